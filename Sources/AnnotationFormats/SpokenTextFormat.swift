public import AnnotationKit

/// The article with its annotations in words, for screen readers and braille: no borders, no signs, nothing that
/// is told by a colour or by where it stands.
///
///     Officials said [officials, unnamed, hedged:] the harbour may [hedge] close [end].
///
/// An attribution is announced where its content begins, with its source as the article has it, its sourcing, and
/// whether it is hedged; ‘end’ closes it. Quotation marks, which speech leaves out, are told as words.
/// Every control character in the text is replaced; see ``TerminalSafeText``.
public struct SpokenTextFormat: AnnotationFormat {
  public let name = "spoken"
  public let summary = "text with annotations in words, for screen readers"
  public let fileExtension = "txt"

  public init() {}

  public func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8]) {
    if index > 0 { output.append(0x0A) }
    let spoken = SpokenText(document)
    for line in spoken.opening { output += Array("\(line)\n".utf8) }
    for block in document.article.blocks.indices {
      output.append(0x0A)
      output += Array(spoken.block(block).utf8)
      output.append(0x0A)
    }
  }
}

/// An article in words, block by block.
package struct SpokenText: Sendable {
  private struct Mark: Sendable {
    var offset: Int
    /// At one place what ends comes before what begins, inner ends before outer ones, outer beginnings before
    /// inner ones.
    var isEnd: Bool
    var span: TextSpan
    var text: String
    /// Which was added first; what begins last of one span ends first.
    var order: Int
  }

  /// How many words of a source are said.
  private static let sourceLength = 10

  private let document: AnnotatedDocument
  /// By offset.
  private let marks: [Mark]

  /// O(n log n) for n annotations.
  package init(_ document: AnnotatedDocument) {
    self.document = document
    var marks: [Mark] = []
    func add(_ span: TextSpan, _ before: String, _ after: String) {
      guard !span.isEmpty else { return }
      if !before.isEmpty {
        marks.append(Mark(offset: span.start, isEnd: false, span: span, text: before, order: marks.count))
      }
      if !after.isEmpty {
        marks.append(Mark(offset: span.end, isEnd: true, span: span, text: after, order: marks.count))
      }
    }
    for attribution in document.attributions {
      for (number, part) in attribution.content.enumerated() {
        let head = Self.announcement(attribution, document)
        add(part, number == 0 ? "[\(head):] " : "[\(head), again:] ", " [end]")
      }
    }
    for quotation in document.quotations {
      for part in quotation.parts.isEmpty ? [quotation.span] : quotation.parts {
        add(part, "[\(quotation.kind == .scare ? "in quotes" : "quote")] ", " [unquote]")
      }
    }
    for hedge in document.hedges { add(hedge.span, "", " [hedge]") }
    self.marks = marks.sorted { left, right in
      if left.offset != right.offset { return left.offset < right.offset }
      if left.isEnd != right.isEnd { return left.isEnd }
      if left.span != right.span {
        return left.isEnd ? left.span.start > right.span.start : left.span.end > right.span.end
      }
      return left.isEnd ? left.order > right.order : left.order < right.order
    }
  }

  /// Title and figures, a sentence a line.
  package var opening: [String] {
    let summary = document.summary
    let hedged = document.attributions.count { $0.isHedged }
    var lines: [String] = []
    let title = document.article.title
    lines.append(title.isEmpty ? "Article without a title." : "Article: \(Self.safe(title)).")
    lines.append(
      "\(Self.count(summary.words, "word")), \(Self.count(paragraphs.count, "paragraph")), "
        + "\(Self.count(document.attributions.count, "attribution")), of them \(hedged) hedged, "
        + "\(Self.count(document.quotations.count, "quotation")), \(Self.count(document.hedges.count, "hedge"))."
    )
    let sourcing = Sourcing.allCases.compactMap { kind in
      summary.bySourcing[kind].flatMap { $0 > 0 ? "\(Self.word(kind)) \($0)" : nil }
    }
    if !sourcing.isEmpty { lines.append("Sources: \(sourcing.joined(separator: ", ")).") }
    return lines
  }

  /// Indices of the blocks that are read: everything but title and furniture.
  package var paragraphs: [Int] {
    document.article.blocks.indices.filter {
      document.article.blocks[$0].kind != .title && document.article.blocks[$0].kind != .furniture
    }
  }

  /// A block's text with its annotations in words.
  package func block(_ index: Int) -> String {
    let block = document.article.blocks[index]
    var output = Self.prefix(block)
    let furniture = block.kind == .furniture
    var cursor = block.span.start
    for mark in furniture ? [] : marks(in: block.span) {
      output += text(cursor, mark.offset)
      // Not inside a word, and one space between a mark and what follows.
      if mark.isEnd, output.last == " " { output.removeLast() }
      output += mark.text
      cursor = max(cursor, mark.offset)
    }
    output += text(cursor, block.span.end)
    return output
  }

  /// The attributions, quotations and hedges that begin in a block.
  package func annotations(in block: Int) -> (attributions: Int, quotations: Int, hedges: Int) {
    let span = document.article.blocks[block].span
    return (
      document.attributions.count { ($0.cue + $0.content).hull.map { span.contains($0.start) } ?? false },
      document.quotations.count { span.contains($0.span.start) },
      document.hedges.count { span.contains($0.span.start) }
    )
  }

  private func marks(in span: TextSpan) -> ArraySlice<Mark> {
    func first(_ isFar: (Mark) -> Bool) -> Int {
      var low = 0
      var high = marks.count
      while low < high {
        let middle = (low + high) / 2
        if isFar(marks[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let low = first { $0.offset > span.start || $0.offset == span.start && !$0.isEnd }
    return marks[low..<max(low, first { $0.offset > span.end || $0.offset == span.end && !$0.isEnd })]
  }

  private func text(_ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    return Self.safe(document.article.text[TextSpan(start, end)])
  }

  private static func prefix(_ block: Article.Block) -> String {
    switch block.kind {
    case .title: "Title: "
    case .heading: "Heading: "
    case .listItem: "Item: "
    case .blockQuotation: "Quoted passage: "
    case .furniture: "Beside the article: "
    case .paragraph: ""
    }
  }

  private static func announcement(_ attribution: Attribution, _ document: AnnotatedDocument) -> String {
    let source = attribution.source.map { safe(document.article.text[$0]) }.joined(separator: " ")
    let words = source.split(separator: " ")
    let end = words.prefix(sourceLength).joined(separator: " ")
    let isCut = words.count > sourceLength
    let name = String(end.reversed().drop { ",;:".contains($0) }.reversed())
    var parts = [
      words.isEmpty
        ? "nobody named"
        : name + (isCut ? " and so on" : "")
    ]
    if attribution.sourcing != .none { parts.append(word(attribution.sourcing)) }
    if attribution.isHedged { parts.append("hedged") }
    return parts.joined(separator: ", ")
  }

  private static func word(_ sourcing: Sourcing) -> String {
    switch sourcing {
    case .named: "named"
    case .organization: "an organization"
    case .unnamed: "unnamed"
    case .collective: "collective"
    case .document: "a document"
    case .none: "no source"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Safe for the terminal, on one line.
  private static func safe(_ text: String) -> String {
    let words = TerminalSafeText.safe(text, keepsLines: false)
    var safe = ""
    for character in words where character != " " || safe.last != " " { safe.append(character) }
    return safe
  }
}
