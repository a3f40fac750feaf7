import { credits } from './fi.credits.ts';
import type { Language } from './language.ts';

/** Its last vowel that is not neutral is a back one. */
const isBack = (stem: string) =>
  /[aou]/.test(stem.slice(Math.max(...['ä', 'ö', 'y'].map((front) => stem.lastIndexOf(front))) + 1));

/**
 * The singular and plural-nominative forms of a numeral: the three irregular ones are given, the other cases hang on
 * the genitive's stem, with back or front vowels as the stem has them.
 */
function cases(stem: string, irregular: string): string {
  const vowel = isBack(stem) ? 'a' : 'ä';
  const endings = ['n', `ss${vowel}`, `st${vowel}`, `ll${vowel}`, `lt${vowel}`, 'lle', 'ksi'];
  return `${irregular} ${endings.map((ending) => stem + ending).join(' ')}`;
}

/** An ordinal in -s: "kolmas, kolmannen, kolmatta, kolmantena, kolmanteen". */
function ordinal(root: string): string {
  const vowel = isBack(root) ? 'a' : 'ä';
  return cases(`${root}nne`, `${root}s ${root}tt${vowel} ${root}nten${vowel} ${root}nteen ${root}nnet`);
}

/** Numerals written as one word, each in the same case: "kahdennenkymmenennenneljännen". */
function joined(...parts: readonly string[]): string {
  const [first, ...others] = parts.map((forms) => forms.split(' '));
  return first.map((form, at) => form + others.map((forms) => forms[at]).join('')).join(' ');
}

const UNITS: Readonly<Record<number, string>> = {
  1: cases('yhde', 'yksi yhtä yhteen yhtenä'),
  2: cases('kahde', 'kaksi kahta kahteen kahtena'),
  3: cases('kolme', 'kolme kolmea kolmeen kolmena'),
  4: cases('neljä', 'neljä neljää neljään neljänä'),
  5: cases('viide', 'viisi viittä viiteen viitenä'),
  6: cases('kuude', 'kuusi kuutta kuuteen kuutena'),
  7: cases('seitsemä', 'seitsemän seitsemää seitsemään seitsemänä'),
  8: cases('kahdeksa', 'kahdeksan kahdeksaa kahdeksaan kahdeksana'),
  9: cases('yhdeksä', 'yhdeksän yhdeksää yhdeksään yhdeksänä'),
};

/** As parts of larger numerals; on their own, the first two are other words. */
const ORDINAL_UNITS = ['yhde', 'kahde', 'kolma', 'neljä', 'viide', 'kuude', 'seitsemä', 'kahdeksa', 'yhdeksä'].map(ordinal);

/** 11 to 19: any case of the unit, and "toista", which stays. */
function teens(units: readonly string[]): Record<number, string> {
  return Object.fromEntries(units.map((forms, at) => [11 + at, forms.replaceAll(/ |$/g, 'toista$&')]));
}

/** 20 to 99: "kahdeskymmenes, kahdeskymmenesyhdes". */
function ordinalTens(): Record<number, string> {
  const forms: Record<number, string> = {};
  for (const [at, times] of ORDINAL_UNITS.slice(1).entries()) {
    const tens = joined(times, ordinal('kymmene'));
    forms[20 + 10 * at] = tens;
    for (const [unit, more] of ORDINAL_UNITS.entries()) forms[21 + 10 * at + unit] = joined(tens, more);
  }
  return forms;
}

