/// Closed word lists that several rules ask for, by key.
enum Words {
  static let formsOfBe = Lexicon("be am is are was were been being 's 're 'm isn aren wasn weren ai")
  static let formsOfHave = Lexicon("have has had having 've 'd haven hasn hadn")
  static let formsOfDo = Lexicon("do does did doing done don doesn didn")

  /// Tagged as prepositions, but a clause follows.
  static let subordinators = Lexicon(
    "that if whether because while although though since unless until when where whereas once as lest so")

  /// Pronouns that are no subjects.
  static let objectPronouns = Lexicon(
    "him them us me himself themselves herself itself myself ourselves yourself")

  static let whether = Lexicon("whether if")
  static let contrast = Lexicon("while although though whereas even")
  static let stop = WordKey.of(".")
  static let colon = WordKey.of(":")
  static let temporal = Lexicon("after before during amid following despite because unless")
  static let her = WordKey.of("her")
  static let semicolon = WordKey.of(";")

  static let gets = Lexicon("get gets got getting gotten")

  static let causatives = Lexicon(
    "let lets letting make makes made making help helps helped helping see saw watch watched hear heard have had has"
  )
  static let approximators = Lexicon("about nearly almost roughly around approximately over only some")
  static let comparatives = Lexicon("more fewer less at")
  static let comparisons = Lexicon("than least most")
  static let possessives = Lexicon("my your his her its our their whose")
  static let reflexives = Lexicon("himself herself itself themselves myself ourselves yourself")

  static let that = WordKey.of("that")
  static let and = WordKey.of("and")
  static let or = WordKey.of("or")
  static let but = WordKey.of("but")
  static let to = WordKey.of("to")
  static let of = WordKey.of("of")
  static let `as` = WordKey.of("as")
  static let by = WordKey.of("by")
  static let `in` = WordKey.of("in")
  static let on = WordKey.of("on")
  static let what = WordKey.of("what")
  static let who = WordKey.of("who")
  static let whom = WordKey.of("whom")
  static let whose = WordKey.of("whose")
  static let there = WordKey.of("there")
  static let the = WordKey.of("the")
  static let it = WordKey.of("it")
  static let nt = WordKey.of("n't")
  static let not = WordKey.of("not")
}
