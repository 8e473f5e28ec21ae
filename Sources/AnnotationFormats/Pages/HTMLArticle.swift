import AnnotationKit

/// One annotated article as an HTML element.
struct HTMLArticle {
  private enum Mark {
    case link(String)
    case actor(String)
    case cue(isHedged: Bool)
    case content
    case quotation(String)
    case hedge(String)
    /// Ends where the number of an attribution goes.
    case note(Int)
  }

  private let document: AnnotatedDocument
  /// What makes names of places in the page differ from those of other articles in it.
  private let prefix: String

  init(_ document: AnnotatedDocument, prefix: String) {
    self.document = document
    self.prefix = prefix
  }

  func write(to output: inout [UInt8]) {
    let article = document.article
    var page = "<article>\n<header>\n"
    if article.titleSpan == nil {
      let title = article.title.isEmpty ? article.id : article.title
      page += "<h1>\(HTMLText.escaped(title.isEmpty ? "Article" : title))</h1>\n"
    }
    let pieces = pieces
    let body = article.blocks.filter { $0.kind != .title }
    if let title = article.blocks.first(where: { $0.kind == .title }) {
      page += "<h1>\(pieces.pieces(of: [title.span])[0].map(text).joined())</h1>\n"
    }
    page += origin
    page += "</header>\n"
    var list = HTMLNesting()
    for (block, pieces) in zip(body, pieces.pieces(of: body.map(\.span))) {
      page += list.next(block)
      page += element(block, pieces.map(text).joined())
    }
    page += list.end()
    page += notes + actors + figures + "</article>\n"
    output.append(contentsOf: page.utf8)
  }

  private var pieces: TextPieces<Mark> {
    var pieces = TextPieces<Mark>()
    // Links go outside: what stands inside a link is styled, never the reverse.
    for hedge in document.hedges { pieces.add(hedge.span, .hedge(hedge.kind.rawValue)) }
    for attribution in document.attributions {
      for cue in attribution.cue { pieces.add(cue, .cue(isHedged: attribution.isHedged)) }
    }
    for actor in document.actors where actor.kind != .place {
      for mention in actor.mentions where mention.form == .name {
        pieces.add(mention.span, .actor(actor.name))
      }
    }
    for quotation in document.quotations {
      for part in quotation.parts { pieces.add(part, .quotation(quotation.kind.rawValue)) }
    }
    for attribution in document.attributions {
      for part in attribution.content { pieces.add(part, .content) }
      if let last = attribution.content.last ?? attribution.cue.last {
        pieces.add(last, .note(attribution.id))
      }
    }
    for link in document.article.links where WebAddress.isSafe(link.address) {
      pieces.add(link.span, .link(link.address))
    }
    return pieces
  }

  private func text(_ piece: TextPieces<Mark>.Piece) -> String {
    var html = HTMLText.escaped(document.article.text[piece.span])
    var classes: [String] = []
    var titles: [String] = []
    for mark in piece.open {
      switch mark {
      case .link, .note: continue
      case .hedge(let kind): add("hedge", "hedge: \(kind)")
      case .cue(let isHedged):
        add(isHedged ? "cue hedged" : "cue", isHedged ? "cue of a hedged attribution" : "cue")
      case .actor(let name): add("actor", name)
      case .quotation(let kind): add("quotation", "\(kind) quotation")
      case .content: add("content", nil)
      }
    }
    func add(_ name: String, _ title: String?) {
      if !classes.contains(name) { classes.append(name) }
      if let title, !titles.contains(title) { titles.append(title) }
    }
    if !classes.isEmpty {
      let title = titles.isEmpty ? "" : " title=\"\(HTMLText.escaped(titles.joined(separator: " · ")))\""
      html = "<span class=\"\(classes.joined(separator: " "))\"\(title)>\(html)</span>"
    }
    for mark in piece.open {
      if case .link(let address) = mark {
        html = "<a href=\"\(HTMLText.escaped(WebAddress.escaped(address)))\" rel=\"noreferrer\">\(html)</a>"
        break
      }
    }
    for mark in piece.ending { if case .note(let id) = mark { html += reference(id) } }
    return html
  }

  /// The number that leads to an attribution's note.
  private func reference(_ id: Int) -> String {
    let isHedged = document.attributions[id].isHedged
    return
      "<a class=\"note\(isHedged ? " hedged" : "")\" id=\"\(prefix)r\(id + 1)\" href=\"#\(prefix)n\(id + 1)\" "
      + "aria-label=\"attribution \(id + 1)\(isHedged ? ", hedged" : "")\">\(id + 1)</a>"
  }

  private func element(_ block: Article.Block, _ text: String) -> String {
    switch block.kind {
    case .title, .heading:
      let rank = max(2, min(6, block.level))
      return "<h\(rank) class=\"block\">\(text)</h\(rank)>\n"
    case .paragraph, .blockQuotation: return "<p class=\"block\">\(text)</p>\n"
    case .listItem: return "<li class=\"block\">\(text)</li>\n"
    case .furniture: return "<p class=\"block furniture\">\(text)</p>\n"
    }
  }

