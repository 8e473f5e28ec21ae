/// Head nouns of sources, by what kind of source they make.
enum SourceWords {
  /// Holders of a role, who could be named and are not.
  static let roles = Lexicon(
    """
    official officials aide aides adviser advisers advisor advisors ally allies source sources spokesman spokesmen
    spokeswoman spokeswomen spokesperson spokespersons spokespeople strategist strategists executive executives insider
    insiders person persons prosecutor prosecutors lawyer lawyers attorney attorneys donor donors employee employees staff
    staffer staffers friend friends operative operatives investigator investigators diplomat diplomats envoy envoys
    representative representatives lobbyist lobbyists colleague colleagues partner partners surrogate surrogates confidant
    confidants confidante confidantes agent agents associate associates assistant assistants consultant consultants
    deputy deputies ambassador ambassadors minister ministers secretary secretaries negotiator negotiators officer
    officers commander commanders general generals soldier soldiers detective detectives inspector inspectors
    whistleblower whistleblowers informant informants witness witnesses author authors relative relatives mediator
    mediators figure figures intermediary intermediaries planner planners banker bankers trader traders engineer
    engineers doctor doctors nurse nurses teacher teachers coach coaches agent delegate delegates organizer organizers
    organiser organisers manager managers director directors chairman chairwoman chair president vice-president governor
    mayor senator senators congressman congresswoman lawmaker lawmakers legislator legislators judge judges justice
    justices candidate candidates nominee contender contenders rival rivals opponent opponents leader leaders boss
    bosses chief chiefs head founder co-founder owner owners editor editors reporter reporters journalist journalists
    columnist host moderator moderators narrator anchor businessman businesswoman mogul billionaire tycoon man woman wife
    husband father mother son daughter brother sister spouse friend neighbour neighbor politician politicians premier
    chancellor king queen prince princess pope bishop priest pastor imam rabbi professor scientist physicist biologist
    virologist epidemiologist astronomer writer novelist poet singer actor actress player driver pilot victim suspect
    defendant plaintiff complainant juror jurors prosecutor survivor survivors operator operators supplier suppliers
    policymaker policymakers policy-maker policy-makers superintendent trustee trustees councillor councilor councillors
    councilors regulator regulators representative coordinator spokes guard guards paramedic paramedics firefighter
    firefighters pollster pollsters sheriff marshal counterpart counterparts predecessor predecessors successor successors clerk
    clerks
    """)

  /// Diffuse groups, of which nobody in particular spoke.
  static let collectives = Lexicon(
    """
    analysts analyst critics critic residents resident experts expert observers observer voters voter supporters
    supporter people republicans democrats conservatives liberals progressives moderates activists activist advocates
    advocate economists economist historians historian scholars scholar academics researchers scientists students
    workers citizens locals villagers protesters protestors demonstrators campaigners environmentalists opponents
    detractors skeptics sceptics commentators pundits fans users readers viewers customers consumers investors traders
    families parents women men millennials americans britons europeans russians ukrainians palestinians israelis germans
    french chinese others some many most several few both all none everyone everybody nobody someone somebody anyone
    those two three four five six dozens hundreds thousands millions majority majorities minority half third quarter
    two-thirds crowd crowds audience public electorate generation members groups countries nations governments
    allies backers defenders foes neighbours neighbors farmers drivers passengers patients nurses doctors teachers
    evangelicals catholics christians muslims jews latinos hispanics blacks whites independents unions
    respondents participants attendees onlookers bystanders eyewitnesses survivors insiders lawmakers politicians
    leaders community communities left right base wing faction camp sides side world market markets percent number
    neurosurgeons specialist specialists watchdogs rivals diplomats
    """)

  /// Groups of role-holders are unnamed although plural; these win over ``collectives``.
  static let unnamedGroups = Lexicon(
    "diplomats allies insiders lawmakers leaders rivals politicians doctors nurses teachers traders survivors members"
  )

