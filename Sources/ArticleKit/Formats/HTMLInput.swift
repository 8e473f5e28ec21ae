public import AnnotationKit

/// Pages of the web, saved or fetched.
public struct HTMLInput: ArticleFormat {
  public let name = "HTML"

  public init() {}

  public func confidence(for source: ArticleSource) -> Double {
    if source.opens(with: "<!doctype html") { return FormatConfidence.certain }
    let isNamed =
      ["html", "htm", "xhtml", "xht"].contains(source.fileExtension)
      || source.mediaType == "text/html" || source.mediaType == "application/xhtml+xml"
    var scan = HTMLTagScan(source.opening)
    guard let first = scan.next() else { return isNamed ? FormatConfidence.named : 0 }
    let isAtStart = HTMLTagScan.isMarkupOnly(source.opening[..<first.range.lowerBound])
    if isAtStart, HTMLTagScan.opensPage.contains(first.name) { return FormatConfidence.likely }
    return isNamed ? FormatConfidence.named : 0
  }

  public func articles(in source: ArticleSource) throws(ArticleError) -> [Article] {
    let article = HTMLPage.article(in: source)
    guard !article.blocks.isEmpty else { throw ArticleError(.noText, name: source.name) }
    return [article]
  }
}
