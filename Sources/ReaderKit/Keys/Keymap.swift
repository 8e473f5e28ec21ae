/// Which keys run which commands.
package struct Keymap: Sendable {
  /// What keys pressed so far mean.
  package enum Match: Hashable, Sendable {
    case none
    /// A longer binding begins so.
    case prefix
    case command(String)
  }

  /// A binding that settings got wrong.
  package enum Problem: Hashable, Sendable, CustomStringConvertible {
    case unknownCommand(String, suggestion: String?)
    case unreadableKeys(String, command: String)
    case conflict(String, commands: [String])
    /// Keys of a command that begin other keys, so that they alone never run it.
    case unreachable(String, command: String, longer: String, of: String)

    /// The commands it is about.
    package var commands: [String] {
      switch self {
      case .unknownCommand(let name, _): [name]
      case .unreadableKeys(_, let command): [command]
      case .conflict(_, let commands): commands
      case .unreachable(_, let command, _, let other): [command, other]
      }
    }

    package var description: String {
      switch self {
      case .unknownCommand(let name, let suggestion):
        "there is no command \"\(name)\"" + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "")
      case .unreadableKeys(let keys, let command):
        "\(command): cannot read the keys \"\(keys)\"; expected such as \"]q\", \"C-o\" or \"<Down>\""
      case .conflict(let keys, let commands):
        "\"\(keys)\" is bound to \(commands.joined(separator: " and "))"
      case .unreachable(let keys, let command, let longer, let other):
        "\"\(keys)\" never reaches \(command), since \"\(longer)\" of \(other) begins with it"
      }
    }
  }

  private var commands: [KeySequence: String] = [:]
  private var keysOfCommand: [String: [KeySequence]] = [:]
  private var prefixes: Set<KeySequence> = []

  /// The bindings of a table of commands, with the user's own keys in place of the default ones of the
  /// commands that `overrides` names.
  package init(_ table: [Command], overrides: [String: [String]] = [:], problems: inout [Problem]) {
    for name in overrides.keys.sorted() where !table.contains(where: { $0.name == name }) {
      problems.append(
        .unknownCommand(name, suggestion: Spelling.nearest(to: name, in: table.map(\.name))))
    }
    // Bindings that settings make win over default ones of other commands.
    for command in table.sorted(by: {
      (overrides[$0.name] != nil ? 0 : 1) < (overrides[$1.name] != nil ? 0 : 1)
    }) {
      for keys in overrides[command.name] ?? command.keys {
        guard let sequence = KeySequence(keys) else {
          problems.append(.unreadableKeys(keys, command: command.name))
          continue
        }
        if let other = commands[sequence] {
          if overrides[command.name] != nil || overrides[other] == nil {
            problems.append(.conflict(keys, commands: [other, command.name]))
          }
          continue
        }
        commands[sequence] = command.name
        keysOfCommand[command.name, default: []].append(sequence)
        for length in 1..<max(1, sequence.presses.count) {
          prefixes.insert(KeySequence(Array(sequence.presses.prefix(length))))
        }
      }
    }
    for sequence in commands.keys.filter(prefixes.contains).sorted(by: { $0.description < $1.description }) {
      let longer = commands.filter {
        $0.key.presses.count > sequence.presses.count && $0.key.presses.starts(with: sequence.presses)
      }
      guard let other = longer.min(by: { $0.key.description < $1.key.description }) else { continue }
      problems.append(
        .unreachable(
          sequence.description, command: commands[sequence] ?? "", longer: other.key.description,
          of: other.value))
    }
  }

  package func match(_ presses: [KeyPress]) -> Match {
    let sequence = KeySequence(presses)
    if prefixes.contains(sequence) { return .prefix }
    return commands[sequence].map { .command($0) } ?? .none
  }

  /// The keys of a command, in the order in which they were given: the first is the one to teach.
  package func keys(of command: String) -> [KeySequence] { keysOfCommand[command, default: []] }

  /// What may follow keys pressed so far.
  package func continuations(of presses: [KeyPress]) -> [(keys: KeySequence, command: String)] {
    commands.filter {
      $0.key.presses.count > presses.count && Array($0.key.presses.prefix(presses.count)) == presses
    }
    .map { ($0.key, $0.value) }.sorted { $0.keys.description < $1.keys.description }
  }
}
