import CNcurses
import ReaderKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many colours to use, by the environment and the terminal's description, which must be set up.
enum ColorSupport {
  /// `NO_COLOR` (https://no-color.org) wins; then `COLORTERM`, by which terminals with direct colour make
  /// themselves known; then the description.
  static func detect() -> ColorDepth {
    if let value = variable("NO_COLOR"), !value.isEmpty { return .monochrome }
    let colors = tigetnum("colors")
    guard colors >= 8 else { return .monochrome }
    let said = variable("COLORTERM")?.lowercased()
    if said == "truecolor" || said == "24bit" || tigetflag("RGB") > 0 || tigetflag("Tc") > 0 {
      return .trueColor
    }
    return colors >= 256 ? .indexed256 : .sixteen
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
