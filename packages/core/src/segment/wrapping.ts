import type { Steps } from '../steps.ts';
import type { LanguageFacts } from './languages/facts.ts';
import type { Line } from './lines.ts';
import { isWhiteSpace } from './whitespace.ts';

/** Margins that come into question, in UTF-16 units: from a scan's narrow columns to a page across. */
const NARROWEST = 16;
const WIDEST = 160;
/** How much longer than its neighbours a line may be, as a share of the margin: print and scans are ragged. */
const RAGGED = 1 / 16;
/** The same where the sentence goes on with a small letter: scanned columns that are set ragged. */
const RAGGED_WITHIN = 1 / 5;

/**
 * How likely a thing is where a margin ended the lines, and where their author did. The logarithms of the ratios add up
 * to the evidence (naive Bayes). Found by hand on columns, mails, books, verse, lists and captions.
 */
const LIKELIHOOD = {
  /** The next word would not have fitted; `lines` is the least, and grows where words are long beside the margin. */
  forced: { margin: 0.9, lines: 0.3 },
  /** The line is longer than the margin. */
  over: { margin: 0.05, lines: 0.4 },
  /** The next word would have fitted, behind the end of a sentence and within one. */
  loose: { margin: 0.3, lines: 0.45 },
  early: { margin: 0.05, lines: 0.4 },
  /** A word is cut in two. */
  hyphen: { margin: 0.1, lines: 0.002 },
  /** The last word is an article, a preposition or the like. */
  small: { margin: 0.28, lines: 0.03 },
  comma: { margin: 0.1, lines: 0.35 },
  /** A sentence ends with the line, of all those that end before their block does. */
  stop: { margin: 0.2, lines: 0.92 },
  /** The last line of a block is about as long as its longest. */
  full: { margin: 0.25, lines: 0.8 },
  /** The next line begins with a capital, though no sentence ended. */
  capital: { margin: 0.15, lines: 0.4 },
  /** The same where every noun has a capital. */
  noun: { margin: 0.4, lines: 0.6 },
  /** Both lines begin with a word and a colon or a dash, as entries of a glossary, fields of a form and what speakers say do. */
  entry: { margin: 0.02, lines: 0.5 },
} as const;
/** Evidence, in nats, from which a text counts as wrapped: the longest line is never shorter than the margin. */
const ENOUGH = 4;

/** Breaks that are looked at: as many tell what all would. */
const SAMPLE = 5000;
/** How long a last line is that counts as full, as a share of the longest line above it. */
const FULL = 0.75;

