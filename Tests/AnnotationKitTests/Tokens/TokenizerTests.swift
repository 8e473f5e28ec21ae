import AnnotationKit
import Testing

struct TokenizerTests {
  /// Expected tokens stand between bars.
  @Test(
    arguments: [
      "They|do|n't|like|Mary|'s|plan|,|but|we|'ll|see|.",
      "It|’s|what|he|’d|’ve|done|;|I|ca|n’t|say|.",
      "She|can|not|go|and|he|'s|gon|na|stay|.",
      "a|well|-|known|co-founder|of|an|anti-war|group",
      "Mr.|Gray|met|Dr.|Fox|in|the|U.S.|at|9|a.m.|on|Jan.|5|.",
      "J.|K.|Smith|of|Acme|Inc.|lives|in|Washington|,|D.C.|,|now",
      "It|cost|$|1,000.50|,|or|€|35|,|up|10.5|%|on|2015|.",
      "from|1941|-|1945|,|call|713-853-3989|on|9/11|at|7:30|p.m.",
      "the|1990s|and|the|'60s|;|a|19th|-|century|35|mm|film",
      "Wait|...|what|?!|Well|…|yes|—|no|--|never",
      "See|https://example.org/a-b?c=1|,|or|write|to|jane.doe@example.org|.",
      "the|workers|'|strike|and|the|boss|’|son",
      "“|No|,|”|he|said|.|‘|Why|?|’",
      "O'Brien|and|D’Arcy|at|five|o'clock",
      "AT&T|'s|and|/|or|@newsdesk|wrote|#budget|on|example.com|.",
      "See|pic.example.com/a1|or|news.example.co.uk|.",
      "He|is|No.|10|.|The|answer|is|no|.",
      "Zürich|,|Łódź|and|Škoda|’s|façade",
      "the|end|.|Next|came|rain",
      "de|‑|escalating|,|de|‐|facto",
      "U.S.|-|led|talks|in|the|U.K.|'s|capital",
    ])
  func splitsAsTheTreebanksDo(_ expected: String) {
    var text = ""
    let pieces = expected.split(separator: "|").map(String.init)
    // Written together wherever the tokenizer has to split, apart wherever it could not know.
    text = Self.joined(pieces)
    #expect(Pipeline.tokens(text) == pieces, "\(text)")
  }

  /// Puts tokens together with the spacing of ordinary print.
  private static func joined(_ pieces: [String]) -> String {
    let attachLeft: Set<String> = [
      ",", ".", ";", "?", "?!", "...", "…", "%", "'s", "’s", "n't", "n’t", "'ll", "’d", "’ve", "”", "’", "na",
      "not",
      "mm", "was",
    ]
    let attachBoth: Set<String> = ["-", "—", "--", "/", "‑", "‐"]
    let attachRight: Set<String> = ["$", "€", "“", "‘"]
    var text = ""
    var glue = true
    for (index, piece) in pieces.enumerated() {
      let isApostrophe = piece == "'"
      let isLone = isApostrophe && index + 1 < pieces.count && pieces[index + 1] == "n'"
      if !glue, !attachLeft.contains(piece), !attachBoth.contains(piece), !isApostrophe || isLone {
        text += " "
      }
      if piece == "Next" || (piece == "The" && pieces[index - 1] == ".") {
        if text.last != " " { text += " " }
      }
      text += piece
      glue = attachBoth.contains(piece) || attachRight.contains(piece)
    }
    return text
  }

  @Test func splitsElisions() {
    #expect(Pipeline.tokens("’Twas rock 'n' roll") == ["’T", "was", "rock", "'n", "'", "roll"])
    #expect(Pipeline.tokens("the ’72 team, y'all") == ["the", "’72", "team", ",", "y'", "all"])
  }

  @Test func keysFoldCaseAndTypography() {
    #expect(Tokens.key(of: "N’T" as String) == Tokens.key(of: "n't"))
    #expect(Tokens.key(of: "ÉCOLE" as String) == Tokens.key(of: "école" as String))
    #expect(Tokens.key(of: "МОСКВА" as String) == Tokens.key(of: "москва" as String))
    #expect(Tokens.key(of: "“" as String) == Tokens.key(of: "\""))
    #expect(Tokens.key(of: "said") != Tokens.key(of: "says"))
    let draft = Pipeline.draft(Marked("Don’t").article)
    #expect(draft.tokens.keys == [Tokens.key(of: "do"), Tokens.key(of: "n't")])
  }

  @Test func flagsTellLooksApart() {
    let draft = Pipeline.draft(Marked("NATO met 7 times, Éva said.").article)
    #expect(draft.tokens.flags[0].isSuperset(of: [.word, .allCaps, .capitalized, .blockStart, .spaceBefore]))
    #expect(draft.tokens.flags[1] == [.word, .spaceBefore])
    #expect(draft.tokens.flags[2] == [.digit, .spaceBefore])
    #expect(draft.tokens.flags[4] == [.punctuation])
    #expect(draft.tokens.flags[5] == [.word, .capitalized, .spaceBefore])
  }

  @Test func furnitureHasNoTokens() {
    let text = SourceText("Leave a comment\nRain fell.")
    let blocks: [Article.Block] = [.init(.furniture, TextSpan(0, 15)), .init(.paragraph, TextSpan(16, 26))]
    let draft = Pipeline.draft(Article(id: "", text: text, blocks: blocks))
    #expect(draft.tokens.starts.first == 16)
    #expect(draft.tokens.blocks == [1, 1, 1])
  }
}

struct LexiconTests {
  @Test func findsWordsWithTheirPayload() {
    let lexicon = Lexicon([("say says", 1), ("warn Warns say", 2)])
    #expect(lexicon.count == 4)
    #expect(lexicon[Tokens.key(of: "SAYS")] == 1)
    #expect(lexicon[Tokens.key(of: "warns")] == 2)
    #expect(lexicon[Tokens.key(of: "say")] == 1)
    #expect(lexicon[Tokens.key(of: "sang")] == 0)
    #expect(!Lexicon().contains(0))
  }

  @Test func holdsManyWords() {
    var lexicon = Lexicon()
    for number in 0..<5000 { lexicon.insert(Tokens.key(of: String(number)), UInt16(number % 9 + 1)) }
    #expect(lexicon.count == 5000)
    #expect((0..<5000).allSatisfy { lexicon[Tokens.key(of: String($0))] == UInt16($0 % 9 + 1) })
    #expect(!lexicon.contains(Tokens.key(of: "5000")))
  }

  @Test func findsTheLongestPhrase() {
    let phrases = PhraseLexicon([("more or less\nmore", 3), ("it 's unclear", 4)])
    let keys = "but it 's unclear more or less more or".split(separator: " ").map {
      Tokens.key(of: String($0))
    }
    #expect(phrases.longestMatch(in: keys, at: 0, limit: keys.count) == nil)
    #expect(phrases.longestMatch(in: keys, at: 1, limit: keys.count)! == (3, 4))
    #expect(phrases.longestMatch(in: keys, at: 4, limit: keys.count)! == (3, 3))
    #expect(phrases.longestMatch(in: keys, at: 4, limit: 6)! == (1, 3))
    #expect(phrases.longestMatch(in: keys, at: 7, limit: keys.count)! == (1, 3))
  }
}
