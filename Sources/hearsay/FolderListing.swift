#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files of a folder that may hold articles, those of the folders in it too.
///
/// Hidden files and folders are passed over, links to folders are not followed, and ``ArticleFile`` judges the others.
struct FolderListing: Sendable {
  /// The most files that are listed, and how deep folders are gone into.
  private static let limit = 50_000
  private static let depth = 24

  /// Paths, in the order in which people count: `2.txt` before `10.txt`, the files of a folder before those of the
  /// folders in it.
  private(set) var paths: [String] = []
  /// Whether there are more than can be listed.
  private(set) var isCut = false

  /// Lists a folder; one that cannot be read has no files.
  init(_ folder: String) {
    list(folder, depth: Self.depth)
  }

  private mutating func list(_ folder: String, depth: Int) {
    guard let directory = opendir(folder) else { return }
    var files: [String] = []
    var folders: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.first != "." else { continue }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_DIR): folders.append(path)
      case Int32(DT_REG): if ArticleFile.mayBeArticle(name, path) { files.append(path) }
      case Int32(DT_LNK):
        if FileIdentity(path: path)?.isFolder == false, ArticleFile.mayBeArticle(name, path) {
          files.append(path)
        }
      case Int32(DT_UNKNOWN):
        guard let identity = FileIdentity(path: path) else { break }
        if identity.isFolder {
          folders.append(path)
        } else if ArticleFile.mayBeArticle(name, path) {
          files.append(path)
        }
      default: break
      }
    }
    closedir(directory)
    files = ArticleFile.withoutAnnotatedTexts(files).sorted(by: Self.comesBefore)
    folders.sort(by: Self.comesBefore)
    paths += files.prefix(max(0, Self.limit - paths.count))
    if paths.count == Self.limit { isCut = true }
    guard depth > 0 else { return }
    for folder in folders where !isCut { list(folder, depth: depth - 1) }
  }

  /// Names in the order in which people count.
  static func comesBefore(_ left: String, _ right: String) -> Bool {
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if isDigit(a[i]), isDigit(b[j]) {
        let (first, second) = (number(a, &i), number(b, &j))
        if first.count != second.count { return first.count < second.count }
        if first != second { return first.lexicographicallyPrecedes(second) }
      } else {
        let (x, y) = (folded(a[i]), folded(b[j]))
        if x != y { return x < y }
        i += 1
        j += 1
      }
    }
    if a.count - i != b.count - j { return a.count - i < b.count - j }
    return a.lexicographicallyPrecedes(b)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Capitals count as small letters, and a folder's name ends before any other.
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte == 0x2F ? 0 : (0x41...0x5A).contains(byte) ? byte + 32 : byte
  }

  /// The digits at `index` without zeros before them.
  private static func number(_ bytes: [UInt8], _ index: inout Int) -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    return bytes[start..<index].drop { $0 == 0x30 }
  }
}
