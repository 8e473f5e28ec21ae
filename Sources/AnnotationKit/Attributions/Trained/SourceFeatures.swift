/// What the source ranker sees of a candidate, once the content is chosen.
package struct SourceFeatures {
  let context: CueContext
  let before: TokenRange?
  let after: TokenRange?
  /// What kind of content lies on either side: none, plain, beginning with a quote mark.
  private let layout: UInt32

  package init(context: CueContext, before: TokenRange?, after: TokenRange?) {
    self.context = context
    self.before = before
    self.after = after
    func kind(_ span: TokenRange?) -> UInt32 {
      guard let span else { return 0 }
      return context.view[span.lowerBound].quote == .opens ? 2 : 1
    }
    layout = kind(before) * 3 + kind(after)
  }

  package func write(_ candidate: SourceCandidate?, into sink: inout FeatureSink) {
    if let candidate { writeSome(candidate, into: &sink) } else { writeNone(into: &sink) }
  }

  private func writeNone(into sink: inout FeatureSink) {
    let c = context
    let view = c.view
    let i = c.head
    let lemma = c.lemma
    let head = view[Int(view[i].head)]
    var hasSubject = false
    var hasPassiveSubject = false
    var hasAgent = false
    view.forEachChild(of: i) { child in
      let classes = view[child].labelClass
      if classes.contains(.subject) { hasSubject = true }
      if classes.contains(.passiveSubject) { hasPassiveSubject = true }
      if classes.contains(.agent) { hasAgent = true }
    }
    sink.add(1)
    sink.add(2, lemma)
    sink.add(3, c.frame)
    sink.add(4, lemma, c.frame)
    sink.add(5, c.tag)
    sink.add(6, c.label, c.tag)
    sink.add(7, head.lemma, c.label)
    sink.add(8, head.tag, c.label, c.tag)
    sink.add(9, c.previousTag, c.tag)
    sink.add(10, c.previousWord)
    sink.add(11, c.nextWord)
    sink.add(12, layout)
    sink.add(13, lemma, c.tag, c.previousTag)
    sink.add(14, hasSubject.value)
    sink.add(15, hasPassiveSubject.value, hasAgent.value)
    sink.add(16, (i == Int(view[i].sentenceFirst)).value)
    sink.add(17, distanceBucket(i - Int(view[i].sentenceFirst)))
    writeNetworkNone(into: &sink)
  }

  private func writeSome(_ candidate: SourceCandidate, into sink: inout FeatureSink) {
    let c = context
    let view = c.view
    let i = c.head
    let lemma = c.lemma
    let x = candidate.span.lowerBound
    let y = candidate.span.upperBound
    let t = candidate.head
    let token = view[t]
    let code = c.code(t)
    func overlaps(_ span: TokenRange?) -> Bool { span.map { $0.overlaps(candidate.span) } ?? false }
    let isInContent = (overlaps(before) || overlaps(after)).value
    let gap = x > i ? x - i : y - i
    let adjacency = clamped(gap, 4)
    let verbs = view.between(view.verbs, t, i)
    let commas = view.between(view.commas, t, i)
    let length = y - x + 1
    let size = UInt32(length < 5 ? length : length < 8 ? 8 : 12)
    let sentences = clamped(Int(token.sentence - view[i].sentence), 2)
    let side = (t < i).value
    let isFull = (x == Int(token.left) && y == Int(token.right)).value
    // Up to three tags between the span and the cue.
    var between: UInt32 = 1
    let gapRange = y < i ? (y + 1)..<i : (i + 1)..<Swift.max(x, i + 1)
    for index in gapRange.prefix(3) { between = FeatureHash.mix(between, view[index].tag) }
    var hasAdnominal = false
    view.forEachChild(of: t) { child in
      if view[child].labelClass.contains(.adnominal), candidate.span.contains(child) { hasAdnominal = true }
    }
    let head = view[Int(token.head)]
    let hasComma = view.within(view.commas, x, y, limit: 1)

    sink.add(153, token.clusters.coarse, code)
    sink.add(154, token.clusters.middle, side)
    sink.add(155, token.clusters.fine, token.tag)
    sink.add(156, token.clusters.coarse, view[i].lemmaClusters.coarse, side)
    sink.add(100)
    sink.add(101, code)
    sink.add(102, lemma, code)
    sink.add(103, c.tag, code)
    sink.add(104, token.label, side)
    sink.add(105, token.tag, code)
    sink.add(106, token.lemma)
    sink.add(107, token.lemma, code)
    sink.add(108, view[x].word, view[x].tag)
    sink.add(109, isInContent)
    sink.add(110, isInContent, code)
    sink.add(111, adjacency)
    sink.add(112, adjacency, code)
    sink.add(113, adjacency, token.tag, c.tag)
    sink.add(114, verbs, commas, side)
    sink.add(115, size)
    sink.add(116, sentences, token.tag)
    sink.add(117, isFull, code)
    sink.add(118, isFull)
    sink.add(119, c.word(x - 1))
    sink.add(120, c.word(y + 1))
    sink.add(121, c.tag(x - 1), view[x].tag)
    sink.add(122, view[y].tag, c.tag(y + 1))
    sink.add(123, c.word(y + 1), adjacency, side)
    sink.add(124, token.shape, token.tag)
    sink.add(125, token.shape, token.tag, side)
    sink.add(126, view[x].quote.value, view[y].quote.value, view[i].quote.value)
    sink.add(127, layout, side)
    sink.add(128, layout, code)
    sink.add(129, c.frame, code)
    sink.add(130, view[y].word)
    sink.add(131, head.lemma, token.label)
    sink.add(132, view[x].shape)
    sink.add(133, token.tag, c.tag, side, c.label)
    sink.add(134, c.label, code)
    sink.add(135, between)
    sink.add(136, between, lemma)
    sink.add(137, view[y].tag, size)
    sink.add(138, lemma, token.lemma)
    sink.add(139, hasComma, size)
    sink.add(140, isFull, size)
    sink.add(141, hasAdnominal.value, isFull, code)
    writeNetwork(candidate, into: &sink)
  }
}
