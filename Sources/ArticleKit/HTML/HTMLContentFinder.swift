import AnnotationKit

/// Finds the article among a page's blocks.
///
/// Blocks of running text weigh for an element, lists of links and scraps weigh against it, and the element that
/// weighs most holds the article. The names that authors give to elements (`entry-content`, `related`) say where to
/// look and what to leave out, but are believed only where the text agrees. What the page itself declares to be the
/// article's text (JSON-LD) decides block by block where it is complete.
struct HTMLContentFinder: Sendable {
  /// What is to be made of a block.
  enum Verdict: UInt8, Sendable {
    case dropped, content, furniture
  }

  let survey: HTMLSurvey
  let title: HTMLTitle
  /// The element that holds the article.
  private(set) var container = 0
  /// For each block.
  var verdicts: [Verdict]

  init(_ survey: HTMLSurvey, title: HTMLTitle, declared: String) {
    self.survey = survey
    self.title = title
    verdicts = [Verdict](repeating: .dropped, count: survey.measures.count)
    container = findContainer()
    judge()
    findLead()
    dropSections()
    dropRepetitions()
    trimEnds()
    align(with: declared)
    if let block = title.block { verdicts[block] = .dropped }
    if !verdicts.contains(.content) { keepEverything() }
  }

  /// Where nothing reads like an article, the page is shown as it is, but for its menus.
  private mutating func keepEverything() {
    for block in verdicts.indices where block != title.block {
      let measure = survey.measures[block]
      guard !measure.furniture.isFurniture, measure.words > 0 else { continue }
      verdicts[block] = measure.linked > 0.6 ? .furniture : .content
    }
    guard !verdicts.contains(.content) else { return }
    for block in verdicts.indices where block != title.block { verdicts[block] = .content }
  }

  /// Words of the article that was found.
  var words: Int {
    verdicts.indices.reduce(0) { $0 + (verdicts[$1] == .content ? survey.measures[$1].words : 0) }
  }

  private func findContainer() -> Int {
    let tree = survey.tree
    let root = tree.first(.body) ?? 0
    var best = root
    var bestScore = -Double.infinity
    var named = -1
    var namedScore = 0.0
    for node in root..<Int(tree.nodes[root].end) where tree.nodes[node].tag != .text {
      let score = survey.score(in: node)
      if score >= bestScore, score > 0 {
        // Of equals the innermost, which comes later; a later sibling must be better.
        if score > bestScore || node < Int(tree.nodes[best].end) {
          best = node
          bestScore = score
        }
      }
      if survey.hints[node] == .body, score > namedScore {
        named = node
        namedScore = score
      }
    }
    if named >= 0 {
      let whole = withLikeSiblings(named)
      if namedScore >= bestScore * 0.6 || (followsTitle(whole) && namedScore >= 60) { return whole }
    }
    return best
  }

  /// The parent, where it holds several elements called the same: an article in pieces.
  private func withLikeSiblings(_ node: Int) -> Int {
    let tree = survey.tree
    let parent = Int(tree.nodes[node].parent)
    guard parent > 0, let name = tree.value(.class, of: node), !name.isEmpty else { return node }
    var child = parent + 1
    while child < Int(tree.nodes[parent].end) {
      if child != node, survey.hints[child] == .body, tree.value(.class, of: child) == name,
        survey.running(in: child) > 0
      {
        return parent
      }
      child = Int(tree.nodes[child].end)
    }
    return node
  }

  /// Whether the title stands in the element or just in front of it.
  private func followsTitle(_ node: Int) -> Bool {
    guard let block = title.block else { return false }
    let range = survey.blockRange(of: node)
    if range.contains(block) { return true }
    return block < range.lowerBound && survey.runningWords[range.lowerBound] - survey.runningWords[block] < 60
  }

  private mutating func judge() {
    let range = survey.blockRange(of: container)
    // What stands in front of the title is no part of the article, unless most of the text does.
    var start = range.lowerBound
    if let block = title.block, range.contains(block),
      survey.runningWords[block] - survey.runningWords[range.lowerBound]
        < survey.runningWords[range.upperBound] - survey.runningWords[block]
    {
      start = block + 1
    }
    for block in start..<range.upperBound { verdicts[block] = verdict(on: block) }
    for block in headRange where verdicts[block] == .content { verdicts[block] = .furniture }
    keepWholeLists(in: start..<range.upperBound)
  }

  /// The blocks behind the title in the article's head: the largest element around the title without running text
  /// to speak of.
  private var headRange: Range<Int> {
    guard let block = title.block else { return 0..<0 }
    let tree = survey.tree
    var node = survey.blocks.blocks[block].element
    var head = node
    while node > 0, node != container, survey.running(in: node) < 60 || tree.nodes[node].tag == .header {
      head = node
      node = Int(tree.nodes[node].parent)
    }
    let range = survey.blockRange(of: head)
    return block + 1..<max(block + 1, range.upperBound)
  }

