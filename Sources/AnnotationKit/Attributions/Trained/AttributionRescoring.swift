#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension AttributionModel {
  /// What the rescorer sees of each decoded attribution, neighbours included. In the order of `items`.
  package static func rescoringInputs(_ items: [Decoded], in view: AnalyzedView) -> [[Float]] {
    items.indices.map { index in
      var inputs = ownInputs(items[index], in: view)
      inputs.append(contentsOf: neighbourInputs(index, of: items))
      inputs.append(contentsOf: networkInputs(items[index], in: view))
      return inputs
    }
  }

  /// Sets the probability of every item.
  func rescore(_ items: inout [Decoded], in view: AnalyzedView) {
    guard !rescorer.weights.isEmpty else {
      for index in items.indices { items[index].probability = items[index].cue.probability }
      return
    }
    let inputs = Self.rescoringInputs(items, in: view)
    let features = JudgementFeatures(view: view)
    var sink = FeatureSink()
    for index in items.indices {
      sink.removeAll()
      features.write(items[index], inputs: inputs[index], into: &sink)
      items[index].probability = DenseLogistic.sigmoid(
        rescorer.logOdds(inputs[index]) + judgement.score(&sink))
    }
  }

  private static func ownInputs(_ item: Decoded, in view: AnalyzedView) -> [Float] {
    func log(_ value: Float) -> Float { logf(Swift.max(value, 1e-6)) }
    let head = view[item.cue.head]
    let source = item.sourceHead >= 0 ? view[item.sourceHead] : nil
    let first = (item.before.span ?? item.after.span)?.lowerBound
    let contentLength = (item.before.span?.count ?? 0) + (item.after.span?.count ?? 0)
    func flag(_ value: Bool?) -> Float { value == true ? 1 : 0 }
    let p = item.cue.probability
    return [
      log(p) - log(1 - p),
      log(item.before.probability),
      log(item.after.probability),
      log(item.source.probability),
      log(item.extent.probability),
      log(item.before.noneProbability),
      log(item.after.noneProbability),
      log(item.source.noneProbability),
      flag(source == nil),
      flag(source?.tagClass.contains(.pronoun)),
      flag(source?.tagClass.contains(.properNoun)),
      flag(source.map { $0.tagClass.contains(.noun) && !$0.tagClass.contains(.properNoun) }),
      flag(source?.tagClass.contains(.relative)),
      flag(item.before.span == nil),
      flag(item.after.span == nil),
      flag(!item.hasContent),
      logf(1 + Float(contentLength)),
      Float(item.source.span?.count ?? 0) / 10,
      flag(head.tagClass.contains(.past)),
      flag(head.tagClass.contains(.gerund)),
      flag(head.tagClass.contains(.participle)),
      flag(
        head.tagClass.contains(.verb)
          && head.tagClass.isDisjoint(with: [.past, .gerund, .participle, .thirdPerson])),
      flag(head.tagClass.contains(.thirdPerson)),
      flag(head.tagClass.contains(.noun)),
      flag(head.tagClass.contains(.opener)),
      Float(head.quote.rawValue) / 3,
      flag(first.map { view[$0].quote == .opens }),
      flag(first.map { view[$0].form.contains(.that) }),
      flag(item.before.span != nil && item.after.span != nil),
      Float(item.extent.span?.count ?? 0) / 5,
      flag(head.paragraph == 0),
    ]
  }

  /// How the item sits among the others near by: rivals for its content, cues whose content or extent it lies in,
  /// cues next door. Items are in reading order, so only a window of them is looked at.
  private static func neighbourInputs(_ index: Int, of items: [Decoded]) -> [Float] {
    let item = items[index]
    var rival: Float = 0
    var container: Float = 0
    var sameExtent: Float = 0
    var nextDoor: Float = 0
    var sameSource: Float = 0
    let window = Swift.max(0, index - 24)..<Swift.min(items.count, index + 25)
    for other in window where other != index {
      let rivalItem = items[other]
      let p = rivalItem.cue.probability
      let shared = overlap(item, rivalItem)
      if shared.overlap > 0 {
        if shared.ratio >= 0.5 { rival = Swift.max(rival, p) }
        let lies =
          rivalItem.before.span?.contains(item.cue.head) == true
          || rivalItem.after.span?.contains(item.cue.head) == true
        if lies { container = Swift.max(container, p) }
      }
      if rivalItem.extent.span?.contains(item.cue.head) == true { sameExtent = Swift.max(sameExtent, p) }
      if Swift.abs(rivalItem.cue.head - item.cue.head) < 4 { nextDoor = Swift.max(nextDoor, p) }
      if let source = item.source.span, rivalItem.source.span == source, shared.ratio >= 0.5 {
        sameSource = Swift.max(sameSource, p)
      }
    }
    return [rival, container, sameExtent, nextDoor, sameSource]
  }

  /// Tokens of content that two items share, and their share of all tokens of content.
  private static func overlap(_ a: Decoded, _ b: Decoded) -> (overlap: Int, ratio: Float) {
    func shared(_ x: TokenRange?, _ y: TokenRange?) -> Int {
      guard let x, let y else { return 0 }
      return Swift.max(
        0, Swift.min(x.upperBound, y.upperBound) - Swift.max(x.lowerBound, y.lowerBound) + 1)
    }
    let both =
      shared(a.before.span, b.before.span) + shared(a.before.span, b.after.span)
      + shared(a.after.span, b.before.span) + shared(a.after.span, b.after.span)
    guard both > 0 else { return (0, 0) }
    let all =
      [a.before, a.after, b.before, b.after].reduce(0) { $0 + ($1.span?.count ?? 0) } - both
    return (both, Float(both) / Float(Swift.max(1, all)))
  }
}
