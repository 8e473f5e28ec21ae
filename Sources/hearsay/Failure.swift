import ArticleKit

/// How the program ends: the numbers of BSD's `sysexits.h`.
struct ExitStatus: Hashable, Sendable {
  var rawValue: Int32

  static let success = ExitStatus(rawValue: 0)
  /// Wrong usage.
  static let usage = ExitStatus(rawValue: 64)
  /// The input is there but is no article.
  static let badData = ExitStatus(rawValue: 65)
  /// The input is missing or may not be read.
  static let noInput = ExitStatus(rawValue: 66)
  /// The host of an address is not known.
  static let noHost = ExitStatus(rawValue: 68)
  /// There is no terminal that can show the reader, or no server that can be reached.
  static let unavailable = ExitStatus(rawValue: 69)
  /// Reading or writing failed.
  static let ioError = ExitStatus(rawValue: 74)
  /// A server is too slow or failed: it may work later.
  static let tryAgain = ExitStatus(rawValue: 75)
}

/// Why the program ends early: what to tell and the exit status.
struct Failure: Error {
  /// One or more sentences for standard error; nothing to end quietly. Made safe when it is printed.
  var message: String?
  var status: ExitStatus

  init(_ message: String?, _ status: ExitStatus) {
    self.message = message
    self.status = status
  }

  init(_ error: ArticleError) {
    message = error.description
    status = error.isAboutContent ? .badData : error.isSystemFailure ? .ioError : .noInput
  }
}
