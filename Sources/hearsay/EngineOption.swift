import AnnotationKit
import ArgumentParser

/// `--engine`: how attributions are found.
struct EngineOption: ParsableArguments {
  private enum Name: String, ExpressibleByArgument, CaseIterable {
    case trained, rules
  }

  @Option(
    name: .customLong("engine"),
    help: """
      How attributions are found: ‘trained’ by models, or ‘rules’, which find fewer in a fraction of the \
      time and tell which rule found each.
      """)
  private var name: Name?

  /// The engine that was asked for.
  var chosen: Annotator.Engine? { name.map { $0 == .rules ? .rules : .trained } }
  var engine: Annotator.Engine { chosen ?? .trained }
  var annotator: Annotator { Annotator(engine: engine) }
}
