package import Foundation

/// Programs that tests run, without a terminal.
package enum Command {
  /// What a program printed and how it ended.
  package struct Result: Sendable {
    /// Its exit status; 128 and the signal's number where a signal ended it.
    package var status: Int32
    /// What it printed on standard output.
    package var bytes: [UInt8]
    package var output: String
    package var errors: String
  }

  /// Runs a program and waits for it. Foundation's `Process` waits for every descendant that keeps its files open, a
  /// tmux server for one, so this asks the system itself.
  ///
  /// - Parameter environment: goes before the variables of the tests; an empty value takes a variable away.
  package static func run(
    _ program: String, _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Result {
    // Files rather than pipes: nothing can fill up and wait.
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appending(path: $0) }
    try input.write(to: files[0])
    let process = try spawn(program, arguments, environment) { actions in
      for (descriptor, file) in files.enumerated() {
        let flags = descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, Int32(descriptor), file.path, flags, 0o600)
      }
    }
    let status = wait(process)
    let bytes = [UInt8](try Data(contentsOf: files[1]))
    return Result(
      status: status, bytes: bytes, output: String(decoding: bytes, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// Starts a program. Threads of the test runner block signals, which a child would inherit: not so here.
  static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String],
    _ addFiles: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    addFiles(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.filter { !$1.isEmpty }
    var argumentPointers = ([program] + arguments).map { strdup($0) } + [nil]
    var variablePointers = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var child = pid_t()
    let code = posix_spawn(&child, program, &actions, &attributes, &argumentPointers, &variablePointers)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
    return child
  }

  /// Waits for the end of a program.
  static func wait(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F != 0 ? 128 + status & 0x7F : status >> 8 & 0xFF
  }

  /// Where a program is, among the folders of `PATH`.
  package static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile)
  }
}
