import AnnotationKit

/// The IRIs that Web Annotations call an article and its annotations by.
struct ResourceName {
  /// The article: its own address where it has one, else its id as a relative reference.
  let article: String
  private let base: String

  init(_ article: Article) {
    let address = article.metadata.address
    let name = address.isEmpty ? article.id : address
    self.article = Self.escaped(
      name.isEmpty ? "article" : name, keepsDelimiters: !address.isEmpty || Self.isAbsolute(name))
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    // FNV-1a: the same article has the same names wherever it is exported.
    add(article.id.utf8)
    add(article.text.utf8)
    let digits = String(hash, radix: 16)
    base = "urn:hearsay:" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  var collection: String { base }
  var page: String { base + ":page:0" }

  func annotation(_ layer: String, _ index: Int) -> String { "\(base):\(layer):\(index)" }

  private static func isAbsolute(_ name: String) -> Bool {
    name.hasPrefix("https://") || name.hasPrefix("http://")
  }

  /// What an IRI may not hold percent-encoded (RFC 3987); of a path's name also what would end a path.
  static func escaped(_ name: String, keepsDelimiters: Bool = true) -> String {
    var escaped = ""
    for scalar in name.unicodeScalars {
      let isAllowed =
        switch scalar {
        case "<", ">", "\"", "{", "}", "|", "\\", "^", "`": false
        case "?", "#", "%", ":", "[", "]": keepsDelimiters
        default: scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value) && !isFormat(scalar)
        }
      if isAllowed {
        escaped.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          escaped += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return escaped
  }

  /// Directional controls and private characters, which no IRI may hold.
  private static func isFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
    default: scalar.value == 0xFFFD || scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
