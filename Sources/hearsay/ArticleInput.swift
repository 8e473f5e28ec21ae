import AnnotationFormats
import AnnotationKit
import ArticleKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Articles as the command line names them: a path, an address, or `-` for standard input.
enum ArticleInput {
  /// What an input holds.
  enum Item {
    /// An article that is still to be annotated.
    case article(Article)
    /// A document that somebody annotated already: it is taken as it is.
    case annotated(AnnotatedDocument)

    var article: Article {
      switch self {
      case .article(let article): article
      case .annotated(let document): document.article
      }
    }

    func document(_ annotator: Annotator) -> AnnotatedDocument {
      switch self {
      case .article(let article): annotator.annotate(article)
      case .annotated(let document): document
      }
    }
  }

  /// What `name` holds. Documents with annotations are known by their content.
  ///
  /// - Parameters:
  ///   - showsProgress: whether standard error may be written on while something is fetched.
  ///   - tell: takes what had to be mended in such documents; it goes to standard error if nobody does.
  static func items(
    _ name: String, showsProgress: Bool = true, tell: (String) -> Void = { Diagnostics.report($0) }
  ) throws(Failure) -> [Item] {
    try items(in: source(name, showsProgress: showsProgress), tell: tell)
  }

  /// What bytes hold that are read already.
  static func items(in source: ArticleSource, tell: (String) -> Void) throws(Failure) -> [Item] {
    if let documents = try annotated(source, tell: tell) { return documents.map { .annotated($0) } }
    do throws(ArticleError) {
      return try ArticleLoader().articles(in: source).map { .article($0) }
    } catch {
      throw Failure(error)
    }
  }

  private static func source(_ name: String, showsProgress: Bool) throws(Failure) -> ArticleSource {
    if WebInput.isAddress(name) { return try WebInput.source(name, showsProgress: showsProgress) }
    do throws(ArticleError) {
      return name == "-"
        ? try ArticleLoader().source(fromDescriptor: STDIN_FILENO, name: "standard input")
        : try ArticleLoader().source(atPath: name)
    } catch {
      if error.code == .notFound, WebInput.maybeAddress(name) {
        throw Failure("no file ‘\(name)’: check the path, or write https://\(name) for an address", .noInput)
      }
      throw Failure(error)
    }
  }

  private static func annotated(
    _ source: ArticleSource, tell: (String) -> Void
  ) throws(Failure) -> [AnnotatedDocument]? {
    let name = source.name
    let input = AnnotationSource(bytes: source.bytes, name: name) { pathExtension in
      try? ArticleLoader().source(atPath: sibling(of: name, pathExtension)).bytes
    }
    do throws(ImportError) {
      guard let imported = try AnnotationImports.documents(in: input) else { return nil }
      for note in imported.flatMap(\.notes) { tell("‘\(name)’: \(note)") }
      return imported.map(\.document)
    } catch {
      throw Failure("‘\(name)’, \(error)", .badData)
    }
  }

  /// The path with another ending.
  private static func sibling(of path: String, _ pathExtension: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else {
      return "\(path).\(pathExtension)"
    }
    return "\(path[..<dot]).\(pathExtension)"
  }
}
