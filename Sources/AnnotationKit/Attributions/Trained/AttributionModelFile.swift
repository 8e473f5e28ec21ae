extension AttributionModel {
  /// As in `attributions.model`.
  package static let fileName = "attributions"

  /// Opens the model among `models`, with the word clusters it was trained with.
  package init(_ models: ModelSet = ModelSet()) throws(ModelFileError) {
    try self.init(
      models.model(Self.fileName), clusters: WordClusters(models.model(WordClusters.modelName)))
  }

  /// Opens the model in `file`; the weights are read in place. O(1) but for the list of cue lemmas.
  package init(_ file: ModelFile, clusters: WordClusters) throws(ModelFileError) {
    try file.require(name: Self.fileName, fingerprint: Self.fingerprint(with: clusters))
    let scales = try Array(file.table("scales", of: Float.self, count: Self.tableNames.count))
    var tables: [HashedWeights] = []
    for (name, scale) in zip(Self.tableNames, scales) {
      let table = try file.table(name, of: Int8.self)
      guard table.count > 0, table.count & (table.count - 1) == 0 else {
        throw ModelFileError(.corrupt(part: name))
      }
      tables.append(HashedWeights(table, scale: scale))
    }
    let dense = try Array(file.table("rescorer", of: Float.self))
    guard let bias = dense.first else { throw ModelFileError(.corrupt(part: "rescorer")) }
    self.init(
      clusters: clusters, lemmas: CueLemmas(lemmas: try Array(file.table("lexicon", of: UInt32.self))),
      cue: tables[0],
      before: tables[1], after: tables[2], source: tables[3], extent: tables[4],
      rescorer: DenseLogistic(bias: bias, weights: Array(dense.dropFirst())), judgement: tables[5])
  }

  /// The model as a file.
  package func fileBytes() -> [UInt8] {
    var builder = ModelFileBuilder(name: Self.fileName, fingerprint: Self.fingerprint(with: clusters))
    let tables = [cue, before, after, source, extent, judgement]
    builder.add("lexicon", lemmas.lemmas)
    builder.add("scales", tables.map(\.scale))
    for (name, table) in zip(Self.tableNames, tables) { builder.add(name, table.steps) }
    builder.add("rescorer", [rescorer.bias] + rescorer.weights)
    return builder.bytes()
  }

  /// Stands for all feature templates and for the word clusters they use.
  static func fingerprint(with clusters: WordClusters?) -> UInt64 {
    var fingerprint = FeatureFingerprint()
    fingerprint.add(featureFingerprint)
    fingerprint.add(clusters?.fingerprint ?? 0)
    return fingerprint.value
  }

  private static let tableNames = ["cue", "before", "after", "source", "extent", "judgement"]

  /// Stands for all feature templates: the features of a few words with a made-up tree, as the models see them.
  static let featureFingerprint: UInt64 = {
    var fingerprint = FeatureFingerprint()
    var text = AnalyzedText(probe, clusters: nil)
    text.network = NetworkEvidence(.probe(tokens: text.tokens.count))
    text.withView { view in
      func add(_ write: (inout FeatureSink) -> Void) {
        var sink = FeatureSink()
        write(&sink)
        sink.withHashes { for hash in $0 { fingerprint.add(hash) } }
      }
      let cueFeatures = CueFeatures(view: view)
      for index in view.tokens.indices { add { cueFeatures.write(index, into: &$0) } }
      let counts = cueCounts([3, 9], tokens: view.tokens.count)
      counts.withUnsafeBufferPointer { counts in
        for head in [3, 9] { writeSpans(CueContext(view: view, head: head, cues: counts), add) }
      }
    }
    return fingerprint.value
  }()

  private static func writeSpans(_ context: CueContext, _ add: ((inout FeatureSink) -> Void) -> Void) {
    let candidates = ContentCandidates(context)
    let sides = [
      (ContentSide.before, candidates.startsBefore, candidates.endsBefore),
      (ContentSide.after, candidates.startsAfter, candidates.endsAfter),
    ]
    for (side, starts, ends) in sides {
      let features = ContentFeatures(context: context, side: side, other: side.rawValue)
      add { features.writeNone(into: &$0) }
      for start in starts { add { features.writeStart(start, into: &$0) } }
      for end in ends { add { features.writeEnd(end, into: &$0) } }
      if let start = starts.first, let end = ends.last, start <= end {
        add { features.writePair(start, end, into: &$0) }
      }
    }
    let sources = SourceFeatures(context: context, before: nil, after: nil)
    add { sources.write(nil, into: &$0) }
    for candidate in SourceCandidates(context).list { add { sources.write(candidate, into: &$0) } }
    let extents = CueSpanFeatures(context: context, before: nil, after: nil, source: nil)
    for start in extents.starts { add { extents.writeStart(start, into: &$0) } }
    for end in extents.ends { add { extents.writeEnd(end, into: &$0) } }
    add { extents.writePair(context.head, context.head, into: &$0) }
  }

  /// "The old mayor said, “We will win it”, and they agreed." with tags and labels that touch every class.
  static var probe: Draft {
    let words = ["the", "old", "mayor", "said", ",", "“", "we", "win", "”", "agreed", "to", "that", "."]
    let tags = ["DT", "JJ", "NN", "VBD", ",", "``", "PRP", "VBP", "''", "VBD", "IN", "DT", "."]
    let labels = [
      "det", "amod", "nsubj", "root", "punct", "punct", "nsubj", "ccomp", "punct", "conj", "case", "obl",
      "punct",
    ]
    let heads: [Int32] = [2, 2, 3, 3, 7, 7, 7, 3, 7, 3, 11, 9, 3]
    var draft = Draft(article: Article(id: "", plainText: words.joined(separator: " ")))
    var offset: Int32 = 0
    for word in words {
      draft.tokens.starts.append(offset)
      draft.tokens.ends.append(offset + Int32(word.utf8.count))
      draft.tokens.keys.append(Tokens.key(of: word))
      draft.tokens.flags.append(word == "“" ? .opensQuote : word == "”" ? .closesQuote : [])
      draft.tokens.sentences.append(0)
      draft.tokens.blocks.append(0)
      offset += Int32(word.utf8.count) + 1
    }
    draft.sentences.tokenRanges = [0..<words.count]
    draft.sentences.blocks = [0]
    draft.syntax.tagNames = tags
    draft.syntax.labelNames = labels
    draft.syntax.tags = (0..<words.count).map { UInt8($0) }
    draft.syntax.labels = (0..<words.count).map { UInt8($0) }
    draft.syntax.heads = heads
    draft.syntax.lemmas = draft.tokens.keys
    return draft
  }
}

extension Array where Element: BitwiseCopyable {
  /// A model's table, copied.
  fileprivate init(_ table: ModelTable<Element>) {
    self = table.withElements { [Element]($0) }
  }
}
