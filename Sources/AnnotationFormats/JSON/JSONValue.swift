/// A JSON value (RFC 8259) that knows where it was read, so that a mistake in its meaning can be told by line.
///
/// Foundation's decoders know the place of mistakes in the syntax only.
struct JSONValue {
  enum Kind {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])
  }

  var kind: Kind
  /// The byte where it begins.
  var offset: Int

  /// The value of a key; of several the last one, as with most readers of JSON.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = kind else { return nil }
    return members.last { $0.key == key }?.value
  }

  var string: String? { if case .string(let string) = kind { string } else { nil } }
  var bool: Bool? { if case .bool(let flag) = kind { flag } else { nil } }
  var number: Double? { if case .number(let number) = kind { number } else { nil } }
  var array: [JSONValue]? { if case .array(let items) = kind { items } else { nil } }
  var isObject: Bool { if case .object = kind { true } else { false } }
  var isNull: Bool { if case .null = kind { true } else { false } }
  /// A number without a fraction.
  var int: Int? { number.flatMap { Int(exactly: $0) } }

  /// What it is, for a message: "a string".
  var description: String {
    switch kind {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// What is wrong with a JSON text, and at which byte.
struct JSONError: Error {
  var message: String
  var offset: Int
}

extension Collection<UInt8> where Index == Int {
  /// The line, from 1, in which the byte at `offset` stands. O(offset).
  func line(at offset: Int) -> Int {
    self[startIndex..<Swift.min(endIndex, Swift.max(startIndex, offset))].lazy.filter { $0 == 0x0A }.count + 1
  }
}
