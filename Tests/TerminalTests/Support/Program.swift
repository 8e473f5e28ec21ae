import Foundation
import TestSupport

/// The built program, beside the test bundle.
enum Program {
  static let path: String? = {
    let places = CommandLine.arguments.filter { $0.contains(".xctest") }.map { argument in
      // The bundle is a file on Linux and a folder elsewhere.
      URL(filePath: String(argument[..<(argument.range(of: ".xctest")?.upperBound ?? argument.endIndex)]))
        .deletingLastPathComponent()
    }
    return (places + [Bundle.main.bundleURL]).map { $0.appending(path: "hearsay").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  typealias Result = Command.Result

  /// Runs the program, without a terminal.
  static func run(_ arguments: [String], input: Data = Data(), environment: [String: String] = [:]) throws
    -> Result
  {
    try run(path ?? "hearsay", arguments, input: input, environment: environment)
  }

  /// Runs any program. Nobody's own settings have a say in the tests.
  static func run(
    _ program: String, _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Result {
    try Command.run(program, arguments, input: input, environment: neutral.merging(environment) { $1 })
  }

  private static let neutral = [
    "XDG_CONFIG_HOME": "/nonexistent", "XDG_STATE_HOME": "/dev/null", "COLORTERM": "", "NO_COLOR": "",
    "LC_ALL": "C.UTF-8", "http_proxy": "", "https_proxy": "", "all_proxy": "", "no_proxy": "",
    "HTTPS_PROXY": "",
    "ALL_PROXY": "", "NO_PROXY": "",
  ]
}
