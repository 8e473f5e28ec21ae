/// Tells candidates apart as person, organization, place or none of them: a multinomial logistic regression over hashed
/// features (``MentionFeatures``), trained on GUM, Universal NER and WikiGold.
package struct MentionClassifier: Sendable {
  package static let modelName = "actors"

  /// What a candidate is; the raw value is its column in the weights.
  package enum Class: Int, Sendable, CaseIterable {
    case none, person, organization, place
  }

  /// Rows of one weight a class, chosen by the features' low bits.
  private let weights: ModelTable<Int8>
  private let scale: Float
  private let mask: UInt32

  package init(_ model: ModelFile) throws(ModelFileError) {
    try model.require(name: Self.modelName, fingerprint: Self.fingerprint)
    weights = try model.table("weights", of: Int8.self)
    scale = try model.table("scale", of: Float.self, count: 1).withElements { $0[0] }
    let rows = weights.count / Class.allCases.count
    guard rows > 0, rows & (rows - 1) == 0 else { throw ModelFileError(.corrupt(part: "weights")) }
    mask = UInt32(rows - 1)
  }

  /// Stands for ``MentionFeatures`` and the word lists: the features of every candidate of a fixed text.
  package static let fingerprint: UInt64 = {
    var fingerprint = FeatureFingerprint()
    let text =
      "Officials in Oslo said Governor Jane A. Marsh of the Harbour Trust (HT) met two analysts and Peter Holm."
    for features in CandidateSet(Article(id: "", plainText: text)).features() {
      for feature in features { fingerprint.add(feature) }
    }
    return fingerprint.value
  }()

  /// Keeps the candidates that are actors, with the kind and probability the classifier gives them.
  package func choose(from candidates: CandidateSet) -> [ActorMention] {
    var chosen: [ActorMention] = []
    for (candidate, probabilities) in zip(candidates.mentions, probabilities(of: candidates)) {
      let found = Self.likeliest(probabilities)
      guard found != .none else { continue }
      var mention = candidate
      mention.kind = Self.kind(found, candidate)
      mention.isDoubtful = false
      mention.probability = 1 - probabilities[Class.none.rawValue]
      chosen.append(mention)
    }
    return chosen
  }

  /// The class of each candidate.
  package func classes(of candidates: CandidateSet) -> [Class] {
    probabilities(of: candidates).map(Self.likeliest)
  }

  /// None where it is likelier than all others together, else the likeliest of these.
  private static func likeliest(_ probabilities: SIMD4<Float>) -> Class {
    guard probabilities[Class.none.rawValue] < 0.5 else { return .none }
    var best = Class.person
    for other in [Class.organization, .place]
    where probabilities[other.rawValue] > probabilities[best.rawValue] { best = other }
    return best
  }

  /// The probability of each class, by its raw value, for each candidate.
  private func probabilities(of candidates: CandidateSet) -> [SIMD4<Float>] {
    var scores = weights.withElements { weights in
      candidates.mentions.indices.map { index in
        var sum = SIMD4<Int32>()
        candidates.forEachFeature(of: index) { feature in
          let row = Int(feature & mask) * 4
          sum &+= SIMD4<Int32>(
            Int32(weights[row]), Int32(weights[row + 1]), Int32(weights[row + 2]), Int32(weights[row + 3]))
        }
        return SIMD4<Float>(sum) * scale - Self.reluctance(candidates.mentions[index])
      }
    }
    agree(&scores, candidates)
    return scores.map(Self.softmax)
  }

  /// What is taken off the score of none, as log odds: the corpora of names leave out much that counts as an actor
  /// here, and an actor missed costs a reader more than one too many. Chosen on GUM's development part.
  private static func reluctance(_ candidate: ActorMention) -> SIMD4<Float> {
    SIMD4(candidate.form == .name ? 2.1 : 0.85, 0, 0, 0)
  }

  /// One name means one thing in an article: every mention of a name gets half of what the others of it get on average.
  private func agree(_ scores: inout [SIMD4<Float>], _ candidates: CandidateSet) {
    var sums: [UInt64: (sum: SIMD4<Float>, count: Float)] = [:]
    let keys = candidates.mentions.indices.map { index in
      candidates.mentions[index].form == .name ? candidates.phraseKey(index) : 0
    }
    for (index, key) in keys.enumerated() where key != 0 {
      sums[key, default: (SIMD4(), 0)].sum += scores[index]
      sums[key, default: (SIMD4(), 0)].count += 1
    }
    for (index, key) in keys.enumerated() where key != 0 {
      guard let all = sums[key], all.count > 1 else { continue }
      scores[index] = scores[index] * 0.5 + all.sum / all.count * 0.5
    }
  }

  private static func kind(_ found: Class, _ candidate: ActorMention) -> Actor.Kind {
    // A newsroom that speaks looks like a person: "Politico said".
    if candidate.isListedBody, found == .person { return candidate.kind }
    return switch (found, candidate.kind) {
    case (.person, .group): .group
    case (.person, _): candidate.form == .role && candidate.isPlural ? .group : .person
    case (.organization, .government): .government
    case (.organization, _): .organization
    case (.place, .government): .government
    case (.place, _): .place
    case (.none, let kind): kind
    }
  }

  private static func softmax(_ scores: SIMD4<Float>) -> SIMD4<Float> {
    var exponentials = SIMD4<Float>()
    let top = scores.max()
    for index in 0..<4 { exponentials[index] = Exponential.of(scores[index] - top) }
    return exponentials / exponentials.sum()
  }
}
