/// How often words attribute, by the complement they have: the data of ``CueLexicon``.
///
/// Counted on PolNeAR's training articles with this library's rules: a logistic model over word, frame, form of the verb and
/// look of the source, of whether annotators marked an attribution of about that source and content there. Two digits
/// behind a frame's letter (see ``Frame``) are the percentage for a finite verb with a named person as its source; the
/// adjustments are log-odds for everything else.
enum CueRates {
  static let verbDefaults = "t52c38w32n25g29o21i29s42f28p17q53b66e28k20N35T22S52P18"
  static let nounDefaults = "t34w09n12p07"
  static let adjectiveDefaults = "t65c61w38n40p55q03k65"

  static let verbs = """
    abandon c21o10f15; accelerate o11f18; accept t49o50s36; access o14; accompany o14;
    accomplish t35w21o13; accord t35c23w18n12q37e93; account w27; accumulate f20;
    accuse c30o27f82p24e33P50; achieve o10f14; acknowledge t85c80w71o74i68f63p31q78e75; acquire o12;
    act w19o12q31; activate o11; add t91c72f56q93b96e73P35; address c75w68o50i36f49q76P30; admire o53;
    admit t87c65o29p40q60b80; adopt c25o10f39; advance o16; advise t43c64n18o11i21f15;
    advocate c63g65o36p44; affect o16; affirm t70o28f50; afford n16; aggravate o17;
    agree t86c51n48o32p48e44k27N46T35P26; aid f22; aim n68o26P26; align o32f25; allege t77c70o25;
    allow t46c69o47i37f36p31q63N58; allude p51; alter w22o14f17; analyze o13; anger o12f16;
    announce t90c81w66o61i70s86f83p37q80e63P44; answer w29b86; anticipate t73; apologize o17p36;
    appeal c26n18f21; appear t16n06o05e07; append o54; applaud o84f72; apply n13o11; appoint o47P23;
    appreciate o16; approach c20o09; approve o41f48p33P51; argue t93c91o76i73p63b94e67T56; arm o14;
    arrange o12; arrest o13; arrive w12; articulate o39f56; ask t85c60w67n51o51i68f58p47q86b92N85T86P79;
    aspire n19; assail c65o45f59; assault o13; assert t90c62o40; assess w22o12f16; assign o15N27;
    assist o13; assume t77c49o18T46; assure t82o56f50b87P25; attach o17; attack o52i26s37f50; attempt n10;
    attend w20o05f15; attract c22o08f12; attribute o44T35P41; authorize c44f42N27; avoid c19g09o15f10k09;
    await o12f17; back c24o50f24p37; balance o14f19; balk p77P40; ban c56g25o34f36; bar o14f17; bark b81;
    barnstorm o14; base t23f10T08; bash o40; battle t29w36n13o09; bear o09f13q28; beat o04f08;
    become t20c14w10o02i05f09q21k14; beg o16f20; begin t37c30w13n09g06o04f08q25;
    believe t79c63w60n47o40f59p63q58e49N51; bemoan o75; benefit t28o12; bid n50; bill S75; bind o13N22T14;
    blame c60o65i56f72p41P38; blast c74o66f37q71; block o30i38f55; blow o14; boast t79c58p69k40P33;
    bolster o12s27f16; bomb o16; boo w28o37; boost c21o09f15; borrow f19; bother n13o15; brag P21;
    break w12o05i11f15q33; brief o16P27; bring t22w16n11i13s20f15q27; broadcast c57o43f50P26;
    build o03i07s11f05; burn o11; bury f21; buy t28c25o14f15; cajole o17; calculate t72;
    call t69c46w53n49o52i36f58p74q75b61T31; calm o16; campaign t27w24n16o11; cancel c16o09i12q27;
    cap o17f21; capitalize t30; capture c25o06f10; care w57o59p69; carry w14o04f14q28; carve o17f24;
    cast o13s61; catch c41o10; cause w11o06i10f11q25; caution t88P45; celebrate c48g55o25f34; certify s35;
    challenge g36o17f65P36; champion o25s52; change t22w25o07i12f10T10; chant q75; characterize s78p40;
    charge t74o52f55p22P50; check o12f16; cheer t78w59o32p43P34; chide o48f67;
    choose c28n17o12i41f38T19S44; chronicle o48; circulate f13; cite t63c72w63o86i64s87f55q80;
    claim t85c84n58o62f61p58q88b87; clarify t83; clash p22; classify t43c26o16T16; clean o17;
    clear t88c77f32; click t36; close o12i17f13; coin o13q48; collect c19o09f11; color o45;
    combat c28o11f18; combine n14; come t15w14n08o08f11q27e10k07; command o40; commemorate f24;
    comment t94w82p77; commit f39; compare o61f21q48; compel i22N27; compile f24; complain t88w47p31;
    complete o10f12; concede t89c80o46b90; concern f39; conclude t82c83o43p37q88b89e79; concur p70;
    condemn o65i78f70q87; conduct c26o12f09; conference c24o11; confirm t81c58o70f55P32;
    confront c32w13o09; congratulate o69f59; connect o26f23; consider c52w52g46o58i61s56f57T34P29;
    constitute c28; consult o12f15; contain c21o10f16; contemplate g63o61; contend t79c60p21; contest c23;
    continue n08g37o32f19q85b86; contradict o50f38; contrast o39f50; contribute g12o08; control c21o07f12;
    convert o10f14; convict o25P52; convince t75c58i34; coordinate o13; cope w20; correct o35;
    cost c23o10i17f15; count n32o55f41p38N53P45; counter c77o63f56p52; cover c20o14f11; crack o14;
    craft c34o30; create t28c18w16o06f09q32N19; credit o73f79p31; criticize c88o79i76s82f78S83P78;
    cross c23o26i21f18; crumble o17; crush o12; cry q62; crystallize w24; curb o14f20;
    cut c18w14o06i12f15e12; damage o13; dare n29; date o12; deal t29o09k09; debate o44; debunk o16;
    decide t74c68w61n45o41f43p48; declare t82c55o66f67p42q92b93; decline n56o36f50p54e52N46; decrease f21;
    decry o62i75f76; dedicate o12; deem o67f68q70; deepen o17; defeat c21o09q32; defend t65o53i60s70f61;
    define w75f32S70; deflect o44; delay g22o15; delete o15; deliver c22o09f43q66; demand t75c70n43o44f75;
    demonstrate t75c67i33f43q56; denounce t82c58o61f79; deny t66c46o51T28; depart c18o09; depend w26p20;
    depict f41; deploy o14i17f19; deride c76; descend i14; describe t77c69w86o72s87f65p66q72b73S75P39;
    deserve n18o14f37; design n21N39; destroy o14f19; detail c35; detect c32o16; deter o17;
    determine t72c43w49o37f50N40; develop o09i17; devote t59o32; dial o15; dictate o14; die o09e17;
    differ p39P25; dig o14; digest o18; diminish o14f18; direct c50o17i24q43; disagree p28; disappear w25;
    disavow c69o61f79; disclose t79o25f57P46; discount o39; discourage o17; discover t45o16P30;
    discredit o13; discuss t62c44w57o59i53f35T30; dislike c52; dismiss o60i57s74; disparage o37;
    dispatch o12i17; display f47; dispute t71o72; disregard o71; disrupt o14f18; distance f53p21;
    distinguish s86; distort o16; distribute o11f15; divert o16; divide f21; divorce o15; document f59T34;
    dodge f23; dominate o06f10; donate t18o06; double p41P21; doubt c66o46; downplay o18f39; draft o26f20;
    drag o15; draw c20w13s19f06; dress S43; drink o30; drive t32o12i11f13; drop o08f23; drown o15;
    drum f24; dub q78; dump P25; dwell p32; earn o03i10f12; ease o13f17; eat o11f16; echo c60o62f51q87;
    educate T16; elect S43P24; eliminate o12; email o48f49P26; embarrass c26o14; embody o15;
    embrace w52o38s51p21; emerge t31c21o12P21; emphasize t82o61f82; employ o11f16; enable o37i26;
    encompass o18; encounter f13; encourage o40i52f32; end w19o17i21f23q34e19; endanger f19;
    endorse c50g73o67i35f58p29; endure f16; energize o11f17; enjoy c43f34; enlist o18; ensure t19o08;
    enter c12w10o05s11f07; entitle q76; envision o41; escape o12; establish o55i35P21;
    estimate t82c63T36P30; evade o43; evidence t57c44n44; evolve o17; exaggerate f22; examine q74;
    exceed o10f19; excite o18; exclaim b81; execute f19; exercise c32; exhibit o14; exist w20n15o12i17;
    expand t39c26o09i37f15p28q44; expect t83c72n63o51i61f78p37N92T69P65; experience o40T26;
    explain t90w88n59o53i71f72q79b95e74; exploit o11; explore o66; expose c48o29f44P22;
    express t56o68i73f61; extend o07f12; extradite o17; face w06o02i05s15f03e05; facilitate o18;
    fail n20o11N23; fall o06e10T08; favor g44o32f43N54; fear t89c79o44; feature c26o10; feed g23;
    feel t48c51o34f42p39q36; fight t36c22o07f16; figure w55; fill c31o13i23f22p29; finance o13;
    find t84c72w37o28f57p34q69b73e65T35; finish o09; fire o51f41p28q71T32P42; fit t31n15o12f16; fix c50o17;
    flee c22o08f13; flip o12f16; flirt p32; float t32; flood o18; flow o15; fly o10i15; focus w48f22p61;
    follow t43w17g18o16f15q60T14; foment o16; force c16o07i12f12N14; forecast p33; foresee o73; forget n33;
    form o09f11; forward P22; foster f53; found o07f14; frame s65; freeze o18; fuel c17o09f12;
    fulfill o13f17; fund o13f17; further o16; gain w11o05f08; galvanize o12f16; game o18; garner o09f13;
    gather c45n16o11f18; generate t41i20f16; get t14c12w09n06o08i06f06q20b23e09N11;
    give t24c19w21o12i13s24q26T12P22; go t21w13n09o06f12q29e11T09; govern w62o29f50; grab o09;
    grant o48T28; grapple p21; grasp f18; greet o18P30; grouse t57; grow t23c17o07i12f10e10;
    guarantee t29c21f16N21; guard o16; guess c55w49o53; guide o14f20; hack o12; hail o51s80f74;
    hammer o14f32; hamper i25; hand o13; handle o07f12; happen w20n13o12q49e18; harass o16; harm o13;
    hate c34o44; head o09f13; heal o16; hear t65c26w37o32f19; help t21w12n07g10o06f09q24e09T07;
    hesitate n17; hide o14f16; highlight c77w47o45i65f68; hint t65c79p43; hire n19o27i34f19; hit o10f33;
    hold t24w12g11o05i13s19f06q26T09; honor o15N27; hope t85c81n59o33p48N52; host c30w13o06f10q24;
    hurl o13; hurt f41; identify c57o67s77p46S88P38; ignore o45f65; illustrate f49; imagine c72o41;
    impact o16f22; implement f41; implore i44; imply t62c77p26; import o14; impose o38i62P51;
    improve o08f12; impugn o50; incite o10f16; include c34w23g22o11i48s28q44k55; increase t29o06i13f14;
    indicate t79c84o33e68; indict o17; inflate s36; influence o12f21; inform t70P68; initiate o15;
    insert P21; insist t88c89o44p42b90e61; inspire c28o13; install o11; instruct i16; insult c47o60q65;
    integrate o17; intend n50N73P58; interject q83; interpret S69; interrupt o14; interview c33o08;
    introduce c27o29i22; invest t27o10; investigate c18w19o10f13; invite o15N45; invoke c46o62;
    involve c28g17f19q42; issue o51f34q66; join o14i15s37f08; joke t91p70q88b82; judge f57; jump o15;
    justify o25; keep c53g23o11i20f21; kick o11; kill o06f11; knock o30f63p25;
    know t79c58w66f48p37q85N76T55S75P58; label o39q68; lack o09i14q33; lambast o44; lament t91o75f75;
    land t35; lash p41; last o13f19; laugh o36; launch c22o29f24p23; lay t64c79w45o43i51f50;
    lead t16n07o03i06f07k05; leak f17; learn t69c71w38o27p39P25; leave t18w19n07o04i07s29f06e09N12T07;
    lend w37o11f20; let c19; leverage i17f18; license o14; lift c20o09i15f13; like c55n69o39i41p23;
    liken o69p74; limit o32i22f20; line n48p27P24; link o43p26; list t57c87o56i57s79S80P37; listen c20;
    live t37o08; lobby t37o15; lock o07f12; look t42w49n54o16p21e22; loom o15; lose w08o04f06T06;
    love n67o17; lower f51; maintain t65c18o07s20f09; make c15w12g09o10i09s21f12q42e11k09N18T10;
    manage t28n18o08f15N19; mandate f62; manufacture o11; mark t33c28; marry o08; match c25o11f14;
    mean t39c21w20n14g13o12f18e19N69; measure t26; meet t22c14w11o04i16f08;
    mention t65c75w70g66o78s72f57p55S75P39; mind f39; minimize c32; mislead f41; misrepresent o18;
    miss o10f14; mix P22; mock o85s89f91q84; monitor o18f23; motivate N30; mount c50o15i21; mourn o39;
    move c24w19n10k11; nail o16; name o49s68f76q48T34P41; narrow o14; navigate o12;
    need w16n05o09i18f20N17; negotiate o30; neighbor o13; nominate c42o42i65f37S86P49;
    note t94c90w87o63f63q93b96e82T57P56; notice c75P26; observe o14; obtain c25o12f14; occupy o09;
    occur w20; offend o16; offer c49w48n66g52o43i40f44p25q64e34P26; open c35o16i24f22p34; operate t28;
    oppose t62c46g55o64i63q66P38; opt n20p23; order t82o59i58f59; organize o07f12; oust o16;
    outline w61o62i36f55P34; outnumber o16; overcome o12f19; overlook o13; oversee c16o07; overstate f21;
    overtake o11f19; overthrow o16; overwhelm o11f16; owe o12; own o06f11; paint s69; pass c52f21P33;
    pave f18; pay c14w11o05i09f06q36e09k06T07; peg o69s85; penetrate o18; perceive n42S56; perform c20o10;
    permit N57; persuade o53i62N51; pick t24c27w14o07i12s17f08; pin f38; pitch s65; place f21T17;
    plan n45f38p53N63P29; plant o16; play t36w17o06s32f10k09; plead o56p33; pledge t88n64o70i44p55;
    point t91c59w67o50p51q68b75P33; poke o49; poll c17g13o12f13; ponder w61; pop o44; portray s69S70;
    pose t32o08f14; posit t86; position o30s57N28; post t77c62o29f47q83b81P22; postpone o16f18; pound s53;
    pour o10f15; practice o15; praise c70o79i77s86f75q89e39; predict t90c92o70f57e83; prefer c43n74o62i41;
    prepare t29n12o12f16p21N25; present o16s57f38p34; preserve o14f20; preside p26; press t65i66f46p36P65;
    pressure i36f44; prevent c29o13; pride f51; prioritize o14f17; proceed n15p23; proclaim q88;
    produce t27w14o06f10q27; prohibit c85f71; project t76o46N39P24; prolong o16;
    promise t90c82n82o69f72p69q85N67; promote o61s66f56p24q64; prompt o25i12f13; prop o18;
    propose t72c86n67g74o63i77f69p62q88T53; protect o29f21; protest c42f52p21; prove t75c23g21o12q41;
    provide t23g14o13i17f08; provoke o16; publicize c47o54; publish o30q36; pull w12o05f07q24; punch o13;
    punish P42; purchase o12; purport n79; pursue f17; push t47c54n50i49f67p71P28;
    put c29w36n44o25f18q68T45; qualify n15; question t71c57w80o75i54f60p32b78P55; quit g17;
    quote o38s64q70; race n12; rack o14; rail p61P31; raise t36c19w17g15o06i12f17N18; rally w14n10o09f10;
    ramp o12; rank c31s50; rate q72; reach c33w22o13f11q38; react n22; read c61o36s65f52q62b95;
    reaffirm t86o69f68; realize t75c43o28; reap f46; reassure t61o38; rebuff o40i48f45P26; rebuild w23o12;
    rebuke f42; rebut o56f75; recall t93c82w85g79o72i74f58b96e71; receive w09o04i07f04q17T06;
    recite o62f55; reckon p62; reclaim f19; recognize t83o70s57f66P73; recommend t71o56f34P26;
    reconsider o17; record o37; recount c70o52; reduce c33f34; refer n77o53p75q65e45P30;
    reference c77o46f50; reflect t40c33w45f44p32; refuse n65f62; regard o29f47S84;
    register c12n14o09f15p25N21S34; regret p47; regulate o14; reinforce o16; reiterate t58o61f71q77;
    reject o61i76s66f37; relate P34; relay o16; release t62c47o34f45p31T25; relish f34; relocate o14;
    remain w11n08o05i09f15q21e08; remark t93p57q80b93; remember t84c62w86g65o40f67p37;
    remind t76c85w67i54f57; remove o10s22f11; render o41; renege p46; renew c34o13i17f14; renounce o62;
    rent o14; reopen o14; repeat t60o51f62p46; replace o07f12; reply p37q88b88;
    report t89c75w78g73o33f79p29q81b72e85T71P37; represent t29c31o08f19q34; repudiate f63;
    request t48o48i42; require t78c52o17i54f39N61P23; research f20; resemble t41o14; reserve i33f56;
    resist o51f44; resolve o17; respect o13; respond t76n29p41q90b91P31; rest f25; restore o15;
    restrict o29f44; result t31; retain c24o11s24f15; rethink o32; retire o13; return c24w21n17o07f34;
    retweet o46f39; reveal t84c72w49o65f54q84N56T58; revere T18; reverse t48c24o09; review o33i32f24;
    revise o36; revisit o34; revive o13; reward o18f23; ride o13; ridicule o15; rip o15f21p28;
    rise t18n07o04f09k06; risk g15f16; roast o18; roll o15f37; root p39P25; rouse f39; rub o15;
    rule t77g53o51f46p52; run c25w15n10o08i23s22f22q19k09T10; rush n10; savage s73; save c24o10f17;
    say t91c89w83g84o55f78p37q88b95e89k46N92T56P55; scare o15k14T16; schedule o16f22; score o07f11;
    scramble n07o08; scream o16; seal o15f20; search o13f16; seat o15f20; secure o05i12f08;
    see t82c71w52g57o45i44s79f42p23q45e38S88P28; seek t57c27n52o37i56f53p47q61; seem t15w09n07g08o05f08e08;
    seize o17i21f20p23P31; select c24o10N24; sell c22o08; send t38c28n14o17i14f12q30N23T14; separate f19;
    serve o10f09S21; set n10o09i12f21N19S27; settle t37o15f21; shake g12o06s16f08; shape t38c50o13f23;
    share t75c61w63o31f43q69P25; shed w18o12f15; shift t24o05f09; shock f22; shoot c21w19o09f15; shop f18;
    shout q87b89; shove o17; show t83c77w53n31g58o70i44f53q74e66N81P32; shrink w22o14; shrug o54; shut P21;
    sign t48c34o47i36f39P35; signal t87f32; simplify o18; single o16; sink o39; sit o18;
    slam c64o70s59f65p34; slap f42; slip o14; slow o17; soar o15; solicit o17f22; solve o14;
    sound o37f51p26; spar p56P31; speak t43c20w28o08i18f17p30q29; specify f49; speculate t79p41; spell f52;
    spend t14w07n05o03i06f03q14; spill w25; split o10T10; sponsor o11; spot o38f48; spotlight o40;
    spread o15f46; squeeze o17; stall o61; stand t30c55n19o15e18; star o18; start c23w12n08g11o08f18;
    state t87c63w47n67o29p44q86b93e72; stay o18; steal o16f22; steer o13; stem o14f18; step c15o07i11f09;
    stick t38o16; stifle o49; sting p36; stir o10; stop n13g16o14f14; strengthen o15f23; stress t92o75f66;
    stretch o14f20; strike t32c27i20f23; strive n12; structure N30; struggle n22o10e16; study o10f14;
    subject o15; submit c22; succeed o10; sue o33f43; suffer o09; suggest t84c81g58o64f56p29q85e73;
    suit N24; supply f18; support c51w26n33g70o45i52s55f72p22q69; suppose N15; surpass o15s30f21;
    surprise c61; surrender o17; surround c25o11f16; survey o11; survive w14o08f10; suspect t93P31;
    sustain o15; sway o16; sweep c21o08f13; switch o12; tackle o16f49; take c16w22n12o15i08s22f14q49e15N20;
    talk t71w49o41i53f39p67P28; tally o40; tap t31i13f14; tape o12f16; target c30o25f22p26; tarnish o42;
    taunt f22; tax o32; teach o13f21; tear o18; tell t87c84w83o31i74f55p36q87b94N67T67; tend n14;
    terminate o14; test t32o11i16f13; testify t69c59p30P26; thank o61f69; think t75c74w57p49q62e45N64;
    threaten n72o39f38; thrive S40; throw c35o29p33; thwart o13f16; tick f55; tie o25; title q32T37;
    top o08; toss p31; total o17f25; touch p44; tout c63o74i53s63f58; tower t44; trace c29f43; track o42;
    trade o08f12; train o15; transcend o15; transfer o13; transform c28o12; translate f43; trap P30;
    trash o44; travel o09; treat o09s18f13S28; trigger o15f18; trouble g22; trumpet f65; trust o15f23;
    try n08o07i11f11N15; turn t41c28w19n12g18o16f09N23P22; tweet t82c55o54f77p55q84b92; uncover t26o11;
    undercut o14; undergo o24; underline o35; undermine c22w15o10f15; underscore t67o44f57;
    understand t73c62w70o35f59; undertake o16; unfold c25; unite o11; unload p28; unveil o09f25;
    update o13N19; uphold o17; upset o11i15; urge c77o72i71f80q76b86;
    use c19w14n09o12i17s18f13q46e13N15S30; validate o17; vent p32; veto o66; vie n21p34;
    view o54s72f56S87P35; violate o09f16; visit o04i08s16f08; voice f61; volunteer n38;
    vote c59w51n55o31i35p46P27; vouch p52; vow t91n80o70i82p69N72; wait n18o18p22; walk t35o28f17;
    want c74w66n53o53i66f61p32q61e35k37N45; warn t86c95i88f76p77q94b95P67; watch c13w16o12i15f19;
    wave o13q50; weaken c27o15; wear c13o05f10q18; weigh o15; welcome t56o52i74f38; wheeze f25; wield o27;
    win t10w05n04g05o01i04f05q12e05k03; wind g18o12; wipe o15; wish c71; withdraw o37p40; withhold o34f43;
    witness o72; wonder w71b90; work t16c11w08n12g08o04i08f07k05N11; worry t87c76w70o42p40T46P41;
    wound o17; write t93c66o48f41p54q90b94e67P36; yell q89; yield o16f19
    """

