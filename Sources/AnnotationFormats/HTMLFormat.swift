public import AnnotationKit

/// One page that needs nothing else: the articles with their layers, each shown or hidden by a box to tick, without a
/// script.
///
/// Every layer has a channel besides its colour, as in the reader; colours follow the reader's choice of dark or light,
/// and meet WCAG AA. An attribution's number leads to its note and back. Printed, the page shows the layers that
/// are ticked, in black on white. Control characters are replaced.
public struct HTMLFormat: AnnotationFormat {
  public let name = "html"
  public let summary = "one self-contained page; its layers can be shown and hidden without a script"
  public let fileExtension = "html"

  public init() {}

  public func writeOpening(_ first: AnnotatedDocument, to output: inout [UInt8]) {
    let article = first.article
    let title = article.title.isEmpty ? (article.id.isEmpty ? "Article" : article.id) : article.title
    let language = article.metadata.language.isEmpty ? "en" : article.metadata.language
    // Boxes stand beside what they rule, so that the style sheet needs no selector that older readers lack.
    let boxes = ["actors", "attributions", "quotations", "hedges"].map { layer in
      "<input type=\"checkbox\" class=\"box\" id=\"show-\(layer)\" checked>"
        + "<label for=\"show-\(layer)\">Show <span class=\"key-\(layer)\">\(layer)</span></label>"
    }.joined(separator: "\n")
    let page = """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="Hearsay">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      \(boxes)
      <main>

      """
    output.append(contentsOf: page.utf8)
  }

  public func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8]) {
    HTMLArticle(document, prefix: "a\(index + 1)-").write(to: &output)
  }

  public func writeClosing(to output: inout [UInt8]) {
    output.append(contentsOf: "</main>\n</body>\n</html>\n".utf8)
  }
}
