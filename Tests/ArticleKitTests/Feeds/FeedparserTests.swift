import AnnotationKit
import Foundation
import TestSupport
import Testing

@testable import ArticleKit

/// What feedparser's own suite expects of titles, links, dates and texts.
///
/// Titles and texts are compared as a reader sees them, in characters and links: feedparser cleans HTML and
/// gives HTML, this program gives text. Links and dates must be the same to the letter.
@Suite(.enabled(if: SharedData.exists("data/feeds/feedparser"), "no ../shared/data/feeds here"))
struct FeedparserTests {
  private static let folder = "data/feeds/feedparser/tests"
  /// The share of the well-formed files' expectations that must hold.
  private static let floor = 0.965

  enum Kind: String, CaseIterable { case title, link, date, content }

  /// A file of the suite.
  struct Case {
    var source: ArticleSource
    var expression: String
    var path: String

    init?(_ path: String) {
      let data = SharedData.data(path)
      let bytes = Array(data)
      let head = TextEncoding.detect(bytes).decode(bytes).string
      guard let range = head.range(of: "Expect:") else { return nil }
      let rest = head[range.upperBound...]
      let end = rest.range(of: "-->")?.lowerBound ?? rest.endIndex
      expression = rest[..<end].trimmingCharacters(in: .whitespacesAndNewlines)
      func header(_ name: String) -> String {
        for line in head[..<range.lowerBound].split(whereSeparator: \.isNewline) {
          let trimmed = line.trimmingCharacters(in: .whitespaces)
          guard trimmed.hasPrefix("Header:") else { continue }
          let parts = trimmed.dropFirst(7).split(separator: ":", maxSplits: 1)
          guard parts.count == 2, parts[0].trimmingCharacters(in: .whitespaces).lowercased() == name else {
            continue
          }
          return parts[1].trimmingCharacters(in: .whitespaces)
        }
        return ""
      }
      let address = "http://127.0.0.1:8097/\(path.dropFirst("data/feeds/feedparser/".count))"
      let location = header("content-location")
      self.path = path
      source = ArticleSource(
        bytes: bytes, name: path, contentType: header("content-type"),
        address: HTMLAddress(base: address).resolve(location) ?? address)
    }
  }

  @Test func itsWellFormedFeedsAreReadAsItExpects() throws {
    var held: [Kind: Int] = [:]
    var total: [Kind: Int] = [:]
    var failures: [String] = []
    var notUnderstood: [String] = []
    for path in SharedData.files(below: "\(Self.folder)/wellformed") where path.hasSuffix(".xml") {
      guard let file = Case(path) else { continue }
      guard let expectation = FeedExpectation(file.expression) else {
        let keys = [
          "'title", "link", "updated", "published", "created", "content'", "summary", "description",
        ]
        if keys.contains(where: { file.expression.contains($0) }) { notUnderstood.append(path) }
        continue
      }
      let feed = try? FeedInput().feed(in: file.source)
      for kind in Kind.allCases {
        let relevant = expectation.alternatives.map { $0.filter { Self.kind(of: $0) == kind } }
        guard relevant.contains(where: { !$0.isEmpty }) else { continue }
        total[kind, default: 0] += 1
        let isAtom = String(decoding: file.source.bytes, as: UTF8.self).contains("<feed")
        let holds = feed.map { feed in
          relevant.contains {
            !$0.isEmpty && $0.allSatisfy { FeedReading(feed: feed, isAtom: isAtom).holds($0) }
          }
        }
        if holds == true {
          held[kind, default: 0] += 1
        } else {
          failures.append("\(kind) \(path) \(file.expression)")
        }
      }
    }
    let all = total.values.reduce(0, +)
    let good = held.values.reduce(0, +)
    let lines = Kind.allCases.map { "\($0.rawValue) \(held[$0] ?? 0) of \(total[$0] ?? 0)" }
    print("feedparser: \(good) of \(all) expectations hold; \(lines.joined(separator: ", "))")
    if let file = ProcessInfo.processInfo.environment["FEEDPARSER_FAILURES"] {
      try failures.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    }
    #expect(notUnderstood.isEmpty, "expressions not understood: \(notUnderstood)")
    #expect(all > 1000)
    #expect(Double(good) >= Self.floor * Double(all), "\(failures.joined(separator: "\n"))")
  }

  /// Malformed feeds, encodings of all kinds, wrong declarations, every named character: what the files say of texts
  /// holds for nearly all, and none is refused that feedparser reads without complaint.
  @Test func itsOtherFilesAreReadToo() throws {
    var held = 0
    var total = 0
    var failures: [String] = []
    var refused: [String] = []
    for folder in ["encoding", "entities", "illformed"] {
      for path in SharedData.files(below: "\(Self.folder)/\(folder)") where path.hasSuffix(".xml") {
        guard let file = Case(path) else { continue }
        let feed = try? FeedInput().feed(in: file.source)
        let expectation = FeedExpectation(file.expression)
        if feed == nil, file.expression.contains("not bozo") { refused.append(path) }
        let relevant = expectation?.alternatives.map { $0.filter { Self.kind(of: $0) != nil } } ?? []
        guard relevant.contains(where: { !$0.isEmpty }) else { continue }
        total += 1
        let reading = feed.map { FeedReading(feed: $0, isAtom: false) }
        if relevant.contains(where: { $0.allSatisfy { reading?.holds($0) == true } }) {
          held += 1
        } else {
          failures.append("\(path) \(file.expression)")
        }
      }
    }
    print("feedparser's encodings, entities and malformed feeds: \(held) of \(total) expectations hold")
    #expect(refused.isEmpty)
    #expect(total > 200)
    #expect(Double(held) >= 0.9 * Double(total), "\(failures.joined(separator: "\n"))")
  }