  static let nouns = """
    accounts p25; accusation t19; accusations p24; administration n34; admission t27; affection p28;
    agreement t81n35; allegations t40; announcement p37; answer n25; antipathy p26; anxiety p20; ap t68;
    apologies p19; appeals p22; area t24; argument t61; arguments t28; article p20; assertion t61;
    assertions t30; assessment p25; assumption t51; assurances t57; attack p22; attacks t58p26;
    attitudes p19; aura p25; backer p22; backlash p25; bank p19; bastion p27; belief t38; bill t54n22;
    blame p20; blessing p27; books p22; call n31p21; calls n65p27; campaign t18; case t48p24; cases t39;
    chance t23; charge t25; claim t62n27p22; claims t42; classification p26; comment t22; comments p27;
    commitment n42; commitments p21; committee t26; companies t30; company n25; comparisons p27;
    complaints t62; compromise p25; concern t60; concerns t62p34; conclusion t68; conclusions p25;
    condemnations p21; condolences p20; conference p22; confidence t48; consensus t45p31; contention t53;
    contest t19; controversy p32; convention t26n24; country t39; coverage p32; credit p35; crisis t26;
    criticism t73p26; cry p36; deadline t28; deal n19; decision n25; decisions n24; denunciation p20;
    desire n36; details p23; disagreements p23; disapproval p20; disclosure p56; discomfort p19;
    discussions p22; dislike p23; displays p25; diversity p25; doubt t77p28; doubts p34; echoes p28;
    embrace p35; endorsement p35; enthusiasm p33; establishment t29; estimates p25; everything t27;
    evidence t63; expectation t29; extent t23; fact t23; fears t58; fleet p21; flexibility n47; floor t41;
    footage p68; force t26; frontrunner p21; goals p38; group t67; hall t22; heads p21; hints t80p33;
    hopes t63n61; hostile p22; hostility p43; idea t59p27; implication t53; inability n36; inclination n57;
    indication t27; insistence t52p23; intention n24; issues n28; jokes p23; knack p23; language p22;
    law t25; legalization p29; legislation n25; media t41p20; meeting n24; message t44; messages p22;
    network n25; news t28; note t63p36; nothing n23; notion t58p21; opinion p34; order n25; outlook p23;
    outrage p28; ownership p24; part n21; parties n27; party t21; passage p23; perception p20; plan n20;
    plans n23; plea t20; pledge n28; points p19; possibility t15; posts p22; praise p38; preview p21;
    profile p20; promise n56p21; promises n43p28; proof t26; proposal n22p19; protection p21;
    provision p20; push n27; question p30; questions p28; rankings p23; reality t51; reason n34;
    reasons p21; record t25; references p38; rejection p20; reluctance n38; reminder t42; report t23;
    reports t46; requests p30; requirement t27; research n36; resolve n33; revelation t22; risk t25;
    role t20; romance p21; rulings p23; rumors t67; russia p24; sanders n29; schedule n24; sense t68n22;
    services t30; shows t29; sign t52p36; signs t30; simulation p23; slates p19; something t22;
    speculation t78; state t21; statement t30p27; statistics p20; stories p32; strategy n23; string p22;
    suggestion t45; suggestions t68p29; surprise t56; suspicions t27; system t21; talk p30; testimony p28;
    theory p22; tribute p28; try n42; turn p31; understanding t25; unwillingness n23; update p28;
    view t68p29; vow n22; warning t61; way t19; ways t18; willingness n24
    """

