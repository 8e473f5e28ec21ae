/// The core rules of the validator of Universal Dependencies (its levels 1 and 2 without the language's own lists).
struct CoNLLUChecks {
  private static let universalTags: Set<String> = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ",
    "SYM", "VERB", "X",
  ]
  private static let relations: Set<String> = [
    "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop",
    "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list",
    "mark",
    "nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative",
    "xcomp",
  ]

  private(set) var mistakes: [String] = []
  private(set) var sentences = 0
  /// Forms with their `TokenRange`.
  private(set) var tokens: [(form: String, start: Int, end: Int)] = []
  private var sentenceIDs: Set<String> = []

  init(_ file: String) {
    if !file.isEmpty, !file.hasSuffix("\n\n") { mistakes.append("no empty line after the last sentence") }
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    for sentence in lines.split(separator: "", omittingEmptySubsequences: false).dropLast() {
      if sentence.isEmpty {
        mistakes.append("an empty line too many")
      } else {
        check(sentence.map(String.init))
      }
    }
  }

  private mutating func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { mistakes.append(what()) }
  }

  private mutating func check(_ lines: [String]) {
    sentences += 1
    let comments = lines.prefix { $0.hasPrefix("#") }
    let rows = lines.dropFirst(comments.count).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    func values(_ key: String) -> [String] {
      comments.filter { $0.hasPrefix("# \(key) = ") }.map { String($0.dropFirst(key.count + 5)) }
    }
    let id = values("sent_id")
    let what = id.first ?? "a sentence"
    expect(id.count == 1 && !id[0].contains { $0.isWhitespace || $0 == "/" }, "\(what): sent_id \(id)")
    expect(sentenceIDs.insert(what).inserted, "\(what) is there twice")
    expect(!rows.isEmpty, "\(what) has no words")
    var heads: [Int] = []
    for (index, row) in rows.enumerated() {
      guard row.count == 10 else { return mistakes.append("\(what): \(row.count) columns") }
      expect(row[0] == String(index + 1), "\(what): id \(row[0])")
      for (column, value) in row.enumerated() {
        expect(!value.isEmpty, "\(what) \(row[0]): column \(column + 1) is empty")
        expect(!value.contains(where: \.isWhitespace), "\(what) \(row[0]): white space in \(value)")
        expect(
          !value.unicodeScalars.contains { $0.properties.generalCategory == .control },
          "\(what) \(row[0]): a control character")
      }
      expect(Self.universalTags.contains(row[3]), "\(what) \(row[0]): UPOS \(row[3])")
      expect(
        Self.relations.contains(String(row[7].prefix { $0 != ":" })), "\(what) \(row[0]): DEPREL \(row[7])")
      let head = Int(row[6]) ?? -1
      expect((0...rows.count).contains(head) && head != index + 1, "\(what) \(row[0]): HEAD \(row[6])")
      expect((head == 0) == (row[7] == "root"), "\(what) \(row[0]): HEAD \(head) with \(row[7])")
      heads.append(head)
      checkMisc(row[9], form: row[1], what)
    }
    expect(heads.count { $0 == 0 } == 1, "\(what) has \(heads.count { $0 == 0 }) roots")
    for start in heads.indices {
      var node = start + 1
      for _ in 0...heads.count where node > 0 { node = heads[node - 1] }
      expect(node == 0, "\(what): a cycle at \(start + 1)")
    }
    let text = rows.enumerated().map { index, row in
      row[1] + (index == rows.count - 1 || row[9].split(separator: "|").contains("SpaceAfter=No") ? "" : " ")
    }.joined()
    expect(values("text") == [text], "\(what): text \(values("text")) is not \(text)")
  }

  private mutating func checkMisc(_ misc: String, form: String, _ what: String) {
    let fields = misc.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let keys = fields.map { String($0.prefix { $0 != "=" }) }
    expect(keys == keys.sorted() && Set(keys).count == keys.count, "\(what): MISC \(misc)")
    guard let range = fields.first(where: { $0.hasPrefix("TokenRange=") }) else {
      return mistakes.append("\(what): no TokenRange")
    }
    let ends = range.dropFirst(11).split(separator: ":").compactMap { Int($0) }
    if ends.count == 2 {
      tokens.append((form, ends[0], ends[1]))
    } else {
      mistakes.append("\(what): \(range)")
    }
  }
}
