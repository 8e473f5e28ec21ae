import Testing

@testable import ReaderKit

@Suite struct KeyTableTests {
  @Test func everyCommandIsInEveryForm() {
    let (markdown, roff, toml) = (KeyTable.markdown, KeyTable.roff, KeyTable.toml)
    for command in Command.all {
      #expect(markdown.contains("| `\(command.name)` |"))
      #expect(roff.contains(command.name.split(separator: "-").joined(separator: "\\-")))
      #expect(toml.contains("\n\(command.name) = ["))
    }
    // No line of roff begins with a sign that would be taken for a request.
    let requests = [".SS ", ".TP", ".B "]
    for line in roff.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  @Test func theSettingsCanBeReadAsBindings() throws {
    // What the default settings say is what the reader does without any.
    var problems: [Keymap.Problem] = []
    var overrides: [String: [String]] = [:]
    for command in Command.all { overrides[command.name] = command.keys }
    _ = Keymap(Command.all, overrides: overrides, problems: &problems)
    #expect(problems == [])
    #expect(KeyTable.toml.contains("next-quotation = [\"]q\"]  # next quotation"))
  }
}
