import AnnotationKit

/// An article's metadata as a JSON object. Only what the source told is written.
struct ArticleMetadataJSON {
  private static let fields:
    [(key: StaticString, path: any WritableKeyPath<Article.Metadata, String> & Sendable)] = [
      ("title", \.title), ("byline", \.byline), ("published", \.published), ("site", \.site),
      ("address", \.address), ("language", \.language),
    ]

  static func write(_ metadata: Article.Metadata, to writer: inout JSONWriter) {
    writer.beginObject()
    for (key, path) in fields where !metadata[keyPath: path].isEmpty {
      writer.key(key)
      writer.value(metadata[keyPath: path])
    }
    writer.endObject()
  }

  static func metadata(_ node: JSONNode) throws(ImportError) -> Article.Metadata {
    var metadata = Article.Metadata()
    for (key, path) in fields {
      metadata[keyPath: path] = try node.string(key.description) ?? ""
    }
    return metadata
  }
}
