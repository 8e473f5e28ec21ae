/// Which side of the cue a content ranker works on.
package enum ContentSide: UInt32, Sendable {
  case before = 0
  case after = 1
}

/// A choice of a ranker among token spans; `nil` stands for "none".
package typealias TokenRange = ClosedRange<Int>

/// What the content rankers see of a span: its start, its end, the pair of them, or of choosing none.
///
/// Starts and ends are scored once and shared by all spans they belong to.
package struct ContentFeatures {
  let context: CueContext
  let side: ContentSide
  /// What was chosen on the other side, for the ranker that comes second.
  let other: UInt32

  package init(context: CueContext, side: ContentSide, other: UInt32 = 0) {
    self.context = context
    self.side = side
    self.other = other
  }

  /// What the second ranker is told about the span before the cue.
  package static func signature(of span: TokenRange?, in context: CueContext) -> UInt32 {
    guard let span else { return 1 }
    let view = context.view
    let first = view[span.lowerBound]
    let gap = Swift.min(Int(view[context.head].sentence - view[span.upperBound].sentence), 4)
    return 16 + (first.quote == .opens).value * 8 + (view[span.upperBound].quote == .closes).value * 4
      + (span.lowerBound == Int(first.sentenceFirst)).value * 2 + UInt32(Swift.max(0, gap)) * 32
  }

  package func writeStart(_ t: Int, into sink: inout FeatureSink) { writeEdge(t, isStart: true, into: &sink) }
  package func writeEnd(_ t: Int, into sink: inout FeatureSink) { writeEdge(t, isStart: false, into: &sink) }

  private func writeEdge(_ t: Int, isStart: Bool, into sink: inout FeatureSink) {
    let c = context
    let view = c.view
    let i = c.head
    let lemma = c.lemma
    let token = view[t]
    let base: UInt32 = isStart ? 1000 : 2000
    let outer = isStart ? t - 1 : t + 1
    let inner = isStart ? t + 1 : t - 1
    let code = c.code(t)
    let outerCode = c.code(outer)
    let sentences = clamped(Int(token.sentence - view[i].sentence), 3)
    let top = isStart ? c.top(beginningAt: t) : c.top(endingAt: t)
    let topCode = top >= 0 ? FeatureHash.mix(view[top].label, c.code(top)) : 0
    let verbs = view.between(view.verbs, t, i)
    let commas = view.between(view.commas, t, i)
    let cues = c.cuesBetween(t, i)
    let marks = view.between(view.marks, t, i)
    let word = token.word
    let wordOut = c.word(outer)
    let tagOut = c.tag(outer)
    let quote = token.quote.value
    let quoteOut = c.quote(outer)
    let distance = t - i
    let atFirst = (t == Int(token.sentenceFirst)).value
    let atLast = (t == Int(token.sentenceLast)).value

    sink.add(base + 1, word)
    sink.add(base + 2, wordOut)
    sink.add(base + 3, c.word(inner))
    sink.add(base + 4, token.tag)
    sink.add(base + 5, tagOut)
    sink.add(base + 6, tagOut, token.tag)
    sink.add(base + 7, token.tag, c.tag(inner))
    sink.add(base + 8, tagOut, token.tag, c.tag(inner))
    sink.add(base + 9, wordOut, word)
    sink.add(base + 10, quote, quoteOut, sentences)
    sink.add(base + 11, quote &* 16 &+ quoteOut, c.marksBefore, c.marksAfter, view[i].quote.value)
    sink.add(base + 12, distanceBucket(distance))
    sink.add(base + 13, clamped(distance, 5), lemma)
    sink.add(base + 14, lemma, word)
    sink.add(base + 15, lemma, token.tag)
    sink.add(base + 16, lemma, wordOut)
    sink.add(base + 17, code)
    sink.add(base + 18, outerCode, code)
    sink.add(base + 19, lemma, code)
    sink.add(base + 20, lemma, outerCode, code)
    sink.add(base + 21, topCode)
    sink.add(base + 22, topCode, lemma)
    sink.add(base + 23, topCode, word)
    sink.add(base + 24, topCode, wordOut)
    sink.add(base + 25, sentences)
    let atParagraphFirst = (t == Int(token.paragraphFirst)).value
    let atParagraphLast = (t == Int(token.paragraphLast)).value
    sink.add(base + 26, sentences, atFirst * 8 + atLast * 4 + atParagraphFirst * 2 + atParagraphLast)
    sink.add(base + 27, verbs, sentences)
    sink.add(base + 28, commas, sentences)
    sink.add(base + 29, cues, sentences)
    sink.add(base + 30, marks, sentences, quote)
    sink.add(base + 31, verbs, commas, cues)
    sink.add(base + 32, c.nextWord, wordOut)
    sink.add(base + 33, c.nextTag, token.tag)
    sink.add(base + 34, c.frame, code)
    sink.add(base + 35, c.frameAfter, topCode)
    sink.add(base + 36, c.tag, code, c.nextTag)
    sink.add(base + 37, c.isNearEnd, atLast, sentences, wordOut)
    sink.add(base + 38, c.nextWord, clamped(distance, 3))
    sink.add(base + 39, clamped(distance, 4), token.tag, c.tag)
    sink.add(base + 40, word, code)
    sink.add(base + 41, wordOut, outerCode, code)
    sink.add(base + 42, atLast, atFirst, code)
    if top >= 0 { sink.add(base + 43, view[top].lemma, view[top].label) }
    writeNetworkEdge(t, isStart: isStart, into: &sink)
  }

  package func writePair(_ x: Int, _ y: Int, into sink: inout FeatureSink) {
    let c = context
    let view = c.view
    let i = c.head
    let lemma = c.lemma
    let length = y - x + 1
    let size: UInt32 =
      length <= 4
      ? UInt32(length) : length <= 6 ? 6 : length <= 10 ? 10 : length <= 20 ? 20 : length <= 40 ? 40 : 80
    let verbs = view.within(view.verbs, x, y, limit: 3)
    let cues = c.cuesWithin(x, y)
    let marks = view.within(view.marks, x, y, limit: 4)
    let sentences = UInt32(Swift.min(3, view[y].sentence - view[x].sentence))
    // The nodes of the span that hang on something outside it.
    var heads: UInt32 = 0
    var only = -1
    var headCodes: UInt32 = 1
    if length < 120 {
      for t in x...y {
        let token = view[t]
        let parent = Int(token.head)
        guard parent < x || parent > y || parent == t, !token.labelClass.contains(.punctuation) else {
          continue
        }
        heads += 1
        only = t
        if heads <= 3 { headCodes = FeatureHash.mix(headCodes, token.label &+ (parent == i).value) }
      }
    } else {
      heads = 4
    }
    if heads != 1 { only = -1 }
    heads = Swift.min(4, heads)
    let headCode = only >= 0 ? c.code(only) : heads
    let branch = c.branch(x)
    let isFull =
      (branch >= 0 && Int(view[branch].left) == x
      && (Int(view[branch].right) == y || Int(view[branch].right) == y + 1)).value
    let opens = (view[x].quote == .opens).value
    let closes = (view[y].quote == .closes).value
    var balance = 0
    if marks > 0, length < 200 {
      for t in x...y {
        if view[t].quote == .opens { balance += 1 } else if view[t].quote == .closes { balance -= 1 }
      }
    }
    let quotes = opens * 2 + closes
    let balanced = clamped(balance, 3)
    let lastOfSentence = Int(view[y].sentenceLast)
    let whole =
      (x == Int(view[x].sentenceFirst)).value * 2 + (y == lastOfSentence || y + 1 == lastOfSentence).value

    sink.add(3001, size)
    sink.add(3002, size, lemma)
    sink.add(3003, verbs)
    sink.add(3004, verbs, lemma)
    sink.add(3005, cues)
    sink.add(3006, sentences, quotes)
    sink.add(3007, heads)
    sink.add(3008, headCodes)
    sink.add(3009, headCodes, lemma)
    sink.add(3010, headCode)
    sink.add(3011, headCode, lemma)
    sink.add(3012, isFull, c.code(x))
    sink.add(3013, isFull, lemma)
    sink.add(3014, quotes, balanced)
    sink.add(3015, quotes, balanced, c.marksBefore * 2 + c.marksAfter)
    sink.add(3016, marks, balanced, quotes)
    sink.add(3017, (y + 1 == i || x == i + 1).value)
    sink.add(3018, other)
    sink.add(3019, other, lemma)
    sink.add(3020, other, quotes, sentences)
    sink.add(3021, headCode, quotes)
    sink.add(3022, whole, sentences)
    sink.add(3023, whole, quotes, other)
    sink.add(3024, other, c.frame)
    sink.add(3025, headCode, c.nextTag, c.nextWord)
    sink.add(3026, headCode, c.tag, verbs)
    sink.add(3027, isFull, heads, verbs)
    writeNetworkPair(x, y, into: &sink)
    if length <= 4 { sink.add(3028, view[x].word, view[y].word) } else { sink.add(3028) }
    if only >= 0 {
      sink.add(3029, view[only].lemma, view[only].label)
      sink.add(3030, view[only].tag, headCode)
      sink.add(3031, headCode, size)
    }
  }

  package func writeNone(into sink: inout FeatureSink) {
    let c = context
    let i = c.head
    let lemma = c.lemma
    sink.add(4001)
    sink.add(4002, lemma)
    sink.add(4003, c.frame)
    sink.add(4004, lemma, c.frame)
    sink.add(4005, c.marksBefore, c.marksAfter, c.view[i].quote.value)
    sink.add(4006, c.nextWord)
    sink.add(4007, c.previousWord)
    sink.add(4008, c.previousTag, c.nextTag)
    sink.add(4009, c.isNearEnd)
    sink.add(4010, c.isNearEnd, c.hasClauseBefore, c.marksBefore)
    sink.add(4011, c.label)
    sink.add(4012, c.label, c.tag)
    sink.add(4013, other)
    sink.add(4014, other, lemma)
    sink.add(4015, other, c.frame)
    sink.add(4016, distanceBucket(i - Int(c.view[i].sentenceFirst)))
    sink.add(4017, distanceBucket(Int(c.view[i].sentenceLast) - i))
    sink.add(4018, c.hasClauseBefore)
    sink.add(4019, c.frameAfter, c.isNearEnd)
    sink.add(4020, c.previousWord, c.nextWord)
    sink.add(4021, other, c.isNearEnd, c.frameAfter)
    sink.add(4022, other, c.nextWord)
    writeNetworkNone(into: &sink)
  }
}
