import CModels

/// The feature templates of the tagger: spelling and clusters of the word, words around it, the tags before.
package enum TaggerFeatures {
  package static let count = 41

  /// Writes the features of the word at `index` of `forms`, which has two boundary forms on either side.
  /// - Parameters:
  ///   - previous: the previous word's tag; the number of tags where there is none.
  ///   - beforePrevious: the tag before that.
  @inline(__always)
  package static func extract(
    _ forms: UnsafeBufferPointer<WordForm>, _ index: Int, previous: Int, beforePrevious: Int,
    into features: UnsafeMutablePointer<UInt32>
  ) {
    let word = forms[index]
    let before = forms[index - 1]
    let after = forms[index + 1]
    let tag = FeatureHash.number(UInt32(truncatingIfNeeded: previous))
    let tags = FeatureHash.mix(tag, FeatureHash.number(UInt32(truncatingIfNeeded: beforePrevious)))
    var writer = FeatureWriter(features)

    // The word itself.
    writer.add(word.lower)
    writer.add(word.form)
    writer.add(word.shape)
    for length in 0..<4 { writer.add(word.suffixes[length]) }
    for length in 0..<4 { writer.add(word.prefixes[length]) }
    writer.add(word.flags)
    writer.add(word.clusters.coarse)
    writer.add(word.clusters.middle)
    writer.add(word.clusters.fine)

    // Its neighbours.
    writer.add(before.lower)
    writer.add(after.lower)
    writer.add(forms[index - 2].lower)
    writer.add(forms[index + 2].lower)
    writer.add(before.suffixes[2])
    writer.add(after.suffixes[2])
    writer.add(after.shape)
    writer.add(before.shape)
    writer.add(after.clusters.middle)
    writer.add(before.clusters.middle)
    writer.add(word.lower, after.lower)
    writer.add(word.lower, before.lower)
    writer.add(word.shape, after.shape)
    writer.add(after.clusters.middle, word.clusters.middle)

    // The tags before, alone and with words.
    writer.add(tag)
    writer.add(tags)
    writer.add(word.lower, tag)
    writer.add(word.suffixes[2], tag)
    writer.add(after.suffixes[2], tag)
    writer.add(after.lower, tag)
    writer.add(word.flags, tag)
    writer.add(word.clusters.fine, tag)
    writer.add(after.clusters.coarse, FeatureHash.mix(word.suffixes[2], tag))
    writer.add(word.suffixes[2], tags)
    writer.add(FeatureHash.mix(before.clusters.middle, word.clusters.middle), after.clusters.middle)
    writer.add(0)
    assert(writer.count == count)
    writer.finish()
  }

  /// Stands for these templates and for the clusters they use.
  package static func fingerprint(clusters: UInt64) -> UInt64 {
    var fingerprint = FeatureFingerprint()
    fingerprint.add("tagger")
    fingerprint.add(clusters)
    var forms = [WordForm(boundary: -2), WordForm(boundary: -1)]
    var probe = "Zürich’s 2nd co-op café …"
    probe.withUTF8 { bytes in
      for word in [0..<7, 7..<11, 12..<15, 16..<21, 22..<27, 28..<31] {
        let key = TokenKey.of(bytes, word.lowerBound, word.upperBound)
        forms.append(WordForm(bytes, word.lowerBound, word.upperBound, key: key, clusters: .empty))
      }
    }
    forms += [WordForm(boundary: 1), WordForm(boundary: 2)]
    var features = [UInt32](repeating: 0, count: count)
    forms.withUnsafeBufferPointer { forms in
      features.withUnsafeMutableBufferPointer { features in
        guard let base = features.baseAddress else { return }
        for index in 2..<forms.count - 2 {
          extract(forms, index, previous: index, beforePrevious: index * 2, into: base)
          for feature in features { fingerprint.add(feature) }
        }
      }
    }
    return fingerprint.value
  }
}

/// Writes features one after the other; the place in the list is part of each feature.
struct FeatureWriter {
  private let features: UnsafeMutablePointer<UInt32>
  private(set) var count = 0

  @inline(__always)
  init(_ features: UnsafeMutablePointer<UInt32>) {
    self.features = features
  }

  @inline(__always)
  mutating func add(_ value: UInt32) {
    features[count] = value
    count &+= 1
  }

  @inline(__always)
  mutating func add(_ first: UInt32, _ second: UInt32) {
    add(FeatureHash.mix(first, second))
  }

  /// Mixes every value with its place; before that they are no features.
  ///
  /// - Parameter salt: tells lists apart whose features share a table.
  @inline(__always)
  func finish(salt: UInt32 = 0x27D4_EB2F) {
    hearsay_mix_places(features, count, salt)
  }
}
