public import AnnotationKit

/// The article as Markdown, with a footnote for each attribution, then its actors and figures.
///
/// Footnotes and the table are GitHub's extensions to CommonMark. Everything that Markdown would take for markup is
/// escaped; links keep their addresses where these lead to the web or to mail. Furniture is left out.
public struct MarkdownFormat: AnnotationFormat {
  public let name = "md"
  public let summary = "Markdown: the article with a footnote for each attribution"
  public let fileExtension = "md"

  public init() {}

  public func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8]) {
    // Footnotes are numbered through all articles of a stream.
    MarkdownPage(document, prefix: index == 0 ? "" : "\(index + 1)-").write(isFirst: index == 0, to: &output)
  }
}

private struct MarkdownPage {
  private enum Mark {
    case link(String)
    /// Ends where the footnote's sign goes.
    case note(Int)
  }

  private let document: AnnotatedDocument
  private let prefix: String

  init(_ document: AnnotatedDocument, prefix: String) {
    self.document = document
    self.prefix = prefix
  }

  func write(isFirst: Bool, to output: inout [UInt8]) {
    var page = isFirst ? "" : "\n"
    let article = document.article
    let blocks = article.blocks.filter { $0.kind != .furniture }
    if article.titleSpan == nil, !article.title.isEmpty {
      page += "# \(MarkdownText.escaped(article.title))\n\n"
    }
    for (block, pieces) in zip(blocks, pieces.pieces(of: blocks.map(\.span))) {
      page += opening(of: block) + MarkdownText.startEscaped(pieces.map(text).joined()) + "\n\n"
    }
    for attribution in document.attributions { page += footnote(attribution) + "\n" }
    if !document.attributions.isEmpty { page += "\n" }
    page += actors + figures
    output.append(contentsOf: page.utf8)
  }

  private var pieces: TextPieces<Mark> {
    var pieces = TextPieces<Mark>()
    for link in document.article.links where WebAddress.isSafe(link.address) {
      pieces.add(link.span, .link(link.address))
    }
    for attribution in document.attributions {
      if let last = attribution.content.last ?? attribution.cue.last {
        pieces.add(last, .note(attribution.id))
      }
    }
    return pieces
  }

  private func opening(of block: Article.Block) -> String {
    switch block.kind {
    case .title: "# "
    case .heading: String(repeating: "#", count: max(2, min(6, block.level))) + " "
    case .listItem: String(repeating: "  ", count: max(0, min(8, block.level))) + "- "
    case .blockQuotation: String(repeating: "> ", count: 1 + max(0, min(8, block.level)))
    case .paragraph, .furniture: ""
    }
  }

  private func text(_ piece: TextPieces<Mark>.Piece) -> String {
    var text = MarkdownText.escaped(document.article.text[piece.span])
    for mark in piece.open {
      if case .link(let address) = mark { text = "[\(text)](<\(WebAddress.escaped(address))>)" }
    }
    for mark in piece.ending { if case .note(let id) = mark { text += "[^\(prefix)\(id + 1)]" } }
    return text
  }

  private func footnote(_ attribution: Attribution) -> String {
    var note = "[^\(prefix)\(attribution.id + 1)]: "
    let source = words(attribution.source)
    note += source.isEmpty ? "nobody named" : "**\(source)**"
    if let actor = attribution.actor, document.actors[actor].name != plain(attribution.source) {
      note += " (\(MarkdownText.escaped(document.actors[actor].name)))"
    }
    if !attribution.cue.isEmpty { note += " · *\(words(attribution.cue))*" }
    note += " · \(attribution.sourcing.rawValue)"
    if attribution.isHedged {
      note += " · **hedged**: \(attribution.reasons.map(\.rawValue).joined(separator: ", "))"
    }
    if let outer = attribution.nestedIn { note += " · within [^\(prefix)\(outer + 1)]" }
    let content = words(attribution.content)
    if !content.isEmpty { note += " · \(content)" }
    return note
  }

  private var actors: String {
    guard !document.actors.isEmpty else { return "" }
    var table = "| actor | kind | mentions | attributions |\n|---|---|--:|--:|\n"
    let attributionsByActor = document.attributionsByActor
    for actor in document.actors {
      let attributions = attributionsByActor[actor.id] ?? 0
      table += "| \(MarkdownText.escaped(actor.name)) | \(actor.kind.rawValue) | \(actor.mentions.count) |"
      table += " \(attributions) |\n"
    }
    return table + "\n"
  }

  private var figures: String {
    let summary = document.summary
    let hedged = document.attributions.count { $0.isHedged }
    return
      "\(summary.words) words, of them \(summary.attributedWords) attributed and \(summary.quotedWords) quoted; "
      + "\(document.attributions.count) attributions, of them \(hedged) hedged.\n"
  }

  private func plain(_ spans: [TextSpan]) -> String {
    spans.map { document.article.text[$0] }.joined(separator: " … ")
  }

  private func words(_ spans: [TextSpan]) -> String { MarkdownText.escaped(plain(spans)) }
}

/// Text that Markdown takes as it is.
enum MarkdownText {
  /// Escapes signs that mean something anywhere in a line, and puts line breaks and other white space as one blank.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var wasSpace = false
    for scalar in TerminalSafeText.safe(text).unicodeScalars {
      let isSpace =
        scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == " " || scalar == "\u{2028}"
        || scalar == "\u{2029}"
      if isSpace {
        if !wasSpace { escaped += " " }
      } else {
        if "\\`*_{}[]<>|~&$^#!@".unicodeScalars.contains(scalar) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
      wasSpace = isSpace
    }
    return escaped
  }

  /// Escapes what would make a list, a heading's underline or a rule of a block's first signs.
  static func startEscaped(_ text: String) -> String {
    guard let first = text.first else { return text }
    if first == "+" || first == "-" || first == "=" || first == ":" { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let sign = text.dropFirst(digits.count).first, sign == "." || sign == ")" else {
      return text
    }
    return digits + "\\" + text.dropFirst(digits.count)
  }
}

/// Addresses that a page may lead to.
enum WebAddress {
  /// Whether it leads to the web or to mail: nothing that runs, and nothing on this machine.
  static func isSafe(_ address: String) -> Bool {
    let lowercased = address.lowercased()
    return ["https://", "http://", "mailto:"].contains { lowercased.hasPrefix($0) }
  }

  static func escaped(_ address: String) -> String { ResourceName.escaped(address) }
}
