/// How far a name reaches: capitalized words and the small words that join them.
extension NameFinder {
  /// The end of the run of name words that begins at `start`.
  func runEnd(from start: Int, limit: Int) -> Int {
    var end = start + 1
    var joins = reading.traits[start]
    if let known = reading.knownName(at: start, limit: limit), known.end > end { end = known.end }
    while end < limit {
      if isNameWord(end) {
        joins.formUnion(reading.traits[end])
        if let known = reading.knownName(at: end, limit: limit), known.end > end + 1 {
          end = known.end
        } else {
          end += 1
        }
        continue
      }
      if reading.isJoiningHyphen(end), end + 1 < limit, isNameWord(end + 1) {
        end += 2
        continue
      }
      let next = connectorEnd(end, limit: limit, joins: joins)
      if next == end { break }
      end = next
    }
    return end
  }

  func isNameWord(_ index: Int) -> Bool {
    let flags = reading.tokens.flags[index]
    guard flags.contains(.capitalized), flags.contains(.word) else { return false }
    let traits = reading.traits[index]
    return traits.isDisjoint(with: [.function, .determiner])
      || !traits.isDisjoint(with: .knownName) && flags.contains(.allCaps)
  }

  /// Past the small words that join a name ("of", "and the", "van der") where a capital follows; `index` itself
  /// where none do.
  func connectorEnd(_ index: Int, limit: Int, joins: WordTraits) -> Int {
    let key = reading.key(index)
    var next = index + 1
    if key == Keys.of {
      let takesOf: WordTraits = [.organizationWord, .governmentWord, .title, .placeWord, .eventWord]
      guard !joins.isDisjoint(with: takesOf) else { return index }
      if next < limit, reading.key(next) == Keys.the { next += 1 }
    } else if key == Keys.for || key == Keys.on {
      guard joins.contains(.organizationWord) else { return index }
      if next < limit, reading.key(next) == Keys.the { next += 1 }
    } else if key == Keys.ampersand {
    } else if key == Keys.and {
      guard joins.contains(.organizationWord), next + 1 < limit || next < limit else { return index }
      // "Department of Health and Human Services", yet not "the Senate and President Obama".
      guard next < limit,
        reading.traits[next].isDisjoint(with: WordTraits.givenName.union([.title, .country, .demonym]))
      else { return index }
      guard let before = lastOf(before: index), before < index else { return index }
    } else if key == Keys.apostrophe || key == Keys.possessive {
      guard isOwnedBody(possessive: index, limit: limit) else { return index }
    } else if reading.traits[index].contains(.particle), !reading.isCapitalized(index) {
      while next < limit, reading.traits[next].contains(.particle), !reading.isCapitalized(next) { next += 1 }
      if next < limit, reading.isJoiningHyphen(next) { next += 1 }
    } else {
      return index
    }
    return next < limit && isNameWord(next) ? next : index
  }

  /// "Manufacturers' Federation", "Women's Institute": people of a kind that own a body, before a word for one.
  private func isOwnedBody(possessive index: Int, limit: Int) -> Bool {
    let owner = index - 1
    guard owner >= 0, reading.isCapitalized(owner), reading.traits[owner].isDisjoint(with: .demonym) else {
      return false
    }
    let isPlural = reading.key(index) == Keys.apostrophe && reading.endsInS(owner)
    let ownsAsGroup =
      isPlural && reading.traits[owner].isDisjoint(with: WordTraits.knownName.union(.givenName))
    guard ownsAsGroup || Self.irregularPlurals.contains(reading.key(owner)) else { return false }
    var next = index + 1
    while next < limit, next <= index + 3, isNameWord(next) {
      if reading.traits[next].contains(.organizationWord) { return true }
      next += 1
    }
    return false
  }
  private static let irregularPlurals = MentionJoiner.keys("women men children people")

  /// The "of" or "for" that this name already went through, within six tokens before `index`.
  func lastOf(before index: Int) -> Int? {
    var at = index - 1
    while at >= max(0, index - 6), reading.tokens.sentences[at] == reading.tokens.sentences[index] {
      let key = reading.key(at)
      if key == Keys.of || key == Keys.for { return at }
      if !reading.isCapitalized(at) { return nil }
      at -= 1
    }
    return nil
  }
}
