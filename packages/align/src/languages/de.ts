import { credits } from './de.credits.ts';
import type { Language } from './language.ts';

/** A weak ordinal with every ending: "dritte", "dritter", "drittes" … */
const endings = (...stems: string[]) =>
  stems.map((stem) => `${stem}e ${stem}er ${stem}es ${stem}en ${stem}em ${stem}ens`).join(' ');

export const de: Language = {
  numbers: {
    decimal: ',',
    compounds: true,
    order: 'inverted',
    cardinals: {
      0: 'null',
      1: 'eins',
      2: 'zwei zweien zweier zwo beide beiden beider zweimal',
      3: 'drei dreien dreier',
      4: 'vier vieren',
      5: 'fünf',
      6: 'sechs',
      7: 'sieben',
      8: 'acht',
      9: 'neun',
      10: 'zehn',
      11: 'elf',
      12: 'zwölf',
      13: 'dreizehn',
      14: 'vierzehn',
      15: 'fünfzehn',
      16: 'sechzehn',
      17: 'siebzehn',
      18: 'achtzehn',
      19: 'neunzehn',
      20: 'zwanzig',
      30: 'dreißig dreissig',
      40: 'vierzig',
      50: 'fünfzig',
      60: 'sechzig',
      70: 'siebzig',
      80: 'achtzig',
      90: 'neunzig',
      1.5: 'anderthalb eineinhalb einundeinhalb',
      100: 'hundert',
      1e3: 'tausend',
      1e6: 'million millionen',
      1e9: 'milliarde milliarden',
      1e12: 'billion billionen',
      1e15: 'billiarde billiarden',
    },
    ordinals: {
      1: endings('erst'),
      2: `zweit ${endings('zweit')}`,
      3: `dritt ${endings('dritt')}`,
      4: `viert ${endings('viert')}`,
      5: `fünft ${endings('fünft')}`,
      6: `sechst ${endings('sechst')}`,
      7: `siebt ${endings('siebt', 'siebent')}`,
      8: endings('acht'),
      9: endings('neunt'),
      10: endings('zehnt'),
      11: endings('elft'),
      12: endings('zwölft'),
      13: endings('dreizehnt'),
      14: endings('vierzehnt'),
      15: endings('fünfzehnt'),
      16: endings('sechzehnt'),
      17: endings('siebzehnt'),
      18: endings('achtzehnt'),
      19: endings('neunzehnt'),
      20: endings('zwanzigst'),
      30: endings('dreißigst', 'dreissigst'),
      40: endings('vierzigst'),
      50: endings('fünfzigst'),
      60: endings('sechzigst'),
      70: endings('siebzigst'),
      80: endings('achtzigst'),
      90: endings('neunzigst'),
      100: endings('hundertst'),
      1e3: endings('tausendst'),
    },
    denominators: {
      3: 'drittel dritteln drittels',
      4: 'viertel vierteln viertels',
      5: 'fünftel fünfteln',
      6: 'sechstel sechsteln',
      7: 'siebtel siebteln',
      8: 'achtel achteln',
      9: 'neuntel neunteln',
      10: 'zehntel zehnteln',
    },
    collectives: { 12: 'dutzend' },
    indefinite: {
      10: 'zehner',
      12: 'dutzende dutzenden dutzender',
      100: 'hunderte hunderten hunderter',
      1e3: 'tausende tausenden tausender',
      1e6: 'abermillionen',
      1e9: 'abermilliarden',
    },
    half: 'halb halbe halben halber halbes hälfte',
    andHalf: 'und_ein_halb',
    articles: 'ein eine einen einem einer',
    and: 'und',
    scales: { 1e3: 'tsd', 1e6: 'mio', 1e9: 'mrd', 1e12: 'bio' },
    ordinalEndings: 'ste te sten ten ster ter stes tes',
    approximate: 'etwa ungefähr circa ca rund zirka fast knapp gut',
    to: 'bis',
    tails:
      'jährig jahre tägig stündig minütig wöchig monatig mal fach köpfig prozentig stellig teilig sitzig spurig stöckig kilo meter zeilig seitig strophig achs malig größt höchst wichtigst best populär meist stärkst schnellst häufigst reichst tiefst kleinst ältest längst platz rädrig dimension eckig',
    stopOrdinals: true,
    than: 'als',
    between: 'zwischen_und',
    halfTails: 'einhalb einhalbe einhalben einhalber einhalbes undeinhalb undeinhalbe undeinhalben undeinhalber undeinhalbes',
    of: 'der des von vom',
    among: 'von unter',
    nouns: 'Dritte Dritten Dritter',
    frequency: {
      times: 'mal x',
      day: 'täglich tgl. am_tag pro_tag',
      week: 'wöchentlich pro_woche in_der_woche die_woche',
    },
    each: 'jeder jede jedes jeden jedem',
    oneIn: 'von',
    idioms: 'tausend dank, tausend mal, hunderttausend mal, siebten himmel, siebter himmel',
    noName: 'nr ca mitte ende anfang',
    isOtherWord: (word, before, after) => {
      if (word === 'achten')
        // to respect
        return !/^(?:de[mnr]|die|am|zum|vom|im|beim|jede[mn]|[dms]eine[nm]|ihre[nm]|eine[nm]|siebten)$/.test(before ?? '');
      return (
        // attention
        word === 'acht' &&
        (/^(?:in|außer|gebt|gib|geben|habt)$/.test(before ?? '') ||
          (before === 'sie' && after?.type === 'symbol') ||
          /^(?:nahm|genommen|gelassen|lassen)$/.test(after?.lower ?? ''))
      );
    },
  },
  calendar: {
    dayAndNight: 'rund_um_die_uhr tag_und_nacht',
    months: [
      'januar* jänner',
      'februar* feber',
      'märz*',
      'april*',
      'mai',
      'juni',
      'juli',
      'august augusts',
      'september*',
      'oktober*',
      'november*',
      'dezember*',
    ],
    monthShort: ['jan', 'feb', 'mär', 'apr', '', 'jun', 'jul', 'aug', 'sep sept', 'okt', 'nov', 'dez'],
    feasts:
      'weihnachten heiligabend ostern pfingsten himmelfahrt fronleichnam silvester neujahr dreikönig allerheiligen advent fasching karneval',
    feastDays: 'schwarzer',
    weekdays: ['montag*', 'dienstag*', 'mittwoch*', 'donnerstag*', 'freitag*', 'samstag* sonnabend*', 'sonntag*'],
    weekdayEnd: 'tag',
    weekdayAdverb: 's',
    capitals: true,
    century: 'jahrhundert jahrhunderts jahrhunderte jahrhunderten jh jhdt jhd',
    decadeBefore: '',
    decadeAfter: 'er ern',
    decades: Object.fromEntries(
      Object.entries({
        20: 'zwanziger',
        30: 'dreißiger',
        40: 'vierziger',
        50: 'fünfziger',
        60: 'sechziger',
        70: 'siebziger',
        80: 'achtziger',
        90: 'neunziger',
      }).map(([value, form]) => [value, `${form} ${form}n ${form}jahre*`]),
    ),
    clockBefore: '',
    clockAfter: 'uhr h',
    noon: 'mittag mittags',
    midnight: 'mitternacht',
    clock: [
      'halb H=-30',
      'viertel nach H=+15',
      'viertel vor H=-15',
      'dreiviertel H=-15',
      'M minuten? vor halb H=-30-M',
      'M minuten? nach halb H=-30+M',
      'M minuten? nach H=+M',
      'M minuten? vor H=-M',
    ],
    links: '',
  },
  units: {
    measures:
      'viertelstunde viertelstunden=quarter-hour yard yards=yd zoll=in fuß fuss=ft meile meilen=mi gramm=g kilo=kg unze unzen=oz acre acres morgen=acre knoten=knot minuten minute=minute tag tage tagen=day woche=week quadratkilomet*=km2 quadratmet*=m2 kubikmet*=m3 millimet*=mm zentimet*=cm kilomet*=km kilogra*=kg milligra*=mg megawat*=MW kilowat*=kW gigab*=GB megab*=MB terab*=TB megah*=MHz gigah*=GHz millilit*=ml fahrenheit*=degF celsius*=degC hektar*=ha sekund*=second minut*=minute jahrhundert*=century jahrzehnt*=decade jahrtausend*=millennium jährig* jahr*=year stund* stünd*=hour wöchig* woche*=week monat*=month tägig*=day gallon*=gal liter*=l meter*=m tonn*=t',
    currencies:
      'dollar*=dollar euro*=EUR pfund*=pound krone*=krone rubel*=RUB yen*=JPY yuan*=CNY zloty*=PLN rupi*=INR frank*=CHF',
    nations:
      'us usa amerik* kanad* austral* brit* neuseel* hong kong sing* britische* dänische* schwedische* norwegische* polnische* russische* japanische* schweizer* chinesische* indische* türkische* tschechische*',
    degrees: 'grad graden gradig*',
    often: 'monatlich* wöchentlich* jährlich* täglich* stündlich*',
    per: 'pro in der die je',
    rates: 'std=hour',
  },
  negation: {
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
      'un* !un-* !ungeziefer !ungefähr !und !unter* !uns !unser* !unsre* !unesco !unicef !uni !unif* !union* !univers* !unik* !uniform* !unfall* unsich* unsinn* unschuld* unschäd* ' +
      'unscharf* unsterb* unstill* unstab* *los *lose *losen *loser *loses illeg* irrel* inak* inkons* ineff* nicht-* vergess* vergiss ' +
      'vergaß* zweif* zöger* leugn* selten* vermeid* vermied* verhinder* verweiger* fehlt fehlte fehlen fehlten hinder*',
    forget: 'vergess* vergiss',
    ended: 'länger mehr',
    near: 'kaum schwerlich unwahrscheinlich*',
    hidden:
      'jemals denk außerhalb weg kaum selten* wenige wenig weniger mindest* gering* niedrig* schlecht* schlimm* schwer* schwierig* weit fern* kurz* bald schwach* ' +
      'langsam* spät* erst nur bloß allein klein* fehl* mangel* verlor* verlier* verlust* abwesen* leer* frei verweiger* weiger* ablehn* ' +
      'abgelehn* lehnte vermeid* vermied* verhinder* verbot* verbiet* verboten ausgeschl* ausschl* aufhör* aufgehör* hört stopp* einstell* ' +
      'abbrech* abgebroch* gescheit* scheit* außer statt anstatt sondern eher bevor vor ehe unterschied* anders andere anderer gegen gegenteil* ' +
      'gegensatz trotz egal ungeachtet höchst* maxim* minim* blind* tot tote* vernachläs* verdräng* miss* sonst übrig* bleibt blieb* frühestens schwieg* schweig* stumm* verstumm* down *frei *freie *freien *freier *freies gratis kostenlos* befreit* widersteh* widerst* spar* erspar* getötet* intakt* unterließ* unterlass*',
    hurried: 'nich=nicht nix=nichts',
    prefixes: 'un miss',
    idioms:
      'nie zuvor … so, nicht ohne, kann nicht schaden, kein zweifel, nicht schaden, mehr als nur, wenig oder keine, wenig oder keinen, kaum oder keine, wenig bis gar keine, ohne zweifel, ohne grenzen, ärzte ohne grenzen, nicht zuletzt, vergessen sie nicht, vergiss bitte nicht, oder nicht, ob oder nicht, nicht wahr, nichts anderes als, noch immer, immer noch, noch nie, nicht mehr als, nicht weniger als, nicht später als, nicht früher als, nicht länger als, nicht vor, nicht … bevor, nicht … ehe, nicht lange, nicht umhin, nichts als, nicht anders als, ohne beispiel',
  },
  allegation: {
    strong:
      'angeblich* mutmaßlich* vermeintlich* behaupt* beschuldig* anschuldig* bezichtig* verdächtig* vorgeworfen vorwirft vorwurf* vorwürf*',
    weak: 'soll sollen laut zufolge sei seien habe hätte würde könnte vermutlich wohl anscheinend sagt* klage* möglich* sollte* dürfte* wahrscheinlich* offenbar scheint schien* vermut* glaub* gilt gelten könn* kann sogenannt* anklag* angeklagt* wäre* nach verdacht* angenommen berichte* ausgegangen',
    hearsay: String.raw`(?:wirft|werfen|warf|warfen) (?:\S+ ){1,10}?vor|soll(?:en)? (?:\S+ ){0,14}?\p{L}{3,}(?:t|en) (?:haben|sein)`,
  },
  speech: {
    says: 'sagte sagt erklärte erklärt erzählte erzählt behauptete behauptet meinte meint schrieb schreibt warnte warnt antwortete antwortet betonte betont berichtete berichtet',
    according: 'laut',
    prepositions: 'von vom für aus bei beim in im an am auf zu zum gegenüber mit über während nach vor der des',
  },
  credits,
  length: 1.15,
  markedLetters: 0.017,
  pronouns: 'er sie es dieser diese dieses beide alle jeder niemand man der die das',
  address: 'herr herrn herren frau frauen damen fräulein',
  clauses:
    'und aber oder sondern sowie dass der die das welche welcher wer während weil obwohl wenn wo falls seit nachdem bevor bis sodass wobei',
  doubles: 'sie die der das den dem was wer ihr ihnen ist hat haben sind war waren wurde so sehr ja nein ha zu',
  questions: 'was wie wer warum wann wo welche* wozu weshalb wofür',
  capitalNouns: true,
  determiners:
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen diesem jeder jede jedes jeden jedem mein meine meinen sein seine seinen seiner ihr ihre ihren ihrer unser unsere unseren euer eure',
  articles: 'der die das den dem ein eine einen einem ihr ihre ihren sie diese dieses alle',
  adverbs: '*weise *lich',
  regions: 'NL=holland GB=grossbritannien GB=england BY=weissrussland CI=elfenbeinkuste MM=birma MD=moldawien',
  compass: 'nord süd ost west nordost nordwest südost südwest mittel zentral',
  nicknames: 'bundestag bundesrat bundeswehr reichstag',
};
