#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the environment says of the terminal's character encoding.
public enum TerminalLocale {
  /// Sets the process's character encoding, which ncurses must find set. Whether the terminal takes UTF-8.
  ///
  /// Where no variable names a locale (as in many containers) or the named one is not installed but is a
  /// UTF-8 one, UTF-8 is taken for granted: hardly a terminal is left that has anything else. A locale that is
  /// named and is no UTF-8 one is believed.
  public static func setUp() -> Bool {
    let wanted = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { variable -> String? in
      guard let value = getenv(variable) else { return nil }
      let name = String(cString: value)
      return name.isEmpty ? nil : name
    }.first
    let isSet = setlocale(LC_CTYPE, "") != nil
    if isSet, String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" { return true }
    let lowered = wanted?.lowercased() ?? "utf-8"
    guard lowered.contains("utf-8") || lowered.contains("utf8") else { return false }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil || setlocale(LC_CTYPE, "en_US.UTF-8") != nil
  }
}
