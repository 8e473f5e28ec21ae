/// Makes well-formed XML of what is nearly that, so that expat can read it.
///
/// Real feeds have text before the first tag, `&nbsp;` without a declaration, a bare `&` or `<`, control
/// characters, attributes without quotation marks or written twice, elements that are never closed or closed in the
/// wrong order, and ends that were cut off. Comments, processing instructions and the document type are left
/// out.
struct XMLRepair {
  private let input: [UInt8]
  private var position = 0
  private var output: [UInt8] = []
  /// Names of open elements, as spans of `input`.
  private var open: [Range<Int>] = []
  private var hasRoot = false
  /// Marks that do not come any more, so that nothing is looked for to the end twice.
  private var absent: Set<String> = []

  /// End tags close one of so many open elements, attributes are kept up to so many: no time is lost on more.
  private static let reach = 256

  /// Well-formed XML out of `bytes`, valid UTF-8; empty where no element is in them. O(n).
  static func repair(_ bytes: [UInt8]) -> [UInt8] {
    var repair = XMLRepair(input: bytes)
    repair.output.reserveCapacity(bytes.count + bytes.count / 8)
    repair.run()
    return repair.output
  }

  private init(input: [UInt8]) {
    self.input = input
  }

  private mutating func run() {
    while position < input.count {
      if input[position] == UInt8(ascii: "<") {
        markup()
      } else {
        let end = index(of: UInt8(ascii: "<"), from: position) ?? input.count
        // Text outside the root element is no XML.
        if !open.isEmpty { escape(position..<end) }
        position = end
      }
      if hasRoot, open.isEmpty { return }
    }
    while let name = open.popLast() { close(name) }
  }

  private mutating func markup() {
    if starts(with: "<!--") {
      skip(past: "-->", orTo: position + 4)
    } else if starts(with: "<![CDATA[") {
      characterData()
    } else if starts(with: "<!DOCTYPE") || starts(with: "<!doctype") {
      documentType()
    } else if starts(with: "<?") {
      skip(past: "?>", orTo: position + 2)
    } else if starts(with: "</"), position + 2 < input.count, isNameStart(input[position + 2]) {
      endTag()
    } else if position + 1 < input.count, isNameStart(input[position + 1]) {
      startTag()
    } else if starts(with: "<!") || starts(with: "</") {
      skip(past: ">", orTo: position + 2)
    } else {
      if !open.isEmpty { output += "&lt;".utf8 }
      position += 1
    }
  }

  private mutating func characterData() {
    let start = position + 9
    let end = find("]]>", from: start) ?? input.count
    if !open.isEmpty {
      output += "<![CDATA[".utf8
      output += input[start..<end].lazy.filter { !Self.isForbidden($0) }
      output += "]]>".utf8
    }
    position = min(end + 3, input.count)
  }

  /// With its internal declarations in brackets.
  private mutating func documentType() {
    var depth = 0
    while position < input.count {
      let byte = input[position]
      position += 1
      switch byte {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return
      default: break
      }
    }
  }

  private mutating func endTag() {
    position += 2
    let name = takeName()
    position = index(of: UInt8(ascii: ">"), from: position).map { $0 + 1 } ?? input.count
    let near = open.suffix(Self.reach)
    guard let place = near.lastIndex(where: { input[$0].elementsEqual(input[name]) }) else { return }
    while open.count > place, let inner = open.popLast() { close(inner) }
  }

  private mutating func startTag() {
    position += 1
    let name = takeName()
    output.append(UInt8(ascii: "<"))
    output += input[name]
    hasRoot = true
    var seen: [Range<Int>] = []
    while position < input.count {
      skipWhiteSpace()
      guard position < input.count else { break }
      switch input[position] {
      case UInt8(ascii: ">"):
        position += 1
        output.append(UInt8(ascii: ">"))
        open.append(name)
        return
      case UInt8(ascii: "/") where position + 1 < input.count && input[position + 1] == UInt8(ascii: ">"):
        position += 2
        output += "/>".utf8
        return
      case UInt8(ascii: "<"):
        // The tag was never closed.
        output.append(UInt8(ascii: ">"))
        open.append(name)
        return
      case let byte where isNameStart(byte):
        attribute(&seen)
      default:
        position += 1
      }
    }
    output.append(UInt8(ascii: ">"))
    open.append(name)
  }

