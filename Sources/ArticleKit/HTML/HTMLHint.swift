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

/// Reads hints off class names, ids, roles and the names of custom elements.
struct HTMLHintReader: Sendable {
  /// What the element's tag, role and names say.
  func hint(of tree: HTMLTree, _ node: Int) -> HTMLHint {
    let tag = tree.nodes[node].tag
    switch tag {
    case .nav, .menu: return .navigation
    case .figcaption, .caption: return .caption
    case .footer: return .foot
    case .html, .body: return .none
    default: break
    }
    if let role = tree.value(.role, of: node),
      let hint = Self.roles[String(decoding: role, as: UTF8.self).lowercased()]
    {
      return hint
    }
    var found = HTMLHint.none
    for attribute in Self.attributes {
      guard let value = tree.value(attribute, of: node), !value.isEmpty else { continue }
      for name in value.split(whereSeparator: { $0 <= 0x20 }) {
        let hint = hint(ofName: name)
        if hint.isFurniture { return hint }
        if hint != .none, found == .none || hint == .body { found = hint }
      }
    }
    if tag == .other {
      let hint = hint(ofName: tree.text(of: node))
      if hint != .none { return hint }
    }
    if found == .none, tag == .aside { return .box }
    return found
  }

  /// The hint of one name: `ArticleBody`, `js-related-stories`.
  func hint(ofName name: ArraySlice<UInt8>) -> HTMLHint {
    guard name.count <= 80 else { return .none }
    let words = Self.words(of: name)
    guard !words.isEmpty else { return .none }
    // "with-sidebar", "no-comments" tell of something else on the page.
    if words.contains(where: Self.negations.contains) { return .none }
    let isEmbedded = words.contains(where: Self.embeddings.contains)
    func holds(_ hint: HTMLHint?) -> Bool {
      hint != nil && !(isEmbedded && (hint == .sharing || hint == .media))
    }
    for (index, word) in words.enumerated() {
      if let hint = Self.wholeWords[word], holds(hint) {
        // "category-politics" and "author-jane" tell what a post is about and by whom, not what is in it.
        let isLabel =
          hint != .tags && hint != .byline || index > 0 || words.count == 1
          || Self.labelEndings.contains(words[1])
        if isLabel { return hint }
      }
      if word.utf8.count >= 7, let hint = Self.stem(in: word), holds(hint) { return hint }
      if index + 1 < words.count, let hint = Self.pairs[word + words[index + 1]], holds(hint) { return hint }
    }
    // Names with "article" and "body" say which part of the article it is before they say that it is one.
    let joined = words.joined()
    for stem in Self.bodyNames where joined.contains(stem) { return .body }
    for word in words where Self.leadWords.contains(word) { return .lead }
    for word in words where word == "article" || word == "story" || word == "post" || word == "entry" {
      return .article
    }
    return .none
  }

