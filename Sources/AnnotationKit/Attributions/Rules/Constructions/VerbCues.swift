/// Attributions whose cue is a verb: subject and clause, inverted, postposed, parenthetical, participle, passive,
/// infinitive, relative clause, coordinated cues, objects and "as".
///
/// The frame says what the content is, the subject's relation who the source is; both together name the rule.
struct VerbCues {
  let reading: Reading
  let subjects: SubjectFinder
  let complements: ComplementFinder
  let ends: ContentEnd
  let lexicon: CueLexicon
  /// Cues of a lower rate are not looked at.
  let floor: Double

  /// The best attribution that a verb group makes; `nil` where it makes none.
  func candidate(of group: VerbGroup) -> Candidate? {
    // What a quoted speaker thinks or says is part of what is quoted.
    if reading.quote(of: group.head) != nil, floor > 0 { return nil }
    let isAdjective =
      CueAdjectives.words.contains(reading.key(group.head))
      && (!reading.tags[group.head].isVerb || group.isPassive)
    guard group.verb != 0 || isAdjective else { return nil }
    let key = reading.key(group.head)
    if !isAdjective,
      Words.formsOfBe.contains(key) || Words.formsOfHave.contains(key) || Words.formsOfDo.contains(key)
    {
      return nil
    }
    if !isAdjective, group.isPassive || group.form == .participle {
      guard group.form == .participle, let after = complements.complement(of: group), after.frame.isClausal,
        group.range.lowerBound > reading.limits(of: group.head).lowerBound
      else { return passive(group) }
      // "Officials confidentially warned that …": a lone participle with a clause is a past tense.
      var past = group
      past.form = .finite
      if let candidate = active(past, after, isAdjective: false) { return candidate }
      return passive(group)
    }
    let after = complements.complement(of: group)
    if !isAdjective, let before = before(group, after) { return before }
    guard let after else { return nil }
    return active(group, after, isAdjective: isAdjective)
  }

  // MARK: content after the cue

  private func active(_ group: VerbGroup, _ complement: Complement, isAdjective: Bool) -> Candidate? {
    var complement = complement
    if complement.frame == .clause, !isAdjective, lexicon.rate(verb: group.verb, .clause) < 0.2,
      let object = complements.objectComplement(of: group, complement)
    {
      complement = object
    }
    let rate =
      isAdjective
      ? lexicon.rate(adjective: reading.key(group.head), complement.frame)
      : lexicon.rate(verb: group.verb, complement.frame)
    guard rate > floor else { return nil }
    guard let subject = subject(of: group) else { return nil }
    if subject.range.contains(group.head) { return nil }
    let limits = reading.limits(of: group.head)
    var content: [Range<Int>] = []
    switch complement.frame {
    case .quoteAfter:
      guard let quote = complement.quote else { return nil }
      content = [quotation(quote, complement, group, limits.upperBound)]
    case .object, .objectPreposition:
      guard let object = complement.object else { return nil }
      content = [object.lowerBound..<ends.objectEnd(from: object, cue: group)]
    case .objectAs:
      content = [complement.start..<ends.clauseEnd(from: complement.start, cue: group, commaEnds: true)]
    case .objectInfinitive:
      let start =
        lexicon.excludesAddressee(group.verb)
        ? complement.start : complement.object?.lowerBound ?? complement.start
      content = [start..<ends.clauseEnd(from: start, cue: group, commaEnds: true)]
    case .preposition:
      if let object = complement.object {
        content = [object.lowerBound..<ends.objectEnd(from: object, cue: group)]
      } else {
        content = [complement.start..<ends.clauseEnd(from: complement.start, cue: group, commaEnds: true)]
      }
    case .infinitive, .ing:
      content = [complement.start..<ends.clauseEnd(from: complement.start, cue: group, commaEnds: true)]
    default:
      content = [complement.start..<ends.clauseEnd(from: complement.start, cue: group)]
    }
    guard let first = content.first, first.count > 0, first.upperBound > first.lowerBound else { return nil }
    let cueEnd = complement.cueEnd
    // "Conceding that …, the clerk promised": the subject stands after the content.
    if subject.range.lowerBound > complement.start, let last = content.last,
      last.upperBound > subject.range.lowerBound,
      last.lowerBound < subject.range.lowerBound
    {
      content[content.count - 1] = last.lowerBound..<subject.range.lowerBound
    }
    if let extracted = complement.extracted { content.insert(extracted..<(extracted + 1), at: 0) }
    return Candidate(
      rule: rule(group, subject, complement.frame, isAdjective), frame: complement.frame, head: group.head,
      source: source(subject), cue: [group.range.lowerBound..<cueEnd], content: content,
      probability: rate, quote: complement.quote)
  }

