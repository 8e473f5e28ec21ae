import ReaderKit

/// Text for terminals that have ASCII alone.
enum PlainASCII {
  static func folded(_ text: String) -> String {
    var folded = ""
    for character in text {
      if character.isASCII {
        folded.append(character)
      } else {
        folded += character == "…" ? "..." : ASCIIFold.shown(character)
      }
    }
    return folded
  }
}
