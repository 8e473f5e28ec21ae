package import AnnotationKit

/// What a pane lists, with the row of each item: lists grow long, and rows are asked for with every key.
package struct PaneList: Sendable {
  package let items: [PaneItem]
  /// By the item's number; -1 where it is not listed.
  private let rows: [Int32]

  package static let empty = PaneList([])

  /// O(n) for n items and the highest of their numbers.
  package init(_ items: [PaneItem]) {
    self.items = items
    var rows = Array(repeating: Int32(-1), count: (items.lazy.map(\.number).max() ?? -1) + 1)
    for (row, item) in items.enumerated() { rows[item.number] = Int32(row) }
    self.rows = rows
  }

  package var count: Int { items.count }
  package var isEmpty: Bool { items.isEmpty }

  /// The row of an item of this pane's kind. O(1).
  package func row(of item: PaneItem) -> Int? {
    let number = item.number
    guard rows.indices.contains(number), rows[number] >= 0 else { return nil }
    let row = Int(rows[number])
    return items[row] == item ? row : nil
  }
}

/// Finds the rows of a pane that have what the user typed: in the article's words that a row shows, or in the
/// names of actors.
///
/// The text is searched once, and each row asks whether a match lies in its words: so that thousands of rows are
/// narrowed down between two keys.
package struct PaneFilter: Sendable {
  private let matches: TextMatches
  private let actors: Set<Int>
  private let search: TextSearch

  /// O(n) for the text's length.
  package init(_ pattern: String, in index: DocumentIndex) {
    matches = TextMatches(pattern, in: index.document.article.text)
    let words = TextSearch(pattern)
    actors = Set(index.document.actors.lazy.filter { words.isFound(in: $0.name) }.map(\.id))
    self.search = words
  }

  /// Whether a match lies in one of some spans. O(log n).
  package func isFound(in spans: [TextSpan]) -> Bool { spans.contains(where: matches.has) }

  /// Whether an actor's name has it.
  package func isFound(inNameOf actor: Int?) -> Bool { actor.map(actors.contains) ?? false }

  /// Whether words of the program's own have it.
  package func isFound(in words: String) -> Bool { search.isFound(in: words) }
}

/// All matches of a search in a text, to ask where they are.
struct TextMatches: Sendable {
  private let matches: [TextSpan]

  /// O(n) for the text's length.
  init(_ pattern: String, in text: SourceText) {
    var search = Search(pattern, in: text)
    matches = search.matches
  }

  /// Whether one lies wholly in `span`. O(log n).
  func has(in span: TextSpan) -> Bool {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].start < span.start { low = middle + 1 } else { high = middle }
    }
    return low < matches.count && matches[low].end <= span.end
  }
}