  /// A quotation with what belongs to it: the object before ("called the system “rigged”"), the noun after ("“Obama”
  /// policies"), the rest of the clause ("said he was “the perfect messenger” for …").
  private func quotation(_ quote: Int, _ complement: Complement, _ group: VerbGroup, _ limit: Int) -> Range<
    Int
  > {
    let region = reading.quotes.regions[quote].tokens
    let isIntroduced = region.lowerBound > 0 && reading.tags[region.lowerBound - 1].isPunctuation
    var start = region.lowerBound
    if !isIntroduced, let object = complement.object, !lexicon.excludesAddressee(group.verb) {
      start = object.lowerBound
    }
    var end = region.upperBound
    if !isIntroduced, end < limit, let chunk = reading.chunk(at: end), chunk.lowerBound <= end {
      end = chunk.upperBound
    }
    return start..<max(end, start)
  }

  private func nounPhrase(from chunk: Range<Int>, _ limit: Int) -> Range<Int> {
    subjects.nounPhrases.extended(chunk, limit: limit, clauses: true)
  }

  private func subject(of group: VerbGroup) -> SubjectFinder.Subject? {
    subjects.subject(of: group)
  }

  private func source(_ subject: SubjectFinder.Subject) -> [Range<Int>] {
    guard let pronoun = subject.relativePronoun, subject.relation == .relative else { return [subject.range] }
    return [subject.range, pronoun..<(pronoun + 1)]
  }

  private func rule(_ group: VerbGroup, _ subject: SubjectFinder.Subject, _ frame: Frame, _ isAdjective: Bool)
    -> Rule
  {
    if isAdjective { return .adjective }
    switch subject.relation {
    case .relative: return .relativeClause
    case .shared: return .coordinated
    case .controlled: return group.form == .ing ? .participle : .infinitive
    case .before: break
    }
    switch frame {
    case .infinitive, .objectInfinitive: return .infinitive
    case .object, .ing: return .object
    case .objectAs: return .objectAs
    case .preposition, .objectPreposition: return .preposition
    case .quoteAfter: return .subjectVerbQuote
    case .colon: return .colon
    default: return .subjectVerbClause
    }
  }

  // MARK: content before the cue

  private func before(_ group: VerbGroup, _ after: Complement?) -> Candidate? {
    guard group.form == .finite else { return nil }
    let limits = reading.limits(of: group.head)
    let own = subjects.subjectBefore(group, limits)
    if let own, own.relation == .relative { return nil }
    let start = own?.range.lowerBound ?? group.range.lowerBound
    guard start > limits.lowerBound || reading.quote(of: group.head) == nil else { return nil }
    guard start > 0, start - 1 < reading.tokens.count,
      reading.tokens.blocks[start - 1] == reading.tokens.blocks[start]
    else { return nil }
    var source = own?.range
    var clusterEnd = group.range.upperBound
    if source == nil {
      guard lexicon.isSpeech(group.verb), group.range.upperBound < limits.upperBound else { return nil }
      var next = group.range.upperBound
      if let time = reading.chunk(at: next), reading.isTime(time) { next = time.upperBound }
      guard next < limits.upperBound, let chunk = reading.chunk(at: next), chunk.lowerBound == next else {
        return nil
      }
      if reading.tags[next] == .pronoun, Words.objectPronouns.contains(reading.key(next)) { return nil }
      let full = subjects.nounPhrases.extended(chunk, limit: limits.upperBound, clauses: true)
      source = full
      clusterEnd = full.upperBound
    }
    guard let source else { return nil }
    let mark = start - 1
    if reading.quote(of: group.head) == nil, let quote = quoteEnding(at: mark) {
      // A quotation is the content, unless the cue has another one of its own and this one is no utterance.
      if !endsUtterance(quote, mark) { return nil }
      if startsSentence(start), after != nil || endsWithStop(quote) { return nil }
      let rate = lexicon.rate(verb: group.verb, .quoteBefore)
      let region = reading.quotes.regions[quote].tokens
      var contentStart = region.lowerBound
      let sentence = reading.sentence(of: region.lowerBound)
      if sentence.lowerBound < contentStart, reading.quote(of: sentence.lowerBound) == nil {
        let lead = ends.withoutOpening(sentence.lowerBound..<contentStart)
        let isIntroduced = reading.tags[contentStart - 1].isPunctuation
        if !isIntroduced, lead.contains(where: { reading.tokens.flags[$0].contains(.word) }),
          !leadHasCue(lead)
        {
          contentStart = lead.lowerBound
        }
      }
      var content = [contentStart..<region.upperBound]
      var rule: Rule = own == nil ? .inverted : .postposed
      var quoteIndex = quote
      if let after, after.frame == .quoteAfter, let next = after.quote {
        content.append(reading.quotes.regions[next].tokens)
        rule = .parenthetical
        quoteIndex = next
      } else if let next = resumedQuote(after: clusterEnd, limits.upperBound) {
        content.append(reading.quotes.regions[next].tokens)
        rule = .parenthetical
        quoteIndex = next
      }
      return Candidate(
        rule: rule, frame: .quoteBefore, head: group.head, source: [source], cue: [group.range],
        content: content,
        probability: rate, quote: quoteIndex)
    }
    guard
      reading.tags[mark] == .comma
        || reading.tags[mark] == .colon && reading.tokens.flags[mark].contains(.spaceBefore),
      mark > limits.lowerBound
    else { return nil }
    if let after {
      switch after.frame {
      case .that, .clause, .quoteAfter, .wh, .infinitive, .objectInfinitive, .colon: return nil
      case .object, .objectPreposition, .objectAs, .ing:
        if own != nil { return nil }
      case .preposition where !lexicon.isSpeech(group.verb): return nil
      default: break
      }
    }
    return clauseBefore(group, source, own == nil, mark, clusterEnd, limits)
  }

