/// How often words attribute, by the complement they have: the data of ``CueLexicon``.
///
/// Counted on PolNeAR's training articles with this library's rules: a logistic model over word, frame, form of the verb and
/// look of the source, of whether annotators marked an attribution of about that source and content there. Two digits
/// behind a frame's letter (see ``Frame``) are the percentage for a finite verb with a named person as its source; the
/// adjustments are log-odds for everything else.
enum CueRates {
  static let verbDefaults = "t49c35w31n26g31o16i28s41f17p12q55b70e34k23N52T29S64P31"
  static let nounDefaults = "t40w17n14p09"
  static let adjectiveDefaults = "t54c72w45n27p53q26k76"

  static let verbs = """
    abandon c23; accept o41s35; accomplish t32w18; accord t33c23w17n14q37e92; account w23P26;
    accuse c23o29P60; accustom P27; acknowledge t85c79w73o71i70f50p46; act w21q38;
    add t90c70f35q94b95e78T55P55; address c61w55o30i35f26q86; admit t82c60o60p56q85b87; adopt f22P28;
    advise t34n16i16; advocate c64g63o24p26; affect w23; affirm t74o48f47; afford n16;
    agree t82c44n49p40e57N68T45P46; aim n67P51; align P20; allege t88c79o37; allow t42c63o44i44f23N62;
    allude p35; alter w22; announce t87c76w67o58i71f86p33P66; answer w34o33b90; anticipate t75;
    apologize p25; appeal c25n20; appear t17c12n07e10; applaud o76f57; appoint o54P51; approve P60;
    argue t92c87o65i67p46b94e59T62; arrest P24; articulate o28;
    ask t81c70w64n48o24i49f21p54q84b88N91T92P90; aspire n17; assail o63f50; assemble o24; assert t80c56o31;
    assess w34o32; assign N43P21; associate P22; assume t83c50o20T61; assure t58c31b81P27; attach P26;
    attack c29w25o50i22s27; attempt n16; attend c13w14; attract c40; attribute P52; authorize c48o19f34N44;
    avoid g11k13; back c31o48; balk p67; ban c22g18P21; bark b82; base T15P13; bash o57; battle c22;
    bear q33; beat P18; become t23c25w12i07q27e14k09; begin w11n11g06q23; believe t76c58w55o31p62e50N66;
    bemoan o36; bend P27; benefit t26; bet c41; bill S83; bind N38T19P21; blame o35f47p31P48; blast o73f30;
    block o24i39f53P38; boast t74p48k39; bolster s28; boo w23o24; boost c29f31; bother n15; brag t40;
    break c13w13q35; brief P50; bring t22c14w14n12i13q27P15; broadcast o21f55T41P43; build c16i11s16P13;
    bury P25; buy t27c26; call t59c44w49n50i33f47p61q71b61T35; campaign t25w14P20; cancel q34; capture c45;
    care o55p63; carry c22w21q41; cast s64P24; catch P20; cause c15w10i09q26; caution t87P66;
    celebrate c28o21; center P25; certify s34; challenge c45g35f30; champion o24;
    change t20c14w24i11T12P13; chant q59; characterize s68; charge t80o39f33b86T45P49; chat P27;
    cheer t79w61o32p42; chide o36f32; choose c31n30i43f28S57; cite t56c69o67i61s79q76;
    claim t78c76n57o49f47q87b90; clarify t91; clash p23P36; classify T23P27; clear t81w25; close c15i12P14;
    coin q48; collect c18; color o39; combine n17P23; come t15c18w15n10q30e14k09P16; comment w76p48;
    compare q41T21P19; compel i22N46; complain t81w41p25; complete c21; concede t87c79o30; concentrate T25;
    concern f33; conclude t72c69o24q84b87; concur p64; condemn o55i75f57q88; conduct c21P12;
    conference c48; confine P28; confirm t83c75o65f74P60; confront c41w20; confuse P24;
    congratulate o54f31; connect P21; consider c49w54g45o39i50s59f38T43P44; constitute c26; contain c19P20;
    contemplate g63; contend t83; contest c22; continue c52n15g45q85b88T35; contradict c53o71; control c22;
    convict P71; convince t62c53; cope w21; correct o30; cost c40i23; count n34o46f30p31P63;
    counter c61o42; cover c18P22; craft c27; create c41w23i35q45; credit o23;
    criticize c72o72i70s77f25S87P87; cross T22; cry P39; cut c16w13T13P14; dare n30; deal t29k12;
    debate o42; debunk o38; decide c68w46n44o36f28p36; declare t79o43f45p32q86b92T51;
    decline c56n64o26f34p36N65; decry o56i74f60; dedicate P23; deem o46q73; defeat c17;
    defend t71c57o50i55s72f44; define w75f26S81; deflect o39; delay g24; deliver c21q65;
    demand t79n33o32f23; demonstrate t60c43q42; denounce c53o40f37; deny t62c47o45T37; depart c19;
    depend w27p21; deploy i16; describe c60w84o30s84f43p54S81P52; deserve n19f23; design n23N60;
    detail c67o23; detain P27; detect c29; determine t79c45w53o38f43N56P45; develop P20; devote P24;
    die c16; differ p21P37; direct c25i19q38P24; disagree p32; disappear w24; disavow o33;
    disclose o22f34P60; discover o22P61; discredit o33; discuss t60c39w48o59i52f32T41; dislike o35f34;
    dismiss o38s69; disparage o32; dispatch i17P23; display w38f63; dispute t87o68; disregard o66;
    distance c19; distinguish s84; divide o22P25; document T49; dominate c18; donate t22; double p22P35;
    doubt c52; drag P27; draw c13w13o20P17; dress S58; drive i14T17P19; drop c18; dub q80; earn c12i09;
    echo c64o52f47; edit P22; elect o21T59; eliminate f21P25; email o23; embarrass c24; embrace o33s50f21;
    emerge t42c31P54; emphasize t74o56f68; enable i18; encourage c39o41i55f27; end w19g22i20f21q35e23;
    endorse g75o69i34f44p23; engage c24P21; enjoy c25f24; ensure t19c13; enter c11w10s11; entitle q28;
    envision o30; erupt P21; establish o29; estimate t87c63T50; evade o29; evidence c38n43; examine q64;
    exclaim b83; exercise c28; exist w20n16i17; expand t41c24i38P25; expect t78n46o35i54f42p30N95T74P78;
    explain t87w84n51o40f25q68b94e72; exploit o29; explore o47; expose c45o21f25P36; express t28o35i55f23;
    extend P19; extradite P28; face c07w07i06s20e09P08; facilitate c20; fail n23; fall c19e17T17;
    favor g45o24f32N69; fear t82c74o25; feature c20P18; feed c40g27T26; feel c40w24q30T23; fight t36c22n33;
    figure c38w55; file c52f29; fill p28; find t84c60i21f27q58e64T35P38; fire o43f25p22T38P55; fit t31n17;
    fix c50; flip P21; float t30; focus t66w52p62T38; follow t31w18f24; force i07N22P12; forecast p28;
    foresee o27; form c16; forward P28; foster f42; found P18; gain c14w11; gather t53c40n19P24;
    generate t33i16; get t12c07w08n06i06q22b25e11N20P10; give t30c21w16i11s22q30T16P37;
    go t22c16w15n13q31b66e16T15; govern w60f42; greet P50; grow t42f37e28; guarantee t27c20N36;
    guess c44w37; hack P24; hail o48s78f58; hammer f25; hamper i24; handle c19; happen w25n17; hate o46;
    head c13P15; hear t69c29w35o24; help t20c07w11n08g11q25e11T11; hesitate n18; highlight c84w48o41i67f52;
    hint t65p29; hire c38n21o21i35P28; hit c17; hold c10w11g11i10T11P21; honor N42P21;
    hope t78c75n58o22N64; host w14q29; identify o53s64p29S88; ignore o45f30; illustrate f42; imagine c67;
    implore i18; imply t46c71T36; impose o37f31P75; impress P25; improve c20;
    include c22w20g23s25q32k53T23P24; increase t27c18i14; indicate t70c80o24e63T51; indict o37;
    inflate s35; inform t61T53P84; insert P26; insist t80c86o37p35b91e62T56; instruct i20; insult c47;
    intend n48N83P69; interject q83; interpret S79; interview c41P23; introduce c25o21s66f25;
    invest t26P18; investigate c22; invite i19N56P23; invoke c39o35; involve c27g19; issue c30P24;
    join c15i14s32P17; joke t89p49q88b82; judge f38; jump p19; justify o20; keep c38g27i17; kill c16P13;
    knock o21; know t76c59w63o35f44p49e39N89T74S89P77; label q70; lack i15q36; lament o44f29; land t28;
    lash p21; laugh o31; launch c29i35f21; lay t64c80o24i54f23; lead t16c07i07P10; leak P25;
    learn t60c68w38o20p26T38P41; leave t19c11w20n08i08s17N25P12; let c18; leverage i17; lift c20i15;
    like n68o28i32; limit o33; line n39; link T18P17; list t44c76S76P40; listen c21; live t39;
    lobby t24i11; locate P27; lock P16; look t31c26w46n46e26; lose t16c10w09T09P10; love n71g38o30;
    maintain t57c19s20; make c17w13g08i11s20q41e14k11T14P27; manage t28c30n14N36; manufacture c25;
    mark t22c17; marry P21; mean t27c20w18n14g13e22N79T20; meet c09w08i07T08P09;
    mention t66c74o80s88f63p66S89; minimize c29; mock o69s84f47; motivate N45; mount c44i21;
    move c28w25n13o27k17; name c25o33s54f27q38; need c15n07i18N29P16; negotiate P23;
    nominate c44o45i69f42S92P51; note t90c86w80o42f35q91b94e83T64P69; notice P35; obtain c17; occur w21;
    offer c63w59n65g56o29i32f26p22q65P49; open c29p32P27; operate t27; oppose c39g68o61s51f75q79P67;
    opt n20; order t70o33i43f46; originate P28; outline w45o23i23; own c17; paint s62; pass c64o28q48P56;
    pay c12w12i09q43T12; peg o38; perceive n44; perform c21; permit N67; persuade i42N45;
    pick t26c24w16s20; pin f31; place P24; plan n35f23p29N77P41; play t37c18s21k12P20; plead o20p25;
    pledge t80n62o50p43; point t86c50w62o32p26q66b78P47; poll g53; ponder w49; portray s63; pose t32P19;
    position s61N47; post t67c49o36f39q79b78T42P40; pound s37; praise c54o68i54s73f29q85;
    predict t81c89o54f37p27T59; prefer c47n75o51i44; prepare t29n15i32N39T22P23; present s54; preside p22;
    press i48P76; pressure i12; prevent c40; prioritize o36; proceed n15; produce t24c14w14q28;
    prohibit f22; project o25P36; promise t93c68n82o65f64p67q84N85; promote c55o54s61q60; prompt o25i16;
    propose c82n58g71o37i68f23T49; protect o24; prove c31n21g21; provide c14g13i17P13; provoke o35;
    publicize o50; publish c18q34T19P19; pull c13q28; punish o21P63; purchase t60; purport n65;
    push t38n37i44p66P35; put c19w22n33q50T41P23; qualify P24; question w75o59i53f41p24b79P70; quit o26;
    quote o35s76q76; rail p53P51; raise t29c14w19g18i15N34T35P19; rally c17w15n12; rank s56; rate q76;
    reach w22q45P24; read o35s68f41q61b95; reaffirm t83o47f55; realize t68c48o22; reassure t57o32;
    rebuff o31P38; rebuild w22; rebuke f43; rebut o27f40; recall t77g77o37f47b95;
    receive c10w09i08q21T09P10; recite o48; reckon p57; recognize t76o39s49f36P80; recommend o47P37;
    recount c64f48; reduce c30f25; refer n75p62q63e47P47; reference c69o49f29; reflect t32P24; refuse n64;
    regard o20f28S90; register f32; reiterate t67o49f60q79; reject t55o70i75f39; relate P62;
    release t68c56f36p26T33P34; rely P17; remain c09w08n06i06q16e08; remark t71q85b91;
    remember c46g59o22f50p24; remind t62c52i41f25; remove s24P18; renew i18; renounce o66;
    repeat t70o70f78; reply q78b86; report t89c65w78g84o26f72q85b86e89T71P56; represent t28c18;
    repudiate f59; request t56o48i46; require t77c48i53f32N79P41; resemble t40; reserve P22; resist o27;
    respond t79p29q86b91T43P45; restrict o42f22P36; result t28; retain s24; rethink o21;
    return c24w22n19P24; retweet o57f23; reveal t79c69w40o66f53q85N71T62; revere T26; reverse t43c21;
    review o36; rise c13n08k08; risk g17; rule t70g53o30f30p43; run c24w18n12s25q45k12T17P19; rush n11;
    satisfy P26; say t88c87w81g86i62f46p25q86b95e86k52N93T55; scare k16T21; schedule N36T19P19;
    scramble n16; seat P28; secure c14i12; see t71c67w39o23i53s74f22q52T44S92P46;
    seek t60c32n54o44f44p46q65N62; seem t18c11w11n14e12; seize i18p20P26; select N43P25; sell c22f25P25;
    send t35c27i14N37T19P17; serve S42P17; set c14n12i13N33T15S39P14; settle t37; shake g15;
    share c56w53o25f32q69T40P40; shed w17; shift c22; shock T18; shoot w16P16; shout q90b91;
    show t81c77w54n34o41f41q63e61N88P47; shut P27; sign t44c27o25f34P54; signal t83f27; simplify c28;
    single o37; sink o34; slam c62o42s56f25p23; sound o36p36; spar p51P52; speak t35c18p26; specify f39;
    speculate p32; spell f36; spend c09w10n08i07q20P09; spill w24; split T17P18; spot o21; spotlight o36;
    stand t29c51n19e20; start c13w11n13g16; state t81c51w43n60o24p22q89b92; stay P27; step i13; stick t30;
    stifle o43; sting p31; stop n13g12; strengthen o33; strike t28T19; structure N45; struggle e22P21;
    succeed P22; sue o21f29; suggest t86c79g71o51f47p25q85T54; support c41w25n33g69o43i44s54f50q69;
    suppose N26; surprise t35T19; suspect t85P42; tackle o19f48; take t38c21w18n10i05s17q35N27T13P13;
    talk t65w47o46i53f32p53P50; tap i15; target c24P23; tarnish o34; taunt f26;
    tell t73c82w77i36f39p25q84b95N74T66; tend n06; terminate P26; test i17P20; testify c50; thank o52f25;
    think t65c69p46q61e43N74; threaten n61; thrive S55; throw o20i37f23p32; tick o22f33; tie P19;
    title q28T45; toss p26; touch o20p44; tout o53i48s62f50; tower t33; trace c26f30; track o36; trade c17;
    translate f59; trap P42; trash o50; travel P21; treat c22s23S47P21; trumpet f56; try n11i11N27P15;
    turn c31w23n15g43p20N45P45; tweet t73c52o32f65p23q79b90T40; uncover t24; underline o30;
    undermine c23w19; underscore t59o29f28T34; understand t64w64o19; unfold c24; update N32P20;
    upset i17T18; urge o24i33b75; use c11w13n16i13s17e15N24S38P14; veto o67; vie n22; view o48s68S90P54;
    visit c15i10s21; voice f41; vote c57w50n63o27p39P47; vouch p57; vow t86n75i61p51N79; wait n14;
    walk t36o28; want c60w58n47o35i61f64q59k37N57; warn t78c77i66f28p46q88b92T58P59; watch w26o20f21;
    weaken c24; wear c12q23; welcome c61o46; win t10c19w05n05i04q13k03; wind c17g16; wish c71;
    withdraw o24; withhold o25; witness o72; wonder w67b88; work t14c08w07n12g07i07k06P08;
    worry t72c69w61T42P45; write t92c75f23p36q90b93e64P50; yell q90; yield P28
    """

