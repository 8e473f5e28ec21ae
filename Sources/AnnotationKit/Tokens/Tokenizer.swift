/// Splits an article's blocks into tokens.
package struct Tokenizer: Stage {
  package let name = "tokens"
  package let requires: Set<Facet> = []
  package let provides: Set<Facet> = [.tokens]
  package init() {}

  package func run(on draft: inout Draft) {
  }
}
