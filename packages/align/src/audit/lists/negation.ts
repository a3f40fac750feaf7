/**
 * How a language denies. Words are in lower case, between blanks; a trailing `*` stands for any ending, a leading one for
 * any beginning; `!` excepts words.
 */
export interface NegationWords {
  /** Words that turn a sentence into its opposite, and that a translation can't do without. */
  readonly plain: string;
  /** Words that deny along with a plain one of their clause, or alone where there is none: "ne … jamais", "nie ma nikogo". */
  readonly concord: string;
  /** What makes a denial of the words `beside` it in its clause, "ne" of "plus". */
  readonly particle?: string;
  readonly beside?: string;
  /** "Nor": goes on with a denial, and is none of its own behind another. */
  readonly also: string;
  /** Words between two denials that make one of them, or that lead from one clause to another that it covers. */
  readonly and: string;
  readonly or: string;
  readonly without: string;
  /** What "without" is the opposite of. */
  readonly with: string;
  /** What a denial merely widens: "not only". */
  readonly only: string;
  /** Words with a denial in them, which "not" in front of them takes back: "uncommon", "forget". */
  readonly opposite: string;
  /** Verbs among the opposites that stand before their denial: "vergeet dat niet". */
  readonly forget: string;
  /** Words that go with a denial before them, and may render a second one of the other side: "nobody … any". */
  readonly polar?: string;
  /** Words that may render a denial: little or late, lacking, refusing or ceasing, other, at least, blind. */
  readonly hidden: string;
  /** Phrases in which a denial denies nothing, between commas. */
  readonly idioms: string;
}

