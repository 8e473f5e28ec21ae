/// The attributes that reading goes by; others are not kept.
enum HTMLAttribute: String, CaseIterable, Sendable {
  case id, `class`, role, rel, href, name, property, content, style, hidden, datetime, lang, type, itemprop,
    itemtype
  case itemscope, alt, start
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case dataComponent = "data-component"
  case dataTestID = "data-testid"
  case dataType = "data-type"
  case dataModule = "data-module"
  case dataZone = "data-zone"
  case httpEquivalent = "http-equiv"
  case characterSet = "charset"

  /// By the first letter, which sorts out nearly all others.
  static func named(_ name: UnsafePointer<CChar>) -> HTMLAttribute? {
    let first = UInt8(bitPattern: name[0])
    guard initials[Int(first)] else { return nil }
    return byName[String(cString: name)]
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  private static let initials: [Bool] = {
    var initials = [Bool](repeating: false, count: 256)
    for attribute in allCases { initials[Int(attribute.rawValue.utf8.first ?? 0)] = true }
    return initials
  }()
}
