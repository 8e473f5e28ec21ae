import AnnotationKit

/// A treebank's words as tokens of one text, words and sentences apart by white space: what stages run on to be
/// trained and measured with gold tokens.
struct TreebankText: Sendable {
  let draft: Draft

  init(_ sentences: [Treebank.Sentence]) {
    var utf8: [UInt8] = []
    var tokens = Tokens()
    var table = Sentences()
    for (number, sentence) in sentences.enumerated() {
      let first = tokens.count
      for word in sentence.words {
        tokens.starts.append(Int32(utf8.count))
        utf8 += Array(word.form.utf8)
        tokens.ends.append(Int32(utf8.count))
        utf8.append(0x20)
        tokens.flags.append([])
        tokens.keys.append(Tokens.key(of: word.form))
        tokens.sentences.append(Int32(number))
        tokens.blocks.append(0)
      }
      table.tokenRanges.append(first..<tokens.count)
      table.blocks.append(0)
    }
    let text = SourceText(bytes: utf8)
    var draft = Draft(
      article: Article(id: "", text: text, blocks: [.init(.paragraph, TextSpan(0, text.count))]))
    draft.tokens = tokens
    draft.sentences = table
    self.draft = draft
  }
}
