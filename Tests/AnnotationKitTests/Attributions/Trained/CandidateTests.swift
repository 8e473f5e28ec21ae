import Testing

@testable import AnnotationKit

/// Sentences with a made-up tree, one token a line: word, tag, head (from 1; 0 for the root), label.
struct CandidateTests {
  private static func draft(_ table: String) -> Draft {
    let rows = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    var draft = Draft(article: Article(id: "", plainText: rows.map { $0[0] }.joined(separator: " ")))
    var offset: Int32 = 0
    for row in rows {
      draft.tokens.starts.append(offset)
      draft.tokens.ends.append(offset + Int32(row[0].utf8.count))
      draft.tokens.keys.append(Tokens.key(of: row[0]))
      draft.tokens.flags.append(row[0] == "“" ? .opensQuote : row[0] == "”" ? .closesQuote : [])
      draft.tokens.sentences.append(0)
      draft.tokens.blocks.append(0)
      offset += Int32(row[0].utf8.count) + 1
    }
    draft.sentences.tokenRanges = [0..<rows.count]
    draft.sentences.blocks = [0]
    draft.syntax.tagNames = rows.map { $0[1] }
    draft.syntax.labelNames = rows.map { $0[3] }
    draft.syntax.tags = rows.indices.map { UInt8($0) }
    draft.syntax.labels = rows.indices.map { UInt8($0) }
    draft.syntax.heads = rows.enumerated().map {
      Int32(max(0, (Int($1[2]) ?? 0) == 0 ? $0 : (Int($1[2]) ?? 1) - 1))
    }
    draft.syntax.lemmas = draft.tokens.keys
    return draft
  }

  private let complement = draft(
    """
    The DT 2 det
    mayor NN 5 nsubj
    of IN 4 case
    Oslo NNP 2 nmod
    said VBD 0 root
    that IN 8 mark
    trams NNS 8 nsubj
    stop VBP 5 ccomp
    in IN 10 case
    May NNP 8 obl
    . . 5 punct
    """)

  private func words(_ draft: Draft, _ span: TokenRange) -> String {
    span.map { draft.text[draft.tokens.span($0)] }.joined(separator: " ")
  }

  private func withContext(_ draft: Draft, cue: Int, _ body: (CueContext) -> Void) {
    let text = AnalyzedText(draft, clusters: nil)
    text.withView { view in
      let counts = AttributionModel.cueCounts([cue], tokens: view.tokens.count)
      counts.withUnsafeBufferPointer { body(CueContext(view: view, head: cue, cues: $0)) }
    }
  }

  @Test func contentMayBeTheWholeClauseAfterTheCue() {
    withContext(complement, cue: 4) { context in
      let candidates = ContentCandidates(context)
      #expect(candidates.startsAfter.contains(5))
      #expect(candidates.endsAfter.contains(9))
      // The full stop belongs to no content.
      #expect(!candidates.endsAfter.contains(10))
      #expect(candidates.startsBefore.allSatisfy { $0 < 4 })
    }
  }

  @Test func sourcesAreNounPhrasesWholeAndCut() {
    withContext(complement, cue: 4) { context in
      let found = SourceCandidates(context).list.map { words(complement, $0.span) }
      #expect(found.contains("The mayor of Oslo"))
      #expect(found.contains("The mayor"))
      #expect(found.contains("Oslo"))
      #expect(Set(found).count == found.count)
    }
  }

  @Test func candidatesForCuesAreVerbsAndKnownLemmas() {
    let text = AnalyzedText(complement, clusters: nil)
    let known = CueLemmas(lemmas: [FeatureHash.fold(Tokens.key(of: "mayor"))])
    let found = text.withView { known.candidates(in: $0) }
    #expect(found == [1, 4, 7])
  }

  @Test func quotesKeepTheirMarks() {
    let draft = Self.draft(
      """
      “ `` 3 punct
      We PRP 3 nsubj
      won VBD 7 ccomp
      , , 3 punct
      ” '' 3 punct
      he PRP 7 nsubj
      said VBD 0 root
      . . 7 punct
      """)
    withContext(draft, cue: 6) { context in
      let candidates = ContentCandidates(context)
      #expect(candidates.startsBefore.contains(0))
      #expect(candidates.endsBefore.contains(4))
    }
  }

  @Test func headsThatRunInACircleDoNoHarm() {
    var draft = complement
    draft.syntax.heads[0] = 1
    draft.syntax.heads[1] = 0
    let text = AnalyzedText(draft, clusters: nil)
    #expect(text.tokens.count == draft.tokens.count)
    withContext(draft, cue: 4) { context in
      #expect(!SourceCandidates(context).list.isEmpty)
    }
  }

  @Test func textsWithoutSyntaxHaveNothingToDecode() {
    var draft = complement
    draft.syntax = SyntaxTable()
    #expect(AnalyzedText(draft, clusters: nil).tokens.isEmpty)
  }
}
