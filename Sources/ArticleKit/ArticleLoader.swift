public import AnnotationKit

/// Bytes in, articles out: reads a file and hands it to the format that is surest of it.
public struct ArticleLoader: Sendable {
  /// The most bytes one input may have.
  public static let sizeLimit = 256 * 1_048_576

  public init() {}

  /// The articles in the file at `path`. Each article's `id` is the path.
  public func articles(atPath path: String) throws(ArticleError) -> [Article] {
    try articles(in: source(atPath: path))
  }

  /// The bytes of the file at `path`, for whoever wants to look at them first.
  public func source(atPath path: String) throws(ArticleError) -> ArticleSource {
    let descriptor = try FileBytes.open(path)
    defer { FileBytes.close(descriptor) }
    return ArticleSource(
      bytes: try FileBytes.read(descriptor, name: path, limit: Self.sizeLimit), name: path)
  }

  /// The bytes that an open file descriptor still has to give, for whoever wants to look at them first.
  public func source(fromDescriptor descriptor: Int32, name: String) throws(ArticleError) -> ArticleSource {
    ArticleSource(bytes: try FileBytes.read(descriptor, name: name, limit: Self.sizeLimit), name: name)
  }

  /// The articles in what an open file descriptor still has to give, standard input for example.
  public func articles(fromDescriptor descriptor: Int32, name: String) throws(ArticleError) -> [Article] {
    try articles(in: source(fromDescriptor: descriptor, name: name))
  }

  /// The articles in `bytes`, which come from an input called `name`.
  public func articles(in bytes: [UInt8], name: String) throws(ArticleError) -> [Article] {
    try articles(in: ArticleSource(bytes: bytes, name: name))
  }

  /// The articles in `source`.
  public func articles(in source: ArticleSource) throws(ArticleError) -> [Article] {
    guard !source.opening.isEmpty || source.bytes.contains(where: { $0 > 0x20 }) else {
      throw ArticleError(.empty, name: source.name)
    }
    return try ArticleFormats.best(for: source).articles(in: source)
  }
}
