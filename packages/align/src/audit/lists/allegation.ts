/** How a language keeps what somebody is accused of from being stated as a fact. */
export interface AllegationWords {
  /** Words that do so wherever they stand. */
  readonly strong: string;
  /** Words with other uses as well ("zou", "may"): they count as having kept the reservation, not as its loss. */
  readonly weak: string;
  /** Moods and turns that report hearsay: "skal have stjålet", "aurait volé", "is said to have". */
  readonly hearsay: RegExp;
}

/** Whole words in a row, in any case. */
const turns = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');

export const allegationWords: Readonly<Record<string, AllegationWords>> = {
  en: {
    strong: 'alleg* purported* reportedly supposedly suspected accus*',
    weak: 'would could may might said says say according suspect* apparent* seem* believed thought charg* complaint suing lawsuit plaintiff* indict* hav* assert* argu* maintain* contend* state* suggest* possibl* likely rumor* rumour* ostensibl* presum* perhaps probabl* should blam* perceiv* quoted sue sued sues report* anticipat* due claim* supposed',
    hearsay: turns(
      '(?:is|are|was|were) (?:widely |also )?(?:said|believed|thought|reported|rumou?red|understood) to have|claim(?:s|ed|ing)? (?:that|to have|he|she|they|the)',
    ),
  },
  da: {
    strong: 'angiveligt eftersigende påstået påståede påstår hævder hævdede hævdes mistænkt* angivelig* anklag* beskyld* sigtet',
    weak: 'skulle skal ifølge siger sagde påstand* mistanke måske formentlig synes kan kunne ville sagsøg* søgsmål* anføre* mener mente menes sigende formod* antag* sandsynlig* vistnok tilsyneladende tænk* rygte* såkaldt* forlyd* rapporter* melder meldte* troede tro*',
    hearsay: turns(
      String.raw`skal (?:\p{L}+ ){0,2}?have (?:\p{L}+ )?(?!noget|meget|andet|mindst|intet|lidt|rent|fast|stort|godt|bedst|først)\p{L}{3,}t|siges at (?:være|have)|efter sigende`,
    ),
  },
  nl: {
    strong:
      'vermeend* verluidt beweert beweerde beweren beweerd* zogenaamd* verdacht* beschuldig* vermoedelijk* aangeklaagd* betich*',
    weak: 'zou zouden volgens zegt zei stelt stellen lijkt mogelijk blijkbaar kan kunnen claim* aanklacht* misschien mocht waarschijnlijk verondersteld* vermoed* wellicht schijnt schijnen gemeld gerucht* gedacht denk* gezegd geloof* kennelijk aangenomen bewering* verluid verwet* verwijt* gemeld* melden',
    hearsay: turns(
      String.raw`zou(?:den)? (?:\S+ ){0,12}?(?:(?:ge|ver|be|ont|her)\p{L}{2,}(?:[td]|en) (?:hebben|zijn)|(?:hebben|zijn) (?:ge|ver|be|ont|her)\p{L}{2,}(?:[td]|en))`,
    ),
  },
  de: {
    strong: 'angeblich* mutmaßlich* vermeintlich* behaupt* beschuldig* verdächtig* vorgeworfen vorwirft vorwurf* vorwürf*',
    weak: 'soll sollen laut zufolge sei seien habe hätte würde könnte vermutlich wohl anscheinend sagt* klage* möglich* sollte* dürfte* wahrscheinlich* offenbar scheint schien* vermut* glaub* gilt gelten könn* kann sogenannt* anklag* angeklagt* wäre* nach verdacht* angenommen berichte* ausgegangen',
    hearsay: turns(
      String.raw`(?:wirft|werfen|warf|warfen) (?:\S+ ){1,10}?vor|soll(?:en)? (?:\S+ ){0,14}?\p{L}{3,}(?:t|en) (?:haben|sein)`,
    ),
  },
  fr: {
    strong: 'présum* prétend* allégu* accus* soupçonn* supposé*',
    weak: 'aurait auraient serait seraient selon affirm* semble* dit plaint* peut-être pourrai* apparemment soi-disant devrai* probabl* cens* possibl* rumeur* pens* croi* estim* considér* suppos* déclar* disent dirait doit dires suspect* après sembla* rapport*',
    hearsay: turns(String.raw`aurai(?:t|ent) (?:\p{L}+ment )?(?:été )?\p{L}{2,}(?:é|i|u|is|it|ert)e?s?(?! si)`),
  },
  sv: {
    strong: 'påstådd* påstå* misstänk* förment* anklag* beskyll* hävda*',
    weak: 'skulle ska enligt säger sade sa kan kunde uppges tycks verkar förmodlig* möjlig* stäm* antag* sannolik* uppgift* rapportera* sägs tros kanske rykte* kallad* lär ansågs anses tänk* troligen trodde',
    hearsay: turns(
      String.raw`ska (?:\p{L}+ ){0,2}?ha (?:\p{L}+ )?(?!något|mycket|annat|minst|inget|lite|fast|stort|bäst|först|rätt)\p{L}{3,}t|(?:lär|uppges|sägs) (?:\p{L}+ )?(?:ha|vara)`,
    ),
  },
  nb: {
    strong: 'angivelig* påstå* mistenk* hevde* beskyld* anklag*',
    weak: 'skulle skal ifølge sier sa kan kunne visstnok trolig muligens ser saksøk* søksmål* mener kanskje antag* sannsynlig* tilsynelatende rykte* formod* antas rapporter* såkalt* tros trodde sagt tenk* etter-sigende',
    hearsay: turns(
      String.raw`skal (?:\p{L}+ ){0,2}?ha (?:\p{L}+ )?(?!noe|mye|annet|minst|intet|litt|fast|stort|godt|best|først|rett)\p{L}{3,}t|sies å (?:ha|være)|etter sigende`,
    ),
  },
  es: {
    strong:
      'presunt* supuesta supuestas supuestamente supuestos alegad* alega alegan alegó presuntamente acusad* acusa acusan acusó acusaron acusación* sospechos* imputad* aparentemente',
    weak: 'habría habrían sería serían podría podrían puede pueden según dice* dijo dijeron afirm* asegur* sostien* quizá quizás posible* probable* parec* sospech* supuesto supon* supues* rumor* alega* denunci* demanda* declar* señal* querell* cree creen creía creían consider* pens* debería* estima* llamad* reclam* inform* sostuv* report*',
    hearsay: turns(String.raw`habrían? (?:sido )?(?:\p{L}+mente )?\p{L}{2,}(?:ad|id|ch|st|rt)[oa]s?`),
  },
  it: {
    strong:
      'presunto presunta presunti presunte presumibilmente asserit* sedicent* accusat* accusa accusano accusò accusarono sospettat* imputat* indagat*',
    weak: 'avrebbe avrebbero sarebbe sarebbero potrebbe potrebbero può possono secondo dice dicono detto disse afferm* sosten* forse possibil* probabil* sembr* pare sospett* suppost* rumor* denunci* accus* dichiar* ritenut* riten* pens* cred* consider* dovrebb* apparentemente stim* cosiddett* ipotizz* stando riport* pretes*',
    hearsay: turns(
      String.raw`(?:avrebbe(?:ro)?|sarebbe(?:ro)?) (?!dovut|potut|volut)(?:\p{L}+mente )?(?:stat[oaie] )?\p{L}{2,}(?:at|ut|it|tt|s|st|rt|lt|nt)[oaie]`,
    ),
  },
  pt: {
    strong:
      'alegad* alegadamente alega alegam alegou supostamente suposta supostas supostos acusad* acusa acusam acusou acusaram acusaç* suspeit* presumível presumivelmente',
    weak: 'teria teriam seria seriam terá terão poderia poderiam pode podem poderá segundo diz* disse disseram afirm* garant* sustent* talvez possív* possiv* prováv* provav* parec* aleg* suposto supõ* supost* rumor* denúnci* denunci* process* declar* acredit* consider* pens* dever* aparent* estima* reivindic* conforme chamad* presum*',
    hearsay: turns(String.raw`(?:teriam?|terá|terão) (?:sido )?(?:\p{L}+mente )?\p{L}{2,}(?:ad|id|it|st|rt|gu|ss)[oa]s?`),
  },
  pl: {
    strong: 'rzekom* domniema* oskarż* podejrzan* podejrzewa* ponoć podobno jakoby zarzuca*',
    weak: 'miał miała miało mieli miały miałby miałaby miałoby mieliby miałyby może mogą mógł mogła mogło mogli mogły mógłby mogłaby mogłoby mogliby mogłyby według zdaniem mówi* powiedzia* twierdz* stwierdz* chyba prawdopodob* możliw* wydaj* zapewne zarzut* pozew* pozwu powod* sugeru* plotk* domniem* uważa* sądzi* przypuszcz* najwyraźniej byłby byłaby myśl* uzna* doniesie* donos* relacj* przypisyw* pozwał* pozywa* wg',
    hearsay: turns(
      String.raw`utrzymuj[eą],? że|miał(?:a|o|y)?by (?:\p{L}+ ){0,2}?\p{L}{2,}[ćc]|mieliby (?:\p{L}+ ){0,2}?\p{L}{2,}[ćc]`,
    ),
  },
  fi: {
    strong:
      'väitet* väittä* väitti väittivät väitteen väitteiden epäilty* epäillyn epäillyt epäillään epäiltiin kuulemma syytet* syyttä* syytti syyttivät muka',
    weak: 'mukaan lienee lienevät ehkä kerro* kertoi* kertoo kertovat sanoo sanoi* sanovat sanoa sanott* mahdolli* todennäköi* ilmeisesti nähtävästi näyttää näytti voi voivat voisi* saattaa saattoi* saattavat oletet* olettaa oletus* luult* uskot* uskoo uskoi* arvel* pidet* tiettävästi raportoi* väit* epäil* syyt* haasta* kanne* kante* huhu* arvioi* luul* sanott* ajatell* olisi* pitäisi ilmoit* tiedot* esitt* raportoit*',
    hearsay: turns(
      String.raw`(?:kerrotaan|sanotaan|uskotaan|arvellaan|väitetään) \p{L}+(?: \p{L}+){0,2}? \p{L}*(?:nneen|een|neet|van|vän|nut|nyt)`,
    ),
  },
};
