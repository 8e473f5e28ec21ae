import AnnotationKit

/// Where one was in an article, its marks and how it was looked at: what a program keeps until the article is
/// opened again.
public struct ReadingPlace: Hashable, Sendable {
  /// The byte whose line is the first on the screen.
  public var top: Int
  /// Bytes of the first lines of marked places, by the mark's letter.
  public var marks: [Character: Int]
  /// The words that stand at those bytes. With them a place is found again in a text that has changed; without
  /// them the offset is all there is.
  public var words: [Int: String]
  /// How the article was looked at, by names that only the reader needs to know: `only-hedged`,
  /// `order.attributions`. Names that it does not know are left alone.
  public var settings: [String: String]

  public init(
    top: Int, marks: [Character: Int] = [:], words: [Int: String] = [:], settings: [String: String] = [:]
  ) {
    self.top = top
    self.marks = marks
    self.words = words
    self.settings = settings
  }
}

extension Reader {
  /// Where one is in an article; `nil` for an index that no article has.
  public func place(at index: Int) -> ReadingPlace? {
    guard articles.indices.contains(index) else { return nil }
    let view = articles[index]
    if let unplaced = view.unplaced { return unplaced }
    let marks = view.marks.mapValues(\.top)
    var words: [Int: String] = [:]
    if let article = view.article {
      for offset in [view.top] + marks.values {
        words[offset] = TextAnchor.words(at: offset, in: article.text)
      }
    }
    return ReadingPlace(top: view.top, marks: marks, words: words, settings: view.listing.settings)
  }

  /// Goes back to where one was: by offset where the same words stand there, else to the nearest place where
  /// they stand now. Offsets outside the text count as its end. An article that is not read yet takes the
  /// place when it is.
  public mutating func restore(_ place: ReadingPlace, at index: Int) {
    guard articles.indices.contains(index) else { return }
    articles[index].restore(place)
    if index == currentArticle { settle() }
  }
}

extension ArticleView {
  mutating func restore(_ place: ReadingPlace) {
    guard let text = article?.text else {
      unplaced = place
      return
    }
    unplaced = nil
    func found(_ offset: Int) -> Int {
      TextAnchor(offset: offset, words: place.words[offset] ?? "").offset(in: text)
    }
    top = found(place.top)
    marks = place.marks.mapValues { JumpList.Place(top: found($0), selection: nil) }
    listing.take(place.settings)
  }
}

extension Listing {
  /// What is worth keeping, in words.
  var settings: [String: String] {
    var settings: [String: String] = [:]
    if onlyHedged { settings["only-hedged"] = "yes" }
    for pane in PaneID.allCases {
      let order = orders[pane] ?? 0
      if order > 0, pane.pane.orders.indices.contains(order) {
        settings["order.\(pane.rawValue)"] = pane.pane.orders[order].rawValue
      }
    }
    return settings
  }

  mutating func take(_ settings: [String: String]) {
    onlyHedged = settings["only-hedged"] == "yes"
    for pane in PaneID.allCases {
      guard let name = settings["order.\(pane.rawValue)"] else { continue }
      orders[pane] = pane.pane.orders.firstIndex { $0.rawValue == name }
    }
  }
}
