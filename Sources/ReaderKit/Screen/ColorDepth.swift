/// Shows colours with the colours that a terminal has.
///
/// The only place that does so. A colour becomes the nearest one of the terminal's; where text would be harder to
/// read on its background than it was, and than WCAG 2.1 asks for (AA, a contrast of 4.5), the nearest foreground
/// that is not takes its place. Give it the style as it is on the screen, with what lies below.
extension ColorDepth {
  package func reduced(_ style: CellStyle) -> CellStyle {
    switch self {
    case .trueColor:
      return style
    case .monochrome:
      return CellStyle(attributes: style.attributes)
    case .indexed256, .sixteen:
      var reduced = style
      reduced.foreground = reduce(style.foreground)
      reduced.background = reduce(style.background)
      guard let ink = style.foreground.components, let ground = style.background.components,
        let nearInk = reduced.foreground.components, let nearGround = reduced.background.components
      else { return reduced }
      let wanted = min(4.5, ink.contrast(with: ground))
      if nearInk.contrast(with: nearGround) < wanted {
        reduced.foreground = .indexed(ink.nearest(in: numbers, on: nearGround, contrast: wanted))
      }
      return reduced
    }
  }

  /// The numbers of the colours whose values are known: of 256 those that no terminal's settings change.
  private var numbers: Range<Int> { self == .sixteen ? 0..<16 : 16..<256 }

  private func reduce(_ color: CellColor) -> CellColor {
    switch color {
    case .standard: return color
    case .indexed(let index) where self == .indexed256 || index < 16: return color
    case .indexed, .rgb:
      guard let components = color.components else { return color }
      return .indexed(components.nearest(in: numbers))
    }
  }
}

/// A colour as red, green and blue from 0 to 255.
package struct ColorComponents: Hashable, Sendable {
  package var red: Int
  package var green: Int
  package var blue: Int

  /// Relative luminance after WCAG 2.1, from 0 to 1.
  package var luminance: Double {
    func linear(_ value: Int) -> Double {
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Contrast ratio after WCAG 2.1, from 1 to 21.
  package func contrast(with other: ColorComponents) -> Double {
    let light = max(luminance, other.luminance)
    let dark = min(luminance, other.luminance)
    return (light + 0.05) / (dark + 0.05)
  }

  /// `base` to the power of 2.4, from 0 to 1, by Newton's method on the fifth root of its twelfth power.
  private func power(_ base: Double) -> Double {
    guard base > 0 else { return 0 }
    var twelfth = 1.0
    for _ in 0..<12 { twelfth *= base }
    var root = max(base, 0.0001)
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (root * fourth - twelfth) / (5 * fourth)
    }
    return root
  }

  /// The nearest of the terminal's colours with these numbers, by weighted distance ("redmean"); with a ground,
  /// of those that have a contrast with it.
  fileprivate func nearest(
    in numbers: Range<Int>, on ground: ColorComponents? = nil, contrast: Double = 1
  ) -> UInt8 {
    var best = numbers.lowerBound
    var bestDistance = Int.max
    for number in numbers {
      let other = Self.indexed(UInt8(number))
      if let ground, other.contrast(with: ground) < contrast { continue }
      let mean = (red + other.red) / 2
      let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
      let distance = (512 + mean) * r * r + 1024 * g * g + (767 - mean) * b * b
      if distance < bestDistance {
        bestDistance = distance
        best = number
      }
    }
    return UInt8(best)
  }

  /// The usual values of the 256 colours: 16 of xterm's, a cube of 216, 24 greys.
  package static func indexed(_ number: UInt8) -> ColorComponents {
    let index = Int(number)
    if index < 16 {
      let value = sixteen[index]
      return ColorComponents(red: value >> 16, green: value >> 8 & 0xFF, blue: value & 0xFF)
    }
    if index >= 232 {
      let grey = 8 + (index - 232) * 10
      return ColorComponents(red: grey, green: grey, blue: grey)
    }
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + step * 40 }
    let cube = index - 16
    return ColorComponents(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
  }

  private static let sixteen = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000,
    0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}

extension CellColor {
  /// The colour's parts; `nil` for the terminal's own colour, which is not known.
  package var components: ColorComponents? {
    switch self {
    case .standard: nil
    case .indexed(let number): ColorComponents.indexed(number)
    case .rgb(let red, let green, let blue):
      ColorComponents(red: Int(red), green: Int(green), blue: Int(blue))
    }
  }
}
