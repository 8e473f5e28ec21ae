/// Who wrote an article and when, as the page shows it: for pages that do not declare it.
struct HTMLByline: Sendable {
  private(set) var author = ""
  /// ISO 8601, the day alone.
  private(set) var published = ""

  /// Reads the blocks around the title and those that are named a byline.
  init(_ survey: HTMLSurvey, title: Int?) {
    let near =
      title.map { max(0, $0 - 4)..<min(survey.measures.count, $0 + 16) } ?? 0..<min(survey.measures.count, 40)
    for block in near where survey.measures[block].words <= 40 && survey.text(block).count <= 1_000 {
      let isNamed = survey.measures[block].furniture == .byline
      let text = HTMLMetadata.collapsed(String(decoding: survey.text(block), as: UTF8.self))
      if author.isEmpty, let name = Self.author(in: text) { author = name }
      if published.isEmpty, isNamed || survey.measures[block].words <= 14, let day = EnglishDate.day(in: text)
      {
        published = day
      }
    }
  }

  /// "By Jane Doe | Example News" → Jane Doe.
  private static func author(in text: String) -> String? {
    guard let range = ["By ", "BY ", "by "].lazy.compactMap({ text.hasPrefix($0) ? $0.count : nil }).first
    else { return nil }
    var name: [Substring] = []
    for word in text.dropFirst(range).split(separator: " ") {
      let isName = word.first.map { $0.isUppercase } ?? false
      guard isName || word == "and" || word == "de" || word == "van" || word == "von", name.count < 8 else {
        break
      }
      let ends = word.hasSuffix(",") || word.hasSuffix(";")
      name.append(ends ? word.dropLast() : word)
      if ends { break }
    }
    while let last = name.last, last == "and" { name.removeLast() }
    return (2...8).contains(name.count) ? name.joined(separator: " ") : nil
  }
}

/// Dates as English pages write them.
enum EnglishDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  /// The first day named in `text`: "Nov. 19, 2019", "19 November 2019", "Tuesday, November 19th, 2019". ISO 8601.
  static func day(in text: String) -> String? {
    let words = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    for (index, word) in words.enumerated() {
      guard word.count >= 3,
        let month = months.firstIndex(where: { $0 == word || $0.hasPrefix(word) && word.count <= 4 })
      else { continue }
      func number(_ position: Int) -> Int? {
        guard words.indices.contains(position) else { return nil }
        return Int(words[position].prefix { $0.isNumber })
      }
      let orders = [(number(index + 1), number(index + 2)), (number(index - 1), number(index + 1))]
      for case (let day?, let year?) in orders where (1...31).contains(day) && (1900...2199).contains(year) {
        return "\(year)-\(padded(month + 1))-\(padded(day))"
      }
    }
    return nil
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
