import AnnotationFormats
import ArticleKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which files of a folder may hold articles, judged by the endings of their names; where those leave it open, by how
/// a file begins.
enum ArticleFile {
  /// Endings that tell enough, in small letters.
  private static let endings: Set<String> = [
    "txt", "text", "md", "markdown", "mdown", "html", "htm", "xhtml", "epub", "rss", "atom", "xml", "opml",
  ]
  /// Endings of files that hold annotated articles or a feed, or else something for programs.
  private static let sharedEndings: Set<String> = ["json", "jsonl", "jsonld", "ann"]

  static var knownEndings: String {
    endings.union(sharedEndings).sorted().map { "." + $0 }.joined(separator: " ")
  }

  /// Whether the file `name` at `path` may hold an article. Opens it only where the name does not tell.
  static func mayBeArticle(_ name: String, _ path: String) -> Bool {
    guard let ending = ending(of: name) else { return looksLikeText(path) }
    return endings.contains(ending) || sharedEndings.contains(ending) && holdsArticles(path)
  }

  /// Takes the texts out of a folder's files whose annotations stand beside them, as brat has them: those are the
  /// same articles.
  static func withoutAnnotatedTexts(_ paths: [String]) -> [String] {
    let annotated = Set(paths.lazy.filter { $0.hasSuffix(".ann") }.map { $0.dropLast(4) })
    return annotated.isEmpty
      ? paths : paths.filter { !($0.hasSuffix(".txt") && annotated.contains($0.dropLast(4))) }
  }

  /// The ending of a name in small letters, where it has one that is short enough to be one.
  private static func ending(of name: String) -> String? {
    guard let dot = name.lastIndex(of: "."), name.distance(from: dot, to: name.endIndex) <= 9 else {
      return nil
    }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func holdsArticles(_ path: String) -> Bool {
    let head = head(of: path, 4096)
    let hasText = !path.hasSuffix(".ann") || access(path.dropLast(4) + ".txt", R_OK) == 0
    guard !head.isEmpty, hasText else { return false }
    let annotations = AnnotationSource(bytes: head, name: path)
    return AnnotationImports.all.contains { $0.recognizes(annotations) }
      || FeedInput().confidence(for: ArticleSource(bytes: head, name: path)) == FormatConfidence.certain
  }

  /// Whether a file begins as text does.
  private static func looksLikeText(_ path: String) -> Bool {
    let head = head(of: path, 512)
    return !head.isEmpty && !head.contains { $0 < 0x07 }
  }

  private static func head(of path: String, _ length: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, length))
    }
  }
}
