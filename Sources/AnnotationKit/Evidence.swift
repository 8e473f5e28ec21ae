/// Why an annotation is there: the stage and the rule or model that made it, and how probable it is.
public struct Evidence: Hashable, Sendable {
  /// The stage's name: `attributions`, `quotations`, …
  public var stage: String
  /// The rule or model: `subject-verb-clause`, `according-to`, …
  public var rule: String
  /// Probability that the annotation is right, from 0 to 1.
  public var probability: Double

  public init(stage: String, rule: String, probability: Double) {
    self.stage = stage
    self.rule = rule
    self.probability = probability
  }
}
