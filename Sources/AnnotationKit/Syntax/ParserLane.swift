import CModels

/// A sentence while it is parsed, in steps that end where weights have to come from memory: others can be worked on until
/// they are there.
struct ParserLane {
  /// What chooses steps and labels.
  struct Reader {
    let steps: PairTable.Reader
    let labels: WeightTable.Reader
  }

  /// What has been asked for.
  private enum Wait {
    /// The weights of the next step's features.
    case step
    /// The groups that may have rows for the features of a label, then the rows.
    case groups, rows
  }

  /// Room for the words, the root and the null node.
  let nodes: UnsafeMutablePointer<ParserState.Node>
  private let stack: UnsafeMutablePointer<Int32>
  private let features: UnsafeMutablePointer<UInt32>
  private let places: UnsafeMutablePointer<UInt32>
  private let search: UnsafeMutablePointer<hearsay_row_search>
  private var sentence = 0..<0
  private var state: ParserState
  private var wait = Wait.step
  /// The step whose label is looked for.
  private var move = ParserState.Move.shift

  init(longest: Int) {
    nodes = .allocate(capacity: longest + 2)
    stack = .allocate(capacity: longest + 2)
    features = .allocate(capacity: ParserFeatures.count)
    places = .allocate(capacity: ParserFeatures.count)
    search = .allocate(capacity: 1)
    state = ParserState(nodes: nodes, stack: stack, count: 0, labels: 0)
  }

  func deallocate() {
    nodes.deallocate()
    stack.deallocate()
    features.deallocate()
    places.deallocate()
    search.deallocate()
  }

  /// Begins a sentence whose ``nodes`` are written; says false where there is nothing to do.
  mutating func begin(_ sentence: Range<Int>, labels: Int, _ reader: Reader) -> Bool {
    self.sentence = sentence
    state = ParserState(nodes: nodes, stack: stack, count: sentence.count, labels: labels)
    return proceed(reader)
  }

  /// Goes on with what is there by now; says false where the sentence is done.
  @inline(__always)
  mutating func advance(_ reader: Reader) -> Bool {
    switch wait {
    case .step:
      let (left, right) = reader.steps.scores(of: features, at: places, count: ParserFeatures.count)
      move = Parser.best(of: state.moves, left: left, right: right)
      if move == .shift {
        state.shift()
        return proceed(reader)
      }
      locateLabel(reader)
      return true
    case .groups:
      reader.labels.match(search)
      wait = .rows
      return true
    case .rows:
      state.attach(move, label: reader.labels.best(of: search))
      return proceed(reader)
    }
  }

  /// Goes on to the next step that has to be chosen, or whose label has to be.
  private mutating func proceed(_ reader: Reader) -> Bool {
    while !state.isFinished {
      switch state.moves.only {
      case .shift: state.shift()
      case let only?:
        move = only
        locateLabel(reader)
        return true
      case nil:
        ParserFeatures.extract(state, into: features)
        reader.steps.locate(features, count: ParserFeatures.count, into: places)
        wait = .step
        return true
      }
    }
    return false
  }

  private mutating func locateLabel(_ reader: Reader) {
    LabelFeatures.extract(state, move, into: hearsay_row_features(search))
    reader.labels.locate(search, count: LabelFeatures.count)
    wait = .groups
  }

  /// Writes the sentence's heads and labels to those of the text.
  func write(_ heads: inout [Int32], _ labels: inout [UInt8]) {
    for (place, token) in sentence.enumerated() {
      let head = Int(nodes[place].head)
      heads[token] = Int32(head == state.root ? token : sentence.lowerBound + head)
      labels[token] = UInt8(truncatingIfNeeded: nodes[place].label)
    }
  }
}
