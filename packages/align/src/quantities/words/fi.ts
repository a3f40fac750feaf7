import type { LanguageTable } from './table.ts';

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

export const fi: LanguageTable = {
  decimal: ',',
  spaceGroups: true,
  compounds: true,
  tensMultiply: true,
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
  andHalf: 'ja_puoli',
  articles: '',
  and: '',
  scales: { 1e3: 't', 1e6: 'milj', 1e9: 'mrd' },
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
  weekdays: ['maanantai*', 'tiistai*', 'keskiviik*', 'torstai*', 'perjantai*', 'lauantai*', 'sunnuntai*'],
  century: 'vuosisa* vuosisata*',
  decadeBefore: '',
  decadeAfter: '',
  centuryAfter: 'luku luvun luvulla luvulta luvulle lukua luvuilla luvut lukujen luvuksi',
  decades: {
    20: 'kaksikymmentäluv* kaksikymmentäluku*',
    30: 'kolmekymmentäluv*',
    40: 'neljäkymmentäluv*',
    50: 'viisikymmentäluv*',
    60: 'kuusikymmentäluv*',
    70: 'seitsemänkymmentäluv*',
    80: 'kahdeksankymmentäluv*',
    90: 'yhdeksänkymmentäluv*',
  },
  clockBefore: 'klo kello kellon',
  clockAfter: '',
  ordinalEndings: 's nen n ntena nnen',
  approximate: 'noin suunnilleen lähes melkein arviolta',
  to: '',
  tails: 'vuoti vuotta vuoden päiväi tuntinen kertai luku luv prosent kilometri henki kerroks minuut osai pyöräi ulottei miehi',
};
