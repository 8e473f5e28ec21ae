import CGumbo

/// The elements of HTML that reading goes by. All others are ``other``.
enum HTMLTag: String, CaseIterable, Sendable {
  case html, head, body, title, meta, link, base
  case script, style, template, noscript, iframe, object, embed, applet, noframes, noembed
  case article, section, nav, aside, header, footer, main, div, center, address, hgroup
  case p, h1, h2, h3, h4, h5, h6, blockquote, pre, hr, br, wbr, xmp, listing
  case ul, ol, li, dl, dt, dd, menu, dir
  case figure, figcaption, img, picture, video, audio, source, track, svg, math, canvas, map, area
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case form, input, button, select, option, optgroup, textarea, label, fieldset, legend, datalist, output,
    progress, meter
  case details, summary, dialog
  case a, span, b, strong, i, em, u, s, strike, small, big, sub, sup, abbr, cite, q, time, mark, font, code,
    kbd, samp
  case ins, del, rt, rp
  /// Characters between tags.
  case text
  case other

  /// Elements that stand in a line among other words.
  var isInline: Bool {
    switch self {
    case .a, .span, .b, .strong, .i, .em, .u, .s, .strike, .small, .big, .sub, .sup, .abbr, .cite, .q, .time,
      .mark, .font,
      .code, .kbd, .samp, .ins, .del, .rt, .rp, .label, .wbr, .img, .picture, .output, .text, .map, .area:
      true
    default: false
    }
  }

  /// Elements whose content is no text for readers.
  var isNeverShown: Bool {
    switch self {
    case .script, .style, .template, .noscript, .iframe, .object, .embed, .applet, .noframes, .noembed, .svg,
      .math,
      .canvas,
      .video, .audio, .source, .track, .input, .select, .option, .optgroup, .textarea, .datalist, .progress,
      .meter,
      .button, .rt, .rp, .dialog, .head, .title, .meta, .link, .base, .img, .map, .area, .col, .colgroup:
      true
    default: false
    }
  }

  /// The rank of a heading, 1 to 6.
  var headingRank: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  init(_ tag: GumboTag) {
    let index = Int(tag.rawValue)
    self = Self.byNumber.indices.contains(index) ? Self.byNumber[index] : .other
  }

  /// Gumbo numbers the tags; this is our tag for each number.
  private static let byNumber: [HTMLTag] = (0..<GUMBO_TAG_UNKNOWN.rawValue).map { number in
    HTMLTag(rawValue: String(cString: gumbo_normalized_tagname(GumboTag(rawValue: number)))) ?? .other
  }
}
