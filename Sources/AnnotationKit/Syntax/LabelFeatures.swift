/// What the parser sees of an arc that it is about to make, to find its label: dependent and head, what hangs on
/// either so far, and what stands around them.
package enum LabelFeatures {
  package static let count = 47

  /// Writes the features of the arc that `move`, not a shift, would make.
  @inline(__always)
  package static func extract(
    _ state: ParserState, _ move: ParserState.Move, into features: UnsafeMutablePointer<UInt32>
  ) {
    let nodes = state.nodes
    let place = state.top(0)
    let headPlace = state.head(of: move)
    let isLeft = move == .left
    let d = nodes[place]
    let h = nodes[headPlace]
    // The neighbour that is not the head: below on the stack, or next in the buffer.
    let other = nodes[isLeft ? state.top(1) : state.next(0)]
    let next = nodes[state.next(isLeft ? 1 : 0)]
    let before = nodes[place > 0 ? place &- 1 : state.none].tag
    let after = nodes[place &+ 1].tag
    let dLeft = nodes[Int(d.left)]
    let dRight = nodes[Int(d.right)]
    let dNextLeft = nodes[Int(d.nextLeft)]
    let hLeft = nodes[Int(h.left)]
    let hRight = nodes[Int(h.right)]
    // The head's dependent on the same side, next to the one it gets now.
    let sibling = isLeft ? hLeft : hRight
    let tags = FeatureHash.mix(d.tag, h.tag)
    let gap = isLeft ? headPlace &- place : place &- headPlace
    let distance = FeatureHash.number(UInt32(truncatingIfNeeded: min(gap, 5)))
    var writer = FeatureWriter(features)

    // The two words.
    writer.add(0)
    writer.add(d.word)
    writer.add(d.tag)
    writer.add(d.word, d.tag)
    writer.add(d.middle)
    writer.add(h.word)
    writer.add(h.tag)
    writer.add(h.word, h.tag)
    writer.add(h.middle)
    writer.add(tags)
    writer.add(d.word, h.word)
    writer.add(d.word, h.tag)
    writer.add(d.tag, h.word)
    writer.add(d.middle, h.middle)
    writer.add(d.middle, h.tag)
    writer.add(d.tag, h.middle)
    writer.add(d.word, h.middle)
    writer.add(d.middle, h.word)
    writer.add(tags, distance)
    writer.add(d.word, distance)
    writer.add(FeatureHash.mix(d.coarse, h.coarse), distance)

    // What hangs on the dependent: its prepositions, markers and auxiliaries tell most.
    let leftLabel = FeatureHash.mix(d.tag, dLeft.labelHash)
    writer.add(leftLabel)
    writer.add(d.tag, dRight.labelHash)
    writer.add(d.tag, FeatureHash.mix(dLeft.labelHash, dNextLeft.labelHash))
    writer.add(leftLabel, h.tag)
    writer.add(leftLabel, FeatureHash.mix(dRight.labelHash, h.tag))
    writer.add(dLeft.word)
    writer.add(dLeft.word, tags)
    writer.add(dLeft.word, h.word)
    writer.add(dLeft.word, h.middle)
    writer.add(dLeft.word, d.word)
    writer.add(dLeft.tag, tags)
    writer.add(dRight.word, tags)
    writer.add(dNextLeft.word, tags)
    writer.add(d.middle, dLeft.labelHash)

    // What hangs on the head.
    writer.add(h.tag, FeatureHash.mix(sibling.labelHash, d.tag))
    writer.add(h.word, sibling.labelHash)
    writer.add(h.tag, FeatureHash.mix(hLeft.labelHash, hRight.labelHash))
    writer.add(h.word, FeatureHash.mix(hLeft.labelHash, d.tag))
    writer.add(sibling.word, tags)

    // What stands around.
    writer.add(tags, other.tag)
    writer.add(other.word, d.tag)
    writer.add(tags, next.tag)
    writer.add(d.tag, FeatureHash.mix(before, after))
    writer.add(d.word, FeatureHash.mix(before, after))
    writer.add(tags, before)
    writer.add(tags, after)
    assert(writer.count == count, "\(writer.count) features, expected \(count)")
    writer.finish(salt: isLeft ? 0x1B87_3593 : 0xCC9E_2D51)
  }
}
