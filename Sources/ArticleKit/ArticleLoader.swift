public import AnnotationKit

/// Bytes in, articles out: reads a file, finds its encoding and its format.
public struct ArticleLoader: Sendable {
  /// The most bytes one input may have.
  public static let sizeLimit = 256 * 1_048_576

  public init() {}

  /// The articles in the file at `path`. Each article's `id` is the path.
  public func articles(atPath path: String) throws(ArticleError) -> [Article] {
    let descriptor = try FileBytes.open(path)
    defer { FileBytes.close(descriptor) }
    return try articles(in: FileBytes.read(descriptor, name: path, limit: Self.sizeLimit), name: path)
  }

  /// The articles in what an open file descriptor still has to give, standard input for example.
  public func articles(fromDescriptor descriptor: Int32, name: String) throws(ArticleError) -> [Article] {
    try articles(in: FileBytes.read(descriptor, name: name, limit: Self.sizeLimit), name: name)
  }

  /// The articles in `bytes`, which come from an input called `name`.
  public func articles(in bytes: [UInt8], name: String) throws(ArticleError) -> [Article] {
    let encoding = TextEncoding.detect(bytes)
    if encoding == .utf8 || encoding == .windows1252, let kind = BinaryDetector.kind(of: bytes) {
      throw ArticleError(.binary(kind), name: name)
    }
    let text = encoding.decode(bytes)
    guard text.utf8.contains(where: { $0 > 0x20 }) else { throw ArticleError(.empty, name: name) }
    return ArticleFormats.best(for: text, name: name).articles(in: text, name: name)
  }
}
