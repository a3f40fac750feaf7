import type { LanguageFacts } from './languages/facts.ts';
import type { Paragraphs } from './paragraphs.ts';

/** How a text is written, as far as that tells where its sentences end. */
export interface Manner {
  /** Its sentences begin with small letters, as in chats. */
  readonly lowerCase: boolean;
  /** It leaves out the space behind a stop now and then. */
  readonly glued: boolean;
  /** Its speakers' names stand before what they say, in capitals and with a stop, as in plays. */
  readonly labels: boolean;
  /** It cuts many words short, as medical letters, small ads and catalogues do: of its dots many stand within sentences. */
  readonly terse: boolean;
  /** Words that it writes with a dot inside sentences, in small letters: abbreviations, whether a list has them or not. */
  readonly abbreviations: ReadonlySet<string>;
  /** Short words that it writes without a dot, in small letters. */
  readonly words: ReadonlySet<string>;
}

/** How much of a text is read for its manner, in UTF-16 units. */
const SAMPLE = 100_000;
/** How much of a paragraph is, for its own. */
const START = 2000;
// What stands before a stop is looked at only once there is one: tried at every letter, the patterns took most of the time.
const STOP = /([.!?])\s+["'“„«(¿¡]?(\p{L}|[,;])/gu;
const STOPPED = /(?<![\p{L}.])\p{L}{1,12}$/u;
const DOTTED_COMMA = /\.(?:[,;:]|\s\p{Ll}{2})/gu;
const DOTTED = /(?<![\p{L}.])\p{L}{1,8}$/u;
/** Longer than what `STOPPED` and `DOTTED` match, in UTF-16 units. */
const BEFORE = 26;
const LETTER = /\p{L}/u;
const WORD = /^\p{L}{2,6}$/u;
const GLUED = /[.!?](\p{Lu}[\p{L}\p{M}]*)[ ,'’]/gu;
const LABEL = /^\p{Lu}[\p{Lu}\p{M} '’-]{0,30}\p{Lu}\.\s+["'“„«(¿¡–]?\p{Lu}/u;
/** What the author says of the way of speaking, behind the name. */
const ASIDE = / [([][^()[\]]{1,40}[)\]]/u;
/** `[14:02] max: `, `<kees> `. */
const LOG =
  /^\[?(?:[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4},? )?(?:[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?\]? (?:[-–] )?)?(?:<[^<> ]{1,24}>|[\p{L}\p{N}_.-]{1,24}:) /u;
/** Paragraphs that must begin with a label. */
const FEWEST_LABELS = 3;
/** Starts of sentences that must be in small letters, and how many times as many as those in capitals. */
const LOWER = { fewest: 2, share: 1 };

/** Dots within sentences that a text must have to be terse, and their share of all. */
const TERSE = { fewest: 3, share: 0.25 };

/** Reads a text's manner off its sentences. */
export function mannerOf(
  text: string,
  { count, starts, ends }: Pick<Paragraphs, 'count' | 'starts' | 'ends'>,
  facts: LanguageFacts,
): Manner {
  const sample = text.slice(0, SAMPLE);
  let low = 0;
  let high = 0;
  let labels = 0;
  for (let i = 0; i < count && starts[i] <= SAMPLE; i++) {
    const [start, end] = [starts[i], ends[i]];
    if (LABEL.test(text.slice(start, Math.min(end, start + 96)).replace(ASIDE, ''))) labels++;
    const begun = startsOf(text.slice(start, Math.min(end, start + START)), facts);
    low += begun.low;
    high += begun.high;
  }
  const lowerCase = isLower(low, high);
  // many texts never ask for these
  let glued: boolean | undefined;
  let abbreviations: ReadonlySet<string> | undefined;
  let words: ReadonlySet<string> | undefined;
  let terse: boolean | undefined;
  return {
    lowerCase,
    labels: labels >= FEWEST_LABELS,
    get glued() {
      return (glued ??= isGlued(sample, facts));
    },
    get abbreviations() {
      return (abbreviations ??= lowerCase ? new Set() : abbreviationsOf(sample));
    },
    get terse() {
      return (terse ??= isTerse(sample));
    },
    get words() {
      return (words ??= wordsOf(sample));
    },
  };
}

/** Whether one in four dots stands before a comma or a small letter, and three at least. */
function isTerse(sample: string): boolean {
  const dots = sample.match(/\p{L}\.(?=[\s,;:])/gu)?.length ?? 0;
  const within = sample.match(DOTTED_COMMA)?.length ?? 0;
  return within >= TERSE.fewest && within >= TERSE.share * dots;
}

const isGlued = (sample: string, facts: LanguageFacts): boolean =>
  Array.from(sample.matchAll(GLUED)).some(
    ({ 1: word, index }) => facts.starters.has(word) && /\p{Ll}{3}$/u.test(sample.slice(Math.max(0, index - 6), index)),
  );

/** Whether a paragraph's sentences begin with small letters; undefined where it has too few to say. */
export function paragraphIsLower(paragraph: string, facts: LanguageFacts): boolean | undefined {
  const { low, high } = startsOf(paragraph.slice(0, START), facts);
  if (low + high < LOWER.fewest) return undefined;
  return isLower(low, high);
}

const isLower = (low: number, high: number) => low >= LOWER.fewest && low > LOWER.share * high;

/** What is said, behind the time and the speaker's name that a log has. */
const said = (paragraph: string): string => (/^[[<0-9]/.test(paragraph) ? paragraph.slice(0, 80).replace(LOG, '') : paragraph);

/** How many sentences of a paragraph begin with a small letter and with a capital one, where a sentence surely ends. */
function startsOf(paragraph: string, facts: LanguageFacts): { low: number; high: number } {
  let low = /^\p{Ll}/u.test(said(paragraph)) ? 1 : 0;
  // behind a capital, what looks like the end of a sentence may as well be an abbreviation
  const stopped = low === 1 ? 1 : 0.5;
  let high = /^["'“„«»(¿¡–-]*\s?\p{Lu}\p{Ll}/u.test(paragraph.slice(0, 12)) ? 1 : 0;
  let passed = 0;
  let behindDot = 0;
  for (const { 0: match, 1: mark, 2: next, index } of paragraph.matchAll(STOP)) {
    // of cries in a row (`Ah! mon Dieu! s’écria-t-il`) one says as much as all
    const word = wordBefore(paragraph, index, mark === '.' ? behindDot : passed, STOPPED);
    if (word === undefined) continue;
    passed = index + match.length;
    behindDot = mark === '.' ? index + 1 : passed;
    if (mark === '.' && (word.length < 3 || facts.isAbbreviation(word) || !/\p{L}/u.test(next))) continue;
    if (!/\p{Ll}/u.test(next)) high++;
    // `Contr. with`: what begins with a capital and ends before a small letter is no sentence of its own
    else if (mark === '.' && /^\p{Lu}/u.test(word) && startsSentence(paragraph, index - word.length)) continue;
    else low += mark === '.' ? stopped : 1;
  }
  return { low, high };
}

const startsSentence = (paragraph: string, at: number): boolean =>
  at === 0 || /[.!?]\s$/u.test(paragraph.slice(Math.max(0, at - 2), at));

function abbreviationsOf(sample: string): Set<string> {
  const found = new Set<string>();
  let passed = 0;
  for (const { 0: match, index } of sample.matchAll(DOTTED_COMMA)) {
    const word = wordBefore(sample, index, passed, DOTTED);
    if (word === undefined) continue;
    passed = index + match.length;
    found.add(word.toLowerCase());
  }
  return found;
}

function wordsOf(sample: string): Set<string> {
  const found = new Set<string>();
  let start = 0;
  for (let at = 0; at < sample.length; at++) {
    const point = sample.codePointAt(at) as number;
    if (point > 0xffff) at++;
    if (isWithinWord(point)) continue;
    const length = at - start;
    if (length >= 2 && length <= 12 && (point === 0x20 || point === 0x2c || point === 0x3b)) {
      const word = sample.slice(start, at);
      if (WORD.test(word)) found.add(word.toLowerCase());
    }
    start = at + 1;
  }
  return found;
}

/** A letter, a dot, an apostrophe or a hyphen. */
function isWithinWord(point: number): boolean {
  if (point < 0x80) {
    const low = point | 0x20;
    return (low >= 0x61 && low <= 0x7a) || point === 0x2e || point === 0x27 || point === 0x2d;
  }
  return point === 0x2019 || LETTER.test(String.fromCodePoint(point));
}

/** The word that ends at an offset, if none of it was passed before. */
function wordBefore(text: string, end: number, passed: number, pattern: RegExp): string | undefined {
  const word = pattern.exec(text.slice(Math.max(0, end - BEFORE), end))?.[0];
  return word !== undefined && end - word.length >= passed ? word : undefined;
}
