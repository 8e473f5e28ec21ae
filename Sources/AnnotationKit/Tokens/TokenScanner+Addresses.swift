/// Web and e-mail addresses, which are one token each.
extension TokenScanner {
  /// The end of a web or e-mail address that begins at `index`.
  mutating func webAddress(_ index: Int, _ end: Int, mayHoldAt: Bool) -> Int? {
    let byte = bytes[index] | 0x20
    if byte == 0x77 || byte == 0x68 || byte == 0x66 {
      if matches("http://", index, end) || matches("https://", index, end) || matches("ftp://", index, end)
        || matches("www.", index, end)
      {
        return trimmedEnd(index, end)
      }
    }
    guard mayHoldAt, index >= noAddressBefore, isLetter(bytes[index]) || isDigit(bytes[index]) else {
      return nil
    }
    var at = index
    while at < end, isAddressByte(bytes[at]) { at += 1 }
    guard at < end, bytes[at] == UInt8(ascii: "@"), at + 1 < end, isLetter(bytes[at + 1]) else {
      noAddressBefore = at + 1
      return nil
    }
    var stop = at + 1
    while stop < end,
      isLetter(bytes[stop]) || isDigit(bytes[stop]) || bytes[stop] == 0x2E || bytes[stop] == 0x2D
    {
      stop += 1
    }
    while bytes[stop - 1] == 0x2E || bytes[stop - 1] == 0x2D { stop -= 1 }
    return stop
  }

  /// The end of an address, without the punctuation that closes the sentence around it.
  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var stop = start
    scan: while stop < end {
      switch bytes[stop] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xE2: break scan
      default: stop += 1
      }
    }
    trim: while stop > start + 1 {
      switch bytes[stop - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "'"):
        stop -= 1
      default: break trim
      }
    }
    return stop
  }

  func isAddressByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D || byte == 0x25
      || byte == 0x2B
  }

  func matches(_ prefix: StaticString, _ index: Int, _ end: Int) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard index + count < end else { return false }
    for offset in 0..<count
    where UnicodeClass.lowercase(ascii: bytes[index + offset]) != prefix.utf8Start[offset] {
      return false
    }
    return true
  }
}
