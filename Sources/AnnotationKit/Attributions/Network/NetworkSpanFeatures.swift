/// What the rankers learn from the network: how it sees a span's edges, its inside and what lies next to it.
extension ContentFeatures {
  func writeNetworkEdge(_ t: Int, isStart: Bool, into sink: inout FeatureSink) {
    let network = context.view.network
    guard !network.isEmpty else { return }
    let base: UInt32 = isStart ? 1000 : 2000
    let edge = network.level(isStart ? .contentFirst : .contentLast, t)
    let inside = network.level(.content, t)
    let outside = network.level(.content, isStart ? t - 1 : t + 1)
    sink.add(base + 70, edge)
    sink.add(base + 71, inside, outside)
    sink.add(base + 72, edge, inside, outside)
    sink.add(base + 73, edge, context.code(t))
    sink.add(base + 74, edge, context.view[t].quote.value, side.rawValue)
    sink.add(base + 75, edge, network.level(.cueHead, context.head))
  }

  func writeNetworkPair(_ x: Int, _ y: Int, into sink: inout FeatureSink) {
    let network = context.view.network
    guard !network.isEmpty else { return }
    let mean = network.meanLevel(.content, x, y)
    let before = network.level(.content, x - 1)
    let after = network.level(.content, y + 1)
    let length = UInt32(Swift.min(5, (y - x) / 4))
    sink.add(3070, mean)
    sink.add(3071, mean, length)
    sink.add(3072, before, after)
    sink.add(3073, network.level(.contentFirst, x), network.level(.contentLast, y))
    sink.add(3074, mean, before, after)
    // The way from the cue to the span: other attributions' content there speaks against it.
    let gap =
      x > context.head
      ? network.meanLevel(.content, context.head + 1, x - 1)
      : network.meanLevel(.content, y + 1, context.head - 1)
    sink.add(3075, mean, gap)
    sink.add(3076, network.meanLevel(.cue, x, y), length)
  }

  func writeNetworkNone(into sink: inout FeatureSink) {
    let network = context.view.network
    guard !network.isEmpty else { return }
    let i = context.head
    let near = side == .before ? -1 : 1
    sink.add(4070, network.level(.content, i + near), network.level(.content, i + 2 * near))
    sink.add(4071, network.level(.content, i + 3 * near), network.level(.content, i + 5 * near))
    let sentenceFirst = Int(context.view[i].sentenceFirst)
    let sentenceLast = Int(context.view[i].sentenceLast)
    let own =
      side == .before
      ? network.meanLevel(.content, sentenceFirst, i - 1) : network.meanLevel(.content, i + 1, sentenceLast)
    let opposite =
      side == .before
      ? network.meanLevel(.content, i + 1, sentenceLast) : network.meanLevel(.content, sentenceFirst, i - 1)
    sink.add(4072, own)
    sink.add(4073, own, opposite)
    sink.add(4074, own, other)
    sink.add(4075, network.level(.contentFirst, i + 1), network.level(.contentLast, i - 1))
  }
}

extension SourceFeatures {
  func writeNetworkNone(into sink: inout FeatureSink) {
    let network = context.view.network
    guard !network.isEmpty else { return }
    let i = context.head
    let token = context.view[i]
    var highest: UInt32 = 0
    var near: UInt32 = 0
    for index in Int(token.sentenceFirst)...Int(token.sentenceLast) where index != i {
      let level = network.level(.source, index)
      highest = Swift.max(highest, level)
      if Swift.abs(index - i) <= 6 { near = Swift.max(near, level) }
    }
    sink.add(70, highest)
    sink.add(71, near)
    sink.add(72, highest, near)
    sink.add(73, near, context.tag)
  }

  func writeNetwork(_ candidate: SourceCandidate, into sink: inout FeatureSink) {
    let network = context.view.network
    guard !network.isEmpty else { return }
    let x = candidate.span.lowerBound
    let y = candidate.span.upperBound
    let mean = network.meanLevel(.source, x, y)
    let head = network.level(.source, candidate.head)
    let first = network.level(.sourceFirst, x)
    let last = network.level(.sourceLast, y)
    sink.add(170, mean)
    sink.add(171, head)
    sink.add(172, first, last)
    sink.add(173, network.level(.source, x - 1), network.level(.source, y + 1))
    sink.add(174, mean, UInt32(Swift.min(6, y - x)))
    sink.add(175, head, context.code(candidate.head))
    sink.add(176, first)
    sink.add(177, last)
    sink.add(178, network.meanLevel(.content, x, y), head)
  }
}

extension CueSpanFeatures {
  func writeNetworkEdge(_ t: Int, isStart: Bool, into sink: inout FeatureSink) {
    let network = context.view.network
    guard !network.isEmpty else { return }
    let base: UInt32 = isStart ? 1000 : 2000
    let edge = network.level(isStart ? .cueFirst : .cueLast, t)
    let inside = network.level(.cue, t)
    let outside = network.level(.cue, isStart ? t - 1 : t + 1)
    sink.add(base + 70, edge)
    sink.add(base + 71, inside, outside)
    sink.add(base + 72, edge, outside, clamped(t - context.head, 10))
  }

  func writeNetworkPair(_ x: Int, _ y: Int, into sink: inout FeatureSink) {
    let network = context.view.network
    guard !network.isEmpty else { return }
    sink.add(3070, network.meanLevel(.cue, x, y), UInt32(y - x))
    sink.add(3071, network.level(.cueFirst, x), network.level(.cueLast, y))
  }
}

extension AttributionModel {
  /// What the rescorer learns from the network about a decoded attribution.
  static func networkInputs(_ item: Decoded, in view: AnalyzedView) -> [Float] {
    let network = view.network
    guard !network.isEmpty else { return [Float](repeating: 0, count: 9) }
    func mean(_ part: NetworkView.Part, _ span: TokenRange?) -> Float {
      span.map { network.mean(part, $0.lowerBound, $0.upperBound) } ?? 0
    }
    let spans = [item.before.span, item.after.span].compactMap { $0 }
    let length = spans.reduce(0) { $0 + $1.count }
    let content =
      spans.reduce(Float(0)) { $0 + mean(.content, $1) * Float($1.count) } / Float(Swift.max(1, length))
    var outside: Float = 0
    var edges: Float = 0
    for span in spans {
      for token in [span.lowerBound - 1, span.upperBound + 1] {
        outside = Swift.max(outside, network.mean(.content, token, token))
      }
      edges +=
        network.logOdds(.contentFirst, span.lowerBound) + network.logOdds(.contentLast, span.upperBound)
    }
    return [
      network.logOdds(.cueHead, item.cue.head) / 2,
      content,
      outside,
      edges / 4,
      mean(.source, item.source.span),
      item.sourceHead >= 0 ? network.logOdds(.source, item.sourceHead) / 3 : 0,
      mean(.cue, item.extent.span),
      mean(.content, item.extent.span),
      network.logOdds(.cue, item.cue.head) / 3,
    ]
  }
}