  /// A list or a table most of which is no links stays whole, links and all.
  private mutating func keepWholeLists(in range: Range<Int>) {
    let tree = survey.tree
    var block = range.lowerBound
    while block < range.upperBound {
      defer { block += 1 }
      guard survey.blocks.blocks[block].kind == .listItem || isCell(block), let list = list(around: block)
      else { continue }
      let items = survey.blockRange(of: list).clamped(to: range)
      var words = 0.0
      var own = 0.0
      for item in items where !survey.measures[item].furniture.isFurniture {
        words += Double(survey.measures[item].words)
        own += Double(survey.measures[item].words) * (1 - survey.measures[item].linked)
      }
      let isKept = own > words * 0.25 && tree.nodes[list].tag != .nav
      for item in items where !survey.measures[item].furniture.isFurniture {
        if isKept, verdicts[item] == .dropped, survey.measures[item].words > 0 { verdicts[item] = .content }
        if !isKept, survey.measures[item].linked > 0.6 { verdicts[item] = .dropped }
      }
      block = max(block, items.upperBound - 1)
    }
  }

  private func isCell(_ block: Int) -> Bool {
    let tag = survey.tree.nodes[survey.blocks.blocks[block].element].tag
    return tag == .td || tag == .th || tag == .tr
  }

  private func list(around block: Int) -> Int? {
    var node = survey.blocks.blocks[block].element
    while node > 0 {
      switch survey.tree.nodes[node].tag {
      case .ul, .ol, .dl, .table: return node
      default: node = Int(survey.tree.nodes[node].parent)
      }
    }
    return nil
  }

  private func verdict(on block: Int) -> Verdict {
    let measure = survey.measures[block]
    let kind = survey.blocks.blocks[block].kind
    if measure.furniture.isFurniture { return measure.furniture == .caption ? .furniture : .dropped }
    let own = Double(measure.words) * (1 - measure.linked)
    if measure.linked > 0.6, own < 6, measure.words < 100 { return .dropped }
    if kind == .furniture { return .furniture }
    if measure.words == 0 { return .dropped }
    if kind == .paragraph, measure.words <= 3, !measure.endsSentence { return .furniture }
    if invites(block) { return .furniture }
    return .content
  }

  /// Whether a short paragraph with a link wants the reader to subscribe, follow or write.
  private func invites(_ block: Int) -> Bool {
    let measure = survey.measures[block]
    guard measure.words <= 45, measure.linked > 0 || measure.words <= 25 else { return false }
    guard measure.linked > 0 else { return false }
    let text = survey.text(block)
    return Self.invitations.contains { ByteSearch.holds(text, $0) }
  }

  private static let invitations = [
    "newsletter", "inbox", "sign up", "subscribe", "follow us", "follow me", "follow him", "follow her",
    "follow them",
    "on facebook", "on twitter", "on instagram", "reach the reporter", "may be reached at",
    "can be reached at", "have a tip",
    "download the", "get the app",
  ].map { Array($0.utf8) }

  /// A paragraph between the title and the container that introduces the article.
  private mutating func findLead() {
    let range = survey.blockRange(of: container)
    guard let titleBlock = title.block, titleBlock < range.lowerBound, range.lowerBound - titleBlock < 60
    else { return }
    let head = headRange
    for block in titleBlock + 1..<range.lowerBound {
      let measure = survey.measures[block]
      guard !measure.furniture.isFurniture, measure.linked < 0.3, measure.words >= 8,
        survey.blocks.blocks[block].kind == .paragraph || survey.blocks.blocks[block].kind == .heading
      else { continue }
      let isNamed = hasAncestor(block) { survey.hints[$0] == .lead }
      guard measure.isRunning || isNamed else { continue }
      // The head of an article shows a summary; a lead that stands by itself is the article's first paragraph.
      verdicts[block] =
        head.contains(block) || survey.blocks.blocks[block].kind == .heading ? .furniture : .content
    }
  }

  private func hasAncestor(_ block: Int, where holds: (Int) -> Bool) -> Bool {
    var node = survey.blocks.blocks[block].element
    while node >= 0 {
      if holds(node) { return true }
      node = Int(survey.tree.nodes[node].parent)
    }
    return false
  }