  private var origin: String {
    let metadata = document.article.metadata
    var parts = [metadata.byline, metadata.site, metadata.published].filter { !$0.isEmpty }.map(
      HTMLText.escaped)
    if WebAddress.isSafe(metadata.address) {
      let address = HTMLText.escaped(WebAddress.escaped(metadata.address))
      parts.append("<a href=\"\(address)\" rel=\"noreferrer\">\(HTMLText.escaped(metadata.address))</a>")
    }
    return parts.isEmpty ? "" : "<p class=\"by\">\(parts.joined(separator: " · "))</p>\n"
  }

  private var notes: String {
    guard !document.attributions.isEmpty else { return "" }
    var html = "<section class=\"notes\" aria-label=\"Attributions\">\n<h2>Attributions</h2>\n<ol>\n"
    for attribution in document.attributions {
      html += "<li id=\"\(prefix)n\(attribution.id + 1)\">"
      let source = words(attribution.source)
      html += source.isEmpty ? "nobody named" : "<b>\(source)</b>"
      if !attribution.cue.isEmpty { html += " · <i>\(words(attribution.cue))</i>" }
      html += " · \(attribution.sourcing.rawValue)"
      if attribution.isHedged {
        html +=
          " · <span class=\"why\">hedged: \(attribution.reasons.map(\.rawValue).joined(separator: ", "))</span>"
      }
      if let outer = attribution.nestedIn {
        html += " · within <a href=\"#\(prefix)n\(outer + 1)\">\(outer + 1)</a>"
      }
      let percent = Int((min(1, max(0, attribution.evidence.probability)) * 100).rounded())
      html += " <span class=\"evidence\">· \(HTMLText.escaped(attribution.evidence.rule)) \(percent) %</span>"
      if !attribution.content.isEmpty || !attribution.cue.isEmpty {
        html += " <a href=\"#\(prefix)r\(attribution.id + 1)\" aria-label=\"back to the text\">↩</a>"
      }
      html += "</li>\n"
    }
    return html + "</ol>\n</section>\n"
  }

  private var actors: String {
    let speakers = document.actors.filter { $0.kind != .place }
    guard !speakers.isEmpty else { return "" }
    var html = "<section class=\"actors\" aria-label=\"Actors\">\n<h2>Actors</h2>\n<table>\n<thead><tr>"
    html +=
      "<th scope=\"col\">Actor</th><th scope=\"col\">Kind</th><th scope=\"col\" class=\"number\">Mentions</th>"
    html += "<th scope=\"col\" class=\"number\">Attributions</th></tr></thead>\n<tbody>\n"
    let attributionsByActor = document.attributionsByActor
    for actor in speakers {
      let attributions = attributionsByActor[actor.id] ?? 0
      html += "<tr><th scope=\"row\">\(HTMLText.escaped(actor.name))</th><td>\(actor.kind.rawValue)</td>"
      html +=
        "<td class=\"number\">\(actor.mentions.count)</td><td class=\"number\">\(attributions)</td></tr>\n"
    }
    return html + "</tbody>\n</table>\n</section>\n"
  }

  private var figures: String {
    let summary = document.summary
    let hedged = document.attributions.count { $0.isHedged }
    return "<p class=\"figures\">\(summary.words) words, of them \(summary.attributedWords) attributed and "
      + "\(summary.quotedWords) quoted; \(document.attributions.count) attributions, of them \(hedged) hedged.</p>\n"
  }

  private func words(_ spans: [TextSpan]) -> String {
    let text = spans.map { document.article.text[$0] }.joined(separator: " … ")
    return HTMLText.escaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

/// The lists and quotations that are open around a block.
private struct HTMLNesting {
  private var kind = Article.Block.Kind.paragraph
  private var depth = 0

  /// The tags between the block before and this one.
  mutating func next(_ block: Article.Block) -> String {
    let isNested = block.kind == .listItem || block.kind == .blockQuotation
    // A nested list would have to stand inside an item that is closed already: one list, however deep.
    let wanted = !isNested ? 0 : block.kind == .listItem ? 1 : 1 + max(0, min(8, block.level))
    var tags = ""
    if block.kind != kind, depth > 0 { tags += end() }
    kind = block.kind
    while depth > wanted { tags += close() }
    while depth < wanted {
      tags += kind == .listItem ? "<ul>\n" : "<blockquote>\n"
      depth += 1
    }
    return tags
  }

  mutating func end() -> String {
    var tags = ""
    while depth > 0 { tags += close() }
    return tags
  }

  private mutating func close() -> String {
    depth -= 1
    return kind == .listItem ? "</ul>\n" : "</blockquote>\n"
  }
}
