/// Where stages take their models from: the ones compiled in, unless one of the same name was given.
package struct ModelSet: Sendable {
  private let given: [ModelFile]

  /// Models of the user's own, `--model PATH`, go before those compiled in.
  package init(overriding given: [ModelFile] = []) {
    self.given = given
  }

  /// The model called `name`, the last one given of that name first.
  package func model(_ name: String) throws(ModelFileError) -> ModelFile {
    if let model = given.last(where: { $0.name == name }) { return model }
    var model = try ModelFile.embedded(name)
    model.isKnownToFit = given.isEmpty
    return model
  }
}
