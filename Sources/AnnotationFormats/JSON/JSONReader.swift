/// Reads JSON values one after the other: a file with one, or JSON lines, or values simply strung together.
///
/// Bytes that are no UTF-8, and escapes of half a surrogate pair, become U+FFFD, as malformed text does everywhere
/// here. Linear; memory for one value at a time.
struct JSONReader {
  /// Deeper nesting is refused: it would overrun the stack.
  private static let deepest = 256

  private let bytes: [UInt8]
  private(set) var position: Int
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The one value that `bytes` hold.
  static func value(of bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes)
    guard let value = try reader.next() else {
      throw JSONError(message: "expected a value, found nothing", offset: 0)
    }
    reader.skipSpace()
    guard reader.position == bytes.count else {
      throw JSONError(message: "expected the end after the value", offset: reader.position)
    }
    return value
  }

  /// The next value, or nothing at the end.
  mutating func next() throws(JSONError) -> JSONValue? {
    skipSpace()
    return position < bytes.count ? try value() : nil
  }

  private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipSpace() {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private func failure(_ message: String) -> JSONError { JSONError(message: message, offset: position) }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    let offset = position
    let kind: JSONValue.Kind
    switch byte {
    case UInt8(ascii: "{"): kind = .object(try object())
    case UInt8(ascii: "["): kind = .array(try array())
    case UInt8(ascii: "\""): kind = .string(try string())
    case UInt8(ascii: "t"): kind = try word("true", .bool(true))
    case UInt8(ascii: "f"): kind = try word("false", .bool(false))
    case UInt8(ascii: "n"): kind = try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): kind = .number(try number())
    default:
      throw failure(position < bytes.count ? "expected a value" : "expected a value, found the end")
    }
    return JSONValue(kind: kind, offset: offset)
  }

  private mutating func enter() throws(JSONError) {
    depth += 1
    guard depth <= Self.deepest else {
      throw failure("expected at most \(Self.deepest) levels of lists and objects")
    }
    position += 1
    skipSpace()
  }

  private mutating func object() throws(JSONError) -> [(key: String, value: JSONValue)] {
    try enter()
    defer { depth -= 1 }
    var members: [(key: String, value: JSONValue)] = []
    if byte == UInt8(ascii: "}") {
      position += 1
      return members
    }
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw failure("expected a key in double quotes") }
      let key = try string()
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw failure("expected a colon after the key") }
      position += 1
      members.append((key, try value()))
      if try ends(with: UInt8(ascii: "}")) { return members }
    }
  }

  private mutating func array() throws(JSONError) -> [JSONValue] {
    try enter()
    defer { depth -= 1 }
    var items: [JSONValue] = []
    if byte == UInt8(ascii: "]") {
      position += 1
      return items
    }
    while true {
      items.append(try value())
      if try ends(with: UInt8(ascii: "]")) { return items }
    }
  }

  /// Takes a comma, or the bracket that ends a list or object.
  private mutating func ends(with bracket: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    guard position < bytes.count, byte == bracket || byte == UInt8(ascii: ",") else {
      throw failure("expected a comma or \(Character(Unicode.Scalar(bracket)))")
    }
    position += 1
    return bytes[position - 1] == bracket
  }

  private mutating func word(_ word: StaticString, _ kind: JSONValue.Kind) throws(JSONError) -> JSONValue.Kind
  {
    let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard matches else { throw failure("expected a value") }
    position += word.utf8CodeUnitCount
    return kind
  }

  private mutating func number() throws(JSONError) -> Double {
    let start = position
    func digits(_ reader: inout JSONReader) -> Int {
      let first = reader.position
      while (0x30...0x39).contains(reader.byte) { reader.position += 1 }
      return reader.position - first
    }
    if byte == UInt8(ascii: "-") { position += 1 }
    let startsWithZero = byte == UInt8(ascii: "0")
    let whole = digits(&self)
    guard whole > 0, !startsWithZero || whole == 1 else { throw failure("expected a number") }
    if byte == UInt8(ascii: ".") {
      position += 1
      guard digits(&self) > 0 else { throw failure("expected digits after the point") }
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      guard digits(&self) > 0 else { throw failure("expected digits in the exponent") }
    }
    return Double(String(decoding: bytes[start..<position], as: UTF8.self)) ?? 0
  }

  private mutating func string() throws(JSONError) -> String {
    let opening = position
    position += 1
    var runStart = position
    var text: [UInt8] = []
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        text += bytes[runStart..<position]
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[runStart..<position]
        position += 1
        text.append(contentsOf: String(try escape()).utf8)
        runStart = position
      case 0..<0x20:
        throw failure("expected no line break or control character in a string: write it as an escape")
      default:
        position += 1
      }
    }
    throw JSONError(message: "expected the quote mark that ends this string", offset: opening)
  }

  /// The character of an escape, behind its backslash.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let letter = byte
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default:
      position -= 1
      throw failure("expected an escape: one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
    }
    let first = try hexadecimal()
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    guard bytes[Swift.min(position, bytes.count)...].starts(with: [0x5C, 0x75]) else { return "\u{FFFD}" }
    let beforeSecond = position
    position += 2
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second) else {
      position = beforeSecond
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw failure("expected four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
