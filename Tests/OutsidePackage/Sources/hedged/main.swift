import AnnotationFormats
import AnnotationKit

// Prints who is cited without a name, and fails where the library does not find what it must.
let annotator = Annotator()
let text = CommandLine.arguments.dropFirst().first ?? "Officials said on Monday that talks may resume."
let document = annotator.annotate(Article(id: "story", plainText: text))
for attribution in document.attributions where attribution.isHedged {
  let source = attribution.source.map { document.article.text[$0] }.joined(separator: " … ")
  print("\(source): \(attribution.reasons.map(\.rawValue).joined(separator: ", "))")
}
let json = JSONLinesFormat().bytes(of: [document])
guard
  let copy = try AnnotationImports.documents(in: AnnotationSource(bytes: json, name: "story.json"))?.first,
  copy.document.attributions.map(\.content) == document.attributions.map(\.content),
  copy.document.hedges.map(\.span) == document.hedges.map(\.span)
else { fatalError("the document did not come back from JSON") }
precondition(document.attributions.contains { $0.isHedged }, "no hedged attribution was found")
