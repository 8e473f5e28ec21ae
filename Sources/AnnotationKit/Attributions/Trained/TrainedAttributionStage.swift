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
  private let windowLength: Int

  /// - Parameters:
  ///   - network: what reads the text for the models, as it did when they were trained.
  ///   - windowLength: how many tokens are read at once.
  package init(
    model: AttributionModel, network: AttributionNetwork, windowLength: Int = AnalyzedWindow.length
  ) {
    self.model = model
    self.network = network
    self.windowLength = windowLength
  }

  package func run(on draft: inout Draft) {
    for window in AnalyzedWindow.windows(of: draft, length: windowLength) { run(on: &draft, window) }
  }

  private func run(on draft: inout Draft, _ window: AnalyzedWindow) {
    var text = AnalyzedText(draft, clusters: model.clusters, window: window)
    guard !text.tokens.isEmpty else { return }
    text.network = NetworkEvidence(text.withView { network.read($0) })
    let found = text.withView { view in
      model.decode(model.scoreCues(in: view), in: view).compactMap { item in
        item.hasContent ? item : announcing(item, in: view)
      }
    }
    let base = text.base
    for var item in found
    where item.probability >= model.thresholds.keep && window.core.contains(base + item.cue.head) {
      text.withView { view in
        item.source.span = item.source.span.map { bare($0, in: view) }
        item.extent.span = item.extent.span.map {
          withAuxiliaries(bare($0, in: view), of: item.cue.head, in: view)
        }
      }
      func spans(_ ranges: TokenRange?...) -> [TextSpan] {
        ranges.compactMap { $0 }.map {
          draft.tokens.span(base + $0.lowerBound..<base + $0.upperBound + 1)
        }
      }
      draft.attributions.append(
        Attribution(
          id: draft.attributions.count, source: spans(item.source.span), cue: spans(item.extent.span),
          content: spans(item.before.span, item.after.span),
          evidence: Evidence(stage: name, rule: "model", probability: Double(item.probability))))
    }
  }

  /// A source or cue without a comma or colon at its end, unless that is all it is.
  private func bare(_ span: TokenRange, in view: AnalyzedView) -> TokenRange {
    var last = span.upperBound
    while last > span.lowerBound, !view[last].form.isDisjoint(with: [.comma, .colon]) { last -= 1 }
    return span.lowerBound...last
  }

  /// A cue with the auxiliaries right before it: "is" in "is widely believed".
  private func withAuxiliaries(_ span: TokenRange, of head: Int, in view: AnalyzedView) -> TokenRange {
    var first = span.lowerBound
    let sentence = Int(view[head].sentenceFirst)
    while first > sentence, Int(view[first - 1].head) == head, view[first - 1].labelClass.contains(.auxiliary)
    {
      first -= 1
    }
    return first...span.upperBound
  }

  /// A cue that closes its paragraph with a colon has the quotation that opens the next one for content
  /// ("He continued:", and then a paragraph of its own). Too rare in PolNeAR for the rankers to learn, and all but
  /// certain. As probable as the cue.
  private func announcing(_ item: AttributionModel.Decoded, in view: AnalyzedView) -> AttributionModel
    .Decoded?
  {
    let last = Int(view[item.cue.head].paragraphLast)
    let first = last + 1
    guard item.cue.probability >= model.thresholds.confident, first < view.tokens.count,
      view[last].form.contains(.colon), view[first].quote == .opens,
      last - item.cue.head <= Self.announcementReach
    else { return nil }
    var end = first
    let paragraphEnd = Int(view[first].paragraphLast)
    while end < paragraphEnd, view[end].quote != .closes { end += 1 }
    var announced = item
    announced.after = .init(span: first...end, probability: 1)
    announced.probability = item.cue.probability
    return announced
  }

  /// How many tokens may stand between a cue and the colon behind it.
  private static let announcementReach = 12
}
