/// Tags, lemmas and dependencies of a text's tokens, as flat arrays alongside ``Tokens``.
///
/// Empty until a tagger and a parser have run.
package struct SyntaxTable: Sendable {
  /// Part of speech: an index into ``SyntaxTable/tagNames`` (Penn Treebank XPOS as in UD English).
  package var tags: [UInt8] = []
  /// Head token's index; a root's own index.
  package var heads: [Int32] = []
  /// Dependency label: an index into ``SyntaxTable/labelNames`` (Universal Dependencies, some subtypes kept).
  package var labels: [UInt8] = []
  /// FNV-1a of the lowercased lemma's UTF-8, comparable with ``Tokens/keys``.
  package var lemmas: [UInt64] = []

  /// The tagger's inventory, in the order of its model.
  package var tagNames: [String] = []
  /// The parser's inventory, in the order of its model.
  package var labelNames: [String] = []

  package init() {}
}
