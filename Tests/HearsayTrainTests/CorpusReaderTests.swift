import AnnotationKit
import Testing

@testable import hearsay_train

struct CorpusReaderTests {
  @Test func readsTreebanks() throws {
    let text = """
      # newdoc id = GUM_interview_mayor
      # sent_id = 1
      # text = She's been told.
      1-2\tShe's\t_\t_\t_\t_\t_\t_\t_\t_
      1\tShe\tshe\tPRON\tPRP\t_\t4\tnsubj:pass\t_\t_
      2\t's\thave\tAUX\tVBZ\t_\t4\taux\t_\t_
      3\tbeen\tbe\tAUX\tVBN\t_\t4\taux:pass\t_\t_
      3.1\tx\tx\tX\tX\t_\t_\t_\t_\t_
      4\ttold\ttell\tVERB\tVBN\t_\t0\troot\t_\tSpaceAfter=No
      5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

      # newpar
      # text = Today
      1\tToday\ttoday\tNOUN\tNN\t_\t0\tobl:tmod\t_\t_


      """
    let treebank = try Treebank(conllu: text)
    #expect(treebank.sentences.count == 2)
    let first = treebank.sentences[0]
    #expect(first.document == "GUM_interview_mayor")
    #expect(first.text == "She's been told.")
    #expect(first.words.map(\.form) == ["She", "'s", "been", "told", "."])
    #expect(first.words.map(\.head) == [3, 3, 3, 3, 3])
    // Kept subtypes stay, others are cut off.
    #expect(first.words.map(\.label) == ["nsubj:pass", "aux", "aux:pass", "root", "punct"])
    #expect(treebank.sentences[1].words.map(\.label) == ["obl"])
    // Inside a multiword token no space follows.
    #expect(first.words.map(\.spaceAfter) == [false, true, true, false, true])
    #expect(first.startsParagraph && treebank.sentences[1].startsParagraph)
    #expect(treebank.sentences[1].document == "GUM_interview_mayor")
  }

  @Test func refusesBrokenTreebanks() {
    #expect(throws: TrainingError.self) { _ = try Treebank(conllu: "1\tonly\tthree\n\n") }
  }

  @Test func readsBratWithOffsetsInCodePoints() throws {
    let text = "“Déjà vu,” she said. “Again.”"
    let brat = """
      T1\tContent 0 10;21 29\t“Déjà vu,” “Again.”
      T2\tSource 11 14\tshe
      T3\tCue 15 19\tsaid
      T4\tAttribution 15 19\tsaid
      E1\tAttribution:T4 Content:T1 Cue:T3 Source:T2
      """
    let found = PolNeAR.attributions(brat: brat, map: CodePointMap(text))
    let attribution = try #require(found.first)
    let source = SourceText(text)
    #expect(found.count == 1)
    #expect(attribution.source.map { source[$0] } == ["she"])
    #expect(attribution.cue.map { source[$0] } == ["said"])
    #expect(attribution.content.map { source[$0] } == ["“Déjà vu,”", "“Again.”"])
  }
}
