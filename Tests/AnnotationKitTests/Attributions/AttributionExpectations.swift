import AnnotationKit
import Testing

/// Expects that an annotator finds exactly the attribution written into a text: spans labelled `source`, `cue` and
/// `content`, several of one label being the pieces of one split span. Other attributions may be there too.
///
/// - Parameters:
///   - rule: the rule that evidence should name; engines without rules leave it out.
///   - annotator: the engine under test.
@discardableResult
func expectAttribution(
  _ marked: String, rule: String? = nil, annotator: Annotator = Annotator(engine: .rules),
  sourceLocation: SourceLocation = #_sourceLocation
) -> Attribution? {
  let expected = Marked(marked)
  let document = annotator.annotate(expected.article)
  let found = document.attributions.first {
    $0.source == expected["source"] && $0.cue == expected["cue"] && $0.content == expected["content"]
  }
  #expect(
    found != nil, "found instead:\n\(shown(document.attributions, in: expected.text))",
    sourceLocation: sourceLocation)
  if let rule, let found { #expect(found.evidence.rule == rule, sourceLocation: sourceLocation) }
  return found
}

/// Expects that a text holds no attribution at all.
func expectNoAttribution(
  _ text: String, annotator: Annotator = Annotator(engine: .rules),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = Marked(text)
  let document = annotator.annotate(marked.article)
  #expect(
    document.attributions.isEmpty, "found:\n\(shown(document.attributions, in: marked.text))",
    sourceLocation: sourceLocation)
}

/// One line an attribution: rule, source, cue, content.
private func shown(_ attributions: [Attribution], in text: String) -> String {
  let source = SourceText(text)
  func words(_ spans: [TextSpan]) -> String { spans.map { source[$0] }.joined(separator: " … ") }
  return attributions.map {
    "\($0.evidence.rule): ⟦\(words($0.source))⟧ ⟦\(words($0.cue))⟧ ⟦\(words($0.content))⟧"
  }.joined(separator: "\n")
}