  /// What a comparison is about; nothing where it is about something else.
  private static func kind(of comparison: FeedExpectation.Comparison) -> Kind? {
    for case .path(let path) in comparison {
      let all: [String] = path.split(separator: ".").map(String.init)
      let parts = all.drop { (part: String) -> Bool in part == "feed" || part == "entries" || Int(part) != nil
      }
      guard path.hasPrefix("feed.") || path.hasPrefix("entries."), let key = parts.first else { return nil }
      let last = parts.last ?? ""
      switch key {
      case "title" where parts.count == 1: return .title
      case "title_detail" where last == "value": return .title
      case "link" where parts.count == 1: return .link
      case "links" where ["href", "rel", "type"].contains(last): return .link
      case "updated", "published", "created", "modified", "date", "issued", "updated_parsed",
        "published_parsed",
        "created_parsed", "modified_parsed", "date_parsed", "issued_parsed":
        return .date
      case "description", "summary", "subtitle", "tagline": return parts.count == 1 ? .content : nil
      case "description_detail", "summary_detail", "subtitle_detail", "tagline_detail", "content":
        return last == "value" ? .content : nil
      default: return nil
      }
    }
    return nil
  }
}

/// A feed's fields by the names feedparser has for them.
private struct FeedReading {
  var feed: Feed
  var isAtom: Bool

  enum Value: Equatable {
    case string(String)
    case text(FeedText)
    case numbers([Int])
  }

  func holds(_ comparison: FeedExpectation.Comparison) -> Bool {
    var expected: FeedExpectation.Operand?
    for operand in comparison {
      if case .path = operand { continue }
      expected = operand
    }
    guard let expected else { return false }
    return comparison.allSatisfy { operand in
      guard case .path(let path) = operand else { return true }
      guard let value = value(path) else { return false }
      switch (value, expected) {
      case (.string(let ours), .string(let theirs)): return ours == theirs
      case (.numbers(let ours), .numbers(let theirs)): return ours == theirs
      case (.text(let ours), .string(let theirs)): return isSame(ours, theirs)
      default: return false
      }
    }
  }

  /// Whether a reader sees the same text and links.
  private func isSame(_ ours: FeedText, _ theirs: String) -> Bool {
    if ours.markup == .plain, !isAtom, FeedText.looksLikeHTML(theirs) { return false }
    let expected = FeedText(theirs, ours.markup, base: ours.base).articleText
    let text = ours.articleText
    func words(_ text: ArticleText) -> [Substring] {
      String(decoding: text.utf8, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    }
    return words(expected) == words(text) && expected.links.map(\.address) == text.links.map(\.address)
  }

  private func value(_ path: String) -> Value? {
    var parts = path.split(separator: ".").map(String.init)[...]
    if parts.removeFirst() == "feed" {
      return value(parts, feed.title, feed.subtitle, [], feed.link, feed.links, feed.dates)
    }
    guard let place = parts.popFirst().flatMap({ Int($0) }), let items = Optional(feed.items),
      items.indices.contains(place < 0 ? items.count + place : place)
    else { return nil }
    let item = items[place < 0 ? items.count + place : place]
    return value(parts, item.title, item.summary, item.content, item.link, item.links, item.dates)
  }

  private func value(
    _ parts: ArraySlice<String>, _ title: FeedText, _ summary: FeedText, _ content: [FeedText],
    _ link: String,
    _ links: [FeedLink], _ dates: FeedDates
  ) -> Value? {
    let rest = Array(parts.dropFirst())
    switch parts.first {
    case "title", "title_detail": return .text(title)
    case "description", "summary", "subtitle", "tagline", "description_detail", "summary_detail",
      "subtitle_detail", "tagline_detail":
      return .text(summary.isEmpty ? content.first ?? summary : summary)
    case "content":
      guard let place = rest.first.flatMap({ Int($0) }) else { return nil }
      let all = content.isEmpty ? [summary] : content
      return all.indices.contains(place) ? .text(all[place]) : nil
    case "link": return .string(link)
    case "links":
      guard let place = rest.first.flatMap({ Int($0) }), links.indices.contains(place) else { return nil }
      switch rest.last {
      case "href": return .string(links[place].address)
      case "rel": return .string(links[place].relation)
      case "type": return .string(links[place].mediaType)
      default: return nil
      }
    case "published", "issued": return .string(dates.published)
    case "created": return .string(dates.created)
    case "updated", "modified", "date":
      return .string(dates.updated.isEmpty ? dates.published : dates.updated)
    case "published_parsed", "issued_parsed": return date(dates.published)
    case "created_parsed": return date(dates.created)
    case "updated_parsed", "modified_parsed", "date_parsed":
      return date(dates.updated.isEmpty ? dates.published : dates.updated)
    default: return nil
    }
  }

  /// As Python has a time: year, month, day, hour, minute, second, weekday from Monday, day of the year, 0.
  private func date(_ text: String) -> Value? {
    guard let date = FeedDate(text) else { return nil }
    let calendar = FeedDate.Calendar(seconds: date.seconds)
    let days = Int((Double(date.seconds) / 86_400).rounded(.down))
    let firstOfYear = FeedDate("\(calendar.year)-01-01")?.seconds ?? 0
    return .numbers([
      calendar.year, calendar.month, calendar.day, calendar.hour, calendar.minute, calendar.second,
      ((days + 3) % 7 + 7) % 7, days - firstOfYear / 86_400 + 1, 0,
    ])
  }
}
