public import AnnotationKit

/// A line of a stream of articles: `{"id": "…", "text": "…"}`, and `metadata` as documents have it if one likes.
///
/// An id is a string, or a whole number that is kept as its digits. Of a key that is there twice the last one counts;
/// other keys are passed over. Malformed UTF-8 is replaced.
public enum ArticleLine {
  /// Why a line is no article.
  public struct LineError: Error, Hashable, Sendable {
    public var message: String
    /// The line's id, where that much could be read.
    public var id: String?

    public init(message: String, id: String?) {
      self.message = message
      self.id = id
    }
  }

  private static let expected = "expected an object {\"id\": \"…\", \"text\": \"…\"}"

  /// The article in a line without its line break. Linear.
  public static func article(in line: [UInt8]) throws(LineError) -> Article {
    let bytes = SourceText(bytes: line).utf8
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.value(of: bytes)
    } catch {
      throw LineError(
        message: "no valid JSON at byte \(error.offset + 1), \(error.message): \(expected)", id: nil)
    }
    guard value.isObject else { throw LineError(message: "no object: \(expected)", id: nil) }
    let id = id(value["id"], bytes)
    guard let idValue = value["id"], !idValue.isNull else {
      throw LineError(message: "no \"id\": \(expected)", id: nil)
    }
    guard let id else { throw LineError(message: "\"id\" has the wrong type: \(expected)", id: nil) }
    guard let textValue = value["text"], !textValue.isNull else {
      throw LineError(message: "no \"text\": \(expected)", id: id)
    }
    guard let text = textValue.string else {
      throw LineError(message: "\"text\" has the wrong type: \(expected)", id: id)
    }
    var article = Article(id: id, plainText: text)
    if let metadata = value["metadata"], !metadata.isNull {
      do throws(ImportError) {
        article.metadata = try ArticleMetadataJSON.metadata(
          JSONNode(value: metadata, path: "metadata", bytes: bytes))
      } catch {
        throw LineError(message: error.message, id: id)
      }
    }
    return article
  }

  private static func id(_ value: JSONValue?, _ bytes: [UInt8]) -> String? {
    guard let value else { return nil }
    if let string = value.string { return string }
    guard value.number != nil else { return nil }
    // The digits as they stand: more of them than a floating-point number holds are common in ids.
    let digits = bytes[value.offset...].prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    let next = digits.endIndex < bytes.count ? bytes[digits.endIndex] : 0
    guard next != UInt8(ascii: "."), next | 0x20 != UInt8(ascii: "e") else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }
}
