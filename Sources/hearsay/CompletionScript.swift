import ArgumentParser

/// Scripts with which shells complete the command line.
///
/// The argument parser makes them, but they do not know that `read` is what runs without a command's name; here they
/// learn it, so that `hearsay st` completes to a file, and `hearsay --th` to an option.
enum CompletionScript {
  /// The script that the arguments ask for; nothing where they ask for something else.
  static func requested(_ arguments: [String]) -> String? {
    let name = "--generate-completion-script"
    let shell: String?
    if arguments.count == 3, arguments[1] == name {
      shell = arguments[2]
    } else if arguments.count == 2, arguments[1].hasPrefix(name + "=") {
      shell = String(arguments[1].dropFirst(name.count + 1))
    } else {
      shell = nil
    }
    guard let shell, let known = CompletionShell(rawValue: shell) else { return nil }
    let made = Hearsay.completionScript(for: known)
    switch shell {
    case "bash": return renamed(made) + bash
    case "zsh": return zsh(made)
    case "fish": return made + fish(made)
    default: return made
    }
  }

  private static var commands: [String] {
    Hearsay.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// The script with its main function under another name.
  private static func renamed(_ script: String) -> String {
    script.replacing("\n_hearsay() {", with: "\n_hearsay_with_command() {")
  }

  private static var bash: String {
    """

    _hearsay() {
        local word
        for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
            case "${word}" in
            \(commands.joined(separator: "|")))
                _hearsay_with_command "${@}"
                return
                ;;
            esac
        done
        local -a commands=()
        if [[ "${COMP_CWORD}" -eq 1 ]]; then
            COMPREPLY=()
            _hearsay_with_command "${@}"
            commands=("${COMPREPLY[@]}")
        fi
        COMP_WORDS=("${COMP_WORDS[0]}" read "${COMP_WORDS[@]:1}")
        COMP_CWORD=$((COMP_CWORD + 1))
        COMP_LINE="${COMP_LINE/ / read }"
        COMP_POINT=$((COMP_POINT + 5))
        COMPREPLY=()
        _hearsay_with_command "${@}"
        COMPREPLY=("${commands[@]}" "${COMPREPLY[@]}")
    }

    """
  }

  private static func zsh(_ script: String) -> String {
    let wrapper = """

      _hearsay() {
          local -ar commands=(\(commands.joined(separator: " ")))
          local word
          for word in "${(@)words[2,CURRENT-1]}"; do
              if (( ${commands[(Ie)${word}]} )); then
                  _hearsay_with_command "${@}"
                  return
              fi
          done
          local -i ret=1
          (( CURRENT == 2 )) && _hearsay_with_command "${@}" && ret=0
          words=("${words[1]}" read "${(@)words[2,-1]}")
          (( CURRENT += 1 ))
          _hearsay_with_command "${@}" && ret=0
          return "${ret}"
      }

      """
    let end = "\nif [[ \"${funcstack[1]}\" = _hearsay ]]"
    return renamed(script).replacing(end, with: wrapper + end)
  }

  /// The lines for `hearsay read`, for a command line without a command's name.
  private static func fish(_ script: String) -> String {
    let names = commands.joined(separator: " ")
    let lines = script.split(separator: "\n").filter {
      $0.hasPrefix("complete ") && $0.contains("\"hearsay read\"")
    }
    let own = lines.compactMap { line -> String? in
      guard let condition = line.range(of: " -n '", after: line.startIndex),
        let end = line.range(of: "' ", after: condition.upperBound)
      else { return nil }
      return "complete -c 'hearsay' -n 'not __fish_seen_subcommand_from \(names)' " + line[end.upperBound...]
    }
    return "\n" + own.joined(separator: "\n") + "\n"
  }
}

extension Substring {
  fileprivate func range(of text: String, after start: Index) -> Range<Index>? {
    self[start...].firstRange(of: text)
  }
}
