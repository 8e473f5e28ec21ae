/// One step of annotation. A stage is a value that says what it needs and what it adds, and runs on a draft.
///
/// Stages never fail on text: what a stage cannot make out it leaves out.
package protocol Stage: Sendable {
  /// As evidence names it: `tokens`, `quotations`, `attributions`.
  var name: String { get }
  var requires: Set<Facet> { get }
  var provides: Set<Facet> { get }
  func run(on draft: inout Draft)
}

/// Something a draft can hold, as stages speak of it. A new stage adds its own in its own file.
package struct Facet: Hashable, Sendable, CustomStringConvertible {
  package let name: String
  package init(_ name: String) { self.name = name }
  package var description: String { name }

  package static let tokens = Facet("tokens")
  package static let sentences = Facet("sentences")
  package static let quoteMarks = Facet("quote marks")
  package static let tags = Facet("tags")
  package static let parse = Facet("parse")
  package static let quotations = Facet("quotations")
  package static let hedges = Facet("hedges")
  package static let actors = Facet("actors")
  package static let attributions = Facet("attributions")
  package static let sourcing = Facet("sourcing")
  package static let links = Facet("links")
}
