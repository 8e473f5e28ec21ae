/// Finds attributions with the trained engine, see ``AttributionModel``.
///
/// Gives source, cue, content and the probability that the whole is right; sourcing, cue class, reasons and
/// nesting are other stages' work. O(tokens).
package struct TrainedAttributionStage: Stage {
  package let name = "attributions"
  package let requires: Set<Facet> = [.tokens, .sentences, .quoteMarks, .tags, .lemmas, .parse]
  package let provides: Set<Facet> = [.attributions]

  private let model: AttributionModel
  private let network: AttributionNetwork

  /// - Parameter network: what reads the text for the models, as it did when they were trained.
  package init(model: AttributionModel, network: AttributionNetwork) {
    self.model = model
    self.network = network
  }

  package func run(on draft: inout Draft) {
    var text = AnalyzedText(draft, clusters: model.clusters)
    guard !text.tokens.isEmpty else { return }
    text.network = NetworkEvidence(text.withView { network.read($0) })
    let found = text.withView { view in
      model.decode(model.scoreCues(in: view), in: view)
    }
    for item in found where item.hasContent && item.probability >= model.thresholds.keep {
      func spans(_ ranges: TokenRange?...) -> [TextSpan] {
        ranges.compactMap { $0 }.map { draft.tokens.span($0.lowerBound..<$0.upperBound + 1) }
      }
      draft.attributions.append(
        Attribution(
          id: draft.attributions.count, source: spans(item.source.span), cue: spans(item.extent.span),
          content: spans(item.before.span, item.after.span),
          evidence: Evidence(stage: name, rule: "model", probability: Double(item.probability))))
    }
  }
}
