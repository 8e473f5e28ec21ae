/// Why no article could be made of an input. Its description says what was expected and what to do.
///
/// Names are given as they came: whoever prints a description makes it safe for the terminal.
public struct ArticleError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    case notFound
    case isFolder
    case permissionDenied
    case empty
    case noText
    case noItems
    /// Only the program it was sold for can read it.
    case protected
    /// What it should be, and what is wrong.
    case malformed(String, String)
    case binary(String)
    case tooLarge
    case unreadable(String)
  }
  package let code: Code
  /// The path or name of the input.
  public let name: String

  package init(_ code: Code, name: String) {
    self.code = code
    self.name = name
  }

  /// Whether the input is there but is no article, rather than out of reach.
  public var isAboutContent: Bool {
    switch code {
    case .empty, .noText, .noItems, .protected, .malformed, .binary, .tooLarge: true
    case .notFound, .isFolder, .permissionDenied, .unreadable: false
    }
  }

  /// Whether the system failed while the input was being read.
  public var isSystemFailure: Bool {
    if case .unreadable = code { true } else { false }
  }

  public var description: String {
    switch code {
    case .notFound:
      "no file ‘\(name)’: check the path, or give - to read standard input"
    case .isFolder:
      "‘\(name)’ is a folder: give the text files in it, for example \(name)/*.txt"
    case .permissionDenied:
      "‘\(name)’ may not be read: its permissions forbid it (ls -l shows them)"
    case .empty:
      "‘\(name)’ is empty: expected an article as \(ArticleFormats.names)"
    case .noText:
      "‘\(name)’ is a page without text to read: it may fill itself by a script; save it from the browser once it shows"
    case .noItems:
      "‘\(name)’ is a list without items: expected some to read; it may be filled later"
    case .protected:
      "‘\(name)’ is protected against copying (DRM): only the program it was sold for can read it"
    case .malformed(let kind, let reason):
      "‘\(name)’ is no \(kind) that can be read: \(reason)"
    case .binary(let kind):
      "‘\(name)’ is \(kind): expected an article as \(ArticleFormats.names); convert it first"
    case .tooLarge:
      "‘\(name)’ is larger than \(ArticleLoader.sizeLimit / 1_048_576) MiB: split it into articles first"
    case .unreadable(let reason):
      "‘\(name)’ could not be read: \(reason)"
    }
  }
}
