import AnnotationKit
import ArticleKit
import Testing

/// Blocks as "kind level: text", line breaks shown as "/".
func described(_ article: Article) -> [String] {
  article.blocks.map {
    "\($0.kind) \($0.level): " + article.text[$0.span].replacing("\n", with: "/")
  }
}

/// The first article in `text`, an input called `name`.
func read(_ text: String, name: String) throws -> Article {
  try #require(try ArticleLoader().articles(in: Array(text.utf8), name: name).first)
}