  /// `js-relatedStories2` → js, related, stories.
  static func words(of name: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    func end() {
      if word.count > 1 { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name {
      let lower = byte | 0x20
      guard lower &- 0x61 < 26 else {
        end()
        wasLower = false
        continue
      }
      let isUpper = byte & 0x20 == 0
      if isUpper, wasLower { end() }
      word.append(lower)
      wasLower = !isUpper
    }
    end()
    return words
  }

  private static func stem(in word: String) -> HTMLHint? {
    for (stem, hint) in stems where word.contains(stem) { return hint }
    return nil
  }

  private static let attributes: [HTMLAttribute] = [
    .class, .id, .itemprop, .dataComponent, .dataTestID, .dataType, .dataModule, .dataZone,
  ]
  private static let negations: Set<String> = [
    "has", "with", "no", "without", "hide", "hidden", "is", "show", "not",
  ]
  /// What readers said on other sites is quoted by many articles.
  private static let embeddings: Set<String> = ["embed", "embeds", "embedded", "tweet"]
  private static let labelEndings: Set<String> = [
    "info", "name", "names", "bio", "block", "date", "line", "section", "meta", "list", "links", "cloud",
    "container", "wrapper", "box", "items", "wrap",
  ]
  private static let leadWords: Set<String> = [
    "lead", "lede", "standfirst", "summary", "dek", "deck", "subtitle", "subhead", "subheadline", "intro",
    "excerpt",
    "abstract", "strapline", "description", "kicker",
  ]
  private static let bodyNames = [
    "articlebody", "articlecontent", "articletext", "articlecopy", "articlemain", "storybody", "storycontent",
    "storytext", "storycopy", "storymain", "entrycontent", "entrybody", "entrytext", "postcontent",
    "postbody",
    "posttext", "postentry", "newsbody", "newstext", "newscontent", "blogcontent", "blogbody", "blogtext",
    "bodycopy",
    "bodytext", "bodycontent", "contentbody", "textbody", "pagecontent", "maincontent", "richtext",
    "contenttext",
    "contentarticle", "articledetail", "storydetail", "newsdetail",
  ]
  private static let roles: [String: HTMLHint] = [
    "navigation": .navigation, "menu": .navigation, "menubar": .navigation, "complementary": .box,
    "banner": .navigation,
    "contentinfo": .foot, "search": .navigation, "dialog": .overlay, "alertdialog": .overlay,
    "alert": .overlay,
    "toolbar": .sharing, "tooltip": .overlay, "article": .article,
  ]
  private static let wholeWords = table([
    (.comments, "comment comments disqus respond livefyre replies commenting"),
    (
      .navigation,
      "nav navbar navigation menu menus breadcrumb breadcrumbs pagination pager toolbar masthead skip skipto"
        + " topnav subnav submenu dropdown search"
    ),
    (
      .related,
      "related recirc recirculation recommended recommendations recommendation recommend trending popular"
        + " outbrain taboola zergnet revcontent teaser teasers promo promos similar suggested readmore pullquote seealso upnext"
        + " morefrom crosslinks interstitial playlist newsfeed relatedlinks linkbox ticker"
    ),
    (
      .sharing,
      "share shares sharing sharebar social socials addthis sharedaddy addtoany follow sharethis sharetools"
        + " shareaholic bookmark"
    ),
    (
      .advertisement,
      "ad ads adv advert adverts advertisement advertising sponsor sponsors sponsored dfp adslot adbox adunit"
        + " banner advertorial gpt leaderboard mpu skyscraper"
    ),
    (
      .signup,
      "newsletter newsletters subscribe subscription signup paywall cta donate donation membership login register"
        + " optin mailchimp signin regwall piano tinypass"
    ),
    (.tags, "tags tag tagcloud taglist topics keywords categories category labels"),
    (
      .byline,
      "byline bylines author authors dateline timestamp date datetime published updated pubdate postmeta"
        + " entrymeta contributors contributor bio reporter"
    ),
    (.caption, "caption captions credit credits photocredit imagecaption"),
    (
      .media,
      "video videos player jwplayer gallery slideshow audio podcast carousel slider lightboxgallery brightcove"
    ),
    (.box, "sidebar rail widget widgets aside secondary rightrail rightcol infobox factbox"),
    (.foot, "footer copyright legal disclaimer colophon"),
    (
      .overlay,
      "popup modal overlay cookie cookies gdpr consent lightbox tooltip toast interstitial visuallyhidden sr"
        + " screenreader noprint printonly print"
    ),
  ])
  private static let pairs = table([
    (
      .related,
      "mostread mostpopular mostviewed mostshared morestories morenews morefrom moreon readnext readmore"
        + " nextarticle nextstory nextpost prevpost topstories latestnews lateststories alsoread seealso uplinks morelinks"
        + " inthisstory storylinks nextprev prevnext pullquote relatedposts linklist"
    ),
    (.signup, "emailsignup signup signin optin"),
    (.overlay, "screenreader visuallyhidden sronly"),
    (.byline, "postmeta entrymeta articlemeta contentmeta storymeta metadata"),
    (.tags, "filedunder"),
    (.navigation, "topbar skipto skiplink postnavigation navlinks"),
    (.sharing, "sharetools sharelinks socialmedia"),
  ])
  private static let stems: [(String, HTMLHint)] = [
    ("comment", .comments), ("disqus", .comments), ("sidebar", .box), ("related", .related),
    ("newsletter", .signup),
    ("subscri", .signup), ("breadcrumb", .navigation), ("navigation", .navigation), ("recommend", .related),
    ("trending", .related), ("outbrain", .related), ("taboola", .related), ("recirc", .related),
    ("socialshar", .sharing),
    ("sharebar", .sharing), ("sharebutton", .sharing), ("sharetool", .sharing), ("socialmedia", .sharing),
    ("advert", .advertisement), ("sponsor", .advertisement), ("copyright", .foot), ("byline", .byline),
    ("caption", .caption), ("authorbio", .byline), ("mostpopular", .related), ("mostread", .related),
    ("paywall", .signup),
    ("postmeta", .byline), ("entrymeta", .byline),
  ]

  private static func table(_ rows: [(HTMLHint, String)]) -> [String: HTMLHint] {
    var table: [String: HTMLHint] = [:]
    for (hint, words) in rows {
      for word in words.split(separator: " ") where table[String(word)] == nil { table[String(word)] = hint }
    }
    return table
  }
}
