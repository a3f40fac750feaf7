import { languageKey, languages } from '../languages/index.ts';
import type { CalendarWords, Language, NumberWords } from '../languages/language.ts';
import { type Atom, compileAtoms, entries, split } from './atoms.ts';
import { type ClockPhrase, compilePhrase, phrasesByStart } from './clock-phrases.ts';
import type { DigitStyle } from './digits.ts';

/** What is known of a language's numbers and dates, compiled for look-up. */
export interface Lexicon {
  /** `und` where nothing is known. */
  readonly language: string;
  readonly numbers: NumberWords;
  readonly calendar: CalendarWords;
  readonly style: DigitStyle;
  /** True where every noun has a capital letter. */
  readonly capitalNouns: boolean;
  readonly atoms: ReadonlyMap<string, Atom>;
  readonly months: ReadonlyMap<string, number>;
  readonly monthShort: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly decades: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly half: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly approximate: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly than: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly noName: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly verbMonths: ReadonlySet<string>;
  readonly beforeMonth: ReadonlySet<string>;
  /** Phrases in which a number counts nothing. */
  readonly idioms: readonly (readonly string[])[];
  readonly halfTails: ReadonlySet<string>;
  /** The words of a range, "between" and its "and". */
  readonly between: readonly (readonly string[])[];
  readonly century: ReadonlySet<string>;
  readonly decadeBefore: ReadonlySet<string>;
  readonly decadeAfter: ReadonlySet<string>;
  readonly centuryAfter: ReadonlySet<string>;
  readonly clockBefore: ReadonlySet<string>;
  readonly clockAfter: ReadonlySet<string>;
  readonly clockDuration: ReadonlySet<string>;
  /** Ways of saying a time in words, by their first word, and those that begin with a number. */
  readonly clockPhrases: ReadonlyMap<string, readonly ClockPhrase[]>;
  readonly countedPhrases: readonly ClockPhrase[];
  /** Noon and midnight. */
  readonly poles: readonly { readonly words: readonly string[]; readonly hour: number }[];
  readonly ordinalEndings: ReadonlySet<string>;
  /** "And a half" and "and a quarter", behind numbers and units. */
  readonly andHalf: readonly (readonly string[])[];
  readonly andQuarter: readonly (readonly string[])[];
  readonly tails: readonly string[];
  /** Entries that stand for all words beginning with them, by their first three letters. */
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
  /** First three letters of atoms, to tell at a glance that a word is no number. */
  readonly beginnings: ReadonlySet<string>;
}

export interface Stem {
  readonly stem: string;
  readonly kind: 'months' | 'weekdays' | 'decades' | 'century';
  readonly value: number;
}

/** What a lexicon is made of. */
type Known = Pick<Language, 'numbers' | 'calendar' | 'capitalNouns'>;

