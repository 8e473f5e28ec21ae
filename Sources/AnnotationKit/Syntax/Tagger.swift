import CModels

/// A part-of-speech tagger: greedy from left to right, a linear model learned by averaged perceptron
/// (Collins 2002), with the Penn Treebank tags as Universal Dependencies English uses them.
package struct Tagger: Sendable {
  package static let modelName = "tagger"

  package let tagNames: [String]
  private let weights: WeightTable
  private let clusters: WordClusters

  /// Opens the tagger and the clusters it uses. Takes microseconds.
  package init(_ models: ModelSet) throws(ModelFileError) {
    clusters = try WordClusters(models.model(WordClusters.modelName))
    let model = try models.model(Self.modelName)
    try model.require(
      name: Self.modelName, fingerprint: TaggerFeatures.fingerprint(clusters: clusters.fingerprint))
    tagNames = try model.strings("tags")
    guard !tagNames.isEmpty, tagNames.count < 0xFF else { throw ModelFileError(.corrupt(part: "tags")) }
    weights = try WeightTable(model, outcomes: tagNames.count)
  }

  /// A tag for every token of `tokens`, as an index into ``tagNames``. Linear in the text.
  package func tags(of tokens: Tokens, _ sentences: Sentences, _ utf8: [UInt8]) -> [UInt8] {
    var tags = [UInt8](repeating: 0, count: tokens.count)
    let ranges = sentences.tokenRanges
    let longest = ranges.reduce(0) { max($0, $1.count) }
    var lanes = (0..<SideBySide.lanes(for: ranges)).map { _ in TaggerLane(longest: longest) }
    defer { for lane in lanes { lane.deallocate() } }
    utf8.withUnsafeBufferPointer { bytes in
      clusters.withReader { clusters in
        weights.withReader { weights in
          lanes.withUnsafeMutableBufferPointer { lanes in
            SideBySide.work(on: ranges, in: lanes) { lane, range in
              SentenceForms.read(tokens, range, bytes, clusters, into: lane.forms)
              lane.begin(range, boundary: tagNames.count)
              lane.locate(weights)
              return true
            } advance: { lane in
              lane.advance(weights, &tags)
            }
          }
        }
      }
    }
    return tags
  }
}

/// A sentence while it is tagged.
private struct TaggerLane {
  let forms: UnsafeMutablePointer<WordForm>
  private let search: UnsafeMutablePointer<hearsay_row_search>
  private var sentence = 0..<0
  /// The next token to get a tag.
  private var token = 0
  private var previous = 0
  private var beforePrevious = 0
  /// Whether its features' rows are known.
  private var isMatched = false

  init(longest: Int) {
    forms = .allocate(capacity: longest + SentenceForms.boundaries)
    search = .allocate(capacity: 1)
  }

  func deallocate() {
    forms.deallocate()
    search.deallocate()
  }

  mutating func begin(_ sentence: Range<Int>, boundary: Int) {
    self.sentence = sentence
    token = sentence.lowerBound
    previous = boundary
    beforePrevious = boundary
  }

  /// Asks for the weights of the next token's features.
  @inline(__always)
  mutating func locate(_ weights: WeightTable.Reader) {
    TaggerFeatures.extract(
      UnsafeBufferPointer(start: forms, count: sentence.count + SentenceForms.boundaries),
      token - sentence.lowerBound + 2, previous: previous, beforePrevious: beforePrevious,
      into: hearsay_row_features(search))
    weights.locate(search, count: TaggerFeatures.count)
    isMatched = false
  }

  /// Takes the next step; says false where the sentence is done.
  @inline(__always)
  mutating func advance(_ weights: WeightTable.Reader, _ tags: inout [UInt8]) -> Bool {
    guard isMatched else {
      weights.match(search)
      isMatched = true
      return true
    }
    let best = weights.best(of: search)
    tags[token] = UInt8(truncatingIfNeeded: best)
    beforePrevious = previous
    previous = best
    token += 1
    guard token < sentence.upperBound else { return false }
    locate(weights)
    return true
  }
}

/// The forms of a sentence's words between two boundary forms on either side.
package enum SentenceForms {
  /// How many boundary forms there are.
  package static let boundaries = 4

  /// Writes the forms of the sentence `range`, and the boundaries.
  static func read(
    _ tokens: Tokens, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ clusters: WordClusters.Reader, into forms: UnsafeMutablePointer<WordForm>
  ) {
    forms[0] = WordForm(boundary: -2)
    forms[1] = WordForm(boundary: -1)
    for (place, token) in range.enumerated() {
      forms[place + 2] = WordForm(
        bytes, Int(tokens.starts[token]), Int(tokens.ends[token]), key: tokens.keys[token],
        clusters: clusters)
    }
    forms[range.count + 2] = WordForm(boundary: 1)
    forms[range.count + 3] = WordForm(boundary: 2)
  }

  package static func read(
    _ tokens: Tokens, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ clusters: WordClusters.Reader,
    into forms: inout [WordForm]
  ) {
    forms = [WordForm](unsafeUninitializedCapacity: range.count + boundaries) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      read(tokens, range, bytes, clusters, into: base)
      count = range.count + boundaries
    }
  }
}
