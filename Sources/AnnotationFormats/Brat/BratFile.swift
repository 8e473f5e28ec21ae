/// The lines of a brat annotation file, by kind; see <https://brat.nlplab.org/standoff.html>.
struct BratFile {
  struct TextBound {
    var id: Substring
    var type: Substring
    /// In code points.
    var ranges: [Range<Int>]
    /// The text of all ranges, a blank between them.
    var words: Substring
    var line: Int
  }

  struct Event {
    var id: Substring
    var type: Substring
    var trigger: Substring
    /// Roles without the number that tells equal ones apart.
    var arguments: [(role: Substring, target: Substring)]
  }

  struct Attribute {
    var type: Substring
    var target: Substring
    var value: Substring?
    var line: Int
  }

  struct Relation {
    var type: Substring
    var from: Substring
    var to: Substring
  }

  private(set) var textBounds: [TextBound] = []
  private(set) var events: [Event] = []
  private var relations: [Substring: [Relation]] = [:]
  /// Groups of ids that mean the same, and the group of each id.
  private var groups: [[Substring]] = []
  private var groupOf: [Substring: Int] = [:]
  private var attributes: [Substring: [Attribute]] = [:]
  private var notes: [Substring: [(type: Substring, text: Substring, line: Int)]] = [:]
  private var lines: [Substring: Int] = [:]

  init(_ bytes: [UInt8]) throws(ImportError) {
    // By bytes: a string's lines would also end at characters that are part of a text here.
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      var line = line
      if line.last == 0x0D { line.removeLast() }
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      try read(Substring(String(decoding: line, as: UTF8.self)), index + 1)
    }
    try checkReferences()
  }

  /// The ids that mean the same as one, itself among them.
  func equivalents(of id: Substring) -> [Substring] { groupOf[id].map { groups[$0] } ?? [id] }

  func relations(from id: Substring) -> [Relation] { relations[id] ?? [] }

  /// The attributes of an annotation, in the file's order.
  func attributes(of id: Substring) -> [Attribute] { attributes[id] ?? [] }

  /// The value of an attribute, which must be one of an enumeration's names.
  func value<Value: RawRepresentable<String> & CaseIterable>(
    _ type: String, of id: Substring
  ) throws(ImportError) -> Value? {
    guard let attribute = attributes(of: id).last(where: { $0.type == type }) else { return nil }
    guard let value = Value(rawValue: String(attribute.value ?? "")) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw ImportError(
        "expected one of \(known) for \(type), found \"\(attribute.value ?? "")\"", line: attribute.line)
    }
    return value
  }

  /// A note of ours, which holds JSON.
  func note(_ type: String, of id: Substring) throws(ImportError) -> JSONNode? {
    guard let note = notes[id]?.last(where: { $0.type == type }) else { return nil }
    do throws(JSONError) {
      let bytes = Array(note.text.utf8)
      return JSONNode(value: try JSONReader.value(of: bytes), path: "", bytes: bytes, firstLine: note.line)
    } catch {
      throw ImportError("no valid JSON in the note \(type): \(error.message)", line: note.line)
    }
  }

  private mutating func read(_ line: Substring, _ number: Int) throws(ImportError) {
    let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count >= 2 else {
      throw ImportError("expected an id, a tab and an annotation", line: number)
    }
    let id = fields[0]
    let words = fields[1].split(separator: " ")
    let rest = fields.count > 2 ? fields[2] : ""
    guard let first = words.first else { throw ImportError("expected a type after the id", line: number) }
    if id != "*" {
      guard lines.updateValue(number, forKey: id) == nil else {
        throw ImportError("expected an id of its own, found \(id) a second time", line: number)
      }
    }
    switch id.first {
    case "T": textBounds.append(try textBound(id, fields[1], rest, number))
    case "E": try readEvent(id, words, number)
    case "A", "M":
      guard words.count >= 2 else { throw ImportError("expected TYPE TARGET [VALUE]", line: number) }
      attributes[words[1], default: []].append(
        Attribute(type: first, target: words[1], value: words.count > 2 ? words[2] : nil, line: number))
    case "R":
      let arguments = words.dropFirst().compactMap(Self.argument)
      guard arguments.count == 2 else { throw ImportError("expected TYPE Arg1:ID Arg2:ID", line: number) }
      relations[arguments[0].target, default: []].append(
        Relation(type: first, from: arguments[0].target, to: arguments[1].target))
    case "*": join(Array(words.dropFirst()))
    case "#":
      guard words.count >= 2 else { throw ImportError("expected TYPE TARGET", line: number) }
      notes[words[1], default: []].append((first, rest, number))
    case "N": break
    default:
      throw ImportError("expected an id that begins with T, E, A, R, N, # or *, found \(id)", line: number)
    }
  }

  private func textBound(
    _ id: Substring, _ data: Substring, _ words: Substring, _ number: Int
  ) throws(ImportError) -> TextBound {
    let parts = data.split(separator: " ", maxSplits: 1)
    var ranges: [Range<Int>] = []
    for piece in (parts.count > 1 ? parts[1] : "").split(separator: ";") {
      let ends = piece.split(separator: " ").compactMap { Int($0) }
      guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1] else {
        throw ImportError("expected offsets START END, found \(piece)", line: number)
      }
      ranges.append(ends[0]..<ends[1])
    }
    guard !ranges.isEmpty else { throw ImportError("expected TYPE START END and the text", line: number) }
    return TextBound(id: id, type: parts[0], ranges: ranges, words: words, line: number)
  }

  private mutating func readEvent(_ id: Substring, _ words: [Substring], _ number: Int) throws(ImportError) {
    let arguments = words.compactMap(Self.argument)
    guard arguments.count == words.count, let trigger = arguments.first else {
      throw ImportError("expected TYPE:TRIGGER and ROLE:ID", line: number)
    }
    events.append(
      Event(
        id: id, type: trigger.role, trigger: trigger.target,
        arguments: arguments.dropFirst().map { argument in
          let digits = argument.role.reversed().prefix { $0.isNumber }.count
          return (argument.role.dropLast(digits), argument.target)
        }))
  }

  private static func argument(_ word: Substring) -> (role: Substring, target: Substring)? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }

  private mutating func join(_ ids: [Substring]) {
    var group: [Substring] = []
    var isMember: Set<Substring> = []
    for id in ids {
      // What an id was joined with before comes along.
      for member in groupOf[id].map({ groups[$0] }) ?? [id] where isMember.insert(member).inserted {
        group.append(member)
      }
    }
    for member in group { groupOf[member] = groups.count }
    groups.append(group)
  }

  private func checkReferences() throws(ImportError) {
    for event in events {
      for target in [event.trigger] + event.arguments.map(\.target) where lines[target] == nil {
        throw ImportError("expected an annotation \(target), which is not there", line: lines[event.id])
      }
    }
  }
}
