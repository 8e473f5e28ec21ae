import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Graphemes as ncurses can draw them without losing count of columns.
///
/// How wide a grapheme is has been decided when the grid was made. ncurses asks `wcwidth`, which knows nothing
/// of joined emoji, flags or variation selectors; where the two disagree something is drawn on whose width
/// both agree.
struct CellText {
  /// One call to ncurses: a column relative to the grapheme's first, and its characters closed by zero.
  struct Piece {
    var column: Int
    var characters: [wchar_t]
  }

  /// The most characters that one ncurses cell holds.
  private static let cellCapacity = 5

  let usesUnicode: Bool

  /// The pieces that fill exactly `columns` columns with `grapheme`.
  func pieces(_ grapheme: String, columns: Int) -> [Piece] {
    var characters = grapheme.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    guard let first = characters.first else { return blanks(columns) }
    let isFlag = characters.count == 2 && characters.allSatisfy { (0x1F1E6...0x1F1FF).contains($0) }
    if columns == 2, isFlag, hearsay_width(first) == 1 {
      return [
        Piece(column: 0, characters: [characters[0], 0]), Piece(column: 1, characters: [characters[1], 0]),
      ]
    }
    let width = Int(hearsay_width(first))
    if width <= 0 || width > columns {
      // Unknown to this system's tables, or nothing to stand on.
      return [Piece(column: 0, characters: [usesUnicode ? 0xFFFD : 0x3F, 0])] + blanks(columns - 1, from: 1)
    }
    // A variation selector would change the width behind ncurses' back; a joiner begins another character.
    let tail = characters.dropFirst().prefix {
      hearsay_width($0) == 0 && $0 != 0x200D && $0 != 0xFE0F && $0 != 0x20E3
    }
    characters = [first] + tail.prefix(Self.cellCapacity - 1) + [0]
    return [Piece(column: 0, characters: characters)] + blanks(columns - width, from: width)
  }

  private func blanks(_ count: Int, from column: Int = 0) -> [Piece] {
    guard count > 0 else { return [] }
    return (0..<count).map { Piece(column: column + $0, characters: [0x20, 0]) }
  }
}
