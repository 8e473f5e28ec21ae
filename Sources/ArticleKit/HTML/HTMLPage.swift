package import AnnotationKit

/// A page of the web as an article: its text found among menus, boxes and comments, its title, byline and date.
package enum HTMLPage {
  /// The article in `source`. Where no article can be told from the rest, all of the page's text.
  package static func article(in source: ArticleSource) -> Article {
    let page = EncodingDetector.text(
      of: source.bytes,
      declarations: (source.charset.isEmpty ? [] : [source.charset])
        + HTMLEncoding.declarations(in: source.bytes))
    let tree = HTMLTree(page.utf8)
    let facts = HTMLMetadata(tree, address: source.address)
    let survey = HTMLSurvey(tree)
    let title = HTMLTitle(survey, facts)
    let finder = HTMLContentFinder(survey, title: title, declared: facts.linked.body)
    let base = HTMLAddress(base: source.address)
    var metadata = Article.Metadata()
    metadata.title = title.text
    let shown = HTMLByline(survey, title: title.block)
    metadata.byline = facts.authors.isEmpty ? shown.author : facts.authors.joined(separator: ", ")
    metadata.published = facts.published.isEmpty ? shown.published : facts.published
    metadata.site = facts.site
    metadata.language = facts.language
    metadata.address = facts.address
    var text = ArticleText()
    text.append(.title, title.text.utf8)
    text.append(.furniture, credits(metadata).utf8)
    if let declared = declaredText(facts.linked.body, beside: finder) {
      text.append(declared)
    } else {
      for (index, block) in survey.blocks.blocks.enumerated() where finder.verdicts[index] != .dropped {
        let links = HTMLFragment.links(of: block, in: survey.blocks, survey.tree, base)
        let kind = finder.verdicts[index] == .furniture ? .furniture : block.kind
        text.append(kind, survey.blocks.bytes[block.text], level: block.level, links: links)
      }
    }
    let article = text.article(id: source.name, metadata: metadata)
    let blocks = StructureDetector().markingFurniture(article.blocks, in: article.text)
    return Article(
      id: article.id, text: article.text, blocks: blocks, links: article.links, metadata: metadata)
  }

  /// The text that a page declares in JSON-LD, where it shows next to nothing of it: some fill themselves by a
  /// script.
  private static func declaredText(_ body: String, beside finder: HTMLContentFinder) -> ArticleText? {
    let declared = HTMLShingles(Array(body.utf8)).count
    guard declared >= 60, finder.words < 60, finder.words * 4 < declared else { return nil }
    if body.contains("</") || body.contains("&") { return HTMLFragment.text(of: Array(body.utf8)) }
    var text = ArticleText()
    for paragraph in body.split(whereSeparator: \.isNewline) {
      text.append(.paragraph, HTMLMetadata.collapsed(String(paragraph)).utf8)
    }
    return text
  }

  /// Who wrote it, where and when, in a line under the title.
  private static func credits(_ metadata: Article.Metadata) -> String {
    let published = metadata.published.prefix(10)
    let isDay = published.count == 10 && published.allSatisfy { $0.isNumber || $0 == "-" }
    return [
      metadata.byline.isEmpty ? "" : "By " + metadata.byline, metadata.site,
      isDay ? String(published) : metadata.published,
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
