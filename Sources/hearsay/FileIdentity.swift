#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells that a file has been written or replaced: one call of the system, nothing read.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  private var inode: UInt64
  private var seconds: Int
  private var nanoseconds: Int
  let size: Int
  let isFolder: Bool
  /// Whether it is a pipe or a device, which give what they have bit by bit, and once.
  let isStream: Bool

  /// Nothing where there is no such file.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    #if canImport(Darwin)
      seconds = status.st_mtimespec.tv_sec
      nanoseconds = status.st_mtimespec.tv_nsec
    #else
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    #endif
    size = Int(status.st_size)
    let kind = status.st_mode & S_IFMT
    isFolder = kind == S_IFDIR
    isStream = kind == S_IFIFO || kind == S_IFCHR || kind == S_IFSOCK
  }
}

/// Notices that a file has changed since it was read, once the change is over.
struct FileWatch: Sendable {
  private let path: String
  private var read: FileIdentity?
  private var last: FileIdentity?

  /// - Parameter read: what the file was when it was read.
  init(path: String, read: FileIdentity?) {
    self.path = path
    self.read = read
  }

  /// Whether the file is another now, and has been the same at two looks one after the other: a file that is
  /// still being written is waited for, and one that is gone counts as unchanged. Says so once a change.
  mutating func hasChanged() -> Bool {
    let now = FileIdentity(path: path)
    defer { last = now }
    guard let now, let read, now != read, now == last else { return false }
    self.read = now
    return true
  }
}
