/// How often words attribute, by the complement they have: the data of ``CueLexicon``.
///
/// Counted on PolNeAR's training articles with this library's rules: a logistic model over word, frame, form of the verb and
/// look of the source, of whether annotators marked an attribution of about that source and content there. Two digits
/// behind a frame's letter (see ``Frame``) are the percentage for a finite verb with a named person as its source; the
/// adjustments are log-odds for everything else.
enum CueRates {
  static let verbDefaults = "t50c37w31n26g29o21i26s43f28p17q55b69e29k24N46T29S58P23"
  static let nounDefaults = "t40w18n14p08"
  static let adjectiveDefaults = "t63c59w41n39p47q03k62"

  static let verbs = """
    abandon c22o11f16; accelerate o12f19; accept o50s37; access o14; accompany o14; accomplish t33w20o14;
    accord t34c26w18n14q39e92; account w26P20; accuse c32o29f82p27e35P59; accustom P19; achieve o11f16;
    acknowledge t84c79w71o72i65f70p33e76; acquire o12; act w19o14q34; activate o11;
    add t90c72f64q93b95e74P44; address c63w53o40f43q72; admire o39; admit t86c65o35p57q78b84; adopt o12f41;
    advance o17; advertise o15; advise t43n20o12i20; advocate c62g65o39p43; affect w22o13f20;
    affirm t67o28f48; afford n16; aggravate o17; agree t82c57n52p41e45N59T43P33; aid f23; aim n68o36P39;
    align P20; allege t77c69o29; allow t44c71o49i44f35p23N58; allude p40; alter w21o14f17; anger o12f16;
    announce t87c79w66o61i67s87f85p37P54; answer w27f22b87; anticipate t74; apologize o17p35;
    appeal c26n19; appear t14c10n04e07; append o53; applaud o79f70; apply o12; appoint o34P27;
    appreciate o16; approach o09; approve o42p33P61; argue t94c89o70i70p52b94e64; arrange o12;
    arrest o16P17; articulate f51; ask t89c65w65n49o44i49f59p44q85b91N92T88P86; aspire n19; assail f45;
    assault o13; assert t88c62o45; assess w21o13f16; assign N38P17; assist o15; associate P16;
    assume t77c50T56; assure t61o27f42b85; attach P19; attack c27w28o54i23s37f47; attempt n11;
    attend c17w14o05f11; attract c22o09f13; attribute o40P48; authorize c48f45N38; avoid c20g10f11k12;
    await o13f17; back c27o47p37; balance o15f20; balk p76; ban c29g20f34P19; bar o17f20; bark b82;
    barnstorm o14; base t24T12P07; bash o41; battle t30o11; bear o11f15q35; beat o05f10P10;
    become t22c21w11o02i06f13q25k20; beg o16f20; begin c28w12n08g07o05f08q25;
    believe t79c60w59n48o39p72q59e50N63; bemoan o76; bend P18; benefit t35o15; bet c43; betray o14;
    bill S81; bind o14N33T20P16; blame c61o72f74p42P49; blast c65o61f38q70; block c42o35i41f64P30;
    blow o15; boast t75c53p59k41; bolster o13s29f18; boo w27o38; boost c22o10f17; borrow f20;
    bother n15o16; brag P28; break c13w12o06i10f17q34; brief o18P36; bring t26c17w17n13o27i15s24f19q31P13;
    broadcast c56o44f50P33; build o03i07s12f06P06; burn o13; bury P17; buy t23c20o14f12; cajole o17;
    calculate o18; call t63c51w54n52o54i35f59p72q75b64e38T40; calm o16; campaign t23w13n14o09P12;
    cancel o13q34; cap f21; capture c29o07f11; care o59p65; carry c18w18o06f19q37; carve o18;
    cast o12s58f17P17; catch c42o11P15; cause c16w10o07i09f11q26; caution t87P55; celebrate c47g56o31f34;
    center P17; certify s36; challenge c59g44i34f61; champion o28s55; change t20c16w26o08i11f10T13P10;
    chant q72; characterize s69p20; charge t73o52f53p20P39; chat P19; check o14f17; cheer t78w60o37p45;
    chide o48f67; choose c28n20o12i37f37T23S48P19; circulate f16; cite t63c73o88i68s83f59q81;
    claim t78c82n57o52f62q87b87; clarify t84; clash p23; classify t40c25T22P17; clear t83w26i23;
    close c18o07i13f12P11; coin o14q49; collect c20o10f13; color o48; combat c29o12f20; combine n16P15;
    come t14c18w15n09o06f11q28e11k09P10; command o15; commemorate f24; comment w80p73; commit f50p20P28;
    compare o58f22P18; compel i20N38; compile f24; complain t81w41p29; complete o12f16; concede t87c80o35;
    concern f41; conclude t80c74o39p25q86b86e77; concur p69; condemn o58i74f76q88; conduct c26o14f10P10;
    conference c25o12; confirm t77c56o66f47P39; confront w15o10; confuse P18; congratulate o70f63;
    connect o25f22P19; consider c54w56g46o56i55s57f59T43P37; constitute c27; consult o12f15;
    contain c21o10P14; contemplate g59o48; contend t83p20; contest c22; continue c32n10g37o25i22f12q81b88;
    contradict o56; contrast o44f60; contribute o09P11; control c19o08f13; convert o10; convict P63;
    convince t74c61o25i32; coordinate o14; cope w20; correct o35; cost c23o10i15f15; count n31o48f40p34P52;
    counter c76o69; cover c16o07f09P10; crack o15; craft c33o31; create c20w17o07i30f10q36; credit o67f61;
    criticize c88o81i74s82f72S86P86; cross c27o31f20; crush o12; cry P28; crystallize w23; curb o14f20;
    cut c20w15o07f17P11; damage o14; dare n35; date o15; deal t28o11k12; debate o44; debunk o16;
    decide c70w46n43o42f39p40; declare t80o61f68p39q90b92; decline n60o28f49p53e54N54; decrease f21;
    decry o62i73f76; dedicate P16; deem o67f69q74; deepen o17; defeat c22o09; defend c41o57i49s64f59;
    define w75f37S77; deflect o44; delay g22o15; delete o16; deliver c25o11f45q67; demand t70c47n36o26f67;
    demonstrate t64c66f42; denounce c62o55f78; deny t64c50o54T37; depart o10; depend w27p23; deploy o15i16;
    deride c75; describe c62w85o71s86f55p59q71b79S77P46; deserve n20o15f44; design n22N51; destroy o15f20;
    detail c29o18; detain P19; detect c31o16; determine t80c47w53o45f54N55; develop o10i17P14;
    devote t58o34; dial o15; dictate o14; die o12e20; differ p41P33; dig o16; diminish o14f18;
    direct c26o14i18q38P17; disagree p35; disappear w25; disavow o44; disclose o36f62P60; discourage o17;
    discover o17P41; discredit o16; discuss t57c41w47o58i47T35; dislike c51; dismiss t53o56i49s71;
    disparage o37; dispatch o12i16P15; display f49; dispute t68o67; disregard o71; disrupt o16f20;
    distance f54p21; distinguish s84; distort o16; distribute o14; divert o17; divide o25f22P17;
    divorce o15; document T35; dodge f23; dominate o07f13; donate t18o07; double p42P30; doubt c63o44;
    downplay o18f39; draft o25f20; drag o15P19; draw c13w13o26f07P12; dress S49; drink o15;
    drive t31o14i11f14P12; drop o08f14; drown o15; drum f23; dub q79; dwell p32; earn c14o04i10f15;
    ease o15f18; eat o14f19; echo c66o61f53; edit P16; educate T22; elect S48P18; eliminate o12P16;
    email t43o43P27; embarrass c26o14; embody o16; embrace o46s56f38p24; emerge t33c25o14P33;
    emphasize t77o60f76; employ o13f16; enable o38; encompass o18; encounter f13; encourage c41o47i47;
    end w19g22i18f18q35e19; endorse c48g73o63i33f50p27; endure f15; energize o12; engage P14; enjoy c30f33;
    enlist o18; ensure t20c15o09; enter c13w12o06s13f10; entitle q58; envision o35; erupt P14; escape o15;
    establish o46; estimate t80c62T44P38; evade o42; evidence c43n44; evolve o17; exaggerate f25;
    examine q74; exceed o11f20; excite o17; exclaim b83; exercise c31; exist w20n16o13i16;
    expand t41c30o12i39f20p35; expect t81c59n50o52i62f77p40N94T75P74; experience o42T36;
    explain t82w83n55o50f69q78b95e73; exploit o13; explore o65; expose c49o29f48P29; express o65i64f52;
    extend o07f13P12; face c07w07o02i05s20f03e06P05; facilitate o18; fail o12; fall c15o07e11T11;
    favor g43o25f44N64; fear t84c79o47; feature c26o11P15; feed c42g25T24; feel c53o26f42p30q35;
    fight t35c22n31o08f19; figure w55; file f25P18; fill c31o15i22f23p29; finance o13;
    find t84c68w41o28i30f58p33q71b75e67; finish o11; fire o48f37p25T36P49; fit t31n16o13f17; fix c50o17;
    flee o09f14; flip o12f16P14; flirt p38; float t30; flood o18; flow o16; fly o12i15;
    focus t56w49p64T34P19; follow t24c17w14g15o17f15; foment o18; force o07i07f10N18P08; forecast p33;
    foresee o72; forget n31; form c19o10f11; forward P28; foster f53; found o09f15P12; frame o14f18;
    freeze o18; fuel o09f12; fulfill o13; fund o14; further o18; gain c13w10o05f08; galvanize o14f17;
    game o18; garner o10f15; gather c47n18o13f20P17; generate t38o18i18f16;
    get t12c11w08n06o07i05f06q21b24e09N16P06; give t22c21w19o12i12s24q27T15P29;
    go t21c18w14n11o07f12q26b65e13T13; govern w60f49; grab o09; grant o40T32; grasp f18; greet o18P38;
    grow t30o11f13e16; guarantee t27c20f16N30; guess c54w47o52; guide o16f22; hack o14P16; hail o59s82f75;
    hammer o14f32; hamper i22; hand o13; handle c17o08f15; happen w23n15o15; harass o18; harm o14;
    hate c32o37; head o08f11P10; heal o18; hear t66c28w40o35f23; help t19c08w11n08g10o08f09q24e09T10;
    hesitate n18; hide o14f16; highlight c79w45o44i62f57; hint t73c86p48; hire n21o30i34f22; hit o12f32;
    hold t21c16w10g10o04i10f08T11P16; honor o15N37P16; hope t79c81n59o32p39N60; host c31w13o06f12q26;
    hurl o15; hurt f21; identify o67s75p51S88; ignore o43f57; illustrate f50; imagine c81o44;
    impact o16f22; implore i18; imply c73; import o14; impose o40i61f38P62; improve o10f14; incite o11f16;
    include c19w20g21o11s25f23q32k54P16; increase t29c17o08i12f16; indicate t74c81o30e63; inflate s37;
    influence o12f20; inform t68P75; insert o16P18; insist t81c86o42p39b90e60; inspire c28o14; install o11;
    instruct i20; insult c25; intend n51N79P62; interject q83; interpret S75; interrupt o15;
    interview o08P14; introduce c28o28f34; invest t26o11P12; investigate c21o11f14; invite o14i19N53P18;
    invoke c43o48; involve c28g18f20; issue c46o61f37P28; join c19o16i15s38f09P14; joke t91p71q89b84;
    judge f56; jump o16p21; keep c44g21o11i18f23; kick o11; kill c17o06f11P08; knock o35f64p26;
    know t77c61w64o28f48p37N81T68S79P68; label q68; lack o10i14q36; lament t82o73f68; land t28o10;
    lash p48; last o14f19; laugh o37; launch i39p26; lay t63c79o36i51f47; lead t15c08o04i06f05P06;
    leak f18P17; learn t69c71w37o29p42P33; leave t17c10w20n07o05i07s31f07e10N18P07; lend w36o12f21;
    let c21; leverage i16f19; lift c21o10i14f15; like n68o36i34p21; liken o61; limit o39i22f23;
    line n45P28; link o55p27T35; list t54c86o56i54S79P43; listen c20; live t37o10; lobby t27o11;
    lock o10P11; look t30w47n46o14e23; loom o16; lose c10w09o04f07T08P06; love n67; lower f50;
    maintain t59o07s21f10; make c14w13g09o10i06s21f13q40e11k10T13P19; manage t24n13o07f13N24;
    manufacture c19o13; mark t27c24o12f25; marry o10P14; match c25o12f16; mean t35c22w19n14g13o12f18e20N77;
    meet t16c09w08o04i06f06P05; mention t66c72o75f56p42S78; minimize c30; mislead f48; misrepresent o18;
    miss o11f15; mock o80s88f88; monitor f24; motivate N39; mount c49o15i19; move c26w21n11k14; nail o17;
    name c32o40s59f71q43T35; narrow o14; navigate o15; need c16n05o06i17f21N22P10; negotiate o36;
    neighbor o16; nominate c43o49i64f36S89P37; note t91c85w85o60f62q92b96e84T67P61; notice P27;
    obtain c26o12f16; occupy o10; occur w20; offend o16; offer c55w57n68g54o41i30f39p26q65e37P36;
    open c34o16f24p26P19; operate t26; oppose g60o66f43q75P49; opt n23; order t79o56i48f46;
    organize c19o08f12; originate P20; oust o16; outline w58o61i31f52P38; outnumber o16; overcome o13f20;
    overlook o14; oversee c20o09; overtake o12f19; overthrow o18; overwhelm o13f18; owe o14; own c17o07f11;
    paint s68; pass c54o26f22q44P42; pave f18; pay c15w11o06i09f08q45e10T11; peg o66; penetrate o18;
    perceive n45S64; perform c24o12; permit N66; persuade o52i53N60; pick t21c25w12o04i10s17f08; pin f38;
    pitch s67; place f12T19P15; plan n44f37p52N70P36; plant o16; play t32c16o06s18f09k09P10; plead o57p37;
    pledge t80n58o68p47; point t89c60w66o50p44q70P42; poke o49; poll g17o14f15; ponder w60; pop o44;
    portray o16s67; pose t30o09f14P12; position s62N39; post t64c48o26f44q76b77T35P26; postpone f18;
    pound s56; pour o10f16; practice o16; praise c68o78i59s85f76q88e42; predict t89c91o65f54;
    prefer c47n76o64i43; prepare t31n16o17i36f19p27N39; present o15s57f35; preserve o14f20; preside p28;
    press t63i64f47p41P73; pressure i20f39; prevent c41o13f13; prioritize o14f17; proceed n16p26;
    proclaim q86; produce t26c17w14o07f10q28; prohibit f32; project o34P27; prolong o17;
    promise t86c68n82o60f74p68q84N75; promote o59s67f55p23q64; prompt o33i16f17;
    propose c86n69g78o64i76f72T63; protect o31f22; protest f44; prove n19g18o09q36;
    provide c17g16o15i19f06P11; provoke o16; publicize c46o53; publish c70o32q40; pull o06f07q25;
    punch o15; punish o25P53; purchase o14; purport n77; pursue o09f16; push t46c56n43i54f66p72P36;
    put c27n40f19q63b59T49; qualify n15P15; question w77o78i51f52p31b79P62; quit o29; quote o41s76q74;
    race n13; rack o14; rail p55P36; raise t41c20w18g16o07i12f16N28T33P13; rally c19w15n11o12f12; ramp o13;
    rank s57; rate q75; reach w23o15f13q41P18; read o27s60f47q60b94; reaffirm t85o69f69; realize t69c50o29;
    reap f47; reassure t59o39; rebuff o40i45f45P33; rebuild w23o13; rebuke f43; rebut o45f79;
    recall t83g80o68f61b95e68; receive c19w10o05i08f06q22T10P08; recite o69f59; reckon p62;
    recognize t81o61s55f59P78; recommend o52f32P29; record o41; recount c66; reduce c59o31f39;
    refer n76p72q64e44P36; reference c66o35; reflect t38f47p31; refuse n65; regard o31f58S88;
    register f24p32S53; regulate o17; reinforce o17; reiterate t63o52f71q78; reject t55o67i79f40;
    relate P46; relay o16; release t60c53f38p30T33; relocate o14; rely P11;
    remain c13w11n08o05i08f15q22e10; remark t84p56q89b94; remember t78c53g60o26f53p29; remind t54c65i45f32;
    remove o11s24f12P12; render o41; renew o13i16f15; renounce o63; rent o14; reopen o16;
    repeat t65o52f79p50; replace o08f13; reply p30q80b87; report t90c74w78g76o35f79p29q79b81e82T78P46;
    represent t28c34o08f20; repudiate f63; request t58o54i43; require t78c52g35i54f42N76P32; research f20;
    resemble t44o17; reserve f18P16; resist o50f43; resolve o18; respect o14; respond t73p41q87b91P36;
    rest f21; restore o15; restrict o33f47P28; result t31; retain o11s25f15; rethink o27; retire o13;
    return c26w23n20o09f35P17; retweet o43; reveal t82c69w40o66f72q85N67T59; revere T25; reverse c23o09;
    review o41; revise o37; revisit o18; revive o13; reward f23; ride o13; ridicule o15; rip o17f23;
    rise c13n07o05f10k07; risk g16; roll o12f32; rouse o13f18; rule t72g54o51f46p52;
    run c33w17n12o07s26q26k13T17P13; rush n11; savage s73; save o11f19;
    say t87c89w80g85o57f72p34q87b95e88k57N93T66; scare o15k17T21; schedule c19o13f15N31P13; score o08f13;
    scramble n08o10; scream o17; seal o16f20; search o13f16; seat f21P18; secure c15o06i10f08;
    see t77c69w40o45i41s76f43p20q45e42S91P36; seek c33n54o36f35p48q66; seem t16c11w09n08o06f08e09;
    seize o14i16f17p22P17; select c23o10N32P15; sell c24o09f37p20P18; send t35o16i14f12q31N31T19P13;
    separate f23; serve o12f10S27P09; set c16n12o11i12N29S34P10; settle t35o15f21; shake g13o07f09;
    shape t28o10f16; share t81c62w72o33f49q72P35; shed w18o12; shift c16o06f10; shock f21;
    shoot w22o12f19P16; shop f18; shout q91b91; show t83c77w51n35o65i30f54q74e63N86P39; shrink o14;
    shrug o42; shut P29; sign w34o47f48P48; signal t86f34; simplify o18; sink o40; slam c66o67s62f70p37;
    slap o16; slip o14; slow o17; soar o16; solicit f22; solve o18; sound o36f40p25; spar p55P38;
    speak t37c27o09f18p33; specify f49; speculate p37; spell f52; spend c07w07n05o02i05f04q15P04;
    spill w23; split o10T15P11; sponsor o12; spot o61; spotlight o39; spread f57; spur o18; stall o46;
    stand t31c55n20o15e19; star o18; start c25w13n09g14o11f22; state t80c65w45n62o33p46q84b93;
    steal o17f22; steer o13; stem o16f20; step o09i12f12; stick t36o17; stifle o49; sting p35;
    stop n12g11o14f13; strengthen o16; stretch o14f20; strike t35c29; strive n12; structure N40;
    struggle o13e18P15; study o10f14; subject o15; succeed o11P14; sue o37f45; suffer o12;
    suggest t90c79g67o64f58p30q86; support c45w26n32g69o42i46s56f67p21q69; suppose N23; surpass o17f22;
    surprise c59; surrender o17; surround c24o12f16; survey o12; survive o09f10; suspect t84P34; sway o16;
    sweep o09f14; switch o15; tackle o18f50; take t40c22w21n13o14i06s23f13q43N28P11;
    talk t63w44o40i50f42p68P35; tap i13f16; tape o13; target c25o18f18P16; tarnish o42; taunt f22;
    tax c26o13; teach o14; tell t76c83w81i55f58p33q82b95N72T73; tend n06; terminate o14P19;
    test t30o12i14f13P13; testify c58p33; thank o58f65; think t67c73p49q64e46N73; threaten n60; thrive S45;
    throw p31; thwart o15f16; tick f56; tie o30P17; tighten o16f19; title q33T45; top o09; toss p31;
    total o18; touch p48; tout c62o72i51s65f62; tower t42; trace c28f43; track o43; trade c17o09f11;
    train o16; transcend o17; transfer o15; transform c28o13; translate f42; trap P37; trash o49;
    travel o11P13; treat c19o09s19f13S33P11; trigger o17f20; trumpet f64; trust o17f24;
    try n07o08i11f11N22P10; turn t44c30w20n13g20o15f10p20N34P31; tweet t81c60o60f79p58q91b91;
    uncover t24o12; undercut o16; undergo o17; underline o36; undermine c26w19o12f17; underscore t61o34f51;
    understand t74c64w70o43f61; unfold c24; unite o11; unveil o11; update o14N28P14; upset i14;
    urge c57o67i34b82; use c12w14n11o13i13s21f14q45e13N21S35P10; vent p31; veto o71; vie n21p35;
    view o50s64S88P40; violate o10f17; visit c12o05i07s16f08; voice f59; vote c53w51n71o32p42P37;
    vouch p62; vow t86n77i59p55N71; wait n20p22; walk t34o30f17; want c73w65n50o54i63f70p21q61e36k40N54;
    warn t89c93i73f72p62q92b94P59; watch w19o12f21; wave o13q50; weaken c26o15; wear c13o06f10q18;
    weigh o15; welcome o52f42; wheeze f25; wield o18; win t10c07w06n05o01i04f06q14k04; wind g17o11;
    wipe o16; wish c70; withdraw o43p46; withhold o29f24; witness o71; wonder w58b87;
    work t15c10w07n12g08o04i07f07k06P06; worry t86c82w72p48P56; write t93c71o43f38p57q90b94e62P46;
    yell q90; yield o17f22P19
    """

