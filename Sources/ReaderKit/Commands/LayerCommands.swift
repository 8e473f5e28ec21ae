import AnnotationKit

extension Command {
  /// Showing and hiding the layers: one command for each, and one for all.
  static let layerCommands: [Command] =
    Layer.allCases.enumerated().map { number, layer in
      Command(
        "toggle-\(layer.rawValue)", .layers, "shows or hides \(layer.rawValue)",
        keys: ["\(number + 1)", "A-\(number + 1)"],
        hint: layer.rawValue
      ) { reader, _ in
        reader.toggle(layer)
        return .redraw
      }
    } + [
      Command("toggle-all-layers", .layers, "hides all layers, or shows all again", keys: ["0", "A-0"]) {
        reader, _ in
        reader.toggleAllLayers()
        return .redraw
      }
    ]
}
