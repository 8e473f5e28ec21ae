/// How often words attribute, by the complement they have: the data of ``CueLexicon``.
///
/// Counted on PolNeAR's training articles with this library's rules: a logistic model over word, frame, form of the verb and
/// look of the source, of whether annotators marked an attribution of about that source and content there. Two digits
/// behind a frame's letter (see ``Frame``) are the percentage for a finite verb with a named person as its source; the
/// adjustments are log-odds for everything else.
enum CueRates {
  static let verbDefaults = "t50c39w32n27g34o16i27s43f18p13q56b71e30k18N49T33S61P26"
  static let nounDefaults = "t41w17n14p09"
  static let adjectiveDefaults = "t62c59w41n37p50q03k64"

  static let verbs = """
    abandon c24; accept c44o44s39f27; accomplish t34w21; accord t35c28w19n16q41e93; account w26P23;
    accuse c25o30p20e26P55; accustom P22; acknowledge t84c80w72o70i68f50p46e77; act w20q36;
    add t91c72o19f35q94b95e74P48; address c67w57o29i33f39q87; admit t87c68o65p57q82b87; adopt f35;
    advise t39n18i18; advocate c62g67o29p28; affect w24; affirm t69o24f40; afford n16;
    agree t82c55n53p39e45N62T48P37; aim n67P41; align P16; allege t85c73o28; allow t44c69o46i43f24p19N61;
    allude p36; alter w22; announce t88c79w67o60i68s87f82p34P60; answer o32b90; anticipate t74;
    apologize p25; appeal c27n21; appear t17n07e08; applaud o78f65; appoint o54P40; approve o27p28P63;
    argue t94c90o67i71p49b95e65; arrest P20; articulate o29; ask t89c65w66n48o27i49f23p49q85b91N92T89P88;
    aspire n20; assail o64f50; assert t82c60o32; assess w35o33; assign N41P20; associate P19;
    assume t77c50T61; assure t59c35b84; attach P21; attack c25w25o56i21s34; attempt n16; attend w16;
    attract c25; attribute P47; authorize c45f34N41; avoid c23g11; back c26o45; balk p74; ban c49g23P22;
    bark b83; base t25T15P09; bash o57; battle t31; bear q38; beat P13; become t22c21w12i06q27;
    begin c32w14n12g07q29; believe t78c60w58n32o34p68e50N64; bemoan o37; bend P21; benefit t26; bet c43;
    bill S83; bind N35T23P18; blame c58o38f54p34P46; blast c69o73f24q74; block c44o25i42f57P34;
    boast t76c57p56k37; bolster s30; boo w28o33; boost c33f32; bother n16; brag P31; break w14i11q37;
    brief P40; bring t23w15n12i13s21q29P13; broadcast c59o23f58P39; build i09s16P09; bury P21; buy t30c30;
    call t59c56w49n47i33f34p61q73b62e33T39; campaign t25w14n16P15; cancel q35; capture c31; care o55p65;
    carry c21w21q41; cast s57P19; catch c43P17; cause w11i09q28; caution t87P60; celebrate c51g61o28f26;
    center P20; certify s36; challenge c59g46i32f35; champion o24s55; change t20w25i10T15P11; chant q73;
    characterize s70; charge t73o46f31P42; chat P22; cheer t80w61o33p42; chide o39f39;
    choose c33n31i41f30S56; cite t59c71o70i63s80f21q79; claim t82c81n59o50f47q88b92; clarify t84;
    clash p20; classify t41c27T25P20; clear t82w25i24; close i11P11; coin q50; color o41; combat c29;
    combine n17P18; come t15w15n10q31e12P12; comment w76p48; commit P22; compare f23q49T28P17;
    compel i20N41; complain t81w42p25; concede t87c81o30; concern f30; conclude t80c76o33p21q87b87e77;
    concur p65; condemn o54i73f57q88; conduct c24P10; conference c27; confirm t81c64o68f73P53;
    confront c43w21; confuse P20; congratulate o49; connect P17; consider c51w54g46o41i52s54f28T43P37;
    constitute c28; contain o20; contemplate g63o43; contend t84; contest c24; continue c35n13g50i24q82b88;
    contradict o53; contribute P14; control c21; convict P67; convince t74c61o20i32; cope w21; correct o30;
    cost c25i16; count n34o43f30p32P57; counter c74o46; cover c18P13; craft c36o27; create c22w19i31q40;
    credit o22; criticize c86o73i71s80f27S86P86; cross c22; cry P32; crystallize w23; cut c18w13P11;
    dare n37; deal t30; debate o40; debunk o38; decide c73w60n44o39f31p38; declare t82o44f51p34q91b92;
    decline n68o25f42p51e58N60; decry o57i73f61; dedicate P19; deem o49f58q74; defend t54c42o56i51s65f50;
    define w76f27S80; deflect o39; delay g25; deliver c27f24q69; demand t69c45n34o33f22;
    demonstrate t61c63q47; denounce c61o39f56; deny t63c51o46T41; depend w28p20; deploy i16; deride c77;
    describe c60w84o34s84f43p55q64b77S77P45; deserve n18; design n24N54; detail c32; detain P23;
    detect c33; determine t80c51w53o41f45N60; develop i18P18; devote P20; die e14; differ p22P30;
    direct c28i18q40P20; disagree p31; disappear w25; disavow o40; disclose o21f32P55; discover P44;
    discredit o35; discuss t61c44w49o58i52f40T44; dislike c59o42; dismiss o36i47s70; disparage o33;
    dispatch i17P19; display w39f64; dispute t69o63; disregard o67; distance c21; distinguish s84;
    divide o22P21; document T40; donate t18; double p21; doubt c56; drag P22; draw c23w15P16; dress S53;
    drive t34i12P16; dub q80; earn i08; echo c68o51f50; edit P18; educate T25; elect c34S47P17;
    eliminate f22P20; email t40o23; embarrass c27; embrace o39s56f27p20; emerge t41c34P46;
    emphasize t78o57f69; enable o33; encourage c43o43i47; end c43w21g25i20q38e20;
    endorse c50g76o66i33f45p24; engage P17; enjoy c33f27; ensure t21; enter w10s11; envision o31;
    erupt P16; establish o31; estimate t80c63T48P42; evade o37; evidence n43; examine q76; exclaim b83;
    exercise c34; exist w21n17i17; expand t38c29i37P21; expect t81c59n50o48i55f58p34N95T77P76;
    experience T24; explain t82w85n54o47f29q82b95e72; exploit o29; explore o62; expose c48o24f26P31;
    express o39i60f26; extend P15; extradite P23; face w08i06s23e08P07; fail n24; fall e15T19;
    favor c44g48o25f36N68; fear t85c79o43; feature c23P14; feed c42g29T27; feel c52w27o20q33T27;
    fight t37c25n34; figure w54; file c56f30; fill c36p26; find t88c68w39i30f27p28q71b76e66;
    fire o49f27p23T42P53; fit t31n17; fix c51; flip P17; float t31; fly i16; focus t58w51p61T39P22;
    follow t31c22w18g23q63; force i07N20P10; forecast p28; foresee o28; forget n32; forward P22;
    foster f43; found P15; gain w12; gather t54c50n20P20; generate t33i15;
    get t12c11w08n06i05q21b25e08N17P07; give t20c20w17i11s22q26T16; go t22w15n14q28b67e14T16;
    govern w63f41; grant T23; greet P42; grow t43f37e25; guarantee t27c21N32; guess c46w36; hack P20;
    hail o53s82f62; hamper i23; happen w23n16; hate o49; head P13; hear t66c29w41o24;
    help t23w14n10g14q30e11T14; hesitate n18; highlight c80w47o42i64f52; hint t71c82p41; hire n22o20i33P23;
    hold t21w10g12i09T12P18; honor N40P18; hope t78c81n59o23N60; host c33w14q29; identify o47s70p44S88;
    ignore o46f31; illustrate f42; imagine c69; implore i18; imply t47c74; impose o37i65f31P69;
    include c20w21g24s26q35k50P20; increase t34i15; indicate t74c82o25e64; inflate s36; inform t69P79;
    insert P21; insist t81c86o38p36b91e60; inspire c31; instruct i20; insult c26; intend n52N80P65;
    interject q84; interpret S78; interview c43P18; introduce c31o34f26P30; invest t27P15; investigate c22;
    invite i19N56P21; invoke c44o45; involve c31g22o20; issue c45o20P22; join i14s36P15; joke t89p50q88b83;
    judge f38; jump p19; justify o20; keep g29i16q53; kill P11; know t79c62w64o34f46p48e34N85T75S84P73;
    label q70; lack i15q39; lament t70o29f25; land t29; lash p22; laugh o31; launch c32i34f21;
    lay t64c80o24i52f24; lead t16i07P08; leak P20; learn t68c72w36o22p26P36;
    leave t16w18n07i06s15e09N19P08; lend w38; leverage i17; lift c22i15; like n70o30i34; limit o32i23;
    line n48P33; link T19P13; list c83i47S77P39; listen c21; live t43; lobby t28; lock P14;
    look t31w47n47e24; lose w10T12P09; love n71g40o30; maintain t61s22; make c15w14g10i10s21q42e11T15P22;
    manage t25n13N27; manufacture c20; mark t24; marry P17; match c28; mean t27c21w18n14g15e19N78;
    meet t18w09i07P07; mention t79c79o80f62p52S83; minimize c31; mock o75s84f47; motivate N39;
    mount c50i19; move c29w23n12o19; name c29o31s55f27q39; need n07i12N26P12; negotiate P19;
    nominate c44o41i65f27S90P42; note t92c85w85o51f38q92b96e84T70P64; notice P31; occur w21;
    offer c55w56n67g56o25i30f27p20q65e36P38; open c35p31P22; operate t27; oppose c46g67o66s51f66q79P58;
    opt n24; order t80o37i49f53; organize c21; originate P22; outline w52o41P34; oversee c22; paint s68;
    pass c58o29q49P50; pay c14w10i08q40e09T12; peg o38; perceive n45S67; perform c23; permit N68;
    persuade o21i43; pick t27c30w17i14s22; pitch s67; place T24P19; plan n45f25p31N72P37; play t39s23P17;
    plead o20p26; pledge t79n57o49p42; point t88c58w64o32p27q69P42; poll c18; ponder w50; portray s64;
    pose t32P15; position s62N43; post t68c52o35f42q80b81T44P34; pound s39; praise c64o71i54s82f32q86e33;
    predict t90c92o63f46; prefer c46n74o46i40; prepare t29n15i31N38; present s56; preside p25;
    press t59i61f22p19P73; pressure i15; prevent c44; prioritize o33; proceed n17p22; proclaim q83;
    produce t28w15q32; prohibit f23; project o30P31; promise t87c70n82o69f64p67q86N80; promote o49s60;
    prompt o26i16; propose c82n61g76o38i67f22T55; protect o21; prove c19n19g19q36; provide g16i17P11;
    provoke o37; publicize c48o47; publish q34P18; pull q31; punish o21P58; purport n78;
    push t43c54n41i52p66P35; put w28n39q63T52; qualify n16P18; question w76o63i54f43p26b80P66; quit o26;
    quote o38s76q76; race n14; rail p53P42; raise t44c23w21g22i14N34T41P17; rally w14n11; rank s56;
    rate q76; reach c35w22q41P19; read o35s63f40q62b95; reaffirm t86o66f61; realize t69c51o22;
    reassure t60o34; rebuff o31i41P32; rebuild w24; rebuke f44; rebut o29f46; recall t81g81o36f50b96e65;
    receive w10i08q23T11P09; recite o66f51; reckon p58; recognize t81o68s56f40P81; recommend t57o66f28P40;
    recount c69; reduce c58f30; refer n76p63q64e43P40; reference c72o50f30; reflect t30P18; refuse n64;
    regard f23S88; register c14n20f25S49; reiterate t69o50f66q81; reject t58o76i83f37; relate P52;
    release t59c51w28f34p25; rely P13; remain w08n07i06q18e07; remark t72p25q86b91;
    remember t78c48g62o21f42p24; remind t66c70i50f28; remove s25P15; renew i17; renounce o66;
    repeat t68o62f75p49; reply q79b86; report t89c72w78g83o26f72q79b86e82T80P49; represent t31;
    repudiate f56; request t60o50i44; require t79c54g40i54f34N78P36; resemble t45; reserve P19; resist o26;
    respond t72w27p30q87b90P36; restrict o63f49P44; result t31; retain s26; rethink o21;
    return c26w22n21P19; retweet o58f23; reveal t82c70w41o63f64q86N70T64; revere T28; reverse c24;
    review o37; rise n09; risk g18; rule t70g53o31f29p41; run c33w17n12s26q41T19P15; rush n11; savage s74;
    say t88c88w79g85o21f44p28q87b95e88k51N93T67; scare T24; schedule c20N34P15; scramble n16; seat P22;
    secure i13; see t76c69w39o24i39s76f22q45S91P38; seek t54c34n56o43f41p46q65N52; seem t17w10n10e10;
    seize i14P17; select c25N36P18; sell c27f27P21; send t36i14q32N35T22P15; serve S36P13;
    set n12i12N31S37P11; settle t37; shake g17; shape t30; share t82c64w73o30f37q75P40; shed w18;
    shift c25; shoot c19w16P13; shout q92b92; show t84c78w50n36o44i30f45q74e61N87P43; shut P21;
    sign c36o26f36P51; signal t86f27; single o37; sink o35; slam c62o54s58f29p25; sound o32p34;
    spar p52P44; speak t37p26; specify f40; speculate p32; spell f34; spend w11n09i08q23P08; spill w25;
    split T17P13; spot o23; spotlight o34; stand t34c59n24e21; start w10n07g17;
    state t81c61w43n61o26p23q84b92; stay P22; step i13; stick t38; stifle o51; sting p31; stop c42n13g12;
    strengthen o37; strike t27c23; strive n13; structure N43; struggle e18P17; succeed P17; sue o22f33;
    suggest t88c79g69o50f49p26q86; support t55c46w27n36g71o48i48s57f50q72; suppose N25; surprise c61;
    surround c27; suspect t84P37; tackle f41; take c21w18n11i05s19q40N26P11; talk t65w47o48i52f33p56P41;
    tap i14; target c27P20; tarnish o37; taunt f26; tax c28; tell t75c83w79i53f41p27q82b95N73T75; tend n06;
    terminate P22; test t31i15P15; testify c53; thank o51f25; think t66c73p46q63e43N73; threaten n60;
    thrive S50; throw o20i36f23p33; tick f26; tie P17; title q34T49; toss p27; touch o21f23p46;
    tout c63o60i51s63f54; tower t43; trace c30f33; track o37; transform c30; translate f60; trap P41;
    trash o51; travel P16; treat c31o22s26S48P20; trumpet f56; try n11i10N23P11;
    turn t45c32w22n15g44p20N41P37; tweet t78c57o35f67p27q90b91; uncover t25; underline o31;
    undermine c27w19; underscore t60o31f30; understand t67c59w67o25; unfold c26; update N30P16; upset i14;
    urge c54o29i36b80; use w14n17i13s21e14N24S40P12; veto o63; vie n19; view o47s64S90P46; visit i10s23;
    voice f42; vote c54w51n72o24p40P42; vouch p58; vow t86n77i60p52N74; wait n15; walk t37o28;
    want c74w65n50o39i64f65q63e36k36N57; warn t88c93i70f33p54q92b94P58; watch c18w19; wave q53; weaken c27;
    wear c14q20; welcome o38f30; win t09w05n05i04q13; wind g20; wish c71; withdraw o26; withhold o25;
    witness o67; wonder w57b87; work t14c10w07n12g08i06P07; worry t83c80w68p25P54;
    write t92c70f27p37q89b94e60P46; yell q90; yield P22
    """

