/// The word lists the tokenizer asks.
struct TokenRules: Sendable {
  let abbreviations = Abbreviations()

  /// Words written together that are two tokens; the payload is the length of the first one in bytes.
  let contractions = Lexicon([
    ("gonna gotta wanna cannot outta lemme gimme", 3),
    ("dont didnt doesnt isnt wasnt wouldnt couldnt shouldnt arent havent hasnt hadnt werent aint", 100),
  ])

  /// Prefixes that stay with their word across a hyphen.
  let prefixes = Lexicon(
    "non e re mid pre co anti cross post semi multi sub ex counter mini neo pro inter intra socio psycho arch uh"
  )

  /// What may stand after a word and a full stop inside one address or file name.
  let domains = Lexicon(
    """
    com org net gov edu mil info biz tv uk us ca de fr eu au io co ru cn jp doc docx pdf xls xlsx ppt html htm jpg png
    gif txt zip exe
    """)

  /// Units that are split off the figure before them; with payload 2 only after a currency sign.
  let units = Lexicon([
    ("am pm mm cm km kg k mph kph ft lb lbs mg ml ghz mhz hz gb mb kb tb bn tn hrs hr min mins px", 1),
    ("m b", 2),
  ])

  /// What may follow an apostrophe as a token of its own.
  let clitics = Lexicon("s re ve m ll d")
  /// Words whose first letters an apostrophe replaces; with payload 2 the verb after 't is split off.
  let elided = Lexicon([("em til cuz n", 1), ("tis twas", 2)])
}
