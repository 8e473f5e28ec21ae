import Testing

/// Text with control characters as a test takes it: in the name of the test case, which is printed on a terminal,
/// they are escaped.
package struct ControlText: ExpressibleByStringLiteral, CustomTestStringConvertible, Sendable {
  package let string: String

  package init(stringLiteral value: String) { string = value }

  package var testDescription: String {
    "\"" + string.unicodeScalars.map { $0.escaped(asASCII: Self.isInvisible($0)) }.joined() + "\""
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    [.control, .format, .unassigned].contains(scalar.properties.generalCategory)
  }
}
