#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files of a folder that may hold articles, those of the folders in it too, folder by folder.
///
/// Hidden files and folders are passed over, links to folders are not followed, nor are file systems entered that
/// hold no files of anybody's (`/proc`); ``ArticleFile`` judges the files.
struct FolderWalk: Sendable {
  /// The most files that are listed, and how deep folders are gone into.
  private static let limit = 50_000
  private static let depth = 24

  /// Folders to go into, the next one last.
  private var folders: [(path: String, depth: Int)]
  private var count = 0
  /// Whether there are more files than can be listed.
  private(set) var isCut = false

  init(_ folder: String) { folders = [(folder, 0)] }

  /// The files of the next folder, in the order in which people count: `2.txt` before `10.txt`. The files of a folder
  /// come before those of the folders in it. A folder that cannot be read has no files; nothing where all are done.
  mutating func next() -> [String]? {
    guard !isCut, let folder = folders.popLast() else { return nil }
    guard let directory = opendir(folder.path) else { return [] }
    defer { closedir(directory) }
    // Who names such a folder wants it.
    if folder.depth > 0, let device = FileIdentity(path: folder.path)?.device,
      Self.kernelDevices.contains(device)
    {
      return []
    }
    var files: [String] = []
    var inner: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.first != "." else { continue }
      let path = folder.path.hasSuffix("/") ? folder.path + name : folder.path + "/" + name
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_DIR): inner.append(path)
      case Int32(DT_REG): if ArticleFile.mayBeArticle(name, path) { files.append(path) }
      case Int32(DT_LNK):
        if FileIdentity(path: path)?.isFolder == false, ArticleFile.mayBeArticle(name, path) {
          files.append(path)
        }
      case Int32(DT_UNKNOWN):
        guard let identity = FileIdentity(path: path) else { break }
        if identity.isFolder {
          inner.append(path)
        } else if ArticleFile.mayBeArticle(name, path) {
          files.append(path)
        }
      default: break
      }
    }
    files = ArticleFile.withoutAnnotatedTexts(files).sorted(by: FolderListing.comesBefore)
    if files.count > Self.limit - count {
      isCut = true
      files = Array(files.prefix(Self.limit - count))
    }
    count += files.count
    if folder.depth < Self.depth {
      folders += inner.sorted(by: FolderListing.comesBefore).reversed().map { ($0, folder.depth + 1) }
    }
    return files
  }

  /// The devices of the file systems by which the kernel tells about itself, where there are such.
  private static let kernelDevices: Set<UInt64> = Set(
    ["/proc", "/sys", "/dev"].compactMap { FileIdentity(path: $0)?.device }
  ).subtracting([FileIdentity(path: "/")?.device].compactMap(\.self))
}

/// All files of a folder that may hold articles, listed while one waits.
struct FolderListing: Sendable {
  private(set) var paths: [String] = []
  /// Whether there are more than can be listed.
  let isCut: Bool

  /// Lists a folder; one that cannot be read has no files.
  init(_ folder: String) {
    var walk = FolderWalk(folder)
    while let files = walk.next() { paths += files }
    isCut = walk.isCut
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