function compile(language: string, { numbers, calendar, capitalNouns }: Known): Lexicon {
  const atoms = compileAtoms(numbers);
  const stems = new Map<string, Stem[]>();
  const index = (kind: Stem['kind'], pairs: Iterable<[string, number]>): Map<string, number> => {
    const exact = new Map<string, number>();
    for (const [form, value] of pairs) {
      if (!form.endsWith('*')) {
        exact.set(form, value);
        continue;
      }
      const stem = form.slice(0, -1);
      const list = stems.get(stem.slice(0, 3)) ?? [];
      list.push({ stem, kind, value });
      stems.set(stem.slice(0, 3), list);
    }
    return exact;
  };
  const numbered = (list: readonly string[]): [string, number][] =>
    list.flatMap((forms, at) => split(forms).map((form): [string, number] => [form, at + 1]));
  const months = index('months', numbered(calendar.months));
  const monthShort = new Map(numbered(calendar.monthShort));
  const weekdays = index('weekdays', numbered(calendar.weekdays));
  const decades = index('decades', entries(calendar.decades));
  const phrases = (calendar.clock ?? []).map(compilePhrase);
  const clockPhrases = phrasesByStart(phrases);
  const poles = [
    ...split(calendar.noon ?? '').map((form) => ({ words: form.split('_'), hour: 12 })),
    ...split(calendar.midnight ?? '').map((form) => ({ words: form.split('_'), hour: 0 })),
  ];
  const fromPole = phrases.filter(({ parts }) => parts[0] === 'pole');
  for (const { words } of poles) clockPhrases.set(words[0], [...(clockPhrases.get(words[0]) ?? []), ...fromPole]);
  return {
    language,
    numbers,
    calendar,
    style: {
      ...(language === 'und' ? {} : { decimal: numbers.decimal }),
      ...(numbers.mixedSeparators ? { mixedSeparators: true } : {}),
      ...(calendar.monthFirst ? { monthFirst: true } : {}),
    },
    capitalNouns: capitalNouns === true,
    atoms,
    stems,
    months,
    monthShort,
    weekdays,
    decades,
    century: new Set(
      index(
        'century',
        split(calendar.century).map((form): [string, number] => [form, 1]),
      ).keys(),
    ),
    scales: new Map(entries(numbers.scales)),
    half: new Set(split(numbers.half)),
    and: new Set(split(numbers.and)),
    articles: new Set(split(numbers.articles)),
    approximate: new Set(split(numbers.approximate)),
    to: new Set(split(numbers.to)),
    than: new Set(split(numbers.than)),
    of: new Set(split(numbers.of)),
    noName: new Set(split(numbers.noName ?? '')),
    links: new Set([',', '.', ...split(calendar.links)]),
    verbMonths: new Set(split(calendar.verbMonths ?? '')),
    beforeMonth: new Set(split(calendar.beforeMonth ?? '')),
    idioms: (numbers.idioms ?? '')
      .split(', ')
      .filter(Boolean)
      .map((phrase) => phrase.split(' ')),
    halfTails: new Set(split(numbers.halfTails ?? '')),
    between: split(numbers.between).map((form) => form.split('_')),
    decadeBefore: new Set(split(calendar.decadeBefore)),
    decadeAfter: new Set(split(calendar.decadeAfter)),
    centuryAfter: new Set(split(calendar.centuryAfter ?? '')),
    clockBefore: new Set(split(calendar.clockBefore)),
    clockAfter: new Set(split(calendar.clockAfter)),
    clockDuration: new Set(split(calendar.clockDuration ?? '')),
    clockPhrases,
    countedPhrases: phrases.filter(({ parts }) => parts[0] === 'hour' || parts[0] === 'minutes'),
    poles,
    ordinalEndings: new Set(split(numbers.ordinalEndings)),
    andHalf: split(numbers.andHalf).map((form) => form.split('_')),
    andQuarter: split(numbers.andQuarter ?? '').map((form) => form.split('_')),
    tails: split(numbers.tails ?? ''),
    beginnings: new Set([...atoms.keys()].map((form) => form.slice(0, 3))),
  };
}

/** Of a language of which nothing is known: no words, and both decimal signs possible. */
const UNKNOWN: Known = {
  numbers: {
    decimal: '.',
    mixedSeparators: true,
    cardinals: {},
    ordinals: {},
    denominators: {},
    collectives: {},
    indefinite: {},
    half: '',
    andHalf: '',
    articles: '',
    and: '',
    scales: {},
    ordinalEndings: '',
    approximate: '',
    to: '',
    than: '',
    between: '',
    of: '',
    among: '',
    frequency: { times: '', day: '', week: '' },
    each: '',
    oneIn: '',
  },
  calendar: {
    dayAndNight: '',
    months: [],
    monthShort: [],
    feasts: '',
    weekdays: [],
    links: '',
    century: '',
    decadeBefore: '',
    decadeAfter: '',
    decades: {},
    clockBefore: '',
    clockAfter: '',
  },
};

/** Compiled on first use: twelve languages are much for a program that reads two. */
const compiled = new Map<string, Lexicon>();

/** The lexicon of a BCP 47 tag's language; of a language of which nothing is known an empty one, called `und`. */
export function lexiconOf(tag: string): Lexicon {
  const name = languageKey(tag) ?? 'und';
  const known = compiled.get(name);
  if (known) return known;
  const lexicon = compile(name, name === 'und' ? UNKNOWN : languages[name]);
  compiled.set(name, lexicon);
  return lexicon;
}

/** Value of a word that an entry with `*` covers: month, weekday, decade or (as 1) the word for century. */
export const stemValue = (lexicon: Lexicon, kind: Stem['kind'], word: string): number | undefined =>
  entryOf(lexicon, kind, word)?.value;

/** The beginning of such a word that the entry gives. */
export const stemOf = (lexicon: Lexicon, kind: Stem['kind'], word: string): string | undefined =>
  entryOf(lexicon, kind, word)?.stem;

function entryOf(lexicon: Lexicon, kind: Stem['kind'], word: string): Stem | undefined {
  if (lexicon.stems.size === 0) return undefined;
  return lexicon.stems.get(word.slice(0, 3))?.find((entry) => entry.kind === kind && word.startsWith(entry.stem));
}
