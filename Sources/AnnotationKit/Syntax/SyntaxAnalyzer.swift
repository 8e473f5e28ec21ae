/// Tokens, tags, lemmas and dependencies of an article for whoever wants them by themselves, treebank exports for one.
///
/// Annotated documents do not carry syntax, since few want it; it follows from the article alone and is made anew.
package struct SyntaxAnalyzer: Sendable {
  private let stages: [any Stage]
  private let lemmatizer: Lemmatizer

  package init(_ models: ModelSet = ModelSet()) throws(ModelFileError) {
    stages = try Annotator.syntaxStages(models)
    lemmatizer = try Lemmatizer(models, tagNames: TaggerStage(models).tagNames)
  }

  /// Linear in the text.
  package func analysis(of article: Article) -> SyntacticAnalysis {
    var draft = Draft(article: article)
    for stage in stages { stage.run(on: &draft) }
    return SyntacticAnalysis(
      article: article, tokens: draft.tokens, sentences: draft.sentences, syntax: draft.syntax,
      lemmatizer: lemmatizer)
  }
}

/// What a ``SyntaxAnalyzer`` finds.
package struct SyntacticAnalysis: Sendable {
  package let article: Article
  package let tokens: Tokens
  package let sentences: Sentences
  package let syntax: SyntaxTable
  fileprivate let lemmatizer: Lemmatizer

  package func tag(_ token: Int) -> String { syntax.tagNames[Int(syntax.tags[token])] }
  package func label(_ token: Int) -> String { syntax.labelNames[Int(syntax.labels[token])] }

  /// A token's lemma in letters, as the treebanks spell it: names keep their capitals.
  package func lemma(_ token: Int) -> String {
    let tag = tag(token)
    let form = article.text[tokens.span(token)]
    return lemmatizer.spelling(
      of: syntax.lemmas[token], form: form, keepsCapitals: tag == "NNP" || tag == "NNPS" || form == "I")
  }

  /// The head of each token of a sentence, as its place in the sentence from 0; `nil` for the root.
  ///
  /// Always a tree with one root: what a parser's slip leaves over hangs on the root.
  package func heads(of sentence: Int) -> [Int?] {
    let range = sentences.tokenRanges[sentence]
    var heads = range.map { token -> Int? in
      let head = Int(syntax.heads[token])
      return head != token && range.contains(head) ? head - range.lowerBound : nil
    }
    let root = heads.firstIndex { $0 == nil } ?? 0
    if !heads.isEmpty { heads[root] = nil }
    for index in heads.indices where index != root && heads[index] == nil { heads[index] = root }
    for index in heads.indices {
      var steps = 0
      var ancestor = index
      while let next = heads[ancestor], steps <= heads.count {
        ancestor = next
        steps += 1
      }
      if steps > heads.count { heads[index] = root }
    }
    return heads
  }
}