const STOP = /[.!?…:]["'”’»«)\]]*$/u;
const INNER_STOP = /\p{L}{3}[.!?]["'”’»)]?\s+["'“„«»(¿¡]?\p{Lu}/u;
const HYPHEN = /\p{L}[-\u2010\u00AD]$/u;
const LOW = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
const ENTRY = /^[^\s:]{1,24}(?: [^\s:–—=]{1,24}){0,2}(?::| [–—=]) /u;
const LAST_WORD = /(?:^|[\s'’])(\p{Ll}{1,6})$/u;

/** A break between two lines that no blank line parts. */
interface Break {
  /** Length of the line before it. */
  readonly length: number;
  /** Length of the first word behind it. */
  readonly word: number;
  readonly stop: boolean;
  /** Evidence from the words on both sides, whatever the margin. */
  readonly evidence: number;
  /** True where the next line begins with a small letter. */
  readonly low: boolean;
}

/** Decides of the break between two neighbouring lines whether it is no more than a space. */
export type Joins = (line: Line, next: Line) => boolean;

/**
 * Whether the lines of a text were broken at a margin, which is a property of the text, not of one line: where they were,
 * lines end where the next word would not have fitted, within words and phrases; where their author ended them, as in
 * verse, lists and captions, they end with a phrase, and are of any length. Undefined for these.
 */
export function* wrappingOf(text: string, lines: readonly Line[], facts: LanguageFacts): Steps<Joins | undefined> {
  const breaks: Break[] = [];
  for (let i = 1; i < lines.length && breaks.length < SAMPLE; i++) {
    if (!lines[i].afterBlank) breaks.push(breakAt(text, lines[i - 1], lines[i], facts));
    if (i % 64 === 0) yield;
  }
  if (breaks.length === 0) return undefined;
  const margin = marginOf(breaks, lastLines(text, lines), facts.nounsCapitalised);
  if (margin === undefined) return undefined;
  return (line, next) => {
    const [tail, head] = ends(text, line, next);
    const filled = line.end - line.start + 1 + firstWord(text, next);
    if (filled + margin * RAGGED > margin) return true;
    if (!LOW.test(head)) return false;
    return (filled + margin * RAGGED_WITHIN > margin && /[\p{L}\p{N}]$/u.test(tail)) || HYPHEN.test(tail) || isSmall(tail, facts);
  };
}

/** The margin that the breaks speak for most, if they speak for any. */
function marginOf(breaks: readonly Break[], evidenceOfEnds: number, nounsCapitalised: boolean): number | undefined {
  const common = breaks.reduce((sum, { evidence }) => sum + evidence, evidenceOfEnds) + ofSmallStarts(breaks, nounsCapitalised);
  const meanWord = breaks.reduce((sum, { word }) => sum + Math.min(word, WIDEST), 0) / breaks.length;
  // How many breaks stand behind a line longer than each margin, or before a word that would have fitted.
  const over = new Float64Array(WIDEST + 2);
  const loose = new Float64Array(WIDEST + 2);
  const early = new Float64Array(WIDEST + 2);
  for (const { length, word, stop } of breaks) {
    over[Math.min(length, WIDEST + 1)]++;
    const fits = Math.ceil((length + 1 + word) / (1 - RAGGED));
    if (fits <= WIDEST) (stop ? loose : early)[fits]++;
  }
  let best: number | undefined;
  let most = ENOUGH;
  let longer = breaks.length;
  let fitting = { loose: 0, early: 0 };
  for (let margin = 0; margin <= WIDEST; margin++) {
    longer -= over[margin];
    fitting = { loose: fitting.loose + loose[margin], early: fitting.early + early[margin] };
    if (margin < NARROWEST || over[margin] === 0) continue;
    const forced = breaks.length - longer - fitting.loose - fitting.early;
    const byChance = Math.min(0.95, Math.max(LIKELIHOOD.forced.lines, (2 * (meanWord + 1)) / margin + 2 * RAGGED));
    const evidence =
      common +
      forced * Math.log(LIKELIHOOD.forced.margin / byChance) +
      longer * weigh('over') +
      fitting.loose * weigh('loose') +
      fitting.early * weigh('early');
    if (evidence > most) {
      most = evidence;
      best = margin;
    }
  }
  return best;
}

/** Where sentences begin with small letters, as in chats, a line that does says nothing: its share of the evidence, to be taken back. */
function ofSmallStarts(breaks: readonly Break[], nounsCapitalised: boolean): number {
  const ends = breaks.filter(({ stop }) => stop);
  if (ends.length === 0 || !ends.every(({ low }) => low)) return 0;
  return -weigh(nounsCapitalised ? 'noun' : 'capital', false) * breaks.filter(({ stop, low }) => low && !stop).length;
}

function breakAt(text: string, line: Line, next: Line, facts: LanguageFacts): Break {
  const [tail, head] = ends(text, line, next);
  const stop = STOP.test(tail);
  let evidence = 0;
  if (HYPHEN.test(tail) && LOW.test(head)) evidence += weigh('hyphen');
  else if (stop) evidence += /[.!?]/u.test(tail.slice(-3)) ? weigh('stop') : 0;
  else {
    if (facts.starters.size > 0) evidence += weigh('small', isSmall(tail, facts));
    evidence += weigh('comma', /[,;]$/u.test(tail));
    evidence += weigh(facts.nounsCapitalised ? 'noun' : 'capital', CAPITAL.test(head));
  }
  if (isEntry(text, line) && isEntry(text, next)) evidence += weigh('entry');
  if (!stop && holdsStop(text, line)) evidence += weigh('stop', false);
  return { length: line.end - line.start, word: firstWord(text, next), stop, evidence, low: LOW.test(head) };
}

const isEntry = (text: string, line: Line): boolean => ENTRY.test(text.slice(line.start, Math.min(line.end, line.start + 80)));

/** True where a sentence ends before its line does. */
function holdsStop(text: string, line: Line): boolean {
  const inner = text.slice(line.start, Math.min(line.end, line.start + WIDEST));
  return /[.!?]/.test(inner) && INNER_STOP.test(inner);
}

/** Evidence from the last lines of blocks: where a margin ended the others, they are of any length, and sentences end inside. */
function lastLines(text: string, lines: readonly Line[]): number {
  let sum = 0;
  let longest = 0;
  lines.slice(0, SAMPLE).forEach((line, i) => {
    const length = line.end - line.start;
    const ends = i + 1 === lines.length || lines[i + 1].afterBlank;
    if (line.afterBlank) longest = 0;
    if (ends && !line.afterBlank)
      sum += weigh('full', length > FULL * longest) + (holdsStop(text, line) ? weigh('stop', false) : 0);
    longest = Math.max(longest, length);
  });
  return sum;
}

/** The evidence that a thing gives by being there, or by not being there. */
function weigh(thing: keyof typeof LIKELIHOOD, there = true): number {
  const { margin, lines } = LIKELIHOOD[thing];
  return there ? Math.log(margin / lines) : Math.log((1 - margin) / (1 - lines));
}

/** A little of what stands before a break and behind it. */
function ends(text: string, line: Line, next: Line): [string, string] {
  return [text.slice(Math.max(line.start, line.end - 12), line.end), text.slice(next.start, Math.min(next.end, next.start + 4))];
}

/** A word such as "of" or "die", which only a margin leaves at the end of a line. */
function isSmall(tail: string, facts: LanguageFacts): boolean {
  const word = LAST_WORD.exec(tail)?.[1];
  return word !== undefined && facts.starters.has(word[0].toUpperCase() + word.slice(1));
}

function firstWord(text: string, line: Line): number {
  const most = Math.min(line.end, line.start + WIDEST);
  let end = line.start;
  while (end < most && !isWhiteSpace(text.charCodeAt(end))) end++;
  return end < most ? end - line.start : line.end - line.start;
}
