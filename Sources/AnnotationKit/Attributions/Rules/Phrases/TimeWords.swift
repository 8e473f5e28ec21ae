/// Words that tell when: phrases made of them are neither sources nor contents.
enum TimeWords {
  /// Days and months as names, which never belong to the name beside them.
  static let days = Lexicon(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays january february march april june july august september october november december jan. feb. aug. sept.
    oct. nov. dec.
    """)

  /// Heads of phrases that tell when.
  static let heads = Lexicon(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan. feb. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning
    afternoon evening night day days week weeks month months year years weekend hour hours minute minutes moment time
    times summer winter spring autumn fall decade decades century season
    """)
}
