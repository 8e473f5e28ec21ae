/// What a tagger sees of one word's spelling, as hashes: the word itself, its shape, its first and last letters,
/// and the clusters it belongs to.
///
/// Letters are lowercased and typographic marks folded as in ``Tokens/keys``, but for ``form``.
package struct WordForm: Sendable {
  /// The word's key, folded to 32 bits.
  package var lower: UInt32 = 0
  /// The bytes as they stand.
  package var form: UInt32 = 0
  /// Upper-case letters as X, others as x, digits as d, runs cut to two.
  package var shape: UInt32 = 0
  /// The last one to four letters.
  package var suffixes = SIMD4<UInt32>.zero
  /// The first one to four letters.
  package var prefixes = SIMD4<UInt32>.zero
  /// Whether it begins with a capital, holds a digit, holds a hyphen.
  package var flags: UInt32 = 0
  package var clusters = WordClusters.Clusters()

  package init() {}

  /// Stands for a place before a sentence (-1, -2) or after it (1, 2).
  package init(boundary place: Int) {
    let code = FeatureHash.number(UInt32(truncatingIfNeeded: place) & 0xFF | 0x100)
    lower = code
    form = code
    shape = code
    for length in 0..<4 {
      suffixes[length] = FeatureHash.mix(code, UInt32(length))
      prefixes[length] = FeatureHash.mix(code, UInt32(length))
    }
    flags = code
    clusters = WordClusters.Clusters(boundary: code)
  }

  /// The form of the word in `bytes[start..<end]`, valid UTF-8, whose key is `key`. O(length).
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, key: UInt64, clusters: WordClusters.Reader
  ) {
    self.lower = FeatureHash.fold(key)
    self.clusters = clusters.clusters(of: key)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordLetters.room) { letters in
      var writer = WordLetters(letters)
      writer.readEnds(of: bytes, start, end)
      form = writer.form
      shape = writer.shape
      flags = FeatureHash.number(writer.flags)
      prefixes = Self.prefixes(letters, writer.count)
      suffixes = Self.suffixes(letters, writer.count)
    }
  }

  @inline(__always)
  private static func prefixes(_ letters: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> SIMD4<UInt32> {
    var result = SIMD4<UInt32>(repeating: 0x7057)
    var hash: UInt32 = 0x811C_9DC5
    var index = 0
    for length in 0..<4 {
      guard index < count else { break }
      repeat {
        hash = (hash ^ UInt32(letters[index])) &* 0x0100_0193
        index += 1
      } while index < count && letters[index] & 0xC0 == 0x80
      result[length] = hash ^ hash >> 15
    }
    return result
  }

  @inline(__always)
  private static func suffixes(_ letters: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> SIMD4<UInt32> {
    var result = SIMD4<UInt32>(repeating: 0x7357)
    var hash: UInt32 = 0x811C_9DC5
    var index = count
    for length in 0..<4 {
      guard index > 0 else { break }
      repeat {
        index -= 1
        hash = (hash ^ UInt32(letters[index])) &* 0x0100_0193
      } while index > 0 && letters[index] & 0xC0 == 0x80
      result[length] = hash ^ hash >> 15
    }
    return result
  }
}
