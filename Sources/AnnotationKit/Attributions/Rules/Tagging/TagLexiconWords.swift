/// The tags common words take, and how often: "NN6VB3" means noun in six ninths of all cases, base form in three.
///
/// Facts counted in the training parts of Universal Dependencies English (EWT, GUM): words seen four times or
/// more, without proper names and without words whose ending tells the same.
enum TagLexiconWords {
  static let classes = """
    NN9: a.m. abuse accident accord accuracy acronym actor actress acupuncture administrator advantage
      adventure advice advisor affair aftermath afternoon age agency agenda agent agriculture air aircraft
      airline airplane airport alarm alberta alcohol aluminum amount analysis analyst anatomy anemone angle
      animal anniversary anthrax anthropologist anybody anyone anything appetite apple approval aquarium
      archipelago architect architecture area arena army arrival art article artist artwork aspect assault
      asset atmosphere attitude attorney audit aught author auto autumn award axis background bag balcony
      ball ballet banana band bank banner bar barn base baseball basil basis basketball bass bathroom bbq
      bce beach beak beard beauty bed bedding bedroom beer beginner behalf behavior behaviour belief belly
      belt beverage bicycle bike bio bird birth birthday bit biz bladder blanket blog blood boat body bond
      bone bonus border boss bottle bowl box boyfriend brain branch brass bravery bread breakfast breast
      breeze brick bridge bronze brother bs buck budget bulb bullet bunch burden burger bus butt butter
      butterfly button cab cabin cabinet cafe cage cake camera campaign campus canal cancer candidate canvas
      cap captain car carbon card career cargo cartoon case cash castle cat catalog category cd ceiling cell
      cemetery census cent center centre century ceo cereal certificate cfl chain chair chairman channel
      chaos chapter character charm charter chase cheek cheese chess chest child chili chiro chocolate
      choice church chute ciac cider cigarette cinnamon circle citizen civet clan class classroom clause
      client climate clinic clock cloth clothing club co. coast cocktail cocoa coconut code coffee college
      colony color colour column com comedy commander committee comp.sources.unix companion company
      comparison complaint compressor computer concept conflict congressman consensus consumer container
      content context contract contractor contrast cooker cookie coordinator cop copyright corn corner corps
      corpus couch counsel counterparty country countryside couple course cousin coverage crab craft crate
      crawler cream crew crime crisis crop crowd cruise cuisine culture cup cupcake currency customer cycle
      da dad danger database date daughter day deadbolt deadline dealer death debate debris debt debut
      decade deck decor default defense degree delight delivery delta democracy dentist departure deposit
      depot depth design designer desk dessert destiny detail developer device diary dictionary diet
      difficulty dilemma dinner dinosaur dioxide diplomacy director dirt disaster discipline discomfort
      discourse discovery disease dish disorder district dna doctor doctrine dog dollar domain door dragon
      drama dress drill driver drug dsl duck duel duty eagle earth earthquake economy edge editor eei effect
      efficiency effort egg elevator embassy emergency empathy emperor emphasis employer endeavor enemy
      energy engine engineer engineering enovate enron.xls enrongss.xls enthusiasm entree entry envoy eol
      epc episode epm era error estate etiquette evening event everybody everyone everything exam example
      exchange expertise exposure extent extract eye fabric fact factory faculty failure fairy faith fame
      family fan fantasy fare farm farrier fate father fault favour fee feedback femur ferry fever fi field
      fighter fire flavor flight flood floor flour flower food forest format formula fortune forum founder
      fountain fracture frame framework freedom freezer frequency friend frontier fruit fund funeral
      furniture fx ga gallery gallon game gang gap garage garden gas gate gcp gda gdp gem gender gene
      geometry gift girl girlfriend glass globe glowstick goal governor grace grain grammar grandma
      grandmother grape grass grave grf grid grill grip grit grocery ground group growth guardian guilt
      guinea gulf gun guy gym h habit habitat hair haircut hall hamster hand harbour hatred haven hay
      headline headset health heart heater heaven height heritage history hoax hobby hole homeland honesty
      honey hoof horizon horse hospital hotel hotline hour house household hr hub hull husband hydrogen
      hypnosis ice icing id idea idiot im image incentive inch incident income index industry info
      infrastructure initiative injury injustice input inquiry insight inspector instructor insurgency
      interceptor interconnect interest interior internet interview inventory invoice ip iq isda island
      issue item itinerary j jar jazz jerk jet jihad job journal journalist journey joy jug juice junk jury
      justice kaoshikii kid kidney kinematics king kitchen kitten kitty knee knife knowledge lab labor lady
      lamp land landscape language laptop laser laundry law lawyer leader leaf lease leash leg legacy legend
      legislature legitimacy leigh leisure lemon length lesson letter level liberty license lieutenant life
      lifestyle lifetime limb lineatus linguistics lip lipstick liq literature litter llc loan lobster
      lodging logic loi loop lorie lot lotos luck luminol luna lunch luv mac machine magazine magician maker
      makeup manager mankind manner mantra manufacturer manuscript map maple market marketing marriage
      master material math mathematician mathematics mayor mba meal meantime meat mechanic med medal
      medicine megawatt member memo memory menu mercury mermaid message metal meter metering method
      methodology mezza microscope microwave midst mile milk mindset minister minute miracle mirror missile
      mistake misunderstanding mixture mma mode model modem moisture mold mom monastery money monk monopoly
      month moon morning morphology mosque motel mother motive motor motorist mountain mouse mouth movie mud
      murderer muscle museum music musk mystery nail nano nature navy neck neighbor nephew nest network news
      newspaper night nightmare no. nobody noise none nonsense noon nose notch nothing number oak obsf ocean
      oct office officer offspring oil operative operator opinion orbit origin outcome oven overview owner p
      p. p.m p.m. pace package page pager pain painter painting palace palm pan panel paper paperwork
      paradise paragraph parakeet parent parking part participant partner party passage passcode passport
      password pasta pastor path patron pattern payroll pdt peace peer pen penalty peninsula penny percent
      percentage percentile period peroxide person perspective petroleum ph.d. phase phd phenomenon
      philosopher philosophy pho phone photo photography pie piece pig pile pioneer pipe pipeline pitch
      pixel pizza plane planet plaster plate platform platter player pleasure plenty plot pm poa pocket
      podcast poem poet poetry policing policy pool porch port poster posture pot potty poverty powder power
      praise prayer premium president price pricing priest printing prisoner privacy problem procedure
      process processor producer product professor program programme programming project propaganda property
      proposal protein prototype province proxy ps psychology pub pup puppet puppy purpose pursuit pyramid
      python quaffle quartile queen quest quinoa rabbit rack radar radio rail rain rape rat ray reason
      receipt receptionist recipe recipient recovery recruiting reef referee regime region relief religion
      remainder reminder rep repair reporter reptile resource response restaurant resume revenue revival
      rice rider river road robe rock rocket role roof room root route row rubber rubble rum runner safety
      sake salad salary salesman salon salsa salt sample sand santorum sap satellite sauce saucepan scale
      scam scarf scenario scene scenery scent school sci scientist scope screen sculpture sea season
      secretary sect sector seed seeker semantics semester sender sense sensor series server service sex
      shame sheet sheik shelf shelter shepherd shirt shock shore shuttle si side signature signoff silkie
      sin sir sister site size skill skin sky slice snack snake snitch society soda software soil soldier
      somebody someone something son song soul soup source sovereignty soy spa space spacecraft spacetime
      speaker speech spine spirit spite spokesman spore sport spreadsheet spring ss sss stadium star statue
      status statute steak steam steel stock stomach stone storage story strategy street strength structure
      student studio stuff success successor sugar suicide suite summary summer sump sun sunburn sunlight
      sunshine supplier supporter surface surge surgeon surgery survey survival sushi suspicion sussex sut
      swap symbol sympathy system t.v. table tablet tail tale talent tank tariff task tattoo tax tea teacher
      team teaspoon tech technique technology tel telescope temperature temple tempura tennessee tennis tent
      term territory terror testimony textile theater theatre theme theory therapist therapy thing thread
      threat throat ticket tide tile time timing tip tire title today toll tomorrow ton tool topic torch
      tourist tower town trader traffic transit transmedia trauma traveler treaty tree trespass trial tribe
      trip trouble truck trustee truth tsar tub tube tug turbine turkey tv twilight uncertainty uncle
      underwear union unit universe uno upgrade urine usage user uva uvb vaccine vacuum valley van variety
      vegetable vehicle verb vet victim victory video village vinegar virus visitor vodka voice voicemail
      volume waiter waitress wall walnut wang war warehouse warfare warmth warning warranty water wax wealth
      weapon web website wedding week weekend weight welfare wheel width wife wiki wildlife willow window
      wine wing winter wire wisdom wolf woman wood word wording worker workforce world writer year yesterday
      yoga zone
    NNS9: abilities accommodations accounts achievements actions activities adjustments admissions adults
      advances affairs agencies agents ages agreements airlines airports alarms allegations allies
      alternatives ambulances analyses analysts angels animals answers antibiotics ants apartments
      appellants applications appropriations areas arguments armaments arms arrangements articles artists
      arts artworks aspects assets associates assumptions astronauts attitudes attorneys authorities authors
      awards babies bags balances balloons balls bands banks barrels bars bases beaches beds beers behaviors
      beings beliefs billions bills biologists birds bits blocks bludgers boards bodies bombings bombs bones
      books boots borders bottles boundaries boxes boys brains bridges brooms brothers bucks bugs builders
      buildings bulbs buses businesses buttons cafes cages cakes camps candidates cans capabilities cards
      cars carvings cases casualties categories cats cells centers centres centuries cfls challenges chances
      chapters characteristics characters cheers chefs chemicals chickens chicks chiefs children chips
      choices circumstances cities citizens civilians civilizations classes clients clothes colleagues
      collections collectors colleges colonies colors columns commentaries comments commissioners
      commitments communications communities companies compliments computers concepts concerns conclusions
      conditions conferences confirms congratulations connections consequences consumers contacts containers
      contents continents contractors contributions conventions conversations copies corners counties
      countries couples coupons courses courts crews crimes critters crops cruises cultures cupcakes cups
      currents customers customs daughters days deaths decades decisions declarations deeds defendants
      degrees delays delegates departments derivatives descendants descriptions destinations developments
      differences difficulties dimensions diplomats directions disasters disciplines discussions diseases
      dishes distances dividends divisions doctors dogs dollars domains donations doors doubts drafts dreams
      dresses drugs duties dynamics earthquakes earthworms eaters economies edges editors effects efforts
      eggs elections elements emails emissions emotions employees enemies entities envelopes environments
      errors establishments estimates evenings events examples expectations expenses experiences experiments
      experts explanations explosives extremists eyes facilities factions factors facts failures families
      fans farms fears feelings fees females ferries festivals fields files films finances findings fingers
      firms fisheries fixtures flakes flavors flights flowers fluids folks foods forces foreigners founders
      frames friends fries fruits functions galleries games gates gels generations generators genes
      gentlemen giants gifts girls glasses goals goods governments grades grains grams greetings grounds
      groups guards guardsmen guerrillas guests guidelines guns guys habits hands headlines hearings hearts
      heels helicopters hens hh hills hints holders holdings holes holidays homes horses hospitals hotels
      hours humans hundreds ideas images immigrants impacts implications inches individuals industries
      ingredients inhabitants injuries innovations inquiries insects insights institutions instructions
      intentions interests interpretations interviewers islamists islands islets issues items jets jobs
      jokes journals judges judgments kids killers kinds kittens knees labels ladies lands languages laws
      lawyers lbs leaders legs lessons letters levels lifeboats lights limbs limitations lines links lips
      lipsticks llms loads loans locals locations losses lots lyrics machines magazines magicians mailings
      males managers manners maps markers marketers markets marriages martyrs materials meals measurements
      meetings members memories men messages meters methods mice miles millions mills minds minerals mins
      minutes missiles missions mistakes models moments monks months mornings mosques motives mountains
      movements movies murderers murders muscles musicians mysteries nails names nations neighbors
      neighbours networks newspapers nights norms numbers objections objectives observations occasions odds
      officers offices officials olds ones onions operations operators opinions opportunities options orders
      organizations origins others outlets outliers owners oz packages pages paintings pairs pants papers
      parakeets parameters parents parks participants particles parties partners partnerships parts passages
      paths patterns payments people peoples percentiles perceptions performances periods persons pets
      philosophers phones photos pictures pieces pigs pilots pinkies pioneers pixies plaintiffs planes plans
      plants players poems points policies pools populations portions ports positions possessions
      possibilities posts pounds powers practices predators preferences pressures prices principles
      priorities problems procedures proceedings processes producers products professionals professors
      profits programs projects properties proponents pros protests providers provisions publications
      puppets purposes quartiles questions rabbits rates rats rays reactions readers realists reasons rebels
      recommendations references reforms regimes regions regulations reins relations relationships relatives
      religions remarks reporters representatives requests requirements researchers residents resolutions
      resources responses responsibilities restaurants restrictions revenues reviewers reviews revisions
      rewards rgds roads roles rooms roots rounds routes rules samples sandwiches scenes scholars schools
      scientists scores screws seasons seats seconds sections sectors seeds seekers senses sentences
      services sessions settlements settlers ships shirts shoes shops shots shoulders sides sights signs
      silkies similarities sites situations skills skirts slaves slices snakes societies soldiers solutions
      sons sorts sources spaces specialists specimens spikes spores sports spots springs squares stages
      stairs standards stars statements steps stones stores stories strategies streams streets structures
      students styles subjects substances suburbs suggestions supporters surgeons surprises surroundings
      surveys survivors symptoms systems tactics tanks targets tasks taxes teachers teams tears techniques
      technologies temperatures temples tens tensions terms terrorists texts themes theories theropods
      things thirds thoughts thousands threats tickets ties times tips tires titles toes tons tools topics
      tourists tours towels towns toys tracks traders traditions transactions travelers treatments trees
      trends trials tricks trips troops truths types uniforms units universities updates ups users utilities
      varieties vegetables veggies vehicles vendors versions veterans vets victims videos viewers viewpoints
      visitors voices volumes volunteers votes walls wars waters waves ways weapons websites weekends weeks
      windows wines wings wishes wives wolves women words workers worlds worms worries wounds writers years
    JJ9: able academic acceptable accessible accurate active actual addicted additional adequate
      administrative aesthetic affluent affordable afghan afraid african aggressive airborne albanian alive
      amazing ambitious american ancient anglo angry annual apparent appropriate arab arakan architectural
      argentine armenian arrogant artificial artistic asian asymmetrical atlantic attractive authentic
      automatic available aware awesome awful bankrupt basic beautiful beloved beneficial big biochemical
      biological bipedal bland blind bloody brave bright british broad buddhist busy canadian capable
      careful catholic central certain cheap chinese christian civil civilian civilized classical co
      cognitive collaborative collective colonial colorful comfortable common communist compact
      compassionate compatible competitive complicated comprehensive compulsive confident confidential
      congressional conscious conservative considerable consistent constitutional contemporary continental
      controversial convenient conventional conversational corporate cosmic costly countless cozy crappy
      crazy creative critical crowded crucial cruel cuban cultural curious current cute damp dangerous dead
      dear decent defensive dehydrated deliberate delicious democratic dental dependent desirable desperate
      detailed different difficult digital diplomatic dire dirty disruptive distant diverse divine dominant
      dramatic due dumb dusty eager eastern easy economic educational eerie effective efficient egyptian
      electoral electrical electronic elegant eligible emotional empirical empty endless english enjoyable
      enormous entire entrepreneurial environmental epistemic equine ethnic european evident evolutionary
      excellent excessive executive expensive experimental extant extensive external extractive
      extraordinary extreme fabulous fair faithful false familiar famous fantastic fascinating fatal
      favorable feasible feathered federal femoral few financial fiscal fl fluffy foreign formal former
      fortunate fragile free french friendly full functional fundamental fundamentalist funny generic
      generous gentle genuine geographic glad global governmental grand grateful great greek grizzly halal
      handy happy harmful harsh healthy heavy helpful hilarious hindu historic historical holy honest
      honorable hopeful horrible hot huge humane humble hungry identical ignorant illegal imaginary
      immediate important impossible impressive inclusive incorrect incredible indefinite independent indian
      indigenous industrial inevitable inexpensive inferior infinite influential informative inherent inner
      innocent innovative insecure institutional intense interesting internal international interstellar
      iranian iraqi irish irrelevant israeli italian jamaican japanese jewish joint judicial keen
      knowledgeable large latin latter lazy lebanese legislative legitimate lexical linguistic literary
      lonely lovely lucky mad magical magnificent main major mandatory many marvelous massive mathematical
      meaningful medical memorable mental mere messy metropolitan mexican mid mild militant minimal minor
      mobile modern modest monthly monumental moral moslem motionless multiple muslim mutual naked narrow
      natural naval neat necessary nervous new nice noble normal northeastern northern notable nuclear
      numerous nutritional obvious odd old ongoing operational optimistic optional ordinary organic other
      outer outstanding overpriced painful pakistani palestinian paralympic particular peaceful perfect
      permanent persistent personal philippine physical pink pivotal pleasant pleased polar political
      polygamous poor popular positive possible postural powerful practical precise predatory pregnant
      presidential previous prime primitive private privileged productive professional progressive prominent
      prompt proprietary prosperous protective proud pure racial radical random rapid rare raw ready
      realistic reasonable recent rediculous regional regular regulatory relentless relevant reliable
      religious remarkable remote republican residential responsible retarded revolutionary rich rid
      ridiculous robust roman romantic rude rural russian sacred sad safe same satisfactory saudi scary
      scenic scientific scottish secondary semantic senior sensitive serious several severe sexual shallow
      shi'ite shia shiite short sick significant silent similar simple slight small smart social soft solar
      sore southern spanish special specific spectacular spicy spinal spiritual statutory strange strategic
      stressful strict strong stupid subjective subsequent substantial substantive subtle successful
      sufficient suitable sunni sunny superb superior supreme suspicious sweet syntactic syrian systematic
      talented tall tasty technical technological temporary terrible thai theological theoretical thin
      thorough timely tiny tough toxic traditional transformative transparent tremendous tribal tropical
      true typical ugly ultimate unable unbelievable uncertain uncommon unemployed unexpected unfamiliar
      unhappy unique universal unknown unlikely unlimited unnecessary unpopular unprecedented unrelated
      unstable unsure unusual upcoming upper upscale urban useful useless usual valid valuable various vast
      viable vietnamese violent virtual visible visual vital vulnerable wary weak wealthy weird western
      wholesale willing wireless wonderful wooden worthwhile worthy young
    VBZ9: adds affects agrees allows appears applies argues arises becomes begins believes belongs brings
      cares carries collects comes connects considers contains continues creates depends depicts deserves
      develops dies does enables enjoys equals exists explains feels finds focuses follows gets gives goes
      happens has hates helps holds identifies includes indicates intends introduces involves is jumps keeps
      knows lasts lets looks loses loves maintains makes opens pays plays possesses produces provides
      receives reduces refers reflects relates represents requires says seems sees sends serves speaks
      stands sucks suggests supports takes tastes tells thinks threatens translates understands varies walks
      wants wins writes
    VBG9: according achieving adding applying asking assuming becoming bringing carrying checking choosing
      collecting comparing considering containing creating dealing demanding depending developing doing
      emerging enjoying ensuring existing expanding expecting facing flying following getting giving going
      gon growing happening having helping hitting hurting implementing including intervening knowing
      leading leaving letting looking losing lying maintaining participating paying preparing promoting
      providing putting receiving regarding resulting returning saving saying seeing seeking selling sending
      showing sliding speaking spreading staying stealing studying suggesting supporting surrounding taking
      telling throwing trying using visiting wanting watching wearing winning wondering
    VB9: accommodate accomplish achieve acquire adopt afford alter announce annoy arrange arrv. assist
      attend attract avoid be beware bother cancel cease circulate climb combine communicate compare compete
      confine declare defend delete discover discuss donate eliminate enable enhance ensure execute expand
      explore facilitate fill fix groom hang hesitate identify implement initiate insert interfere invent
      let log notify obtain participate prepare preserve prove publish pursue rebuild reduce register reject
      relax remind remove repay replace rinse sail satisfy skip spawn submit sustain tackle tighten
      transform translate trigger verify warn
    NN8VB1: access account arrest balance battle breath calendar chef command concern control court curse
      delay discount display draft dust edit email expense experience factor fax file film filter finger
      foot form fuel fungus gel glow heat holiday humor impact influence judge list mess mind murder name
      pair pet phrase picture place point pressure progress question quote race rate rescue research rest
      risk seat shape ship shoe shoulder shower sort speed stage storm stream stress style sum supply taxi
      trash value wind wink
    RB9: abroad afterwards again ago aka almost already also altogether always anymore anytime anywhere
      apart asap btw eastward else elsewhere even ever everywhere furthermore fyi halfway hence here however
      indeed indoors just kinda likewise maybe moreover n't never nevertheless nonetheless not nowadays
      nowhere nt often onboard otherwise outdoors perhaps rather regardless somehow sometime sometimes
      somewhat somewhere soon still then thereby therefore thus too twice whatsoever
    NN7VB2: answer bait boil camp cc cloud comfort comment condition contest cost curve dance deal desert
      ease force frost guide harm hassle heel jam layer load lobby lock mail mask massage matter mesh
      overthrow panic photograph pin prize profit rank regard reply reserve saddle schedule shift shop
      sketch smoke splash spray strain struggle surprise tag tap tape test text trade trick vlog volunteer
    VB7VBP2: allow argue ask attach bless collect congratulate continue convert demonstrate depend detect
      develop disclose encourage enjoy establish examine expect extend forget get grab happen improve
      install introduce learn leave manage melt mimic operate pick pray proceed promote provide react
      receive recover reflect relate remember respond retain see sit speak spend subscribe survive teach
    VB8VBP1: absorb accept add adjust apply approve assess bake breathe bring build commit consider
      contribute create define deliver destroy eat engage explain give grow ignore imagine inform
      investigate join keep listen maintain make marry meet mention monitor pay perform prevent protect sell
      send shake solve strengthen succeed tell throw wear write
    VBN9: assigned attached awarded based beaten been blown born broadcast chosen crossed desired directed
      distributed drawn eaten fallen flown funded given gotten grown implemented initiated linked located
      named preserved protected proven repaid revised scheduled seen shown spoken supposed suspected sworn
      taken undertaken written
    IN9: after against alongside although amidst among at because beside between by cuz despite during
      except for from if in into of onto than throughout thru till toward towards under unless unlike until
      upon versus via vs vs. whilst with within without
    NNP7NN2: adnan assembly avenue baker beast bout conquest curl democrat dose empire harbor heather
      hemisphere inn judiciary ken laboratory league lme marae mary millennium ministry muggle mullah muni
      pa parmesan plaza pst russell saint sanders strait wa xbox
    VBN7VBD2: adopted allowed applied appreciated assured cleaned compared completed considered delivered
      demonstrated elected executed filled forced identified increased informed invented issued maintained
      managed measured owned posed printed promised published purchased raised reached reduced referred
      released signed treated
    NNS8VBZ1: amounts attacks attempts bears benefits branches caps chairs changes checks circles conflicts
      contracts curves dates deals details documents drinks forms gains grants houses notes objects records
      regards results rides rocks rolls studies supplies tests visits
    VBD9: became began blew came did drank drew drove fell figured forgot gave grew knew lit rang refused
      sat saw seemed showed slept spoke threw took voted walked was went were woke wrote
    JJ8NN1: black blue chemical cold commercial constant dark dwarf electric equivalent essential extra fake
      fat gay german graphic human ideal instant intellectual objective original parallel plain public
      single thick vegan worth yellow
    VBG8NN1: biting blinking buying calling changing cutting eating entering falling floating handling
      hanging heading hosting increasing keeping killing listening making playing reporting running
      searching sitting starting talking traveling turning waiting working
    VBN5VBD4: achieved acquired attended called caught discussed existed followed held kept killed learned
      made obtained offered opened passed provided pushed recognized requested resulted sent served sought
      struck traveled understood warned
    JJ7NN2: citrus classic coastal complex criminal degenerate derivative dynamic elite fellow general gray
      green grey horizontal key mainstream maximum musical native negative offensive polite pre solid square
      total vegetarian
    NN6VB3: associate buddy combat coordinate crash cure dispute document harvest honor host hurry lodge
      park protest pump resort reward roll sale strike suit target track train trot venture wai
    VBN6VBD3: accepted added addressed announced approved backed booked built charged collected conducted
      confirmed created dealt described expected filed formed included introduced invited placed quoted
      recommended revealed saved supported tested
    CD9: a. billion dozen eight eighteen eleven fifteen five forty four hundred iii million nine nineteen
      seven six sixteen ten thirty thousand three trillion twelve twenty two zero
    VBD7VBN2: admitted asked assumed attempted bought claimed decided declared dropped explained fled joined
      launched lived moved realized recieved remembered responded started studied tasted turned visited
      waited watched won
    UH9: ah dhin gosh haha hello hey hi hm hmm hmmm ho huh hunh lol mhm oh please ugh uh um unhunh whoa wow
      yeah yep yes
    VBD6VBN3: believed brought carried continued discovered earned encouraged found got helped interviewed
      missed noted noticed occurred performed played returned stated stayed stopped told tried worked
    NN8JJ1: assistant baby bottom capital clay crap election expert fashion firm fluid football kind median
      plastic principle quality retail sight specialist vanilla vintage
    PRP9: em he herself him himself i it itself me myself ours ourselves she theirs them themselves they us
      we you yours yourself
    VB6VBP3: admit begin carry convince decide deny describe deserve generate hire invest mount occur oppose
      organize recommend require seek serve tolerate understand
    VBN8VBD1: allocated begun captured connected defined deployed designed destroyed estimated focused
      intended licensed listed negotiated perceived presented proposed registered removed required
      surrounded
    NN7JJ2: battery collateral core eco extremist ham islamist light liquid mass max migrant northeast novel
      pewter proof resident silk
    JJ8RB1: absolute bad deep exact fresh high ill low next prior proper real rough tired wise wrong yearly
    NNS7VBZ2: addresses cuts demands figures funds hopes interviews leaves marks reports reserves shares
      stalls talks trades treats
    VB5VBP4: acknowledge appear choose contain die distinguish exist include know lose realize refer remain
      suffer suggest trim
    JJ6NN3: abstract comic crisp favorite guilty marine medium military ninth official orange polish
      potential stable wild
    JJR9: bigger broader cheaper clearer darker fewer greater happier larger lighter older safer smaller
      warmer younger
    VBD5VBN4: agreed answered argued contacted expressed heard meant met needed paid produced received
      reported sold spent
    VBD8VBN1: appeared arrived ate concluded died enjoyed felt had happened liked looked loved ran remained
      stood
    JJS9: biggest cheapest earliest easiest finest greatest hardest largest latest nearest oldest smallest
      strongest youngest
    NN5JJ4: audio concrete elder female lime middle northwest patient representative secret silver top
      uniform uv
    NN5VB4: boost break breed decline decrease excuse label launch note plant sign signal tie waste
    VBG7NN2: acting breaking cooking drinking examining finding laying living offering passing reading
      rising shooting thinking
    MD9: 'll can could ll may might must ought shall should will wo would
    JJ5NN4: alternative average chief custom evil fun giant individual narrative purple standard terrorist
    VB5NN4: contact exercise experiment fork lope mate mix paint permit purchase seal touch
    VB6NN2VBP1: bite conduct download drive drop fight fit move print produce push reach
    VBG5NN4: bending feeding feeling fleeing freezing operating setting sinking sleeping spending walking
      writing
    DT9: a an another any each every some the these this those
    NN6JJ3: adult archive crude future mainland male manual net rental routine subject
    NN6VB2VBP1: benefit care copy demand dream face grant score search support taste
    NNP7JJ2: arctic caribbean islamic mod nazi noir royal shady triple unitary
    NNS6VBZ3: approaches calls charges claims costs faces features hosts measures risks
    VB7NN2: burn cry defeat dial fool lift limit scare smile sneeze
    VBZ6NNS3: blows flows increases needs permits returns runs sounds stops uses
    NN5VB3VBP1: act address match reference release sleep transfer travel work
    NN7VBP2: desire dispatch hunger insult pride screw slide spice swing
    NNS5VBZ4: acts drops filters highlights lists matters moves sticks works
    VB6VBP2NN1: draw feed fly follow laugh look pull talk watch
    VB8VBP2: compensate determine dine enter gather invite miss settle strive
    VBZ7NNS2: bites boasts fits reaches remains smells travels turns wakes
    JJ8NN2: brown cardinal domestic fancy golden gross primary rear
    JJ8VB1: cool direct equal last moderate smooth warm wet
    NN4VB4: disregard encounter measure retreat shell toast twist witness
    NN8: damage joke pilot range tonight tour visa weather
    NN8VBG1: aging baking dining gambling lighting meeting solving training
    NN8VBP1: bill finance flesh lack object respect sandwich trail
    PRP$9: his it's its my our their ur your
    VB6NN3: boot chat finish pack pinch shoot stretch ward
    VBP4VB4: appreciate assign contradict multiply observe predict recognize seem
    VBP6VB3: agree believe have indicate involve propose tend think
    VBZ5NNS4: causes ends lies puts ranks sets shows signals
    JJ6RB3: asleep fifth first hard likely loud straight
    JJ7RB2: early hourly late quick sharp tight wide
    JJ7VBN2: advanced drunk expired frustrated renowned satisfied worried
    NN5VBG4: boarding breeding building flirting riding teaching testing
    NN7VB1VBP1: attack book link order request step view
    NN8VB1VBP1: arm end favor function head report result
    NN8VB2: aid anger interface refund ring shadow silence
    NNS7NN2: elk g gaps ml patients species statistics
    VB4NN4: bomb curb drag leverage stem transport vote
    VB5NN3VBP1: cover figure hide rush turn use visit
    VB7NN1VBP1: advise affect catch handle stand stay wait
    VBP5VB4: assume belong do fail represent reveal want
    JJR8RBR1: easier harder higher stronger wider worse
    NN4VB4VBP1: charge cross drink estimate notice return
    NN6VBG3: beginning hearing processing shopping tasting tracking
    NN7VBG2: dating funding learning meaning trading warming
    NNP8NN2: arrow bc county disco dr r.
    VBG6NN3: fighting hiding listing planning travelling washing
    VBN8JJ1: associated cooked done driven frozen known
    VBP7VB2: apologize intend refuse rely salute suck
    VBZ4NNS4: breaks covers poses presents rains stays
    WRB9: how when whenever where wherever why
    IN7RB2: about as beneath besides beyond
    JJ8VBN1: armed bearded concerned related relaxed
    JJ9NN1: final good legal national white
    NN8JJ2: charcoal gold magic peak quarter
    NN8NNS1: aesthetics data ethics guest thanks
    RB5JJ4: alike backward fast nearby sudden
    RB6JJ3: alone enough nationwide overseas worldwide
    VBD4VBN4: caused changed checked pulled suggested
    VBZ8NNS1: guarantees leads offers passes starts
    CC9: and but nor or
    JJ5RB4: long much overall solo
    JJ7VB2: calm initial sour steady
    NN7NNS2: gis media shrimp staff
    NN7VBP1VB1: attempt block fear pop
    NN8FW1: ant coup horror mama
    NNP8JJ2: hebrew soviet stuart swift
    NNS4NN4: deer economics km mechanics
    NNS6NN3: cm lb teeth trails
    NNS8NN1: feathers politics sales shorts
    NNS8NN2: criteria ft headquarters insurgents
    RB8NN1: forever meanwhile overnight super
    VB4NN3VBP2: capture tear treat trust
    VB4NN4VBP1: call stick surrender wrap
    VB4VBP4: arrive conclude thrive vary
    VB5NN2VBP2: beat blow count start
    VB7NN2VBP1: check hold share walk
    VB7VBP1: buy find go hear
    VB8NN1: click cook escape worry
    VB8VBP1NN1: kill take try win
    VBN6VBD2JJ1: planned posted settled trained
    VBN7JJ2: broken gone stolen updated
    VBN7VBD1JJ1: dated inspired marked shared
    VBP8VB1: hate prefer thank wan
    VBP9: 'm 're are ve
    FW4NN4: baba kevalam nam
    IN8RB1: before behind whereas
    JJ4NN4: metro spare teen
    JJ5NN2RB2: everyday sixth underground
    JJ6VBN3: disappointed limited numbered
    JJS8RBS1: best highest worst
    NN4JJ4: minimum mutant principal
    NN4VB3VBP2: claim flow sink
    NN6VB3VBP1: fall increase review
    NN6VBP2VB1: feature plan rule
    NN7RB2: brand hill vice
    NN7VB1: approach bear spot
    NN7VB2VBP1: practice press study
    NN8FW2: ad courage lap
    NN8UH1: god hell man
    NN8VBP2: merit pledge wave
    NN9VB1: credit state store
    NNP7FW2: de e. penn
    NNP7VB2: butcher excel rob
    NNP8NNPS1: roberts starbucks taliban
    NNS9VBZ1: lives places values
    RB7JJ2: incomplete only outright
    VB4VBP2NN2: flip offer shout
    VBN6JJ2VBD1: extended mixed prepared
    VBZ8NNS2: aims eats tries
    $9: dkk rs
    CD8NN1: ii k
    IN8NN1: per while
    IN9RB1: across since
    JJ4VBN3VBD1: dedicated packed
    JJ4VBN4: bound priced
    JJ6VB3VBP1: open separate
    JJ7RB2NN1: fourth second
    JJ7VBD1VBN1: qualified scared
    JJ7VBD2: distinguished fashioned
    JJ8: flat weekly
    JJ9RB1: little local
    JJR6RBR3: closer faster
    JJR7RBR2: better deeper
    NN4UH4: shit snap
    NN4VB4VBP2: paste wake
    NN4VBG4: dancing signing
    NN5VB3: mark rise
    NN5VB4VBP1: change focus
    NN6NNS3: fish police
    NN6VB2: rent update
    NN6VBP1VB1: challenge ride
    NN7UH2: boom er
    NN7VBN2: bid shot
    NNP5NNPS4: maya paralympics
    NNP7IN2: t. tho
    NNP7NN1: guard jack
    NNP7NNPS2: aztec frontiers
    NNP7VBP2: du pointe
    NNP9NN1: enron march
    NNPS7NNS2: engineers securities
    NNPS8NNS1: christians pirates
    NNS9NN1: feet rights
    PRP8NN1: mine ye
    RB8JJ1: pretty successfully
    RB8RP1: away together
    RB9JJ1: far very
    RBR5JJR4: less more
    VB4NN4VBP2: smell wash
    VB5JJ4: secure tame
    VB5VBD2VBN1VBP1: put read
    VB5VBP2NN2: play show
    VB6NN3VBP1: help jump
    VB8NN2: confirm stir
    VBD5VBN3JJ1: disappeared picked
    VBD7VBN2JJ1: mentioned said
    VBG4JJ4: rolling striking
    VBG4NN4: cleaning suffering
    VBG6NN2: serving standing
    VBG9NN1: being coming
    VBN4JJ3VBD2: committed surprised
    VBN4VBD4: abandoned observed
    VBN5JJ3VBD1: alleged determined
    VBN6JJ3: hidden organized
    VBN6VBD3JJ1: lost used
    VBN8JJ2: forgotten worn
    VBP6VB2NN1: need wish
    WP9: who whom
    $5NN4: usd
    ''4``3POS2: '
    ''6``3: ''
    CC4DT4RB1: both
    CC5DT3RB1: neither
    CC5RB2NN2VBP1: n
    CC6IN1RB1: minus
    CC6RB1DT1: either
    CC7RB1NN1: plus
    CD4NN4JJ1: b
    CD5NN2VBP2NNS1: m
    CD7NN2PRP1: one
    CD8: fifty
    DT6PDT2RB1: all
    DT6UH2RB1: no
    EX6RB3: there
    FW6CD2NNS1: c.
    FW8NN1: et
    IN3NNS3UH1NN1: o
    IN4JJ4NN1: w
    IN4NN3VB2VBP1: cause
    IN4RB3JJ2: above
    IN4RB3NN1JJ1: inside
    IN4UH2VB1VBP1RP1: like
    IN5DT2WDT2: that
    IN5RB3: around
    IN5RB4: though
    IN5VBP2NN2: re
    IN6RB2RP1: over
    IN6RB3: along
    IN7RB1JJ1: near
    IN8RP1: through
    IN8RP1RB1: on
    IN9CC1: whether
    JJ4FW2RB2NN1: non
    JJ4NN3VBP2: compound
    JJ4RB3NN1: online
    JJ4RB3NN2UH1: right
    JJ4VBN4VBD1: stuck
    JJ4VBN4VBD2: bent
    JJ4VBP2VB2NN1: present
    JJ5NN3IN1: past
    JJ5RB2VB1VBP1NN1: close
    JJ5UH4RB1: ok
    JJ5VB2NN2: spiral
    JJ5VBD2VBN2: upset
    JJ5VBG4: challenging
    JJ5VBN3VBD1: impressed
    JJ5VBN4: confused
    JJ6NN2VB1: brief
    JJ6RB2NN1: daily
    JJ6RB2VB1: awake
    JJ6VB1RB1: slow
    JJ6VB2NN1VBP1: dry
    JJ6VB3: complete
    JJ6VBG3: loving
    JJ6VBP2VB1: mature
    JJ6VBP3: frequent
    JJ7FW2: municipal
    JJ7NN1RB1: red
    JJ7NN1VB1: quiet
    JJ7PDT2: such
    JJ7RB1: double
    JJ7RB1NN1: third
    JJ7VB2NN1: clean
    JJ7VBN2VBD1: excited
    JJ8FW1: liberal
    JJ8NN1RB1: whole
    JJ8RB1UH1: sure
    JJ8RB1UH1NN1: fine
    JJ8UH2: sorry
    JJ8VB1RB1: clear
    JJ8VBN2: skilled
    JJ8VBP1: dominate
    JJ8VBP1VB1: own
    JJ9VB1: correct
    JJ9VBD1: interested
    JJR5RBR4: slower
    JJR8JJ2: healthier
    JJR8VB1: lower
    JJS5RBS4: longest
    JJS9RBS1: least
    MD7VBD2: 'd
    MD9NN1: ca
    NN3JJ3FW2RB1: e
    NN3RB3JJ2IN1: round
    NN3VBP3VB3: blame
    NN4CD3VBP2: v
    NN4FW2WRB2: y
    NN4FW4: p.s.
    NN4JJ2RB2: contrary
    NN4JJ3IN2: opposite
    NN4JJ3VB2: iron
    NN4JJ4RB2: relative
    NN4NNS4: cuc
    NN4RB3JJ2: west
    NN4RB4JJ1: north
    NN4VB2JJ1IN1: post
    NN4VB3VBP3: urge
    NN4VB4UH2: rip
    NN4VBD3VB2: burst
    NN4VBN3VB1VBP1: cast
    NN4VBP2VB2: aim
    NN4VBP3VB2: promise
    NN4VBP4: sacrifice
    NN5IN4: f
    NN5NNS4: fry
    NN5RB2JJ2: southeast
    NN5RB3JJ1: south
    NN5VB2VBP1JJ1: sound
    NN5VB2VBP2: shade
    NN5VBN2JJ2: redlined
    NN5VBP2VB2: appeal
    NN6JJ1VB1: poison
    NN6JJ3RB1: front
    NN6RB3: home
    NN6SYM2: x
    NN6UH3: boy
    NN6VB1VBP1: switch
    NN6VB2JJ1: advance
    NN6VB2VBP1JJ1: graduate
    NN6VBG4: hiking
    NN6VBP2RB1: doubt
    NN6VBP3VB1: bet
    NN6VBZ2NNS2: releases
    NN6VBZ2VBP1FW1: ai
    NN7CD2: iv
    NN7JJ1: downtown
    NN7JJ2VB1: counter
    NN7JJR2: cleaner
    NN7MD2: d
    NN7PDT1RB1JJ1: half
    NN7VB1JJ1VBP1: record
    NN7VB1VBP1IN1: board
    NN8CD1FW1: c
    NN8CD2: t
    NN8DT1: aa
    NN8JJR2: stranger
    NN8NNS2: youth
    NN8PRP1: self
    NN8RB1: line
    NN8VBD1: loss
    NN8VBG1JJ1: understanding
    NN9NNS1: chicken
    NN9RB1: way
    NN9VBP1: type
    NNP6NNPS3: commons
    NNP7NN1JJ1: terminal
    NNP7NN1VB1: pat
    NNP8: la
    NNP8FW1: ave
    NNP8SYM1: l
    NNP8UH2: christ
    NNP8VB1: google
    NNP8VBN2: m.
    NNP9VBN1: united
    NNPS6NNP3: netherlands
    NNPS7JJ1NNP1: olmec
    NNPS7NNP2: philippines
    NNPS7NNS1VBZ1NNP1: states
    NNPS7NNS2NN1: seas
    NNPS8NNP1: beatles
    NNPS8NNP2: sox
    NNPS8NNS2: senators
    NNS4VBZ3NN2: controls
    NNS4VBZ4: promises
    NNS8: views
    NNS8VBZ2: heads
    POS4VBZ5: 's
    PRP$5PRP4: her
    PRP$7UH1PRP1: yo
    PRP6NN3: u
    PRP7UH2: ya
    RB3JJ3VB2VBP1: loose
    RB3NN3JJ2: east
    RB4IN3JJ2: outside
    RB4NN2UH2: damn
    RB5NN4: o'clock
    RB5RP2IN2: aside
    RB5UH3: well
    RB5UH4: anyway
    RB6CC3: yet
    RB6IN3: once
    RB6PDT3: quite
    RB6UH3: anyways
    RB6VB2JJ1: forward
    RB7IN1UH1: so
    RB7IN2: aboard
    RB7IN2JJ1: below
    RB7NN1RP1: back
    RB7RP1NN1: forth
    RB8: ahead
    RB8JJ2: upstairs
    RB9IN1: instead
    RB9UH1: now
    RBR3RB2JJR2JJ2VB1: further
    RBR6JJR3: earlier
    RBR7JJR2: longer
    RBR8JJR1: later
    RBR8RB1: sooner
    RBS5JJS4: most
    RP4RB4IN1: down
    RP5IN2RB1: off
    RP5RB2IN2: out
    RP7RB1IN1NN1: up
    TO6IN2: ta
    TO7IN2: to
    TO8UH1: na
    UH4JJ2NN2: lo
    UH5JJ3VB1: welcome
    UH6NN3: bye
    UH7JJ2: okay
    UH7NN1CD1: mm
    UH8JJ1: alright
    VB3VBN3JJ2VBP1: shut
    VB3VBN3NN2JJ1VBD1VBP1: set
    VB4JJ2VBP2: express
    VB4NN2VBN1VBD1: spread
    VB4NN3JJ2VBP1: lead
    VB4VBD2VBN1NN1VBP1: hit
    VB4VBN2NN2VBP1: run
    VB4VBP3JJ1RB1: live
    VB4VBP4NN2: yield
    VB5NN3JJ1: freeze
    VB5VBN4: overcome
    VB5VBP3NN1: feel
    VB5VBP3VBN1: suppose
    VB6NN2JJ1: chill
    VB6NN2VBN2: shed
    VB6NN2VBP2: recall
    VB6VBD2VBN1: hurt
    VB6VBP1NN1: regret
    VB6VBP2JJ1: repeat
    VB6VBP2VBN1: come
    VB6VBP3UH1: say
    VB7JJ2: pretend
    VB7NN1RB1: gain
    VB7VBP1NN1: pass
    VB7VBP1VBN1: raise
    VB8FW1: pour
    VB8IN1: save
    VB8JJ2: select
    VB8NN1VBP1: stop
    VBD4JJ3VBN1: laid
    VBD4VB4VBP1: lay
    VBD4VBN2JJ2: retired
    VBD4VBN2NN1JJ1: threatened
    VBD4VBN2RB2JJ2: handed
    VBD4VBN4JJ1: taught
    VBD5JJ3VBN1: pointed
    VBD5VBN3: ordered
    VBD5VBN3JJ1NN1RB1: left
    VBD5VBN3NN1: led
    VBD6NN1VBN1: thought
    VBD6NN3: rose
    VBD6VBN2JJ1: hung
    VBD6VBN3JJ1: failed
    VBD7JJ1VBN1: ended
    VBD8JJ1: broke
    VBD8VB1: chose
    VBD9VBN1: wanted
    VBG4JJ4NN1: caring
    VBG5NN3: opening
    VBG5NN3JJ1: closing
    VBG6JJ3: missing
    VBG6NN1JJ1: singing
    VBG6NN2JJ2: blowing
    VBG7JJ2: defining
    VBG7NN2JJ1: driving
    VBG8: holding
    VBG8JJ1: concerning
    VBG8NN1JJ1: moving
    VBG8NN2: beating
    VBN3JJ3VBD2: headed
    VBN3JJ3VBD3: married
    VBN3VB2NN2VBD1VBP1: cut
    VBN4CD4: d.
    VBN4JJ3VBD3: infected
    VBN4JJ4VBD1: involved
    VBN4VB2VBD2NN1JJ1: split
    VBN4VB4VBP1: become
    VBN4VBD3JJ1: closed
    VBN4VBD3JJ2: experienced
    VBN4VBD4JJ1: developed
    VBN5VBD2JJ2: dried
    VBN5VBD3: fixed
    VBN5VBD3JJ1: finished
    VBN5VBD4VB1: talked
    VBN6CD3: b.
    VBN7JJ2VBD1: opposed
    VBN7VBD1: established
    VBN8: covered
    VBN8JJ1VBD1: affected
    VBN8VBD2: combined
    VBP4JJ4: pale
    VBP4NN2VB2: toss
    VBP4NN4: hint
    VBP4VB2NN2: wonder
    VBP4VB3NN3: dislike
    VBP4VB4NN2: blink
    VBP5NN2VB2: divide
    VBP5NN3VB2: love
    VBP5VB2NN2: guarantee
    VBP5VB3NN2: lie
    VBP6NN2JJ1: suspect
    VBP6NN3: am
    VBP7NN1VB1: r
    VBP7NN2VB1: hope
    VBP7VB2JJ1NN1: mean
    VBP7VB2NN1: guess
    VBP9VB1: 've
    VBZ4POS4JJ1PRP1: s
    VBZ5NN2NNS2: falls
    VBZ7NNS1NN1: means
    VBZ7NNS2NN1: likes
    WDT9: which
    WP$9: whose
    WP7WDT2: whatever
    WP8WDT1: what
    """
}
