public import AnnotationKit

/// The article with what is attributed in numbered brackets and hedges between tildes, then lists of
/// attributions, quotations and actors: for pipes, pagers and mail.
///
///     Yet European officials say [the signals tell a different story](1).
///
/// Every control character in the text is replaced; see ``TerminalSafeText``.
public struct PlainTextFormat: AnnotationFormat {
  public let name = "plain"
  public let summary = "text with attributions in numbered brackets, then lists"
  public let fileExtension = "txt"

  public init() {}

  public func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8]) {
    if index > 0 { output.append(0x0A) }
    var text = MarkedText(document, output: &output)
    for attribution in document.attributions {
      for part in attribution.content {
        text.mark(part, before: "[", after: "](\(attribution.id + 1))")
      }
    }
    for hedge in document.hedges { text.mark(hedge.span, before: "~", after: "~") }
    output = text.written()
    let lists = DocumentLists(document)
    lists.write(to: &output)
  }
}
