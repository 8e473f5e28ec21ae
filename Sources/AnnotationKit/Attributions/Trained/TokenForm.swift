/// Hashes of a token's shape and affixes.
struct TokenForm {
  /// Letters as X and x, digits as d, runs cut to two: `Xxx`, `XX`, `dd-xx`.
  var shape: UInt32
  /// The first three and four, the last two and three bytes, in lower case.
  var prefix3: UInt32
  var prefix4: UInt32
  var suffix2: UInt32
  var suffix3: UInt32

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
    func hash(_ range: Range<Int>) -> UInt32 {
      var value: UInt32 = 0x811C_9DC5
      for index in range { value = (value ^ UInt32(lowercased(bytes[index]))) &* 0x0100_0193 }
      return value
    }
    let count = bytes.count
    prefix3 = hash(0..<Swift.min(3, count))
    prefix4 = hash(0..<Swift.min(4, count))
    suffix2 = hash(Swift.max(0, count - 2)..<count)
    suffix3 = hash(Swift.max(0, count - 3)..<count)
    var value: UInt32 = 0x811C_9DC5
    var last: UInt8 = 0
    var run = 0
    for byte in bytes {
      let kind: UInt8 =
        switch byte {
        case 0x41...0x5A: 0x58
        case 0x61...0x7A: 0x78
        case 0x30...0x39: 0x64
        case 0x80...: 0x75
        default: byte
        }
      run = kind == last ? run + 1 : 1
      last = kind
      if run <= 2 { value = (value ^ UInt32(kind)) &* 0x0100_0193 }
    }
    shape = value
  }
}

/// The few words and marks that candidate generation knows by name.
struct FormLexicon: Sendable {
  static let standard = FormLexicon()

  private let lexicon: Lexicon

  private init() {
    var classes: [UInt64: FormClass] = [:]
    func put(_ part: FormClass, _ words: [String]) {
      for word in words { classes[Tokens.key(of: word), default: []].insert(part) }
    }
    put(.comma, [","])
    put(.that, ["that"])
    put(.stop, [",", ".", ":", ";", "-", "--", "—", "–", "…", "..."])
    put(.separator, [",", ":", ";", "—", "–", "--"])
    put(.strongStop, ["?", "!"])
    put(.hyphen, ["-"])
    put(.colon, [":"])
    put(
      .light,
      [
        "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "have", "has", "had", "'ve",
        "who",
      ])
    put(.temporal, ["when", "while", "as", "after"])
    lexicon = Lexicon(keys: classes.map { ($0.key, UInt16($0.value.rawValue)) })
  }

  @inline(__always)
  func classes(of key: UInt64) -> FormClass { FormClass(rawValue: .init(lexicon[key])) }
}