  /// Drops what stands under headings such as "Related articles" and "Comments".
  private mutating func dropSections() {
    let range = survey.blockRange(of: container)
    var block = range.lowerBound
    while block < range.upperBound {
      defer { block += 1 }
      guard verdicts[block] != .dropped, let opener = opener(block) else { continue }
      verdicts[block] = .dropped
      let rest = survey.runningWords[range.upperBound] - survey.runningWords[block]
      let before = survey.runningWords[block] - survey.runningWords[range.lowerBound]
      let isHeading = survey.blocks.blocks[block].kind == .heading
      if opener == .comments ? before > 0 && (isHeading || rest * 2 < before) : isHeading && rest * 3 < before
      {
        for later in block..<range.upperBound { verdicts[later] = .dropped }
        return
      }
      var next = block + 1
      while next < range.upperBound, verdicts[next] == .dropped || !survey.measures[next].isRunning {
        let measure = survey.measures[next]
        guard measure.linked > 0.3 || measure.words < 4 || verdicts[next] == .dropped else { break }
        verdicts[next] = .dropped
        next += 1
      }
    }
  }

  private enum Opener { case related, comments }

  private func opener(_ block: Int) -> Opener? {
    let measure = survey.measures[block]
    guard (1...8).contains(measure.words), survey.text(block).count <= 200 else { return nil }
    let words = String(decoding: survey.text(block), as: UTF8.self).lowercased()
      .split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" }).joined(separator: " ").replacing(
        "’", with: "'")
    if Self.commentOpeners.contains(words) { return .comments }
    return Self.relatedOpeners.contains { words == $0 || (words.hasPrefix($0) && $0.contains(" ")) }
      ? .related : nil
  }

  private static let commentOpeners: Set<String> = [
    "comments", "leave a comment", "leave a reply", "post a comment", "add a comment",
    "join the conversation",
    "join the discussion", "tell us what you think", "what do you think", "have your say",
  ]
  private static let relatedOpeners = [
    "related", "related articles", "related stories", "related news", "related content", "related posts",
    "related topics",
    "related coverage", "related links", "related video", "related videos", "more stories", "more news",
    "more from",
    "more on this", "more in", "you may also like", "you might also like", "you may like",
    "you might be interested",
    "read more", "read next", "see also", "also read", "recommended", "recommended for you",
    "recommended stories", "trending",
    "trending now", "most read", "most popular", "most viewed", "popular", "popular posts", "latest news",
    "latest stories",
    "top stories", "explore further", "up next", "don't miss", "editor's picks", "editors' picks",
    "around the web",
    "from the web", "promoted content", "sponsored content", "what to read next", "about the author",
    "about the authors",
    "share this", "share this article", "share this story", "tags", "filed under", "topics", "follow us",
  ]

  /// A page made for several sizes of screen says some things twice.
  private mutating func dropRepetitions() {
    var seen: Set<[UInt8]> = []
    for block in verdicts.indices where verdicts[block] == .content && survey.measures[block].words >= 10 {
      if !seen.insert(Array(survey.text(block))).inserted { verdicts[block] = .dropped }
    }
  }

  /// Cuts scraps and headings without text from the end, and scraps from the beginning.
  private mutating func trimEnds() {
    let content = verdicts.indices.filter { verdicts[$0] == .content }
    for block in content.reversed() {
      let measure = survey.measures[block]
      let kind = survey.blocks.blocks[block].kind
      if measure.isRunning || (measure.endsSentence && measure.linked < 0.4)
        || (kind == .listItem && measure.linked < 0.3)
      {
        break
      }
      guard kind == .heading || measure.linked > 0.3 || measure.words < 10 else { break }
      verdicts[block] = kind == .heading || measure.linked > 0.3 ? .dropped : .furniture
    }
    for block in content {
      let measure = survey.measures[block]
      if measure.isRunning || survey.blocks.blocks[block].kind != .paragraph { break }
      guard measure.words < 8, !measure.endsSentence else { break }
      verdicts[block] = .furniture
    }
  }

  /// Where the page declares the article's text and shows nearly all of it, a block is content if it is in there.
  private mutating func align(with declared: String) {
    let stated = HTMLShingles(Array(declared.utf8))
    guard stated.count >= 60 else { return }
    var covered = 0
    var running = 0
    var agreeing = 0
    var shares = [Double](repeating: 0, count: verdicts.count)
    for block in verdicts.indices {
      shares[block] = stated.share(of: survey.text(block))
      let words = survey.measures[block].words
      if shares[block] > 0.6 { covered += words }
      if verdicts[block] == .content {
        running += words
        if shares[block] > 0.6 { agreeing += words }
      }
    }
    guard covered * 10 >= stated.count * 8, agreeing * 10 >= running * 6 else { return }
    for block in verdicts.indices where survey.measures[block].words >= 4 {
      if shares[block] > 0.6 {
        if survey.blocks.blocks[block].kind != .furniture { verdicts[block] = .content }
      } else if verdicts[block] == .content, survey.blocks.blocks[block].kind != .heading, shares[block] < 0.2
      {
        verdicts[block] = .furniture
      }
    }
    dropRepetitions()
  }
}
