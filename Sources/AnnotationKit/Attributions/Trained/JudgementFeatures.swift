/// What the rescorer sees of a whole attribution besides its dense inputs: which cue goes with which source and which
/// content.
package struct JudgementFeatures {
  let view: AnalyzedView

  package init(view: AnalyzedView) { self.view = view }

  /// Writes the features of `item`, whose dense inputs are `inputs`.
  package func write(_ item: AttributionModel.Decoded, inputs: [Float], into sink: inout FeatureSink) {
    let head = item.cue.head
    let token = view[head]
    let lemma = token.lemma
    let source = item.sourceHead >= 0 ? view[item.sourceHead] : AnalyzedToken()
    let hasSource = item.sourceHead >= 0
    let sides = (item.before.span != nil).value * 2 + (item.after.span != nil).value
    let certainty = Self.bin(inputs[0])
    sink.add(1)
    sink.add(2, lemma)
    sink.add(3, lemma, certainty)
    sink.add(4, lemma, sides)
    sink.add(5, lemma, source.tag)
    sink.add(6, lemma, source.clusters.coarse)
    sink.add(7, source.lemma)
    sink.add(8, source.lemma, sides)
    sink.add(9, source.clusters.middle, source.tag, source.label)
    sink.add(10, source.label, sides, token.tag)
    sink.add(11, token.label, token.tag, sides)
    sink.add(12, lemma, token.label)
    sink.add(15, token.lemmaClusters.middle, sides)
    sink.add(16, token.lemmaClusters.fine, certainty)
    sink.add(17, token.lemmaClusters.coarse, source.clusters.coarse)
    sink.add(13, certainty, sides)
    sink.add(14, certainty, hasSource.value)
    for (index, input) in inputs.enumerated() where index < 8 || index >= 31 {
      sink.add(UInt32(30 + index), Self.bin(input))
      sink.add(UInt32(80 + index), Self.bin(input), certainty)
    }
    sink.add(130, Self.bin(inputs[1] + inputs[2] + inputs[3]), certainty)
    sink.add(131, Self.bin(inputs[1] + inputs[2]), sides)
    sink.add(132, Self.bin(inputs[3]), hasSource.value, source.tag)
    if hasSource {
      let distance = item.sourceHead - head
      sink.add(140, distanceBucket(distance), source.tag)
      sink.add(141, clamped(Int(source.sentence - token.sentence), 2), source.tag, token.tag)
      sink.add(142, (Int(source.head) == head).value, source.label, token.label)
      sink.add(143, lemma, source.lemma)
      sink.add(144, view[Int(source.head)].lemma, source.label)
    }
    if let extent = item.extent.span {
      var phrase: UInt32 = 1
      for index in extent.prefix(6) { phrase = FeatureHash.mix(phrase, view[index].word) }
      sink.add(150, phrase)
      sink.add(151, view[extent.lowerBound].word, lemma)
      sink.add(152, view[extent.upperBound].word, lemma)
      sink.add(153, UInt32(Swift.min(extent.count, 8)), token.tag)
    }
    for (side, span) in [item.before.span, item.after.span].enumerated() {
      guard let span else { continue }
      writeContent(span, UInt32(200 + side * 40), item, into: &sink)
    }
  }

  private func writeContent(
    _ span: TokenRange, _ base: UInt32, _ item: AttributionModel.Decoded, into sink: inout FeatureSink
  ) {
    let head = item.cue.head
    let lemma = view[head].lemma
    let first = view[span.lowerBound]
    let last = view[span.upperBound]
    let quotes = (first.quote == .opens).value * 2 + (last.quote == .closes).value
    let next = span.upperBound + 1 < view.tokens.count ? view[span.upperBound + 1] : AnalyzedToken()
    let whole =
      (span.lowerBound == Int(first.sentenceFirst)).value * 2
      + (span.upperBound + 1 >= Int(last.sentenceLast)).value
    var top = span.lowerBound
    for index in span.prefix(120) where view[index].depth < view[top].depth { top = index }
    sink.add(base + 1, first.word)
    sink.add(base + 2, first.tag, lemma)
    sink.add(base + 3, last.word)
    sink.add(base + 4, next.word)
    sink.add(base + 5, next.tag, last.tag)
    sink.add(base + 6, distanceBucket(span.count), lemma)
    sink.add(base + 7, distanceBucket(span.count), view[head].tag)
    sink.add(base + 8, quotes, whole)
    sink.add(base + 9, quotes, distanceBucket(span.count))
    sink.add(base + 10, view[top].label, view[head].tag)
    sink.add(base + 11, view[top].label, lemma)
    sink.add(base + 12, view[top].lemma)
    sink.add(base + 13, view[top].tag, view[top].label, (Int(view[top].head) == head).value)
    sink.add(base + 14, UInt32(Swift.min(4, last.sentence - first.sentence)), quotes)
    sink.add(base + 15, clamped(span.lowerBound > head ? span.lowerBound - head : span.upperBound - head, 6))
    sink.add(base + 16, view.within(view.verbs, span.lowerBound, span.upperBound, limit: 3), lemma)
    sink.add(base + 17, first.word, lemma)
    sink.add(base + 18, whole, lemma)
  }

  /// Log-odds and logarithms in steps of a half.
  private static func bin(_ value: Float) -> UInt32 {
    UInt32(Swift.max(0, Swift.min(40, (value * 2).rounded() + 24)))
  }
}
