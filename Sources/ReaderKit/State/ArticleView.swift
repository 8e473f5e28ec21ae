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
  /// The kind of annotation that stays selected while the text is scrolled.
  package var followedKind: AnnotationKind?
  package var lastJump: JumpKind = .annotation(.attribution)
  /// Whose mentions `]s` goes through, where the selection does not say.
  package var actor: Int?
  package var jumps = JumpList()
  package var search: Search?
  /// What is listed and jumped through.
  package var listing = Listing() {
    didSet { listItems() }
  }
  /// Places by letter.
  package var marks: [Character: JumpList.Place] = [:]
  /// What each pane lists, in its order.
  package var items: [PaneID: [PaneItem]] = [:]
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
      take(article)
      index = nil
    case .annotated(let document):
      take(document.article)
      let index = DocumentIndex(document)
      self.index = index
      // Actors can have other numbers now.
      if let followed = listing.followed {
        listing.followed = index.actor(followed.actor).map { FollowedActor($0.id, in: index) }
      }
    }
    if let selection, index?.spans(of: selection).isEmpty ?? true { self.selection = nil }
    listItems()
  }

  private mutating func take(_ article: Article) {
    failure = nil
    let isSameText = self.article?.text.utf8 == article.text.utf8
    if !isSameText || self.article?.blocks != article.blocks {
      layout = ArticleLayout(article: article, width: layout?.width ?? 68)
    }
    if !isSameText {
      top = min(top, article.text.count)
      selection = nil
      jumps = JumpList()
      search = nil
    }
    self.article = article
  }

  /// Makes the panes' lists anew.
  package mutating func listItems() {
    items = [:]
    guard let index else { return }
    for pane in PaneID.allCases { items[pane] = listing.items(of: pane, in: index) }
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
