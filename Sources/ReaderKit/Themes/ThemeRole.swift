/// What a theme gives a look to. The raw value is the role's name in a theme file.
package enum ThemeRole: String, CaseIterable, Sendable {
  // The article's text.
  case body = "text.body"
  case title = "text.title"
  case heading = "text.heading"
  /// A heading of the third rank or lower.
  case subheading = "text.subheading"
  /// The sign before an item of a list, and the bar beside a block quotation.
  case listMark = "text.mark"
  case blockQuotation = "text.quotation"
  /// Words that lead to an address.
  case link = "text.link"
  case furniture = "text.furniture"
  /// What does not concern the actor that is followed.
  case dimmed = "text.dimmed"

  // The four layers and places.
  case person = "actor.person"
  case organization = "actor.organization"
  case government = "actor.government"
  case group = "actor.group"
  case place = "actor.place"
  case source = "attribution.source"
  case cue = "attribution.cue"
  /// The cue of a hedged attribution.
  case hedgedCue = "attribution.hedged"
  case content = "attribution.content"
  case directQuotation = "quotation.direct"
  case partialQuotation = "quotation.partial"
  case scareQuotation = "quotation.scare"
  case titleQuotation = "quotation.title"
  case nestedQuotation = "quotation.nested"
  case hedge = "hedge.word"

  // Marks in the gutter beside the text.
  case attributionBar = "gutter.attribution"
  case hedgedMark = "gutter.hedged"
  case quotationBar = "gutter.quotation"

  // The annotation that is selected, by its parts.
  case selectedSource = "selection.source"
  case selectedCue = "selection.cue"
  case selectedContent = "selection.content"
  case selectedQuotation = "selection.quotation"
  case selectedMention = "selection.mention"
  case selectedHedge = "selection.hedge"
  /// What the mouse has selected.
  case selectedText = "selection.text"

  case match = "search.match"
  case currentMatch = "search.current"

  // Panes.
  case paneTitle = "pane.title"
  case focusedPaneTitle = "pane.focused"
  case border = "pane.border"
  case paneText = "pane.text"
  case paneDetail = "pane.detail"
  case selectedRow = "pane.selected"
  /// A row that belongs to what is selected in another pane.
  case relatedRow = "pane.related"
  case paneMark = "pane.mark"
  case bar = "pane.bar"

  // Parts of the sourcing view's bars.
  case ownVoice = "chart.own"
  case attributedWords = "chart.attributed"
  case quotedWords = "chart.quoted"
  case namedSource = "chart.named"
  case organizationSource = "chart.organization"
  case unnamedSource = "chart.unnamed"
  case collectiveSource = "chart.collective"
  case documentSource = "chart.document"
  case noSource = "chart.none"

  // The lines above and below.
  case headerTitle = "header.title"
  case headerDetail = "header.detail"
  case layerOn = "header.on"
  case layerOff = "header.off"
  case status = "status.text"
  case statusDetail = "status.detail"
  case message = "status.message"
  case error = "status.error"
  case hintKey = "hint.key"
  case hintText = "hint.text"
  case scrollTrack = "scroll.track"
  case scrollThumb = "scroll.thumb"

  // Help, the card, and other windows over the text.
  case overlayText = "overlay.text"
  case overlayTitle = "overlay.title"
  case overlayKey = "overlay.key"
  case overlayDetail = "overlay.detail"
  case overlayBorder = "overlay.border"

  /// The role whose look this one takes where a theme says nothing of it.
  package var fallback: ThemeRole? {
    switch self {
    case .body: nil
    case .organization, .government, .group, .place: .person
    case .subheading: .heading
    case .blockQuotation: .body
    case .listMark: .furniture
    case .ownVoice: .furniture
    case .attributedWords: .cue
    case .quotedWords: .directQuotation
    case .namedSource: .person
    case .organizationSource: .organization
    case .documentSource: .place
    case .unnamedSource: .hedgedCue
    case .collectiveSource: .hedge
    case .noSource: .furniture
    case .partialQuotation, .scareQuotation, .titleQuotation, .nestedQuotation: .directQuotation
    case .hedgedCue: .cue
    case .hedgedMark, .paneMark: .hedgedCue
    case .quotationBar: .directQuotation
    case .selectedCue, .selectedContent, .selectedQuotation, .selectedMention, .selectedHedge: .selectedSource
    case .selectedText: .selectedMention
    case .currentMatch: .match
    case .focusedPaneTitle: .paneTitle
    case .paneDetail, .headerDetail, .statusDetail, .layerOff, .hintText, .overlayDetail: .furniture
    case .attributionBar, .scrollTrack, .overlayBorder: .border
    case .relatedRow: .selectedRow
    case .layerOn, .headerTitle, .paneTitle, .overlayTitle, .heading: .title
    case .hintKey: .overlayKey
    case .scrollThumb: .bar
    case .message: .status
    case .error: .message
    case .paneText, .overlayText, .status: .body
    case .title, .furniture, .dimmed, .link, .person, .source, .cue, .content, .directQuotation, .hedge,
      .selectedSource, .match, .border, .selectedRow, .bar, .overlayKey:
      nil
    }
  }
}
