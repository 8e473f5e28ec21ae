/// The words around and inside quote marks that tell what kind of quotation stands between them.
struct QuotationCues: Sendable {
  /// Verbs and nouns that introduce or follow somebody's words.
  let reporting = Lexicon(
    """
    say says said saying tell tells told telling ask asks asked asking add adds added adding reply replies replied
    answer answers answered respond responds responded responding write writes wrote written writing tweet tweets
    tweeted tweeting post posts posted read reads state states stated stating statement claim claims claimed claiming
    argue argues argued arguing assert asserts asserted asserting insist insists insisted insisting maintain maintains
    maintained contend contends contended declare declares declared declaring announce announces announced announcing
    explain explains explained explaining note notes noted noting observe observes observed remark remarks remarked
    comment comments commented mention mentions mentioned acknowledge acknowledges acknowledged admit admits admitted
    concede concedes conceded confirm confirms confirmed deny denies denied warn warns warned warning caution cautions
    cautioned predict predicts predicted promise promises promised promising vow vows vowed vowing pledge pledges
    pledged urge urges urged urging call calls called calling dub dubs dubbed describe describes described describing
    characterize characterizes characterized label labels labeled labelled brand brands branded denounce denounces
    denounced denouncing condemn condemns condemned criticize criticizes criticized criticizing blast blasts blasted
    slam slams slammed accuse accuses accused accusing mock mocks mocked praise praises praised hail hails hailed
    decry decries decried lament laments lamented joke jokes joked quip quips quipped shout shouts shouted yell yells
    yelled scream screams screamed cry cries cried chant chants chanted exclaim exclaims exclaimed whisper whispered
    boast boasts boasted brag bragged complain complains complained suggest suggests suggested suggesting propose
    proposes proposed recall recalls recalled recount recounts recounted conclude concludes concluded continue
    continues continued testify testifies testified think thinks thought believe believes believed feel feels felt
    fear fears feared hope hopes hoped wonder wonders wondered agree agrees agreed disagree disagrees disagreed counter
    counters countered retort retorted shoot repeat repeats repeated reiterate reiterates reiterated stress stresses
    stressed emphasize emphasizes emphasized point pointed points express expresses expressed quote quotes quoted
    quoting cite cites cited citing voice voiced refer refers referred referring recommend recommends recommended
    demand demands demanded plead pleaded sing sings sang proclaim proclaims proclaimed according put puts remarks
    words asserts laments charge charges charged charging allege alleges alleged vent vents vented dismiss dismisses dismissed dismissing reject rejects rejected rejecting advise advised
    goes went begins began opens concludes reads like blame blames blamed deem deems deemed deplore deplored
    """)

  /// Works and programmes: "the film", "her book".
  let works = Lexicon(
    """
    film films movie movies book books novel novels song songs album albums single show shows series episode play plays
    musical opera poem poems essay essays article articles column op-ed editorial memoir memoirs biography documentary
    program programme programs podcast magazine newspaper painting sculpture exhibition exhibit report titled entitled
    headlined ballet symphony track video game sitcom drama thriller comedy sequel anthology blog newsletter brochure tune
    pamphlet manifesto paper study thesis lecture ad advertisement commercial
    """)
  /// Verbs that give something a name.
  let naming = Lexicon("called named titled entitled headlined dubbed nicknamed christened subtitled")
  /// Networks, studios and publishers, whose programmes stand in quote marks.
  let networks = Lexicon(
    "nbc abc cbs cnn fox msnbc npr pbs bbc hbo showtime netflix amc espn univision itv mtv cnbc c-span")
  /// Those who make, host or appear in works.
  let hosts = Lexicon(
    "host hosts hosted co-host star stars starred starring anchor author wrote directed director actor actress"
  )

  /// What keeps a word at a distance, before it.
  let distancing = PhraseLexicon(
    """
    so - called
    so called
    the so - called
    known as
    nicknamed
    dubbed
    what is called
    what are called
    what 's called
    the word
    the term
    the phrase
    the words
    the label
    the notion of
    the idea of
    a kind of
    a sort of
    some kind of
    supposed
    alleged
    """)

  /// Verb forms that make a clause.
  let finiteVerbs = Lexicon(
    """
    is are was were am 's 're 'm ai has have had 've do does did will would 'll 'd can could shall should may might
    must ca wo want wants wanted need needs needed know knows knew think thinks thought believe believes believed
    say says said get gets got go goes went come comes came make makes made take takes took see sees saw give gives
    gave find finds found feel feels felt look looks looked work works worked hope hopes hoped love loves loved like
    likes hate hates mean means meant keep keeps kept let lets try tries tried call calls start stop stand stands
    stood believe deserve deserves run runs ran win wins won lose loses lost happen happens happened agree agrees
    support supports supported understand understands become becomes became seem seems seemed tell tells told
    ask asks asked live lives lived die died pay pays paid wish expect expects gon going
    """)
  /// Words that begin a clause as its subject.
  let subjects = Lexicon(
    "i we you he she they it this that there these those everybody everyone nobody people what who")
  /// Small words that headlines and titles leave uncapitalized.
  let smallWords = Lexicon(
    "a an the of and or in on at to for by with from but as nor vs vs. de la le into is n't 's & - it up off over"
  )
}
