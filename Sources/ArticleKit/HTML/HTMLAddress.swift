import FoundationEssentials

/// Makes the addresses in a page absolute.
struct HTMLAddress: Sendable {
  private let base: URL?

  /// `base` is the address of the page; empty where it is not known.
  init(base: String) {
    self.base = base.isEmpty ? nil : URL(string: base)
  }

  /// The absolute address of `reference`, or the reference itself where the page's own address is not known.
  /// `nil` where it leads nowhere that a reader could go: a script, a place in the page itself, nothing.
  func resolve(_ reference: String) -> String? {
    let reference = String(reference.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    guard !reference.isEmpty, !reference.hasPrefix("#") else { return nil }
    if let scheme = Self.scheme(of: reference) {
      return ["http", "https", "mailto", "ftp"].contains(scheme) ? reference : nil
    }
    guard let base else { return reference }
    return URL(string: reference, relativeTo: base)?.absoluteString ?? reference
  }

  private static func scheme(of reference: String) -> String? {
    guard let colon = reference.firstIndex(of: ":") else { return nil }
    let name = reference[..<colon]
    guard let first = name.first, first.isASCII, first.isLetter,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return name.lowercased()
  }
}
