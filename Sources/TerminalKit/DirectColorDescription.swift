import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal's description with direct colours, for terminals that have them and a description that does
/// not say so, which is nearly all of them.
///
/// ncurses shows direct colours only where the description has the `RGB` flag and 24-bit `setaf` and `setab`;
/// `xterm-direct` and its like are seldom installed. So the description in use is read with the public calls,
/// changed, and written in the compiled format of term(5) with 32-bit numbers; ncurses takes it from the
/// environment variable `TERMINFO` (`hex:…`, see ncurses(3)).
enum DirectColorDescription {
  /// Colours 0 to 7 are the terminal's own, the others are 24-bit values.
  private static func color(_ base: Int) -> String {
    "\u{1B}[%?%p1%{8}%<%t\(base / 10)%p1%d%e\(base);2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
  }

  /// Extended capabilities that ncurses reads keys and the mouse with.
  private static let extendedStrings: [String] =
    ["UP", "DN", "LFT", "RIT", "HOM", "END", "PRV", "NXT", "DC", "IC"].flatMap { key in
      (3...7).map { "k\(key)\($0)" }
    } + ["kUP", "kDN", "XM", "xm"]

  /// The compiled description of the terminal that is set up, called `name`; nothing where it does not fit the
  /// format.
  static func compiled(name: String) -> [UInt8]? {
    var strings = Table()
    var flags: [UInt8] = []
    while let flag = hearsay_flag_name(Int32(flags.count)) {
      let name = String(cString: flag)
      // Colours must not be changed: a direct colour is no number in a palette.
      flags.append(name != "ccc" && tigetflag(flag) > 0 ? 1 : 0)
    }
    var numbers: [Int32] = []
    while let number = hearsay_number_name(Int32(numbers.count)) {
      switch String(cString: number) {
      case "colors": numbers.append(0x1_000000)
      case "pairs": numbers.append(0x10000)
      default: numbers.append(max(-1, tigetnum(number)))
      }
    }
    var index: Int32 = 0
    while let string = hearsay_string_name(index) {
      index += 1
      switch String(cString: string) {
      case "setaf": strings.add(color(38))
      case "setab": strings.add(color(48))
      case "setf", "setb", "initc", "initp", "oc", "scp": strings.addNothing()
      default: strings.add(hearsay_string_capability(string))
      }
    }
    let names = Array(name.utf8) + [0]
    var bytes: [UInt8] = []
    append(
      header: [0o1036, names.count, flags.count, numbers.count, strings.offsets.count, strings.bytes.count],
      to: &bytes)
    bytes += names + flags
    if bytes.count % 2 == 1 { bytes.append(0) }
    for number in numbers { append(number, to: &bytes) }
    for offset in strings.offsets { append(offset, to: &bytes) }
    bytes += strings.bytes
    if bytes.count % 2 == 1 { bytes.append(0) }
    appendExtension(to: &bytes)
    return strings.bytes.count < 0x7FFF ? bytes : nil
  }

  /// `RGB` and the extended strings: counts, values, then the values' and the names' texts in one table.
  private static func appendExtension(to bytes: inout [UInt8]) {
    var values = Table()
    var names = Table()
    let flags = ["AX", "RGB", "XT"].filter { $0 == "RGB" || tigetflag($0) > 0 }
    for flag in flags { names.add(flag) }
    for name in extendedStrings {
      guard let value = hearsay_string_capability(name) else { continue }
      values.add(value)
      names.add(name)
    }
    let items = values.offsets.count + names.offsets.count
    append(
      header: [flags.count, 0, values.offsets.count, items, values.bytes.count + names.bytes.count],
      to: &bytes)
    bytes += flags.map { _ in 1 }
    if bytes.count % 2 == 1 { bytes.append(0) }
    for offset in values.offsets + names.offsets { append(offset, to: &bytes) }
    bytes += values.bytes + names.bytes
  }

  /// Texts closed by zeros, and where each begins.
  private struct Table {
    private(set) var bytes: [UInt8] = []
    private(set) var offsets: [Int16] = []

    mutating func addNothing() { offsets.append(-1) }

    mutating func add(_ text: String) {
      offsets.append(Int16(truncatingIfNeeded: bytes.count))
      bytes += Array(text.utf8) + [0]
    }

    mutating func add(_ text: UnsafePointer<CChar>?) {
      guard let text else { return addNothing() }
      offsets.append(Int16(truncatingIfNeeded: bytes.count))
      bytes += UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) } + [0]
    }
  }

  private static func append(header: [Int], to bytes: inout [UInt8]) {
    for value in header { append(Int16(truncatingIfNeeded: value), to: &bytes) }
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }
}
