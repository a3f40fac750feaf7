import type { LanguageFacts } from './languages/facts.ts';
import type { Span } from './whitespace.ts';

/** How a text is written, as far as that tells where its sentences end. */
export interface Manner {
  /** Its sentences begin with small letters, as in chats. */
  readonly lowerCase: boolean;
  /** It leaves out the space behind a stop now and then. */
  readonly glued: boolean;
  /** Its speakers' names stand before what they say, in capitals and with a stop, as in plays. */
  readonly labels: boolean;
  /** Words that it writes with a dot inside sentences, in small letters: abbreviations, whether a list has them or not. */
  readonly abbreviations: ReadonlySet<string>;
  /** Short words that it writes without a dot, in small letters. */
  readonly words: ReadonlySet<string>;
}

/** How much of a text is read for its manner, in UTF-16 units. */
const SAMPLE = 100_000;
/** How much of a paragraph is, for its own. */
const START = 2000;
const STOP = /(?<![\p{L}.])(\p{L}{1,12})([.!?])\s+["'“„«(¿¡]?(\p{L}|[,;])/gu;
const DOTTED_COMMA = /(?<![\p{L}.])(\p{L}{1,8})\.(?:[,;:]|\s\p{Ll}{2})/gu;
const WORD = /(?<![\p{L}.'’-])(\p{L}{2,6})(?=[ ,;])/gu;
const GLUED = /\p{Ll}{3}[.!?](\p{Lu}[\p{L}\p{M}]*)(?=[ ,'’])/gu;
const LABEL = /^\p{Lu}[\p{Lu}\p{M} '’-]{0,30}\p{Lu}\.\s+["'“„«(¿¡–]?\p{Lu}/u;
/** Paragraphs that must begin with a label. */
const FEWEST_LABELS = 3;
/** Starts of sentences that must be in small letters, and how many times as many as those in capitals. */
const LOWER = { fewest: 2, share: 1 };

/** Reads a text's manner off its sentences. */
export function mannerOf(text: string, paragraphs: readonly Span[], facts: LanguageFacts): Manner {
  const sample = text.slice(0, SAMPLE);
  let low = 0;
  let high = 0;
  let labels = 0;
  for (const { start, end } of paragraphs) {
    if (start > SAMPLE) break;
    if (LABEL.test(text.slice(start, Math.min(end, start + 48)))) labels++;
    const starts = startsOf(text.slice(start, Math.min(end, start + START)), facts);
    low += starts.low;
    high += starts.high;
  }
  const lowerCase = isLower(low, high);
  return {
    lowerCase,
    labels: labels >= FEWEST_LABELS,
    glued: Array.from(sample.matchAll(GLUED)).some(([, word]) => facts.starters.has(word)),
    abbreviations: lowerCase ? new Set() : abbreviationsOf(sample),
    words: new Set(Array.from(sample.matchAll(WORD), ([, word]) => word.toLowerCase())),
  };
}

/** Whether a paragraph's sentences begin with small letters; undefined where it has too few to say. */
export function paragraphIsLower(paragraph: string, facts: LanguageFacts): boolean | undefined {
  const { low, high } = startsOf(paragraph.slice(0, START), facts);
  if (low + high < LOWER.fewest) return undefined;
  return isLower(low, high);
}

const isLower = (low: number, high: number) => low >= LOWER.fewest && low > LOWER.share * high;

/** How many sentences of a paragraph begin with a small letter and with a capital one, where a sentence surely ends. */
function startsOf(paragraph: string, facts: LanguageFacts): { low: number; high: number } {
  let low = /^\p{Ll}/u.test(paragraph) ? 1 : 0;
  let high = /^["'“„«»(¿¡–-]*\s?\p{Lu}\p{Ll}/u.test(paragraph.slice(0, 12)) ? 1 : 0;
  for (const [, word, mark, next] of paragraph.matchAll(STOP)) {
    if (mark === '.' && (word.length < 3 || facts.isAbbreviation(word) || !/\p{L}/u.test(next))) continue;
    if (/\p{Ll}/u.test(next)) low++;
    else high++;
  }
  return { low, high };
}

function abbreviationsOf(sample: string): Set<string> {
  return new Set(Array.from(sample.matchAll(DOTTED_COMMA), ([, word]) => word.toLowerCase()));
}
