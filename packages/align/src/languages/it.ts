import { credits } from './it.credits.ts';
import type { Language } from './language.ts';

/** An adjective in -o with its four endings. */
const o = (...stems: string[]) => stems.map((stem) => `${stem}o ${stem}a ${stem}i ${stem}e`).join(' ');

const UNITS = ['', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'];
const TENS: Readonly<Record<number, string>> = {
  20: 'venti',
  30: 'trenta',
  40: 'quaranta',
  50: 'cinquanta',
  60: 'sessanta',
  70: 'settanta',
  80: 'ottanta',
  90: 'novanta',
};

/** 21 to 99: the ten loses its last vowel before "uno" and "otto", which may lose theirs; "tre" gets an accent. */
function compoundTens(): Record<number, string> {
  const forms: Record<number, string> = {
    20: 'ventenn*',
    30: 'trentenn*',
    40: 'quarantenn*',
    50: 'cinquantenn*',
    60: 'sessantenn*',
    70: 'settantenn*',
    80: 'ottantenn*',
    90: 'novantenn*',
  };
  for (const [ten, word] of Object.entries(TENS)) {
    forms[Number(ten)] = `${word} ${word.slice(0, -1)}`; // "trent'anni"
    for (let unit = 1; unit < 10; unit += 1) {
      const stem = unit === 1 || unit === 8 ? word.slice(0, -1) : word;
      const cardinal = `${stem}${UNITS[unit]}`;
      forms[Number(ten) + unit] =
        unit === 1 ? `${cardinal} ${stem}un ${stem}una` : unit === 3 ? `${word}tré ${cardinal}` : cardinal;
    }
  }
  return forms;
}

function ordinals(): Record<number, string> {
  const forms: Record<number, string> = { 100: o('centesim'), 1000: o('millesim') };
  for (const [value, words] of Object.entries(compoundTens())) {
    const cardinal = words.split(' ')[Number(value) % 10 === 3 ? 1 : 0]; // without the accent
    const keeps = [3, 6].includes(Number(value) % 10);
    forms[Number(value)] = o(`${keeps ? cardinal : cardinal.slice(0, -1)}esim`);
  }
  return forms;
}

export const it: Language = {
  numbers: {
    decimal: ',',
    compounds: true,
    cardinals: {
      ...compoundTens(),
      0: 'zero',
      2: 'due entrambi entrambe',
      3: 'tre',
      4: 'quattro',
      5: 'cinque',
      6: 'sei',
      7: 'sette',
      8: 'otto',
      9: 'nove',
      10: 'dieci',
      11: 'undici undic',
      12: 'dodici dodic',
      13: 'tredici tredic',
      14: 'quattordici quattordic',
      15: 'quindici quindic',
      16: 'sedici sedic',
      17: 'diciassette diciassett',
      18: 'diciotto diciott',
      19: 'diciannove diciannov',
      100: 'cento cent',
      1e3: 'mille mila',
      1e6: 'milione milioni',
      1e9: 'miliardo miliardi',
      1e12: 'bilione bilioni',
    },
    ordinals: {
      ...ordinals(),
      1: o('prim'),
      2: o('second'),
      3: o('terz'),
      4: o('quart'),
      5: o('quint'),
      6: o('sest'),
      7: o('settim'),
      8: o('ottav'),
      9: o('non'),
      10: o('decim'),
      11: o('undicesim'),
      12: o('dodicesim'),
      13: o('tredicesim'),
      14: o('quattordicesim'),
      15: o('quindicesim'),
      16: o('sedicesim'),
      17: o('diciassettesim'),
      18: o('diciottesim'),
      19: o('diciannovesim'),
    },
    denominators: {
      3: 'terzo terzi',
      4: 'quarto quarti',
      5: 'quinto quinti',
      6: 'sesto sesti',
      8: 'ottavo ottavi',
      10: 'decimo decimi',
    },
    collectives: {
      10: 'decina',
      12: 'dozzina',
      15: 'quindicina',
      20: 'ventina',
      30: 'trentina',
      40: 'quarantina',
      50: 'cinquantina',
      60: 'sessantina',
      100: 'centinaio',
      1e3: 'migliaio',
    },
    indefinite: { 10: 'decine', 12: 'dozzine', 100: 'centinaia', 1e3: 'migliaia' },
    half: 'mezzo mezza metà',
    andHalf: 'e_mezzo e_mezza',
    andQuarter: 'e_un_quarto',
    articles: 'un uno una',
    and: 'e',
    scales: { 1e3: 'k', 1e6: 'mln mio', 1e9: 'mld mrd' },
    ordinalEndings: 'o a',
    approximate: 'circa quasi intorno approssimativamente',
    to: 'a al all',
    tails: 'enn',
    than: 'di a',
    between: 'tra_e fra_e',
    of: 'di d del dell della dei delle degli parte',
    among: 'di dei su tra fra delle degli',
    nouns: 'terzi',
    frequency: {
      times: 'volte volta x',
      day: 'al_giorno ogni_giorno',
      week: 'alla_settimana a_settimana ogni_settimana',
    },
    each: 'ogni',
    oneIn: 'su',
    idioms:
      'mille grazie, grazie mille, mille scuse, mille volte, quattro parole, quattro passi, due passi, due parole, quattro chiacchiere, settimo cielo, terza età',
    noName: 'n art all dall nell sull dell p',
    isOtherWord: (word, before, after) => {
      if (/^centesim[oi]$/.test(word))
        return (
          before !== undefined && /^(?:\p{Nd}[\p{Nd}.,]*|un|due|tre|quattro|cinque|dieci|venti|cinquanta|pochi)$/u.test(before)
        ); // cents
      if (word === 'venti')
        // winds
        return (
          /^(?:i|dei|ai|forti)$/.test(before ?? '') ||
          /^(?:sostenuti|soffiavano|possono|massimi|forti|di|che)$/.test(after?.lower ?? '')
        );
      if (word !== 'sei' || /^(?:o|almeno|gli|le|quattro|cinque|circa)$/.test(before ?? '')) return false;
      return (
        // you are
        /^(?:tu|ci|ti|lo|la|che|non|se|ne|già|mi)$/.test(before ?? '') ||
        !(after?.type === 'word' && /(?:[ieà]|^(?:miglia|paia|uova|dita|migliaia|centinaia))$/.test(after.lower))
      );
    },
  },
  calendar: {
    dayAndNight: 'giorno_e_notte notte_e_giorno',
    months: [
      'gennaio',
      'febbraio',
      'marzo',
      'aprile',
      'maggio',
      'giugno',
      'luglio',
      'agosto',
      'settembre',
      'ottobre',
      'novembre',
      'dicembre',
    ],
    monthShort: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set sett', 'ott', 'nov', 'dic'],
    feasts:
      'natale pasqua pasquetta pentecoste ascensione epifania befana ferragosto ognissanti capodanno quaresima carnevale avvento vigilia',
    feastDays: 'santo grasso ceneri',
    weekdays: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato sabati', 'domenica domeniche'],
    century: 'secolo secoli sec',
    decadeBefore: 'anni decennio',
    decadeAfter: '',
    decades: {
      20: 'ventenn*',
      30: 'trentenn*',
      40: 'quarantenn*',
      50: 'cinquantenn*',
      60: 'sessantenn*',
      70: 'settantenn*',
      80: 'ottantenn*',
      90: 'novantenn*',
    },
    clockBefore: 'ore alle dalle',
    clockAfter: '',
    noon: 'mezzogiorno',
    midnight: 'mezzanotte',
    clock: [
      'le|alle|dalle|l|all|dall H e mezza|mezzo=+30',
      'le|alle|dalle|l|all|dall H e un quarto=+15',
      'le|alle|dalle|l|all|dall H meno un quarto=-15',
      'le|alle|dalle|l|all|dall H e M=+M',
      'le|alle|dalle|l|all|dall H meno M=-M',
      'un quarto alle H=-15',
      'N e mezza|mezzo=+30',
      'N e un quarto=+15',
      'N meno un quarto=-15',
    ],
    links: 'di del',
  },
  units: {
    measures:
      'iarda iarde=yd metro metri=m pollice pollici=in piede piedi=ft miglio miglia=mi grammo grammi=g chilo chili=kg oncia once=oz acro acri=acre nodi=knot ora ore=hour minuto minuti=minute secondo secondi=second giorno giorni=day settimana settimane=week mese mesi=month anno anni enne enni=year secoli=century millimet*=mm centimet*=cm chilomet*=km chilogra*=kg milligra*=mg megawat*=MW kilowat*=kW gigab*=GB megab*=MB terab*=TB megah*=MHz gigah*=GHz millilit*=ml fahrenheit*=degF celsius*=degC ettar*=ha second*=second minut*=minute decenni*=decade millenari*=millennium gallon*=gal litr* litro*=l metr*=m tonn*=t',
    currencies:
      'dollar*=dollar euro*=EUR sterlin*=GBP libbre*=lb corone*=krone rubl*=RUB yen*=JPY yuan*=CNY zloty*=PLN rupi*=INR franc*=CHF',
    nations: 'us usa americ* canad* austral* brit* hong kong sing*',
    degrees: 'gradi',
    square: 'quadrato quadrati quadrata quadrate quadro quadri',
    cubic: 'cubi',
    often: 'mensil* settimanal* annual*',
    per: 'al all l a in',
    hourly: 'orari orarie orario',
  },
  negation: {
    plain: 'non no',
    concord: 'nessun nessuno nessuna niente nulla neanche nemmeno neppure mica mai',
    any: 'nessun nessuno nessuna alcun alcuno alcuna',
    also: 'né',
    and: 'e ed',
    or: 'o né',
    without: 'senza',
    with: 'con col coi',
    only: 'solo soltanto solamente unicamente semplicemente unico unica',
    opposite:
      'impazien* imposs* impari* imperf* imprec* imprev* improb* inacc* inad* inap* incap* incert* incompl* incomp* inconsap* inconsc* incorr* indip* ' +
      'indiff* indir* ineff* inesist* inesp* inevit* infreq* inus* insuff* insic* insol* inut* inval* invis* invol* irreg* irresp* irril* ' +
      'illeg* illes* immob* dispar* disacc* disabit* dissim* sconosc* sfavor* sleal* dimentic* dubb* dubit* esit* neg* rar* scont* evit* rifiut* manca mancano mancava* imped* instab* insicur* ingiust* insalub* insoddisf* ingrat* intoll* disonest* scortes* scomod*',
    forget: 'dimentic*',
    ended: 'più',
    near: 'malapena stento appena improbabil*',
    hidden:
      'ricord* continu* fuori appena poco poca pochi poche meno bass* male cattiv* peggio* difficil* lontan* breve brevi presto debol* lent* tardi solo soltanto ' +
      'solamente piccol* manc* carent* priv* perd* pers* perdit* assen* vuot* liber* rifiut* respin* evit* imped* viet* proibi* esclu* smett* ' +
      'smess* cess* abbandon* fall* rinunc* salvo tranne eccetto prima invece anziché piuttosto divers* differ* altr* contr* oppost* nonostante ' +
      'malgrado massim* minim* ciec* mort* trascur* sottoval* resta restano restò restava restavano restare resterà rimas* riman* sotto fino segret* taceva tacque tacere zitt* mut* silenzi* entro gratis gratuit* esent* esonera* resist* risparmi* uccis* uccid* intatt*',
    answer: 'no',
    prefixes: 'in im il ir dis s',
    idioms:
      'mai … così, mai … tanto, non senza, non guasta, non può mancare, non possono mancare, più che solo, poco o nulla, poca o nessuna, poco o nessun, senza dubbio, senza frontiere, non appena, non a caso, non solo, non importa, non da poco, o no, o meno, senza vita, niente meno, se non altro, se non addirittura, più … mai, meno … mai, come mai, quanto mai, caso mai, se mai, chi ? mai, non più di, non più tardi, non meno di, non prima di, non … prima, non ? che, finché non, finché ? non, per poco non, non ved* l* ora, non tard*, non smett*, non smis*, non … altro che, a meno che non, non esit*, non pot* fare a meno, non più che, senza precedenti',
  },
  allegation: {
    strong:
      'presunto presunta presunti presunte presumibilmente asserit* sedicent* accusat* accusa accusano accusò accusarono sospettat* imputat* indagat*',
    weak: 'avrebbe avrebbero sarebbe sarebbero potrebbe potrebbero può possono secondo dice dicono detto disse afferm* sosten* forse possibil* probabil* sembr* pare sospett* suppost* rumor* denunci* accus* dichiar* ritenut* riten* pens* cred* consider* dovrebb* apparentemente stim* cosiddett* ipotizz* stando riport* pretes*',
    hearsay: String.raw`(?:avrebbe(?:ro)?|sarebbe(?:ro)?) (?!dovut|potut|volut)(?:\p{L}+mente )?(?:stat[oaie] )?\p{L}{2,}(?:at|ut|it|tt|s|st|rt|lt|nt)[oaie]`,
  },
  speech: {
    says: 'disse dice detto dichiarò dichiara dichiarato affermò afferma affermato spiegò spiega spiegato aggiunse aggiunge aggiunto sostenne sostiene sostenuto scrisse scrive scritto avverte avvertito rispose commentò commenta',
    according: 'secondo',
    prepositions: 'di del della dei delle dell per da dal dalla in nel nella a al alla con su sul sulla durante dopo prima',
  },
  credits,
  length: 1.17,
  markedLetters: 0.008,
  pronouns: 'lui lei egli ella esso essa loro essi esse questo questa quello quella entrambi tutti nessuno',
  address:
    'signor signore signora signori signorina gentile spettabile egregio egregia lei suo sua suoi sue voi vostro vostra vostri vostre',
  clauses: 'e ed ma o né che cui quale dove mentre perché benché quando se poiché dopo prima',
  doubles: 'si che no sì se ha già',
  reduplicates: true,
  questions: 'che come chi perché quando dove quale quali quanto cosa cos',
  articles: 'il lo la i gli le un una il l questo questa',
  adverbs: '*mente',
  regions: '019=america NL=olanda GB=bretagna GB=inghilterra CZ=ceca',
  nicknames: 'quirinale viminale farnesina montecitorio',
};
