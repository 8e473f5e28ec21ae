import AnnotationKit

/// PolNeAR (Newell, Margolin & Ruths 2018): news articles with gold attributions, as brat stand-off files.
struct PolNeAR: Sendable {
  struct Article: Sendable {
    let name: String
    let text: String
    let attributions: [GoldAttribution]
  }

  /// One attribution; spans in UTF-8 bytes, in the order of the text.
  struct GoldAttribution: Sendable {
    var source: [TextSpan] = []
    var cue: [TextSpan] = []
    var content: [TextSpan] = []
  }

  let articles: [Article]

  /// Reads one part, `train` or `dev`.
  init(_ part: String, in corpora: Corpora) throws {
    let files = try corpora.files(in: "polnear/\(part)/attributions", endingIn: ".ann")
    let texts = try corpora.files(in: "polnear/\(part)/text", endingIn: ".txt")
    var annotations: [String: String] = [:]
    for file in files {
      // NAME_xxxx.ann annotates NAME.txt; xxxx names the annotator.
      let stem = file.dropLast(4)
      guard let underscore = stem.lastIndex(of: "_") else { continue }
      // Of several annotators' versions the first is used, as by the scorer.
      annotations[String(stem[..<underscore])] = annotations[String(stem[..<underscore])] ?? file
    }
    articles = try texts.map { file in
      let name = String(file.dropLast(4))
      let text = try corpora.text("polnear/\(part)/text/\(file)")
      guard let annotation = annotations[name] else {
        throw TrainingError("polnear/\(part)/attributions has no annotation of \(name)")
      }
      let gold = try Self.attributions(
        brat: corpora.text("polnear/\(part)/attributions/\(annotation)"), map: CodePointMap(text))
      return Article(name: name, text: text, attributions: gold)
    }
  }

  /// Reads brat's stand-off format: text-bound annotations `T1\tCue 3 9;12 14\t…` and events
  /// `E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1`.
  static func attributions(brat: String, map: CodePointMap) -> [GoldAttribution] {
    var spans: [Substring: [TextSpan]] = [:]
    for line in brat.split(separator: "\n") where line.first == "T" {
      let fields = line.split(separator: "\t")
      guard fields.count >= 2, let space = fields[1].firstIndex(of: " ") else { continue }
      spans[fields[0]] = fields[1][space...].split(separator: ";").compactMap { part in
        let ends = part.split(separator: " ").compactMap { Int($0) }
        return ends.count == 2 ? map.span(ends[0], ends[1]) : nil
      }
    }
    return brat.split(separator: "\n").filter { $0.first == "E" }.map { line in
      var attribution = GoldAttribution()
      for role in line.drop(while: { $0 != "\t" }).dropFirst().split(separator: " ") {
        guard let colon = role.firstIndex(of: ":") else { continue }
        let found = spans[role[role.index(after: colon)...]] ?? []
        // A second argument of the same role is numbered: Source2.
        switch role[..<colon].prefix(while: { !$0.isNumber }) {
        case "Source": attribution.source += found
        case "Cue": attribution.cue += found
        case "Content": attribution.content += found
        default: break
        }
      }
      attribution.source.sort { $0.start < $1.start }
      attribution.cue.sort { $0.start < $1.start }
      attribution.content.sort { $0.start < $1.start }
      return attribution
    }
  }
}
