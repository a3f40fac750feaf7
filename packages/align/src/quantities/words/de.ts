import type { LanguageTable } from './table.ts';

/** A weak ordinal with every ending: "dritte", "dritter", "drittes" … */
const endings = (...stems: string[]) => stems.map((stem) => `${stem}e ${stem}er ${stem}es ${stem}en ${stem}em ${stem}ens`).join(' ');

export const de: LanguageTable = {
  decimal: ',',
  spaceGroups: true,
  compounds: true,
  order: 'inverted',
  cardinals: {
    0: 'null', 1: 'eins', 2: 'zwei zweien zweier zwo beide beiden beider zweimal', 3: 'drei dreien dreier', 4: 'vier vieren', 5: 'fünf', 6: 'sechs', 7: 'sieben',
    8: 'acht', 9: 'neun', 10: 'zehn', 11: 'elf', 12: 'zwölf', 13: 'dreizehn', 14: 'vierzehn', 15: 'fünfzehn', 16: 'sechzehn',
    17: 'siebzehn', 18: 'achtzehn', 19: 'neunzehn', 20: 'zwanzig', 30: 'dreißig dreissig', 40: 'vierzig', 50: 'fünfzig', 60: 'sechzig',
    70: 'siebzig', 80: 'achtzig', 90: 'neunzig', 1.5: 'anderthalb eineinhalb einundeinhalb', 100: 'hundert', 1e3: 'tausend',
    1e6: 'million millionen', 1e9: 'milliarde milliarden', 1e12: 'billion billionen', 1e15: 'billiarde billiarden',
  },
  ordinals: {
    1: endings('erst'), 2: `zweit ${endings('zweit')}`, 3: `dritt ${endings('dritt')}`, 4: `viert ${endings('viert')}`, 5: `fünft ${endings('fünft')}`, 6: `sechst ${endings('sechst')}`,
    7: `siebt ${endings('siebt', 'siebent')}`, 8: endings('acht'), 9: endings('neunt'), 10: endings('zehnt'), 11: endings('elft'),
    12: endings('zwölft'), 13: endings('dreizehnt'), 14: endings('vierzehnt'), 15: endings('fünfzehnt'), 16: endings('sechzehnt'),
    17: endings('siebzehnt'), 18: endings('achtzehnt'), 19: endings('neunzehnt'), 20: endings('zwanzigst'), 30: endings('dreißigst', 'dreissigst'),
    40: endings('vierzigst'), 50: endings('fünfzigst'), 60: endings('sechzigst'), 70: endings('siebzigst'), 80: endings('achtzigst'),
    90: endings('neunzigst'), 100: endings('hundertst'), 1e3: endings('tausendst'),
  },
  denominators: {
    3: 'drittel dritteln drittels', 4: 'viertel vierteln viertels', 5: 'fünftel fünfteln', 6: 'sechstel sechsteln', 7: 'siebtel siebteln', 8: 'achtel achteln',
    9: 'neuntel neunteln', 10: 'zehntel zehnteln',
  },
  collectives: { 12: 'dutzend' },
  indefinite: {
    10: 'zehner', 12: 'dutzende dutzenden dutzender', 100: 'hunderte hunderten hunderter', 1e3: 'tausende tausenden tausender',
    1e6: 'abermillionen', 1e9: 'abermilliarden',
  },
  half: 'halb halbe halben halber halbes hälfte',
  andHalf: 'und_ein_halb',
  articles: 'ein eine einen einem einer',
  and: 'und',
  scales: { 1e3: 'tsd', 1e6: 'mio', 1e9: 'mrd', 1e12: 'bio' },
  months: ['januar* jänner', 'februar* feber', 'märz*', 'april*', 'mai', 'juni', 'juli', 'august augusts', 'september*', 'oktober*', 'november*', 'dezember*'],
  monthShort: ['jan', 'feb', 'mär', 'apr', '', 'jun', 'jul', 'aug', 'sep sept', 'okt', 'nov', 'dez'],
  weekdays: ['montag*', 'dienstag*', 'mittwoch*', 'donnerstag*', 'freitag*', 'samstag* sonnabend*', 'sonntag*'],
  capitals: true,
  century: 'jahrhundert jahrhunderts jahrhunderte jahrhunderten jh jhdt jhd',
  decadeBefore: '',
  decadeAfter: 'er ern',
  decades: Object.fromEntries(Object.entries({ 20: 'zwanziger', 30: 'dreißiger', 40: 'vierziger', 50: 'fünfziger', 60: 'sechziger', 70: 'siebziger', 80: 'achtziger', 90: 'neunziger' }).map(([value, form]) => [value, `${form} ${form}n ${form}jahre*`])),
  clockBefore: '',
  clockAfter: 'uhr h',
  ordinalEndings: 'ste te',
  approximate: 'etwa ungefähr circa ca rund zirka fast knapp gut über mindestens unter',
  to: 'bis',
  tails: 'jährig jahre tägig stündig minütig wöchig monatig mal fach köpfig prozentig stellig teilig sitzig spurig stöckig kilo meter zeilig seitig strophig achs malig größt höchst wichtigst best populär meist stärkst schnellst häufigst reichst tiefst kleinst ältest längst platz rädrig dimension eckig',
};
