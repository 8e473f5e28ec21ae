import AnnotationFormats
import AnnotationKit
import ReaderKit

/// Figures over articles as a table for people: a line an article, cut to a width by what characters take on the
/// screen.
struct SummaryTable {
  /// Columns of the screen; names get what figures leave.
  let width: Int

  private static let sourcings: [(name: String, sourcing: Sourcing)] = [
    ("nam", .named), ("org", .organization), ("unn", .unnamed), ("col", .collective), ("doc", .document),
    ("non", .none),
  ]
  /// Of words, attributions, six shares and the hedged share.
  private static let figuresWidth = 7 + 5 + 6 * 4 + 5

  func text(_ entries: [SummaryEntry]) -> String {
    let names = max(24, min(100, width - 1 - Self.figuresWidth - 2))
    let articleWidth = max(12, names * 3 / 5)
    let speakerWidth = names - articleWidth
    func line(_ article: String, _ figures: String, _ speaker: String) -> String {
      let left = Self.padded(article, articleWidth) + figures + "  "
      return Self.trimmed(left + Self.cut(speaker, speakerWidth)) + "\n"
    }
    let header =
      Self.right("words", 7) + Self.right("attr", 5) + Self.sourcings.map { Self.right($0.name, 4) }.joined()
      + Self.right("hdg", 5)
    var text = line("article", header, "most quoted")
    var total = ArticleFigures()
    var count = 0
    for entry in entries {
      let name = entry.title.isEmpty ? entry.article : entry.title
      switch entry.content {
      case .figures(let figures):
        total += figures
        count += 1
        text += line(name, Self.row(figures), figures.mostQuoted?.name ?? "–")
      case .failed:
        text += line(entry.article, "  could not be read", "")
      }
    }
    if count > 1 { text += line("all \(count) articles", Self.row(total), total.mostQuoted?.name ?? "–") }
    text += "\n" + Self.legend
    return text
  }

  private static let legend = """
    Shares are per cent of an article's attributions: nam named · org organization
    unn unnamed · col collective · doc document · non none · hdg hedged

    """

  private static func row(_ figures: ArticleFigures) -> String {
    func share(_ part: Double) -> String {
      figures.attributions == 0 ? "–" : String(Int((part * 100).rounded()))
    }
    return right(String(figures.words), 7) + right(String(figures.attributions), 5)
      + sourcings.map { right(share(figures.share(of: $0.sourcing)), 4) }.joined()
      + right(share(figures.hedgedShare), 5)
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - Clusters.width(of: text))) + text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    let cut = cut(text, width)
    return cut + String(repeating: " ", count: max(0, width - Clusters.width(of: cut)))
  }

  /// The text on one line, made safe, with an ellipsis where it does not fit.
  private static func cut(_ text: String, _ width: Int) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let safe = TerminalSafeText.safe(words, keepsLines: false)
    guard Clusters.width(of: safe) > width else { return safe }
    var cut = ""
    var used = 0
    for character in safe {
      let columns = Clusters.width(of: character)
      guard used + columns < width else { break }
      cut.append(character)
      used += columns
    }
    return cut + "…"
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