  static let nouns = """
    abortion p28; absence p23; accounts p36; accusation t27; accusations p38; action p22;
    administration n25; admission t33; affection p34; agencies n21; agreement t87n51; akin p34;
    allegations t25; allies t65n22p21; americans p22; announcement p32; answer n28; anxiety p25; ap t71;
    apologies p22; appeals p22; area t30; argument t59; arguments t36; article p22; assault p19;
    assertion t65; assertions t34; assessment p25; assumption t67; assurances t65; attack p28;
    attacks t66p32; attention p25; attitudes p25; audience t54; authority n38; backer p30; backlash p34;
    ban p32; bastion p34; belief t51; bill t58; blame p22; blessing p32; books p27; call n40p26;
    calls n55p24; campaign t20; case t51n20p26; chance t28; charge t30; check p24; choice p20;
    claim t61n28p24; claims t46; classification p36; clinton p36; comments p24; commitment p40;
    committee t33; companies t36; comparisons p34; complaints t67; concern t66; concerns t55p38;
    conclusion t72; condemnations p24; conference p21; confidence t54; congratulations p22; connection p20;
    consensus p20; conservatives n48; contender n21; contest t23; controversy p38; convention t30n27;
    country t46; coverage p20; credit p62; crisis t33; criticism p36; criticisms p21; critique p24;
    crowd t61n42; day t23; deadline t35; deal n20; debate t28; debt n21p23; decision n35; decisions n34;
    degree p25; delegates t24; denunciation p51; desire n34; details p30; disagreements p26;
    disclosure p27; discomfort p22; discussions p34; displays p32; diversity p33; doubt t78p41; doubts p58;
    echoes p32; emails t27; embrace p24; endorsement p38; enthusiasm p21; establishment t36;
    estimates t48p28; evidence t60; expectation t33; expectations p21; extent t29; fact t27; fear p21;
    fears t73p25; feelings p28; fire p35; fleet p24; flexibility n51; floor t48p22; footage p60;
    friday t50; friends t54; goals p25; group t59; heads p25; hints t84p38; hopes n28; hostile p28;
    hostility p47; idea t64p31; ideas p28; implications p27; inability n39; inclination n72; increase p30;
    indication t33; information t31; insistence t55p26; intent p20; intention n25; interpretation p21;
    interview t19; issues t36n27; jokes p27; knack p25; language p28; lawsuit p19; leaders t31n20;
    leadership n20p20; legislation n28; meaning t34; media t50p29; message t26; moderators p29; moment n24;
    monday t32; month t36n24; names p26; nation p20; need n21p20; network n29p20; note t71p35;
    nothing n33p45; notion t65p27; onslaught p28; order n32; organizers p24; others t56; outlook p28;
    outrage p34; ownership p28; part n27; party t28; passage p30; people t52n29; person p25; photo p21;
    plea t28; pledge n22; point t32; points p31; policy p21; position t33; possibility t18; posts p26;
    praise p47; president t30; preview p24; price p20; profile p23; promise n49; promises n31; proof t26;
    proposal n33p35; protection p24; provision p26; push n28; question w24p29; questions p34; rankings p27;
    readers n40; reality t55; reason n40; record t29; references p51; rejection p25; remarks t37;
    reminder t66; report t35; reporter w26p26; reporters t83n30p30; reports t50; republicans n28;
    requests p38; requirement t34; resources p20; respect p21; respondents p32; response p20;
    revelation t26; review p24; role t24; romance p24; rulings p26; rumors t80; russia p57; sanders n34;
    saturday n30; schedule n33; search p19; season t34; senator t78n34; sense t72n21; services t35;
    show t29; shows t33; sights p19; sign t59p53; signs t35; silence p20; simulation p28; something t29;
    speculation t84; speech n28p27; stance p19; state t28; statement t29p20; statements t62; stories p38;
    strategy n29; string p20; students n19; suggestion t37; suggestions t65; supporters t77n38p22;
    surprise t65; surrogates n22p27; surveillance p24; suspicions t34; system t28; talk p37; things t30;
    thoughts p21; time t44; times t50; tribute p38; trump p34; tuesday t30; turn p38; understanding t30;
    update p34; view t67; viewers t64p29; voice p35; voters t55n32; votes p23; warning t67; way t23;
    ways t22; wednesday t58p30; week n24; weekend t29; willingness n36; winner p21; woman n23; women t31;
    workers w37n28; year t58n30; years t24
    """

