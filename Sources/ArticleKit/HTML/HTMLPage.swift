package import AnnotationKit

/// A page of the web as an article: its text found among menus, boxes and comments, its title, byline and date.
package enum HTMLPage {
  /// The article in `source`. Where no article can be told from the rest, all of the page's text.
  package static func article(in source: ArticleSource) -> Article {
    let text = TextEncoding.detect(source.bytes).decode(source.bytes)
    return HTMLFragment.text(of: text.utf8, address: source.address).article(id: source.name)
  }
}
