import AnnotationFormats
import AnnotationKit

/// The reader without a screen: one asks in a line, and is answered in lines. What `--plain` opens on a terminal.
///
/// Holds no terminal: ``answer(to:)`` is given what was typed. Nothing is ever redrawn, so that a screen reader
/// or a braille line gets each word once.
struct LinearReader {
  enum Answer: Equatable {
    case text(String)
    /// Another of the articles is wanted, counted from 0.
    case open(Int)
    case quit
  }

  private struct Order {
    let names: [String]
    let help: String
  }

  private static let orders: [Order] = [
    Order(names: ["Enter", "n"], help: "the next paragraph"),
    Order(names: ["p"], help: "the paragraph before"),
    Order(names: ["r"], help: "this paragraph again"),
    Order(names: ["w"], help: "this paragraph without annotations"),
    Order(names: ["a"], help: "the attributions of this paragraph, one a line"),
    Order(names: ["h"], help: "on to the next paragraph with a hedged attribution"),
    Order(names: ["/words"], help: "on to the next paragraph with these words; / alone looks again"),
    Order(names: ["a number"], help: "to that paragraph"),
    Order(names: ["s"], help: "the figures of the article"),
    Order(names: ["all"], help: "everything from here to the end"),
    Order(names: ["]", "["], help: "the next article, the article before"),
    Order(names: ["?"], help: "this help"),
    Order(names: ["q"], help: "quits"),
  ]

  private let document: AnnotatedDocument
  private let spoken: SpokenText
  private let paragraphs: [Int]
  private let number: Int
  private let count: Int
  /// Before the first paragraph at the start.
  private var place = -1
  private var words = ""

  /// - Parameters:
  ///   - number: which of the articles it is, counted from 0.
  ///   - count: how many there are.
  init(_ document: AnnotatedDocument, number: Int = 0, of count: Int = 1) {
    self.document = document
    spoken = SpokenText(document)
    paragraphs = spoken.paragraphs
    self.number = number
    self.count = count
  }

  /// What is said first.
  var opening: String {
    var lines = count > 1 ? ["Article \(number + 1) of \(count)."] : []
    lines += spoken.opening
    lines.append("Enter reads on, ? tells the other commands, q quits.")
    return lines.joined(separator: "\n")
  }

  /// What is said to a line.
  mutating func answer(to line: String) -> Answer {
    let order = line.filter { $0 != "\r" }
    switch order.trimmed {
    case "", "n": return go(to: place + 1)
    case "p": return go(to: place - 1)
    case "r": return here
    case "w": return plain
    case "a": return attributions
    case "h": return search { $0.hasHedged($1) }
    case "s": return .text(spoken.opening.joined(separator: "\n"))
    case "all": return rest
    case "]": return number + 1 < count ? .open(number + 1) : .text("This is the last article.")
    case "[": return number > 0 ? .open(number - 1) : .text("This is the first article.")
    case "?", "help":
      return .text(
        Self.orders.map { "\($0.names.joined(separator: " or ")): \($0.help)." }.joined(separator: "\n"))
    case "q", "quit": return .quit
    case let order:
      if let number = Int(order) { return go(to: number - 1) }
      if order.first == "/" {
        if order.count > 1 { words = String(order.dropFirst()).lowercased() }
        guard !words.isEmpty else { return .text("Nothing was looked for yet.") }
        let words = words
        return search { $0.text($1).lowercased().contains(words) }
      }
      return .text("‘\(TerminalSafeText.safe(order, keepsLines: false))’ is no command. ? tells them.")
    }
  }

  private mutating func go(to paragraph: Int) -> Answer {
    guard !paragraphs.isEmpty else { return .text("The article has no paragraphs.") }
    if paragraph >= paragraphs.count {
      place = paragraphs.count - 1
      return .text("End of the article.")
    }
    if paragraph < 0 {
      place = 0
      return .text("Beginning of the article.")
    }
    place = paragraph
    return here
  }

  private var here: Answer {
    guard paragraphs.indices.contains(place) else { return .text(spoken.opening.joined(separator: "\n")) }
    return .text("Paragraph \(place + 1) of \(paragraphs.count). \(spoken.block(paragraphs[place]))")
  }

  private var plain: Answer {
    guard paragraphs.indices.contains(place) else { return here }
    return .text(TerminalSafeText.safe(text(place), keepsLines: false))
  }

  private var rest: Answer {
    .text(paragraphs.dropFirst(max(0, place)).map { spoken.block($0) }.joined(separator: "\n\n"))
  }

  private var attributions: Answer {
    guard paragraphs.indices.contains(place) else { return here }
    let found = attributions(in: place).map { attribution in
      let source = text(attribution.source)
      var line = source.isEmpty ? "Nobody named" : source
      line += ", \(text(attribution.cue)): \(text(attribution.content))."
      if attribution.isHedged {
        line += " Hedged: \(attribution.reasons.map(\.rawValue).joined(separator: ", "))."
      }
      return TerminalSafeText.safe(line, keepsLines: false)
    }
    return .text(found.isEmpty ? "No attributions here." : found.joined(separator: "\n"))
  }

  private mutating func search(_ isWanted: (LinearReader, Int) -> Bool) -> Answer {
    let here = self
    guard let found = paragraphs.indices.dropFirst(place + 1).first(where: { isWanted(here, $0) }) else {
      return .text("None after this.")
    }
    place = found
    return self.here
  }

  private func hasHedged(_ paragraph: Int) -> Bool { attributions(in: paragraph).contains { $0.isHedged } }

  private func attributions(in paragraph: Int) -> [Attribution] {
    let span = document.article.blocks[paragraphs[paragraph]].span
    return document.attributions.filter {
      ($0.source + $0.cue + $0.content).hull.map { span.contains($0.start) } ?? false
    }
  }

  private func text(_ paragraph: Int) -> String {
    document.article.text[document.article.blocks[paragraphs[paragraph]].span]
  }

  private func text(_ spans: [TextSpan]) -> String {
    spans.map { document.article.text[$0] }.joined(separator: " … ")
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
