#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads files through the system's own calls, whose error numbers tell a folder from a missing file.
enum FileBytes {
  /// Opens the file at `path` for reading.
  static func open(_ path: String) throws(ArticleError) -> Int32 {
    guard !path.utf8.contains(0) else { throw ArticleError(.notFound, name: path) }
    let descriptor = systemOpen(path)
    guard descriptor >= 0 else { throw failure(errno, path) }
    return descriptor
  }

  static func close(_ descriptor: Int32) {
    systemClose(descriptor)
  }

  /// Everything up to the end of the file.
  static func read(_ descriptor: Int32, name: String, limit: Int) throws(ArticleError) -> [UInt8] {
    var status = stat()
    var expected = 0
    if fstat(descriptor, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw ArticleError(.isFolder, name: name) }
      expected = Int(status.st_size)
    }
    guard expected <= limit else { throw ArticleError(.tooLarge, name: name) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    let chunkSize = 65_536
    while true {
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
        let got = systemRead(descriptor, buffer.baseAddress, chunkSize)
        code = got < 0 ? errno : 0
        count = Swift.max(0, got)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw failure(code, name) }
      guard !chunk.isEmpty else { return bytes }
      bytes.append(contentsOf: chunk)
      guard bytes.count <= limit else { throw ArticleError(.tooLarge, name: name) }
    }
  }

  private static func failure(_ code: Int32, _ name: String) -> ArticleError {
    switch code {
    case ENOENT, ENOTDIR: ArticleError(.notFound, name: name)
    case EISDIR: ArticleError(.isFolder, name: name)
    case EACCES, EPERM: ArticleError(.permissionDenied, name: name)
    default: ArticleError(.unreadable(String(cString: strerror(code))), name: name)
    }
  }
}

private func systemOpen(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
private func systemClose(_ descriptor: Int32) { _ = close(descriptor) }
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
