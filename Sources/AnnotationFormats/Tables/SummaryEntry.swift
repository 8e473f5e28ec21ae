import AnnotationKit

/// A line of a summary: an article's figures, or why there are none.
public struct SummaryEntry: Sendable {
  public enum Content: Sendable {
    case figures(ArticleFigures)
    case failed(String)
  }
  /// The article's id: a path or an address.
  public var article: String
  public var title: String
  public var content: Content

  public init(article: String, title: String = "", content: Content) {
    self.article = article
    self.title = title
    self.content = content
  }

  public var figures: ArticleFigures? { if case .figures(let figures) = content { figures } else { nil } }
}

/// Figures over many articles, for other programs.
public enum SummaryExport {
  /// RFC 4180 with a row for each article: counts, then shares from 0 to 1.
  public static func csv(_ entries: [SummaryEntry]) -> [UInt8] {
    var output: [UInt8] = []
    let sourcings = Sourcing.allCases
    let header =
      ["article", "title", "words", "attributed_words", "quoted_words", "attributions", "hedged"]
      + sourcings.map(\.rawValue) + ["hedged_share"] + sourcings.map { "\($0.rawValue)_share" }
      + ["most_quoted", "most_quoted_words", "error"]
    CSVTable.append(header.map(CSVTable.Cell.name), to: &output)
    for entry in entries {
      var row: [CSVTable.Cell] = [.text(entry.article), .text(entry.title)]
      switch entry.content {
      case .figures(let figures):
        row += [
          figures.words, figures.attributedWords, figures.quotedWords, figures.attributions, figures.hedged,
        ]
        .map(CSVTable.Cell.number)
        row += sourcings.map { .number(figures.bySourcing[$0] ?? 0) }
        row += ([figures.hedgedShare] + sourcings.map(figures.share(of:))).map(CSVTable.Cell.probability)
        let best = figures.mostQuoted
        row += [.text(best?.name ?? ""), best.map { .number($0.words) } ?? .name(""), .name("")]
      case .failed(let reason):
        row += Array(repeating: .name(""), count: header.count - row.count - 1) + [.text(reason)]
      }
      CSVTable.append(row, to: &output)
    }
    return output
  }

  /// One object: `articles` in order, and `total` over those that could be read.
  public static func json(_ entries: [SummaryEntry]) -> [UInt8] {
    var output: [UInt8] = []
    var writer = JSONWriter(taking: &output)
    writer.beginObject()
    writer.lineBreak(depth: 1)
    writer.key("schema")
    writer.value("hearsay-summary/1")
    writer.lineBreak(depth: 1)
    writer.key("articles")
    writer.beginArray()
    var total = ArticleFigures()
    for entry in entries {
      writer.lineBreak(depth: 2)
      writer.beginObject()
      writer.key("article")
      writer.value(entry.article)
      writer.key("title")
      writer.value(entry.title)
      switch entry.content {
      case .figures(let figures):
        total += figures
        write(figures, to: &writer)
      case .failed(let reason):
        writer.key("error")
        writer.value(reason)
      }
      writer.endObject()
    }
    if !entries.isEmpty { writer.endLine(depth: 1) }
    writer.endArray()
    writer.lineBreak(depth: 1)
    writer.key("total")
    writer.beginObject()
    writer.key("articles")
    writer.value(entries.count { $0.figures != nil })
    write(total, to: &writer)
    writer.endObject()
    writer.endLine()
    writer.endObject()
    return writer.finished()
  }

  private static func write(_ figures: ArticleFigures, to writer: inout JSONWriter) {
    writer.key("words")
    writer.value(figures.words)
    writer.key("attributedWords")
    writer.value(figures.attributedWords)
    writer.key("quotedWords")
    writer.value(figures.quotedWords)
    writer.key("attributions")
    writer.value(figures.attributions)
    writer.key("hedged")
    writer.value(figures.hedged)
    writer.key("hedgedShare")
    writer.value(probability: figures.hedgedShare)
    writer.key("bySourcing")
    writer.beginObject()
    for sourcing in Sourcing.allCases {
      writer.key(string: sourcing.rawValue)
      writer.value(figures.bySourcing[sourcing] ?? 0)
    }
    writer.endObject()
    writer.key("mostQuoted")
    guard let best = figures.mostQuoted else { return writer.null() }
    writer.beginObject()
    writer.key("name")
    writer.value(best.name)
    writer.key("words")
    writer.value(best.words)
    writer.endObject()
  }
}
