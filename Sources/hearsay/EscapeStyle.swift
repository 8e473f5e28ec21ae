import ReaderKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cell styles as the escape sequences of ECMA-48, for a line or two outside the reader's screen.
enum EscapeStyle {
  static let end = "\u{1B}[0m"

  /// How many colours the environment says the terminal has.
  static var depth: ColorDepth {
    func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    let type = variable("TERM")
    if !variable("NO_COLOR").isEmpty || type.isEmpty || type == "dumb" { return .monochrome }
    if ["truecolor", "24bit"].contains(variable("COLORTERM").lowercased()) || type.hasSuffix("-direct") {
      return .trueColor
    }
    return type.contains("256color") ? .indexed256 : .sixteen
  }

  static func text(_ text: String, _ style: CellStyle, _ depth: ColorDepth) -> String {
    let style = depth.reduced(style)
    var codes: [String] = ["0"]
    let attributes: [(CellStyle.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    codes += attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    codes += code(style.foreground, base: 30) + code(style.background, base: 40)
    return "\u{1B}[\(codes.joined(separator: ";"))m\(text)"
  }

  private static func code(_ color: CellColor, base: Int) -> [String] {
    switch color {
    case .standard: []
    case .indexed(let index) where index < 8: ["\(base + Int(index))"]
    case .indexed(let index) where index < 16: ["\(base + 60 + Int(index) - 8)"]
    case .indexed(let index): ["\(base + 8)", "5", "\(index)"]
    case .rgb(let red, let green, let blue): ["\(base + 8)", "2", "\(red)", "\(green)", "\(blue)"]
    }
  }
}
