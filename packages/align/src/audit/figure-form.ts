import { languageOf } from '../languages/index.ts';
import { matchesIn } from '../matches.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Side } from '../types.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import type { Pair, Passage } from './context.ts';

/** Figures of each side that the other one does not have. */
export type Unanswered = Readonly<Record<Side, readonly Quantity[]>>;

/**
 * What is left of unanswered figures when those are taken away that the other side has in another form: told apart by other
 * marks ("days 3, 28" and "days 3,28"), as part of a name that stands there ("C1-6"), as two figures ("6/25" and "6 of 25"),
 * or with another word or letter ("D42" and "J42", "Brasil-2013" and "Brazil-2013"); and the numbers of two items of a list.
 */
export function withoutForm(pair: Pair, unanswered: Unanswered): Unanswered {
  if (unanswered.source.length + unanswered.target.length === 0) return unanswered;
  const answered = new Set<Quantity>(itemNumbers(pair, unanswered));
  const runs = { source: runsOf(pair.source.text), target: runsOf(pair.target.text) };
  for (const [side, other] of BOTH_WAYS) {
    const theirs = new Map(runs[other].map((run) => [run.digits, run]));
    for (const figure of unanswered[side]) {
      if (figure.kind === 'date' && isMonthIn(figure, pair[other])) answered.add(figure);
      if (figure.kind === 'weekday' && isDayIn(figure, pair[other])) answered.add(figure);
      if (figure.kind === 'date' && isPartOfName(figure, pair[side].text, pair[other].text, DATED)) answered.add(figure);
      if (figure.kind === 'date' || figure.kind === 'time') continue;
      const run = runs[side].find(({ start, end }) => start <= figure.start && figure.start < end);
      const like = run && theirs.get(run.digits);
      if ((like && areOneList(run, like)) || isPartOfName(figure, pair[side].text, pair[other].text)) answered.add(figure);
    }
  }
  for (const [side, other] of BOTH_WAYS)
    for (const figure of unanswered[side])
      if (!answered.has(figure)) for (const each of answersOf(figure, pair[side].text, unanswered[other])) answered.add(each);
  const left = (side: Side) => unanswered[side].filter((figure) => !answered.has(figure));
  return { source: left('source'), target: left('target') };
}

/** The number before an item: it is another one behind each item that was added or left out. A small letter behind it goes on with an ordinal. */
const ITEM = /^\s*\(?\p{Nd}{1,3}(?:[.)]|\.\))\s+["“”„«»(]?\p{Lu}/u;

function itemNumbers({ source, target }: Pair, unanswered: Unanswered): readonly Quantity[] {
  if (!ITEM.test(source.text) || !ITEM.test(target.text)) return [];
  const firstOf = (text: string, [figure]: readonly Quantity[]) =>
    figure && !/\p{Nd}/u.test(text.slice(0, figure.start)) ? figure : undefined;
  const both = [firstOf(source.text, unanswered.source), firstOf(target.text, unanswered.target)];
  return both.filter((figure) => figure !== undefined);
}

/** "März" in a text without capitals, where only that tells it from other words. */
function isMonthIn({ value }: Quantity, { text, language }: Passage): boolean {
  const month = /^--(\d\d)$/.exec(value);
  const calendar = languageOf(language)?.calendar;
  if (!month || !calendar?.capitals) return false;
  const forms = calendar.months[Number(month[1]) - 1].split(' ');
  const verbs = calendar.verbMonths?.split(' ') ?? [];
  return tokenizeWords(text).some(({ text: word }) => forms.includes(word) && !verbs.includes(word));
}

/** "Montags" and "mandage", said of every week. */
function isDayIn({ value }: Quantity, { text, language }: Passage): boolean {
  const stems =
    languageOf(language)
      ?.calendar.weekdays[Number(value) - 1]?.split(/\*? |\*$/)
      .filter(Boolean) ?? [];
  return tokenizeWords(text).some(({ text: word }) => stems.includes(word.toLowerCase().replace(/s$/, '')));
}

const BOTH_WAYS = [
  ['source', 'target'],
  ['target', 'source'],
] as const;

/** Figures with nothing but marks and blanks between them. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** Has blanks or marks besides a single point or comma between digits. */
  readonly isLoose: boolean;
  /** Is long, and has no marks besides blanks and dashes, or none at all: an account, a telephone number. */
  readonly isBlank: boolean;
  /** Has marks with blanks beside them, or marks that no number has. */
  readonly isList: boolean;
}

