/// Text that HTML takes as it is.
enum HTMLText {
  /// Escapes markup and quote marks, replaces what HTML or a terminal cannot show.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in TerminalSafeText.safe(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default:
        // Noncharacters are no characters of HTML.
        let isNoncharacter = scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
        escaped.unicodeScalars.append(isNoncharacter ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }
}
