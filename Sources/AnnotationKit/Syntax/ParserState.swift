/// A sentence while it is parsed: the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011).
///
/// Words wait in a buffer that ends in an artificial root. Shift moves the first of them onto a stack; a left arc
/// makes the stack's top a dependent of the buffer's first word, a right arc one of the word below it on the stack;
/// either takes the top off. 2n steps parse n words; the tree is projective and has one root.
package struct ParserState {
  /// A word, what features need of it, and its dependents so far.
  package struct Node: BitwiseCopyable {
    package var word: UInt32 = 0
    package var tag: UInt32 = 0
    package var coarse: UInt32 = 0
    package var middle: UInt32 = 0
    /// Index of the head; -1 before it has one.
    package var head: Int32 = -1
    package var label: Int32 = -1
    /// The label as a hash.
    package var labelHash: UInt32 = 0
    /// The labels of all its dependents and the sides they are on, as a bag.
    package var labelSum: UInt32 = 1
    /// The outermost dependents on either side, and those next to them; the null node's index where there is none.
    package var left: Int32 = 0
    package var nextLeft: Int32 = 0
    package var right: Int32 = 0
    package var nextRight: Int32 = 0
    package var leftCount: UInt32 = 0
    package var rightCount: UInt32 = 0
  }

  /// A kind of step. Arcs get their label once they are chosen.
  package enum Move: Int, Sendable {
    case shift, left, right
  }

  /// Which kinds of step are open.
  package struct Moves: OptionSet {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let shift = Moves(rawValue: 1)
    package static let left = Moves(rawValue: 2)
    package static let right = Moves(rawValue: 4)

    /// The step, where only one is open.
    @inline(__always)
    package var only: Move? {
      switch self {
      case .shift: .shift
      case .left: .left
      case .right: .right
      default: nil
      }
    }
  }

  /// The words, then the root, then a node that stands for "none".
  package let nodes: UnsafeMutablePointer<Node>
  package let stack: UnsafeMutablePointer<Int32>
  /// Number of words; the root's index.
  package let count: Int
  package private(set) var stackCount = 0
  package private(set) var buffer = 0

  package var root: Int { count }
  package var none: Int { count + 1 }

  /// Takes nodes of `count` words and two more, and room for a stack of as many. Fills in the two, and forgets
  /// all dependents.
  package init(nodes: UnsafeMutablePointer<Node>, stack: UnsafeMutablePointer<Int32>, count: Int, labels: Int)
  {
    self.nodes = nodes
    self.stack = stack
    self.count = count
    nodes[count] = Node(word: 0x524F_4F54, tag: 0x726F_6F74, coarse: 1 << 30, middle: 1 << 30)
    nodes[count + 1] = Node(word: 0x4E55_4C4C, tag: 0x6E75_6C6C, coarse: 1 << 31, middle: 1 << 31)
    let none = Int32(count + 1)
    let noLabel = FeatureHash.number(UInt32(labels))
    for index in 0..<count + 2 {
      nodes[index].head = -1
      nodes[index].label = -1
      nodes[index].labelHash = noLabel
      nodes[index].left = none
      nodes[index].nextLeft = none
      nodes[index].right = none
      nodes[index].nextRight = none
      nodes[index].labelSum = 1
      nodes[index].leftCount = 0
      nodes[index].rightCount = 0
    }
    nodes[count].labelHash = FeatureHash.number(UInt32(labels + 1))
  }

  @inline(__always)
  package var isFinished: Bool { buffer >= count && stackCount == 0 }

  /// The steps open now; the root takes one dependent, the last.
  @inline(__always)
  package var moves: Moves {
    var moves: Moves = []
    if buffer < count { moves.insert(.shift) }
    if stackCount > 0, buffer < count || stackCount == 1 { moves.insert(.left) }
    if stackCount > 1 { moves.insert(.right) }
    return moves
  }

  /// The word `depth` places below the stack's top.
  @inline(__always)
  package func top(_ depth: Int) -> Int {
    depth < stackCount ? Int(stack[stackCount &- 1 &- depth]) : none
  }

  /// The word `place` places into the buffer.
  @inline(__always)
  package func next(_ place: Int) -> Int {
    min(buffer &+ place, none)
  }

  /// The index of the word that an arc would go from: the buffer's first, or the second of the stack.
  @inline(__always)
  package func head(of move: Move) -> Int {
    move == .left ? buffer : Int(stack[stackCount &- 2])
  }

  @inline(__always)
  package mutating func shift() {
    stack[stackCount] = Int32(buffer)
    stackCount &+= 1
    buffer &+= 1
  }

  /// Makes the stack's top a dependent, with `label`. `move` is not a shift.
  @inline(__always)
  package mutating func attach(_ move: Move, label: Int) {
    let head = head(of: move)
    let dependent = pop()
    attach(dependent, to: head, label)
    nodes[head].labelSum &+= nodes[dependent].labelHash &* (move == .left ? 1 : 0x9E37_79B1)
    if move == .left {
      nodes[head].nextLeft = nodes[head].left
      nodes[head].left = Int32(dependent)
      nodes[head].leftCount &+= 1
    } else {
      nodes[head].nextRight = nodes[head].right
      nodes[head].right = Int32(dependent)
      nodes[head].rightCount &+= 1
    }
  }

  private mutating func pop() -> Int {
    stackCount &-= 1
    return Int(stack[stackCount])
  }

  private func attach(_ dependent: Int, to head: Int, _ label: Int) {
    nodes[dependent].head = Int32(head)
    nodes[dependent].label = Int32(label)
    nodes[dependent].labelHash = FeatureHash.number(UInt32(truncatingIfNeeded: label))
  }
}