export const fi: Language = {
  numbers: {
    decimal: ',',
    compounds: true,
    tensMultiply: true,
    rangeFrom: 'sta stä lta ltä',
    cardinals: {
      ...teens(Object.values(UNITS)),
      0: 'nolla nollan nollaa',
      1: UNITS[1],
      2: `${UNITS[2]} molemmat molempien molempia molemmissa molemmille kahdesti`,
      3: `${UNITS[3]} kolmi kolmin kolmesti`,
      4: `${UNITS[4]} neli nelin`,
      5: UNITS[5],
      6: UNITS[6],
      7: UNITS[7],
      8: UNITS[8],
      9: UNITS[9],
      10: cases('kymmene', 'kymmenen kymmentä kymmeneen kymmenenä'),
      1.5: 'puolitoista puolentoista puoltatoista',
      100: cases('sada', 'sata sataa sataan satana'),
      1e3: cases('tuhanne', 'tuhat tuhatta tuhanteen tuhantena'),
      1e6: cases('miljoona', 'miljoona miljoonaa miljoonaan miljoonana'),
      1e9: cases('miljardi', 'miljardi miljardia miljardiin miljardina'),
      1e12: cases('biljoona', 'biljoona biljoonaa biljoonaan'),
    },
    ordinals: {
      ...teens(ORDINAL_UNITS),
      ...ordinalTens(),
      1: cases('ensimmäise', 'ensimmäinen ensimmäistä ensimmäiseen ensimmäisenä'),
      2: cases('toise', 'toinen toista toiseen toisena'), // "other" as well
      3: ORDINAL_UNITS[2],
      4: ORDINAL_UNITS[3],
      5: ORDINAL_UNITS[4],
      6: ORDINAL_UNITS[5],
      7: ORDINAL_UNITS[6],
      8: ORDINAL_UNITS[7],
      9: ORDINAL_UNITS[8],
      10: ordinal('kymmene'),
      100: ordinal('sada'),
      1e3: ordinal('tuhanne'),
    },
    denominators: {
      3: 'kolmasosa kolmasosaa kolmasosan kolmannes kolmannesta kolmanneksen kolmannekseen kolmasosasta',
      4: 'neljäsosa neljäsosaa neljäsosan neljännes neljännestä neljänneksen',
      5: 'viidesosa viidesosaa viidesosan viidennes viidennestä viidenneksen',
      6: 'kuudesosa kuudesosaa',
      8: 'kahdeksasosa kahdeksasosaa',
      10: 'kymmenesosa kymmenesosaa kymmenesosan kymmenys',
    },
    collectives: { 10: 'kymmenkunta', 12: 'tusina tusinaa tusinan', 100: 'satakunta satakuntaa' },
    indefinite: {
      10: 'kymmenet kymmeniä kymmenien kymmeniin kymmenissä',
      12: 'tusinoittain',
      100: 'satoja satojen satoihin sadoissa sadoille sadat',
      1e3: 'tuhansia tuhansien tuhansiin tuhansille tuhansissa tuhannet',
      1e6: 'miljoonia miljoonien miljooniin miljoonille',
      1e9: 'miljardeja miljardien miljardeihin',
    },
    half: 'puoli puolta puolen puolet puolikas puolessa puoleen',
    andHalf: 'ja_puoli ja_puolen ja_puolta ja_puolessa ja_puolesta ja_puoleen',
    andQuarter: 'ja_vartti ja_varttia ja_vartin',
    articles: '',
    and: '',
    scales: { 1e3: 't', 1e6: 'milj', 1e9: 'mrd' },
    ordinalEndings: 's nen n ntena nnen',
    approximate: 'noin suunnilleen lähes melkein arviolta',
    to: '',
    tails: 'vuoti vuotta vuoden päiväi tuntinen kertai luku luv prosent kilometri henki kerroks minuut osai pyöräi ulottei miehi',
    stopOrdinals: true,
    than: 'kuin',
    between: '',
    of: '',
    among: '',
    frequency: {
      once: { 1: 'kerran', 2: 'kahdesti', 3: 'kolmesti' },
      times: 'kertaa x',
      day: 'päivässä vuorokaudessa',
      week: 'viikossa',
    },
    each: 'joka',
    oneIn: '',
    idioms: 'tuhannet kiitokset, tuhat kiitosta, tuhat kertaa, seitsemännessä taivaassa',
    isOtherWord: (word) => word === 'sataa', // "it rains"; as a hundred it ends compounds
  },
  calendar: {
    dayAndNight: 'ympäri_vuorokauden vuorokauden_ympäri yötä_päivää',
    monthEnd: 'kuu',
    dayNoun: 'päiv',
    months: [
      'tammiku*',
      'helmiku*',
      'maalisku*',
      'huhtiku*',
      'toukoku*',
      'kesäkuu kesäkuun kesäkuussa kesäkuuta kesäkuusta kesäkuuhun kesäkuinen kesäkuisen',
      'heinäku*',
      'elokuussa elokuun elokuu elokuuta elokuuhun elokuusta',
      'syysku*',
      'lokaku*',
      'marrasku*',
      'jouluku*',
    ],
    monthShort: ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesä', 'heinä', '', 'syys', 'loka', 'marras', 'joulu'],
    feasts:
      'joulu jouluna jouluaatto pääsiäinen pääsiäisenä helluntai juhannus juhannuksena vappu vappuna loppiainen pyhäinpäivä adventti laskiainen',
    weekdays: ['maanantai*', 'tiistai*', 'keskiviik*', 'torstai*', 'perjantai*', 'lauantai*', 'sunnuntai*'],
    century: 'vuosisa* vuosisata*',
    decadeBefore: '',
    decadeAfter: '',
    centuryAfter: 'luku luvun luvulla luvulta luvulle lukua luvuilla luvut lukujen luvuksi',
    decades: {
      20: 'kaksikymmentäluv* kaksikymmentäluku* kaksissakymmenissä* parissakymmenissä* kaksikymppi* kakskymppi*',
      30: 'kolmekymmentäluv* kolmissakymmenissä* kolmikymppi*',
      40: 'neljäkymmentäluv* neljissäkymmenissä* nelikymppi*',
      50: 'viisikymmentäluv* viissäkymmenissä* viisikymppi*',
      60: 'kuusikymmentäluv* kuusissakymmenissä* kuusikymppi*',
      70: 'seitsemänkymmentäluv* seitsemissäkymmenissä* seitsemänkymppi*',
      80: 'kahdeksankymmentäluv* kahdeksissakymmenissä* kahdeksankymppi*',
      90: 'yhdeksänkymmentäluv* yhdeksissäkymmenissä* yhdeksänkymppi*',
    },
    clockBefore: 'klo kello kellon',
    clockAfter: '',
    noon: 'keskipäivällä',
    midnight: 'keskiyöllä keskiyö keskiyön',
    clock: [
      'puoli H=-30',
      'varttia|vartti|vartin yli H=+15',
      'varttia|vartti vaille|vailla H=-15',
      'M minuuttia? yli H=+M',
      'M minuuttia? vaille|vailla H=-M',
    ],
    links: 'vuonna',
  },
  units: {
    measures:
      'vartti varttia vartin vartissa vartiksi=quarter-hour jaardi jaardia jaardin=yd metriä metrin metri metrinä=m maili mailia mailin mailina=mi gramma grammaa=g kilo kiloa=kg solmua=knot neliökilomet*=km2 neliömet*=m2 kuutiomet*=m3 millimet*=mm senttimet*=cm kilomet*=km kilogra*=kg milligra*=mg megawat*=MW kilowat*=kW gigab*=GB megab*=MB terab*=TB megah*=MHz gigah*=GHz millilit*=ml fahrenheit*=degF celsius*=degC hehtaari*=ha vuorokau* päivä* päivi*=day sekunt*=second minuu*=minute eekkeri*=acre tuum*=in jalka*=ft vuosisa*=century vuosikymmen*=decade vuosituhan*=millennium vuot* vuode* vuosi*=year viikko* viikon*=week kuukau*=month tunti* tunni*=hour gallon*=gal litr*=l metr*=m tonn*=t unssi unssia unssin=oz gigatav*=GB megatav*=MB',
    currencies:
      'dollar*=dollar euro*=EUR punta*=pound paunaa* naulaa*=lb kruunu*=krone rupla*=RUB jen*=JPY yuan*=CNY rupi*=INR frangi*=CHF złoty*=PLN',
    nations:
      'us usa yhdysval* kanad* austral* brit* hong kong sing* englannin britannian tanskan ruotsin norjan puolan venäjän japanin sveitsin kiinan intian turkin tšekin',
    degrees: 'astetta asteen asteessa asteeseen asteesta asteella asteelle astein asteis*',
    often: 'kuukausittai* viikoittai* vuosittai* päivittäi* tunneittain',
    per: '',
    hourly: 'tunnissa',
    rates: 'tunnissa=hour sekunnissa=second',
  },
  negation: {
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
      'epä* *ton *tön *toman *tömän *tonta *töntä *tomat *tömät *tomia *tömiä *tomasti *tömästi *tomaksi *tömäksi *tomana *tömänä *tomina *töminä *tomassa *tömässä *tomissa *tömissä *tomasta *tömästä *tomista *tömistä *tomaan *tömään *tomiin *tömiin *tomalla *tömällä *tomilla *tömillä *tomien *tömien *ttomuus* !*uton laiton ' +
      'mahdot* unoh* epäil* epärö* kielt* kiist* harvoin harva* vält* kieltäy* puuttu* estä* esti*',
    forget: 'unoh*',
    ended: 'enää',
    near: 'tuskin epätodennäköi*',
    hidden:
      'muista* jatk* ulkopuol* tuskin harvoin harva* vähän vähemmän vähint* vähäi* vain heikko* heiko* huono* pahin pahem* vaikea* kaukana kauas kaukai* lyhy* pian ' +
      'hidas hita* myöhä* vasta yksin pieni* pient* puut* puuttu* menet* kado* poissa* tyhj* vapaa* kieltä* kiel* hylk* hylä* vältt* vält* ' +
      'estä* esti* estet* suljet* lakka* lopet* luopu* epäonn* paitsi lukuun sijaan sijasta pikemmin ennen eri erila* muu muut muita ' +
      'toisin päinvast* vasta* huolimatta riippumatta enint* korkeint* maks* minim* sokea* kuoll* laiminly* *matta *mättä *tta *ttä ' +
      'pysy* säily* tunte* salai* vaiti vaiken* hiljaa viimeist* aikaisint* ilmai* vapaut* vastust* sääst* kuolet* tappa* ehjä* samantekev*',
    answer: 'ei',
    prefixes: 'epä',
    idioms:
      'koskaan … niin, koskaan … näin, ei vain, eikä vähiten, ilman muuta, puhtaan ilman, lääkärit ilman rajoja, tai ei, tai ilman, ei enempää kuin, ei vähempää kuin, ei myöhemmin kuin, ei … ennen kuin, ei … ennen, eivät … ennen, ei kestänyt kauan, ei kulunut kauan, ei muuta kuin, ei malta odottaa',
  },
  allegation: {
    strong:
      'väitet* väittä* väitti väittivät väitteen väitteiden epäilty* epäillyn epäillyt epäillään epäiltiin kuulemma syytet* syyttä* syytti syyttivät muka',
    weak: 'mukaan lienee lienevät ehkä kerro* kertoi* kertoo kertovat sanoo sanoi* sanovat sanoa sanott* mahdolli* todennäköi* ilmeisesti nähtävästi näyttää näytti voi voivat voisi* saattaa saattoi* saattavat oletet* olettaa oletus* luult* uskot* uskoo uskoi* arvel* pidet* tiettävästi raportoi* väit* epäil* syyt* haasta* kanne* kante* huhu* arvioi* luul* sanott* ajatell* olisi* pitäisi ilmoit* tiedot* esitt* raportoit*',
    hearsay: String.raw`(?:kerrotaan|sanotaan|uskotaan|arvellaan|väitetään) (?:\p{L}+ ){0,3}?\p{L}*(?:[nr]neen|lleen|sseen|taneen|täneen|een|neet|van|vän|nut|nyt)`,
  },
  speech: {
    says: 'sanoi sanoo kertoi kertoo totesi toteaa lisäsi lisää väitti väittää kirjoitti kirjoittaa selitti selittää varoitti varoittaa vastasi vastaa ilmoitti',
    according: '',
    prepositions: '',
  },
  credits,
  length: 1.06,
  markedLetters: 0.045,
  pronouns: 'hän he se ne tämä tuo nämä nuo molemmat kaikki kukaan',
  address: 'herra rouva neiti',
  clauses: 'ja mutta tai sekä että joka jotka mikä kun jos koska vaikka kunnes missä jossa jonka',
  doubles: 'se ne he hän ei ha niin kas hiljaa kauan pitkän',
  questions: 'mikä mitä miten kuinka kuka miksi milloin missä mihin',
  nameCases: 'ssa sta lla lta lle ksi na n a ta an en in on un yn iin aan',
  adverbs: '*sti',
  regions: 'NL=hollanti GB=britannia GB=englanti',
  compass: 'pohjois etelä itä länsi koillis luoteis kaakkois lounais keski',
  nicknames: 'eduskunta eduskunnan eduskunnassa',
};
