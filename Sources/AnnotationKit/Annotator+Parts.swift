extension Annotator {
  /// Annotates some blocks of an article as if the others were not there: what a reader needs of a long article
  /// before the whole of it is done. ``AnnotatedDocument/init(joining:of:)`` puts such parts together.
  ///
  /// Actors are known by what the blocks alone say of them. Time and memory are linear in the blocks.
  ///
  /// - Parameters:
  ///   - article: the whole article.
  ///   - blocks: some of ``Article/blocks`` that follow each other, or pieces of long ones.
  /// - Returns: a document of the whole article, with the annotations of these blocks.
  public func annotate(_ article: Article, blocks: some Collection<Article.Block>) -> AnnotatedDocument {
    let spans = blocks.map(\.span)
    guard let hull = spans.hull?.intersection(TextSpan(0, article.text.count)), !hull.isEmpty else {
      return AnnotatedDocument(joining: [], of: article)
    }
    let start = hull.start
    let utf8 = Array(article.text.utf8[start..<hull.end])
    let part = Article(
      id: article.id, text: SourceText(bytes: utf8),
      blocks: blocks.map { Article.Block($0.kind, $0.span.moved(by: -start), level: $0.level) })
    return annotate(part).moved(by: start, to: article)
  }

  /// Annotates one article, telling how far it is.
  ///
  /// - Parameters:
  ///   - article: the article.
  ///   - isWanted: called between the stages with the share of them that is done, from 0 to 1; where it says false
  ///     the work ends there.
  /// - Returns: nothing where the work was ended.
  public func annotate(_ article: Article, while isWanted: (Double) -> Bool) -> AnnotatedDocument? {
    var draft = Draft(article: article)
    for (index, stage) in stages.enumerated() {
      guard isWanted(Double(index) / Double(stages.count)) else { return nil }
      stage.run(on: &draft)
    }
    return draft.finished()
  }
}

extension AnnotatedDocument {
  /// Puts documents of parts of an article together.
  ///
  /// Actors of one name and kind become one; figures add up. O(n log n) for n annotations.
  ///
  /// - Parameters:
  ///   - parts: documents of ``Annotator/annotate(_:blocks:)``, in any order, no block in two of them.
  ///   - article: the article that they are parts of.
  public init(joining parts: [AnnotatedDocument], of article: Article) {
    var joined = Joined()
    for part in parts.sorted(by: { $0.firstOffset < $1.firstOffset }) { joined.add(part) }
    self.init(
      article: article, actors: joined.actors, attributions: joined.attributions,
      quotations: joined.quotations, hedges: joined.hedges, summary: joined.summary)
  }

  /// Where the first annotation begins.
  private var firstOffset: Int {
    var first = hedges.first?.span.start ?? .max
    first = min(first, quotations.first?.span.start ?? .max)
    first = min(first, actors.first?.mentions.first?.span.start ?? .max)
    return min(first, attributions.first.flatMap { ($0.source + $0.cue + $0.content).hull?.start } ?? .max)
  }

  /// The document with every span `distance` bytes further on, as one of another article.
  fileprivate func moved(by distance: Int, to article: Article) -> AnnotatedDocument {
    AnnotatedDocument(
      article: article,
      actors: actors.map { actor in
        var actor = actor
        for index in actor.mentions.indices {
          actor.mentions[index].span = actor.mentions[index].span.moved(by: distance)
        }
        return actor
      },
      attributions: attributions.map { attribution in
        var attribution = attribution
        attribution.source = attribution.source.map { $0.moved(by: distance) }
        attribution.cue = attribution.cue.map { $0.moved(by: distance) }
        attribution.content = attribution.content.map { $0.moved(by: distance) }
        return attribution
      },
      quotations: quotations.map { quotation in
        var quotation = quotation
        quotation.span = quotation.span.moved(by: distance)
        quotation.parts = quotation.parts.map { $0.moved(by: distance) }
        return quotation
      },
      hedges: hedges.map { hedge in
        var hedge = hedge
        hedge.span = hedge.span.moved(by: distance)
        return hedge
      }, summary: summary)
  }
}

/// The parts of a document that have been put together so far.
private struct Joined {
  private struct ActorKey: Hashable {
    var name: String
    var kind: Actor.Kind
  }

  var actors: [Actor] = []
  var attributions: [Attribution] = []
  var quotations: [Quotation] = []
  var hedges: [Hedge] = []
  var summary = AnnotatedDocument.Summary(words: 0, attributedWords: 0, quotedWords: 0, bySourcing: [:])
  private var known: [ActorKey: Int] = [:]

  /// Adds a part that comes after those before; its ids go on from theirs.
  mutating func add(_ part: AnnotatedDocument) {
    var actorIDs: [Int] = []
    for var actor in part.actors {
      let key = ActorKey(name: actor.name, kind: actor.kind)
      if let id = known[key] {
        actors[id].mentions += actor.mentions
        actorIDs.append(id)
      } else {
        actor.id = actors.count
        known[key] = actor.id
        actorIDs.append(actor.id)
        actors.append(actor)
      }
    }
    let firstAttribution = attributions.count
    for var attribution in part.attributions {
      attribution.id += firstAttribution
      attribution.actor = attribution.actor.map { actorIDs[$0] }
      attribution.nestedIn = attribution.nestedIn.map { $0 + firstAttribution }
      attributions.append(attribution)
    }
    let firstQuotation = quotations.count
    for var quotation in part.quotations {
      quotation.id += firstQuotation
      quotation.speaker = quotation.speaker.map { actorIDs[$0] }
      quotation.attribution = quotation.attribution.map { $0 + firstAttribution }
      quotations.append(quotation)
    }
    hedges += part.hedges
    summary.words += part.summary.words
    summary.attributedWords += part.summary.attributedWords
    summary.quotedWords += part.summary.quotedWords
    summary.bySourcing.merge(part.summary.bySourcing) { $0 + $1 }
  }
}

extension TextSpan {
  fileprivate func moved(by distance: Int) -> TextSpan { TextSpan(start + distance, end + distance) }
}
