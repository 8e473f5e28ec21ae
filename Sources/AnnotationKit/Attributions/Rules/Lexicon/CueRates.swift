/// How often words attribute, by the complement they have: the data of ``CueLexicon``.
///
/// Counted on PolNeAR's training articles with this library's rules: a logistic model over word, frame, form of the verb and
/// look of the source, of whether annotators marked an attribution of about that source and content there. Two digits
/// behind a frame's letter (see ``Frame``) are the percentage for a finite verb with a named person as its source; the
/// adjustments are log-odds for everything else.
enum CueRates {
  static let verbDefaults = "t56c35w31n28g32o16i35s40f19p13q54b44e19k27N12T06S17P05"
  static let nounDefaults = "t30"
  static let adjectiveDefaults = "t54c58w46n31p52q10k77"

  static let verbs = """
    abandon c20f11; accelerate f14; accept t51o38q41; accomplish t38w19; accord t41c26w18n16q42e91;
    account w24; accuse o32p22; achieve c20f11; acknowledge t83c83w75o74i77f54p55e78; act w18q36;
    add t93c72o21f41q96b86e83; address t66c61w55o34i39f27q67; admire c23; admit t88c65o66p66q93b81;
    adopt f26; advise t37c27n15i18f09; advocate c61g58o22p23; affect w23f14; affirm t72o24f47; afford n17;
    agree t84c47n48p44e37N20; aid f15; aim n67; align f12; allege t80c84o29; allow t61c68o41i57f26p21N20;
    allude p34; alter w22f13; anger f15; announce t87c76w64o61i75f85p30b56; answer c40w37o37b82;
    anticipate t77; apologize p24; appeal c25n22; appear t22c13n09; applaud o71f37; appoint o48;
    approach c17; argue t94c89o67i74p37b87e70T21; articulate o29;
    ask t87c67w76n51o29i71f28p55q78b79e51N63T70P58; aspire n21; assail o65f57; assemble o24;
    assert t88c65o36; assess w36o33; assume t80c48; assure t83c39o21f22b74; attack w26o53i28s29f27;
    attempt n11; attend c13w16f09; attract c41f12; authorize c48o20f37; avoid g14o21f29k20; await f14;
    back c30o53f14; balk p74; ban c19g18f09; bar f12; bark b71; bash o57; battle c23; bear f14;
    become t24c20w10i07f07q22k09; beg f14; begin c12w12n12g08f06q23; believe t79c59w50n31o35p61q48e47N21;
    bemoan o25; benefit t40; bet c49; bill S37; blame c57o41f59p35; blast c60o76f33; block o25i61f56;
    boast t72p27k35; bolster s25f12; boo w24o25; boost o23f41; borrow f16; bother n16; brag t51;
    break c12w14f16q38; bring t27c14w14n13i16f07q26; broadcast o21f58; build c14i14s15f05; buy t50c31f15;
    call t78c54w49n52i44f45p63q71b24; campaign t27w14; cancel q33; cap f16; capture c44; care o50p47;
    carry c21q39; cast c29s69f25; cause c15w11i12f08q27; caution t86; celebrate c25; certify s35;
    challenge c28f28; champion o24; change t28c24i15f07; chant q60; characterize s29;
    charge t87o50f37p24b76; check f12; cheer t81w62o33p42; chide f30; choose c31n36i50s43f31;
    cite t72c63o51i56s76q60; claim t78c76n54o48f51q71b51e38; clarify t89; clash p25; clear t78c53w26f23;
    close c21i21f10; coin q24; collect c18f09; color o40; combat f13; combine n18;
    come t17c20w15n10f08q29k10; comment w66p39; commit f27; compare q35; compel i26; compile f14;
    complain t81w36p23; complete c19; concede t80c78o30; concern f34; conclude t77c74o31p23q87b81e76;
    concur p59; condemn o58i81f61q91; conduct c25f06; conference c48; confirm t76c79o72f76;
    confront c46w25; congratulate o52f32; connect f12; consider c45w56g46o40i66s59f43; constitute c26;
    consult f11; contact o22; contain c20; contemplate g65; contend t84; contest c27o22;
    continue c53n15g46i38f12q86b84; contradict c52o71; contrast f12; control c21f11; convict P21;
    convince t65c54; cope w18; correct o38; cost c40i28; count o40f27p29; counter c63o40; couple P19;
    cover c19f11; craft c30; create c42w22i38f09q38; credit o22f16; criticize c71o73i74s73f26S43P46;
    cross f12; curb f14; cut c12w12f06; deal t33k14; debate o43; debunk o38; decide c70w38n39o20f25p36;
    declare t75o45f53p35q92b83; decline c53n61o22f35p33b41e41; decrease f15; decry o52i73f52;
    deem o45q60e23; defeat c19; defend t76c74o52i62s76f35; define w73o21f29S34; deflect o39; delay g23;
    deliver c41f16q74; demand t77n34o32f25; demonstrate t67c46; denounce c54o33s35f36q46; deny t71c41o43;
    depart c41; depend w28p21; deploy i19; describe c65w88o32s85f51p58S35; deserve n20f23; design n25;
    destroy f13; detail c81o31; detect c30; determine t81c45w56o39f44; die c16; differ p27; diminish f13;
    direct c23i20q35; disappear w25; disavow c67o40; disclose o22f32; discourage c31; discover o21;
    discredit o34; discuss c50w50o55i56f39b40; dislike o40f38; dismiss t75o41s74; disparage o38;
    dispatch i18; display w36f63; dispute t89o67; disrupt f14; distance c19f08; distinguish s74;
    divide o22f16; dominate c18; donate t24; double p22; doubt c51; downplay f13; draft f10;
    draw c14w14o21f06; drive i23f14; drop c23o28f12; dub q69; dump e25; earn c12i11f05; ease f12; eat f14;
    echo c54o46f46b52; elect c60o22; email o45f45; embarrass c24; embrace o35s51; emerge t47;
    emphasize t90o56f71; employ f12; enable i26; encounter f10; encourage c43o43i58f30;
    end c27w16g15i19q30; endorse c29g77o73i54f49p27; endure f12; energize c24; engage c26; enjoy c25f28;
    ensure t22c16; enter c19w12s13f07; entitle q33; envision o31; establish o32; estimate t89c70e51;
    evade o34; evidence n44; examine c56o19q76; exceed f13; exclaim b72; exercise c27; exist w20n17i21;
    expand t45c22i42f11; expect t83n40o38i53f48p31N73T29P29; explain t86w86n56o45f30q73b90e67; exploit o32;
    explore o48; expose c45o23f27; express t88c66o46i74f37; extend f09; face c07w07i08s20f03;
    facilitate c21; fall c20; favor c38g47o30f36N23; fear t84c72o26; feature c17f09; feed c40g27;
    feel c46w25f23q29; fight t65c26n35f16; figure c39w57; file c57f30; fill i31p27; finance c49;
    find t86c62w35i25f28q72b38e62; finish c19; fire c27o42f25p24b37; fit t35n18f11; fix c52; flee c17;
    flip f12; float t71; focus t71w53p59e25; follow c44w21f25b32; force i08f06; forecast p29; foresee o29;
    form c17f09; foster f45; found f10; frame f14; fuel f10; gain c13w11f06; galvanize c24; garner f11;
    gather t62c40n21; generate t32i18f09; get t16c07w10n07i08f12q24b27; give t39c43w23i16s27f26q33;
    go t24c14w15n11q31; govern w62f47; grab c20; grasp f13; grow t45c29f41; guarantee t30c19f10; guess c47;
    guide f16; hail o49s78f59; hammer f27; hamper i29; handle c19f11; happen w25n17; hate o45; head c13f08;
    hear t64c23f15; help t23c08w11n09f06q24; hesitate n19; hide f12; highlight c82w43o41i54f42;
    hint t70p25; hire c46n24o25i39s49f15; hit c17f09; hold c10w13g15i16f07b18; hope t81c79n57o24;
    host c30w14f10q28; hurt c19f11; identify o55s65p33S46; ignore o47f32; illustrate f50; imagine c74o20;
    impact f15; implore i48; imply t52c70; impose o36f25P20; improve c20f10; incite c07f07;
    include c22w19g24i31s26q30b27k46; increase t35c21i20f24; indicate t71c80o32e59; indict o35;
    inflate s35; influence f15; inform t80T20P52; insist t84c88o42p46b83e60; instruct i23; insult c50;
    intend n46N35; interject q73; interpret S31; intimate t76; introduce c20s63f24; invest t27;
    investigate c23f11; invite i21; invoke c44o34; involve c46g20f15; issue c29f12; join c15i17s32f06;
    joke t89p47q67b70; judge f40; jump p20; keep g29i39f08q59; kill c17f08; knock o20;
    know t78c63w63o44f47p51e32N49T29S50P29; label q76; lack i17q33; lament o45f34; land t32; lash p24;
    last f13; laud o21; laugh o32; launch c30i47f23; lay t68c83o24i64f27; lead t22c08i10f08; leak f14;
    learn t64c69w41o22p30; leave t37c11w21n10i11s18f06; let c18; leverage i20f12; lift c19i19f10;
    like c53n70o31i40; limit o32i30; line n41; list c79S32; listen c22; live t42; lobby t26i14;
    look t35c26w44n49; lose t19c09w09f05; love n76g43o38; lower f14; maintain t59c16s19f08;
    make t59c12w14g10i17s21f07q38k13; manage t33c30n16f11; manufacture c27; mark t25c16f07; marry c19;
    match f11; mean t29c25w17n14g14N31; meet c24w15f08; mention t73c80o72s87f69p67S46; minimize c27;
    mislead f15; miss f11; mock c72o68f47b60; monitor f12; mount c46i26; move c20w17n10o30k14;
    name o42s62f37q83; need c14n07i13f14; nominate c39o47i72f46S56; note t91c87w80o28f41q90b77e83T19P21;
    obtain c17f08; occur w21; offer c46w54n48g53o28i51f25q75; open p33b33; operate t30;
    oppose c43g69o61s56f77q78P20; opt n23; order t74o37i58f42e26; organize f11; outline w21f13;
    overcome f16; overtake f12; overwhelm f13; own c16f08; paint s68; pass c61o32q48; pave f15;
    pay c10w09i10f05q20; peg o39; perceive n50; perform c21; permit N19; pick t29c23w16f14; pin f33;
    plan n36f24p29N29; play t40c15s20f13k13; pledge t85c68n69o39p51; plot f14; point t86c49w60o32p27q63e22;
    poll c42g43; ponder w45; portray o21s74; pose t30f09; position c49; post t71c50o34f42b64; postpone f14;
    pound s33; pour f13; praise c52o58s62f31q68; predict t80c83o50f33p23b53; prefer c51n78o56i51;
    prepare t25n12f09; present s54f12; preserve f14; preside p21; press t65i59f23P29; pressure i31f14;
    prevent c41f11; prioritize o37; proceed n19; produce t30c13w14f08q26; prohibit f24; project o34;
    promise t94c77n81o66f66p67q76N43; promote c49o49s56f15q42; prompt i16f09;
    propose c76n58g74o35i70f23e26; protect o35; protest c24f14; prove t63c42g28; provide c19g19f09;
    provoke o42; publicize o50; publish c21; pull c18f15q33; punch c63o20; punish o20; purchase t59c26;
    purport n60; pursue f11; push t47c30n54i56p68; put c20w26n40f08q64; question c46w72o49i53f43p25b62P21;
    quit o28; quote c70o47s80q89; rail p55; raise t32c13w18i18f12; rally c39w21n17f13; rank c26s31;
    rate q42; reach w23f10q45; read o37s66f44q46b90; reaffirm t86o49f59; realize t71c47o21; reap f14;
    reassure t68o36; rebuff o32; rebuild w22; rebuke f36; rebut o26f41; recall t80g78o30f49b87e55;
    receive c09w09i10f04q21; recite o54; reckon p59; recognize t82o39s48f38P32; recommend t62o52f27;
    record c31; recount c65f52; reduce c27f25; refer n73p63q58e25; reference c66o50f30; reflect t36;
    refuse n65; regard f29S57; register f34; reiterate t90o46f73; reject t92o76i86f47;
    release t70c44f38p25b52; remain c19w10n08i10f05q19; remark t76q90b88; remember c48g62o26f60p28;
    remind t81c60i62f47; remove s22f09; renew c31i21f10; renounce o64; repeat t94o73f78; replace f10;
    reply p19q85b74; report t92c69w80g84o28f75q85b86e76T25; represent t27c18; repudiate f59;
    request t53o28i47; require t85c50g36i54f35N37; research f15; resemble t50; reserve f40; resist o27;
    respond t81o19p32q85b85; rest f15; restrict o40f22; result t32; retain s27f11; rethink o26;
    return c28w45; retweet o58f26; reveal t80c76w39o54f57q83N22; reverse t48c22; review c39o35f24;
    rise c13n09f07k09; risk g17; roll f10; rouse f33; rule t69g48f23p35; run c24w18n13s25f15q48k16;
    rush n12; save f13; say t88c87w79g83i78f46p25q88b93e86k60N70; scare k19; schedule f08; score f09;
    scramble n19; seal f15; search f12; seat f16; secure c13i14f06; see t72c58w35o22i55s73f23q50b38S59;
    seek t62c40n57o47f44p47q78; seem t21c11w10n12f06b15; seize i21f14p21; sell c17f26; send t39c25i18f10;
    serve f09; set c15n13i17f13; settle t41f15; shake c15g15f07; shape c21; share c49w51o25f34q66;
    shed w17; shift c22f10; shock f13; shoot w15f09; shop f13; shout q76b80;
    show t85c81w58n39o46i63f41e61N50; sign t48c27o27f35; signal t85f29; simplify c29; single o43;
    slam c62o42s55f28p24; solicit f15; sound o34p36e23; spar p52; speak t37c15f11p26; specify f71;
    speculate p32; spell f42; spend c07w09n08i08f03q20; spill w21; spotlight o38; spread f12;
    stand t38c62n23; start c12w10n14g13f07; state t82c51w44n68o27p28q91b86; steer o25; stem f15;
    step i16f09; stick t34; stifle o49; sting p32; stop n14g13f10; strengthen o33; stretch f15;
    strike t32f09; struggle n18b18; sue o21f31; suggest t85c83g73o52f46q79e47;
    support t65c50w23n33g62o41i42s51f47q41b35; surpass f15; surprise t39; surround f13; survive c16f07;
    suspect t81; sweep f13; take t50c26w23n15i10s24f04q44b22; talk t52o40i50f25p53; tap i17f11;
    target c22f13; tarnish o37; taunt f30; tell t91c81w72o24i65f39p30q87b94N31T22; tend n06; test i22f10;
    testify c50; thank c58o49f28; think t67c64p42e23N27; threaten n65; throw c54o24i42f26p30; thwart f13;
    tick c29f28; tighten f13; title q48; toss p27; touch o21p46; tout o60i52s61f54; tower t47;
    trace c26f33; track n32o38; trade c17f08; translate f62; trash o44; treat c21s24f10; trigger f13;
    trumpet f60; trust c32; try n12i14f07; turn t48c28w19n13g39f08; tweet t76c62o38f65p31q89b86;
    uncover t28; undermine c25w20f12; underscore t62o30f31; understand t67w62o20; unfold c25; unveil f13;
    upset i22; urge c50o33i77b82; use t45c11w13n18i17s26f06q33; veto o59; vie n25; view o49s68S53;
    violate f12; visit c15i12s19f07; voice c29f41; vote t48c53w45n64o32p39; vouch p35; vow t91n81i83p61N38;
    wait n16; walk t36o21f12; want c61w59n47o33i62f68q60e25k41; warn t87c73i81f34p41q89b59e53; wast o20;
    watch w25o20; weaken c25; wear c17f23q30; welcome c67o41; win t11c18w05n05i05f02q12k04; wind c18g18;
    wish c59; withdraw o30; withhold f11; witness c83o69; wonder w72b80; work t15c07w06n12g07i08f04k06;
    worry t75c69w60; write t90c65f27p39q92b91e75; yell q88
    """