  /// A clause before the cue without quote marks: "…, officials say." and "These movements, officials say, undermine …".
  private func clauseBefore(
    _ group: VerbGroup, _ source: Range<Int>, _ inverted: Bool, _ mark: Int, _ clusterEnd: Int,
    _ limits: Range<Int>
  ) -> Candidate? {
    let rate = lexicon.rate(verb: group.verb, .clauseBefore)
    guard rate > floor else { return nil }
    let left = ends.withoutOpening(limits.lowerBound..<mark)
    guard !left.isEmpty else { return nil }
    let leftIsAdverb = left.allSatisfy { reading.tags[$0].isAdverb || reading.tags[$0] == .comma }
    var end = clusterEnd
    while end < limits.upperBound, reading.tags[end].isAdverb { end += 1 }
    let leftHasVerb = left.contains { reading.group(at: $0)?.form == .finite }
    var content: [Range<Int>] = leftIsAdverb ? [] : [left]
    var rule: Rule = inverted ? .inverted : .postposed
    if end < limits.upperBound, reading.tags[end] == .comma, end + 1 < limits.upperBound {
      let right = (end + 1)..<ends.clauseEnd(from: end + 1, cue: group)
      let rightHasVerb = right.contains { reading.group(at: $0)?.form == .finite }
      if rightHasVerb, !leftHasVerb || reading.group(at: right.lowerBound) == nil {
        let joined = reading.tags[right.lowerBound] == .conjunction
        if !leftHasVerb || !joined {
          content.append(right)
          rule = .parenthetical
        }
      }
      guard leftHasVerb && !isSubordinate(left) || rule == .parenthetical else { return nil }
    } else {
      guard leftHasVerb, !isSubordinate(left) else { return nil }
    }
    return Candidate(
      rule: rule, frame: .clauseBefore, head: group.head, source: [source], cue: [group.range],
      content: content,
      probability: rate)
  }

  /// Whether the words before the comma only lead up to the cue's own clause: "When asked, officials said …", "In 2012, he …".
  private func isSubordinate(_ left: Range<Int>) -> Bool {
    guard let first = left.first else { return true }
    let tag = reading.tags[first]
    let opens =
      tag == .preposition || tag == .to || tag == .whAdverb
      || reading.group(at: first).map {
        $0.form == .ing || $0.form == .participle || $0.form == .toInfinitive
      } ?? false
      || reading.chunk(at: first).map { reading.isTime($0) } ?? false
      || tag.isAdjective && reading.chunk(at: first) == nil
    guard opens else { return false }
    if reading.group(at: first)?.form == .ing,
      left.contains(where: { reading.group(at: $0)?.form == .finite })
    {
      return false
    }
    // "If he wins, he will resign, officials say": a main clause stands after the subordinate one.
    guard let comma = left.first(where: { reading.tags[$0] == .comma }) else { return true }
    return !(comma..<left.upperBound).contains { reading.group(at: $0)?.form == .finite }
  }

  private func startsSentence(_ token: Int) -> Bool { reading.sentence(of: token).lowerBound == token }

