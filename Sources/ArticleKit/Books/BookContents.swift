/// A book's table of contents: what its chapters are called.
struct BookContents {
  /// The first title that the table has for each file, by its path.
  private(set) var titles: [String: String] = [:]

  /// Reads the table of EPUB 3, a page with lists of links, and where there is none that of EPUB 2.
  init(_ archive: ZipArchive, spine: XMLElement, items: [String: BookPackage.Item]) {
    if let page = items.values.first(where: { $0.properties.contains("nav") }),
      let root = Self.tree(archive, page.path)?.root
    {
      readPage(root, path: page.path)
    }
    guard titles.isEmpty else { return }
    let table =
      spine.attribute("toc").flatMap { items[$0] }
      ?? items.values.first { $0.mediaType == "application/x-dtbncx+xml" }
    if let table, let root = Self.tree(archive, table.path)?.root { readTable(root, path: table.path) }
  }

  private static func tree(_ archive: ZipArchive, _ path: String) -> XMLTree? {
    guard let bytes = try? archive.read(path, limit: BookPackage.listLimit) else { return nil }
    return XMLReader.lenient(XMLText.utf8(of: ArticleSource(bytes: bytes, name: path))).tree
  }

  private mutating func readPage(_ root: XMLElement, path: String) {
    let lists = root.descendants().filter { $0.name.local.lowercased() == "nav" }
    let table =
      lists.first { ($0.attribute("epub:type") ?? "").split(separator: " ").contains("toc") } ?? lists.first
    for link in (table ?? root).descendants() where link.name.local.lowercased() == "a" {
      add(link.text, link.attribute("href"), path)
    }
  }

  private mutating func readTable(_ root: XMLElement, path: String) {
    for point in root.descendants() where point.name.local == "navPoint" {
      add(point.child("navLabel")?.text ?? "", point.child("content")?.attribute("src"), path)
    }
  }

  private mutating func add(_ title: String, _ reference: String?, _ base: String) {
    let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let path = reference.flatMap({ BookPath.resolve($0, from: base) }), !title.isEmpty,
      titles[path] == nil
    else { return }
    titles[path] = title
  }
}
