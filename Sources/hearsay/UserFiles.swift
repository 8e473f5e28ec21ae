import FoundationEssentials
import ReaderKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The user's own files, where the XDG Base Directory Specification puts them.
enum UserFiles {
  /// `$XDG_CONFIG_HOME/hearsay`, by default `~/.config/hearsay`; nothing where there is no home.
  static var configuration: String? {
    if let base = variable("XDG_CONFIG_HOME"), base.hasPrefix("/") { return base + "/hearsay" }
    return variable("HOME").map { $0 + "/.config/hearsay" }
  }

  /// `$XDG_STATE_HOME/hearsay`, by default `~/.local/state/hearsay`; nothing where there is no home.
  static var state: String? {
    if let base = variable("XDG_STATE_HOME"), base.hasPrefix("/") { return base + "/hearsay" }
    return variable("HOME").map { $0 + "/.local/state/hearsay" }
  }

  /// The themes in `themes/` of the configuration, by name. A file that cannot be read is left out; one that
  /// can but has a mistake is told of when it is used.
  static func themes() -> [ThemeCatalog.Source] {
    guard let folder = configuration.map({ $0 + "/themes" }),
      let files = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return files.filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }.sorted().compactMap { file in
      let path = folder + "/" + file
      guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
      let toml = String(decoding: bytes, as: UTF8.self)
      return ThemeCatalog.Source(name: String(file.dropLast(5)), toml: toml, file: short(path))
    }
  }

  /// Where the settings are read from; nothing where there is no home.
  static var settingsPath: String? { configuration.map { $0 + "/config.toml" } }

  /// The user's settings and the mistakes in them; those that hold without a file where there is none.
  ///
  /// - Parameter themes: names that a theme may have.
  static func settings(themes: [String]) -> SettingsFile {
    guard let path = settingsPath else { return SettingsFile(toml: "", file: "config.toml", themes: themes) }
    let bytes = FileManager.default.contents(atPath: path)
    return SettingsFile(
      toml: bytes.map { String(decoding: $0, as: UTF8.self) } ?? "", file: short(path), themes: themes)
  }

  /// A path as a setting has it: from the root, from the home (`~`), or from the settings' folder.
  static func configured(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    if path == "~" || path.hasPrefix("~/"), let home = variable("HOME") { return home + path.dropFirst() }
    return configuration.map { "\($0)/\(path)" } ?? path
  }

  /// A path with the home written as `~`.
  static func short(_ path: String) -> String {
    guard let home = variable("HOME"), path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// A path from the root of the file system; an address is left as it is.
  static func absolute(_ input: String) -> String {
    if let path = realpath(input, nil) {
      defer { free(path) }
      return String(cString: path)
    }
    return input
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }
}
