/// What the user did to the panes: kept from one reading to the next.
///
/// A zoomed pane is none of it: it hides the text, which whoever opens an article wants to see.
public struct PaneSettings: Hashable, Sendable {
  public var areShown: Bool
  public var areOnLeft: Bool
  /// Columns wider than they are by themselves, or narrower, by how they lie: `wide` for one stack, `double` for two,
  /// `tabbed` for one pane at a time. What suits one width of the screen does not suit another.
  public var extraWidths: [String: Int]
  /// Rows that each pane was given beyond its share, by the pane's name.
  public var extraRows: [String: Int]
  /// The name of the pane in front where one is shown at a time; empty for the usual one.
  public var front: String

  public init(
    areShown: Bool = true, areOnLeft: Bool = false, extraWidths: [String: Int] = [:],
    extraRows: [String: Int] = [:], front: String = ""
  ) {
    self.areShown = areShown
    self.areOnLeft = areOnLeft
    self.extraWidths = extraWidths.mapValues(Self.limited)
    self.extraRows = extraRows.mapValues(Self.limited)
    self.front = front
  }

  private static func limited(_ number: Int) -> Int { max(-400, min(number, 400)) }

  /// Settings in words, as ``text`` has them; `nil` for what begins otherwise. Words that are not known are
  /// left out, so that a later program's settings can be read.
  public init?(text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard words.count >= 3, let width = Int(words[2]) else { return nil }
    var rows: [String: Int] = [:]
    var widths = ["wide": width]
    var front = ""
    for word in words.dropFirst(3) {
      let parts = word.split(separator: ":")
      guard parts.count == 2 else { continue }
      if parts[0] == "front" {
        front = String(parts[1])
      } else if let number = Int(parts[1]) {
        let name = String(parts[0])
        if ScreenLayout.Stacking(rawValue: name) != nil { widths[name] = number } else { rows[name] = number }
      }
    }
    self.init(
      areShown: words[0] == "shown", areOnLeft: words[1] == "left", extraWidths: widths, extraRows: rows,
      front: front)
  }

  /// One line of words: `shown left 4 tabbed:-3 actors:2 front:quotations`, the number for the wide screen.
  public var text: String {
    func words(_ numbers: [String: Int]) -> String {
      numbers.sorted { $0.key < $1.key }.filter { $0.value != 0 }.map { " \($0.key):\($0.value)" }.joined()
    }
    let (wide, others) = (extraWidths["wide"] ?? 0, extraWidths.filter { $0.key != "wide" })
    return
      "\(areShown ? "shown" : "hidden") \(areOnLeft ? "left" : "right") \(wide)\(words(others))\(words(extraRows))"
      + (front.isEmpty ? "" : " front:\(front)")
  }
}
