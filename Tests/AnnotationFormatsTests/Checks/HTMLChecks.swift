/// What can be told of a page without a parser of HTML: tags that pair, names of places, nothing that runs or loads.
struct HTMLChecks {
  private static let void: Set<String> = ["meta", "input", "br", "hr", "img", "link"]

  private(set) var mistakes: [String] = []
  /// The text without tags, character references resolved.
  private(set) var text = ""

  init(_ page: String) {
    if !page.hasPrefix("<!DOCTYPE html>\n<html lang=\"") { mistakes.append("no document type or language") }
    var open: [String] = []
    var ids: Set<String> = []
    var targets: Set<String> = []
    // By scalars, as parsers read: a mark that combines with a bracket before it does not make it another.
    var rest = page.unicodeScalars.dropFirst("<!DOCTYPE html>".count)
    while let start = rest.firstIndex(of: "<") {
      append(Substring(rest[..<start]), in: open.last)
      guard let end = rest[start...].firstIndex(of: ">") else {
        mistakes.append("a tag is not closed")
        break
      }
      let tag = Substring(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if tag.hasPrefix("/") {
        if open.popLast() != name { mistakes.append("</\(name)> closes nothing") }
        continue
      }
      if !Self.void.contains(name) { open.append(name) }
      for (attribute, value) in Self.attributes(tag.dropFirst(name.count)) {
        if attribute == "id", !ids.insert(value).inserted {
          mistakes.append("the id \(value) is there twice")
        }
        if attribute == "href", value.hasPrefix("#") { targets.insert(String(value.dropFirst())) }
        if attribute.hasPrefix("on") || attribute == "src" || attribute == "style" {
          mistakes.append("\(name) has \(attribute)")
        }
        if attribute == "href", !["#", "http://", "https://", "mailto:"].contains(where: value.hasPrefix) {
          mistakes.append("a link leads to \(value)")
        }
      }
      if ["script", "link", "iframe", "object", "img"].contains(name) {
        mistakes.append("the page has \(name)")
      }
    }
    if !open.isEmpty { mistakes.append("\(open) are not closed") }
    if rest.contains(where: { !$0.properties.isWhitespace }) { mistakes.append("text after the end") }
    for target in targets where !ids.contains(target) { mistakes.append("nothing is called \(target)") }
    if page.contains("url(") || page.contains("@import") { mistakes.append("the style loads something") }
  }

  mutating func forgiveMissingNotes() { mistakes.removeAll { $0.hasPrefix("nothing is called a1-r") } }

  private mutating func append(_ piece: Substring, in element: String?) {
    guard element != "style", element != "title" else { return }
    var resolved = String(piece)
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      resolved = resolved.replacing(reference, with: character)
    }
    text += resolved
  }

  private static func attributes(_ text: Substring) -> [(String, String)] {
    text.matches(of: /\s([a-z-]+)(?:="([^"]*)")?/).map { (String($0.1), String($0.2 ?? "")) }
  }
}
