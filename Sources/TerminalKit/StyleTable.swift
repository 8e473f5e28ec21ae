import CNcurses
import ReaderKit

/// Cell styles as ncurses has them: attributes and a colour pair, looked up once each.
struct StyleTable {
  struct Look {
    var attributes: UInt32
    var pair: Int32
  }

  private let depth: ColorDepth
  private var looks: [CellStyle: Look] = [:]

  init(depth: ColorDepth) { self.depth = depth }

  mutating func look(_ style: CellStyle) -> Look {
    if let look = looks[style] { return look }
    let look = make(depth.reduced(style))
    looks[style] = look
    return look
  }

  private func make(_ style: CellStyle) -> Look {
    var attributes: UInt32 = 0
    if style.attributes.contains(.bold) { attributes |= hearsay_bold }
    if style.attributes.contains(.dim) { attributes |= hearsay_dim }
    if style.attributes.contains(.italic) { attributes |= hearsay_italic }
    if style.attributes.contains(.underline) { attributes |= hearsay_underline }
    if style.attributes.contains(.reverse) { attributes |= hearsay_reverse }
    guard depth != .monochrome, has_colors() else { return Look(attributes: attributes, pair: 0) }
    var foreground = number(style.foreground)
    var background = number(style.background)
    let colors = tigetnum("colors")
    if depth == .sixteen, colors < 16 {
      // Eight colours: bright text is bold, a bright background its darker sister.
      if foreground >= 8 {
        foreground -= 8
        attributes |= hearsay_bold
      }
      if background >= 8 { background -= 8 }
    }
    guard foreground >= 0 || background >= 0 else { return Look(attributes: attributes, pair: 0) }
    // Where ncurses has no pair left the text stays readable without its colour.
    let pair = alloc_pair(foreground, background)
    return Look(attributes: attributes, pair: max(0, pair))
  }

  /// A colour's number; -1 is the terminal's own.
  private func number(_ color: CellColor) -> Int32 {
    switch color {
    case .standard: return -1
    case .indexed(let index) where depth != .trueColor || index < 8: return Int32(index)
    case .indexed, .rgb:
      guard let parts = color.components else { return -1 }
      let value = parts.red << 16 | parts.green << 8 | parts.blue
      // The first eight are the terminal's own colours, of which the first is as black.
      return Int32(value < 8 ? 0 : value)
    }
  }
}