  static let nouns = """

    """

  static let adjectives = """
    angry p30; aware t61; certain n12; clear t19w21k57; concerned p38; confident p78; critical w72p66;
    desperate n21; eager n58; enthusiastic p37; happy n45p70; hesitant n21; hopeful t72; interested p48;
    nervous p67; optimistic t62p41; pleased p62; proud c71; ready n18p24; sick p56; skeptical p78;
    supportive p79; sure w54n26; sympathetic p63; uncertain w53; unclear w23p32; unsure w54; wary p59;
    willing n43p41
    """

  /// Verbs that report speech wherever they stand with a subject of their own.
  static let speech = """
    accord accuse acknowledge add address admit adopt advocate affirm agree allege allow announce answer
    anticipate appear argue ask assert assure attack authorize bark believe bemoan blame blast boast
    brag call cast caution chant charge cite claim clarify clear coin complain concede conclude condemn
    confirm confront contend continue convince criticize decide declare decline deem defend deliver
    demand demonstrate denounce deny describe detail determine disavow disclose discuss dismiss dispute
    distance dub echo elaborate emerge emphasise emphasize encourage endorse enjoy estimate exclaim
    expect explain express fear figure file find fire float forecast forward guess highlight hint hit
    hope imagine imply indicate inform insist interject intimate introduce joke knock know label lament
    lay learn like list maintain mention mock note observe offer oppose order pledge point portray post
    praise predict prefer press promise promote propose publish question quip quote read reaffirm
    realize recall recognize recommend recount refer reference refuse reiterate reject release remark
    remind renew repeat reply report respond reveal rule say see seem share shout show signal slam
    speculate stand state stipulate stress suggest support surmise suspect swear tell testify thank
    think title tout tweet unveil urge voice vow walk want warn welcome wish witness wonder worry write
    yell
    """

  static func adjustment(_ look: SourceLook) -> Double {
    switch look {
    case .role: -0.11
    case .other: -1.21
    case .organization: -0.29
    case .none: 0.26
    case .thingPronoun: -1.46
    case .document: -0.24
    case .organizationName: -0.20
    case .collective: -0.26
    case .speakerPronoun: -0.52
    case .theyPronoun: -0.71
    case .personPronoun: -0.27
    case .relativePronoun: -0.95
    default: 0
    }
  }

  static func adjustment(_ form: VerbGroup.Form) -> Double {
    switch form {
    case .toInfinitive: -1.00
    case .participle: -1.21
    case .ing: -0.67
    case .bareInfinitive: -1.05
    default: 0
    }
  }

  static let relativeClause = -0.49
  static let coordinated = -0.81
  static let negated = -0.09
  static let modal = -0.63
  static let nested = -1.41
  static let nestedClause = -0.22
}
