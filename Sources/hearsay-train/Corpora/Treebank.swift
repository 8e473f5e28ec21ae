import AnnotationKit

/// Universal Dependencies in CoNLL-U: the sentences of one file.
struct Treebank: Sendable {
  var sentences: [Sentence] = []

  struct Sentence: Sendable {
    /// The document's id, `GUM_interview_cyclone`.
    var document = ""
    /// The sentence as it was written.
    var text = ""
    /// A new paragraph begins with this sentence.
    var startsParagraph = false
    var words: [Word] = []
  }

  struct Word: Sendable {
    var form: String
    var lemma: String
    /// The language's own tag: Penn Treebank style.
    var tag: String
    /// Index of the head in the sentence; the word's own index if it is the root.
    var head: Int
    /// The relation, with those subtypes that ``Treebank/keptSubtypes`` lists.
    var label: String
    /// White space follows in the text.
    var spaceAfter: Bool
  }

  /// Subtypes of relations that matter to who says what; all others are cut off.
  static let keptSubtypes: Set<String> = [
    "nsubj:pass", "aux:pass", "acl:relcl", "nmod:poss", "obl:agent", "compound:prt", "csubj:pass",
    "nsubj:outer",
    "obl:unmarked", "nmod:unmarked",
  ]

  /// Reads CoNLL-U. Multiword tokens give way to their words, empty nodes are left out.
  init(conllu text: String) throws {
    var document = ""
    var sentence = Sentence()
    var joinedUntil = 0
    var joinedHasSpace = true
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard let first = line.first else {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = Sentence(document: document)
        joinedUntil = 0
        continue
      }
      if first == 0x23 {
        let comment = String(Substring(line))
        if let id = Self.value("newdoc id", of: comment) {
          document = id
          sentence.document = id
          sentence.startsParagraph = true
        } else if comment.hasPrefix("# newpar") {
          sentence.startsParagraph = true
        } else if let text = Self.value("text", of: comment) {
          sentence.text = text
        }
        continue
      }
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
      guard fields.count == 10 else {
        throw TrainingError("CoNLL-U line without ten fields: \(Substring(line))")
      }
      let space = !fields[9].split(separator: "|").contains("SpaceAfter=No")
      if let dash = fields[0].firstIndex(of: "-") {
        joinedUntil = Int(fields[0][fields[0].index(after: dash)...]) ?? 0
        joinedHasSpace = space
        continue
      }
      guard let id = Int(fields[0]), let head = Int(fields[6]) else { continue }
      let label = fields[7]
      sentence.words.append(
        Word(
          form: fields[1], lemma: fields[2], tag: fields[4], head: head == 0 ? id - 1 : head - 1,
          label: Self.keptSubtypes.contains(label) ? label : String(label.prefix { $0 != ":" }),
          spaceAfter: id < joinedUntil ? false : id == joinedUntil ? joinedHasSpace : space))
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
  }

  private static func value(_ key: String, of comment: String) -> String? {
    let prefix = "# \(key) = "
    return comment.hasPrefix(prefix) ? String(comment.dropFirst(prefix.count)) : nil
  }

  var wordCount: Int { sentences.reduce(0) { $0 + $1.words.count } }
}

extension Corpora {
  /// Genres of GUM whose texts are CC BY or CC BY-SA. The others are non-commercial or mixed and stay out of
  /// weights that are shipped.
  static let openGenres = ["interview", "news", "bio", "voyage", "academic", "court"]

  /// EWT (CC BY-SA 4.0) and the open genres of GUM, train parts.
  func trainingTreebank() throws -> Treebank {
    var treebank = try Treebank(conllu: text("ud/en_ewt-train.conllu"))
    let gum = try Treebank(conllu: text("ud/en_gum-train.conllu"))
    treebank.sentences += gum.sentences.filter { sentence in
      Self.openGenres.contains { sentence.document.hasPrefix("GUM_\($0)_") }
    }
    return treebank
  }

  /// The dev parts, all genres: nothing is learned from them.
  func devTreebanks() throws -> [(name: String, treebank: Treebank)] {
    try ["ewt", "gum"].map { ($0.uppercased(), try Treebank(conllu: text("ud/en_\($0)-dev.conllu"))) }
  }
}
