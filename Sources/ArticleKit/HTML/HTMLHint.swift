/// What the names that a page's authors gave to an element say about its content.
enum HTMLHint: UInt8, Sendable {
  case none
  /// The article's text: `article-body`, `entry-content`.
  case body
  /// The article as a whole, with head and foot.
  case article
  /// The paragraph that introduces an article: `standfirst`, `summary`, `dek`.
  case lead
  /// Words under a picture, and who took it.
  case caption
  /// Who wrote it and when.
  case byline
  /// What readers wrote below.
  case comments
  /// Menus, breadcrumbs, pages.
  case navigation
  /// Other articles: related, recommended, most read.
  case related
  /// Buttons to share and to follow.
  case sharing
  case advertisement
  /// Newsletters, subscriptions, membership, donations.
  case signup
  /// Key words and sections the article is filed under.
  case tags
  /// Video and audio players, galleries.
  case media
  /// Boxes beside or below whose content the name does not tell.
  case box
  /// What the page ends with: copyright, legal notes.
  case foot
  /// Dialogs over the page, cookie notices, notes for screen readers alone.
  case overlay

  /// Whether the content is no part of the article.
  var isFurniture: Bool {
    switch self {
    case .none, .body, .article, .lead: false
    default: true
    }
  }

  /// Whether a name alone decides, where the content looks like running text.
  var isDecisive: Bool {
    switch self {
    case .comments, .navigation, .related, .sharing, .advertisement, .signup, .overlay, .foot, .caption,
      .byline:
      true
    default: false
    }
  }
}