  private func endsWithStop(_ quote: Int) -> Bool {
    let region = reading.quotes.regions[quote].tokens
    return region.count > 2 && reading.key(region.upperBound - 2) == Words.stop
  }

  /// The quotation that ends right before the cue's clause, perhaps with a comma between.
  private func quoteEnding(at mark: Int) -> Int? {
    var index = mark
    if reading.tags[index] == .comma, index > 0 { index -= 1 }
    let region = reading.quotes.regionOf[index]
    guard region >= 0, reading.quotes.regions[Int(region)].isClosed,
      reading.quotes.regions[Int(region)].tokens.upperBound == index + 1
    else { return nil }
    return Int(region)
  }

  /// Whether a quotation ends like an utterance: with a mark inside, or a comma after it.
  private func endsUtterance(_ quote: Int, _ mark: Int) -> Bool {
    let region = reading.quotes.regions[quote].tokens
    if reading.tags[mark] == .comma { return true }
    guard region.count > 2 else { return false }
    let last = reading.tags[region.upperBound - 2]
    return last == .comma || last == .fullStop || last == .colon || last == .closeQuote
  }

  private func leadHasCue(_ lead: Range<Int>) -> Bool {
    lead.contains { reading.group(at: $0).map { lexicon.isSpeech($0.verb) } ?? false }
  }

  /// `"We won," he said, "and they lost."`: the second half of a quotation.
  private func resumedQuote(after end: Int, _ limit: Int) -> Int? {
    var index = end
    while index < limit, reading.tags[index].isAdverb { index += 1 }
    guard index < limit, reading.tags[index] == .comma || reading.tags[index] == .colon else { return nil }
    return complements.quoteIndex(at: index, limit)
  }

  // MARK: passive

  private func passive(_ group: VerbGroup) -> Candidate? {
    guard let complement = complements.complement(of: group) else { return nil }
    let frame: Frame
    switch complement.frame {
    case .infinitive: frame = .passiveInfinitive
    case .that, .clause, .wh, .quoteAfter, .colon: frame = .passiveThat
    case .preposition:
      frame = reading.key(complement.cueEnd - 1) == Words.as ? .passiveAs : .passivePreposition
    default: return nil
    }
    if frame == .passivePreposition, reading.key(complement.cueEnd - 1) == Words.by { return nil }
    var rate = lexicon.rate(verb: group.verb, frame)
    let limits = reading.limits(of: group.head)
    if lexicon.isImpersonal(group.verb), group.isPassive,
      group.form == .finite || group.form == .bareInfinitive,
      frame == .passiveInfinitive || frame == .passiveThat && startsWithIt(group, limits)
    {
      rate = max(rate, 0.95)
    }
    guard rate > floor else { return nil }
    let commaEnds = frame != .passiveThat
    let end = ends.clauseEnd(from: complement.start, cue: group, commaEnds: commaEnds)
    guard end > complement.start else { return nil }
    var content = [complement.start..<end]
    if frame == .passivePreposition, let object = complement.object {
      content = [nounPhrase(from: object, limits.upperBound)]
    }
    var cue = group.range.lowerBound..<(frame == .passiveAs ? group.range.upperBound : complement.cueEnd)
    if frame == .passiveAs { content = [(complement.start - 1)..<end] }
    if frame == .passivePreposition { cue = group.range.lowerBound..<complement.cueEnd }
    if frame != .passiveThat, group.form == .finite, !lexicon.excludesAddressee(group.verb),
      let subject = subjects.subjectBefore(group, limits),
      reading.tags[subject.range.lowerBound] != .existential
    {
      if let pronoun = subject.relativePronoun {
        content.insert(pronoun..<(pronoun + 1), at: 0)
      } else {
        content.insert(subject.range, at: 0)
      }
    }
    return Candidate(
      rule: .passive, frame: frame, head: group.head,
      source: byPhrase(after: group.range.upperBound, limits.upperBound),
      cue: [cue], content: content, probability: rate)
  }

  private func startsWithIt(_ group: VerbGroup, _ limits: Range<Int>) -> Bool {
    group.range.lowerBound > limits.lowerBound && reading.key(group.range.lowerBound - 1) == Words.it
  }

  /// "by officials" close after a passive.
  private func byPhrase(after index: Int, _ limit: Int) -> [Range<Int>] {
    guard index + 1 < limit, reading.key(index) == Words.by, let chunk = reading.chunk(at: index + 1) else {
      return []
    }
    return [subjects.nounPhrases.extended(chunk, limit: limit, clauses: false)]
  }
}
