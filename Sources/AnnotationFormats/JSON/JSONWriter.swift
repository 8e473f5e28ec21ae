import AnnotationKit

/// Writes JSON straight into bytes.
///
/// A general encoder keeps no order of keys and builds a tree first; documents are written by the million, and
/// readers of the format rely on its order, so this is done by hand.
struct JSONWriter {
  private var bytes: [UInt8]
  /// Whether the next value or key needs a comma before it.
  private var needsComma = false

  /// Takes `output` over, to append to it; ``finished()`` gives it back.
  init(taking output: inout [UInt8]) {
    bytes = []
    swap(&bytes, &output)
  }

  /// What was written, closed by a line break.
  consuming func finished() -> [UInt8] {
    bytes.append(0x0A)
    return bytes
  }

  mutating func beginObject() { open(0x7B) }
  mutating func endObject() { close(0x7D) }
  mutating func beginArray() { open(0x5B) }
  mutating func endArray() { close(0x5D) }

  /// An object's key, which must be ASCII without quote marks, backslashes or control characters.
  mutating func key(_ name: StaticString) {
    name.withUTF8Buffer { letters in
      // Appended at once: keys are half of what is written.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: letters.count + 4) { key in
        var end = 0
        func put(_ byte: UInt8) {
          key[end] = byte
          end += 1
        }
        if needsComma { put(0x2C) }
        put(0x22)
        for letter in letters { put(letter) }
        put(0x22)
        put(0x3A)
        bytes.append(contentsOf: key[..<end])
      }
    }
    needsComma = false
  }

  /// An object's key made when the program runs.
  mutating func key(string name: String) {
    value(name)
    bytes.append(0x3A)
    needsComma = false
  }

  mutating func null() { literal("null") }
  mutating func value(_ flag: Bool) { if flag { literal("true") } else { literal("false") } }

  mutating func value(_ number: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 22) { digits in
      var start = digits.count
      func put(_ byte: UInt8) {
        start -= 1
        digits[start] = byte
      }
      var rest = number.magnitude
      repeat {
        put(0x30 + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      } while rest > 0
      if number < 0 { put(0x2D) }
      if needsComma { put(0x2C) }
      bytes.append(contentsOf: digits[start...])
    }
    needsComma = true
  }

  /// A probability with at most four decimals, clamped to 0 … 1. What is no number is written as 0.
  mutating func value(probability: Double) {
    let clamped = probability.isFinite ? Swift.min(1, Swift.max(0, probability)) : 0
    var scaled = Int((clamped * 10_000).rounded())
    separate()
    needsComma = true
    guard scaled < 10_000 else { return bytes.append(0x31) }
    bytes.append(0x30)
    guard scaled > 0 else { return }
    bytes.append(0x2E)
    var unit = 1_000
    while scaled > 0 {
      bytes.append(0x30 + UInt8(scaled / unit))
      scaled %= unit
      unit /= 10
    }
  }

  mutating func value(_ string: String) {
    var string = string
    string.withUTF8 { value(utf8: $0) }
  }

  mutating func value(utf8 array: [UInt8]) {
    array.withUnsafeBufferPointer { value(utf8: $0) }
  }

  /// A string from valid UTF-8. Besides what JSON demands, DEL and the C1 controls are escaped, so that a
  /// document shown on a terminal cannot command it.
  mutating func value(utf8 text: UnsafeBufferPointer<UInt8>) {
    separate()
    needsComma = true
    bytes.append(0x22)
    var runStart = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      var length = 1
      var code = Int(byte)
      if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F {
        let isC1 = byte == 0xC2 && index + 1 < text.count && text[index + 1] < 0xA0
        if !isC1 {
          index += 1
          continue
        }
        length = 2
        code = Int(text[index + 1])
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
      appendEscape(code)
      index += length
      runStart = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
    bytes.append(0x22)
  }

  /// A line break before the next key or value, and `depth` steps of two blanks, for people who read the JSON.
  mutating func lineBreak(depth: Int) {
    separate()
    needsComma = false
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  /// A line break before a closing bracket.
  mutating func endLine(depth: Int = 0) {
    needsComma = false
    lineBreak(depth: depth)
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func literal(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
    needsComma = true
  }

  private mutating func appendEscape(_ code: Int) {
    bytes.append(0x5C)
    switch code {
    case 0x22, 0x5C: bytes.append(UInt8(code))
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      bytes.append(contentsOf: [0x75, 0x30, 0x30])
      for digit in [code >> 4, code & 15] {
        bytes.append(UInt8(digit < 10 ? 0x30 + digit : 0x57 + digit))
      }
    }
  }
}
