import AnnotationKit

/// An article's title, and the block of the page that shows it.
struct HTMLTitle: Sendable {
  /// Without the name of the site.
  private(set) var text = ""
  private(set) var block: Int?

  /// The heading that agrees best with what the page's head calls the article; its words are the title. Where none
  /// agrees, the head's title without the site's name.
  init(_ survey: HTMLSurvey, _ metadata: HTMLMetadata) {
    let candidates = metadata.titles.map(Self.words)
    let site = Self.words(metadata.site)
    var best = 0.0
    var firstHeading: Int?
    let headings = survey.blocks.blocks.indices.lazy.filter { survey.blocks.blocks[$0].kind == .heading }
    for index in headings.prefix(Self.mostHeadings) {
      let block = survey.blocks.blocks[index]
      let text = survey.text(index)
      guard text.count <= 400 else { continue }
      let words = Self.words(String(decoding: text, as: UTF8.self))
      guard !words.isEmpty, words != site else { continue }
      if block.level == 1, firstHeading == nil, words.count >= 2 || text.count >= 18,
        !survey.measures[index].furniture.isFurniture
      {
        firstHeading = index
      }
      for (rank, candidate) in candidates.enumerated() {
        let agreement = Self.agreement(words, candidate)
        let score =
          agreement + (block.level == 1 ? 0.15 : 0) - Double(rank) * 0.01
          - (survey.measures[index].furniture.isFurniture ? 0.2 : 0)
        if agreement >= 0.5, score > best + 0.001 {
          best = score
          self.block = index
        }
      }
    }
    if self.block == nil { self.block = firstHeading }
    if let block = self.block {
      text = HTMLMetadata.collapsed(String(decoding: survey.text(block), as: UTF8.self))
    } else if let title = metadata.titles.first {
      text = Self.withoutSite(title, site: metadata.site)
    }
  }

  /// No title stands behind so many headings.
  private static let mostHeadings = 1000

  static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init))
  }

  /// Twice the words in common, of the words of both.
  static func agreement(_ one: Set<String>, _ other: Set<String>) -> Double {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    return 2 * Double(one.intersection(other).count) / Double(one.count + other.count)
  }

  /// "Headline | The Paper" → "Headline".
  static func withoutSite(_ title: String, site: String) -> String {
    for separator in [" | ", " – ", " — ", " - ", " :: ", " » ", " · "] {
      guard let range = title.ranges(of: separator).last else { continue }
      let head = String(title[..<range.lowerBound])
      let tail = String(title[range.upperBound...])
      let tailWords = words(tail)
      let isSite = !site.isEmpty && agreement(tailWords, words(site)) > 0.6
      if isSite || (tailWords.count <= 5 && words(head).count > tailWords.count) { return head }
    }
    return title
  }
}
