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

  /// Longest stretch of a word that is looked at; of longer ones the middle is left out.
  static let longest = 64

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
    let half = Self.longest / 2
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest * 3) { letters in
      var writer = Letters(letters)
      if end - start <= Self.longest {
        writer.read(bytes, start, end)
      } else {
        writer.read(bytes, start, Self.boundary(bytes, start + half))
        writer.read(bytes, Self.boundary(bytes, end - half), end)
      }
      form = writer.form
      shape = writer.shape
      flags = FeatureHash.number(writer.flags)
      prefixes = Self.prefixes(letters, writer.count)
      suffixes = Self.suffixes(letters, writer.count)
    }
  }

  /// The beginning of the scalar that `index` lies in.
  private static func boundary(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var index = index
    while bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
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

  /// Lowercases and folds a word while it looks at it.
  private struct Letters {
    let letters: UnsafeMutableBufferPointer<UInt8>
    var count = 0
    var form: UInt32 = 0x811C_9DC5
    var shape: UInt32 = 0x811C_9DC5
    /// 1 begins with a capital, 2 holds a digit, 4 holds a hyphen.
    var flags: UInt32 = 0
    private var lastKind: UInt8 = 0
    private var run = 0

    init(_ letters: UnsafeMutableBufferPointer<UInt8>) { self.letters = letters }

    @inline(__always)
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
      var index = start
      while index < end {
        let byte = bytes[index]
        form = (form ^ UInt32(byte)) &* 0x0100_0193
        if byte < 0x80 {
          let lower = UnicodeClass.lowercase(ascii: byte)
          if lower != byte {
            if index == start, count == 0 { flags |= 1 }
            look(0x58)
          } else if lower &- 0x61 < 26 {
            look(0x78)
          } else if byte &- 0x30 < 10 {
            flags |= 2
            look(0x64)
          } else {
            if byte == 0x2D { flags |= 4 }
            look(byte)
          }
          add(lower)
          index += 1
        } else {
          let (scalar, length) = UnicodeClass.decode(bytes, index, end)
          for offset in 1..<max(length, 1) { form = (form ^ UInt32(bytes[index + offset])) &* 0x0100_0193 }
          read(wide: scalar, isFirst: index == start && count == 0)
          index += length
        }
      }
    }

    private mutating func read(wide scalar: UInt32, isFirst: Bool) {
      switch scalar {
      case 0x2018...0x201B, 0x02BC, 0x2032:
        look(0x27)
        add(0x27)
      case 0x201C...0x201F, 0xAB, 0xBB, 0x2033:
        look(0x22)
        add(0x22)
      case 0x2010, 0x2011:
        flags |= 4
        look(0x2D)
        add(0x2D)
      case 0x2026:
        for _ in 0..<3 {
          look(0x2E)
          add(0x2E)
        }
      case 0xAD, 0x200C, 0x200D, 0x2060: break
      default:
        let lower = UnicodeClass.lowercase(scalar)
        if lower != scalar, isFirst { flags |= 1 }
        let isLetter = UnicodeClass.of(wide: scalar) == .letter
        look(lower != scalar ? 0x58 : isLetter ? 0x78 : UInt8(truncatingIfNeeded: 0x80 | scalar))
        guard let lower = Unicode.Scalar(lower) else { return }
        for byte in UTF8.encode(lower) ?? .init() { add(byte) }
      }
    }

    @inline(__always)
    private mutating func look(_ kind: UInt8) {
      run = kind == lastKind ? run + 1 : 1
      lastKind = kind
      if run <= 2 { shape = (shape ^ UInt32(kind)) &* 0x0100_0193 }
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8) {
      guard count < letters.count else { return }
      letters[count] = byte
      count += 1
    }
  }
}
