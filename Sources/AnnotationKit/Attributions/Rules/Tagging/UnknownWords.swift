/// Tags for words the lexicon lacks, by their shape and ending.
struct UnknownWords: Sendable {
  let name = TagLexicon.choices("NNP9NN1")
  let pluralName = TagLexicon.choices("NNP7NNPS2NNS1")
  let number = TagLexicon.choices("CD9")
  let ordinal = TagLexicon.choices("JJ7NN1CD1RB1")
  let decade = TagLexicon.choices("NNS9")
  private let plain = TagLexicon.choices("NN5JJ2VB1VBP1RB1")
  private let endings: [(suffix: [UInt8], choices: [TagLexicon.Choice])] = [
    ("ing", "VBG6NN2JJ1"), ("ed", "VBN4VBD4JJ2"), ("ly", "RB8JJ1"), ("ness", "NN9"), ("tion", "NN9"),
    ("sion", "NN9"),
    ("ment", "NN9"), ("ity", "NN9"), ("ism", "NN9"), ("ist", "NN6JJ3"), ("ship", "NN9"), ("hood", "NN9"),
    ("ance", "NN9"),
    ("ence", "NN9"), ("ous", "JJ9"), ("ful", "JJ9"), ("less", "JJ9"), ("able", "JJ9"), ("ible", "JJ9"),
    ("ical", "JJ9"),
    ("ive", "JJ6NN3"), ("ic", "JJ7NN2"), ("al", "JJ7NN2"), ("ian", "JJ5NN4"), ("ish", "JJ8NN1"),
    ("ary", "JJ5NN4"),
    ("est", "JJS6JJ1NN2"), ("ize", "VB7VBP2"), ("ise", "VB5NN4"), ("ify", "VB7VBP2"), ("ss", "NN8JJ1"),
    ("us", "NN8JJ1"),
    ("is", "NN9"), ("s", "NNS7VBZ2NN1"),
  ].map { (Array($0.0.utf8), TagLexicon.choices($0.1)) }

  /// Choices by the longest known ending of a word in lower case.
  func choices(ending word: UnsafeBufferPointer<UInt8>) -> [TagLexicon.Choice] {
    guard word.count > 3 else { return plain }
    for (suffix, choices) in endings where suffix.count < word.count {
      var matches = true
      var index = 0
      while index < suffix.count {
        if word[word.count - suffix.count + index] | 0x20 != suffix[index] {
          matches = false
          break
        }
        index += 1
      }
      if matches { return choices }
    }
    return plain
  }
}
