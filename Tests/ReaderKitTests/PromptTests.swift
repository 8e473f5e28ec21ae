import AnnotationKit
import Testing

@testable import ReaderKit

@Suite struct SearchTests {
  @Test func allMatchesAreFoundAndCounted() {
    var reader = Reader.sample()
    reader.type("/olsen")
    #expect(reader.view.search?.count == 3)
    #expect(reader.view.search?.currentNumber == 1)
    reader.type("<Enter>n")
    #expect(reader.view.search?.currentNumber == 2)
    reader.type("nn")
    #expect(reader.view.search?.currentNumber == 1)
    #expect(reader.message?.text == "search went on from the top")
    reader.type("N")
    #expect(reader.view.search?.currentNumber == 3)
  }

  @Test func capitalsMatterOnceOneIsTyped() {
    var reader = Reader.sample()
    reader.type("/The<Enter>")
    let capital = reader.view.search?.count ?? 0
    reader.type("/the<Enter>")
    #expect(capital > 0)
    #expect(reader.view.search?.count ?? 0 > capital)
  }

  @Test func typewriterSignsMatchPrintersSigns() {
    var reader = Reader.sample()
    reader.type("/board's chair<Enter>")
    #expect(reader.view.search?.count == 1)
    reader.type("/\"painful<Enter>")
    #expect(reader.view.search?.count == 1)
  }

  @Test func escapeGoesBackToWhereOneWas() {
    var reader = Reader.sample(40, 12)
    reader.type("]a")
    let top = reader.view.top
    let selection = reader.view.selection
    reader.type("/1871")
    #expect(reader.view.top != top)
    reader.type("<Esc>")
    #expect(reader.view.top == top)
    #expect(reader.view.selection == selection)
    #expect(reader.view.search == nil)
  }

  @Test func aSearchThatWasLeftCanBeTakenUpAgain() {
    var reader = Reader.sample()
    reader.type("/olsen<Enter><Esc>")
    #expect(reader.view.search == nil)
    reader.type("n")
    #expect(reader.view.search?.count == 3)
  }

  @Test func whatIsNotThereIsToldAndTheOldSearchIsOver() {
    var reader = Reader.sample()
    reader.type("/nowhere<Enter>")
    #expect(reader.message?.text == "\"nowhere\" is not in this article")
  }

  @Test(arguments: [
    ("olsen (said|warned)", 2), ("\\bsay\\b", 3), ("board's", 1), ("[“\"]cosmetic", 1), ("^the", 2),
    ("cracks.*dozen", 1), ("(unfinished", 0), ("stands for (", 0), ("U.S. (none)", 0),
    ("Olsen (said|warned)", 2),
  ])
  func regularExpressionsAreUnderstood(_ pattern: String, _ count: Int) {
    var search = Search(pattern, in: Sample.harbour.article.text)
    #expect(search.matches.count == count)
  }

  @Test func aBrokenExpressionIsSearchedForAsItStands() {
    var search = Search("(a", in: SourceText("one (a) two (a b"))
    #expect(search.matches == [TextSpan(4, 6), TextSpan(12, 14)])
  }

  @Test func wideCharactersCountAsOne() {
    let text = SourceText("naïve é1 ö2")
    var search = Search("na.ve|[éö]2$", in: text)
    #expect(search.matches.map { text[$0] } == ["naïve", "ö2"])
  }

