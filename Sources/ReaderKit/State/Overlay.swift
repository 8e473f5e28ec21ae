/// A window over the text: a title and lines to scroll through.
package struct Overlay: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case help, card, sourcing
    /// The articles there are, to choose from.
    case articles
    /// The paragraphs of the article, to choose from.
    case outline
  }

  package var kind: Kind
  /// The first row on the screen.
  package var top = 0
  /// The chosen row, in windows in which one chooses.
  package var chosen = 0
  /// What its entries must contain.
  package var filter = ""

  package init(_ kind: Kind) { self.kind = kind }

  /// Whether its rows are there to choose from.
  package var isChoice: Bool { kind == .articles || kind == .outline }
}

/// A line of an overlay, before it is broken to the window's width.
package struct OverlayLine: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    case text, heading, entry, detail, stack
  }

  /// A sign before an entry's label, as a key to the parts of a bar.
  package struct Mark: Hashable, Sendable {
    package var glyph: String
    package var role: ThemeRole
  }

  /// A part of a bar that is a whole.
  package struct Part: Hashable, Sendable {
    package var value: Int
    package var mark: Mark
  }

  package var style: Style
  /// The left part of an entry: keys, or what a field is called.
  package var label: String
  package var labelRole = ThemeRole.overlayKey
  package var text: String
  /// At the right edge, of a row to choose.
  package var trail = ""
  package var trailRole = ThemeRole.overlayDetail
  package var textRole = ThemeRole.overlayText
  /// A bar between label and text.
  package var share: PaneRow.Share?
  package var mark: Mark?
  package var parts: [Part] = []
  /// What a row to choose stands for.
  package var target = 0

  package init(style: Style, label: String, text: String, share: PaneRow.Share? = nil) {
    self.style = style
    self.label = label
    self.text = text
    self.share = share
  }

  package static func text(_ text: String) -> OverlayLine { OverlayLine(style: .text, label: "", text: text) }
  package static func heading(_ text: String) -> OverlayLine {
    OverlayLine(style: .heading, label: "", text: text)
  }
  package static func entry(_ label: String, _ text: String) -> OverlayLine {
    OverlayLine(style: .entry, label: label, text: text)
  }
  package static func detail(_ text: String) -> OverlayLine {
    OverlayLine(style: .detail, label: "", text: text)
  }
  package static let blank = OverlayLine(style: .text, label: "", text: "")
}
