/// Text for terminals whose locale has no UTF-8: one ASCII character for each grapheme, as near as can be.
enum ASCIIFallback {
  static func shown(_ grapheme: String) -> String {
    guard let first = grapheme.unicodeScalars.first else { return " " }
    if first.isASCII { return String(Character(first)) }
    if let known = table[first] { return known }
    return String(letter(first))
  }

  private static let table: [Unicode.Scalar: String] = [
    "‘": "'", "’": "'", "‚": "'", "‹": "<", "›": ">", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": ".", "•": "*", "·": "-", "●": "*", "○": "o",
    "▸": ">", "▶": ">", "◂": "<", "→": ">", "←": "<", "↑": "^", "↓": "v", "█": "#", "▌": "#", "▏": "|",
    "│": "|", "┃": "|", "║": "|", "╎": "|", "┆": "|", "─": "-", "━": "-", "┄": "-", "┌": "+", "┐": "+",
    "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "╭": "+", "╮": "+", "╰": "+",
    "╯": "+", "€": "E", "£": "L", "¥": "Y", "©": "c", "®": "r", "™": "t", "°": "o", "×": "x", "÷": "/",
    "§": "S", "¶": "P", "½": "/", "\u{A0}": " ", "ß": "s", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "ø": "o",
    "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i", "ð": "d", "þ": "t", "␛": "^",
  ]

  /// An accented Latin letter without its accent, by its name in Unicode; `?` for anything else.
  private static func letter(_ scalar: Unicode.Scalar) -> Character {
    guard let name = scalar.properties.name else { return "?" }
    let words = name.split(separator: " ")
    guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1,
      let letter = words[3].first
    else { return "?" }
    return words[1] == "SMALL" ? Character(letter.lowercased()) : letter
  }
}
