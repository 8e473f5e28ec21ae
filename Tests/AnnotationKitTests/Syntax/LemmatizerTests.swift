import Testing

@testable import AnnotationKit

@Suite("Lemmatizer")
struct LemmatizerTests {
  /// The lemma key of a word that a tagger gave `tag`.
  static func lemma(_ word: String, _ tag: String) throws -> UInt64 {
    let lemmatizer = try Lemmatizer(ModelSet(), tagNames: [tag])
    var tokens = Tokens()
    tokens.starts = [0]
    tokens.ends = [Int32(word.utf8.count)]
    tokens.keys = [Tokens.key(of: word)]
    return lemmatizer.lemmas(of: tokens, tags: [0], Array(word.utf8))[0]
  }

  @Test(arguments: [
    ("said", "VBD", "say"), ("says", "VBZ", "say"), ("Warned", "VBD", "warn"), ("told", "VBN", "tell"),
    ("thinking", "VBG", "think"), ("hoping", "VBG", "hope"), ("planned", "VBD", "plan"),
    ("denies", "VBZ", "deny"), ("is", "VBZ", "be"), ("’s", "POS", "'s"), ("n’t", "RB", "not"),
    ("women", "NNS", "woman"), ("countries", "NNS", "country"), ("boxes", "NNS", "box"),
    ("better", "JJR", "good"), ("larger", "JJR", "large"), ("news", "NN", "news"), ("He", "PRP", "he"),
    ("claim", "NN", "claim"), ("Obama", "NNP", "obama"),
  ])
  func knownWords(word: String, tag: String, lemma: String) throws {
    #expect(try Self.lemma(word, tag) == Tokens.key(of: lemma), "\(word) \(tag)")
  }

  /// Words that are in no treebank: rules by ending.
  @Test(arguments: [
    ("blorfs", "NNS", "blorf"), ("blorfing", "VBG", "blorf"), ("blorfed", "VBD", "blorf"),
    ("spondies", "NNS", "spondy"), ("Blorf", "NNP", "blorf"), ("blorf", "VB", "blorf"),
  ])
  func unknownWords(word: String, tag: String, lemma: String) throws {
    #expect(try Self.lemma(word, tag) == Tokens.key(of: lemma), "\(word) \(tag)")
  }

  @Test func veryLongWordsStayAsTheyAre() throws {
    let word = String(repeating: "ha", count: 500) + "s"
    #expect(try Self.lemma(word, "NNS") == Tokens.key(of: word))
  }
}
