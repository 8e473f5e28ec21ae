import CMinizip

/// The files in a ZIP archive that is in memory. What is unpacked stays in memory, within limits.
final class ZipArchive {
  /// Why a file in an archive cannot be read.
  enum Failure: Error, Hashable {
    case missing
    case encrypted
    case damaged
    /// The limit, in bytes.
    case tooLarge(Int)
  }

  /// More files than this are not looked at.
  static let entryLimit = 65_536
  private static let nameLimit = 4096

  /// Names as the archive has them, in its order.
  private(set) var names: [String] = []
  private var entries: [String: hearsay_entry] = [:]
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let archive: OpaquePointer

  /// `nil` where `bytes` are no ZIP archive or their end is missing, which has the list of files.
  init?(_ bytes: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    guard let archive = hearsay_archive_open(copy.baseAddress, copy.count) else {
      copy.deallocate()
      return nil
    }
    self.bytes = copy
    self.archive = archive
    var entry = hearsay_entry()
    var name = [CChar](repeating: 0, count: Self.nameLimit)
    while names.count < Self.entryLimit, hearsay_archive_next(archive, &entry, &name, name.count) {
      let text = String(decoding: name.prefix(entry.name_length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      // Of two of the same name the first counts.
      guard entries[text] == nil else { continue }
      names.append(text)
      entries[text] = entry
    }
  }

  deinit {
    hearsay_archive_close(archive)
    bytes.deallocate()
  }

  static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  func contains(_ name: String) -> Bool { entries[name] != nil }

  /// The unpacked bytes of the file called `name`, at most `limit`: what counts is what comes out, not what
  /// the archive says.
  func read(_ name: String, limit: Int) throws(Failure) -> [UInt8] {
    guard var entry = entries[name] else { throw .missing }
    guard !entry.is_encrypted else { throw .encrypted }
    guard hearsay_archive_begin(archive, &entry) else { throw .damaged }
    var unpacked: [UInt8] = []
    unpacked.reserveCapacity(min(Int(clamping: entry.size), 1 << 20))
    let chunkSize = 65_536
    while true {
      var got: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
        got = hearsay_archive_read(archive, buffer.baseAddress, UInt32(chunkSize))
        count = Int(max(0, got))
      }
      guard got > 0 else {
        let isWhole = hearsay_archive_end(archive)
        guard got == 0, isWhole else { throw .damaged }
        return unpacked
      }
      guard unpacked.count + chunk.count <= limit else {
        _ = hearsay_archive_end(archive)
        throw .tooLarge(limit)
      }
      unpacked += chunk
    }
  }
}
