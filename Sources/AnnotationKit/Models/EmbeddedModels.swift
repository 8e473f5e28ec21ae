import CModels

extension ModelFile {
  /// The model called `name` that is compiled into this program. Takes microseconds: nothing is copied, and
  /// the checksum, which guards against damaged files, is not computed.
  package static func embedded(_ name: String) throws(ModelFileError) -> ModelFile {
    for index in 0..<hearsay_model_count() {
      let model = hearsay_model_at(index)
      guard let candidate = model.name, let bytes = model.bytes, String(cString: candidate) == name else {
        continue
      }
      let buffer = UnsafeRawBufferPointer(start: bytes, count: model.count)
      return try ModelFile(permanent: buffer, verifyingChecksum: false)
    }
    throw ModelFileError(.notEmbedded(name))
  }

  /// The names of all models compiled in.
  package static var embeddedNames: [String] {
    (0..<hearsay_model_count()).compactMap { hearsay_model_at($0).name.map { String(cString: $0) } }
  }
}
