/// Places in a book's archive.
enum BookPath {
  /// The file that `reference` names when the file `base` says it: without its fragment, percent signs resolved.
  /// `nil` where it leads out of the archive.
  static func resolve(_ reference: String, from base: String) -> String? {
    let path = reference.prefix { $0 != "#" && $0 != "?" }
    guard !path.contains(":") else { return nil }
    var parts = path.hasPrefix("/") ? [] : base.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(decodePercents(part))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  private static func decodePercents(_ text: Substring) -> String {
    guard text.contains("%") else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
