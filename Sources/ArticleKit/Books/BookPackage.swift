/// What an EPUB says of itself: its metadata and its chapters in reading order.
struct BookPackage {
  struct Chapter: Hashable {
    /// In the archive.
    var path: String
    /// From the table of contents; empty where that does not name it.
    var title = ""
  }

  var title = ""
  var creators: [String] = []
  var language = ""
  var date = ""
  /// Those outside the main line come last.
  var chapters: [Chapter] = []

  /// The most files of a book that are read as chapters.
  static let chapterLimit = 10_000
  /// Lists and tables of contents are smaller.
  static let listLimit = 16 * 1_048_576

  /// - Parameter source: names the book in errors.
  init(_ archive: ZipArchive, of source: ArticleSource) throws(ArticleError) {
    let path = try Self.packagePath(archive, source)
    let bytes: [UInt8]
    do throws(ZipArchive.Failure) {
      bytes = try archive.read(path, limit: Self.listLimit)
    } catch {
      throw Self.error(error, path, source)
    }
    let (tree, error) = XMLReader.lenient(XMLText.utf8(of: ArticleSource(bytes: bytes, name: path)))
    guard let root = tree.root, let spine = root.descendants().first(where: { $0.name.local == "spine" })
    else {
      let reason = error.map { ": \($0)" } ?? ""
      throw ArticleError(.malformed("EPUB book", "‘\(path)’ lists no chapters\(reason)"), name: source.name)
    }
    readMetadata(root)
    let items = Self.items(root, packagePath: path)
    readSpine(spine, items)
    try Self.checkProtection(archive, of: chapters, source)
    let titles = BookContents(archive, spine: spine, items: items).titles
    for index in chapters.indices { chapters[index].title = titles[chapters[index].path] ?? "" }
  }

  // MARK: Finding the package

  private static func packagePath(_ archive: ZipArchive, _ source: ArticleSource) throws(ArticleError)
    -> String
  {
    if let container = try? archive.read("META-INF/container.xml", limit: listLimit) {
      let tree = XMLReader.lenient(XMLText.utf8(of: ArticleSource(bytes: container, name: ""))).tree
      let files = tree.root?.descendants().filter { $0.name.local == "rootfile" } ?? []
      for file in files {
        if let path = file.attribute("full-path").flatMap({ BookPath.resolve($0, from: "") }),
          archive.contains(path)
        {
          return path
        }
      }
    }
    // Some archives lack the signpost, not what it points to.
    if let path = archive.names.first(where: { $0.lowercased().hasSuffix(".opf") }) { return path }
    throw ArticleError(
      .malformed("EPUB book", "no package file (.opf) is in the archive, which lists the chapters"),
      name: source.name)
  }

  static func error(_ failure: ZipArchive.Failure, _ path: String, _ source: ArticleSource) -> ArticleError {
    switch failure {
    case .missing: ArticleError(.malformed("EPUB book", "‘\(path)’ is missing in it"), name: source.name)
    case .encrypted: ArticleError(.protected, name: source.name)
    case .damaged:
      ArticleError(.malformed("EPUB book", "‘\(path)’ is damaged; get it again"), name: source.name)
    case .tooLarge(let limit):
      ArticleError(
        .malformed("EPUB book", "‘\(path)’ unpacks to more than \(limit / 1_048_576) MiB"), name: source.name)
    }
  }

  // MARK: Reading it

  private mutating func readMetadata(_ root: XMLElement) {
    guard let metadata = root.descendants().first(where: { $0.name.local.lowercased() == "metadata" }) else {
      return
    }
    // Old books wrap it once more.
    for element in metadata.descendants() where element.name.namespace == .dublinCore {
      let text = element.trimmedText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      switch element.name.local.lowercased() {
      case "title": if title.isEmpty { title = text }
      case "creator": if !text.isEmpty, !creators.contains(text) { creators.append(text) }
      case "language": if language.isEmpty { language = text }
      case "date": if date.isEmpty { date = FeedDate(text)?.iso8601 ?? text }
      default: break
      }
    }
  }

  /// An entry of the list of files.
  struct Item {
    var path: String
    var mediaType: String
    var properties: Set<Substring>
  }

  private static func items(_ root: XMLElement, packagePath: String) -> [String: Item] {
    var items: [String: Item] = [:]
    guard let manifest = root.descendants().first(where: { $0.name.local == "manifest" }) else { return [:] }
    for element in manifest.children("item") {
      guard let id = element.attribute("id"),
        let path = element.attribute("href").flatMap({ BookPath.resolve($0, from: packagePath) })
      else { continue }
      items[id] = Item(
        path: path, mediaType: (element.attribute("media-type") ?? "").lowercased(),
        properties: Set((element.attribute("properties") ?? "").split(separator: " ")))
    }
    return items
  }

  private mutating func readSpine(_ spine: XMLElement, _ items: [String: Item]) {
    var seen: Set<String> = []
    var outside: [Chapter] = []
    for reference in spine.children("itemref") {
      guard let item = reference.attribute("idref").flatMap({ items[$0] }), Self.isText(item),
        !item.properties.contains("nav"), seen.insert(item.path).inserted
      else { continue }
      if reference.attribute("linear") == "no" {
        outside.append(Chapter(path: item.path))
      } else {
        chapters.append(Chapter(path: item.path))
      }
    }
    chapters = Array((chapters + outside).prefix(Self.chapterLimit))
  }

  private static func isText(_ item: Item) -> Bool {
    item.mediaType.contains("html") || item.mediaType.contains("dtbook")
      || item.mediaType.hasPrefix("text/x-oeb")
      || (item.mediaType.isEmpty && item.path.contains(".") && item.path.lowercased().contains("htm"))
  }

  // MARK: Protection

  /// Fonts may be garbled, chapters may not: those only the shop's own program can read.
  private static func checkProtection(
    _ archive: ZipArchive, of chapters: [Chapter], _ source: ArticleSource
  ) throws(ArticleError) {
    guard let bytes = try? archive.read("META-INF/encryption.xml", limit: listLimit) else { return }
    let tree = XMLReader.lenient(XMLText.utf8(of: ArticleSource(bytes: bytes, name: ""))).tree
    let encrypted = Set(
      (tree.root?.descendants() ?? []).filter { $0.name.local == "CipherReference" }
        .compactMap { $0.attribute("URI").flatMap { BookPath.resolve($0, from: "") } })
    if chapters.contains(where: { encrypted.contains($0.path) }) {
      throw ArticleError(.protected, name: source.name)
    }
  }
}
