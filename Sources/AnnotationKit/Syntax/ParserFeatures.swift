/// What the parser sees of a step: words, tags, clusters and labels of the stack's top three words, the
/// buffer's first four and their outermost dependents, alone and combined (after Zhang & Nivre 2011).
package enum ParserFeatures {
  package static let count = 124

  @inline(__always)
  package static func extract(_ state: ParserState, into features: UnsafeMutablePointer<UInt32>) {
    let nodes = state.nodes
    let top = state.top(0)
    let below = state.top(1)
    let first = state.next(0)
    // s for the stack, b for the buffer: s0 is the top, b0 the first word waiting.
    let s0 = nodes[top]
    let s1 = nodes[below]
    let s2Tag = nodes[state.top(2)].tag
    let b0 = nodes[first]
    let b1 = nodes[state.next(1)]
    let b2 = nodes[state.next(2)]
    let b3Tag = nodes[state.next(3)].tag
    let none = state.none
    let gap = top < none && first < none ? distance(first &- top) : 0
    let gapBelow = below < none && top < none ? distance(top &- below) : 0
    let d0 = FeatureHash.number(gap)
    let d1 = FeatureHash.number(gapBelow)
    var writer = FeatureWriter(features)

    // Single words.
    writer.add(0)
    writer.add(s0.word)
    writer.add(s0.tag)
    writer.add(s0.word, s0.tag)
    writer.add(b0.word)
    writer.add(b0.tag)
    writer.add(b0.word, b0.tag)
    writer.add(s1.word)
    writer.add(s1.tag)
    writer.add(s1.word, s1.tag)
    writer.add(b1.word)
    writer.add(b1.tag)
    writer.add(b1.word, b1.tag)
    writer.add(b2.tag)
    writer.add(b2.word)
    writer.add(s2Tag)
    writer.add(b3Tag)

    // Two and three words.
    let s0b0 = FeatureHash.mix(s0.tag, b0.tag)
    let s1s0 = FeatureHash.mix(s1.tag, s0.tag)
    let b0b1 = FeatureHash.mix(b0.tag, b1.tag)
    let s0Full = FeatureHash.mix(s0.word, s0.tag)
    let words = FeatureHash.mix(s0.word, b0.word)
    let stackWords = FeatureHash.mix(s1.word, s0.word)
    writer.add(s0b0)
    writer.add(words)
    writer.add(s0.word, b0.tag)
    writer.add(s0.tag, b0.word)
    writer.add(s0Full, b0.tag)
    writer.add(FeatureHash.mix(b0.word, b0.tag), s0.tag)
    writer.add(s1s0)
    writer.add(stackWords)
    writer.add(s1.word, s0.tag)
    writer.add(s1.tag, s0.word)
    writer.add(b0b1)
    writer.add(b0.word, b1.tag)
    writer.add(b0.tag, b1.word)
    let s0b0b1 = FeatureHash.mix(s0b0, b1.tag)
    let s1s0b0 = FeatureHash.mix(s1s0, b0.tag)
    writer.add(s0b0b1)
    writer.add(s0b0b1, b2.tag)
    writer.add(s1s0b0)
    writer.add(s1s0b0, s2Tag)
    writer.add(s1s0b0, b1.tag)
    writer.add(b0b1, b2.tag)
    writer.add(s1.tag, b0.tag)
    writer.add(s0.word, b0b1)

    writer.add(s1.word, b0.word)
    writer.add(s1.word, b0.tag)
    writer.add(s1.tag, b0.word)
    writer.add(s1.word, s0b0)
    writer.add(stackWords, b0.tag)
    writer.add(s1s0, b0.word)
    writer.add(FeatureHash.mix(s1.tag, s0.word), b0.tag)
    writer.add(FeatureHash.mix(s0.tag, b0.word), b1.tag)
    writer.add(words, b1.tag)
    writer.add(s1s0, s2Tag)
    writer.add(FeatureHash.mix(s1.middle, s0.middle), b0.tag)

    // What stands next to them in the text.
    let afterTop = nodes[min(top &+ 1, none)].tag
    let beforeFirst = nodes[max(first &- 1, 0)].tag
    writer.add(s0b0, afterTop)
    writer.add(s0b0, beforeFirst)
    writer.add(s1s0, nodes[min(below &+ 1, none)].tag)

    // Dependents: tags and words.
    let s0Left = nodes[Int(s0.left)]
    let s0Right = nodes[Int(s0.right)]
    let s1Left = nodes[Int(s1.left)]
    let s1Right = nodes[Int(s1.right)]
    let b0Left = nodes[Int(b0.left)]
    writer.add(s0b0, s0Left.tag)
    writer.add(s0b0, s0Right.tag)
    writer.add(s0b0, b0Left.tag)
    writer.add(s1s0, s0Left.tag)
    writer.add(s1s0, s0Right.tag)
    writer.add(s1s0, s1Left.tag)
    writer.add(s1s0, s1Right.tag)
    let s0NextLeft = nodes[Int(s0.nextLeft)]
    let s1NextRight = nodes[Int(s1.nextRight)]
    writer.add(s0.tag, FeatureHash.mix(s0Left.tag, s0NextLeft.tag))
    writer.add(s0.tag, FeatureHash.mix(s0Right.tag, nodes[Int(s0.nextRight)].tag))
    writer.add(s1.tag, FeatureHash.mix(s1Right.tag, s1NextRight.tag))
    writer.add(b0.tag, FeatureHash.mix(b0Left.tag, nodes[Int(b0.nextLeft)].tag))
    writer.add(s0Left.word)
    writer.add(s0Right.word)
    writer.add(b0Left.word)
    writer.add(s1Left.word)
    writer.add(s1Right.word)

    writer.add(s0Left.word, s1.word)
    writer.add(s0Left.word, s1s0)

    // Dependents: labels.
    writer.add(s0.tag, s0.labelSum)
    writer.add(s0b0, s0.labelSum)
    writer.add(s1s0, s1.labelSum)
    writer.add(s1.word, s1.labelSum)
    let s0Labels = FeatureHash.mix(s0Left.labelHash, s0Right.labelHash)
    writer.add(s0.tag, s0Left.labelHash)
    writer.add(s0.tag, s0Right.labelHash)
    writer.add(b0.tag, b0Left.labelHash)
    writer.add(s1.tag, s1Right.labelHash)
    writer.add(s1.tag, s1Left.labelHash)
    writer.add(s0.word, s0Left.labelHash)
    writer.add(s0.word, s0Right.labelHash)
    writer.add(b0.word, b0Left.labelHash)
    writer.add(s1.word, s1Right.labelHash)
    writer.add(s0b0, s0Labels)
    writer.add(s1s0, FeatureHash.mix(s1Right.labelHash, s0Left.labelHash))
    writer.add(s0b0, b0Left.labelHash)
    writer.add(s0.tag, FeatureHash.mix(s0Left.labelHash, s0NextLeft.labelHash))
    writer.add(s1.tag, FeatureHash.mix(s1Right.labelHash, s1NextRight.labelHash))

    // Distances and numbers of dependents.
    writer.add(s0.word, d0)
    writer.add(s0.tag, d0)
    writer.add(b0.word, d0)
    writer.add(b0.tag, d0)
    writer.add(s0b0, d0)
    writer.add(words, d0)
    writer.add(s1s0, d1)
    writer.add(stackWords, d1)
    let s0Counts = FeatureHash.number(min(s0.leftCount, 4) &* 8 &+ min(s0.rightCount, 4))
    let b0Count = FeatureHash.number(min(b0.leftCount, 4))
    let s1Count = FeatureHash.number(min(s1.rightCount, 4))
    writer.add(s0.tag, s0Counts)
    writer.add(s0.word, s0Counts)
    writer.add(b0.tag, b0Count)
    writer.add(s1.tag, s1Count)
    writer.add(s1.word, s1Count)
    writer.add(s0b0, FeatureHash.mix(s0Counts, b0Count))

    // Clusters.
    writer.add(s0.middle)
    writer.add(b0.middle)
    writer.add(s1.middle)
    writer.add(b1.middle)
    writer.add(s0.middle, b0.middle)
    writer.add(s1.middle, s0.middle)
    writer.add(s0.middle, b0.tag)
    writer.add(s0.tag, b0.middle)
    writer.add(s1.middle, s0.tag)
    writer.add(s1.tag, s0.middle)
    let coarse = FeatureHash.mix(s0.coarse, b0.coarse)
    let stackCoarse = FeatureHash.mix(s1.coarse, s0.coarse)
    writer.add(coarse, d0)
    writer.add(stackCoarse, d1)
    writer.add(s0.middle, d0)
    writer.add(b0.middle, d0)
    writer.add(s0.middle, s0Labels)
    writer.add(b0.middle, b0Left.labelHash)
    writer.add(s1.middle, s1Right.labelHash)
    writer.add(stackCoarse, b0.coarse)
    writer.add(s1.tag, coarse)
    writer.add(s1.middle, b0.middle)
    writer.add(s0.middle, s0Counts)
    writer.add(coarse, b1.coarse)
    assert(writer.count == count, "\(writer.count) features, expected \(count)")
    writer.finish()
  }

  @inline(__always)
  private static func distance(_ words: Int) -> UInt32 {
    words > 10 ? 10 : words > 6 ? 7 : UInt32(truncatingIfNeeded: words)
  }

  /// Stands for these templates, the transition system, the tags and the clusters.
  package static func fingerprint(clusters: UInt64, tagNames: [String]) -> UInt64 {
    var fingerprint = FeatureFingerprint()
    fingerprint.add("parser, arc-hybrid")
    fingerprint.add(clusters)
    for name in tagNames { fingerprint.add(name) }
    withUnsafeTemporaryAllocation(of: ParserState.Node.self, capacity: 9) { nodes in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 9) { stack in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(count, LabelFeatures.count)) {
          features in
          guard let nodeBase = nodes.baseAddress, let stackBase = stack.baseAddress,
            let featureBase = features.baseAddress
          else { return }
          for index in 0..<7 {
            let code = UInt32(index)
            nodeBase[index] = .init(word: code &* 3, tag: code &* 5, coarse: code &* 7, middle: code &* 11)
          }
          var state = ParserState(nodes: nodeBase, stack: stackBase, count: 7, labels: 4)
          for (number, move) in probe.enumerated() {
            extract(state, into: featureBase)
            for feature in features[..<count] { fingerprint.add(feature) }
            guard move != .shift else {
              state.shift()
              continue
            }
            LabelFeatures.extract(state, move, into: featureBase)
            for feature in features[..<LabelFeatures.count] { fingerprint.add(feature) }
            state.attach(move, label: number % 4)
          }
        }
      }
    }
    return fingerprint.value
  }

  private static let probe: [ParserState.Move] = [
    .shift, .shift, .left, .shift, .shift, .right, .shift, .left, .shift, .right,
  ]
}
