import AnnotationKit

extension Reader {
  /// Follows the actor of the selection, or stops following it: only its words and what is said of it stay
  /// bright, and the panes list just those.
  mutating func follow() -> Effect {
    guard let index = view.index, let actor = index.actor(of: view.selection) else {
      if view.listing.followed != nil {
        view.listing.followed = nil
        settle()
        return .redraw
      }
      message = Message(text: "select an actor, or something that one says, to follow it")
      return .bell
    }
    let name = index.actor(actor)?.name ?? ""
    if view.listing.followed?.actor == actor {
      view.listing.followed = nil
      message = Message(text: "no longer following \(name)")
    } else {
      view.listing.followed = FollowedActor(actor, in: index)
      message = Message(text: "only what concerns \(name): \(keyLabel("escape")) leaves")
    }
    settle()
    return .redraw
  }

  mutating func toggleOnlyHedged() -> Effect {
    view.listing.onlyHedged.toggle()
    message = Message(
      text: view.listing.onlyHedged ? "only hedged attributions" : "all attributions, hedged or not")
    if let selection = view.selection, let index = view.index, !view.listing.contains(selection, in: index) {
      view.selection = nil
    }
    settle()
    return .redraw
  }

  /// Puts the focused pane, or the one in front, in its next order.
  mutating func cycleOrder() -> Effect {
    let pane = arrangement.focus ?? arrangement.front
    let orders = pane.pane.orders
    let next = ((view.listing.orders[pane] ?? 0) + 1) % orders.count
    view.listing.orders[pane] = next
    message = Message(text: "\(pane.rawValue) \(orders[next].label)")
    settle()
    return .redraw
  }

  // MARK: Marks

  mutating func setMark(_ name: Character) -> Effect {
    view.marks[name] = JumpList.Place(top: view.top, selection: view.selection)
    message = Message(text: "mark \(name) set")
    return .redraw
  }

  mutating func goToMark(_ name: Character) -> Effect {
    if name == "'" { return travel(back: true) }
    guard let place = view.marks[name] else {
      let known = view.marks.keys.sorted().map(String.init).joined(separator: " ")
      message = Message(text: "there is no mark \(name)" + (known.isEmpty ? "" : "; marks: \(known)"))
      return .bell
    }
    leavePlace()
    view.top = place.top
    view.selection = place.selection
    settle()
    return .redraw
  }
}
