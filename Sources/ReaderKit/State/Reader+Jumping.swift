import AnnotationKit

extension Reader {
  /// Selects an annotation and brings it into sight.
  mutating func select(_ reference: AnnotationReference?) {
    view.selection = reference
    guard let reference, let index = view.index else {
      followPanes()
      return
    }
    view.followedKind = reference.kind
    if let actor = index.actor(of: reference) { view.actor = actor }
    let before = view.top
    let selection = view.selection
    reveal(index.spans(of: reference), focus: index.focus(of: reference))
    if view.top != before {
      view.jumps.leave(JumpList.Place(top: before, selection: selection))
    }
    followPanes()
  }

  /// Brings the selection into sight, where the text has got less room.
  mutating func revealSelection() {
    guard let selection = view.selection, let index = view.index else { return }
    reveal(index.spans(of: selection), focus: index.focus(of: selection))
    followPanes()
  }

  /// Goes to the annotation of a kind that is `distance` further on, or back where it is negative.
  mutating func jump(to kind: AnnotationKind, by distance: Int) -> Effect {
    view.lastJump = .annotation(kind)
    guard let index = view.index else {
      message = Message(text: view.article == nil ? "there is no article" : "still annotating")
      return .bell
    }
    var actor: Int?
    if kind == .mention {
      actor = index.actor(of: view.selection) ?? view.actor ?? nearestActor()
      view.actor = actor
    }
    let listing = view.listing
    var references = index.references(of: kind, actor: actor)
    if listing.followed != nil || listing.onlyHedged {
      references = references.filter { listing.contains($0, in: index) }
    }
    guard !references.isEmpty else {
      let among = listing.followed != nil || listing.onlyHedged ? "among what is shown" : "in this article"
      message = Message(text: "there is no \(kind.rawValue) \(among)")
      return .bell
    }
    let from: Int
    if let selection = view.selection, selection.kind == kind,
      let place = references.firstIndex(of: selection)
    {
      from = place + distance
    } else {
      // From elsewhere the first step goes to the nearest one that way.
      let visible = visibleSpan()
      let offset = view.selection.map { index.start(of: $0) } ?? visible.start
      let before = references.count { index.start(of: $0) < offset }
      from = distance > 0 ? before + distance - 1 : before + distance
    }
    let target = max(0, min(from, references.count - 1))
    if references[target] == view.selection {
      message = Message(
        text: distance > 0 ? "this is the last \(kind.rawValue)" : "this is the first \(kind.rawValue)")
      return .bell
    }
    if target != from {
      message = Message(text: distance > 0 ? "the last \(kind.rawValue)" : "the first \(kind.rawValue)")
    }
    select(references[target])
    return .redraw
  }

  mutating func repeatJump(by distance: Int) -> Effect {
    switch view.lastJump {
    case .annotation(let kind): jump(to: kind, by: distance)
    case .search: nextMatch(by: distance)
    }
  }

  /// The actor that is mentioned first on the screen.
  private mutating func nearestActor() -> Int? {
    let visible = visibleSpan()
    let mentions = view.index?.references(of: .mention) ?? []
    let first = view.index?.count(of: .mention, before: visible.start) ?? 0
    guard mentions.indices.contains(first) else { return nil }
    return view.index?.actor(of: mentions[first])
  }

  mutating func toggle(_ layer: Layer) {
    hiddenLayers = nil
    layers.formSymmetricDifference([layer])
    message = Message(text: "\(layer.rawValue) \(layers.contains(layer) ? "shown" : "hidden")")
  }

  mutating func toggleAllLayers() {
    if let hidden = hiddenLayers {
      layers = hidden
      hiddenLayers = nil
      message = Message(text: "layers shown")
    } else if layers.isEmpty {
      layers = Set(Layer.allCases)
      message = Message(text: "all layers shown")
    } else {
      hiddenLayers = layers
      layers = []
      message = Message(text: "all layers hidden")
    }
  }

  mutating func openArticle(offset: Int) -> Effect {
    let target = max(0, min(currentArticle + offset, articles.count - 1))
    guard target != currentArticle else {
      message = Message(
        text: articles.count == 1
          ? "this is the only article" : offset > 0 ? "this is the last article" : "this is the first article"
      )
      return .bell
    }
    currentArticle = target
    overlay = nil
    settle()
    return .openArticle(target)
  }

  /// Leaves one thing: what lies on top first.
  mutating func leave() -> Effect {
    if view.marked != nil {
      view.marked = nil
    } else if view.search != nil {
      view.search = nil
    } else if arrangement.isZoomed {
      arrangement.isZoomed = false
      settle()
    } else if let pane = arrangement.focus, view.listing.filters[pane] != nil {
      view.listing.filters[pane] = nil
      settle()
    } else if view.listing.followed != nil {
      view.listing.followed = nil
      settle()
    } else if arrangement.focus != nil {
      arrangement.focus = nil
      settle()
    } else if view.selection != nil || view.followedKind != nil {
      view.selection = nil
      view.followedKind = nil
    } else {
      return .none
    }
    return .redraw
  }
}
