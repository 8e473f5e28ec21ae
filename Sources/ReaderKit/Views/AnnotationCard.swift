import AnnotationKit

/// Tells the whole of an annotation, and why it is there.
struct AnnotationCard {
  private let index: DocumentIndex

  init(_ index: DocumentIndex) {
    self.index = index
  }

  func lines(for reference: AnnotationReference) -> [OverlayLine] {
    switch reference {
    case .attribution(let id): index.attribution(id).map(lines) ?? []
    case .quotation(let id): index.quotation(id).map(lines) ?? []
    case .hedge(let id):
      index.document.hedges.indices.contains(id) ? lines(for: index.document.hedges[id]) : []
    case .link(let id):
      index.link(id).map { [.entry("words", index.text(of: $0.span)), .entry("leads to", $0.address)] } ?? []
    case .mention(let actor, let mention): index.actor(actor).map { lines(for: $0, mention: mention) } ?? []
    }
  }

  private func lines(for attribution: Attribution) -> [OverlayLine] {
    var lines: [OverlayLine] = [
      .entry("source", attribution.source.isEmpty ? "nobody named" : index.text(of: attribution.source)),
      .entry("cue", attribution.cue.isEmpty ? "none" : index.text(of: attribution.cue)),
      .entry("content", attribution.content.isEmpty ? "none" : index.text(of: attribution.content)),
      .blank,
    ]
    if let actor = index.actor(attribution.actor) {
      lines.append(.entry("actor", describe(actor)))
    }
    lines.append(.entry("sourcing", "\(attribution.sourcing.rawValue): \(attribution.sourcing.explanation)"))
    lines.append(.entry("cue class", attribution.cueClass.rawValue))
    lines.append(
      .entry(
        "hedged",
        attribution.isHedged ? attribution.reasons.map(\.rawValue).joined(separator: ", ") : "no"))
    if let parent = attribution.nestedIn.flatMap(index.attribution) {
      lines.append(.entry("inside", name(of: parent)))
    }
    for nested in index.document.attributions where nested.nestedIn == attribution.id {
      lines.append(.entry("holds", name(of: nested)))
    }
    for quotation in index.quotationsOfAttribution[attribution.id].compactMap(index.quotation) {
      lines.append(.entry("quotes", "\(index.text(of: quotation.span)) (\(quotation.kind.rawValue))"))
    }
    return lines + why(attribution.evidence)
  }

  private func lines(for quotation: Quotation) -> [OverlayLine] {
    var lines: [OverlayLine] = [
      .entry("words", index.text(of: quotation.parts.isEmpty ? [quotation.span] : quotation.parts)),
      .blank,
      .entry("kind", "\(quotation.kind.rawValue): \(quotation.kind.explanation)"),
      .entry("speaker", index.actor(quotation.speaker).map(describe) ?? "not found"),
    ]
    if let attribution = quotation.attribution.flatMap(index.attribution) {
      lines.append(.entry("said in", name(of: attribution)))
      if attribution.isHedged {
        lines.append(.entry("hedged", attribution.reasons.map(\.rawValue).joined(separator: ", ")))
      }
    }
    let depth = index.quotationDepth.indices.contains(quotation.id) ? index.quotationDepth[quotation.id] : 0
    if depth > 0 { lines.append(.entry("nesting", "inside \(AnnotationKind.quotation.counted(depth))")) }
    return lines + why(quotation.evidence)
  }

  private func lines(for hedge: Hedge) -> [OverlayLine] {
    [.entry("word", index.text(of: hedge.span)), .entry("kind", hedge.kind.rawValue)] + why(hedge.evidence)
  }

  private func lines(for actor: Actor, mention: Int) -> [OverlayLine] {
    let attributions = index.attributionsOfActor[actor.id].compactMap(index.attribution)
    var lines: [OverlayLine] = [
      .entry("name", actor.name), .entry("kind", actor.kind.rawValue),
      .entry("speaks", AnnotationKind.attribution.counted(attributions.count)),
    ]
    if actor.mentions.indices.contains(mention) {
      let here = actor.mentions[mention]
      lines.append(
        .entry(
          "here",
          "\(index.text(of: here.span)) (\(here.form.rawValue), \(mention + 1) of \(actor.mentions.count))"))
    }
    var forms: [String] = []
    for text in actor.mentions.map({ index.text(of: $0.span) }) where !forms.contains(text) {
      forms.append(text)
    }
    if forms.count > 1 { lines.append(.entry("called", forms.prefix(12).joined(separator: ", "))) }
    if !attributions.isEmpty {
      lines += [.blank, .heading("says")]
      for attribution in attributions {
        lines.append(.entry(index.text(of: attribution.cue), index.text(of: attribution.content)))
      }
    }
    return lines + why(actor.evidence)
  }

  private func why(_ evidence: Evidence) -> [OverlayLine] {
    let percent = Int((max(0, min(1, evidence.probability)) * 100).rounded())
    return [
      .blank, .heading("why it is here"), .entry("stage", evidence.stage), .entry("rule", evidence.rule),
      .entry("probability", "\(percent) %"),
    ]
  }

  private func describe(_ actor: Actor) -> String {
    "\(actor.name) (\(actor.kind.rawValue), \(AnnotationKind.mention.counted(actor.mentions.count)))"
  }

  private func name(of attribution: Attribution) -> String {
    "\(index.sourceName(of: attribution)) \(index.text(of: attribution.cue))"
  }
}

extension Sourcing {
  package var explanation: String {
    switch self {
    case .named: "a person whom the article names"
    case .organization: "a body, or what stands for one"
    case .unnamed: "somebody in an office, without a name"
    case .collective: "many, without saying who"
    case .document: "a report, poll or filing"
    case .none: "nobody is named as the source"
    }
  }
}

extension Quotation.Kind {
  package var explanation: String {
    switch self {
    case .direct: "somebody's own words"
    case .partial: "somebody's words in the reporter's sentence"
    case .scare: "a word that the writer keeps at a distance"
    case .title: "the name of a work or programme"
    case .nested: "a quotation inside a quotation"
    }
  }
}
