/// English verbs by lemma, for ``VerbForms`` to inflect.
///
/// Facts counted in the training parts of Universal Dependencies English (EWT, GUM) and PolNeAR: lemmas that occur as
/// verbs there.
enum VerbList {
  /// Regular verbs. A star marks those that double their last letter ("admit", "admitted").
  static let regular = """
    abandon abhor* abide abolish absent absolve absorb abstain abuse accede accelerate accentuate accept
    access acclaim accommodate accompany accomplish accord account accumulate accuse accustom achieve
    acknowledge acquiesce acquire acquit* act activate adapt add address adhere adjudge adjust administer
    admire admit* adopt adore adorn advance advertise advise advocate aerate affect affirm afford age
    aggravate agitate agonize agree aid aim alert align allege allocate allot* allow allude alter amaze
    amend analyze anger annotate announce annoy anoint answer anticipate apologise apologize appeal appear
    appease append applaud apply appoint appreciate apprise approach appropriate approve argue arm arraign
    arrange array arrest arrive articulate ascend ascertain ask aspire assail assassinate assault assemble
    assent assert assess assign assist associate assume assure atone attach attack attain attempt attend
    attest attract attribute augment authenticate author authorise authorize aver avert avoid await award
    back bake balance bale balk ban* bang bar* bark barnstorm base bash bask bat* batter battle beckon beef
    befuddle beg* begrudge behave believe belittle bellow belong bemoan benefit beseech besmirch betray
    better bewail beware bicker bike bill blacken blackline blame blast blend bless blink block blog* blood
    bloom bluff blur* bluster board boast boil bolster bomb boo book boost boot borrow bother bounce bound
    brag* brainstorm brainwash brand breath breathe brief browse budge bump burn burrow bury bust bypass
    cajole calculate call calm camp campaign cancel canvass cap* capitalize capture care carry carve case
    castigate cater cause caution cease celebrate censor censure center centralize certify challenge
    champion change channel chant characterise characterize charge charter chase chat* cheat check cheer
    cherish chew chide chill chop* chronicle chuckle circle circulate cite claim clap* clarify clash
    classify clean clear click climb close coax code coin coincide collaborate collapse collect color comb
    combat combine command commemorate commence commend comment commission commit* communicate compare
    compel* compensate compete compile complain complement complete comply compose compound comprehend
    comprise compute concede conceive concentrate conceptualize concern conclude concur* condemn condition
    conduct conference confess confide confine confirm confiscate conflict confront confuse congratulate
    conjecture connect conquer consent consider consist constitute construct construe consult consume
    contact contain contemplate contend contest continue contract contradict contrast contribute control*
    convert convey convict convince cook cool cooperate coordinate cope copy copyright correct corroborate
    cough counsel count counter counteract couple course cover crack craft crash crave crawl create
    credential credit criticize cross crow crown crumble crumple crusade crush cry crystallize curate curb
    cure curl curse curve customize cycle damage dance dare dash date daydream deadpan debate debunk debut
    deceive decide declare decline decorate decouple decrease decree decry dedicate deduce deduct deem
    deepen defame defeat defend define deflect delay delete deliberate deliver demand demean demonize
    demonstrate demur denote denounce deny depart depend depict deplore deploy depress deride derive descend
    describe desert deserve design designate desire despise destabilize destroy detail detain detect deter*
    deteriorate determine detest develop devise devote diagnose dial dictate die differ digest diminish dine
    dip* direct disagree disappear disappoint disavow disband discern disclose discount discourage discover
    discredit discuss disenfranchise dislike dislocate dismiss disown disparage dispatch dispel disperse
    displace display dispose dispute disregard disrupt dissent dissolve dissuade distance distil distinguish
    distort distract distribute distrust divert divide divorce divulge document dodge domesticate dominate
    donate double doubt downgrade download downplay draft drag* drain drape dread dream dress dribble drill
    drool drop* drown drum* dry dub* duck dump dust dwarf dwell earn ease ebb echo edit educate effect
    elaborate elapse elect eliminate email embark embarrass embed* embody embolden embrace emerge emit*
    emphasise emphasize employ emulate enable encircle enclose encompass encounter encourage end endanger
    endeavor endorse endure energize engage engulf enhance enjoy enlist enquire enrich enroll ensure enter
    entitle entreat enumerate enunciate envelop envisage envision envy equal equate equip* erect erupt
    escape espouse establish estimate eulogize evacuate evade evaluate evaporate even evidence evolve
    exaggerate examine exceed excel exchange excite exclaim exclude excoriate excuse execute exemplify
    exercise exhibit exhort exist exonerate expand expect expel* experience experiment expire explain
    explode exploit explore expose expound express extend extol extradite extrapolate fabricate face
    facilitate fade fail falter fantasize fault favor favour fax fear feature fete feud fib* fighting figure
    file fill film filter finalize finance finger finish fire fit* fix fixate flavor flesh flex flicker
    flip* flirt float flood flop* flourish flow fluff flunk flutter focus foist fold follow foment fool
    force fork form format formulate forward foster found frame freak frequent fret* frighten frown fry fuck
    fuel fulfil fulfill fulminate fume function fund further gain gallop galvanize gamble game garner gasp
    gather gauge gaze gear generalize generate gesture giggle glance glaze gleam gloat glow gnaw goad google
    govern grab* grade graduate grant grapple grasp graze greenlight greet grieve grill grimace grin* grip*
    gripe groan groom ground grouse growl grumble guarantee guard guess guide gush hack hail hammer hamper
    hand handle happen harass harm harp harvest hasten hatch hate haul hawk head heal hearten heat hedge
    heighten help herald hesitate hibernate highlight hike hinder hint hire hiss holler honor honour hook
    hop* hope hospitalize host house hug* hum* hunt hurl hurry hurtle hype hypnotize hypothesize identify
    ignore illuminate illustrate imagine immigrate impact imperil implant implement implicate implore imply
    import impose impress imprison improve impugn incite include incorporate increase incubate incur*
    indicate indict induce indulge infect infer* inflame inflate influence inform infuse ingest inhabit
    inhale initial initiate injure innovate inquire insert insinuate insist inspect inspire install
    instigate instruct insult integrate intend interact intercept interest interfere interject interpret
    interrogate interrupt intersect intervene interview intimate intone intrigue introduce invade inveigh
    invent inventory invest investigate invite invoice invoke involve irritate isolate issue itemize jam*
    jest join joke jot* joust judge jump justify kick kid* kidnap* kill kiss knock label lace lack lambast
    lambaste lament land lap* lash last laud laugh launch leak lean leap learn leverage libel liberate
    license lick lift like liken limit line link liquefy list listen live load loathe lobby locate lock log*
    long look loom lope love lower magnify mail maintain malfunction malign manage mandate manifest
    manipulate manufacture march marginalize mark marry marvel mask massacre match mate matter mature maul
    measure medicate meditate melt memorialize mention meow merge mess message migrate mimic mimick mind
    minimize mischaracterize misrepresent miss misstate mistrust mitigate mix moan mobilize mock modify
    modulate mollify monetize monitor motivate mount mourn move mull multiply murder murmur muse mutate
    mutilate mutter nail name narrate narrow navigate need negate neglect negotiate neighbor neighbour nest
    nibble nickname nip* nod* nominate note notice notify nudge numb number nurture obey object obligate
    obliterate observe obsess obtain occupy occur* offend offer officiate omit* ooze open operate opine
    oppose oppress opt optimize orbit ordain order organize orient originate oust outgrow outlaw outline
    outnumber overcharge overflow overlook overstate overwhelm owe own pacify pack package paint pair pale
    pan* panic paraphrase park parrot parry part participate partner party pass paste pave paw peddle pee
    peel peg* pen* pend penetrate perceive perfect perform permeate permit* personalize persuade persue
    pester pet* petition phone photograph pick picket picture pillory pin* pinch pinpoint pitch pity place
    plague plan* plant plat* play plead please pledge plot* plug* plunge point poke poll pollute ponder pop*
    popularize populate portray pose posit position possess post postpone postulate pound pour practice
    praise pray preach prearrange predict prefer* preheat prepare prescribe present preserve preside press
    pressure presume pretend prevail prevent preview price pride print prioritise prioritize prize proceed
    process proclaim prod* produce profess profit prognosticate progress prohibit project proliferate
    prolong promise promote prompt pronounce prop* propagate prophesy propose protect protest prove provide
    provoke publicize publish puff pull pummel pump punch punish purchase puree purge purport pursue push
    qualify quarrel query question quip quiz quote race rack rage raid rail rain raise rally ramp rang range
    rank rant rap* rate ratify reach react reaffirm realise realize reap reason reassure rebel* rebuff
    rebuke rebut* recall receive reciprocate recite reckon reclaim recognise recognize recollect recommend
    reconcile reconsider record recount recover recreate recruit rectify recur* redeem redefine redesign
    reduce reestablish refer* reference refine reflect refuse refute regard register regret* regulate rehash
    reign reimburse reinforce reintroduce reiterate reject rejoin relate relax relay release relish relocate
    rely remain remark remember remind reminisce remove render renege renew renounce rent reopen repair
    repeat repent replace reply report represent repress reproduce repudiate request require reschedule
    rescind research resemble resent reserve reside resign resist resolve resonate resort respect respond
    rest restate restore restrain restrict result retain retake retaliate retire retort retreat retrieve
    return retweet revalue reveal revere reverse revert review revise revisit revive revolve reward rewind
    ridicule rig* rinse rip* risk roam roar roast rob* rock roll root roughen rouse rub* rue ruin rule rush
    sacrifice sail salt salute sample sanction satisfy savage save savor scan* scare scatter schedule scoff
    scoop score scour scowl scramble scrape scratch scream screen screw scribble scroll scrub* seal search
    seat secure seem segment seize select sense separate serve settle shade shape share shell shelter shift
    ship* shiver shock shoe shop* shorten shout shove shriek shrug* sidestep sift sigh sign signal simplify
    simulate single situate size skewer ski skip* skittle skyrocket slack slam* slander slant slap* slip*
    slow smack smash smear smell smile smirk smoke smuggle snap* snarl sneak sneer sneeze sniff soak soar
    sob* solicit solve sort sound source sow span* spar* spawn spay specialize specify speculate speed spell
    spill spiral spirit spit* splash spoil sponsor spot* spotlight spout spray spur* square squeeze stab*
    stack staff stagger stain stall stamp star* stare start starve state station stay steep steer stem*
    step* stifle stimulate stipulate stir* stock stop* store straighten strain strangle stream strengthen
    stress stretch strip* structure struggle study stumble stump style subdue subject submerge submit*
    subscribe substantiate substitute succeed succumb suck sue suffer suggest suit sum* summarise summarize
    supersede supplement supply support suppose suppress surmise surpass surprise surrender surround survey
    survive suspect sustain swagger swallow sway sweat swirl switch symbolize sympathize tackle talk tally
    tame tap* tape target tarnish taste taunt tax taxi tease teethe telegraph tend term terminate test
    testify text thank thaw theorize threaten thrive thunder thwart tick tie tighten title toast tolerate
    top* torture toss total touch tour tout tow tower trace track trade trademark train transcend transfer*
    transform translate transmit* transplant transport trap* trash travel tread treat tremble trigger trim*
    trip* troll trot* trouble trumpet trust try tuck tug* turn tweet twist type uncover underline undermine
    underpin underscore understate unearth unfold unite unload unmask unpack unreport unseat unveil update
    upload urge use utilise utilize validate value vanish vary vent venture verify veto vibrate vie view
    vilify vindicate violate visit visualize vlog* vocalize voice volunteer vomit vote vouch vow wag* wager
    wail wait walk wander wane want ward warm warn warp warrant wash wast waste watch water wave weaken
    weaponize weather weigh welcome wheeze whisper wield wink wipe wire wish witness wonder work worry
    worship* wound wrangle wrap* yearn yell yelp yield zoom
    """

