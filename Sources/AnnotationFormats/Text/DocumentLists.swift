import AnnotationKit

/// What was found in a document, as lists for people: attributions, quotations, actors, figures.
struct DocumentLists {
  private let document: AnnotatedDocument

  init(_ document: AnnotatedDocument) { self.document = document }

  func write(to output: inout [UInt8]) {
    writeAttributions(to: &output)
    writeQuotations(to: &output)
    writeActors(to: &output)
    writeFigures(to: &output)
  }

  private func writeAttributions(to output: inout [UInt8]) {
    guard !document.attributions.isEmpty else { return }
    heading("ATTRIBUTIONS", to: &output)
    for attribution in document.attributions {
      let source = excerpt(attribution.source, limit: 60)
      var line = "(\(attribution.id + 1)) \(source.isEmpty ? "nobody named" : source)"
      line += " · \(excerpt(attribution.cue, limit: 40)) · \(attribution.sourcing.rawValue)"
      if attribution.isHedged {
        line += " · hedged: " + attribution.reasons.map(\.rawValue).joined(separator: ", ")
      }
      if let outer = attribution.nestedIn { line += " · within (\(outer + 1))" }
      item(line, to: &output)
    }
  }

  private func writeQuotations(to output: inout [UInt8]) {
    guard !document.quotations.isEmpty else { return }
    heading("QUOTATIONS", to: &output)
    for quotation in document.quotations {
      var line = "\(excerpt([quotation.span], limit: 60)) · \(quotation.kind.rawValue)"
      if let speaker = quotation.speaker, document.actors.indices.contains(speaker) {
        line += " · \(TerminalSafeText.safe(document.actors[speaker].name, keepsLines: false))"
      }
      item(line, to: &output)
    }
  }

  private func writeActors(to output: inout [UInt8]) {
    guard !document.actors.isEmpty else { return }
    heading("ACTORS", to: &output)
    for actor in document.actors {
      let count = actor.mentions.count
      let name = TerminalSafeText.safe(actor.name, keepsLines: false)
      item("\(name) · \(actor.kind.rawValue) · \(count) \(count == 1 ? "mention" : "mentions")", to: &output)
    }
  }

  private func writeFigures(to output: inout [UInt8]) {
    let summary = document.summary
    guard summary.words > 0 else { return }
    heading("FIGURES", to: &output)
    func share(_ words: Int) -> String { "\(words) (\((words * 100 + summary.words / 2) / summary.words) %)" }
    item(
      "\(summary.words) words, of them attributed \(share(summary.attributedWords)),"
        + " quoted \(share(summary.quotedWords))", to: &output)
    let hedged = document.attributions.lazy.filter(\.isHedged).count
    item("\(document.attributions.count) attributions, of them hedged \(hedged)", to: &output)
  }

  private func heading(_ text: String, to output: inout [UInt8]) {
    output.append(contentsOf: "\n\(text)\n".utf8)
  }

  private func item(_ text: String, to output: inout [UInt8]) {
    output.append(contentsOf: "  \(text)\n".utf8)
  }

  /// The text of `spans` on one line, made safe, cut to at most `limit` characters.
  private func excerpt(_ spans: [TextSpan], limit: Int) -> String {
    let whole = spans.map { document.article.text[$0] }.joined(separator: " … ")
    let words = whole.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let safe = TerminalSafeText.safe(words, keepsLines: false)
    return safe.count > limit ? String(safe.prefix(limit - 1)) + "…" : safe
  }
}
