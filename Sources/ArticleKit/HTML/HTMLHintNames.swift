/// The names that authors of pages give to elements, by what they hint at. All in small letters; lists are parted by
/// white space.
enum HTMLHintNames {
  /// Words that are hints wherever they stand in a name.
  static let wholeWords = table([
    (.comments, "comment comments disqus respond livefyre replies commenting"),
    (
      .navigation,
      """
      nav navbar navigation menu menus breadcrumb breadcrumbs pagination pager toolbar masthead skip skipto topnav subnav
      submenu dropdown search
      """
    ),
    (
      .related,
      """
      related recirc recirculation recommended recommendations recommendation recommend trending popular outbrain taboola
      zergnet revcontent teaser teasers promo promos similar suggested readmore pullquote seealso upnext morefrom
      crosslinks interstitial playlist newsfeed relatedlinks linkbox ticker
      """
    ),
    (
      .sharing,
      """
      share shares sharing sharebar social socials addthis sharedaddy addtoany follow sharethis sharetools shareaholic
      bookmark
      """
    ),
    (
      .advertisement,
      """
      ad ads adv advert adverts advertisement advertising sponsor sponsors sponsored dfp adslot adbox adunit banner
      advertorial gpt leaderboard mpu skyscraper
      """
    ),
    (
      .signup,
      """
      newsletter newsletters subscribe subscription signup paywall cta donate donation membership login register optin
      mailchimp signin regwall piano tinypass
      """
    ),
    (.tags, "tags tag tagcloud taglist topics keywords categories category labels"),
    (
      .byline,
      """
      byline bylines author authors dateline timestamp date datetime published updated pubdate postmeta entrymeta
      contributors contributor bio reporter
      """
    ),
    (.caption, "caption captions credit credits photocredit imagecaption"),
    (.media, "video videos player jwplayer gallery slideshow audio podcast carousel slider brightcove"),
    (.box, "sidebar rail widget widgets aside secondary rightrail rightcol infobox factbox"),
    (.foot, "footer copyright legal disclaimer colophon"),
    (
      .overlay,
      """
      popup modal overlay cookie cookies gdpr consent lightbox tooltip toast visuallyhidden sr screenreader noprint
      printonly print
      """
    ),
  ])

  /// Two words, one behind the other.
  static let pairs = table([
    (
      .related,
      """
      mostread mostpopular mostviewed mostshared morestories morenews morefrom moreon readnext readmore nextarticle
      nextstory nextpost prevpost topstories latestnews lateststories alsoread seealso uplinks morelinks inthisstory
      storylinks nextprev prevnext pullquote relatedposts linklist
      """
    ),
    (.signup, "emailsignup signup signin optin"),
    (.overlay, "screenreader visuallyhidden sronly"),
    (.byline, "postmeta entrymeta articlemeta contentmeta storymeta metadata"),
    (.tags, "filedunder"),
    (.navigation, "topbar skipto skiplink postnavigation navlinks"),
    (.sharing, "sharetools sharelinks socialmedia"),
  ])

  /// Parts of longer words, of names written in one piece.
  static let stems: [([UInt8], HTMLHint)] = [
    (.comments, "comment disqus"), (.box, "sidebar"),
    (.related, "related recommend trending outbrain taboola recirc mostpopular mostread"),
    (.signup, "newsletter subscri paywall"), (.navigation, "breadcrumb navigation"),
    (.sharing, "socialshar sharebar sharebutton sharetool socialmedia"), (.advertisement, "advert sponsor"),
    (.foot, "copyright"), (.byline, "byline authorbio postmeta entrymeta"), (.caption, "caption"),
  ].flatMap { (hint: HTMLHint, names: String) in words(names).map { (Array($0.utf8), hint) } }

  /// Parts of a name, its words joined, that only the article's text has.
  static let bodyNames: [[UInt8]] = words(
    """
    articlebody articlecontent articletext articlecopy articlemain storybody storycontent storytext storycopy storymain
    entrycontent entrybody entrytext postcontent postbody posttext postentry newsbody newstext newscontent blogcontent
    blogbody blogtext bodycopy bodytext bodycontent contentbody textbody pagecontent maincontent richtext contenttext
    contentarticle articledetail storydetail newsdetail
    """
  ).map { Array($0.utf8) }

  static let leadWords = set(
    """
    lead lede standfirst summary dek deck subtitle subhead subheadline intro excerpt abstract strapline description kicker
    """)
  static let articleWords = set("article story post entry")

  /// With one of these a name tells of something else on the page.
  static let negations = set("has with no without hide hidden is show not")
  /// What readers said on other sites is quoted by many articles.
  static let embeddings = set("embed embeds embedded tweet")
  /// Behind a first word such as "author" or "category", these tell that the element is about that.
  static let labelEndings = set(
    "info name names bio block date line section meta list links cloud container wrapper box items wrap")

  static let roles = table([
    (.navigation, "navigation menu menubar banner search"), (.box, "complementary"), (.foot, "contentinfo"),
    (.overlay, "dialog alertdialog alert tooltip"), (.sharing, "toolbar"), (.article, "article"),
  ])

  private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  private static func set(_ text: String) -> Set<UInt64> {
    Set(words(text).map { NameHash.of(Array($0.utf8)[...]) })
  }

  /// Of a name in several rows the first counts.
  private static func table(_ rows: [(HTMLHint, String)]) -> [UInt64: HTMLHint] {
    var table: [UInt64: HTMLHint] = [:]
    for (hint, names) in rows {
      for name in words(names) {
        let hash = NameHash.of(Array(name.utf8)[...])
        if table[hash] == nil { table[hash] = hint }
      }
    }
    return table
  }
}
