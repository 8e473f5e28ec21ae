import AnnotationKit

@testable import ReaderKit

extension Reader {
  /// A reader on hand-made documents, in attributes alone unless a theme is given.
  static func sample(
    _ columns: Int = 120, _ rows: Int = 40, documents: [AnnotatedDocument] = [Sample.harbour],
    themes: [ThemeCatalog.Source] = [], options: ReaderOptions = ReaderOptions()
  ) -> Reader {
    Reader(
      articles: documents.map(ReaderArticle.init), size: ScreenSize(columns: columns, rows: rows),
      themes: ThemeCatalog(themes), options: options)
  }

  /// Presses keys in the notation of bindings: `]q<Enter>`.
  @discardableResult
  mutating func type(_ keys: String) -> Effect {
    var effect = Effect.none
    for press in KeySequence(keys)!.presses { effect = handle(.key(press)) }
    return effect
  }

  /// The screen as lines of text, without spaces at their ends.
  mutating func screenText() -> String { draw().lines.joined(separator: "\n") }
}

extension Grid {
  /// Rows as text, without spaces at their ends.
  var lines: [String] {
    (0..<size.rows).map { row in
      var line = (0..<size.columns).map { self[$0, row].grapheme }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension Reader {
  /// The screen's rows as text.
  var lines: [String] {
    var reader = self
    return reader.draw().lines
  }
}
