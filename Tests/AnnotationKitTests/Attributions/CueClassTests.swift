import AnnotationKit
import Testing

struct CueClassTests {
  @Test(arguments: [
    ("Weir said the dam was safe.", CueClass.say),
    ("Weir told reporters that the dam was safe.", .say),
    ("Weir claimed that the dam was safe.", .claim),
    ("Weir argued that the dam was safe.", .argue),
    ("Weir believes the dam is safe.", .believe),
    ("Weir announced that the dam was safe.", .announce),
    ("Weir denied that the dam was safe.", .deny),
    ("Weir warned that the dam was weak.", .warn),
    ("Weir asked whether the dam was safe.", .ask),
    ("The study shows that the dam is safe.", .show),
    ("The dam is safe, according to Weir.", .accord),
    ("Weir stressed that the dam was safe.", .assert),
  ])
  func classOfCue(_ text: String, _ expected: CueClass) {
    #expect(Annotator(engine: .rules).annotate(Marked(text).article).attributions.first?.cueClass == expected)
  }
}
