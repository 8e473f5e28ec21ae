/// Lowercases and folds a word as ``TokenKey`` does, and notes its looks on the way.
struct WordLetters {
  /// Longest stretch of a word that is looked at, in bytes; of longer ones the middle is left out.
  static let longest = 64
  /// Room the letters take at most: folding can make a word longer.
  static let room = 3 * longest

  let letters: UnsafeMutableBufferPointer<UInt8>
  var count = 0
  var form: UInt32 = 0x811C_9DC5
  var shape: UInt32 = 0x811C_9DC5
  /// 1 begins with a capital, 2 holds a digit, 4 holds a hyphen.
  var flags: UInt32 = 0
  private var lastKind: UInt8 = 0
  private var run = 0

  init(_ letters: UnsafeMutableBufferPointer<UInt8>) { self.letters = letters }

  /// Reads the word in `bytes[start..<end]`, its middle left out if it is long.
  @inline(__always)
  mutating func readEnds(of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    if end - start <= Self.longest {
      read(bytes, start, end)
    } else {
      read(bytes, start, Self.boundary(bytes, start + Self.longest / 2))
      read(bytes, Self.boundary(bytes, end - Self.longest / 2), end)
    }
  }

  /// The beginning of the scalar that `index` lies in.
  private static func boundary(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var index = index
    while bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  @inline(__always)
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
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
