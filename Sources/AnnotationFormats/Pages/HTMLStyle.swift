/// The style sheet of exported pages.
enum HTMLStyle {
  static let sheet = """
    :root { --ink: #1b1b18; --paper: #fdfcf8; --dim: #5f5c55; --rule: #d8d4c8; --actor: #14437d; --cue: #245b2b;
      --hedged: #9a2a13; --quotation: #f3ead2; --bar: #a67c1d; --hedge: #6b2f7a; --link: #14437d }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6e2d8; --paper: #191a1c; --dim: #a5a198; --rule: #3c3d40; --actor: #9cc3f2; --cue: #9ad3a0;
        --hedged: #f4a58f; --quotation: #2f2a1c; --bar: #d8b25c; --hedge: #d9aee4; --link: #9cc3f2 }
    }
    * { box-sizing: border-box }
    html { background: var(--paper) }
    body { max-width: 46.4rem; margin: 0 auto; padding: .8rem 1.2rem; color: var(--ink); background: var(--paper);
      font: 1.1rem/1.6 Georgia, "Times New Roman", serif }
    .box { margin: 0 .3rem 0 0 }
    label { font: .9rem/1.4 system-ui, sans-serif; margin-right: 1rem; cursor: pointer }
    :focus-visible { outline: 3px solid var(--bar); outline-offset: 2px }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25 }
    .by, .furniture, .evidence { color: var(--dim) }
    .by, .notes, .actors, .figures { font-family: system-ui, sans-serif; font-size: .9rem }
    article + article { border-top: 3px double var(--rule); margin-top: 3rem }
    blockquote { margin-left: 1rem; padding-left: 1rem; border-left: 2px solid var(--rule) }
    .block { overflow-wrap: break-word }
    a { color: var(--link) }
    .actor, .key-actors { font-weight: bold; color: var(--actor) }
    .cue, .key-attributions { text-decoration: underline; color: var(--cue) }
    .cue.hedged { text-decoration-style: wavy; color: var(--hedged) }
    .content { border-bottom: 1px dotted var(--dim) }
    .quotation, .key-quotations { background: var(--quotation); box-shadow: -2px 0 var(--bar) }
    .hedge, .key-hedges { font-style: italic; color: var(--hedge) }
    .note { font-size: .7em; vertical-align: super; line-height: 0; text-decoration: none; margin: 0 .1em }
    .note.hedged::after { content: "?" }
    .note, .notes a { font-family: system-ui, sans-serif }
    .notes { border-top: 1px solid var(--rule); padding-top: 1rem }
    .notes li:target { background: var(--quotation) }
    .why { color: var(--hedged) }
    table { border-collapse: collapse; width: 100% }
    th, td { text-align: left; padding: .15rem .6rem .15rem 0; border-bottom: 1px solid var(--rule) }
    td.number, th.number { text-align: right }
    #show-actors:not(:checked) ~ main .actor { font-weight: inherit; color: inherit }
    #show-actors:not(:checked) ~ main .actors { display: none }
    #show-attributions:not(:checked) ~ main .cue { text-decoration: none; color: inherit }
    #show-attributions:not(:checked) ~ main .content { border-bottom: 0 }
    #show-attributions:not(:checked) ~ main .note, #show-attributions:not(:checked) ~ main .notes { display: none }
    #show-quotations:not(:checked) ~ main .quotation { background: none; box-shadow: none }
    #show-hedges:not(:checked) ~ main .hedge { font-style: inherit; color: inherit }
    @media print {
      :root { --ink: #000; --paper: #fff; --dim: #444; --rule: #999; --actor: #000; --cue: #000; --hedged: #000;
        --quotation: #eee; --bar: #000; --hedge: #000; --link: #000 }
      .box, label { display: none }
      body { font-size: 11pt }
      body { max-width: none; padding: 0 }
      h1, h2, h3, h4, h5, h6 { break-after: avoid }
      .notes li, tr { break-inside: avoid }
      .quotation { border-left: 1px solid }
    }
    """
}
