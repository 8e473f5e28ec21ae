/// Leaves out the attributions that are less probable than a reader wants to see.
package struct ThresholdStage: Stage {
  package let name = "threshold"
  package let requires: Set<Facet> = [.attributions]
  package let provides: Set<Facet> = []

  private let threshold: Double

  /// - Parameter threshold: the least probability, from 0 to 1, that an attribution has to have.
  package init(_ threshold: Double) { self.threshold = threshold }

  package func run(on draft: inout Draft) {
    draft.attributions.removeAll { $0.evidence.probability < threshold }
    for index in draft.attributions.indices { draft.attributions[index].id = index }
  }
}
