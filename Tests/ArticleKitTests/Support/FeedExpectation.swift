/// What a file of feedparser's suite says must hold: a Python expression such as
/// `not bozo and entries[0]['title'] == 'x'`, as far as it compares values.
struct FeedExpectation {
  /// A value of the expression.
  enum Operand: Equatable {
    case string(String)
    case numbers([Int])
    /// `entries[0]['title']` as `entries.0.title`.
    case path(String)
    /// Dictionaries, calls, None …
    case other
  }

  /// Values that must all be equal.
  typealias Comparison = [Operand]

  /// One of these must hold; each is a list of comparisons that must all hold.
  private(set) var alternatives: [[Comparison]] = [[]]

  /// `nil` where the expression is none of the kind.
  init?(_ expression: String) {
    var parser = Parser(text: Array(expression.unicodeScalars))
    guard let alternatives = parser.expression() else { return nil }
    self.alternatives = alternatives
  }

  private struct Parser {
    let text: [Unicode.Scalar]
    var index = 0

    mutating func expression() -> [[Comparison]]? {
      var alternatives: [[Comparison]] = [[]]
      while true {
        guard let comparison = comparison() else { return nil }
        if !comparison.isEmpty { alternatives[alternatives.count - 1].append(comparison) }
        if takeWord("and") { continue }
        guard takeWord("or") else { break }
        alternatives.append([])
      }
      skipSpace()
      return index == text.count ? alternatives : nil
    }

    /// Empty where nothing is compared.
    private mutating func comparison() -> Comparison? {
      guard !takeWord("not") else { return operand() == nil ? nil : [] }
      guard let first = operand() else { return nil }
      var operands = [first]
      while take("==") {
        guard let next = operand() else { return nil }
        operands.append(next)
      }
      return operands.count > 1 ? operands : []
    }

    private mutating func operand() -> Operand? {
      skipSpace()
      guard index < text.count else { return nil }
      if let string = string() {
        var whole = string
        while true {
          _ = take("+")
          guard let more = self.string() else { return .string(whole) }
          whole += more
        }
      }
      if take("(") {
        var numbers: [Int] = []
        while let number = number() {
          numbers.append(number)
          guard take(",") else { break }
        }
        return take(")") ? .numbers(numbers) : nil
      }
      if take("{") || take("[") {
        // Only whole values are of interest here.
        var depth = 1
        while index < text.count, depth > 0 {
          if string() != nil { continue }
          if text[index] == "{" || text[index] == "[" || text[index] == "(" { depth += 1 }
          if text[index] == "}" || text[index] == "]" || text[index] == ")" { depth -= 1 }
          index += 1
        }
        return .other
      }
      if number() != nil { return .other }
      return path()
    }

    private mutating func path() -> Operand? {
      guard var path = name() else { return nil }
      var isPath = true
      while true {
        if take(".") {
          guard let part = name() else { return nil }
          path += ".\(part)"
        } else if take("[") {
          if let key = string() {
            path += ".\(key)"
          } else if let place = number() {
            path += ".\(place)"
          } else {
            return nil
          }
          guard take("]") else { return nil }
        } else if take("(") {
          isPath = false
          var depth = 1
          while index < text.count, depth > 0 {
            if string() != nil { continue }
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            index += 1
          }
        } else {
          return isPath ? .path(path) : .other
        }
      }
    }

    private mutating func name() -> String? {
      skipSpace()
      let start = index
      while index < text.count,
        text[index].properties.isAlphabetic || text[index] == "_" || text[index].isDigit
      {
        index += 1
      }
      return index > start ? String(String.UnicodeScalarView(text[start..<index])) : nil
    }

    private mutating func number() -> Int? {
      skipSpace()
      let start = index
      if index < text.count, text[index] == "-" { index += 1 }
      while index < text.count, text[index].isDigit { index += 1 }
      guard let number = Int(String(String.UnicodeScalarView(text[start..<index]))) else {
        index = start
        return nil
      }
      return number
    }

    private mutating func string() -> String? {
      skipSpace()
      var start = index
      var isRaw = false
      while start < text.count, "uUrRbB".unicodeScalars.contains(text[start]), start - index < 2 {
        if text[start] == "r" || text[start] == "R" { isRaw = true }
        start += 1
      }
      guard start < text.count, text[start] == "'" || text[start] == "\"" else { return nil }
      let quote = text[start]
      let isTripled = start + 2 < text.count && text[start + 1] == quote && text[start + 2] == quote
      let length = isTripled ? 3 : 1
      var value = String.UnicodeScalarView()
      var place = start + length
      while place < text.count {
        if text[place...].prefix(length).elementsEqual(Array(repeating: quote, count: length)) {
          index = place + length
          return String(value)
        }
        if text[place] == "\\", place + 1 < text.count, !isRaw {
          place += escape(at: place + 1, into: &value) + 1
        } else {
          value.append(text[place])
          place += 1
        }
      }
      return nil
    }

    /// How many characters the escape takes behind its backslash.
    private func escape(at place: Int, into value: inout String.UnicodeScalarView) -> Int {
      let widths: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
      if let width = widths[text[place]] {
        let digits = String(String.UnicodeScalarView(text[(place + 1)...].prefix(width)))
        if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { value.append(scalar) }
        return width + 1
      }
      let plain: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "t": "\t", "r": "\r"]
      value.append(plain[text[place]] ?? text[place])
      return 1
    }

    private mutating func skipSpace() {
      while index < text.count, text[index].properties.isWhitespace || text[index] == "\\" { index += 1 }
    }

    private mutating func take(_ mark: String) -> Bool {
      skipSpace()
      guard text[index...].starts(with: mark.unicodeScalars) else { return false }
      index += mark.unicodeScalars.count
      return true
    }

    private mutating func takeWord(_ word: String) -> Bool {
      let start = index
      skipSpace()
      if name() == word { return true }
      index = start
      return false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
