public import AnnotationKit

/// The article with its layers in the terminal's own colours: for `less -R` and for showing in a log.
///
/// Actors are bold, cues underlined, hedges italic, quotations green, and hedged cues red: each layer has a
/// channel besides its colour. Every control character in the text is replaced; see ``TerminalSafeText``.
public struct ANSIFormat: AnnotationFormat {
  public let name = "ansi"
  public let summary = "text with the layers in colour, then lists, for a terminal"
  public let fileExtension = "ansi"

  public init() {}

  public func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8]) {
    if index > 0 { output.append(0x0A) }
    var text = StyledText(document, output: &output)
    for quotation in document.quotations {
      for part in quotation.parts { text.add(.quotation, over: part) }
    }
    for actor in document.actors where actor.kind != .place {
      for mention in actor.mentions where mention.form == .name { text.add(.actor, over: mention.span) }
    }
    for attribution in document.attributions {
      for cue in attribution.cue { text.add(attribution.isHedged ? .hedgedCue : .cue, over: cue) }
    }
    for hedge in document.hedges { text.add(.hedge, over: hedge.span) }
    output = text.written()
    DocumentLists(document).write(to: &output)
  }
}
