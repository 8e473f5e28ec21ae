extension Command {
  /// Going from article to article.
  static let articleCommands: [Command] = [
    Command("next-article", .articles, "next article", keys: ["]f"], hint: "article", takesCount: true) {
      $0.openArticle(offset: $1 ?? 1)
    },
    Command("previous-article", .articles, "article before", keys: ["[f"], hint: "article", takesCount: true)
    {
      $0.openArticle(offset: -($1 ?? 1))
    },
    Command("articles", .articles, "all articles, to choose from", keys: ["a"]) { reader, _ in
      reader.openArticles()
    },
    Command(
      "reload", .articles, "reads the article again from where it came from, and keeps the place", keys: ["R"]
    ) { reader, _ in .reload(reader.currentArticle) },
    Command(
      "fetch", .articles, "fetches what the selected link leads to, or the page of an item of a feed",
      keys: ["F"]
    ) { reader, _ in reader.fetch() },
  ]
}