  static let nouns = """
    absence p22; accounts p30; accusation t21; accusations p29; action p21; activities p20;
    administration n26; admission t33; affection p32; agreement t87n51; allegations t24; allegiance p28;
    allies t57; announcement p45; answer n29; anxiety p25; ap t71; apologies p21; appeals p25;
    appearances p25; appointment p23; area t30; argument t68; arguments t36; article p21; assertion t67;
    assertions t36; assessment p27; assumption t66; assurances t64; attack p27; attacks t66p33;
    attention p21; attitudes p23; audience t55; backer p28; backlash p32; bastion p32; belief t53;
    bill t57; blame p21; blessing p30; books p25; call n39p26; calls n55p24; campaign t21; candidates n32;
    case t43n19p25; chance t28; charge t30; choice p19; claim t61n29p24; claims t46; classification p33;
    clinton p20; comments p23; commitment p40; committee t32; companies t36; comparisons p32;
    complaints t68; concern t64; concerns t59p31; conclusion t73; condemnations p23; conference p20;
    confidence t53; congratulations p21; consensus t44; conservatives n52; contender n20; contest t29;
    controversy p43; convention t30n27; country t46; coverage p38; credit p46; crisis t33; criticism p32;
    criticisms p23; critique p19; crowd t61n45; day t22; deadline t35; deal n20; debate t28p23;
    decision n35; decisions n33; delegates t24; denunciation p50; desire n35; details p32;
    disagreements p25; disclosure p26; discomfort p21; discussions p32; displays p30; diversity p31;
    donors n20; doubt t79p39; doubts p46; echoes p31; emails t29; embrace p23; endorsement p38;
    enthusiasm p50; establishment t35; estimates p29; evidence t65; extent t29; fact t26; fear p21;
    fears t65; feelings p25; fire p34; fleet p23; flexibility n51; floor t48p21; footage p59; friday t50;
    friends t53; goals p48; group t59; heads p24; hints t84p37; hopes n28; hostile p26; hostility p46;
    idea t61p35; ideas p31; images p21; inability n39; inclination n55; indication t33; information t32;
    insistence t55p25; intention n25; interpretation p20; interview t19; issues n33; jokes p26; knack p25;
    language p27; lawsuit p21; leaders t32n20; leadership n20p20; legislation n28; media t51p28;
    message t50; moment n24; monday t32; month t36n24; narrative t46; need n21; network n29; news t35;
    night t44; note t72p34; nothing n28p25; notion t65p25; onslaught p26; order n32; organization p21;
    others t56; outlook p27; outrage p32; ownership p27; part n27; party t29; passage p28; people t55n40;
    photo p23; plans n20; plea t28; pledge n23; point t44; points p29; policy n20; position t34;
    possibility t17; posts p25; praise p49; president t24; preview p23; price p19; profile p22;
    promise n49; promises n32; proof t31; proposal n33p35; protection p24; provision p27; push n27;
    question w30p37; questions p28; rankings p26; readers n36; reality t45; reason n38; reasons p22;
    record t30; references p49; rejection p25; release p22; remarks t32; reminder t65; report t26;
    reporters t82n28p25; reports t58n19; republicans n28; requests p41; requirement t33; resistance p20;
    respondents p30; response p23; revelation t26; review p23; risk t31; rivals n19; role t24; romance p32;
    rulings p25; rumors t79; russia p26; sanders n33; saturday n30; schedule n33; season t33;
    senator t78n34; sense t72n21; services t30; show t29; shows t30; sign t61p51; signs t35;
    simulation p26; slates p26; something t28; speculation t83; speech n30p21; state t28; statement t29p21;
    statements t63; statistics p22; stories p37; strategy n30; string p20; suggestions t74p32; support p19;
    supporters t79n54p24; surprise t64; surrogates n23p25; surveillance p26; suspicions t33; system t28;
    talk p36; testimony p33; thoughts p20; times t49; tribute p37; tuesday t30; turn p37;
    understanding t30; update p32; view t68; viewers t64p27; voters t45n32; votes p21; warning t67;
    way t24; ways t23; wednesday t48; week t46n25; weekend t29; willingness n36; winner p20; woman n23;
    women t31; workers w39n31; year t54; years t25
    """

