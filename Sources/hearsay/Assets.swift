import AnnotationKit
import ArticleKit
import CAssets
import ReaderKit

/// The files compiled into the binary.
enum Assets {
  /// The sample articles, in the order in which they are offered.
  static func samples() throws(Failure) -> [Article] {
    var articles: [Article] = []
    for (name, bytes) in files(hearsay_samples) {
      do throws(ArticleError) {
        articles += try ArticleLoader().articles(in: bytes, name: "sample: \(name)")
      } catch {
        throw Failure(error)
      }
    }
    return articles
  }

  /// The themes that come with the program, the first of which is the one used unless told otherwise, and the
  /// user's own, which win over those of the same name.
  static func themes() -> ThemeCatalog {
    let shipped = files(hearsay_themes).map { name, bytes in
      ThemeCatalog.Source(
        name: name, toml: String(decoding: bytes, as: UTF8.self), file: "themes/\(name).toml")
    }
    return ThemeCatalog(shipped + UserFiles.themes())
  }

  private static func files(
    _ table: (UnsafeMutablePointer<Int>?) -> UnsafePointer<hearsay_asset>?
  ) -> [(name: String, bytes: [UInt8])] {
    var count = 0
    let first = table(&count)
    return UnsafeBufferPointer(start: first, count: count).map { asset in
      (String(cString: asset.name), Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count)))
    }
  }
}
