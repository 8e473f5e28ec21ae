/// The signs that the screen is drawn with, for terminals with and without Unicode.
package struct Glyphs: Hashable, Sendable {
  package var horizontal: String
  package var vertical: String
  package var cross: String
  package var teeRight: String
  package var teeUp: String
  package var teeDown: String
  package var teeLeft: String
  package var cornerTopLeft: String
  package var cornerTopRight: String
  package var cornerBottomLeft: String
  package var cornerBottomRight: String
  package var selected: String
  package var related: String
  package var hedged: String
  /// In the gutter, of a line with a hedge, where the terminal has no italics.
  package var hedge: String
  package var attributionBar: String
  package var quotationBar: String
  /// A bar of a chart in eighths of a column, the full one last.
  package var chart: [String]
  /// From few to many, at most half a column wide, to stay quieter than the text.
  package var density: [String]
  /// Fills that are told apart without colour, for the parts of a bar.
  package var fills: [String]
  /// What stands before an item of a list that has no sign of its own.
  package var bullet: String
  /// What stands beside a block quotation.
  package var blockBar: String
  package var layerOn: String
  package var layerOff: String
  package var dot: String
  package var paragraph: String
  package var ellipsis: String
  package var scrollThumb: String
  package var scrollTrack: String
  package var more: String

  package static let unicode = Glyphs(
    horizontal: "─", vertical: "│", cross: "┼", teeRight: "├", teeUp: "┴", teeDown: "┬", teeLeft: "┤",
    cornerTopLeft: "╭", cornerTopRight: "╮", cornerBottomLeft: "╰", cornerBottomRight: "╯", selected: "▸",
    related: "›", hedged: "?", hedge: "~", attributionBar: "▏", quotationBar: "┃",
    chart: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], density: ["▏", "▎", "▍", "▌"],
    fills: ["█", "▓", "▒", "░", "▚", "╱"], bullet: "•", blockBar: "│", layerOn: "●",
    layerOff: "○", dot: "·", paragraph: "¶",
    ellipsis: "…", scrollThumb: "▐", scrollTrack: " ", more: "↓")

  package static let ascii = Glyphs(
    horizontal: "-", vertical: "|", cross: "+", teeRight: "+", teeUp: "+", teeDown: "+", teeLeft: "+",
    cornerTopLeft: "+", cornerTopRight: "+", cornerBottomLeft: "+", cornerBottomRight: "+", selected: ">",
    related: "~", hedged: "?", hedge: "~", attributionBar: ":", quotationBar: "|", chart: ["#"],
    density: [".", ":"],
    fills: ["#", "=", "%", "-", ":", "."], bullet: "*", blockBar: "|", layerOn: "+",
    layerOff: "-", dot: "-", paragraph: "par ", ellipsis: "...", scrollThumb: "#", scrollTrack: " ",
    more: "v")
}