  /// Bodies.
  static let organizations = Lexicon(
    """
    campaign group administration team company police party office government media newspaper agency board court
    organization organisation state panel network department legislature firm committee commission movement union
    coalition city university management bank fund council ministry parliament congress senate house cabinet army military
    navy force forces authority authorities union association federation institute foundation center centre think-tank
    corporation business businesses outlet outlets magazine paper newsroom channel station broadcaster church school
    hospital club league charity watchdog regulator bureau embassy consulate delegation presidency secretariat alliance
    bloc republic kingdom nation country regime leadership airline airlines manufacturer developer brand giant
    start-up startup startup retailer publisher studio service services unit tribunal jury inquiry task-force
    crown treasury exchange chamber society trust companies kremlin prosecution defence defense opposition
    """)

  /// Texts and what is published.
  static let documents = Lexicon(
    """
    report reports poll polls survey surveys study studies statement statements draft drafts record records average analysis analyses
    ad ads letter letters data email emails e-mail e-mails law laws video videos filing filings website websites tweet
    tweets account accounts editorial editorials release releases review reviews article articles document documents
    research book books transcript transcripts rules investigation tally returns version statistics agreement memo memos
    story stories complaint complaints list record material materials ruling rulings film clip test forecast forecasts
    results figures evidence paper papers indictment affidavit lawsuit suit petition order dossier file files estimate
    estimates projection projections census index chart charts map maps numbers findings message messages post posts page
    pages blog column op-ed headline headlines speech text note notes press-release newsletter audit assessment
    assessments summary log logs footage photograph photographs photo photos recording recordings testimony contract
    bill legislation manifesto constitution treaty plan communique communiqué bulletin decree brief briefing series
    polling leak leaks cable cables slide slides template model models signs treatise verdict judgment judgement
    """)

  /// Titles that stand before a person's name.
  static let titles = Lexicon(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lady lord dame president vice-president sen sen. senator
    rep rep. representative gov gov. governor secretary minister chancellor premier mayor judge justice king queen prince
    princess pope general gen gen. col col. lt lt. capt capt. captain sgt sgt. colonel major chairman chairwoman
    congressman congresswoman ambassador spokesman spokeswoman spokesperson director analyst economist reporter
    strategist pollster councillor rev rev. bishop archbishop cardinal detective officer sheriff
    """)

  /// Words of organizations' names.
  static let organizationNames = Lexicon(
    """
    party committee council department ministry agency bureau university college institute bank group inc inc. corp
    corp. company co co. ltd llc plc association union federation foundation center centre commission court house senate
    congress parliament times post journal news press tribune herald guardian gazette magazine network radio television
    tv street kremlin pentagon campaign administration office board authority organization organisation league
    society church army navy force forces police service fund trust institution alliance coalition caucus conference
    international national republic states kingdom nations embassy chamber team club hospital school museum airlines
    motors partners holdings capital media studios committee white supreme reserve interior treasury state
    politico reuters bloomberg axios buzzfeed breitbart cnn bbc nbc cbs abc fox msnbc npr pbs ap afp nyt wsj who nato un
    eu fbi cia nsa doj fda cdc epa irs rnc dnc gop gallup quinnipiac pew facebook twitter google apple amazon microsoft
    isis hamas hezbollah taliban opec unicef unesco hrw amnesty greenpeace moscow washington beijing kyiv kiev london
    berlin paris brussels tehran israel russia ukraine china iran britain france germany america turkey india japan syria
    iraq poland italy spain canada mexico australia egypt pyongyang seoul tokyo ankara riyadh wikileaks
    """)

  static let she = Lexicon("he she him her his hers himself herself")
  static let they = Lexicon("they them their theirs themselves")
  static let speakers = Lexicon("i we you me us my our your mine ours yours myself ourselves yourself")
  static let things = Lexicon("it its itself this that these which what there")
  static let relatives = Lexicon("who whom whose")
  static let prepositions = Lexicon(
    """
    of in at on for from with to by about near under over behind inside outside across against among within between
    during after before since through like as per via
    """)
  static let enders = Lexicon(
    "who whom whose which that where when , ( — – - : ; and or but including whether")
}
