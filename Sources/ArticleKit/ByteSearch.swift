/// Looks for short words in bytes, without the cost of strings.
enum ByteSearch {
  /// Whether `part`, in small letters, is somewhere in `bytes`; letters of ASCII match in either case.
  static func holds(_ bytes: some RandomAccessCollection<UInt8>, _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    let found = bytes.withContiguousStorageIfAvailable { bytes in
      guard bytes.count >= part.count else { return false }
      for start in 0...bytes.count - part.count where lowercased(bytes[start]) == first {
        var index = 1
        while index < part.count, lowercased(bytes[start + index]) == part[index] { index += 1 }
        if index == part.count { return true }
      }
      return false
    }
    return found ?? holds(Array(bytes), part)
  }

  static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
