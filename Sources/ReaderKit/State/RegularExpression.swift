package import AnnotationKit
import Glibc

/// A POSIX extended regular expression over an article's text, by the C library.
///
/// As in ``TextSearch`` small letters match capitals unless there is a capital, typewriter quotes match
/// printer's ones, and a space matches any white space. Works in UTF-8 whatever the process's locale.
package final class RegularExpression {
  /// The C library looks at a whole string for each match, so the text is given to it in pieces of about
  /// this many bytes. A match does not go over the end of a piece.
  private static let pieceLength = 8192

  private var compiled = regex_t()
  private let locale: locale_t

  /// Whether a pattern has signs that mean something in a regular expression, and is not just punctuation.
  package static func isLikely(_ pattern: String) -> Bool {
    pattern.contains { "\\[(*+|^$".contains($0) } && pattern.contains { $0.isLetter || $0.isNumber }
  }

  /// `nil` for what is not a regular expression, or not yet. Counted repetition (`{3}`) is not taken: its
  /// automata can grow without bounds.
  package init?(_ pattern: String) {
    guard pattern.utf8.count <= 200, !pattern.contains("{"), !pattern.contains("\0"),
      let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
    else { return nil }
    let before = uselocale(locale)
    defer { uselocale(before) }
    let ignoresCase = !pattern.contains { $0.isUppercase }
    let flags = REG_EXTENDED | REG_NEWLINE | (ignoresCase ? REG_ICASE : 0)
    var compiled = regex_t()
    guard regcomp(&compiled, Self.loosened(pattern), flags) == 0 else {
      freelocale(locale)
      return nil
    }
    self.locale = locale
    self.compiled = compiled
  }

  deinit {
    regfree(&compiled)
    freelocale(locale)
  }

  /// Matches in reading order; empty ones are left out.
  package func matches(in text: SourceText) -> [TextSpan] {
    let before = uselocale(locale)
    defer { uselocale(before) }
    var found: [TextSpan] = []
    text.utf8.withUnsafeBytes { bytes in
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress else { return }
      for piece in Self.pieces(of: text.utf8) {
        var start = piece.start
        while start < piece.end {
          var match = regmatch_t(rm_so: 0, rm_eo: regoff_t(piece.end - start))
          let flags = REG_STARTEND | (start > piece.start ? REG_NOTBOL : 0)
          guard regexec(&compiled, base + start, 1, &match, flags) == 0, match.rm_so >= 0 else { break }
          let span = TextSpan(start + Int(match.rm_so), start + Int(match.rm_eo))
          if !span.isEmpty { found.append(span) }
          start = span.isEmpty ? span.end + 1 : span.end
          // An offset inside a character begins no match.
          while start < piece.end, text.utf8[start] & 0xC0 == 0x80 { start += 1 }
        }
      }
    }
    return found
  }

  /// Paragraphs, long ones cut at spaces.
  private static func pieces(of bytes: [UInt8]) -> [TextSpan] {
    var pieces: [TextSpan] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let isParagraphEnd = bytes[index] == 0x0A && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      let isLong = index - start > pieceLength && bytes[index] == 0x20
      let isTooLong = index - start > pieceLength * 2 && bytes[index] & 0xC0 != 0x80
      if isParagraphEnd || isLong || isTooLong {
        pieces.append(TextSpan(start, index))
        start = index
      }
      index += 1
    }
    pieces.append(TextSpan(start, bytes.count))
    return pieces
  }

  /// The pattern with quotes and spaces that match what newsrooms set in their place; brackets are left as
  /// they are.
  private static func loosened(_ pattern: String) -> String {
    var loosened = ""
    var isEscaped = false
    var isInBrackets = false
    for character in pattern {
      if isEscaped || isInBrackets {
        if character == "]" { isInBrackets = false }
        isEscaped = false
        loosened.append(character)
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "[": isInBrackets = true
      default: break
      }
      switch character {
      case "'": loosened += "['’‘]"
      case "\"": loosened += "[\"“”„]"
      case " ": loosened += "[[:space:]]+"
      default: loosened.append(character)
      }
    }
    return loosened
  }
}