  static let adjectives = """
    alarmed p36; angry p26; certain n15; clear t26w21k52; committed p16; concerned p28; confident p76;
    convinced t82; critical w71p65; desperate n30; determined p34; eager n75; enthusiastic p34;
    frustrated p29; happy n49p65; hesitant n26; hopeful t76; impressed p63; interested p58; nervous p64;
    optimistic p35; pleased p50; prepared w27n23; proud c73; ready n20p21; satisfied p60; shocked w56;
    skeptical p71; supportive p77; sure w48n32; surprised p34; sympathetic p31; uncertain w51;
    unclear w22p31; upset t83; wary p78; willing n46p42; worried t77p66
    """

  /// Verbs that report speech wherever they stand with a subject of their own.
  static let speech = """
    accord accuse acknowledge add admit adopt advocate affirm agree allege allow announce answer
    anticipate appear argue ask assert assume assure attack authorize back bark believe blame blast
    boast brag call caution challenge chant charge cite claim clarify clear coin complain concede
    conclude condemn confirm confront contend continue convince criticize decide declare decline defend
    deliver demand demonstrate denounce deny deride describe detail determine disavow disclose discuss
    dismiss dispute distance dub echo elaborate emerge emphasise emphasize encourage endorse estimate
    exclaim expect explain express favor fear figure file find fire float forecast forward guess
    highlight hint hope imagine imply indicate inform insist interject intimate introduce issue joke
    know label lament launch lay learn like list maintain mention note observe offer order pledge point
    portray post praise predict prefer press proclaim promise promote propose publish question quip
    quote read reaffirm realize recall recognize recommend recount refer reference reiterate reject
    release remark remind renew repeat reply report respond reveal reverse rule say see seem share shout
    show signal slam speculate stand start state stipulate stress strike suggest support surmise
    surprise suspect swear tell testify think title tout tweet unveil urge vow want warn welcome wish
    wonder worry write yell
    """

  static func adjustment(_ look: SourceLook) -> Double {
    switch look {
    case .role: -0.10
    case .other: -1.11
    case .organization: -0.24
    case .none: -1.83
    case .document: -0.30
    case .thingPronoun: -1.60
    case .organizationName: -0.23
    case .collective: -0.17
    case .speakerPronoun: -0.19
    case .theyPronoun: -0.61
    case .personPronoun: -0.28
    case .relativePronoun: -1.07
    default: 0
    }
  }

  static func adjustment(_ form: VerbGroup.Form) -> Double {
    switch form {
    case .toInfinitive: -0.84
    case .participle: -0.42
    case .ing: -0.80
    case .bareInfinitive: -0.89
    default: 0
    }
  }

  static let relativeClause = -0.47
  static let coordinated = -0.82
  static let negated = 0.03
  static let modal = -0.66
  static let nested = -1.61
  static let nestedClause = -0.44
}