  @Test func whatIsNoExpressionIsToldAndFoundAsItStands() {
    var reader = Reader.sample()
    reader.type("/(none<Enter>")
    #expect(
      reader.message?.text.contains("nor is it a regular expression: missing closing parenthesis") == true)
    reader.type("/olsen[<Enter>")
    #expect(reader.message?.isError == true)
  }

  @Test func capitalsInEscapesAreNone() {
    var search = Search("olsen\\W+said", in: Sample.harbour.article.text)
    #expect(search.matches.count == 1)
  }

  @Test func longTextsAreSearchedPieceByPiece() {
    let line = "Nothing here is of any interest to anybody who looks for it.\n\n"
    let text = SourceText(
      String(repeating: line, count: 20_000) + "A needle.\n\n" + String(repeating: line, count: 20_000)
        + "The last needle.")
    for pattern in ["needle", "need(le|y)"] {
      var search = Search(pattern, in: text)
      #expect(!search.isComplete)
      var budget = 100_000
      #expect(search.match(atOrAfter: 0, budget: &budget) == nil)
      #expect(budget <= 0)
      budget = .max
      let first = search.match(atOrAfter: 0, budget: &budget)
      #expect(first.map { text[$0] } == "needle")
      search.current = search.match(before: .max, budget: &budget)
      #expect(search.currentNumber == nil)
      while search.search(bytes: 300_000) {}
      #expect(search.isComplete)
      #expect(search.count == 2)
      #expect(search.currentNumber == 2)
      #expect(search.match(before: first?.start ?? 0, budget: &budget) == nil)
    }
  }

  @Test func aSearchGoesOnWhileNothingIsTyped() {
    let line = "Nothing here is of any interest to anybody who looks for it.\n\n"
    let text = String(repeating: line, count: 60_000) + "A needle."
    let article = Article(
      id: "long", text: SourceText(text), blocks: [.init(.paragraph, TextSpan(0, text.utf8.count))])
    var reader = Reader(
      articles: [ReaderArticle(article)], size: ScreenSize(columns: 80, rows: 24), themes: ThemeCatalog([]))
    reader.type("/needle")
    #expect(reader.hasWork)
    #expect(reader.view.search?.current == nil)
    while reader.hasWork { _ = reader.work() }
    #expect(reader.view.search?.currentNumber == 1)
    #expect(reader.lines.joined().contains("A needle."))
  }

  @Test func expressionsThatCostTooMuchAreGivenUp() {
    let text = SourceText(String(repeating: "a", count: 5000) + " b")
    var search = Search("(a+)+c", in: text)
    #expect(search.matches.isEmpty)
  }

  @Test func earlierSearchesCanBeRecalled() {
    var reader = Reader.sample()
    reader.type("/olsen<Enter>/pier<Enter>/<Up><Up>")
    #expect(reader.prompt?.text == "olsen")
    reader.type("<Down>")
    #expect(reader.prompt?.text == "pier")
  }
}

@Suite struct CommandLineTests {
  @Test func everyCommandRunsByItsName() {
    for command in Command.all {
      var reader = Reader.sample()
      _ = reader.runLine(command.name)
      #expect(reader.message?.text.hasPrefix("there is no command") != true, "\(command.name)")
    }
  }

  @Test func tabCompletesNames() {
    var reader = Reader.sample()
    reader.type(":next-q<Tab>")
    #expect(reader.prompt?.text == "next-quotation")
    reader.type("<Enter>")
    #expect(reader.view.selection == .quotation(0))
  }

  @Test func themesAreCompletedAndTaken() {
    var reader = Reader.sample(themes: ShippedThemes.sources)
    reader.type(":theme<Space>pap<Tab><Enter>")
    #expect(reader.themeName == "paper")
  }

  @Test func numbersGoToParagraphs() {
    var reader = Reader.sample(40, 12)
    reader.type(":3<Enter>")
    let start = reader.view.article?.paragraphs[2].start
    #expect(reader.view.top == start)
    reader.type(":1<Enter>:60%<Enter>")
    #expect(reader.view.top > start ?? 0)
  }

  @Test func aMisspeltNameIsAnswered() {
    var reader = Reader.sample()
    #expect(reader.runLine("next-quotatoin") == .bell)
    #expect(
      reader.message?.text == "there is no command \"next-quotatoin\"; did you mean \"next-quotation\"?")
    _ = reader.runLine("toggle")
    #expect(reader.message?.text.contains("could be") == true)
  }

  @Test func theLineIsEditedAsInAShell() {
    var reader = Reader.sample()
    reader.type(":next-hedge")
    reader.type("<Left><Left><Left><Left><Left>")
    reader.type("C-k")
    #expect(reader.prompt?.text == "next-")
    reader.type("<Home>x<Delete><End> a C-w")
    #expect(reader.prompt?.text == "xext- ")
    reader.type("C-u")
    #expect(reader.prompt?.text == "")
    reader.type("one two three")
    reader.type("A-<Left>A-<Left><Backspace>-")
    #expect(reader.prompt?.text == "one-two three")
    #expect(reader.prompt?.head == "one-")
    reader.type("A-<Right>!")
    #expect(reader.prompt?.text == "one-two! three" || reader.prompt?.text == "one-two !three")
    #expect(reader.draw().cursor?.column == 1 + 1 + (reader.prompt?.head.count ?? 0))
  }
}
