internal import CModels

/// What is known beforehand about names, places, titles and nouns: the word lists of `CModels/facts`, compiled in and
/// read once, in about a millisecond.
///
/// Look-ups go by token key. A name of several words is looked up by one key made of its words' keys
/// (``phraseKey(_:_:)``); its first word carries ``WordTraits/startsName``.
package struct ActorFacts: Sendable {
  package static let shared = ActorFacts()

  /// A country's number, 0 for none: joins "Russia", "Moscow", "Russian" and "the Kremlin".
  package typealias Country = UInt16

  private var keys: [UInt64]
  private var traits: [WordTraits]
  private var countries: [Country]
  private var count = 0
  /// English names of the countries, by number.
  package private(set) var countryNames: [String] = [""]
  /// The most words a known name has.
  package static let longestName = 6

  /// The key of a name that goes on with the word `next`.
  @inline(__always)
  package static func phraseKey(_ phrase: UInt64, _ next: UInt64) -> UInt64 {
    ((phrase ^ (phrase >> 29)) &* 0xBF58_476D_1CE4_E5B9) ^ next
  }

  @inline(__always)
  package func traits(_ key: UInt64) -> WordTraits {
    let slot = find(key)
    return keys[slot] == key ? traits[slot] : []
  }

  /// The country that a name, capital, demonym or government of it stands for; 0 for none.
  package func country(_ key: UInt64) -> Country {
    let slot = find(key)
    return keys[slot] == key ? countries[slot] : 0
  }

  @inline(__always)
  private func find(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func add(_ key: UInt64, _ trait: WordTraits, country: Country = 0) {
    let slot = find(key)
    if keys[slot] == 0 {
      keys[slot] = key
      count += 1
      precondition(count * 4 < keys.count * 3, "the fact table is too small for its word lists")
    }
    traits[slot].formUnion(trait)
    if country != 0, countries[slot] == 0 { countries[slot] = country }
  }

  // MARK: Reading the lists

  private init() {
    let capacity = 1 << 16
    keys = [UInt64](repeating: 0, count: capacity)
    traits = [WordTraits](repeating: [], count: capacity)
    countries = [Country](repeating: 0, count: capacity)
    read(UnsafeBufferPointer(start: hearsay_actor_facts(), count: hearsay_actor_facts_count()))
  }

  private enum Shape {
    case words(WordTraits)
    case nouns(WordTraits)
    case names(WordTraits)
    case countries
    case governments
  }

  private static func shape(ofSection name: String) -> Shape? {
    switch name {
    case "titles": .words(.title)
    case "titles male": .words([.title, .maleTitle])
    case "titles female": .words([.title, .femaleTitle])
    case "kin male": .words(.maleKin)
    case "kin female": .words(.femaleKin)
    case "particles": .words(.particle)
    case "suffixes of persons": .words(.personSuffix)
    case "organization words": .words(.organizationWord)
    case "government words": .words(.governmentWord)
    case "weak organization words": .words(.weakOrganizationWord)
    case "place words": .words(.placeWord)
    case "weak place words": .words(.weakPlaceWord)
    case "event words": .words(.eventWord)
    case "calendar": .words(.calendar)
    case "determiners": .words(.determiner)
    case "function words": .words(.function)
    case "locative prepositions": .words(.locative)
    case "communication verbs": .words(.communication)
    case "copulas": .words(.copula)
    case "adjectives": .words(.adjective)
    case "adverbs": .words(.adverb)
    case "verbs": .words(.verb)
    case "nouns": .words(.noun)
    case "given names female": .words(.femaleName)
    case "given names male": .words(.maleName)
    case "given names either": .words(.givenName)
    case "person nouns": .nouns(.personNoun)
    case "organization nouns": .nouns(.organizationNoun)
    case "organization names": .names(.organizationName)
    case "states": .names(.state)
    case "regions": .names(.region)
    case "cities": .names(.city)
    case "adjectives of peoples": .names(.demonym)
    case "peoples": .names([.demonym, .people])
    case "countries": .countries
    case "government names": .governments
    default: nil
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var shape: Shape?
    var governments: [(name: Range<Int>, country: Range<Int>)] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      defer { start = end + 1 }
      guard end > start, bytes[start] != 0x23 else { continue }
      if bytes[start] == 0x5B {
        let name = String(decoding: bytes[(start + 1)..<(end - 1)], as: UTF8.self)
        shape = Self.shape(ofSection: name)
        assert(shape != nil, "no such section of word lists: \(name)")
        continue
      }
      switch shape {
      case .words(let trait): addWords(bytes, start..<end, trait)
      case .nouns(let trait): addNoun(bytes, start..<end, trait)
      case .names(let trait): addName(bytes, start..<end, trait, country: 0)
      case .countries: addCountry(bytes, start..<end)
      case .governments:
        let fields = Self.split(bytes, start..<end, at: 0x09)
        governments.append((fields[0], fields.count > 1 ? fields[1] : 0..<0))
      case nil: break
      }
    }
    // Governments are listed before the countries they belong to.
    for (name, country) in governments {
      addName(bytes, name, .governmentName, country: self.country(phraseKey(bytes, country)))
    }
  }

  private mutating func addWords(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ trait: WordTraits)
  {
    var start = line.lowerBound
    for index in line where bytes[index] == 0x20 {
      if index > start { add(TokenKey.of(bytes, start, index), trait) }
      start = index + 1
    }
    if line.upperBound > start { add(TokenKey.of(bytes, start, line.upperBound), trait) }
  }

  private mutating func addCountry(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    let fields = Self.split(bytes, line, at: 0x09)
    let number = Country(countryNames.count)
    countryNames.append(String(decoding: bytes[fields[0]], as: UTF8.self))
    addName(bytes, fields[0], .country, country: number)
    if fields.count > 1, !fields[1].isEmpty { addName(bytes, fields[1], .capital, country: number) }
    if fields.count > 2 {
      for demonym in Self.split(bytes, fields[2], at: 0x7C) where !demonym.isEmpty {
        addName(bytes, demonym, .demonym, country: number)
        // "Russians", "Saudis": what ends in a vowel or n takes an s; "French", "Chinese" do not.
        let last = bytes[demonym.upperBound - 1]
        if last == 0x6E || last == 0x69 || last == 0x74 || last == 0x6B || last == 0x62 || last == 0x61 {
          addName(bytes, demonym, [.demonym, .people], country: number, plural: true)
        } else if last == 0x73 || demonym.count > 3 && bytes[demonym.upperBound - 2] == 0x65 && last == 0x6E {
          addName(bytes, demonym, .people, country: number)
        }
      }
    }
    if fields.count > 3 {
      for other in Self.split(bytes, fields[3], at: 0x7C) where !other.isEmpty {
        addName(bytes, other, .country, country: number)
      }
    }
  }

  private mutating func addName(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ trait: WordTraits, country: Country,
    plural: Bool = false
  ) {
    let (key, first, count) = Self.phrase(bytes, name)
    guard count > 0 else { return }
    if plural {
      guard count == 1 else { return }
      var longer = TokenKey()
      for byte in bytes[name] { longer.add(byte: UnicodeClass.lowercase(ascii: byte)) }
      longer.add(byte: 0x73)
      add(longer.value, trait, country: country)
      return
    }
    if count > 1 { add(first, .startsName) }
    add(key, trait, country: country)
  }

  private func phraseKey(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> UInt64 {
    Self.phrase(bytes, name).key
  }

  /// Adds a noun and its plural by the rules of spelling: cities, boxes, men.
  private mutating func addNoun(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ trait: WordTraits)
  {
    add(TokenKey.of(bytes, word.lowerBound, word.upperBound), trait)
    let count = word.count
    let last = bytes[word.upperBound - 1]
    let before = count > 1 ? bytes[word.upperBound - 2] : 0
    var stem = count
    var ending: StaticString = "s"
    if count > 3, last == 0x6E, before == 0x61, bytes[word.upperBound - 3] == 0x6D {
      stem = count - 2
      ending = "en"
    } else if last == 0x79, !Self.isVowel(before) {
      stem = count - 1
      ending = "ies"
    } else if last == 0x73 || last == 0x78 || last == 0x7A
      || last == 0x68 && (before == 0x63 || before == 0x73)
    {
      ending = "es"
    }
    var key = TokenKey()
    for byte in bytes[word.lowerBound..<(word.lowerBound + stem)] { key.add(byte: byte) }
    ending.withUTF8Buffer { for byte in $0 { key.add(byte: byte) } }
    add(key.value, [trait, .plural])
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75
  }

  private static func split(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at byte: UInt8)
    -> [Range<Int>]
  {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == byte {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// The keys of a name and of its first word, and how many words it has, as the tokenizer splits it: at blanks, and
  /// around hyphens and commas.
  private static func phrase(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>
  ) -> (key: UInt64, first: UInt64, count: Int) {
    var phrase: (key: UInt64, first: UInt64, count: Int) = (0, 0, 0)
    func add(_ start: Int, _ end: Int) {
      let key = TokenKey.of(bytes, start, end)
      if phrase.count == 0 { phrase.first = key }
      phrase.key = phrase.count == 0 ? key : phraseKey(phrase.key, key)
      phrase.count += 1
    }
    var start = name.lowerBound
    for index in name where bytes[index] == 0x20 || bytes[index] == 0x2D || bytes[index] == 0x2C {
      if index > start { add(start, index) }
      if bytes[index] != 0x20 { add(index, index + 1) }
      start = index + 1
    }
    if name.upperBound > start { add(start, name.upperBound) }
    return phrase
  }
}
