/// What the word lists know of a word or a name. A word can be several things: "Washington" is a state, a capital
/// and a surname; which of them it is where it stands the finders decide.
package struct WordTraits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  // Names
  package static let femaleName = WordTraits(bit: 0)
  package static let maleName = WordTraits(bit: 1)
  package static let country = WordTraits(bit: 2)
  package static let capital = WordTraits(bit: 3)
  package static let state = WordTraits(bit: 4)
  package static let region = WordTraits(bit: 5)
  package static let city = WordTraits(bit: 6)
  package static let governmentName = WordTraits(bit: 7)
  package static let organizationName = WordTraits(bit: 8)
  /// "Russian" and "Russians" alike.
  package static let demonym = WordTraits(bit: 9)
  /// "Russians", never an adjective.
  package static let people = WordTraits(bit: 10)
  package static let calendar = WordTraits(bit: 11)

  // Parts of names
  package static let title = WordTraits(bit: 12)
  package static let maleTitle = WordTraits(bit: 13)
  package static let femaleTitle = WordTraits(bit: 14)
  package static let particle = WordTraits(bit: 15)
  package static let personSuffix = WordTraits(bit: 16)
  package static let organizationWord = WordTraits(bit: 17)
  package static let governmentWord = WordTraits(bit: 18)
  package static let weakOrganizationWord = WordTraits(bit: 19)
  package static let placeWord = WordTraits(bit: 20)
  package static let weakPlaceWord = WordTraits(bit: 21)
  package static let eventWord = WordTraits(bit: 22)

  // Common nouns
  package static let personNoun = WordTraits(bit: 23)
  package static let organizationNoun = WordTraits(bit: 24)
  package static let plural = WordTraits(bit: 25)
  package static let maleKin = WordTraits(bit: 26)
  package static let femaleKin = WordTraits(bit: 27)

  // Common words
  package static let noun = WordTraits(bit: 28)
  package static let adjective = WordTraits(bit: 29)
  package static let adverb = WordTraits(bit: 30)
  package static let verb = WordTraits(bit: 31)
  package static let determiner = WordTraits(bit: 32)
  package static let function = WordTraits(bit: 33)
  package static let locative = WordTraits(bit: 34)
  package static let communication = WordTraits(bit: 35)
  package static let copula = WordTraits(bit: 36)

  /// A longer name begins with this word.
  package static let startsName = WordTraits(bit: 40)

  package static let givenName: WordTraits = [.femaleName, .maleName]
  package static let place: WordTraits = [.country, .capital, .state, .region, .city]
  package static let knownName: WordTraits = [
    .country, .capital, .state, .region, .city, .governmentName, .organizationName,
  ]
  /// Written without a capital where it is not part of a name.
  package static let common: WordTraits = [
    .noun, .adjective, .adverb, .verb, .personNoun, .organizationNoun, .function, .determiner,
  ]
}
