extension NetworkFeatures {
  /// Stands for the code that computes the rows: the rows of a few words with a made-up tree.
  package static let fingerprint: UInt64 = {
    var fingerprint = FeatureFingerprint()
    for group in groups { fingerprint.add(UInt64(group.first)) }
    AnalyzedText(AttributionModel.probe, clusters: nil).withView { view in
      let features = NetworkFeatures(view: view)
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: rowsPerToken) { rows in
        guard let base = rows.baseAddress else { return }
        for index in view.tokens.indices {
          features.write(index, into: base)
          for slot in 0..<rowsPerToken { fingerprint.add(UInt64(UInt32(bitPattern: base[slot]))) }
        }
      }
    }
    return fingerprint.value
  }()
}
