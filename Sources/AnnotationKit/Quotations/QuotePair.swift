/// Two quote marks that belong together, as token indices; or one that nobody closed.
package struct QuotePair: Sendable {
  /// What closes what: typographic and straight marks of one kind close each other, since writers mix them.
  package enum Family: UInt8, Sendable {
    case double, single, guillemet, singleGuillemet, corner, whiteCorner
  }

  package var family: Family
  /// The opening mark.
  package var open: Int
  /// The closing mark; where nobody closed it, the last token inside.
  package var close: Int
  package var isClosed: Bool
  /// How many pairs stand around it.
  package var depth: Int
  /// The pair of the paragraph before, where this mark re-opens its quotation.
  package var continues: Int?

  /// The tokens between the marks.
  package var inside: Range<Int> { (open + 1)..<max(open + 1, isClosed ? close : close + 1) }
}
