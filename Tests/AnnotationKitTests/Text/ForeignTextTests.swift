import AnnotationKit
import Testing

/// Paragraphs of another language keep their quotation marks and nothing else.
struct ForeignTextTests {
  private static let annotator = Annotator()

  @Test(arguments: [
    "Der Minister sagte am Montag, die Verhandlungen seien gescheitert. „Wir haben verloren“, sagte er der Zeitung.",
    "La ministra dijo el lunes que las conversaciones habían fracasado. «Hemos perdido», dijo al periódico.",
    "Le ministre a déclaré lundi que les négociations avaient échoué. « Nous avons perdu », a-t-il dit au journal.",
    "De minister zei maandag dat de onderhandelingen waren mislukt. “Wij hebben verloren”, zei hij tegen de krant.",
    "Министр заявил в понедельник, что переговоры провалились. «Мы проиграли», сказал он газете в интервью.",
  ])
  func keepsOnlyQuotations(_ paragraph: String) {
    let english = "The minister said on Monday that the talks had failed. “We lost,” he told the paper."
    let document = Self.annotator.annotate(Marked("\(paragraph)\n\(english)").article)
    let end = paragraph.utf8.count
    #expect(document.attributions.count == 2)
    #expect(document.attributions.allSatisfy { ($0.cue.first?.start ?? 0) > end })
    #expect(document.actors.flatMap(\.mentions).allSatisfy { $0.span.start > end })
    #expect(document.hedges.allSatisfy { $0.span.start > end })
    let foreign = document.quotations.filter { $0.span.start < end }
    #expect(foreign.count == 1)
    #expect(foreign.first?.evidence.rule == "another language")
  }

  @Test(arguments: [
    "Present: Anna Kovac, Peter Holm, Maria Lindqvist, Jonas Weir, Elena Brandt, Tomas Reyl and Ida Brask.",
    "Dow down 3 percent, oil up, gold flat, bonds steady, traders nervous, Ostwick mayor Ida Brask said.",
    "Leaders Challenge Putin’s Overtures Again, Brandt said",
    "Officials said no.",
  ])
  func namesAndNotesAreNotForeign(_ paragraph: String) {
    let document = Self.annotator.annotate(Marked(paragraph).article)
    #expect(!document.actors.isEmpty)
  }
}
