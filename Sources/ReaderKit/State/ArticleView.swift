package import AnnotationKit

/// One article on the screen: what is in it, where one is in it, what is selected.
package struct ArticleView: Sendable {
  /// What `n` and `N` repeat.
  package enum JumpKind: Hashable, Sendable {
    case annotation(AnnotationKind)
    case search
  }

  package var label: String
  package private(set) var article: Article?
  package private(set) var index: DocumentIndex?
  /// Why there is no article.
  package private(set) var failure: String?
  package var layout: ArticleLayout?

  /// The byte whose line is the first on the screen. It stays as it is when lines are broken anew.
  package var top = 0
  package var selection: AnnotationReference?
  /// What the mouse has selected of the text.
  package var marked: TextSpan?
  /// The kind of annotation that stays selected while the text is scrolled.
  package var followedKind: AnnotationKind?
  package var lastJump: JumpKind = .annotation(.attribution)
  /// Whose mentions `]s` goes through, where the selection does not say.
  package var actor: Int?
  package var jumps = JumpList()
  package var search: Search?
  /// What is listed and jumped through.
  package var listing = Listing() {
    didSet { listItems(after: oldValue) }
  }
  /// Places by letter.
  package var marks: [Character: JumpList.Place] = [:]
  /// Where one was, while there is no text yet to go there in.
  package var unplaced: ReadingPlace?
  /// How much of the article has been annotated, from 0 to 1, while annotations are still to come.
  package var progress: Double?
  /// How many bytes have come of an article that goes on.
  package var arrived: Int?
  /// Whether what the article was read from has changed since.
  package var hasChanged = false
  /// What each pane lists in its order, before its filter.
  private var unfiltered: [PaneID: [PaneItem]] = [:]
  private var lists: [PaneID: PaneList] = [:]
  private var fullCounts: [PaneID: Int] = [:]
  private var strip: (revision: Int, rows: Int, strip: DensityStrip)?
  /// The paragraphs of the article.
  package private(set) var paragraphs: [TextSpan] = []
  /// Its words; of a long article about as many.
  package private(set) var words = 0
  /// Counts what was handed over, so that what was made of it is known to be stale.
  package private(set) var revision = 0
  /// The first row on the screen of each pane.
  package var paneTops: [PaneID: Int] = [:]

  package init(_ article: ReaderArticle) {
    label = article.label
    load(article.content)
  }

  /// Takes the article or its annotations; the place stays where it was.
  package mutating func load(_ content: ReaderArticle.Content) {
    switch content {
    case .waiting:
      break
    case .failed(let reason):
      failure = reason
    case .text(let article):
      // What was found in a text holds for its beginning when it goes on.
      let goesOn = self.article.map { article.text.utf8.starts(with: $0.text.utf8) } ?? false
      take(article)
      guard !goesOn || index == nil else {
        revision += 1
        return
      }
      index = nil
    case .annotated(let document):
      take(document, DocumentIndex(document))
    case .prepared(let prepared):
      take(prepared.document, prepared.index)
    }
    listItems()
  }

  private mutating func take(_ document: AnnotatedDocument, _ index: DocumentIndex) {
    // What is selected and followed can have another number now.
    let selected = selection.flatMap { selection in self.index.map { Identity(selection, in: $0) } }
    let actorName = actor.flatMap { self.index?.actor($0)?.name }
    let followedName = listing.followed.flatMap { self.index?.actor($0.actor)?.name }
    take(document.article)
    self.index = index
    progress = nil
    selection = selected?.reference(in: index)
    if listing.followed != nil {
      let actor = document.actors.first { $0.name == followedName }
      listing.followed = actor.map { FollowedActor($0.id, in: index) }
    }
    actor = actorName.flatMap { name in document.actors.first { $0.name == name }?.id }
  }

  /// What an annotation is known by when the annotations have been made anew.
  private struct Identity {
    var kind: AnnotationKind
    var spans: [TextSpan]

    init(_ reference: AnnotationReference, in index: DocumentIndex) {
      kind = reference.kind
      spans = index.spans(of: reference)
    }

    func reference(in index: DocumentIndex) -> AnnotationReference? {
      guard let start = spans.map(\.start).min() else { return nil }
      let references = index.references(of: kind)
      let first = index.count(of: kind, before: start)
      return references.dropFirst(first).prefix { index.start(of: $0) == start }
        .first { index.spans(of: $0) == spans }
    }
  }

  private mutating func take(_ article: Article) {
    failure = nil
    let isSameText = self.article?.text.utf8 == article.text.utf8
    if !isSameText || self.article?.blocks != article.blocks {
      layout = ArticleLayout(article: article, width: layout?.width ?? 68)
    }
    let earlier = isSameText ? nil : self.article
    self.article = article
    paragraphs = article.paragraphs
    // News has some six bytes to a word.
    let length = article.text.count
    if !isSameText {
      words = length > 200_000 ? length / 6 : WordCounter(article.text).count([TextSpan(0, length)])
    }
    hasChanged = false
    if let unplaced {
      restore(unplaced)
    } else if let earlier {
      move(from: earlier.text, to: article.text)
    }
    if !isSameText {
      selection = nil
      marked = nil
      jumps = JumpList()
      search = search.map { Search($0.pattern, in: article.text) }
    }
  }

  /// Keeps the places in a text that takes another's place: where their words stand now, else where words
  /// stand that came soon after or before.
  private mutating func move(from old: SourceText, to new: SourceText) {
    func moved(_ offset: Int) -> Int {
      for step in [0, 120, -120, 300, -300, 600, -600, 1500, -1500] {
        var near = offset + step
        guard near >= 0, near < old.count else { continue }
        // Words are looked for from a space on, as a changed word must not hide those after it.
        while step != 0, near < old.count, old.utf8[near] != 0x20, old.utf8[near] != 0x0A { near += 1 }
        let words = TextAnchor.words(at: near, in: old)
        if let place = TextAnchor(offset: near, words: words).place(in: new) {
          return max(0, min(place - (near - offset), new.count))
        }
      }
      return min(offset, new.count)
    }
    top = moved(top)
    marks = marks.mapValues { JumpList.Place(top: moved($0.top), selection: nil) }
  }

  /// Where in the article attributions are dense, for a strip of so many rows. O(n) once for n attributions.
  mutating func densityStrip(rows: Int) -> DensityStrip? {
    guard let index, let end = article?.blocks.last?.span.end else { return nil }
    if let strip, strip.revision == revision, strip.rows == rows { return strip.strip }
    let made = DensityStrip(index, listing: listing, length: end, rows: rows)
    strip = (revision, rows, made)
    return made
  }

  /// What a pane lists.
  package func list(_ pane: PaneID) -> PaneList { lists[pane] ?? .empty }

  /// How many items a pane would list if nothing were left out.
  package func fullCount(of pane: PaneID) -> Int { fullCounts[pane] ?? 0 }

  /// What each pane lists.
  package var items: [PaneID: [PaneItem]] { lists.mapValues(\.items) }

  /// Makes the panes' lists anew.
  private mutating func listItems() {
    lists = [:]
    unfiltered = [:]
    fullCounts = [:]
    revision += 1
    guard let index else { return }
    for pane in PaneID.allCases { list(pane, in: index, isSameChoice: false) }
  }

  /// Makes those lists anew that a change of the listing changes.
  private mutating func listItems(after old: Listing) {
    revision += 1
    guard let index else { return }
    let isSame = old.followed?.actor == listing.followed?.actor && old.onlyHedged == listing.onlyHedged
    for pane in PaneID.allCases {
      let isSameChoice = isSame && old.orders[pane] == listing.orders[pane]
      if isSameChoice, old.filters[pane] == listing.filters[pane] { continue }
      list(pane, in: index, isSameChoice: isSameChoice)
    }
  }

  private mutating func list(_ pane: PaneID, in index: DocumentIndex, isSameChoice: Bool) {
    var items = unfiltered[pane] ?? []
    if !isSameChoice {
      items = listing.items(of: pane, in: index)
      unfiltered[pane] = items
      if listing.followed == nil, !listing.onlyHedged { fullCounts[pane] = items.count }
    }
    lists[pane] = PaneList(listing.filtered(items, of: pane, in: index))
  }

  /// The title, or what the article is called outside where it has none.
  package var title: String {
    guard let article, let span = article.titleSpan else { return label }
    return article.text[span]
  }
}

/// Where jumps began, to go back to, and where one came back from.
package struct JumpList: Sendable {
  package struct Place: Hashable, Sendable {
    package var top: Int
    package var selection: AnnotationReference?
  }

  /// How many places are kept.
  private static let limit = 100
  private var behind: [Place] = []
  private var ahead: [Place] = []

  package init() {}

  package mutating func leave(_ place: Place) {
    if behind.last != place { behind.append(place) }
    if behind.count > Self.limit { behind.removeFirst() }
    ahead = []
  }

  /// The place to go to from `here`, or `nil` where there is none.
  package mutating func travel(back: Bool, from here: Place) -> Place? {
    if back {
      while let place = behind.popLast() {
        if place == here { continue }
        ahead.append(here)
        return place
      }
    } else {
      while let place = ahead.popLast() {
        if place == here { continue }
        behind.append(here)
        return place
      }
    }
    return nil
  }
}
