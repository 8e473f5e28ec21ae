/// Words that keep their full stop, by how they behave.
package struct Abbreviations: Sendable {
  /// How an abbreviation behaves.
  package enum Kind: UInt16 {
    /// Stands before what it belongs to and so never ends a sentence: Mr., Gen., St.
    case title = 1
    /// Keeps its stop always and may end a sentence: etc., Inc., p.m.
    case trailing = 2
    /// Also a plain word or name: an abbreviation only when capitalized and followed by a comma, a capital or a
    /// figure: Sun., Mar., Wash.
    case ambiguous = 3
    /// An abbreviation only before a figure: No. 10, p. 3.
    case numbering = 4
  }

  /// By the key without the stop.
  package let undotted: Lexicon
  /// By the key with the stop.
  package let dotted: Lexicon

  package init() {
    undotted = Lexicon(Self.lists.map { ($0.words, $0.kind.rawValue) })
    var dotted = Lexicon()
    for list in Self.lists {
      Lexicon.forEachWord(of: list.words) { key in
        var extended = key
        extended = (extended ^ 0x2E) &* 0x100_0000_01b3
        dotted.insert(extended, list.kind.rawValue)
      }
    }
    self.dotted = dotted
  }

  private static let lists: [(words: StaticString, kind: Kind)] = [
    (
      """
      mr mrs ms mx dr prof profs gen gens sen sens rep reps gov govs lt col cols sgt capt cmdr cdr adm rev hon pres
      pvt cpl spc maj brig amb supt det insp msgr fr st ste ft mt messrs mme mlle mgr asst attys atty dist
      vs v viz cf eg ie approx ca dept depts univ assn bldg e.g i.e
      """, .title
    ),
    (
      """
      inc corp co cos ltd llc llp plc bros jr sr esq etc al intl ave blvd rd hwy
      jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed weds thu thur thurs fri
      a.m p.m ph.d m.d b.a m.a b.sc m.sc u.s u.k u.n d.c
      calif conn colo fla okla tenn minn mich ariz wyo nev ala ky neb kan tex wis mont
      oz lb lbs hr hrs mins secs yr yrs
      """, .trailing
    ),
    (
      """
      sun sat mar wash mass miss ill ore ind pa ga la md me va vt ark del mo ga
      sec art ed jon wm chas geo jos thos
      """, .ambiguous
    ),
    ("no nos p pp fig figs vol ch para art est", .numbering),
  ]
}
