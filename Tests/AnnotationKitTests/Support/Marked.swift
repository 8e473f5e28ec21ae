import AnnotationKit

/// A text with the spans that a test expects written into it.
///
/// Spans stand between `⟦` and `⟧`, and may nest. A label before a colon names a span; spans of one label are the
/// pieces of one split span, in reading order:
///
///     Marked("⟦source:Officials⟧ ⟦cue:say⟧ the talks are ⟦quote:“performative”⟧.")
///
/// `text` is the text without the marks, and offsets are UTF-8 bytes into it.
struct Marked {
  let text: String
  /// All spans with their labels (empty where there is none), by start, an outer span before its inner ones.
  let labelled: [(label: String, span: TextSpan)]

  init(_ source: String) {
    var plain: [UInt8] = []
    var open: [(label: String, start: Int, order: Int)] = []
    var closed: [(order: Int, label: String, span: TextSpan)] = []
    var order = 0
    let characters = Array(source.unicodeScalars)
    var index = 0
    while index < characters.count {
      switch characters[index] {
      case "⟦":
        var end = index + 1
        while end < characters.count, characters[end].properties.isAlphabetic || characters[end] == "." {
          end += 1
        }
        let hasLabel = end < characters.count && characters[end] == ":" && end > index + 1
        var label = String.UnicodeScalarView()
        if hasLabel { label.append(contentsOf: characters[(index + 1)..<end]) }
        open.append((String(label), plain.count, order))
        order += 1
        index = hasLabel ? end + 1 : index + 1
      case "⟧":
        precondition(!open.isEmpty, "⟧ without ⟦ in: \(source)")
        let last = open.removeLast()
        closed.append((last.order, last.label, TextSpan(last.start, plain.count)))
        index += 1
      default:
        plain.append(contentsOf: Array(String(Character(characters[index])).utf8))
        index += 1
      }
    }
    precondition(open.isEmpty, "⟦ without ⟧ in: \(source)")
    text = String(decoding: plain, as: UTF8.self)
    labelled = closed.sorted { $0.order < $1.order }.map { ($0.label, $0.span) }
  }

  /// Spans without a label.
  var spans: [TextSpan] { labelled.filter { $0.label.isEmpty }.map(\.span) }

  /// Spans of one label.
  subscript(label: String) -> [TextSpan] { labelled.filter { $0.label == label }.map(\.span) }

  /// The text as an article of paragraphs, each line one; no title, so that nothing but the test's own words
  /// decides.
  var article: Article {
    let source = SourceText(text)
    var blocks: [Article.Block] = []
    var start = 0
    for end in 0...source.count where end == source.count || source.utf8[end] == 0x0A {
      if end > start { blocks.append(.init(.paragraph, TextSpan(start, end))) }
      start = end + 1
    }
    return Article(id: "test", text: source, blocks: blocks)
  }

  /// Writes spans into a text the way the initializer reads them: what a failed expectation should print.
  static func show(_ spans: [TextSpan], in text: String) -> String {
    var bytes = Array(text.utf8)
    var marks: [(offset: Int, isOpen: Bool)] = []
    for span in spans {
      marks.append((span.start, true))
      marks.append((span.end, false))
    }
    // From the end; at one place closing marks stand before opening ones.
    for mark in marks.sorted(by: { $0.offset != $1.offset ? $0.offset > $1.offset : $0.isOpen && !$1.isOpen })
    {
      bytes.insert(contentsOf: Array((mark.isOpen ? "⟦" : "⟧").utf8), at: mark.offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