/** Digits and blanks up to which a run is a number like others. */
const LEAST_SERIAL = 6;

const RUN = /\p{Nd}+(?:[.,·:;/\s–-]{1,3}\p{Nd}+)*/gu;

const runsOf = (text: string): Run[] =>
  matchesIn(text, RUN).map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    digits: run.replace(/\P{Nd}+/gu, ''),
    isLoose: /[^\p{Nd}.,]|[.,]{2}/u.test(run),
    isBlank: !/[^\p{Nd}\s–-]/u.test(run) && run.length > LEAST_SERIAL,
    isList: /[.,;:·]\s|\s[.,·]|·/u.test(run),
  }));

/** The same digits tell nothing of "1.234" and "1,234", of which one is a thousand times the other. */
const areOneList = (one: Run, other: Run) =>
  one.isList || other.isList || (one.isLoose && other.isLoose) || (one.isBlank && other.isBlank);

/** The word with letters in it that a figure belongs to stands on the other side as it is. */
const NAMES = [/[\p{L}\p{Nd}]/u, /[\p{L}\p{Nd}/–-]/u];
/** "Place du 8-Mai-1945": a date within hyphens is a name, one of letters alone is not. */
const DATED = [/[\p{L}\p{Nd}-]/u];

function isPartOfName({ start, end }: Quantity, text: string, other: string, kinds = NAMES): boolean {
  for (const inside of kinds) {
    let [from, to] = [start, end];
    while (from > 0 && inside.test(text[from - 1])) from--;
    while (to < text.length && inside.test(text[to])) to++;
    const name = text.slice(from, to);
    if (kinds === DATED && !/-.*-/.test(name)) continue;
    if (/\p{L}/u.test(name) && /^[\p{L}\p{Nd}/–-]+$/u.test(name) && standsIn(other, name)) return true;
  }
  return false;
}

function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\p{L}\p{Nd}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{Nd}]/u.test(text[at + name.length] ?? ' ')) return true;
  return false;
}

/** The figure itself, and those of the other side that are it in another form; nothing where there is none. */
function answersOf(figure: Quantity, text: string, others: readonly Quantity[]): readonly Quantity[] {
  const { kind, value, start, end } = figure;
  if (kind === 'date') {
    const [, ...parts] = /^(\d+)\/(\d+)$/.exec(text.slice(start, end)) ?? [];
    const found = parts.map((part) => others.find((other) => other.kind === 'number' && other.value === String(Number(part))));
    return found.length === 2 && found.every((each) => each !== undefined) ? [figure, ...found] : [];
  }
  if (kind !== 'identifier') return [];
  const word = text.slice(start, end).replace(/[^\p{L}]/gu, '');
  const isWord = /\p{Ll}{3}/u.test(word);
  const digits = digitsOf(value);
  // "802.11n" and "802,11 n"
  const plain = others.find((other) => /^\d+\.\d+$/.test(other.value) && digitsOf(other.value) === digits);
  if (plain) return [figure, plain];
  const same = others.find((other) => {
    if (digitsOf(other.value) !== digits) return false;
    return isWord || (word.length === 1 && other.kind === 'identifier' && /^\p{L}\p{Nd}+$/u.test(other.value));
  });
  return same ? [figure, same] : [];
}

const digitsOf = (value: string) => value.replace(/\P{Nd}/gu, '');
