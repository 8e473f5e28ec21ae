import AnnotationKit
import ArticleKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Articles as the command line names them: a path, or `-` for standard input.
enum ArticleInput {
  static func articles(_ name: String) throws(Failure) -> [Article] {
    do throws(ArticleError) {
      return name == "-"
        ? try ArticleLoader().articles(fromDescriptor: STDIN_FILENO, name: "standard input")
        : try ArticleLoader().articles(atPath: name)
    } catch {
      throw Failure(error)
    }
  }
}
