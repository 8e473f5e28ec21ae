public import AnnotationKit

/// A kind of input that articles are made of. One file a format; ``ArticleFormats`` lists them.
public protocol ArticleFormat: Sendable {
  /// What it is called, in words for a message: `plain text`.
  var name: String { get }

  /// How sure it is that `source` is of this format, from 0 (not at all) to 1; see ``FormatConfidence``.
  func confidence(for source: ArticleSource) -> Double

  /// The articles in `source`. What it cannot make out becomes a paragraph; it throws only where nothing can
  /// be read.
  func articles(in source: ArticleSource) throws(ArticleError) -> [Article]
}

/// How sure formats are, so that content goes before names in the same way for all.
public enum FormatConfidence {
  /// The content says so itself: a signature, a document type.
  public static let certain = 1.0
  /// The content looks like it and like nothing else.
  public static let likely = 0.8
  /// The name or the declared type says so, and the content does not speak against it.
  public static let named = 0.6
  /// The content has traces of it.
  public static let possible = 0.3
  /// Takes what nothing else claims.
  public static let fallback = 0.1
}

/// The input formats. To add one, write it in a file of its own and name it here.
public enum ArticleFormats {
  public static let all: [any ArticleFormat] = [
    PlainTextInput(), MarkdownInput(), HTMLInput(), FeedInput(), OutlineInput(), EPUBInput(),
  ]

  /// The format that is surest of `source`; of equals the first in the list.
  public static func best(for source: ArticleSource) -> any ArticleFormat {
    var best: (any ArticleFormat, Double) = (PlainTextInput(), 0)
    for format in all {
      let confidence = format.confidence(for: source)
      if confidence > best.1 { best = (format, confidence) }
    }
    return best.0
  }

  /// "plain text, Markdown or HTML".
  package static let names: String = {
    let names = all.map(\.name)
    return names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
  }()
}
