/// Rows of comma-separated values as RFC 4180 has them.
public enum CSVTable {
  public enum Cell: Hashable, Sendable {
    /// Text from outside: made safe for terminals and spreadsheets, on one line.
    case text(String)
    /// A word of our own.
    case name(String)
    case number(Int)
    /// From 0 to 1, with at most four decimals.
    case probability(Double)
  }

  /// Appends a row.
  public static func append(_ cells: [Cell], to output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(0x2C) }
      switch cell {
      case .number(let number): output.append(contentsOf: String(number).utf8)
      case .probability(let value): output.append(contentsOf: decimal(value).utf8)
      case .name(let name): append(quoted: name, to: &output)
      case .text(let text): append(quoted: guarded(text), to: &output)
      }
    }
    output.append(contentsOf: [0x0D, 0x0A])
  }

  /// The text on one line, safe for a terminal, and not to be taken for a formula.
  ///
  /// Spreadsheets run what begins with one of these signs; the apostrophe tells them that it is text. See OWASP,
  /// "CSV injection".
  static func guarded(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let safe = TerminalSafeText.safe(words, keepsLines: false)
    guard let first = safe.unicodeScalars.first else { return safe }
    return ["=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%"].contains(first) ? "'" + safe : safe
  }

  private static func append(quoted text: String, to output: inout [UInt8]) {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return output.append(contentsOf: text.utf8)
    }
    output.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }

  /// `0.93`, with a point in every locale.
  public static func decimal(_ value: Double) -> String {
    let scaled = value.isFinite ? Int((min(1, max(0, value)) * 10_000).rounded()) : 0
    guard scaled < 10_000 else { return "1" }
    var digits = String(scaled + 10_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return digits.isEmpty ? "0" : "0." + digits
  }
}
