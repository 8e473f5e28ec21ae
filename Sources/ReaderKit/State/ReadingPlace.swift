import AnnotationKit

/// Where one was in an article, and its marks: what a program keeps until the article is opened again.
public struct ReadingPlace: Hashable, Sendable {
  /// The byte whose line is the first on the screen.
  public var top: Int
  /// Bytes of the first lines of marked places, by the mark's letter.
  public var marks: [Character: Int]

  public init(top: Int, marks: [Character: Int] = [:]) {
    self.top = top
    self.marks = marks
  }
}

extension Reader {
  /// Where one is in an article; `nil` for an index that no article has.
  public func place(at index: Int) -> ReadingPlace? {
    guard articles.indices.contains(index) else { return nil }
    return ReadingPlace(top: articles[index].top, marks: articles[index].marks.mapValues(\.top))
  }

  /// Goes back to where one was. Offsets outside the text count as its end.
  public mutating func restore(_ place: ReadingPlace, at index: Int) {
    guard articles.indices.contains(index) else { return }
    let end = articles[index].article?.text.count ?? Int.max
    articles[index].top = max(0, min(place.top, end))
    articles[index].marks = place.marks.mapValues { top in
      JumpList.Place(top: max(0, min(top, end)), selection: nil)
    }
    if index == currentArticle { settle() }
  }
}
