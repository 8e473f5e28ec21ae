/// An article for the tests of the screen: numbered paragraphs, so that one sees where one is.
enum Story {
  static let text: String = {
    var text = "Mayor defends the bridge\n\n“We will not close it,” said Mayor Anna Brandt on Monday.\n\n"
    for number in 1...40 {
      text +=
        "Paragraph \(number) goes over the bridge and down to the harbour, past the boats and the nets, "
      text += "and takes more than one line of the screen.\n\n"
    }
    return text + "Officials said the lighthouse may open in spring.\n"
  }()
}
