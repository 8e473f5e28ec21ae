/// Splits blocks into sentences.
package struct SentenceSplitter: Stage {
  package let name = "sentences"
  package let requires: Set<Facet> = [.tokens]
  package let provides: Set<Facet> = [.sentences]
  package init() {}

  package func run(on draft: inout Draft) {
  }
}
