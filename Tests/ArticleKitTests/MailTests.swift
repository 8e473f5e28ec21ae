import AnnotationKit
import Testing

@testable import ArticleKit

/// The heads of mails.
@Suite struct MailTests {
  private func metadata(_ head: String) throws -> Article.Metadata {
    let text = head + "\n\nHello,\n\nofficials said that the bridge may close.\n"
    return try ArticleLoader().articles(in: Array(text.utf8), name: "mail.txt")[0].metadata
  }

  @Test func authorDateAndSubjectAreKept() throws {
    let mail = try metadata(
      """
      From: Anna Brandt <anna@courier.example>
      To: list@courier.example
      Subject: The bridge, and what
       the ministry says of it
      Date: Thu, 26 Nov 2020 19:48:21 +0100
      """)
    #expect(mail.byline == "Anna Brandt")
    #expect(mail.title == "The bridge, and what the ministry says of it")
    #expect(mail.published == "2020-11-26T19:48:21+01:00")
  }

  @Test(arguments: [
    (#""Brandt, Anna" <a@x.example>, Tom <t@x.example>"#, "Brandt, Anna, Tom"),
    ("a@x.example", "a@x.example"),
    ("<a@x.example>", "a@x.example"), ("a@x.example (Anna Brandt)", "Anna Brandt"),
    ("=?utf-8?Q?Zo=C3=AB_=C5=81uk?= <z@x.example>", "Zoë Łuk"),
    ("=?ISO-8859-1?B?Wm/r?= =?iso-8859-1?q?_Roe?= <z@x.example>", "Zoë Roe"),
    ("=?utf-8?Q?broken", "=?utf-8?Q?broken"), ("=?nothing?X?a?=", "=?nothing?X?a?="),
  ])
  func authorsAreNamed(_ from: String, _ byline: String) throws {
    #expect(try metadata("From: \(from)\r\nSubject: x\r").byline == byline)
  }

  @Test func aTitleInCodeIsToldBesideTheText() throws {
    let text =
      "From: a@x.example\nSubject: =?utf-8?Q?The_bridge_=E2=80=93_again?=\n\nHello,\n\nofficials said so.\n"
    let article = try ArticleLoader().articles(in: Array(text.utf8), name: "mail.txt")[0]
    #expect(article.title == "The bridge – again")
    #expect(!article.blocks.contains { $0.kind == .title })
  }

  @Test(arguments: [
    "From: the window one sees the harbour.", "Subject: x\nDate: today", "From: a\nnot a field\nSubject: x",
    "The text\nFrom: a@x.example\nSubject: x",
  ])
  func whatIsNoHeadTellsNothing(_ text: String) throws {
    #expect(try metadata(text).byline == "")
  }
}
