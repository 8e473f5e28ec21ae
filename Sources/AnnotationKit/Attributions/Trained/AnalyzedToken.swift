/// All that the attribution models look at in one token, side by side in memory.
///
/// Words, lemmas, tags and labels are 32-bit hashes: features only ever mix and compare them. The classes say
/// what candidate generation has to know of them.
package struct AnalyzedToken: Sendable {
  package var word: UInt32 = 0
  package var lemma: UInt32 = 0
  package var tag: UInt32 = 0
  package var label: UInt32 = 0
  package var shape: UInt32 = 0
  /// The classes of word and lemma.
  package var clusters = WordClusters.Clusters()
  package var lemmaClusters = WordClusters.Clusters()
  package var prefix3: UInt32 = 0
  package var prefix4: UInt32 = 0
  package var suffix2: UInt32 = 0
  package var suffix3: UInt32 = 0

  /// The head token's index, the token's own for a root.
  package var head: Int32 = 0
  /// First and last token of the subtree's extent.
  package var left: Int32 = 0
  package var right: Int32 = 0
  /// Dependents are a linked list in reading order; -1 ends it.
  package var firstChild: Int32 = -1
  package var nextSibling: Int32 = -1
  package var depth: Int32 = 0

  package var sentence: Int32 = 0
  package var sentenceFirst: Int32 = 0
  package var sentenceLast: Int32 = 0
  package var paragraph: Int32 = 0
  package var paragraphFirst: Int32 = 0
  package var paragraphLast: Int32 = 0

  package var quote = QuoteState.outside
  package var tagClass: TagClass = []
  package var labelClass: LabelClass = []
  package var form: FormClass = []
}

/// Where a token stands with respect to quote marks.
package enum QuoteState: UInt8, Sendable {
  case outside, inside, opens, closes

  package var isMark: Bool { self == .opens || self == .closes }
  @inline(__always)
  package var value: UInt32 { UInt32(rawValue) }
}

/// Groups of Penn Treebank tags.
package struct TagClass: OptionSet, Sendable {
  package let rawValue: UInt16
  package static let verb = TagClass(rawValue: 1 << 0)
  package static let modal = TagClass(rawValue: 1 << 1)
  /// Can head a source.
  package static let nominal = TagClass(rawValue: 1 << 2)
  /// Can stand in a noun chunk.
  package static let chunk = TagClass(rawValue: 1 << 3)
  package static let noun = TagClass(rawValue: 1 << 4)
  package static let pronoun = TagClass(rawValue: 1 << 5)
  package static let adverb = TagClass(rawValue: 1 << 6)
  /// A clause or phrase often begins with it: conjunctions, prepositions, relatives, "to".
  package static let opener = TagClass(rawValue: 1 << 7)
  package static let relative = TagClass(rawValue: 1 << 8)
  /// Cannot end a noun chunk.
  package static let chunkTail = TagClass(rawValue: 1 << 9)
  /// Content may begin with it right after the cue.
  package static let contentStart = TagClass(rawValue: 1 << 10)
  package static let properNoun = TagClass(rawValue: 1 << 11)
  package static let past = TagClass(rawValue: 1 << 12)
  package static let gerund = TagClass(rawValue: 1 << 13)
  package static let participle = TagClass(rawValue: 1 << 14)
  package static let thirdPerson = TagClass(rawValue: 1 << 15)

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package init(tag: String) { self = Self.known[tag] ?? [] }

  private static let known: [String: TagClass] = {
    var known: [String: TagClass] = [:]
    func put(_ part: TagClass, _ tags: [String]) { for tag in tags { known[tag, default: []].insert(part) } }
    put(.verb, ["VB", "VBD", "VBG", "VBN", "VBP", "VBZ"])
    put(.modal, ["MD"])
    put(
      .nominal,
      [
        "NN", "NNS", "NNP", "NNPS", "PRP", "WP", "DT", "CD", "WDT", "EX", "JJ", "PRP$", "VBG", "FW", "WP$",
        "JJS", "JJR",
      ])
    put(
      .chunk,
      [
        "DT", "PRP$", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "VBN", "$", "PDT", "HYPH",
        "FW",
      ])
    put(.noun, ["NN", "NNS", "NNP", "NNPS"])
    put(.properNoun, ["NNP", "NNPS"])
    put(.pronoun, ["PRP", "WP", "EX", "WDT"])
    put(.adverb, ["RB", "RBR", "RBS"])
    put(.opener, ["CC", "WDT", "WP", "WRB", "IN", "TO"])
    put(.relative, ["WP", "WDT"])
    put(.chunkTail, ["POS", "VBN", "HYPH", "DT", "JJ", "$"])
    put(
      .contentStart,
      [
        "DT", "IN", "TO", "PRP", "PRP$", "NNP", "JJ", "NN", "NNS", "VBG", "VB", "WP", "WRB", "CD", "``", "RB",
      ])
    put(.past, ["VBD"])
    put(.gerund, ["VBG"])
    put(.participle, ["VBN"])
    put(.thirdPerson, ["VBZ"])
    return known
  }()
}