export const negationWords: Readonly<Record<string, NegationWords>> = {
  en: {
    plain: "not never no none nobody nothing nowhere cannot *n't *n’t",
    concord: '',
    also: 'nor neither',
    and: 'and',
    or: 'or nor',
    without: 'without',
    with: 'with',
    only: 'only just merely simply solely',
    opposite:
      'un* !unanim* !uncle* !under* !unesco !unicef !unicorn* !unif* !union* !unique* !unit* !univers* !unless !until ' +
      'illeg* illiter* imbalanc* immatur* immobil* impercept* imperfect* imposs* improbab* inability inaccess* inaccura* inactiv* ' +
      'inadequa* inappropr* incapab* incompat* incompet* incompl* inconsist* incorrect* ineffect* ineffic* inevitab* infertil* infrequen* ' +
      'insecur* insignif* insuffic* invalid* invisib* invulnerab* irregular* irrelev* irrespons* irrespect* disabl* disagree* disallow* ' +
      'disappear* disapprov* disconnect* discontinu* dislik* disobey* disprov* disregard* dissatisf* misunderst* ' +
      'non-* nonexist* *less !unless !*theless !doubtless !bless !wireless forget* forgot* doubt* hesitat* deny denie* fail* rare* seldom impede',
    forget: 'forget* forgot* doubt*',
    polar: 'any anyone anybody anything anywhere',
    hidden:
      'away outside rid hardly barely scarcely rarely seldom few fewer little less least low lower poor* bad badly worse worst difficult* hard harder ' +
      'far distant short* weak* slow* only just alone aside small* minor minim* lack* miss missing missed lost loss lose loses ' +
      'losing absen* empty free void depriv* devoid refus* reject* declin* avert* avoid* prevent* forbid* prohibit* ban banned ' +
      'exclud* exclusiv* stop stopped stops ceas* quit abandon* abort* block* halt* hamper* forbade ' +
      'except excluding unless until instead rather before beyond beat different* differ distinct* !distinctly other unlike contrary opposite ' +
      'regardless despite neutral blind* dead deaf neglect* ignor* unable pre-* foreign remain* still secret* otherwise',
    idioms:
      'more than just, more than only, little or no, few or no, whether or not, or not, no matter, no doubt, without doubt, without a doubt, not to mention, why not, no sooner, no wonder, ' +
      'not to be missed, last but not least, so far, by far, as far as, not least, nothing but, none other, not surprisingly, without borders, if not, but rather, or rather',
  },
  da: {
    plain: 'ikke ej aldrig ingen intet ingenting ingensteder ingenlunde',
    concord: '',
    also: 'hverken',
    and: 'og',
    or: 'eller',
    without: 'uden',
    with: 'med',
    only: 'kun blot bare alene udelukkende eneste',
    opposite:
      'u* !uafh* !umiddelbar* !ud* !uge* !ugl* !uhr* !ukr* !uld* !ultra* !ultim* !un !und* !ung* !uni* !unde* !upc* !uran* !ur !ure !ur* !usa* !utah* ' +
      'in* !ind* !inf* !ing* !ini* !inj* !inn* !ins* !int* !inv* *løs *løse *løst irrel* illeg* ikke-* disku* glem* tvivl* tøv* nægt* sjælden*',
    forget: 'glem*',
    hidden:
      'udenfor væk borte næppe knap knapt sjældent sjælden få færre lidt mindre mindst ringe lav* dårlig* værre svær* vanskelig* besvær* langt fjern* kort* snart ' +
      'svag* langsom* sent først kun blot alene små småt mangl* tab* mist* fravær* tom tomme fri frit undgå* nægt* afvis* afslog afslå* ' +
      'forhind* forbud* forby* forbød udeluk* stop* ophør* opgav opgiv* slut* hindr* undtagen medmindre stedet snarere før inden førend ' +
      'forskel* anderledes anden andet andre modsat modsætning trods ligeglad* uanset højst maksim* minim* blind* død* døde forsøm* ' +
      'umulig* svigt* fejl* mislyk* ukend* bortset forblev forbliv* fortsat hemmelig* blev ellers mistet',
    idioms:
      'mere end blot, mere end bare, mere end kun, lidt eller ingen, lille eller ingen, få eller ingen, uden tvivl, uden grænser, læger uden grænser, ikke mindst, eller ej, eller ikke, ikke desto mindre, intet mindre, ikke gå glip af, ikke misse',
  },
  nb: {
    plain: 'ikke ikkje ei aldri ingen intet inga ingenting ingensteds',
    concord: '',
    also: 'verken hverken',
    and: 'og',
    or: 'eller',
    without: 'uten utan',
    with: 'med',
    only: 'bare kun berre alene utelukkende eneste',
    opposite:
      'u* !uavh* !umiddelbar* !uke* !ukr* !ull* !ultra* !ultim* !und* !ung* !uni* !uran* !ur* !usa* !ut* !utah* *løs *løse *løst irrel* illeg* ikke-* ' +
      'glem* tvil* nøl* nekt* sjeld*',
    forget: 'glem*',
    hidden:
      'utenfor bort borte vekk neppe knapt sjelden få færre lite litt mindre minst lav* dårlig* verre vanskelig* langt fjern* kort* snart svak* langsom* treg* sent ' +
      'først kun bare alene små smått mangl* tap* mist* fravær* tom tomme fri fritt unngå* nekt* avvis* avslo hindr* forhindr* forbud* forby* ' +
      'forbød uteluk* stopp* opphør* opphørte slutt* gav unntatt mindre stedet snarere før innen forskjell* annerledes annen annet andre motsatt ' +
      'motsetning trots tross uansett maks* minim* blind* død* forsøm* umulig* svikt* feil* mislyk* forbli* forble ellers',
    idioms:
      'mer enn bare, lite eller ingen, liten eller ingen, få eller ingen, uten tvil, uten grenser, leger uten grenser, ikke minst, eller ikke, eller ei',
  },
  sv: {
    plain: 'inte ej icke aldrig ingen inget inga ingenting ingenstans ingalunda',
    concord: '',
    also: 'varken',
    and: 'och',
    or: 'eller',
    without: 'utan',
    with: 'med',
    only: 'bara enbart endast blott uteslutande enda',
    opposite:
      'o* !och !ock* !od* !of* !og* !oj* !okt* !old* !ol* !om* !onl* !op* !or* !os* !ost* !ov* *lös *löst *lösa illeg* irrel* icke-* ' +
      'olik* olag* olämp* oläs* oordn* oorol* orim* oren* oro* omöj* omed* oskyld* oskad* osann* osäk* osyn* ovan* ovant* oviss* ovill* ' +
      'glöm* tvivl* tvek* förnek* sällan',
    forget: 'glöm*',
    hidden:
      'utanför bort borta knappt sällan få färre lite mindre minst låg* dålig* sämre svår* långt avlägs* kort* snart svag* långsam* sent först förrän endast bara ' +
      'ensam små sakna* brist* förlor* tappa* frånvar* tom tomma fri fritt undvik* undvek vägra* avvis* avslog hindr* förhindr* förbud* förbj* ' +
      'uteslut* stopp* upphör* slut* slutar slutade gav utom istället stället snarare innan före skil* annorlunda annan annat andra motsats ' +
      'trots oavsett max* minim* blind* död* försumm* misslyck* fel* svik* förblev förbli* annars än',
    idioms:
      'mer än bara, liten eller ingen, lite eller ingen, lite eller inget, få eller inga, utan tvekan, utan tvivel, utan gränser, läkare utan gränser, utan även, utan också, utan snarare, inte minst, eller inte, eller ej, inte desto mindre',
  },
  nl: {
    plain: 'niet nooit geen niemand niets nergens nimmer niks geenszins',
    concord: '',
    also: 'noch evenmin',
    and: 'en',
    or: 'of noch',
    without: 'zonder',
    with: 'met',
    only: 'alleen slechts enkel louter uitsluitend enige',
    opposite:
      'on* !onder* !ons !onze !onszelf !ont* !online !onlangs !ongeveer !onyx on-* *loos *loze illeg* irrel* inac* incap* incompl* ' +
      'inconsist* incorrect* ineff* niet-* non-* vergeet* verget* vergat betwijf* twijfel* aarzel* ontken* zelden',
    forget: 'vergeet* verget* vergat',
    hidden:
      'buiten weg nauwelijks amper zelden weinig minder minst geringst* gering* laag lage slecht* erger* moeilijk* lastig* ver verre kort* gauw spoedig ' +
      'snel weldra zwak* langzaam traag laat pas eerst alleen slechts enkel klein* mis* mist ontbr* gebrek* tekort verlies* verlor* verloor ' +
      'afwezig* leeg lege vrij weiger* afgewezen afwijz* afwees vermij* vermeed vermeden voorkom* voorkwam verhinder* verbod* verbied* verboden ' +
      'uitgeslot* stop* opgehouden ophoud* hield staakt* staken gestaakt opgegeven behalve tenzij plaats eerder voordat voor alvorens verschil* ' +
      'anders ander andere tegen tegendeel tegenstelling tegengest* ondanks ongeacht hooguit hoogst* maxim* minstens minim* tenminste blind* ' +
      'dood dode verwaarlo* mislukt* faal* faalde falen onmog* geheim* blijft bleef blijven overig* anderszins verderop',
    idioms:
      'meer dan alleen, meer dan enkel, weinig tot geen, weinig of geen, weinig of niets, wel of niet, al dan niet, of niet, zonder twijfel, zonder grenzen, artsen zonder grenzen, niet in de laatste plaats, niet in het minst, niets minder dan, zo niet, niet te vergeten, niet missen, niet te missen',
  },
  de: {
    plain:
      'nicht nie niemals kein keine keinen keiner keinem keines keinerlei niemand niemanden niemandem nichts nirgends nirgendwo keineswegs keinesfalls',
    concord: '',
    also: 'weder',
    and: 'und',
    or: 'oder noch',
    without: 'ohne',
    with: 'mit',
    only: 'nur bloß lediglich allein ausschließlich einzig*',
    opposite:
      'un* !un-* !ungeziefer !ungefähr !und !unter* !uns* !unesco !unicef !uni !unif* !union* !univers* !unik* !uniform* !unfall* unsich* unsinn* unschuld* unschäd* ' +
      'unscharf* unsterb* unstill* unstab* *los *lose *losen *loser *loses illeg* irrel* inak* inkons* ineff* nicht-* vergess* vergiss ' +
      'vergaß* zweif* zöger* leugn* selten*',
    forget: 'vergess* vergiss',
    hidden:
      'außerhalb weg kaum selten* wenige wenig weniger mindest* gering* niedrig* schlecht* schlimm* schwer* schwierig* weit fern* kurz* bald schwach* ' +
      'langsam* spät* erst nur bloß allein klein* fehl* mangel* verlor* verlier* verlust* abwesen* leer* frei verweiger* weiger* ablehn* ' +
      'abgelehn* lehnte vermeid* vermied* verhinder* verbot* verbiet* verboten ausgeschl* ausschl* aufhör* aufgehör* hört stopp* einstell* ' +
      'abbrech* abgebroch* gescheit* scheit* außer statt anstatt sondern eher bevor vor ehe unterschied* anders andere anderer gegen gegenteil* ' +
      'gegensatz trotz egal ungeachtet höchst* maxim* minim* blind* tot tote* vernachläs* verdräng* miss* sonst übrig* bleibt blieb*',
    idioms:
      'mehr als nur, wenig oder keine, wenig oder keinen, kaum oder keine, wenig bis gar keine, ohne zweifel, ohne grenzen, ärzte ohne grenzen, nicht zuletzt, vergessen sie nicht, vergiss bitte nicht, oder nicht, ob oder nicht, nicht wahr, nichts anderes als, noch immer, immer noch, noch nie',
  },
  fr: {
    plain: 'pas',
    particle: "ne n' n’ n'a n’a n'y n’y",
    beside: 'plus personne guère',
    concord: 'jamais aucun aucune rien nullement nul nulle',
    also: 'ni',
    and: 'et',
    or: 'ou ni',
    without: 'sans',
    with: 'avec',
    only: 'seulement uniquement simplement seul seule',
    opposite:
      'imposs* imparf* impréc* imprév* improb* impuiss* inacc* inact* inadé* inappr* incap* incert* incompl* incomp* inconnu* inconsc* ' +
      'incorr* indép* indiff* indir* indisp* inéd* ineff* inég* inév* inexist* infér* inhab* inoff* inond* insens* insuff* intact* inut* ' +
      'inval* invis* invol* irrég* irresp* irré* illég* illis* immob* non-* malg* méconn* oubli* dout* hésit* ni* rare* désacc* défav*',
    forget: 'oubli*',
    hidden:
      'hors dehors ignor* non peu moins faible* mauvais* mal pire difficil* loin éloign* court* bientôt lent* tard seul* seulement petit* manqu* ' +
      'dépourvu* priv* perd* pert* absen* vide* libre* refus* rejet* évit* empêch* interdi* exclu* exclus* arrêt* cess* abandonn* échou* échec* ' +
      'renonc* sauf excepté hormis sinon plutôt lieu avant différ* autre* contrair* contre oppos* malgré quel* maxim* minim* aveugl* mort* ' +
      'néglig* rest* secret* plus lointain*',
    idioms:
      "plus que seulement, peu ou pas, peu ou aucune, peu ou aucun, non seulement, sans doute, sans aucun doute, sans frontières, n'est-ce pas, pas moins, non loin, ou non, ou pas, rien que, pas moins de",
  },
  es: {
    plain: 'no',
    concord: 'nunca jamás ningún ninguno ninguna nada nadie',
    also: 'ni tampoco',
    and: 'y e',
    or: 'o u ni',
    without: 'sin',
    with: 'con',
    only: 'solo sólo solamente únicamente simplemente exclusivamente único única',
    opposite:
      'imposib* imparc* imperf* impred* imprec* improb* impun* inac* inad* inaprop* incap* incier* incompl* incomp* inconsc* incorr* ' +
      'indep* indif* indir* inef* inesp* inest* inev* inex* infrec* inhab* inmóv* inseg* insuf* inus* inút* invál* invis* invol* irreg* ' +
      'irresp* irrel* ileg* ileso* ilesa* desacuer* desagrad* descon* desobed* desapar* despob* olvid* dud* desconf* neg* rar*',
    forget: 'olvid*',
    hidden:
      'fuera innecesari* apenas poco poca pocos pocas menos bajo baja bajos bajas mal mala malo peor difícil* lejos lejan* cort* pronto débil* lent* ' +
      'tarde recién solo sólo solamente únicamente pequeñ* falta* carec* carent* perd* pérd* ausen* ausent* vací* libre* rechaz* rehus* evit* ' +
      'imp* prohib* exclu* excl* dej* ces* abandon* fracas* fall* renunc* impid* salvo excepto sino antes lugar vez distint* difer* otro otra ' +
      'otros otras contra* opuest* pese pesar máxim* mínim* cieg* muert* descuid* confus* permanec* aún hasta secret* priv*',
    idioms:
      'más que solo, poco o nada, poca o ninguna, poco o ningún, no obstante, sin embargo, sin duda, sin lugar a dudas, sin fronteras, sin perjuicio, no solo, no sólo, o no, nada menos, nada más, no dude, no dudes, ni siquiera, si no',
  },
  it: {
    plain: 'non no',
    concord: 'nessun nessuno nessuna niente nulla neanche nemmeno neppure mica',
    also: 'né',
    and: 'e ed',
    or: 'o né',
    without: 'senza',
    with: 'con col coi',
    only: 'solo soltanto solamente unicamente semplicemente unico unica',
    opposite:
      'imposs* impari* imperf* imprec* imprev* improb* inacc* inad* inap* incap* incert* incompl* incomp* inconsap* inconsc* incorr* indip* ' +
      'indiff* indir* ineff* inesist* inesp* inevit* infreq* inus* insuff* insic* insol* inut* inval* invis* invol* irreg* irresp* irril* ' +
      'illeg* illes* immob* dispar* disacc* disabit* dissim* sconosc* sfavor* sleal* dimentic* dubb* dubit* esit* neg* rar* scont*',
    forget: 'dimentic*',
    hidden:
      'fuori appena poco poca pochi poche meno bass* male cattiv* peggio* difficil* lontan* breve brevi presto debol* lent* tardi solo soltanto ' +
      'solamente piccol* manc* carent* priv* perd* pers* perdit* assen* vuot* liber* rifiut* respin* evit* imped* viet* proibi* esclu* smett* ' +
      'smess* cess* abbandon* fall* rinunc* salvo tranne eccetto prima invece anziché piuttosto divers* differ* altr* contr* oppost* nonostante ' +
      'malgrado massim* minim* ciec* mort* trascur* sottoval* rest* rimas* riman* sotto fino segret*',
    idioms:
      'più che solo, poco o nulla, poca o nessuna, poco o nessun, senza dubbio, senza frontiere, non appena, non a caso, non solo, non importa, non da poco, o no, o meno, senza vita, niente meno, se non',
  },
  pt: {
    plain: 'não',
    concord: 'nunca jamais nenhum nenhuma nada ninguém',
    also: 'nem tampouco',
    and: 'e',
    or: 'ou nem',
    without: 'sem',
    with: 'com',
    only: 'só apenas somente unicamente simplesmente único única',
    opposite:
      'impos* impar* imperf* imprec* imprev* improv* inac* inad* inap* incap* incer* incompl* incomp* inconsc* incorr* indep* indif* ' +
      'indir* inef* inesp* inev* inex* infreq* inseg* insuf* inus* incom* inút* invál* invis* invol* irreg* irresp* irrel* ileg* ileso* ' +
      'ilesa* imóv* desacord* desagrad* desconhec* desobed* desapar* despov* esque* duvid* dúvid* hesit* neg* rar*',
    forget: 'esque*',
    hidden:
      'fora mal pouco pouca poucos poucas menos baixo baixa baixos ruim pior difícil* dific* longe distan* curt* breve logo frac* lent* tarde só ' +
      'apenas somente pequen* falt* carec* carent* perd* ausên* ausent* vazi* livre* recus* rejeit* evit* imped* proib* exclu* deix* cess* par* ' +
      'abandon* fracass* falh* renunc* salvo exceto senão antes vez diferent* difer* outro outra outros outras contra* opost* apesar máxim* ' +
      'mínim* ceg* mort* descuid* descart* perman* ainda até priv* invés',
    idioms:
      'mais do que apenas, pouco ou nenhum, pouca ou nenhuma, pouco ou nada, sem dúvida, sem fronteiras, não obstante, não só, não apenas, não somente, ou não, nada menos, a não ser, senão também, se não',
  },
  pl: {
    plain: 'nie',
    concord: 'nigdy żaden żadna żadne żadnego żadnej żadnych żadnym żadną nikt nikogo nikomu nikim nic niczego niczym nigdzie',
    also: 'ani',
    and: 'i oraz',
    or: 'lub albo ani',
    without: 'bez',
    with: 'z ze',
    only: 'tylko jedynie wyłącznie jedyny* jedyn*',
    opposite:
      'nie* !niebaw* !niebie* !niebo* !niech* !nieco* !niedal* !niedz* !niego !niej !niekt* !niem* !niedaw* !nies* !niek* zapom* zapomn* ' +
      'wątp* wąta* waha* zaprzecz* rzadk* bez*',
    forget: 'zapom*',
    hidden:
      'ledwie ledwo rzadk* mało mniej najmniej niewiel* niski* nisko zły złe zła źle gorz* gorsz* trudn* ciężk* daleko dalek* krótk* wkrótce ' +
      'chwilę słab* woln* późn* dopiero tylko jedynie sam* mał* brak* pozbaw* strac* utrac* zgub* pust* odm* odrzuc* unik* zapobie* ' +
      'uniemożl* utrudn* zakaz* zabron* wyklucz* przesta* zaprzest* porzuc* oprócz poza prócz chyba zamiast raczej zanim przed póki inn* różn* ' +
      'odmien* przeciw* sprzeczn* mimo pomimo niezależ* najwyżej maks* minim* ślep* niewid* martw* zanied* zawio* zawod* ' +
      'porażk* wciąż nadal pozosta* obc* tajn*',
    idioms:
      'niewiele lub nic, nie tylko, bez wątpienia, bez granic, lekarze bez granic, lekarzy bez granic, lub nie, czy nie, nic dziwnego, nie lada, mimo że nie, bez trudu, bez problemu, o ile nie',
  },
  fi: {
    plain:
      'ei en et emme ette eivät älä älkää älköön eikö eipä ettei etten etteivät ettet ettemme jottei jotteivät muttei mutteivät mutten ellei elleivät ellet ' +
      'vaikkei vaikkeivät eivätpä eipä eikähän',
    concord: '',
    also: 'eikä eivätkä enkä etkä emmekä ettekä',
    and: 'ja sekä',
    or: 'tai eikä',
    without: 'vailla ilman',
    with: 'kanssa kera',
    only: 'vain ainoastaan pelkästään pelkkä pelkkää yksinomaan ainoa*',
    opposite:
      'epä* *ton *tön *toman *tömän *tonta *töntä *tomat *tömät *tomia *tömiä *tomasti *tömästi *tomaksi *tömäksi *ttomuus* !*uton laiton ' +
      'mahdot* unoh* epäil* epärö* kielt* kiist* harvoin harva*',
    forget: 'unoh*',
    hidden:
      'ulkopuol* tuskin harvoin harva* vähän vähemmän vähint* vähäi* vain heikko* heiko* huono* pahin pahem* vaikea* kaukana kauas kaukai* lyhy* pian ' +
      'hidas hita* myöhä* vasta yksin pieni* pient* puut* puuttu* menet* kado* poissa* tyhj* vapaa* kieltä* kiel* hylk* hylä* vältt* vält* ' +
      'estä* esti* estet* suljet* lakka* lopet* luopu* epäonn* paitsi lukuun sijaan sijasta pikemmin ennen eri erila* muu muut muita ' +
      'toisin päinvast* vasta* huolimatta riippumatta enint* korkeint* maks* minim* sokea* kuoll* laiminly* *matta *mättä *tta *ttä ' +
      'pysy* säily* tunte* salai*',
    idioms: 'ei vain, eikä vähiten, ilman muuta, puhtaan ilman, lääkärit ilman rajoja, tai ei, tai ilman',
  },
};

/** Languages that the lists of this folder know. */
export const tabledLanguages: readonly string[] = Object.keys(negationWords);
