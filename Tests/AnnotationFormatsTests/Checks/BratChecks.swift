/// What brat itself checks when it reads a pair of files: syntax line by line, then references, then words against
/// text. Written after brat's documentation, knowing nothing of the exporter.
struct BratChecks {
  private struct TextBound {
    var type: String
    var ranges: [(Int, Int)]
  }

  private let text: [Unicode.Scalar]
  private var bounds: [String: TextBound] = [:]
  private var events: [String: (type: String, trigger: String)] = [:]
  private var ids: Set<String> = []
  /// Who refers to what.
  private var references: [(from: String, kind: Character, to: String)] = []
  private(set) var mistakes: [String] = []

  init(text: String, annotations: String, configuration: String) {
    self.text = Array(text.unicodeScalars)
    if text.unicodeScalars.contains("\r") {
      mistakes.append("the text has carriage returns, which readers drop")
    }
    let declared = Self.declared(configuration)
    // As readers of lines do, some of which end one at any of these.
    let ends: Set<Unicode.Scalar> = [
      "\r", "\u{B}", "\u{C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}", "\u{2028}", "\u{2029}",
    ]
    if annotations.unicodeScalars.contains(where: ends.contains) {
      mistakes.append("a line is broken in two")
    }
    for line in annotations.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      read(String(line), declared)
    }
    if !annotations.isEmpty, !annotations.hasSuffix("\n") { mistakes.append("the last line is not ended") }
    checkReferences()
  }

  private mutating func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { mistakes.append(what()) }
  }

  private mutating func read(_ line: String, _ declared: Set<String>) {
    let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 2, let kind = fields[0].first else {
      return mistakes.append("no annotation: \(line)")
    }
    let id = fields[0]
    if kind == "*" {
      expect(id == "*", "an odd id: \(line)")
    } else {
      expect(ids.insert(id).inserted, "\(id) is there twice")
      expect(Int(id.dropFirst()) ?? 0 > 0, "\(id) has no number")
    }
    let words = fields[1].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    switch kind {
    case "T": readTextBound(id, fields, declared)
    case "E":
      let arguments = words.map { $0.split(separator: ":").map(String.init) }
      expect(arguments.allSatisfy { $0.count == 2 }, "an argument is no ROLE:ID: \(line)")
      expect(declared.contains(arguments[0][0]), "\(arguments[0][0]) is not declared")
      events[id] = (arguments[0][0], arguments[0][1])
      expect(
        Set(arguments.dropFirst().map { $0[0] }).count == arguments.count - 1,
        "a role is there twice: \(line)")
      for argument in arguments { references.append((id, kind, argument[1])) }
    case "R":
      expect(
        words.count == 3 && words[1].hasPrefix("Arg1:") && words[2].hasPrefix("Arg2:"), "no relation: \(line)"
      )
      expect(declared.contains(words[0]), "\(words[0]) is not declared")
      for word in words.dropFirst() { references.append((id, kind, String(word.dropFirst(5)))) }
    case "A":
      expect((2...3).contains(words.count), "no attribute: \(line)")
      expect(declared.contains(words[0]), "\(words[0]) is not declared")
      references.append((id, kind, words[1]))
    case "#":
      expect(words.count == 2 && fields.count == 3, "no note: \(line)")
      references.append((id, kind, words[1]))
    case "*":
      expect(words.count > 2 && words[0] == "Equiv", "no equivalence: \(line)")
      for word in words.dropFirst() { references.append((id, kind, word)) }
    default: mistakes.append("an unknown kind: \(line)")
    }
  }

  private mutating func readTextBound(_ id: String, _ fields: [String], _ declared: Set<String>) {
    guard fields.count == 3, let blank = fields[1].firstIndex(of: " ") else {
      return mistakes.append("no text-bound annotation: \(fields)")
    }
    let type = String(fields[1][..<blank])
    expect(declared.contains(type), "\(type) is not declared")
    var ranges: [(Int, Int)] = []
    for piece in fields[1][fields[1].index(after: blank)...].split(separator: ";") {
      let ends = piece.split(separator: " ").compactMap { Int($0) }
      guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1], ends[1] <= text.count else {
        return mistakes.append("\(id): offsets \(piece) outside 0 … \(text.count)")
      }
      let overlaps = ranges.contains { ends[1] >= $0.0 && ends[0] < $0.1 }
      expect(!overlaps, "\(id): fragments overlap")
      ranges.append((ends[0], ends[1]))
    }
    bounds[id] = TextBound(type: type, ranges: ranges)
    let pieces = ranges.map { range in
      var piece = ""
      piece.unicodeScalars.append(contentsOf: text[range.0..<range.1])
      return piece
    }
    expect(!pieces.contains { $0.unicodeScalars.contains("\n") }, "\(id) runs over a line break")
    let words = pieces.joined(separator: " ")
    expect(
      words.unicodeScalars.elementsEqual(fields[2].unicodeScalars), "\(id): \(fields[2]) is not \(words)")
  }

  private mutating func checkReferences() {
    let triggers = Set(events.values.map(\.trigger))
    for reference in references {
      expect(ids.contains(reference.to), "\(reference.from) refers to \(reference.to), which is not there")
      expect(
        reference.kind == "E" || !triggers.contains(reference.to),
        "\(reference.from), no event, refers to the trigger \(reference.to)")
    }
    for (id, event) in events {
      expect(bounds[event.trigger]?.type == event.type, "\(id): its trigger is of another type")
    }
  }

  /// The types that a configuration declares.
  private static func declared(_ configuration: String) -> Set<String> {
    Set(
      configuration.split(separator: "\n").filter { !$0.hasPrefix("[") }.compactMap {
        $0.split(separator: "\t").first.map(String.init)
      })
  }
}
