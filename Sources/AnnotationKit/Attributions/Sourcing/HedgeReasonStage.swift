/// Marks attributions that stand on weak ground: sources unnamed, diffuse or missing, cues that keep their distance.
package struct HedgeReasonStage: Stage {
  package let name = "hedge reasons"
  package let requires: Set<Facet> = [.tokens, .attributions, .sourcing]
  package let provides: Set<Facet> = [Facet("hedge reasons")]

  package init() {}

  package func run(on draft: inout Draft) {
    for index in draft.attributions.indices {
      let attribution = draft.attributions[index]
      var reasons: [HedgeReason] = []
      switch attribution.sourcing {
      case .unnamed: reasons.append(.unnamedSource)
      case .collective: reasons.append(.collectiveSource)
      case .none: reasons.append(.noSource)
      case .named, .organization, .document: break
      }
      if keepsDistance(attribution.cue, draft.tokens) { reasons.append(.distancingCue) }
      draft.attributions[index].reasons = reasons
    }
  }

  /// Whether the writer, by the cue, takes no part in what is said: "claims", "reportedly", "is said to".
  private func keepsDistance(_ cue: [TextSpan], _ tokens: Tokens) -> Bool {
    for span in cue {
      let range = tokens.indices(in: span)
      var passive = false
      for token in range {
        let key = tokens.keys[token]
        if Self.distancing.contains(key) { return true }
        if Words.formsOfBe.contains(key) { passive = true }
        if passive, Self.distancingPassives.contains(key) { return true }
      }
    }
    return false
  }

  private static let distancing = Lexicon(
    """
    claim claims claimed claiming allege alleges alleged alleging allegedly purport purports purported purporting
    purportedly reportedly supposedly ostensibly apparently insinuate insinuates insinuated insinuating allegation
    allegations profess professes professed professing rumored rumoured rumor rumors rumour rumours boast boasts
    boasted boasting brag brags bragged bragging
    """)
  private static let distancingPassives = Lexicon(
    "said believed thought reported understood rumored rumoured supposed alleged")
}
