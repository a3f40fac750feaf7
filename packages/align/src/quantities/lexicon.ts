import { TABLES } from './words/index.ts';
import type { LanguageTable } from './words/table.ts';

/** What a word can contribute to a number. */
export interface Atom {
  readonly value: number;
  /** The last word of an ordinal. */
  readonly ordinal?: true;
  /** Denominator of a fraction; may be an ordinal or nothing else besides. */
  readonly part?: number;
  /** One as an article: counts only inside a larger number. */
  readonly article?: true;
  /** A round count that may be multiplied: a dozen. */
  readonly collective?: true;
  /** Plural of a scale, which alone says "very many": thousands. */
  readonly indefinite?: true;
}

/** A language's table, compiled for look-up. */
export interface Lexicon {
  readonly language: string;
  readonly table: LanguageTable;
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
  readonly century: ReadonlySet<string>;
  readonly decadeBefore: ReadonlySet<string>;
  readonly decadeAfter: ReadonlySet<string>;
  readonly centuryAfter: ReadonlySet<string>;
  readonly clockBefore: ReadonlySet<string>;
  readonly clockAfter: ReadonlySet<string>;
  readonly ordinalEndings: ReadonlySet<string>;
  readonly andHalf: readonly (readonly string[])[];
  readonly tails: readonly string[];
  /** Entries that stand for all words beginning with them, by their first three letters. */
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
  /** First three letters of atoms, to tell at a glance that a word is no number. */
  readonly beginnings: ReadonlySet<string>;
  /** First three letters of everything a quantity can begin with. */
  readonly starts: ReadonlySet<string>;
}

interface Stem {
  readonly stem: string;
  readonly kind: 'months' | 'weekdays' | 'decades' | 'century';
  readonly value: number;
}

/** "segunda", "op twee na": words that begin quantities, but are in no table as such. */
const EXTRA_STARTS = ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'op'];

const split = (forms: string): string[] => (forms === '' ? [] : forms.split(' '));

/** Values of a record whose keys are numbers, form by form. */
function* entries(record: Readonly<Record<number, string>>): Generator<[string, number]> {
  for (const [value, forms] of Object.entries(record)) for (const form of split(forms)) yield [form, Number(value)];
}

function compileAtoms(table: LanguageTable): Map<string, Atom> {
  const atoms = new Map<string, Atom>();
  const add = (form: string, atom: Atom) => {
    const known = atoms.get(form);
    atoms.set(form, known ? { ...atom, ...known, part: known.part ?? atom.part } : atom);
  };
  for (const [form, value] of entries(table.cardinals)) add(form, { value });
  for (const [form, value] of entries(table.collectives)) add(form, { value, collective: true });
  for (const [form, value] of entries(table.indefinite)) add(form, { value, indefinite: true });
  for (const [form, value] of entries(table.ordinals)) add(form, { value, ordinal: true });
  for (const [form, part] of entries(table.denominators)) add(form, { value: Number.NaN, part });
  for (const form of split(table.articles)) add(form, { value: 1, article: true });
  return atoms;
}

function compile(language: string, table: LanguageTable): Lexicon {
  const atoms = compileAtoms(table);
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
  const months = index('months', numbered(table.months));
  const monthShort = new Map(numbered(table.monthShort));
  const weekdays = index('weekdays', numbered(table.weekdays));
  const decades = index('decades', entries(table.decades));
  const starters = [atoms, months, monthShort, weekdays, decades, stems].flatMap((map) => [...map.keys()]);
  return {
    language,
    table,
    atoms,
    stems,
    months,
    monthShort,
    weekdays,
    decades,
    starts: new Set([...starters, ...split(table.half), ...EXTRA_STARTS].map((form) => form.slice(0, 3))),
    century: new Set(
      index(
        'century',
        split(table.century).map((form): [string, number] => [form, 1]),
      ).keys(),
    ),
    scales: new Map(entries(table.scales)),
    half: new Set(split(table.half)),
    and: new Set(split(table.and)),
    articles: new Set(split(table.articles)),
    approximate: new Set(split(table.approximate)),
    to: new Set(split(table.to)),
    decadeBefore: new Set(split(table.decadeBefore)),
    decadeAfter: new Set(split(table.decadeAfter)),
    centuryAfter: new Set(split(table.centuryAfter ?? '')),
    clockBefore: new Set(split(table.clockBefore)),
    clockAfter: new Set(split(table.clockAfter)),
    ordinalEndings: new Set(split(table.ordinalEndings)),
    andHalf: split(table.andHalf).map((form) => form.split('_')),
    tails: split(table.tails ?? ''),
    beginnings: new Set([...atoms.keys()].map((form) => form.slice(0, 3))),
  };
}

/** Of a language without a table: no words, and both decimal signs possible. */
const UNKNOWN: LanguageTable = {
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
  months: [],
  monthShort: [],
  weekdays: [],
  century: '',
  decadeBefore: '',
  decadeAfter: '',
  decades: {},
  clockBefore: '',
  clockAfter: '',
  ordinalEndings: '',
  approximate: '',
  to: '',
};

/** Compiled on first use: twelve tables are much for a program that reads two languages. */
const compiled = new Map<string, Lexicon>();

/** The lexicon of a BCP 47 tag's language; of a language without a table an empty one, called `und`. */
export function lexiconOf(language: string): Lexicon {
  const primary = language.toLowerCase().split(/[-_]/)[0];
  const name = Object.hasOwn(TABLES, primary) ? primary : 'und';
  const known = compiled.get(name);
  if (known) return known;
  const lexicon = compile(name, TABLES[name] ?? UNKNOWN);
  compiled.set(name, lexicon);
  return lexicon;
}

/** Value of a word that an entry with `*` covers: month, weekday, decade or (as 1) the word for century. */
export function stemValue(lexicon: Lexicon, kind: Stem['kind'], word: string): number | undefined {
  if (lexicon.stems.size === 0) return undefined;
  return lexicon.stems.get(word.slice(0, 3))?.find((entry) => entry.kind === kind && word.startsWith(entry.stem))?.value;
}
