package import AnnotationKit
import CPCRE2

/// A regular expression over an article's text, by PCRE2.
///
/// As in ``TextSearch`` small letters match capitals unless there is a capital, typewriter quotes match
/// printer's ones, and a space matches any white space. The pattern's own characters are found too, so that
/// `cost (5$)` finds itself.
///
/// Immutable after its making, and PCRE2 reads a compiled pattern from any thread: hence `Sendable`.
package final class RegularExpression: @unchecked Sendable {
  /// Why a pattern is no regular expression, in PCRE2's words.
  package struct Problem: Error, Hashable, CustomStringConvertible {
    package var reason: String
    package var description: String { reason }
  }

  /// Longest pattern, in bytes.
  private static let longest = 1000
  /// How often PCRE2 may try before it gives a piece of text up: some milliseconds' worth.
  private static let matchLimit: UInt32 = 200_000

  private let code: OpaquePointer
  private let context: OpaquePointer?

  /// Whether a pattern has signs that mean something in a regular expression, and is not just punctuation.
  package static func isLikely(_ pattern: String) -> Bool {
    pattern.contains { "\\[(*+|^${".contains($0) } && pattern.contains { $0.isLetter || $0.isNumber }
  }

  package init(_ pattern: String) throws(Problem) {
    guard pattern.utf8.count <= Self.longest else { throw Problem(reason: "the pattern is too long") }
    var options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C
    if Self.ignoresCase(pattern) { options |= PCRE2_CASELESS }
    // The expression alone first: a mistake in it is the user's, and told as such.
    let alone = try Self.compiled(Self.loosened(pattern), options)
    pcre2_code_free_8(alone)
    code = try Self.compiled("(?:\(Self.loosened(pattern)))|\(Self.quoted(pattern))", options)
    // Where the machine forbids it the pattern is interpreted, which is slower and finds the same.
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    context = pcre2_match_context_create_8(nil)
    if let context { _ = pcre2_set_match_limit_8(context, Self.matchLimit) }
  }

  deinit {
    if let context { pcre2_match_context_free_8(context) }
    pcre2_code_free_8(code)
  }

  /// Adds the matches in a part of a text, in reading order; empty ones are left out. A part that costs too much
  /// is given up where it does.
  package func addMatches(in part: TextSpan, of text: SourceText, to found: inout [TextSpan]) {
    guard let data = pcre2_match_data_create_8(1, nil) else { return }
    defer { pcre2_match_data_free_8(data) }
    text.utf8.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var start = part.start
      while start < part.end {
        let result = pcre2_match_8(
          code, base + part.start, part.count, start - part.start, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, data,
          context)
        guard result >= 0, let bounds = pcre2_get_ovector_pointer_8(data) else { return }
        let span = TextSpan(part.start + bounds[0], part.start + bounds[1])
        // Lookbehind and \K can make a match end before it begins.
        guard !span.isEmpty, span.start >= start else { return }
        found.append(span)
        start = span.end
      }
    }
  }

  private static func compiled(_ pattern: String, _ options: UInt32) throws(Problem) -> OpaquePointer {
    var error: Int32 = 0
    var offset = 0
    let bytes = Array(pattern.utf8)
    if let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) { return code }
    var message = [UInt8](repeating: 0, count: 160)
    let length = pcre2_get_error_message_8(error, &message, message.count)
    throw Problem(reason: String(decoding: message.prefix(max(0, Int(length))), as: UTF8.self))
  }

  /// Whether no letter of the pattern is a capital; `\W` and the like are none.
  private static func ignoresCase(_ pattern: String) -> Bool {
    var isEscaped = false
    for character in pattern {
      if !isEscaped, character.isUppercase { return false }
      isEscaped = !isEscaped && character == "\\"
    }
    return true
  }

  /// The pattern with quotes and spaces that match what newsrooms set in their place; brackets are left as
  /// they are.
  private static func loosened(_ pattern: String) -> String {
    var loosened = ""
    var isEscaped = false
    var isInBrackets = false
    for character in pattern {
      if isEscaped || isInBrackets {
        if !isEscaped, character == "]" { isInBrackets = false }
        isEscaped = !isEscaped && character == "\\"
        loosened.append(character)
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "[": isInBrackets = true
      default: break
      }
      loosened += loose(character) ?? String(character)
    }
    return loosened
  }

  /// The pattern's own characters as an expression.
  private static func quoted(_ pattern: String) -> String {
    pattern.map { character in
      if let loose = loose(character) { return loose }
      let isSign = character.isASCII && !character.isLetter && !character.isNumber
      return isSign ? "\\\(character)" : String(character)
    }.joined()
  }

  private static func loose(_ character: Character) -> String? {
    switch character {
    case "'": "['’‘‚‛ʼ]"
    case "\"": "[\"“”„‟]"
    case " ": "\\s+"
    default: nil
    }
  }
}
