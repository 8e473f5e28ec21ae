import AnnotationKit

/// Lists actors by how much they speak.
package struct ActorsPane: Pane {
  package let name = "ACTORS"
  package let tabName = "ACTORS"
  package let shortName = "Act"
  package let rowHeight = 1
  package let emptyText = "nobody is named"

  package func note(_ index: DocumentIndex) -> String? {
    let speaking = index.attributionsOfActor.count { !$0.isEmpty }
    return speaking > 0 ? "speaking \(speaking)" : nil
  }

  /// Those who speak most first; of those who speak as much, those who are mentioned more. Places that say
  /// nothing are left out.
  package let orders: [PaneOrder] = [.share, .position, .name]

  package func items(of index: DocumentIndex, order: PaneOrder) -> [PaneItem] {
    let actors = index.document.actors.filter {
      $0.kind != .place || !index.attributionsOfActor[$0.id].isEmpty
    }
    switch order {
    case .position: return actors.map { .actor($0.id) }
    case .name: return actors.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { .actor($0.id) }
    default: break
    }
    return actors.map { (actor: $0, speaks: index.attributionsOfActor[$0.id].count) }
      .sorted {
        ($1.speaks, $1.actor.mentions.count, $0.actor.id) < ($0.speaks, $0.actor.mentions.count, $1.actor.id)
      }
      .map { .actor($0.actor.id) }
  }

  package func row(of item: PaneItem, in index: DocumentIndex) -> PaneRow {
    guard case .actor(let id) = item, let actor = index.actor(id) else { return PaneRow(lead: "") }
    var row = PaneRow(lead: actor.name, leadRole: actor.kind.role)
    row.share = PaneRow.Share(value: index.attributionsOfActor[id].count, most: index.mostAttributions)
    return row
  }

  package func item(for selection: AnnotationReference) -> PaneItem? {
    if case .mention(let actor, _) = selection { .actor(actor) } else { nil }
  }

  package func related(to selection: AnnotationReference, in index: DocumentIndex) -> [PaneItem] {
    if case .mention = selection { return [] }
    return index.actor(of: selection).map { [.actor($0)] } ?? []
  }

  package func passes(_ item: PaneItem, _ filter: PaneFilter, in index: DocumentIndex) -> Bool {
    guard case .actor(let id) = item, let actor = index.actor(id) else { return false }
    return filter.isFound(inNameOf: id) || filter.isFound(in: actor.mentions.map(\.span))
  }

  package func target(of item: PaneItem, after offset: Int, in index: DocumentIndex) -> AnnotationReference? {
    guard case .actor(let id) = item, let actor = index.actor(id), !actor.mentions.isEmpty else { return nil }
    let mention = actor.mentions.firstIndex { $0.span.start >= offset } ?? 0
    return .mention(actor: id, index: mention)
  }
}