  static let adjectives = """
    alarmed p41; angry p51; aware p47; certain c30n14; clear t24w16p29k52; committed p17; concerned t70;
    confident p79; convinced t85; critical w68p68; desperate n32; determined n37p32; eager n77;
    enthusiastic p39; frustrated p34; happy n59p68; hesitant n27; hopeful t78p71; impressed p73;
    interested p63; nervous p69; optimistic t75; pleased p73; prepared w25n24; proud c69; ready n17p24;
    reluctant n37; resolved p51; satisfied p66; shocked w55; skeptical p73; supportive p80; sure w48n34;
    surprised t38p36; sympathetic p36; tired p70; uncertain w48; unclear w18p35; upset t85; wary p81;
    willing n47p49; worried t78p73
    """

  /// Verbs that report speech wherever they stand with a subject of their own.
  static let speech = """
    accord accuse acknowledge add address admit adopt advise advocate affirm agree allege allow announce
    answer anticipate appear argue ask assert assume assure authorize back bark believe blame blast
    boast brag break calculate call caution chant charge cite claim clarify clear coin comment complain
    concede conclude condemn confirm confront contend continue convince criticize cry decide declare
    decline defend deliver demand demonstrate denounce deny deride describe detail disavow disclose
    discuss dismiss dispute distance doubt dub echo elaborate emphasise emphasize encourage endorse
    enjoy estimate exclaim expect explain express fear figure file find fire float forecast forget
    forward grouse guess highlight hint hope imagine imply indicate inform insist insult interject
    intimate introduce issue joke know label lament lay learn like list maintain mention mock note
    notice observe offer order pledge point portray posit post praise predict prefer press proclaim
    project promise promote propose protest publish question quip quote react read reaffirm realize
    recall recognize recommend recount refer reference reiterate reject release remark remind renew
    repeat reply report respond reveal reverse rule say see seem share shout show signal slam speculate
    stand start state stipulate stress suggest support surmise surprise suspect swear tell testify thank
    think title tout tweet unveil urge vow want warn welcome wish wonder worry write yell
    """

  static func adjustment(_ look: SourceLook) -> Double {
    switch look {
    case .personPronoun: -0.24
    case .role: -0.13
    case .none: -1.46
    case .other: -1.11
    case .thingPronoun: -1.51
    case .organization: -0.20
    case .document: -0.39
    case .collective: -0.17
    case .organizationName: -0.23
    case .theyPronoun: -0.58
    case .relativePronoun: -1.04
    case .speakerPronoun: -0.24
    default: 0
    }
  }

  static func adjustment(_ form: VerbGroup.Form) -> Double {
    switch form {
    case .toInfinitive: -0.90
    case .participle: -0.61
    case .ing: -0.82
    case .bareInfinitive: -1.00
    default: 0
    }
  }

  static let relativeClause = -0.48
  static let coordinated = -0.66
  static let negated = -0.08
  static let modal = -0.71
  static let nested = -1.84
  static let nestedClause = -0.34
}