  private mutating func attribute(_ seen: inout [Range<Int>]) {
    let name = takeName()
    skipWhiteSpace()
    var value = name
    if position < input.count, input[position] == UInt8(ascii: "=") {
      position += 1
      skipWhiteSpace()
      value = takeValue()
    }
    guard seen.count < Self.reach, !seen.contains(where: { input[$0].elementsEqual(input[name]) }) else {
      return
    }
    seen.append(name)
    output.append(UInt8(ascii: " "))
    output += input[name]
    output += "=\"".utf8
    escape(value, inAttribute: true)
    output.append(UInt8(ascii: "\""))
  }

  private mutating func takeValue() -> Range<Int> {
    guard position < input.count else { return position..<position }
    let quote = input[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let end = index(of: quote, from: start) ?? input.count
      position = min(end + 1, input.count)
      return start..<end
    }
    let start = position
    while position < input.count, !isWhiteSpace(input[position]), input[position] != UInt8(ascii: ">") {
      position += 1
    }
    return start..<position
  }

  private mutating func close(_ name: Range<Int>) {
    output += "</".utf8
    output += input[name]
    output.append(UInt8(ascii: ">"))
  }

  /// Copies text; what is no reference or may not be in XML is escaped or left out.
  private mutating func escape(_ range: Range<Int>, inAttribute: Bool = false) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = input[index]
      switch byte {
      case UInt8(ascii: "&"):
        index = reference(at: index, before: range.upperBound)
        continue
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\"") where inAttribute: output += "&quot;".utf8
      case let byte where Self.isForbidden(byte): break
      case 0xEF where isNoncharacter(at: index):
        index += 2
      default: output.append(byte)
      }
      index += 1
    }
  }

  /// Writes the reference at an ampersand, or the ampersand where there is none, and gives the place after it.
  private mutating func reference(at start: Int, before limit: Int) -> Int {
    var end = start + 1
    while end < limit, end - start < 40, isReferenceByte(input[end]) { end += 1 }
    guard end < limit, input[end] == UInt8(ascii: ";"), end > start + 1 else {
      output += "&amp;".utf8
      return start + 1
    }
    let name = String(decoding: input[start + 1..<end], as: UTF8.self)
    if Self.predefined.contains(name) {
      output += input[start...end]
    } else if name.hasPrefix("#") {
      output += (Self.isCharacter(name.dropFirst()) ? "&\(name);" : "\u{FFFD}").utf8
    } else if let text = HTMLEntities.text(of: name) {
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "&"): output += "&amp;".utf8
        case UInt8(ascii: "<"): output += "&lt;".utf8
        default: output.append(byte)
        }
      }
    } else {
      output += "&amp;\(name);".utf8
    }
    return end + 1
  }

  private static let predefined: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

  /// Whether the digits of a reference, `8217` or `x2019`, are those of a character XML allows.
  private static func isCharacter(_ digits: Substring) -> Bool {
    let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let code, let scalar = Unicode.Scalar(code) else { return false }
    return scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE
      || [0x09, 0x0A, 0x0D].contains(scalar.value)
  }

  /// Control characters that XML 1.0 does not allow.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  /// U+FFFE and U+FFFF, which XML does not allow either.
  private func isNoncharacter(at index: Int) -> Bool {
    index + 2 < input.count && input[index + 1] == 0xBF && input[index + 2] >= 0xBE
  }

  // MARK: Scanning

  private mutating func takeName() -> Range<Int> {
    let start = position
    while position < input.count, isNameByte(input[position]) { position += 1 }
    return start..<position
  }

  private mutating func skipWhiteSpace() {
    while position < input.count, isWhiteSpace(input[position]) { position += 1 }
  }

  private mutating func skip(past mark: String, orTo fallback: Int) {
    position = find(mark, from: position).map { $0 + mark.utf8.count } ?? min(fallback, input.count)
  }

  private func starts(with mark: String) -> Bool {
    input[position...].starts(with: mark.utf8)
  }

  private func index(of byte: UInt8, from start: Int) -> Int? {
    start < input.count ? input[start...].firstIndex(of: byte) : nil
  }

  private mutating func find(_ mark: String, from start: Int) -> Int? {
    guard let first = mark.utf8.first, !absent.contains(mark) else { return nil }
    var place = start
    while let candidate = index(of: first, from: place) {
      if input[candidate...].starts(with: mark.utf8) { return candidate }
      place = candidate + 1
    }
    absent.insert(mark)
    return nil
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  private func isReferenceByte(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "#")
  }

  private func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
