/// What the user did to the panes: kept from one reading to the next.
///
/// A zoomed pane is none of it: it hides the text, which whoever opens an article wants to see.
public struct PaneSettings: Hashable, Sendable {
  public var areShown: Bool
  public var areOnLeft: Bool
  /// Columns wider than they are by themselves, or narrower.
  public var extraWidth: Int
  /// Rows that each pane was given beyond its share, by the pane's name.
  public var extraRows: [String: Int]
  /// The name of the pane in front where one is shown at a time; empty for the usual one.
  public var front: String

  public init(
    areShown: Bool = true, areOnLeft: Bool = false, extraWidth: Int = 0, extraRows: [String: Int] = [:],
    front: String = ""
  ) {
    self.areShown = areShown
    self.areOnLeft = areOnLeft
    self.extraWidth = max(-Self.limit, min(extraWidth, Self.limit))
    self.extraRows = extraRows.mapValues { max(-Self.limit, min($0, Self.limit)) }
    self.front = front
  }

  private static let limit = 400

  /// Settings in words, as ``text`` has them; `nil` for what begins otherwise. Words that are not known are
  /// left out, so that a later program's settings can be read.
  public init?(text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard words.count >= 3, let width = Int(words[2]) else { return nil }
    var rows: [String: Int] = [:]
    var front = ""
    for word in words.dropFirst(3) {
      let parts = word.split(separator: ":")
      guard parts.count == 2 else { continue }
      if parts[0] == "front" {
        front = String(parts[1])
      } else if let number = Int(parts[1]) {
        rows[String(parts[0])] = number
      }
    }
    self.init(
      areShown: words[0] == "shown", areOnLeft: words[1] == "left", extraWidth: width, extraRows: rows,
      front: front)
  }

  /// One line of words: `shown left 4 actors:2 front:quotations`.
  public var text: String {
    let rows = extraRows.sorted { $0.key < $1.key }.filter { $0.value != 0 }.map { " \($0.key):\($0.value)" }
    return "\(areShown ? "shown" : "hidden") \(areOnLeft ? "left" : "right") \(extraWidth)\(rows.joined())"
      + (front.isEmpty ? "" : " front:\(front)")
  }
}
