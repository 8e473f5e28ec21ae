/// A JSON value with its path, and with readings that say what was expected where something else stands.
struct JSONNode {
  let value: JSONValue
  /// `attributions[3].cue`.
  let path: String
  /// All bytes, for telling lines.
  let bytes: [UInt8]
  /// The line in which `bytes` begin.
  var firstLine = 1

  func failure(_ message: String) -> ImportError {
    ImportError(
      path.isEmpty ? message : "\(path): \(message)", line: firstLine - 1 + bytes.line(at: value.offset))
  }

  private func wrong(_ expected: String) -> ImportError {
    failure("expected \(expected), found \(value.description)")
  }

  /// The value of a key; nothing where it is missing or null.
  func member(_ key: String) -> JSONNode? {
    guard let member = value[key], !member.isNull else { return nil }
    return JSONNode(
      value: member, path: path.isEmpty ? key : "\(path).\(key)", bytes: bytes, firstLine: firstLine)
  }

  func required(_ key: String) throws(ImportError) -> JSONNode {
    guard value.isObject else { throw wrong("an object") }
    guard let member = member(key) else { throw failure("expected the key \"\(key)\"") }
    return member
  }

  func items() throws(ImportError) -> [JSONNode] {
    guard let items = value.array else { throw wrong("a list") }
    return items.enumerated().map {
      JSONNode(value: $1, path: "\(path)[\($0)]", bytes: bytes, firstLine: firstLine)
    }
  }

  /// The items of a key's list; none where it is missing.
  func items(_ key: String) throws(ImportError) -> [JSONNode] { try member(key)?.items() ?? [] }

  /// The items, or the one value that stands for a list of one, as JSON-LD has it.
  var itemOrItems: [JSONNode] { (try? items()) ?? [self] }

  func string() throws(ImportError) -> String {
    guard let string = value.string else { throw wrong("a string") }
    return string
  }

  func string(_ key: String) throws(ImportError) -> String? { try member(key)?.string() }

  /// The number of a key; nothing where it is missing or no number. Chained in one expression this crashes the
  /// optimizer of Swift 6.3.
  @inline(never)
  func number(_ key: String) -> Double? {
    guard let member = member(key) else { return nil }
    return member.value.number
  }

  func int() throws(ImportError) -> Int {
    guard let number = value.int else { throw wrong("a whole number") }
    return number
  }

  func int(_ key: String) throws(ImportError) -> Int? { try member(key)?.int() }

  /// One of an enumeration's names.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _: Choice.Type = Choice.self
  ) throws(ImportError) -> Choice {
    let name = try string()
    guard let choice = Choice(rawValue: name) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure("expected one of \(known), found \"\(name)\"")
    }
    return choice
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String
  ) throws(ImportError) -> Choice? { try member(key)?.choice() }
}
