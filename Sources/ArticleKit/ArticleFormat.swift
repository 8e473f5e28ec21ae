public import AnnotationKit

/// A kind of input that articles are made of. One file a format; ``ArticleFormats`` lists them.
public protocol ArticleFormat: Sendable {
  /// What it is called: `text`.
  var name: String { get }

  /// How sure it is that `text`, from an input called `name`, is of this format, from 0 (not at all) to 1.
  func confidence(for text: SourceText, name: String) -> Double

  /// The articles in `text`. Never fails: what it cannot make out becomes a paragraph.
  func articles(in text: SourceText, name: String) -> [Article]
}

/// The input formats. To add one, write it in a file of its own and name it here.
public enum ArticleFormats {
  public static let all: [any ArticleFormat] = [
    PlainTextInput()
  ]

  /// The format that is surest of `text`; of equals the first in the list.
  public static func best(for text: SourceText, name: String) -> any ArticleFormat {
    var best: (any ArticleFormat, Double) = (PlainTextInput(), 0)
    for format in all {
      let confidence = format.confidence(for: text, name: name)
      if confidence > best.1 { best = (format, confidence) }
    }
    return best.0
  }
}
