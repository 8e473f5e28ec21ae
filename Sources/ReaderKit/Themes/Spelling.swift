/// Guesses what a misspelt name was meant to be.
package enum Spelling {
  /// The candidate with the fewest edits, at most a third of the word's length; `nil` where none is near.
  package static func nearest(to word: String, in candidates: [String]) -> String? {
    let limit = max(1, word.count / 3)
    var best: (name: String, edits: Int)?
    for candidate in candidates {
      let edits = distance(Array(word.utf8), Array(candidate.utf8))
      if edits <= limit, edits < best?.edits ?? Int.max { best = (candidate, edits) }
    }
    return best?.name
  }

  /// Edits between two words, two letters that changed places counting as one (Damerau 1964, in the restricted
  /// form). O(product of the lengths).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var next = [i + 1]
      for (j, b) in right.enumerated() {
        var edits = min(next[j] + 1, row[j + 1] + 1, row[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { edits = min(edits, before[j - 1] + 1) }
        next.append(edits)
      }
      before = row
      row = next
    }
    return row[right.count]
  }
}
