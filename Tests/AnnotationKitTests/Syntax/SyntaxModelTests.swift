import Testing

@testable import AnnotationKit

/// The models compiled in, on sentences that leave no doubt.
@Suite("Tagger and parser")
struct SyntaxModelTests {
  /// A sentence's tokens with tags, labels and heads.
  struct Analysis {
    var words: [String] = []
    var tags: [String] = []
    var labels: [String] = []
    /// The head's spelling; the word's own for a root.
    var heads: [String] = []

    func tag(_ word: String) -> String? { words.firstIndex(of: word).map { tags[$0] } }
    func relation(_ word: String) -> String? {
      words.firstIndex(of: word).map { "\(labels[$0]) ← \(heads[$0])" }
    }
  }

  static func analyse(_ text: String) throws -> Analysis {
    var draft = Draft(article: Marked(text).article)
    let tagger = try TaggerStage()
    let stages: [any Stage] = [
      Tokenizer(), SentenceSplitter(), tagger, try ParserStage(tagNames: tagger.tagNames),
    ]
    for stage in stages { stage.run(on: &draft) }
    var analysis = Analysis()
    for token in 0..<draft.tokens.count {
      analysis.words.append(draft.text[draft.tokens.span(token)])
      analysis.tags.append(draft.syntax.tagNames[Int(draft.syntax.tags[token])])
      analysis.labels.append(draft.syntax.labelNames[Int(draft.syntax.labels[token])])
      analysis.heads.append(draft.text[draft.tokens.span(Int(draft.syntax.heads[token]))])
    }
    return analysis
  }

  @Test func tagsPlainNews() throws {
    let found = try Self.analyse("The minister said that her party would not support the bill.")
    #expect(found.tags == ["DT", "NN", "VBD", "IN", "PRP$", "NN", "MD", "RB", "VB", "DT", "NN", "."])
  }

  @Test func tellsVerbsFromNouns() throws {
    let found = try Self.analyse("He reports that two reports claim the claim is false.")
    #expect(found.tags.prefix(7) == ["PRP", "VBZ", "IN", "CD", "NNS", "VBP", "DT"])
  }

  @Test func findsWhoSaysWhat() throws {
    let found = try Self.analyse("Two officials said that the talks had failed.")
    #expect(found.relation("officials") == "nsubj ← said")
    #expect(found.relation("said") == "root ← said")
    #expect(found.relation("failed") == "ccomp ← said")
    #expect(found.relation("talks") == "nsubj ← failed")
    #expect(found.relation("that") == "mark ← failed")
  }

  @Test func keepsPassiveAndRelativeSubtypes() throws {
    let found = try Self.analyse("She met the senator who was criticized by the mayor.")
    #expect(found.relation("who") == "nsubj:pass ← criticized")
    #expect(found.relation("criticized") == "acl:relcl ← senator")
    #expect(found.relation("mayor") == "obl:agent ← criticized")
  }

  @Test func everySentenceHasOneRootAndNoCycle() throws {
    let text = "Prices rose, she said. “Why?” — asked of nobody: 3.5% (or more)!\nNo.\nand\n…"
    var draft = Draft(article: Marked(text).article)
    let tagger = try TaggerStage()
    let stages: [any Stage] = [
      Tokenizer(), SentenceSplitter(), tagger, try ParserStage(tagNames: tagger.tagNames),
    ]
    for stage in stages { stage.run(on: &draft) }
    #expect(draft.sentences.count >= 5)
    for range in draft.sentences.tokenRanges {
      #expect(range.filter { Int(draft.syntax.heads[$0]) == $0 }.count == 1)
      for token in range {
        var at = token
        var steps = 0
        while Int(draft.syntax.heads[at]) != at, steps <= range.count {
          at = Int(draft.syntax.heads[at])
          steps += 1
        }
        #expect(steps <= range.count && range.contains(at))
      }
    }
  }

  @Test func nothingInNothingOut() throws {
    let found = try Self.analyse("")
    #expect(found.words.isEmpty)
  }

  @Test func modelsOfOtherFeaturesAreRefused() throws {
    let clusters = try ModelFile.embedded(WordClusters.modelName)
    var other = ModelFileBuilder(name: WordClusters.modelName, fingerprint: clusters.fingerprint)
    other.add("slots", WordClusters.slots(of: [(key: 1, packed: 1)]))
    // Another clustering: the tagger's weights do not belong to it.
    let models = ModelSet(overriding: [try ModelFile(contents: other.bytes())])
    #expect(throws: ModelFileError.self) { _ = try Tagger(models) }
  }
}
