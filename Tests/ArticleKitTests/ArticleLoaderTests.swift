import AnnotationKit
import ArticleKit
import Foundation
import Testing

@Suite struct ArticleLoaderTests {
  private func failure(_ bytes: [UInt8]) -> ArticleError? {
    do throws(ArticleError) {
      _ = try ArticleLoader().articles(in: bytes, name: "story.txt")
      return nil
    } catch { return error }
  }

  private func failure(atPath path: String) -> ArticleError? {
    do throws(ArticleError) {
      _ = try ArticleLoader().articles(atPath: path)
      return nil
    } catch { return error }
  }

  @Test func textBecomesOneArticleCalledAsItsFile() throws {
    let articles = try ArticleLoader().articles(in: Array("A title\n\nThe story.".utf8), name: "story.txt")
    #expect(articles.map(\.id) == ["story.txt"])
    #expect(articles.first?.text.string == "A title\n\nThe story.")
  }

  @Test(arguments: ["", " \n\t\r\n ", "\u{FEFF}"])
  func nothingToReadIsTold(_ text: String) {
    let error = failure(Array(text.utf8))
    #expect(error?.isAboutContent == true)
    #expect(error?.description == "‘story.txt’ is empty: expected an article as \(ArticleFormats.names)")
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7 …".utf8), "a PDF document"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG image"),
      ([0x7F, 0x45, 0x4C, 0x46, 0x02], "a program"), (Array("words\0and more words".utf8), "a binary file"),
      ([1, 2, 3, 4, 5, 6, 0x41], "a binary file"),
    ] as [([UInt8], String)])
  func whatIsNoTextIsTold(_ bytes: [UInt8], _ kind: String) {
    #expect(
      failure(bytes)?.description
        == "‘story.txt’ is \(kind): expected an article as \(ArticleFormats.names); convert it first")
  }

  @Test func escapeSequencesDoNotMakeTextBinary() {
    #expect(failure(Array("\u{1B}[31mOfficials\u{1B}[0m said no.".utf8)) == nil)
  }

  @Test func missingFilesAndFoldersAreTold() throws {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(failure(atPath: folder + "/no/such/story.txt")?.description.hasPrefix("no file ‘") == true)
    #expect(failure(atPath: folder)?.description.contains("is a folder") == true)
    #expect(failure(atPath: "a\0b")?.description.hasPrefix("no file ‘") == true)
    #expect(failure(atPath: folder)?.isAboutContent == false)
  }

  @Test func aFileIsReadWhole() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = String(repeating: "The minister said no. ", count: 20_000)
    try Data(text.utf8).write(to: file)
    let articles = try ArticleLoader().articles(atPath: file.path)
    #expect(articles.first?.text.string == text)
    #expect(articles.first?.id == file.path)
  }
}
