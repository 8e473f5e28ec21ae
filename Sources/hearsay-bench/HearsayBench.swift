import AnnotationKit
import ArgumentParser
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@main
struct HearsayBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay-bench", abstract: "Measures how fast annotation and the reader are.",
    subcommands: [AnnotationBench.self, ReaderBench.self], defaultSubcommand: AnnotationBench.self)
}

struct AnnotationBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Measures how fast annotation is, stage by stage.",
    discussion: """
      Every figure is processor time on one core, the best of several rounds, and is also given as a multiple of the time a plain \
      count of the same text's words takes in the same run, which depends less on the machine.
      Build with -c release.
      """)

  @Argument(help: "Texts: JSON lines with a \"text\" each.")
  var texts = "../shared/data/news_text/open.jsonl"

  @Option(help: "How often each measurement is repeated.")
  var rounds = 5

  @Flag(help: "Measure the tagger, the lemmatizer and the parser too, where the annotator goes without them.")
  var syntax = false

  func validate() throws {
    if rounds < 1 { throw ValidationError("--rounds has to be at least 1, not \(rounds)") }
  }

  func run() throws {
    let articles = try Self.articles(texts)
    let clock = ProcessorClock()
    // Before anything else: the first one reads the word lists, which later ones share.
    let first = clock.measure { _ = Annotator() }

    var words = 0
    let count =
      (0..<rounds).map { _ in
        clock.measure { words = articles.reduce(0) { $0 + WordCount.of($1.text.utf8) } }
      }.min() ?? .zero
    let table = Table(words: words, base: count)
    table.header(texts: articles.count, bytes: articles.reduce(0) { $0 + $1.text.count })
    table.row("word count", count)

    let opening = (0..<rounds).map { _ in clock.measure { _ = Annotator() } }.min() ?? .zero
    let stages = try stages()
    var best = [Duration](repeating: .seconds(1_000_000), count: stages.count)
    for _ in 0..<rounds {
      var times = [Duration](repeating: .zero, count: stages.count)
      for article in articles {
        var draft = Draft(article: article)
        for (index, stage) in stages.enumerated() {
          times[index] += clock.measure { stage.run(on: &draft) }
        }
      }
      for index in stages.indices { best[index] = min(best[index], times[index]) }
    }
    for (stage, time) in zip(stages, best) { table.row(stage.name, time) }

    let annotator = Annotator()
    let whole =
      (0..<rounds).map { _ in
        clock.measure { for article in articles { _ = annotator.annotate(article) } }
      }.min() ?? .zero
    table.row("all of annotate", whole)
    print(
      "making the first annotator takes \(Table.milliseconds(first)) ms, another one "
        + "\(Table.milliseconds(opening)) ms")
    print("peak memory, all texts included: \(Self.peakMegabytes) MB")
  }

  private static var peakMegabytes: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1000
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1_000_000
    #endif
  }

  /// The standard stages, and those of syntax where they are asked for and missing.
  private func stages() throws -> [any Stage] {
    var stages = Annotator.standardStages
    guard syntax, !stages.contains(where: { $0.provides.contains(.parse) }) else { return stages }
    let tagger = try TaggerStage()
    stages.append(tagger)
    stages.append(try LemmatizerStage(tagNames: tagger.tagNames))
    stages.append(try ParserStage(tagNames: tagger.tagNames))
    return stages
  }

  struct Line: Decodable {
    let id: String
    let text: String
  }

  static func articles(_ path: String) throws -> [Article] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("cannot read \(path)")
    }
    let decoder = JSONDecoder()
    return try data.split(separator: 0x0A).map { line in
      let line = try decoder.decode(Line.self, from: line)
      return Article(id: line.id, plainText: line.text)
    }
  }
}

/// Time this thread has spent on a processor: other programs that run at the same time don't count.
struct ProcessorClock {
  func measure(_ work: () -> Void) -> Duration {
    let start = Self.now
    work()
    return Self.now - start
  }

  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}

/// What every figure is compared with: the words of a text, counted as `wc -w` does.
enum WordCount {
  static func of(_ utf8: [UInt8]) -> Int {
    var words = 0
    var isInside = false
    for byte in utf8 {
      let isSpace = byte == 0x20 || byte &- 0x09 < 5
      if !isSpace, !isInside { words += 1 }
      isInside = !isSpace
    }
    return words
  }
}

/// Figures in columns.
struct Table {
  let words: Int
  let base: Duration

  func header(texts: Int, bytes: Int) {
    print("\(texts) texts, \(words) words, \(bytes) bytes")
    line("", "words/s", "ns/word", "× word count")
  }

  func row(_ name: String, _ time: Duration) {
    let seconds = Self.seconds(time)
    let perWord = seconds / Double(max(1, words)) * 1e9
    line(
      name, String(Int(Double(words) / max(seconds, 1e-12))), String(Int(perWord.rounded())),
      String((seconds / Self.seconds(base) * 10).rounded() / 10))
  }

  private func line(_ name: String, _ columns: String...) {
    let padded = columns.map { String(repeating: " ", count: max(1, 14 - $0.count)) + $0 }
    print(name + String(repeating: " ", count: max(1, 18 - name.count)) + padded.joined())
  }

  private static func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }

  static func milliseconds(_ time: Duration) -> Double { (seconds(time) * 1e5).rounded() / 100 }
}
