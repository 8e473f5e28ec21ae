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
    var forms: [WordForm] = []
    utf8.withUnsafeBufferPointer { bytes in
      clusters.withReader { clusters in
        weights.withReader { weights in
          for range in sentences.tokenRanges {
            SentenceForms.read(tokens, range, bytes, clusters, into: &forms)
            tag(forms, weights, range.lowerBound, &tags)
          }
        }
      }
    }
    return tags
  }

  private func tag(_ forms: [WordForm], _ weights: WeightTable.Reader, _ first: Int, _ tags: inout [UInt8]) {
    let tagCount = tagNames.count
    forms.withUnsafeBufferPointer { forms in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.count) { features in
        guard let featureBase = features.baseAddress else { return }
        var previous = tagCount
        var beforePrevious = tagCount
        for index in 2..<forms.count - 2 {
          TaggerFeatures.extract(
            forms, index, previous: previous, beforePrevious: beforePrevious, into: featureBase)
          let best = weights.best(of: UnsafeBufferPointer(features))
          tags[first + index - 2] = UInt8(best)
          beforePrevious = previous
          previous = best
        }
      }
    }
  }
}

/// The forms of a sentence's words between two boundary forms on either side.
package enum SentenceForms {
  package static func read(
    _ tokens: Tokens, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ clusters: WordClusters.Reader,
    into forms: inout [WordForm]
  ) {
    forms.removeAll(keepingCapacity: true)
    forms.append(WordForm(boundary: -2))
    forms.append(WordForm(boundary: -1))
    for token in range {
      forms.append(
        WordForm(
          bytes, Int(tokens.starts[token]), Int(tokens.ends[token]), key: tokens.keys[token],
          clusters: clusters))
    }
    forms.append(WordForm(boundary: 1))
    forms.append(WordForm(boundary: 2))
  }
}