  /// Lemma, past tense and past participle.
  static let irregular = """
    arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten;
    become became become; begin began begun; bend bent bent; bet bet bet;
    bid bid bid; bind bound bound; bite bit bitten; blow blew blown;
    break broke broken; breed bred bred; bring brought brought; broadcast broadcast broadcast;
    build built built; burst burst burst; buy bought bought; cast cast cast;
    catch caught caught; choose chose chosen; cling clung clung; come came come;
    cost cost cost; creep crept crept; cut cut cut; deal dealt dealt;
    dig dug dug; draw drew drawn; drink drank drunk; drive drove driven;
    eat ate eaten; fall fell fallen; feed fed fed; feel felt felt;
    fight fought fought; find found found; flee fled fled; fly flew flown;
    forbid forbade forbidden; forecast forecast forecast; foresee foresaw foreseen; foretell foretold foretold;
    forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten;
    give gave given; go went gone; grow grew grown; hang hung hung;
    hear heard heard; hide hid hidden; hit hit hit; hold held held;
    hurt hurt hurt; keep kept kept; know knew known; lay laid laid;
    lead led led; leave left left; lend lent lent; let let let;
    lie lay lain; light lit lit; lose lost lost; make made made;
    mean meant meant; meet met met; mislead misled misled; mistake mistook mistaken;
    misunderstand misunderstood misunderstood; outbid outbid outbid; overcome overcame overcome; overhear overheard overheard;
    oversee oversaw overseen; overtake overtook overtaken; override overrode overridden; overthrow overthrew overthrown;
    pay paid paid; put put put; quit quit quit; read read read;
    rebuild rebuilt rebuilt; repay repaid repaid; ride rode ridden; ring rang rung;
    rise rose risen; run ran run; say said said; see saw seen;
    seek sought sought; sell sold sold; send sent sent; set set set;
    shake shook shaken; shed shed shed; shine shone shone; shoot shot shot;
    show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung;
    sink sank sunk; sit sat sat; sleep slept slept; slide slid slid;
    speak spoke spoken; spend spent spent; spin spun spun; split split split;
    spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen;
    stick stuck stuck; sting stung stung; stink stank stunk; strike struck struck;
    string strung strung; strive strove striven; swear swore sworn; sweep swept swept;
    swim swam swum; swing swung swung; take took taken; teach taught taught;
    tear tore torn; tell told told; think thought thought; throw threw thrown;
    undercut undercut undercut; undergo underwent undergone; understand understood understood; undertake undertook undertaken;
    undo undid undone; uphold upheld upheld; upset upset upset; wake woke woken;
    wear wore worn; weep wept wept; win won won; wind wound wound;
    withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood; write wrote written;
    rewrite rewrote rewritten; retell retold retold; bleed bled bled; grind ground ground;
    swell swelled swollen; rethink rethought rethought; redo redid redone; forgo forwent forgone;
    interweave interwove interwoven; weave wove woven; behold beheld beheld; outdo outdid outdone;
    partake partook partaken
    """
}
