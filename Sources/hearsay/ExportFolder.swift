import AnnotationFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that exported files go to: made where it is missing, and nothing in it is lost by accident.
struct ExportFolder {
  private let path: String
  /// Whether files that are there already may be replaced.
  private let replaces: Bool
  private var taken: Set<String> = []

  init(_ path: String, replaces: Bool) throws(Failure) {
    self.path = path
    self.replaces = replaces
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw Failure("the folder ‘\(path)’ could not be made: \(Self.reason)", .ioError)
  }

  /// A name for an article's files that no article before it has: the last part of its id without its ending.
  mutating func name(for id: String) -> String {
    let last = id.split(separator: "/").last ?? ""
    let stem = last.lastIndex(of: ".").map { $0 > last.startIndex ? last[..<$0] : last } ?? last
    let safe = TerminalSafeText.safe(String(stem), keepsLines: false)
    // Room for a number and an ending in the 255 bytes that file systems grant.
    var name = safe.isEmpty || safe.hasPrefix(".") ? "article" : safe
    while name.utf8.count > 200 { name.removeLast() }
    var unique = name
    var number = 1
    while !taken.insert(unique).inserted {
      number += 1
      unique = "\(name)-\(number)"
    }
    return unique
  }

  /// Writes files whole or not at all. A file that is there with other contents is left alone, and told.
  func write(_ files: [ExportedFile]) throws(Failure) {
    for file in files {
      let target = "\(path)/\(file.name)"
      if let old = Self.contents(target) {
        if old == file.bytes { continue }
        guard replaces else {
          throw Failure(
            "‘\(target)’ is there already with other contents: give another folder, or --force to replace it",
            .ioError)
        }
      }
      try Self.write(file.bytes, to: target)
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }

  private static func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let draft = "\(path).part"
    guard let file = fopen(draft, "w") else {
      throw Failure("‘\(path)’ could not be written: \(reason)", .ioError)
    }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count, rename(draft, path) == 0 else {
      let reason = reason
      unlink(draft)
      throw Failure("‘\(path)’ could not be written: \(reason)", .ioError)
    }
  }
}
