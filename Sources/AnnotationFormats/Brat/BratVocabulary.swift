import AnnotationKit

/// The names that annotations have in brat, and the configuration that declares them.
enum BratVocabulary {
  static func type(_ kind: Actor.Kind) -> String {
    switch kind {
    case .person: "Person"
    case .organization: "Organization"
    case .government: "Government"
    case .group: "Group"
    case .place: "Place"
    }
  }

  static func kind(_ type: Substring) -> Actor.Kind? { Actor.Kind.allCases.first { Self.type($0) == type } }

  /// An attribute that is there or not.
  static func attribute(_ reason: HedgeReason) -> String {
    switch reason {
    case .unnamedSource: "UnnamedSource"
    case .collectiveSource: "CollectiveSource"
    case .noSource: "NoSource"
    case .distancingCue: "DistancingCue"
    }
  }

  static func reason(_ attribute: Substring) -> HedgeReason? {
    HedgeReason.allCases.first { Self.attribute($0) == attribute }
  }

  /// `annotation.conf`: what brat needs in a folder to show and edit these annotations.
  static var configuration: String {
    func names<Name: RawRepresentable<String> & CaseIterable>(_: Name.Type) -> String {
      Name.allCases.map(\.rawValue).joined(separator: "|")
    }
    let actors = Actor.Kind.allCases.map(type).joined(separator: "|")
    return """
      [entities]
      Article
      \(Actor.Kind.allCases.map(type).joined(separator: "\n"))
      Source
      Content
      Quotation
      Hedge

      [relations]
      Speaker\tArg1:Quotation, Arg2:\(actors)
      Equiv\tArg1:\(actors), Arg2:\(actors), <REL-TYPE>:symmetric-transitive
      <OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

      [events]
      Attribution\tSource?:Source, Content?:Content, Actor?:\(actors), Quotation*:Quotation, Within?:Attribution|Uncued
      Uncued\tSource?:Source, Actor?:\(actors), Quotation*:Quotation, Within?:Attribution|Uncued

      [attributes]
      Sourcing\tArg:Attribution|Uncued, Value:\(names(Sourcing.self))
      CueClass\tArg:Attribution|Uncued, Value:\(names(CueClass.self))
      \(HedgeReason.allCases.map { "\(attribute($0))\tArg:Attribution|Uncued" }.joined(separator: "\n"))
      Form\tArg:\(actors), Value:\(names(Actor.Mention.Form.self))
      Kind\tArg:Quotation, Value:\(names(Quotation.Kind.self))
      HedgeKind\tArg:Hedge, Value:\(names(Hedge.Kind.self))

      """
  }
}