  static let adjectives = """
    angry p30; aware t59; certain n14; clear t19w19k56; concerned p39; confident p78; critical w70p63;
    desperate n23; eager n56; enthusiastic p38; happy n43p70; hesitant n19; hopeful t72; interested p48;
    nervous p65; optimistic t58p39; proud c78; ready n17p25; reluctant n31; sick p62; skeptical p72;
    supportive p83; sure c65w49n22; sympathetic p64; uncertain w51; unclear w22p33; unsure w52; wary p80;
    willing n42p50
    """

  /// Verbs that report speech wherever they stand with a subject of their own.
  static let speech = """
    accord accuse acknowledge add address admit adopt advocate affirm agree allege allow announce answer
    anticipate appear argue ask assert assure attack authorize bark believe blame blast boast brag call
    caution chant charge cite claim clarify clear coin complain concede conclude condemn confirm
    confront contend continue convince criticize decide declare decline defend deliver demand
    demonstrate denounce deny describe detail determine disavow disclose discuss dismiss dispute
    distance dub elaborate emerge emphasise emphasize encourage endorse estimate exclaim expect explain
    express fear figure file find fire float forecast forward guess highlight hint hope imagine imply
    indicate inform insist interject intimate introduce joke know label lament launch lay learn like
    list maintain mention note observe offer order pledge point portray post praise predict prefer press
    promise promote propose publish question quip quote read reaffirm realize recall recognize recommend
    recount refer reference reiterate reject release remark remind renew repeat reply report respond
    reveal reverse rule say seem share shout show signal slam speculate stand start state stipulate
    stress suggest surmise suspect swear tell testify think title tout tweet unveil urge vow want warn
    welcome wish wonder worry write yell
    """

  static func adjustment(_ look: SourceLook) -> Double {
    switch look {
    case .role: -0.01
    case .other: -1.14
    case .organization: -0.26
    case .none: -1.91
    case .thingPronoun: -1.47
    case .document: -0.16
    case .organizationName: -0.18
    case .collective: -0.13
    case .speakerPronoun: -0.12
    case .theyPronoun: -0.63
    case .personPronoun: -0.21
    case .relativePronoun: -0.87
    default: 0
    }
  }

  static func adjustment(_ form: VerbGroup.Form) -> Double {
    switch form {
    case .toInfinitive: -0.79
    case .participle: -1.25
    case .ing: -0.74
    case .bareInfinitive: -1.00
    default: 0
    }
  }

  static let relativeClause = -0.45
  static let coordinated = -0.86
  static let negated = -0.01
  static let modal = -0.64
  static let nested = -1.66
  static let nestedClause = -0.35
}