  static let nouns = """
    abortion p28; absence p24; accounts p31; accusation t22; accusations p32; action p22;
    administration n25; admission t34; affection p34; agencies n21; agreement t87n52p20; akin p35;
    allegations t25; allegiance p29; allies t66n22p21; americans p20; announcement p47; answer n29;
    anxiety p27; ap t71; apologies p22; appeals p27; appearances p27; appointment p24; area t31;
    argument t68; arguments t36; article p23; assault p20; assertion t65; assertions t37; assessment p28;
    assumption t67; assurances t65; attack p29; attacks t67p33; attention p26; attitudes p25; audience t55;
    backer p30; backlash p35; ban p34; bastion p35; belief t54; bill t58; blame p23; blessing p32;
    books p26; call n42p27; calls n55p25; campaign t20; candidates n31; case p26; chance t29; charge t31;
    check p25; choice p20; claim t65n29p26; claims t47; classification p36; clinton p38; comments p23;
    commitment p41; committee t33; companies t37; comparisons p34; complaints t68; concern t64;
    concerns t45p39; conclusion t74; condemnations p24; conference p22; confidence t54;
    congratulations p22; connection p21; consensus p20; conservatives n47; contender n21; contest t23;
    controversy p43; convention t31n28; conversations p19; country t47; coverage p38; credit p62;
    crisis t33; criticism p37; criticisms p21; critique p21; crowd t61n45; day t23; deadline t36; deal n20;
    debate t30p23; debt n21p23; decision n35; decisions n33; degree p26; delegates t24; denunciation p52;
    desire n35; details p33; disagreements p27; disclosure p27; discomfort p22; discussions p34;
    displays p32; diversity p34; donors n20; doubt t78p41; doubts p64; echoes p33; emails t29; embrace p24;
    endorsement p39; enthusiasm p37; establishment t36; estimates p32; evidence t66; expectation t36;
    expectations p21; extent t30; fact t27; fear p22; fears t74p26; feelings p26; fire p36; fleet p24;
    flexibility n48; floor t49p23; footage p60; friday t50; friends t54; goals p48; group t60; heads p26;
    hints t84p39; hopes n28; host p19; hostile p29; hostility p48; idea t62p37; ideas p32;
    implications p28; inability n42; inclination n56; increase p31; indication t34; information t32;
    insistence t55p26; intention n25; interest p20; interpretation p22; interview t20; issues n33;
    jokes p28; knack p26; language p28; lawsuit p21; leaders t32n20; leadership n21p21; legislation n29;
    meaning t34; media t50p27; message t50; moderators p30; moment n24; monday t32; month t36n24;
    months n19; narrative t47; nation p20; need n21; network n29p19; night t44; note t72p36;
    nothing n33p48; notion t65p27; onslaught p28; order n33; organization p20; others t56; outlook p28;
    outrage p35; ownership p28; part n28; party t29; passage p30; people t55n39; person p25; photo p19;
    plans n21; plea t29; pledge n22; point t44; points p31; policy n20p20; position t34; possibility t18;
    posts p27; praise p50; president t30; preview p25; price p21; profile p24; promise n50; promises n33;
    proof t31; proposal n34p39; protection p26; provision p29; push n27; question w27p38; questions p33;
    rankings p27; readers n36; reality t45; reason n39; record t30; references p51; rejection p27;
    remarks t31; reminder t66; report t26; reporter w26p27; reporters t82n28p27; reports t59n19;
    republicans n28; requests p39; requirement t34; resistance p21; resources p21; respect p19;
    respondents p32; response p24; revelation t27; review p25; rivals n19; role t24; romance p24;
    rulings p27; rumors t80; russia p48; sanders n33; saturday n31; schedule n33; search p20; season t34;
    senator t79n34; sense t73n21; services t30; show t30; shows t31; sights p19; sign t62p54; signs t36;
    simulation p28; something t29; speculation t84; speech n29p30; stance p20; state t29; statement t29p21;
    statements t63; statistics p23; stories p39; strategy n30; string p20; students n20; suggestion t38;
    suggestions t67; support p19; supporters t79n54p24; surprise t65; surrogates n23p27; surveillance p29;
    suspicions t34; system t28; talk p38; talks p19; time t45; times t49; tribute p38; trump p34;
    tuesday t31; turn p39; understanding t30; update p34; view t69; viewers t64p29; voice p36; voters n32;
    votes p23; warning t68; way t25; ways t23; wednesday t58p30; week t46n25; weekend t30; willingness n36;
    winner p22; woman n23; women t31; workers w39n33; year t55; years t26
    """