/// Groups of Universal Dependencies labels.
package struct LabelClass: OptionSet, Sendable {
  package let rawValue: UInt16
  package static let subject = LabelClass(rawValue: 1 << 0)
  package static let passiveSubject = LabelClass(rawValue: 1 << 1)
  /// Clausal complements and other clauses that content is often made of.
  package static let clause = LabelClass(rawValue: 1 << 2)
  /// Belongs to the frame of a cue.
  package static let frame = LabelClass(rawValue: 1 << 3)
  package static let punctuation = LabelClass(rawValue: 1 << 4)
  /// Never heads a source: modifiers inside a noun phrase.
  package static let modifier = LabelClass(rawValue: 1 << 5)
  /// Where a noun phrase can be cut off behind its head.
  package static let cut = LabelClass(rawValue: 1 << 6)
  /// Prepositions, markers and conjunctions before a phrase.
  package static let introducer = LabelClass(rawValue: 1 << 7)
  package static let mark = LabelClass(rawValue: 1 << 8)
  package static let auxiliary = LabelClass(rawValue: 1 << 9)
  package static let agent = LabelClass(rawValue: 1 << 10)
  /// Relative clauses, participles and appositions.
  package static let adnominal = LabelClass(rawValue: 1 << 11)
  package static let clausalComplement = LabelClass(rawValue: 1 << 12)
  /// A short frame, for combination with the cue's lemma.
  package static let coreFrame = LabelClass(rawValue: 1 << 13)

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A subtype ("obl:agent") is all that its label is, and may be more.
  package init(label: String) {
    self = Self.known[label] ?? []
    if let colon = label.utf8.firstIndex(of: 0x3A) { formUnion(Self.known[String(label[..<colon])] ?? []) }
  }

  private static let known: [String: LabelClass] = {
    var known: [String: LabelClass] = [:]
    func put(_ part: LabelClass, _ labels: [String]) {
      for label in labels { known[label, default: []].insert(part) }
    }
    put(.subject, ["nsubj", "csubj"])
    put(.passiveSubject, ["nsubj:pass", "csubj:pass"])
    put(.clause, ["ccomp", "xcomp", "advcl", "acl", "parataxis"])
    put(
      .frame,
      ["nsubj", "csubj", "ccomp", "xcomp", "obj", "iobj", "parataxis", "advcl", "obl", "nmod", "acl", "case"])
    put(
      .coreFrame, ["nsubj", "csubj", "ccomp", "xcomp", "obj", "advcl", "parataxis"])
    put(.punctuation, ["punct"])
    put(.modifier, ["amod", "nummod", "punct", "case", "mark", "cc"])
    put(
      .cut,
      [
        "acl", "appos", "punct", "advcl", "conj", "cc", "advmod", "nmod", "obl", "nsubj", "cop", "ccomp",
        "parataxis", "dep", "orphan", "list",
      ])
    put(.introducer, ["case", "mark", "cc"])
    put(.mark, ["mark"])
    put(.auxiliary, ["aux"])
    put(.agent, ["obl:agent"])
    put(.adnominal, ["acl", "appos"])
    put(.clausalComplement, ["ccomp"])
    return known
  }()
}

/// What a token's form is, where candidate generation asks for it.
package struct FormClass: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package static let comma = FormClass(rawValue: 1 << 0)
  package static let that = FormClass(rawValue: 1 << 1)
  /// Comma, full stop, colon, dash: what content and sources do not end with.
  package static let stop = FormClass(rawValue: 1 << 2)
  /// Colon, semicolon, dash, comma: what content may begin after.
  package static let separator = FormClass(rawValue: 1 << 3)
  /// Forms of be, have and the relative who.
  package static let light = FormClass(rawValue: 1 << 4)
  /// when, while, as, after.
  package static let temporal = FormClass(rawValue: 1 << 5)
  /// A question or exclamation mark.
  package static let strongStop = FormClass(rawValue: 1 << 6)
  package static let hyphen = FormClass(rawValue: 1 << 7)
  package static let colon = FormClass(rawValue: 1 << 8)
}
