public import AnnotationKit

/// Books in EPUB 2 and 3. Each chapter is an article, in the order of reading.
public struct EPUBInput: ArticleFormat {
  public let name = "EPUB"

  public init() {}

  private static let mediaType = "application/epub+zip"
  /// A chapter that unpacks to more is refused, and with it the book.
  static let chapterLimit = 16 * 1_048_576
  /// So much of a book is read. In bytes, unpacked.
  static let bookLimit = 256 * 1_048_576

  public func confidence(for source: ArticleSource) -> Double {
    let isNamed = source.fileExtension == "epub" || source.mediaType == Self.mediaType
    guard ZipArchive.isArchive(source.bytes) else { return isNamed ? FormatConfidence.named : 0 }
    // By rule the first file in the archive is called so, is not packed, and says what the archive is.
    if source.bytes.dropFirst(30).starts(with: "mimetype\(Self.mediaType)".utf8) {
      return FormatConfidence.certain
    }
    if isNamed { return FormatConfidence.likely }
    return ZipArchive(source.bytes)?.contains("META-INF/container.xml") == true ? FormatConfidence.likely : 0
  }

  public func articles(in source: ArticleSource) throws(ArticleError) -> [Article] {
    guard ZipArchive.isArchive(source.bytes) else {
      throw ArticleError(.malformed("EPUB book", "it is no ZIP archive"), name: source.name)
    }
    guard let archive = ZipArchive(source.bytes) else {
      throw ArticleError(
        .malformed("EPUB book", "its end is missing, which lists its files; get it again"), name: source.name)
    }
    let package = try BookPackage(archive, of: source)
    var articles: [Article] = []
    var unpacked = 0
    var missing: ArticleError?
    var lastTitle = ""
    for chapter in package.chapters {
      let page: [UInt8]
      do throws(ZipArchive.Failure) {
        page = try archive.read(chapter.path, limit: Self.chapterLimit)
      } catch {
        let failure = BookPackage.error(error, chapter.path, source)
        // A file that is not there takes nothing from the others.
        guard error == .missing else { throw failure }
        missing = missing ?? failure
        continue
      }
      unpacked += page.count
      guard unpacked <= Self.bookLimit else {
        throw BookPackage.error(.tooLarge(Self.bookLimit), chapter.path, source)
      }
      let text = BookChapter(page: page, title: chapter.title)
      // Pages with nothing but a picture.
      guard
        text.text.blocks.contains(where: { $0.kind != .title }) || !text.title.isEmpty && !text.text.isEmpty
      else { continue }
      var metadata = Article.Metadata()
      metadata.title =
        !text.title.isEmpty ? text.title : lastTitle.isEmpty ? package.title : "\(lastTitle) (continued)"
      if !text.title.isEmpty { lastTitle = text.title }
      metadata.byline = package.creators.joined(separator: ", ")
      metadata.published = package.date
      metadata.site = package.title
      metadata.language = package.language
      articles.append(text.text.article(id: "\(source.name)#\(chapter.path)", metadata: metadata))
    }
    guard !articles.isEmpty else {
      throw missing ?? ArticleError(.malformed("EPUB book", "its chapters have no text"), name: source.name)
    }
    return articles
  }
}