  static let adjectives = """
    alarmed p38; angry p28; certain n12; clear t23w19k52; committed p17; concerned t69; confident p77;
    convinced t82; critical w70p66; desperate n29; determined p36; eager n63; enthusiastic p36;
    frustrated p31; happy n48p67; hesitant n25; hopeful t76; impressed p64; nervous p66; optimistic p37;
    prepared w27n21; proud c74; ready n20p23; satisfied p62; shocked w56; skeptical p77; supportive p78;
    sure w48n30; surprised p36; sympathetic p63; uncertain w50; unclear w21p32; upset t82; wary p79;
    willing n46p46; worried t77p67
    """

  /// Verbs that report speech wherever they stand with a subject of their own.
  static let speech = """
    accord accuse acknowledge add admit adopt advocate affirm agree allege allow announce answer
    anticipate appear argue ask assert assume assure authorize back bark believe blame blast boast brag
    break call caution challenge chant charge cite claim clarify clear coin complain concede conclude
    condemn confirm confront contend continue convince criticize decide declare decline defend deliver
    demand demonstrate denounce deny deride describe detail determine disavow disclose discuss dismiss
    dispute distance dub echo elaborate emerge emphasise emphasize encourage endorse estimate exclaim
    expect explain express favor fear figure file find fire float forecast forward guess highlight hint
    hope imagine imply indicate inform insist interject intimate introduce issue joke know label lament
    lay learn like list maintain mention note observe offer order pledge point portray post praise
    predict prefer press proclaim promise promote propose publish put question quip quote read reaffirm
    realize recall recognize recommend recount refer reference reiterate reject release remark remind
    renew repeat reply report respond reveal rule say see seem share shout show signal slam speculate
    stand state stipulate stress strike suggest support surmise surprise suspect swear tell testify
    think title tout tweet unveil urge vow want warn welcome wish wonder worry write yell
    """

  static func adjustment(_ look: SourceLook) -> Double {
    switch look {
    case .role: -0.08
    case .other: -1.12
    case .organization: -0.23
    case .none: -1.92
    case .document: -0.35
    case .thingPronoun: -1.49
    case .organizationName: -0.22
    case .collective: -0.16
    case .speakerPronoun: -0.06
    case .theyPronoun: -0.62
    case .personPronoun: -0.25
    case .relativePronoun: -1.00
    default: 0
    }
  }

  static func adjustment(_ form: VerbGroup.Form) -> Double {
    switch form {
    case .toInfinitive: -0.78
    case .participle: -0.51
    case .ing: -0.82
    case .bareInfinitive: -0.77
    default: 0
    }
  }

  static let relativeClause = -0.43
  static let coordinated = -0.76
  static let negated = 0.01
  static let modal = -0.65
  static let nested = -1.71
  static let nestedClause = -0.47
}
