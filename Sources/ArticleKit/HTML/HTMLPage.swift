package import AnnotationKit

/// A page of the web as an article: its text found among menus, boxes and comments, its title, byline and date.
package enum HTMLPage {
  /// The article in `source`. Where no article can be told from the rest, all of the page's text.
  package static func article(in source: ArticleSource) -> Article {
    let page = TextEncoding.detect(source.bytes).decode(source.bytes)
    let tree = HTMLTree(page.utf8)
    let facts = HTMLMetadata(tree, address: source.address)
    let survey = HTMLSurvey(tree)
    let title = HTMLTitle(survey, facts)
    let finder = HTMLContentFinder(survey, title: title, declared: facts.linked.body)
    let base = HTMLAddress(base: source.address)
    var text = ArticleText()
    text.append(.title, title.text.utf8)
    for (index, block) in survey.blocks.blocks.enumerated() where finder.verdicts[index] != .dropped {
      let links = HTMLFragment.links(of: block, in: survey.blocks, survey.tree, base)
      let kind = finder.verdicts[index] == .furniture ? .furniture : block.kind
      text.append(kind, survey.blocks.bytes[block.text], level: block.level, links: links)
    }
    var metadata = Article.Metadata()
    metadata.title = title.text
    metadata.byline = facts.authors.joined(separator: ", ")
    metadata.published = facts.published
    metadata.site = facts.site
    metadata.language = facts.language
    metadata.address = facts.address
    let article = text.article(id: source.name, metadata: metadata)
    let blocks = StructureDetector().markingFurniture(article.blocks, in: article.text)
    return Article(
      id: article.id, text: article.text, blocks: blocks, links: article.links, metadata: metadata)
  }
}
