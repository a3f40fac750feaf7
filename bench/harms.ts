import type { AuditOptions } from '@enface/align/audit';

export interface Place {
  /** The line's counterpart in the other language. */
  readonly source: string;
  /** Its language. */
  readonly language: string;
  readonly line: string;
  readonly at: number;
  readonly lines: readonly string[];
  /** All lines in the other language. */
  readonly sources: readonly string[];
  /** Lines on other matters, of which this text has none. */
  readonly strangers: readonly string[];
}

/** One kind of error that is put into sound English lines. */
export interface Harm {
  readonly kind: string;
  /** Checks that should find it. */
  readonly meant: readonly string[];
  /** The error concerns a whole line: it is left out, or `make`'s is put in behind it. */
  readonly whole?: 'dropped' | 'added';
  /** Few lines can be harmed so: every third is, instead of every eighth. */
  readonly rare?: true;
  /** What the audit is to be told, for these texts. */
  readonly options?: (language: string, sources: readonly string[], lines: readonly string[]) => AuditOptions;
  /** The line with the error, or nothing where it can't be made. */
  make(place: Place): string | undefined;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = new RegExp(`\\b(?:${MONTHS.join('|')})\\b`);

/** `change` done to the first match, unless nothing changes. */
function replaced(line: string, pattern: RegExp, change: (match: string) => string | undefined): string | undefined {
  const match = pattern.exec(line);
  const to = match && change(match[0]);
  if (!match || to === undefined || to === match[0]) return undefined;
  return line.slice(0, match.index) + to + line.slice(match.index + match[0].length);
}

const UNITS: readonly (readonly [string, string])[] = [
  ['kilometers', 'miles'],
  ['kilometres', 'miles'],
  ['km', 'miles'],
  ['miles', 'kilometers'],
  ['mi', 'km'],
  ['mph', 'km/h'],
  ['meters', 'feet'],
  ['feet', 'meters'],
  ['kg', 'pounds'],
  ['pounds', 'kilograms'],
  ['hours', 'days'],
  ['days', 'weeks'],
  ['minutes', 'hours'],
  ['dollars', 'euros'],
  ['euros', 'dollars'],
  ['°C', '°F'],
  ['°F', '°C'],
  ['percent', 'kilometers'],
];

const NEGATION = /\b(?:not|never)\s|n['’]t\b|\bno\s(?=\w)|\bcannot\b/;

/** Words of negation in the languages of the lines: "en" is one in Finnish, and "and" in Dutch. */
const DENIALS: Readonly<Record<string, string>> = {
  da: 'ikke ingen intet aldrig',
  nb: 'ikke ingen intet aldri',
  sv: 'inte ingen inga inget aldrig',
  nl: 'niet geen nooit niets niemand',
  de: 'nicht kein keine keinen keiner keinem keines nie niemals nichts',
  fr: 'pas jamais aucun aucune',
  es: 'no ningún ninguna nunca',
  it: 'non mai nessun nessuno nessuna',
  pt: 'não nenhum nenhuma nunca',
  pl: 'nie żaden żadna żadne nigdy',
  fi: 'ei eivät en emme ette älä',
};

function denies(text: string, language: string): boolean {
  const words: readonly string[] = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (DENIALS[language] ?? '').split(' ').some((denial) => words.includes(denial));
}

/** Capitalised words behind a small one. */
const NAME = /(?<=(?:^|\s)\p{Ll}[\p{L}'’]{0,30},? )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,}){0,2}(?=[ ,.'’])(?! \p{Lu})/gu;
const NO_NAME = new RegExp(`^(?:${MONTHS.join('|')}|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|day$|(?:ese|ish|ian|ans?|ic|ch)$`);

/** Names of a line: what the lines never write small. */
function namesOf(line: string, lines: readonly string[]): RegExpExecArray[] {
  const small = smallWords(lines);
  return [...line.matchAll(NAME)].filter(
    ([name]) => !NO_NAME.test(name) && name.split(' ').every((word) => !small.has(word.toLowerCase())),
  );
}

const vocabularies = new WeakMap<readonly string[], ReadonlySet<string>>();

function smallWords(lines: readonly string[]): ReadonlySet<string> {
  const known = vocabularies.get(lines);
  if (known) return known;
  const words = new Set(lines.flatMap((line) => line.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? []));
  vocabularies.set(lines, words);
  return words;
}

/** Where an English sentence may be cut: behind commas and the like, before brackets, dashes and conjunctions. */
const CUT = /[,;:)”](?=\s)|\s(?=[(“]|[-–—]\s|(?:and|but|or|that|which|who|while|because|when|where|although)\s)/gu;

/** How many of the lines hold each word. */
const counts = new WeakMap<readonly string[], Map<string, number>>();
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function countsOf(lines: readonly string[]): Map<string, number> {
  let count = counts.get(lines);
  if (count) return count;
  counts.set(lines, (count = new Map()));
  for (const line of lines) for (const word of new Set(wordsOf(line))) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

/** Leaves one clause out that has four or more words which hardly one line in fifty has, where as many are left. */
function withoutClause({ line, lines, at }: Place): string | undefined {
  const count = countsOf(lines);
  const content = (text: string) => wordsOf(text).filter((word) => count.get(word)! <= lines.length / 50).length;
  const last = /[.!?…]["”)]*$/u.exec(line)?.index ?? line.length;
  const cuts = [0, ...[...line.matchAll(CUT)].map((match) => match.index + match[0].length), last];
  const candidates = cuts
    .slice(1)
    .map((end, k) => ({ clause: line.slice(cuts[k], end), rest: line.slice(0, cuts[k]) + line.slice(end) }))
    .filter(({ clause, rest }) => content(clause) >= 4 && content(rest) >= 4);
  return candidates.length === 0 ? undefined : candidates[(at * 7919) % candidates.length].rest;
}

export const harms: readonly Harm[] = [
  {
    kind: 'clause dropped',
    meant: ['omitted-words', 'omitted-sentences'],
    make: withoutClause,
  },
  { kind: 'sentence dropped', meant: ['omitted-sentences', 'omitted-words'], whole: 'dropped', make: ({ line }) => line },
  {
    kind: 'sentence added',
    meant: ['added-sentences', 'added-words'],
    whole: 'added',
    make: ({ strangers, at }) => strangers[(at + Math.floor(strangers.length / 2)) % strangers.length],
  },
  {
    kind: 'number changed',
    meant: ['numbers', 'units', 'dates'],
    make: ({ line }) =>
      MONTH.test(line)
        ? undefined
        : replaced(line, /(?<![\p{L}\p{N}.,:-])\d[\d,.]*(?<=\d)(?![\p{L}\p{N}:-])/u, (digits) =>
            digits.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10)).replace(/^0/, '7'),
          ),
  },
  {
    kind: 'date changed',
    meant: ['dates', 'numbers'],
    rare: true,
    make: ({ line }) =>
      replaced(
        line,
        new RegExp(
          `(?:${MONTHS.join('|')}) \\d{1,2}\\b|\\b\\d{1,2} (?:${MONTHS.join('|')})|\\b(?:in|since|until|of) (?:1[5-9]|20)\\d\\d\\b`,
        ),
        (date) => date.replace(/\d+/, (day) => String(day.length === 4 ? Number(day) - 11 : (Number(day) % 28) + 2)),
      ),
  },
  {
    kind: 'month changed',
    meant: ['dates'],
    rare: true,
    make: ({ line }) =>
      replaced(line, MONTH, (month) =>
        month === 'May' || month === 'March' ? undefined : MONTHS[(MONTHS.indexOf(month) + 5) % 12],
      ),
  },
  {
    kind: 'unit or currency swapped',
    meant: ['units', 'numbers'],
    rare: true,
    make: ({ line }) => {
      for (const [unit, other] of UNITS) {
        const made = replaced(line, new RegExp(`(?<=\\d ?)${unit}(?!\\p{L})(?! ?\\()`, 'u'), () => other);
        if (made !== undefined) return made;
      }
      return replaced(line, /\$(?=\d)/, () => '€') ?? replaced(line, /€(?=\d)/, () => '$');
    },
  },
  {
    kind: 'million, billion swapped',
    meant: ['numbers', 'units'],
    rare: true,
    make: ({ line }) => replaced(line, /(?<=\d )(?:m|b)illion\b/, (word) => (word === 'million' ? 'billion' : 'million')),
  },
  {
    kind: 'negation dropped',
    meant: ['negation'],
    rare: true,
    // where the source denies by other means ("undgå" for "do not"), there is no negation to be lost
    make: ({ source, language, line }) =>
      /not only/.test(line) || !denies(source, language)
        ? undefined
        : replaced(line, NEGATION, (word) => (word === 'cannot' ? 'can' : '')),
  },
  {
    kind: 'name replaced',
    meant: ['names'],
    make: ({ line, lines, at }) => {
      const [name] = namesOf(line, lines);
      if (!name) return undefined;
      for (let step = 0; step < lines.length; step++) {
        const other = namesOf(lines[(at + 97 + step) % lines.length], lines).find(
          ([text]) => text.split(' ').length === name[0].split(' ').length && !line.includes(text),
        );
        if (other) return line.slice(0, name.index) + other[0] + line.slice(name.index + name[0].length);
      }
      return undefined;
    },
  },
  { kind: 'left untranslated', meant: ['untranslated'], make: ({ source }) => source },
];
