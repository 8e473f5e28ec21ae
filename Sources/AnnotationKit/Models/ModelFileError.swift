/// Why bytes were refused as a model: what was expected, what was found, and what to do.
package struct ModelFileError: Error, Hashable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// The bytes do not begin with a model's magic.
    case notAModel(found: [UInt8])
    /// A model of another layout.
    case version(expected: UInt32, found: UInt32)
    /// The file ends inside `part`; lengths in bytes.
    case truncated(part: String, expected: Int, found: Int)
    /// Bytes follow the model's end.
    case trailing(Int)
    /// The checksum does not fit the contents.
    case checksum(model: String)
    /// A part that contradicts itself.
    case corrupt(part: String)
    case missingTable(model: String, table: String)
    /// Another model than the one asked for.
    case name(expected: String, found: String)
    /// A model trained for other features than this program computes.
    case fingerprint(model: String, expected: UInt64, found: UInt64)
    /// No model of this name is compiled in.
    case notEmbedded(String)
  }

  package let reason: Reason

  package init(_ reason: Reason) { self.reason = reason }

  package var description: String {
    switch reason {
    case .notAModel(let found):
      return "not a model: expected it to begin with \"HEARSAYM\", found \(Self.shown(found)); "
        + "give a .model file made by hearsay-train"
    case .version(let expected, let found):
      return "model layout \(found), but this program reads layout \(expected); "
        + "train the model again with the hearsay-train of this version"
    case .truncated(let part, let expected, let found):
      return "model cut short in its \(part): expected \(expected) bytes, found \(found); copy the file again"
    case .trailing(let count):
      return "\(count) bytes after the model's end; copy the file again"
    case .checksum(let model):
      return
        "the contents of the model '\(model)' do not fit its checksum: the file is damaged; copy it again"
    case .corrupt(let part):
      return "the model's \(part) contradicts itself: the file is damaged; copy it again"
    case .missingTable(let model, let table):
      return
        "the model '\(model)' has no table '\(table)'; train it again with the hearsay-train of this version"
    case .name(let expected, let found):
      return "expected the model '\(expected)', found the model '\(found)'; give the right file"
    case .fingerprint(let model, let expected, let found):
      return "the model '\(model)' was trained for other features: expected fingerprint "
        + "\(String(expected, radix: 16)), found \(String(found, radix: 16)); "
        + "train it again with the hearsay-train of this version"
    case .notEmbedded(let name):
      return "no model '\(name)' is compiled in; make it with hearsay-train and build again"
    }
  }

  /// Bytes of any kind as something that is safe to print.
  private static func shown(_ bytes: [UInt8]) -> String {
    bytes.isEmpty
      ? "nothing" : bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
  }
}
