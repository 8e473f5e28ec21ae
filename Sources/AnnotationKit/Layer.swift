/// A kind of annotation that can be shown or hidden.
public enum Layer: String, Sendable, CaseIterable {
  case actors, attributions, quotations, hedges, places
}
