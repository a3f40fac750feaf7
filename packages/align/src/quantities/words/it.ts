import type { LanguageTable } from './table.ts';

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
  const forms: Record<number, string> = {};
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

export const it: LanguageTable = {
  decimal: ',',
  spaceGroups: true,
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
  articles: 'un uno una',
  and: 'e',
  scales: { 1e3: 'k', 1e6: 'mln mio', 1e9: 'mld mrd' },
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
  weekdays: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato sabati', 'domenica domeniche'],
  century: 'secolo secoli sec',
  decadeBefore: 'anni decennio',
  decadeAfter: '',
  decades: {},
  clockBefore: 'ore alle dalle',
  clockAfter: '',
  ordinalEndings: 'o a',
  approximate: 'circa quasi intorno approssimativamente',
  to: 'a',
  tails: 'enn',
};
