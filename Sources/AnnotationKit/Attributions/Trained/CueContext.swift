/// A cue's head and what lies around it, as the span rankers see it.
///
/// Codes tell how a token hangs together with the cue in the dependency tree: on which branch of the cue, or of
/// which of its ancestors, it lies.
package struct CueContext {
  let view: AnalyzedView
  package let head: Int
  /// The tokens in reach: the paragraph, at most ``reach`` tokens to either side.
  let begin: Int
  let end: Int
  let lemma: UInt32
  let tag: UInt32
  let label: UInt32
  let nextWord: UInt32
  let previousWord: UInt32
  let nextTag: UInt32
  let previousTag: UInt32
  let marksBefore: UInt32
  let marksAfter: UInt32
  /// The cue's dependents that matter as a bag, all of them and those behind it.
  let frame: UInt32
  let frameAfter: UInt32
  let isNearEnd: UInt32
  let hasClauseBefore: UInt32
  /// Cue heads before each token of the text, one more entry than tokens.
  let cues: UnsafeBufferPointer<Int32>

  private var codes: [UInt32]
  private var branches: [Int32]
  /// The highest node whose subtree begins, or ends, at each token of the sentence; -1 where there is none.
  private var topsLeft: [Int32]
  private var topsRight: [Int32]

  static let reach = 320
  static let outside = CueFeatures.outside

  package init(view: AnalyzedView, head i: Int, cues: UnsafeBufferPointer<Int32>) {
    self.view = view
    self.cues = cues
    head = i
    let token = view[i]
    begin = Swift.max(Int(token.paragraphFirst), i - Self.reach)
    end = Swift.min(Int(token.paragraphLast), i + Self.reach)
    lemma = token.lemma
    tag = token.tag
    label = token.label
    nextWord = i < end ? view[i + 1].word : Self.outside
    previousWord = i > begin ? view[i - 1].word : Self.outside
    nextTag = i < end ? view[i + 1].tag : Self.outside
    previousTag = i > begin ? view[i - 1].tag : Self.outside
    let sentenceFirst = Swift.max(Int(token.sentenceFirst), begin)
    let sentenceLast = Swift.min(Int(token.sentenceLast), end)
    func isQuoted(_ a: Int, _ b: Int) -> UInt32 {
      if view.hasMark(a, b) == 1 { return 1 }
      return a <= b && view[a].quote == .inside ? 1 : 0
    }
    marksBefore = isQuoted(sentenceFirst, i - 1)
    marksAfter = isQuoted(i + 1, sentenceLast)
    var frame: UInt32 = 1
    var frameAfter: UInt32 = 1
    var clauseBefore = false
    var previous: UInt32 = 0
    view.forEachChild(of: i) { child in
      let dependent = view[child]
      guard dependent.labelClass.contains(.frame) else { return }
      let signature = FeatureHash.mix(dependent.label, (child < i).value)
      if signature != previous {
        frame &+= signature
        if child > i { frameAfter &+= signature }
      }
      previous = signature
      if child < i, dependent.labelClass.contains(.clausalComplement) { clauseBefore = true }
    }
    self.frame = frame
    self.frameAfter = frameAfter
    hasClauseBefore = clauseBefore.value
    isNearEnd = (Int(token.sentenceLast) - i <= 2).value

    let count = end - begin + 1
    codes = [UInt32](repeating: 0, count: count)
    branches = [Int32](repeating: -2, count: count)
    topsLeft = [Int32](repeating: -1, count: count)
    topsRight = [Int32](repeating: -1, count: count)
    mapTree(sentenceFirst...sentenceLast)
  }

  private mutating func mapTree(_ sentence: ClosedRange<Int>) {
    for index in begin...end where !sentence.contains(index) {
      codes[index - begin] = FeatureHash.mix(7, clamped(Int(view[index].sentence - view[head].sentence), 2))
      branches[index - begin] = -1
    }
    // The cue and its ancestors.
    var up: UInt32 = 0
    var node = head
    var below: UInt32 = 0
    while true {
      if sentence.contains(node) {
        codes[node - begin] = up == 0 ? 1 : FeatureHash.mix(FeatureHash.mix(2, Swift.min(up, 3)), below)
        branches[node - begin] = -1
      }
      // Branches of this ancestor get their code now, and hand it down to their subtrees below.
      view.forEachChild(of: node) { child in
        guard sentence.contains(child), branches[child - begin] == -2 else { return }
        branches[child - begin] = Int32(child)
        codes[child - begin] = FeatureHash.mix(
          FeatureHash.mix(FeatureHash.mix(3, Swift.min(up, 3)), view[child].label), (child < head).value)
      }
      below = view[node].label
      let parent = Int(view[node].head)
      if parent == node { break }
      up += 1
      node = parent
    }
    var path: [Int] = []
    for index in sentence where branches[index - begin] == -2 {
      var node = index
      path.removeAll(keepingCapacity: true)
      while sentence.contains(node), branches[node - begin] == -2 {
        path.append(node)
        let parent = Int(view[node].head)
        if parent == node { break }
        node = parent
      }
      let isKnown = sentence.contains(node) && branches[node - begin] != -2
      for member in path {
        branches[member - begin] = isKnown ? branches[node - begin] : -1
        codes[member - begin] = isKnown ? codes[node - begin] : 4
      }
    }
    for index in sentence {
      let token = view[index]
      let left = Int(token.left)
      let right = Int(token.right)
      if left >= begin {
        let top = Int(topsLeft[left - begin])
        if top < 0 || token.depth < view[top].depth { topsLeft[left - begin] = Int32(index) }
      }
      if right <= end {
        let top = Int(topsRight[right - begin])
        if top < 0 || token.depth < view[top].depth { topsRight[right - begin] = Int32(index) }
      }
    }
  }

  @inline(__always)
  func isInside(_ index: Int) -> Bool { index >= begin && index <= end }

  @inline(__always)
  func code(_ index: Int) -> UInt32 {
    index < begin ? 5 : index > end ? 6 : codes[index - begin]
  }

  /// The top node of the branch that `index` lies on; -1 for the cue, its ancestors and other sentences.
  @inline(__always)
  func branch(_ index: Int) -> Int { isInside(index) ? Int(branches[index - begin]) : -1 }

  @inline(__always)
  func top(beginningAt index: Int) -> Int { Int(topsLeft[index - begin]) }
  @inline(__always)
  func top(endingAt index: Int) -> Int { Int(topsRight[index - begin]) }

  @inline(__always)
  func word(_ index: Int) -> UInt32 { isInside(index) ? view[index].word : Self.outside }
  @inline(__always)
  func tag(_ index: Int) -> UInt32 { isInside(index) ? view[index].tag : Self.outside }
  @inline(__always)
  func quote(_ index: Int) -> UInt32 { isInside(index) ? view[index].quote.value : 9 }

  /// Other cues strictly between two tokens.
  @inline(__always)
  func cuesBetween(_ a: Int, _ b: Int) -> UInt32 {
    let low = Swift.min(a, b)
    let high = Swift.max(a, b)
    guard high > low else { return 0 }
    let count = cues[high] - cues[low + 1] - (low < head && head < high && isCounted ? 1 : 0)
    return UInt32(Swift.max(0, Swift.min(3, count)))
  }

  /// Other cues from token `a` to token `b`, both included.
  @inline(__always)
  func cuesWithin(_ a: Int, _ b: Int) -> UInt32 {
    guard b >= a else { return 0 }
    let count = cues[b + 1] - cues[a] - (a <= head && head <= b && isCounted ? 1 : 0)
    return UInt32(Swift.max(0, Swift.min(2, count)))
  }

  @inline(__always)
  private var isCounted: Bool { cues[head + 1] > cues[head] }
}
