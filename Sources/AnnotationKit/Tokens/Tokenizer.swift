/// Splits an article's blocks into tokens, the way the current releases of the Universal Dependencies English
/// treebanks (EWT, GUM) do: clitics, hyphens inside words, currency signs and per cent signs are tokens of
/// their own; abbreviations keep their full stop; bound prefixes keep their word ("anti-war").
///
/// One pass over the bytes; furniture gets no tokens. Linear in the text.
package struct Tokenizer: Stage {
  package let name = "tokens"
  package let requires: Set<Facet> = []
  package let provides: Set<Facet> = [.tokens]

  private let rules = TokenRules()

  package init() {}

  package func run(on draft: inout Draft) {
    draft.tokens = tokens(of: draft.article)
  }

  /// The tokens of an article's blocks.
  package func tokens(of article: Article) -> Tokens {
    var tokens = Tokens()
    tokens.reserve(article.text.count / 5)
    article.text.utf8.withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes: bytes, rules: rules, tokens: tokens)
      tokens = Tokens()
      for (index, block) in article.blocks.enumerated() where block.kind != .furniture {
        let end = min(block.span.end, bytes.count)
        scanner.scan(
          max(0, block.span.start)..<max(block.span.start, end), block: Int32(index),
          isQuoted: block.kind == .blockQuotation)
      }
      tokens = scanner.tokens
    }
    return tokens
  }
}

extension Tokens {
  /// Makes room for `count` tokens.
  fileprivate mutating func reserve(_ count: Int) {
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    flags.reserveCapacity(count)
    keys.reserveCapacity(count)
    sentences.reserveCapacity(count)
    blocks.reserveCapacity(count)
  }
}
