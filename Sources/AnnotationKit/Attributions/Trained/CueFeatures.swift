/// What the cue classifier sees of a token that may be the head of a cue.
package struct CueFeatures {
  /// What a position outside the paragraph counts as.
  static let outside: UInt32 = 0x0BAD_F00D

  let view: AnalyzedView

  package init(view: AnalyzedView) { self.view = view }

  /// Writes the features of token `index`.
  package func write(_ index: Int, into sink: inout FeatureSink) {
    writeNeighbourhood(index, into: &sink)
    writeReach(index, into: &sink)
    writeTree(index, into: &sink)
    writeCompany(index, into: &sink)
    writeClusters(index, into: &sink)
  }

  /// What words of the same classes tell, for lemmas seldom or never seen as cues.
  private func writeClusters(_ i: Int, into sink: inout FeatureSink) {
    let token = view[i]
    let begin = Int(token.paragraphFirst)
    let end = Int(token.paragraphLast)
    let head = view[Int(token.head)].clusters
    let nextWord = i < end ? view[i + 1].word : Self.outside
    @inline(__always) func clusters(_ k: Int) -> WordClusters.Clusters {
      i + k >= begin && i + k <= end ? view[i + k].clusters : WordClusters.Clusters()
    }
    let (previous, next, second) = (clusters(-1), clusters(1), clusters(2))
    writeClusters(
      200, token, own: token.clusters.middle, lemma: token.lemmaClusters.middle, previous: previous.middle,
      next: next.middle, second: second.middle, nextWord: nextWord, head: head.middle, into: &sink)
    writeClusters(
      220, token, own: token.clusters.fine, lemma: token.lemmaClusters.fine, previous: previous.fine,
      next: next.fine, second: second.fine, nextWord: nextWord, head: head.fine, into: &sink)
    writeClusters(
      240, token, own: token.clusters.coarse, lemma: token.lemmaClusters.coarse, previous: previous.coarse,
      next: next.coarse, second: second.coarse, nextWord: nextWord, head: head.coarse, into: &sink)
    view.forEachChild(of: i) { child in
      let dependent = view[child]
      let side = (child < i).value
      let lemma = token.lemmaClusters
      sink.add(260, dependent.label, side, dependent.clusters.coarse)
      sink.add(261, dependent.label, side, dependent.clusters.middle)
      sink.add(262, dependent.label, side, lemma.coarse)
      sink.add(263, dependent.label, side, lemma.middle)
      sink.add(264, dependent.label, side, lemma.fine)
      sink.add(265, dependent.label, side, lemma.coarse, dependent.clusters.coarse)
    }
  }

  @inline(__always)
  private func writeClusters(
    _ base: UInt32, _ token: AnalyzedToken, own: UInt32, lemma: UInt32, previous: UInt32, next: UInt32,
    second: UInt32, nextWord: UInt32, head: UInt32, into sink: inout FeatureSink
  ) {
    sink.add(base, own, token.tag)
    sink.add(base + 1, lemma)
    sink.add(base + 2, previous)
    sink.add(base + 3, next)
    sink.add(base + 4, second)
    sink.add(base + 5, lemma, next)
    sink.add(base + 6, lemma, nextWord)
    sink.add(base + 7, head, token.label)
  }

  /// Whose verb it is, what its prepositions are, and how the quotations lie.
  private func writeCompany(_ i: Int, into sink: inout FeatureSink) {
    let token = view[i]
    // The subject, its own or that of the verb it hangs on.
    var subject = -1
    var node = i
    var steps: UInt32 = 0
    while subject < 0, steps < 3 {
      view.forEachChild(of: node) { child in
        if !view[child].labelClass.isDisjoint(with: [.subject, .passiveSubject]) { subject = child }
      }
      let parent = Int(view[node].head)
      if subject >= 0 || parent == node { break }
      node = parent
      steps += 1
    }
    if subject >= 0 {
      sink.add(113, view[subject].clusters.middle, steps)
      sink.add(114, view[subject].clusters.coarse, token.lemma)
      sink.add(115, view[subject].lemma, steps)
      sink.add(116, view[subject].lemma, token.lemma)
      sink.add(117, view[subject].tag, steps, token.label)
    } else {
      sink.add(118, token.label, token.tag)
    }
    // Prepositions of its phrases, and what stands behind them.
    view.forEachChild(of: i) { child in
      let side = (child < i).value
      view.forEachChild(of: child) { grandchild in
        if view[grandchild].labelClass.contains(.introducer), grandchild < child {
          sink.add(119, token.lemma, view[child].label, view[grandchild].lemma)
          sink.add(120, view[child].label, view[grandchild].lemma, side)
        }
      }
    }
    // Whether the sentence, and its neighbours in the paragraph, begin or end in a quotation.
    let first = Int(token.sentenceFirst)
    let last = Int(token.sentenceLast)
    let own = view[first].quote.value * 4 + view[last].quote.value
    let previous = first > Int(token.paragraphFirst) ? view[first - 1].quote.value : 5
    let next = last < Int(token.paragraphLast) ? view[last + 1].quote.value : 5
    sink.add(122, own)
    sink.add(123, own, previous, next)
    sink.add(124, view[Int(token.paragraphFirst)].quote.value, own, (token.depth == 0).value)
    sink.add(125, token.lemma, own)
    sink.add(126, (token.depth == 0).value, token.tag, view.hasMark(first, last))
    // The nearest quote mark on either side.
    var k = i - 1
    while k >= Swift.max(first, i - 12), !view[k].quote.isMark { k -= 1 }
    if k >= Swift.max(first, i - 12) { sink.add(127, view[k].quote.value, distanceBucket(k - i)) }
    k = i + 1
    while k <= Swift.min(last, i + 12), !view[k].quote.isMark { k += 1 }
    if k <= Swift.min(last, i + 12) { sink.add(128, view[k].quote.value, distanceBucket(k - i)) }
    // What it hangs on, two steps up.
    let head = view[Int(token.head)]
    let above = view[Int(head.head)]
    sink.add(129, head.lemma, token.lemma)
    sink.add(130, above.lemma, head.label, token.label)
    sink.add(131, head.label, token.label, token.tag)
  }

  private func writeNeighbourhood(_ i: Int, into sink: inout FeatureSink) {
    let token = view[i]
    let begin = Int(token.paragraphFirst)
    let end = Int(token.paragraphLast)
    @inline(__always) func word(_ k: Int) -> UInt32 {
      i + k >= begin && i + k <= end ? view[i + k].word : Self.outside
    }
    @inline(__always) func tag(_ k: Int) -> UInt32 {
      i + k >= begin && i + k <= end ? view[i + k].tag : Self.outside
    }
    @inline(__always) func lemma(_ k: Int) -> UInt32 {
      i + k >= begin && i + k <= end ? view[i + k].lemma : Self.outside
    }
    @inline(__always) func shape(_ k: Int) -> UInt32 {
      i + k >= begin && i + k <= end ? view[i + k].shape : Self.outside
    }
    sink.add(1)
    for k in -3...3 {
      sink.add(UInt32(10 + k), word(k))
      sink.add(UInt32(20 + k), tag(k))
    }
    let quote = token.quote.value
    sink.add(30, token.lemma)
    sink.add(31, token.shape)
    sink.add(32, token.suffix3)
    sink.add(33, token.suffix2)
    sink.add(34, token.prefix3)
    sink.add(35, token.prefix4)
    sink.add(36, quote)
    sink.add(37, tag(-1), token.tag)
    sink.add(38, token.tag, tag(1))
    sink.add(39, tag(-1), token.tag, tag(1))
    sink.add(40, tag(-2), tag(-1))
    sink.add(41, tag(1), tag(2))
    sink.add(42, word(-1), token.word)
    sink.add(43, token.word, word(1))
    sink.add(44, token.lemma, quote)
    sink.add(45, lemma(-1))
    sink.add(46, lemma(1))
    sink.add(47, token.lemma, tag(1))
    sink.add(48, tag(-1), token.lemma)
    sink.add(49, token.tag, quote)
    sink.add(50, lemma(1), lemma(2))
    sink.add(51, shape(-1))
    sink.add(52, shape(1))
    sink.add(53, distanceBucket(i - Int(token.sentenceFirst)))
    sink.add(54, distanceBucket(Int(token.sentenceLast) - i))
    sink.add(55, distanceBucket(i - begin))
    sink.add(56, UInt32(Swift.min(token.paragraph, 3)))
    if i == Int(token.sentenceFirst), quote != 0 { sink.add(57) }
    if i > begin { sink.add(58, view[i - 1].quote.value, quote) }
    let marksBefore = view.hasMark(Int(token.sentenceFirst), i - 1)
    let marksAfter = view.hasMark(i + 1, Int(token.sentenceLast))
    sink.add(59, marksBefore)
    sink.add(60, marksAfter)
    sink.add(61, token.lemma, marksBefore, marksAfter)
    sink.add(
      62, token.lemma, i < end ? view[i + 1].quote.value : 9, i > begin ? view[i - 1].quote.value : 9)
  }

  /// The nearest noun before, the nearest verb behind, "that" close by.
  private func writeReach(_ i: Int, into sink: inout FeatureSink) {
    let token = view[i]
    let begin = Int(token.paragraphFirst)
    let end = Int(token.paragraphLast)
    var that = false
    var k = i + 1
    while k <= Swift.min(i + 4, end) {
      if view[k].form.contains(.that) { that = true }
      k += 1
    }
    sink.add(70, that.value)
    k = i - 1
    while k >= Swift.max(begin, i - 8) {
      if !view[k].tagClass.isDisjoint(with: [.noun, .pronoun]) {
        sink.add(71, view[k].lemma)
        sink.add(72, view[k].tag, distanceBucket(i - k))
        break
      }
      k -= 1
    }
    k = i + 1
    var verb = false
    while k <= Swift.min(end, i + 12) {
      if !view[k].tagClass.isDisjoint(with: [.verb, .modal]) {
        sink.add(73, view[k].tag, distanceBucket(k - i))
        verb = true
        break
      }
      k += 1
    }
    if !verb { sink.add(73, 0, 0) }
  }

  private func writeTree(_ i: Int, into sink: inout FeatureSink) {
    let token = view[i]
    let lemma = token.lemma
    // Sums stand for the frame as a bag of labels: order does not matter, and nothing need be sorted.
    var frame: UInt32 = 1
    var coreFrame: UInt32 = 1
    var child = Int(token.firstChild)
    while child >= 0 {
      let dependent = view[child]
      let side = (child < i).value
      sink.add(80, dependent.label, side)
      sink.add(81, lemma, dependent.label, side)
      sink.add(82, dependent.label, dependent.lemma)
      sink.add(83, dependent.label, side, dependent.tag, token.tag)
      if !dependent.labelClass.isDisjoint(with: [.subject, .passiveSubject]) {
        sink.add(84, dependent.lemma, token.tag)
        sink.add(85, dependent.shape, dependent.tag)
      }
      let signature = FeatureHash.mix(dependent.label, side)
      if !dependent.labelClass.contains(.punctuation) { frame &+= signature }
      if dependent.labelClass.contains(.coreFrame) { coreFrame &+= signature }
      if dependent.labelClass.contains(.clause) {
        var mark: UInt32 = 0
        var auxiliary: UInt32 = 0
        var subject = false
        view.forEachChild(of: child) { grandchild in
          let classes = view[grandchild].labelClass
          if mark == 0, classes.contains(.mark) { mark = view[grandchild].lemma }
          if auxiliary == 0, classes.contains(.auxiliary) { auxiliary = view[grandchild].lemma }
          if classes.contains(.subject) { subject = true }
        }
        sink.add(86, dependent.label, mark, lemma)
        sink.add(87, dependent.label, auxiliary)
        sink.add(88, dependent.label, dependent.tag)
        sink.add(89, dependent.label, subject.value)
      }
      child = Int(dependent.nextSibling)
    }
    sink.add(90, frame)
    sink.add(91, lemma, coreFrame)
    let head = view[Int(token.head)]
    sink.add(92, token.label)
    sink.add(93, lemma, token.label)
    sink.add(94, head.lemma, token.label)
    sink.add(95, head.tag, token.label)
    sink.add(96, token.label, token.tag)
    sink.add(97, UInt32(Swift.min(token.depth, 4)))
  }
}

/// Which tokens may be the head of a cue: verbs, and words whose lemma was one often enough in training.
package struct CueLemmas: Sendable, Equatable {
  /// Lemmas seen as heads of cues, hashed as in ``AnalyzedToken/lemma``, in ascending order.
  package let lemmas: [UInt32]

  private let known: Set<UInt32>

  package init(lemmas: some Sequence<UInt32>) {
    known = Set(lemmas)
    self.lemmas = known.sorted()
  }

  /// The candidates of a text, in reading order.
  package func candidates(in view: AnalyzedView) -> [Int] {
    view.tokens.indices.filter {
      view[$0].tagClass.contains(.verb) || known.contains(view[$0].lemma)
    }
  }
}
