package import AnnotationKit

/// A search, and its matches as far as anybody has looked.
///
/// The text is searched in pieces: what is on the screen and what comes next at once, the rest when there is
/// time, so that a key waits for a search of a piece and not of a book. A match does not go over the end of a
/// piece, which is where a paragraph ends wherever paragraphs are of human length.
package struct Search: Sendable {
  package let pattern: String
  /// Why the pattern is searched for as it stands, though it looks like a regular expression.
  package let problem: RegularExpression.Problem?
  /// The match that one stands on.
  package var current: TextSpan?
  /// Where to look for the match to stand on, while it has not been found.
  package var seeking: Seeking?
  /// How many matches have been found so far.
  package private(set) var count = 0

  /// A match that is still looked for.
  package struct Seeking: Hashable, Sendable {
    package var offset: Int
    package var backward: Bool
  }

  private enum Matcher: Sendable {
    case words(TextSearch)
    case expression(RegularExpression)
  }

  private let text: SourceText
  private let matcher: Matcher
  private let pieces: [TextSpan]
  /// Of each piece its matches, or nothing where it has not been searched.
  private var found: [[TextSpan]?]
  /// Pieces before this one have all been searched.
  private var firstUnsearched = 0

  /// Bytes of a piece.
  package static let pieceLength = 65_536

  /// Nothing is searched yet. O(n / piece).
  package init(_ pattern: String, in text: SourceText) {
    self.pattern = pattern
    self.text = text
    var problem: RegularExpression.Problem?
    var matcher = Matcher.words(TextSearch(pattern))
    if RegularExpression.isLikely(pattern) {
      do throws(RegularExpression.Problem) {
        matcher = .expression(try RegularExpression(pattern))
      } catch {
        problem = error
      }
    }
    self.matcher = matcher
    self.problem = problem
    pieces = Self.pieces(of: text.utf8)
    found = Array(repeating: nil, count: pieces.count)
  }

  /// Whether the whole text has been searched.
  package var isComplete: Bool { firstUnsearched >= pieces.count }

  /// Whether there is no match at all; `nil` while that is not known.
  package var isEmpty: Bool? { count > 0 ? false : isComplete ? true : nil }

  /// The number, from 1, of the match that one stands on; `nil` while not everything before it is searched.
  package var currentNumber: Int? {
    guard let current else { return nil }
    let piece = pieceIndex(of: current.start)
    guard firstUnsearched >= piece else { return nil }
    var number = 1
    for index in 0..<piece { number += found[index]?.count ?? 0 }
    return number + Self.firstIndex(in: found[piece] ?? [], startingAtOrAfter: current.start)
  }

  /// All matches; searches what has not been searched. O(n).
  package var matches: [TextSpan] {
    mutating get {
      _ = search(bytes: .max)
      return found.flatMap { $0 ?? [] }
    }
  }

  /// The first match at or after byte `offset`. `budget` is how many bytes may be searched for it, and what is
  /// left of them: with none left the answer may be another time.
  package mutating func match(atOrAfter offset: Int, budget: inout Int) -> TextSpan? {
    guard !pieces.isEmpty else { return nil }
    for piece in pieceIndex(of: offset)..<pieces.count {
      guard let matches = searched(piece, budget: &budget) else { return nil }
      let index = Self.firstIndex(in: matches, startingAtOrAfter: offset)
      if index < matches.count { return matches[index] }
    }
    return nil
  }

  /// The last match that begins before byte `offset`, as ``match(atOrAfter:budget:)``.
  package mutating func match(before offset: Int, budget: inout Int) -> TextSpan? {
    guard !pieces.isEmpty else { return nil }
    for piece in (0...pieceIndex(of: offset)).reversed() {
      guard let matches = searched(piece, budget: &budget) else { return nil }
      let index = Self.firstIndex(in: matches, startingAtOrAfter: offset)
      if index > 0 { return matches[index - 1] }
    }
    return nil
  }

  /// The matches that share a byte with `span`.
  package mutating func overlapping(_ span: TextSpan) -> [TextSpan] {
    guard !pieces.isEmpty else { return [] }
    var budget = Int.max
    var result: [TextSpan] = []
    let last = pieceIndex(of: max(span.start, span.end - 1))
    for piece in pieceIndex(of: span.start)...last {
      let matches = searched(piece, budget: &budget) ?? []
      // Matches do not overlap each other, so only one can reach into the span from before.
      var index = max(0, Self.firstIndex(in: matches, startingAtOrAfter: span.start) - 1)
      while index < matches.count, matches[index].start < span.end {
        if matches[index].overlaps(span) { result.append(matches[index]) }
        index += 1
      }
    }
    return result
  }

  /// Searches on for about so many bytes.
  ///
  /// - Returns: whether there was something left to search.
  package mutating func search(bytes: Int) -> Bool {
    guard !isComplete else { return false }
    var budget = bytes
    while firstUnsearched < pieces.count, searched(firstUnsearched, budget: &budget) != nil {}
    return true
  }

  /// A piece's matches, or `nil` where they are not known and the budget is spent.
  private mutating func searched(_ piece: Int, budget: inout Int) -> [TextSpan]? {
    if let matches = found[piece] { return matches }
    guard budget > 0 else { return nil }
    budget -= pieces[piece].count * cost
    var matches: [TextSpan] = []
    switch matcher {
    case .words(let search): search.addMatches(in: pieces[piece], of: text, to: &matches)
    case .expression(let expression): expression.addMatches(in: pieces[piece], of: text, to: &matches)
    }
    found[piece] = matches
    count += matches.count
    while firstUnsearched < pieces.count, found[firstUnsearched] != nil { firstUnsearched += 1 }
    return matches
  }

  /// How much longer a byte takes than with words; some expressions are far slower than others.
  private var cost: Int { if case .expression = matcher { 5 } else { 1 } }

  private func pieceIndex(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return max(0, low)
  }

  private static func firstIndex(in matches: [TextSpan], startingAtOrAfter offset: Int) -> Int {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Cuts a text after paragraphs, or at a space where a paragraph does not end in time.
  private static func pieces(of bytes: [UInt8]) -> [TextSpan] {
    var pieces: [TextSpan] = []
    var start = 0
    while bytes.count - start > pieceLength * 3 / 2 {
      let latest = start + pieceLength
      let earliest = latest - pieceLength / 2
      var end = latest
      while end > earliest, !(bytes[end - 1] == 0x0A && bytes[end - 2] == 0x0A) { end -= 1 }
      if end == earliest {
        end = latest
        while end > earliest, bytes[end - 1] != 0x20, bytes[end - 1] != 0x0A { end -= 1 }
      }
      if end == earliest {
        end = latest
        while end > earliest, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      }
      pieces.append(TextSpan(start, end))
      start = end
    }
    if start < bytes.count { pieces.append(TextSpan(start, bytes.count)) }
    return pieces
  }
}
