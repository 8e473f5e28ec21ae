public import AnnotationKit

/// A document read from a file of annotations.
public struct ImportedDocument: Sendable {
  public var document: AnnotatedDocument
  /// What had to be mended, a sentence each: spans found again by their words, annotations left out.
  public var notes: [String]
}

/// Bytes that may hold annotations, and where they came from.
public struct AnnotationSource: Sendable {
  public var bytes: [UInt8]
  /// A path or another name; its ending is looked at only where the bytes leave a doubt.
  public var name: String
  /// Gives the bytes of a file beside this one, by its ending (`txt`), where there is one.
  public var companion: @Sendable (_ pathExtension: String) -> [UInt8]?

  public init(
    bytes: [UInt8], name: String, companion: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.bytes = bytes
    self.name = name
    self.companion = companion
  }
}

/// A kind of file that annotations are read from. One file a format; ``AnnotationImports`` lists them.
public protocol AnnotationImport: Sendable {
  /// What it is called, in words for a message: `Web Annotation`.
  var name: String { get }
  /// Whether `source` is of this format. Quick, also where it is not.
  func recognizes(_ source: AnnotationSource) -> Bool
  /// The documents in `source`, in order. Spans that do not fit are found again by their words where the format has
  /// them; what cannot be made out at all is an error.
  func documents(in source: AnnotationSource) throws(ImportError) -> [ImportedDocument]
}

/// The formats that annotations are read from. To add one, write it in a file of its own and name it here.
public enum AnnotationImports {
  public static let all: [any AnnotationImport] = [
    DocumentJSONImport(),
    WebAnnotationImport(),
    BratImport(),
  ]

  /// The documents in `source`; nothing where it holds no annotations in a format known here.
  public static func documents(in source: AnnotationSource) throws(ImportError) -> [ImportedDocument]? {
    for format in all where format.recognizes(source) {
      return try format.documents(in: source)
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether it begins as a JSON object, or a list of them, does: prose may begin with a bracket, but not so.
  var beginsAsJSON: Bool {
    let start = starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let signs = self[start...].lazy.filter { $0 > 0x20 }.prefix(3)
    let opening = Array(signs)
    return opening.starts(with: Array("{\"".utf8)) || opening.starts(with: Array("[{\"".utf8))
  }

  /// Whether `needle` stands somewhere in it. Linear.
  func contains(_ needle: StaticString) -> Bool {
    let length = needle.utf8CodeUnitCount
    guard count >= length else { return false }
    return withUnsafeBufferPointer { bytes in
      needle.withUTF8Buffer { needle in
        (0...(bytes.count - length)).contains { start in
          bytes[start] == needle[0] && (1..<length).allSatisfy { bytes[start + $0] == needle[$0] }
        }
      }
    }
  }
}
