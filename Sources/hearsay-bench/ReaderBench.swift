import AnnotationKit
import ArgumentParser
import ReaderKit

/// Measures how long the reader takes over each key on a long article, up to the finished grid of cells.
struct ReaderBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reader",
    abstract: "Measures how long the reader takes over each key on a long article.",
    discussion: """
      Every figure is processor time from the key to the finished screen, without the terminal, and its longest is also given as
      a multiple of a count of the article's words in the same run. Build with -c release.
      """)

  @Argument(help: "Texts: JSON lines with a \"text\" each.")
  var texts = "../shared/data/news_text/open.jsonl"

  @Option(help: "Length of the article, in megabytes of these texts.")
  var megabytes = 1.0

  @Option(help: "Columns of the screen.")
  var columns = 200

  @Option(help: "Rows of the screen.")
  var rows = 60

  func run() throws {
    let clock = ProcessorClock()
    var text = ""
    let parts = try AnnotationBench.articles(texts).map(\.text.string)
    var next = 0
    while Double(text.utf8.count) < megabytes * 1e6, !parts.isEmpty {
      text += parts[next % parts.count] + "\n\n\n"
      next += 1
    }
    let article = Article(id: "long", plainText: text)
    let document = Annotator(engine: .rules).annotate(article)
    var words = 0
    let base =
      (0..<5).map { _ in clock.measure { words = WordCount.of(article.text.utf8) } }.min() ?? .zero
    print(
      "\(article.text.count) bytes, \(words) words, \(document.attributions.count) attributions,"
        + " \(document.quotations.count) quotations, \(document.actors.count) actors;"
        + " a word count takes \(Table.milliseconds(base)) ms")

    let size = ScreenSize(columns: columns, rows: rows)
    var prepared: PreparedDocument?
    report("preparing the document", [clock.measure { prepared = PreparedDocument(document) }], base)
    guard let prepared else { return }
    var reader = Reader(
      articles: [ReaderArticle(label: "long", content: .text(article))], size: size, themes: ThemeCatalog([]))
    report("first screen of the text", [clock.measure { _ = reader.draw() }], base)
    report(
      "annotations arrive",
      [
        clock.measure {
          reader.update(.prepared(prepared), at: 0)
          _ = reader.draw()
        }
      ], base)
    for flow in Self.flows {
      var times: [Duration] = []
      for press in KeySequence(flow.keys)?.presses ?? [] {
        times.append(
          clock.measure {
            _ = reader.handle(.key(press))
            _ = reader.draw()
          })
      }
      report(flow.name, times, base)
      for press in KeySequence(flow.after)?.presses ?? [] { _ = reader.handle(.key(press)) }
      while reader.hasWork { _ = reader.work() }
    }
    let sizes = (0..<20).map { ScreenSize(columns: columns - $0 % 7 * 9, rows: rows - $0 % 5 * 4) }
    report(
      "resize",
      sizes.map { size in
        clock.measure {
          _ = reader.handle(.resize(size))
          _ = reader.draw()
        }
      }, base)
  }

  private struct Flow {
    var name: String
    var keys: String
    /// Keys that are not measured, to leave what the others opened.
    var after = ""
  }

  private static let flows = [
    Flow(name: "line down", keys: String(repeating: "j", count: 60)),
    Flow(name: "page down", keys: String(repeating: "<Space>", count: 60)),
    Flow(name: "end and top", keys: "GgGgGg"),
    Flow(name: "paragraph by number", keys: ":900<Enter>:50%<Enter>"),
    Flow(name: "next attribution", keys: String(repeating: "]a", count: 40)),
    Flow(name: "next quotation", keys: String(repeating: "]q", count: 40)),
    Flow(name: "next mention", keys: String(repeating: "]s", count: 20)),
    Flow(name: "toggle a layer", keys: "12341234001212"),
    Flow(name: "search as typed: the", keys: "/the<Enter>"),
    Flow(name: "search step", keys: String(repeating: "n", count: 40), after: "<Esc>"),
    Flow(name: "search as typed: rare word", keys: "/constantinople", after: "<Esc>"),
    Flow(name: "search as typed: expression", keys: "/(said|told).*minister<Enter>nnnnnn", after: "<Esc>"),
    Flow(name: "go through a pane", keys: "<Tab>jjjjjjjjGg<Space><Space><Space>", after: "<Esc>"),
    Flow(name: "order of a pane", keys: "<Tab>oooooo", after: "<Esc>"),
    Flow(name: "filter of a pane, as typed", keys: "<Tab>/minister<Enter>", after: "<Esc><Esc><Esc>"),
    Flow(name: "only hedged", keys: "HHHHHH"),
    Flow(name: "follow an actor", keys: "<Tab><Tab><Tab>gff<Enter><Enter>", after: "<Esc><Esc>"),
    Flow(name: "outline", keys: "OjjjG<Esc>O/minister", after: "<Esc><Esc>"),
    Flow(name: "sourcing", keys: "sjjj<Esc>"),
    Flow(name: "card of an attribution", keys: "]aijjj<Esc>"),
    Flow(name: "theme", keys: "ttt"),
    Flow(name: "sizes of panes", keys: "<lt><lt>>><Tab>+++---z", after: "z<Esc>"),
    Flow(name: "marks and jumps back", keys: "maG'aC-oC-oC-i"),
  ]

  private func report(_ name: String, _ times: [Duration], _ base: Duration) {
    let sorted = times.sorted()
    guard let longest = sorted.last else { return }
    let ratio = (longest / base * 10).rounded() / 10
    let padded = name + String(repeating: " ", count: max(1, 32 - name.count))
    print(
      "\(padded) median \(Table.milliseconds(sorted[sorted.count / 2])) ms, longest"
        + " \(Table.milliseconds(longest)) ms of \(sorted.count), \(ratio) × word count")
  }
}
