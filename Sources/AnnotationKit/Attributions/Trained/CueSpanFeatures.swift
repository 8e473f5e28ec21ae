/// What the cue-span ranker sees of a cue's extent, once content and source are chosen.
package struct CueSpanFeatures {
  let context: CueContext
  let before: TokenRange?
  let after: TokenRange?
  let source: TokenRange?

  package init(context: CueContext, before: TokenRange?, after: TokenRange?, source: TokenRange?) {
    self.context = context
    self.before = before
    self.after = after
    self.source = source
  }

  /// Where a cue may begin: its head or up to six tokens before it.
  package var starts: ClosedRange<Int> {
    let i = context.head
    return Swift.max(Int(context.view[i].sentenceFirst), i - 6, context.begin)...i
  }

  /// Where a cue may end: its head or up to nine tokens behind it.
  package var ends: ClosedRange<Int> {
    let i = context.head
    return i...Swift.min(Int(context.view[i].sentenceLast), i + 9, context.end)
  }

  private func role(_ index: Int) -> UInt32 {
    if let source, source.contains(index) { return 1 }
    if let before, before.contains(index) { return 2 }
    if let after, after.contains(index) { return 2 }
    return 0
  }

  package func writeStart(_ t: Int, into sink: inout FeatureSink) { writeEdge(t, isStart: true, into: &sink) }
  package func writeEnd(_ t: Int, into sink: inout FeatureSink) { writeEdge(t, isStart: false, into: &sink) }

  private func writeEdge(_ t: Int, isStart: Bool, into sink: inout FeatureSink) {
    let c = context
    let view = c.view
    let i = c.head
    let lemma = c.lemma
    let base: UInt32 = isStart ? 1000 : 2000
    let outer = isStart ? t - 1 : t + 1
    let token = view[t]
    let distance = clamped(t - i, 10)
    let wordOut = c.word(outer)
    let tagOut = c.tag(outer)
    let roles = role(t) * 4 + role(outer)
    let isOuterInside = c.isInside(outer)
    let labelOut = isOuterInside ? view[outer].label : CueContext.outside
    let lemmaOut = isOuterInside ? view[outer].lemma : CueContext.outside
    let outerHangsOnCue = (isOuterInside && Int(view[outer].head) == i).value
    sink.add(base + 1, distance)
    sink.add(base + 2, distance, lemma)
    sink.add(base + 3, distance, lemma, c.tag)
    sink.add(base + 4, token.word, distance)
    sink.add(base + 5, token.word, lemma)
    sink.add(base + 6, token.tag, distance)
    sink.add(base + 7, wordOut)
    sink.add(base + 8, tagOut, token.tag)
    sink.add(base + 9, tagOut, distance)
    sink.add(base + 10, roles)
    sink.add(base + 11, roles, distance)
    sink.add(base + 12, c.code(t))
    sink.add(base + 13, c.code(t), c.code(outer))
    sink.add(base + 14, distance, wordOut)
    sink.add(base + 15, lemma, wordOut)
    sink.add(base + 16, lemma, token.word, wordOut)
    sink.add(base + 17, token.label, (Int(token.head) == i).value)
    sink.add(base + 18, labelOut, outerHangsOnCue, distance)
    sink.add(base + 19, token.quote.value, c.quote(outer))
    sink.add(base + 20, tagOut, role(outer), distance)
    sink.add(base + 21, token.lemma, c.code(t))
    sink.add(base + 22, lemmaOut, c.code(outer))
    writeNetworkEdge(t, isStart: isStart, into: &sink)
  }

  package func writePair(_ x: Int, _ y: Int, into sink: inout FeatureSink) {
    let c = context
    let view = c.view
    let i = c.head
    var phrase: UInt32 = 1
    var tags: UInt32 = 1
    if y - x < 6 {
      for index in x...y {
        phrase = FeatureHash.mix(phrase, view[index].lemma)
        tags = FeatureHash.mix(tags, view[index].tag)
      }
    }
    func overlaps(_ span: TokenRange?) -> Bool { span.map { $0.overlaps(x...y) } ?? false }
    sink.add(3001, phrase)
    sink.add(3002, tags)
    sink.add(3003, UInt32(y - x))
    writeNetworkPair(x, y, into: &sink)
    sink.add(3004, UInt32(i - x), UInt32(y - i))
    sink.add(3005, c.tag, UInt32(i - x), UInt32(y - i))
    sink.add(3006, phrase, c.nextWord)
    sink.add(3007, overlaps(source).value)
    sink.add(3008, (overlaps(before) || overlaps(after)).value)
    if let after {
      let gap = after.lowerBound - y
      sink.add(3009, clamped(gap, 5), (y > i).value)
      var words: UInt32 = 1
      var index = y + 1
      while index < after.lowerBound, index <= y + 3 {
        words = FeatureHash.mix(words, view[index].word)
        index += 1
      }
      sink.add(3010, words)
    }
    if let source, source.upperBound < i {
      sink.add(3011, clamped(x - source.upperBound, 4))
      var words: UInt32 = 1
      var index = source.upperBound + 1
      while index < x, index <= source.upperBound + 3 {
        words = FeatureHash.mix(words, view[index].word)
        index += 1
      }
      sink.add(3012, words)
    }
  }
}
