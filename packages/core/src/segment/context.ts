import type { LanguageFacts } from './languages/facts.ts';
import type { Manner } from './manner.ts';
import type { Site } from './sites.ts';
import { isWhiteSpace } from './whitespace.ts';

/** A site and what is known of the text around it. */
export interface Place {
  readonly text: string;
  readonly facts: LanguageFacts;
  readonly site: Site;
  /** Offset where the current sentence starts. */
  readonly start: number;
  /** True when no boundary was found in the paragraph yet. */
  readonly first: boolean;
  /** How the whole text is written. */
  readonly manner: Manner;
  /** True where this paragraph's sentences begin with small letters. Found out when first asked for. */
  readonly lowerCase: () => boolean;
}

/** What a rule sees of a site. */
export interface Context extends Place {
  /** The word that the terminator touches, with dots and hyphens inside it, without the terminator: `o.a`, `Mevr`. */
  readonly token: string;
  readonly next: NextWord;
}

/** A rule's answer: a boundary, none, or no opinion. */
export type Verdict = 'break' | 'join' | undefined;

/** A pure function of the context. */
export type Rule = (context: Context) => Verdict;

/** What follows a site. */
export interface NextWord {
  /** Opening marks before the word: quotation marks, brackets, dashes. */
  readonly openers: string;
  readonly word: string;
  /** `caseless` is a letter of a script without capitals. */
  readonly kind: 'upper' | 'lower' | 'caseless' | 'digit' | 'other';
  /** What follows the word, a little of it. */
  readonly rest: string;
}

/** How far rules look, in UTF-16 units: longer than any abbreviation, short enough to keep the work linear. */
const REACH = 48;

const OPENERS = /^(?:["'“”„«»‹›‘‚’([{¿¡*_]|[-–—]+\s?|\s|[$€£¥])*/u;
const WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&/-]*/u;
/** What may stand within a word, not at its end. */
const JOINERS = ".'’/&-";
/** `z. B`, `bl. a`, `m. m`: an abbreviation written with spaces. */
const SPACED = /(?:^|[\s(])((?:\p{L}{1,4}\.[ \u00A0\u202F])+\p{L}{1,4})$/u;
const TOKEN = /[\p{L}\p{M}\p{N}.&/-]+$/u;

export function contextOf(place: Place): Context {
  const { text, facts, site, start, first, manner, lowerCase } = place;
  const head = text.slice(Math.max(start, site.mark - REACH), site.mark);
  const token = spaced(head, facts) ?? TOKEN.exec(lastWord(head))?.[0] ?? '';
  return { text, facts, site, start, first, manner, lowerCase, token, next: nextWord(text, site.next) };
}

/** What stands behind the last white space. */
export function lastWord(head: string): string {
  let from = head.length;
  while (from > 0 && !isWhiteSpace(head.charCodeAt(from - 1))) from--;
  return head.slice(from);
}

/** The word before the token, without its punctuation. */
export function wordBefore({ text, start, site }: Context): string {
  const head = text.slice(Math.max(start, site.mark - REACH), site.mark);
  const before = head.slice(0, head.length - lastWord(head).length).trimEnd();
  return lastWord(before).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** An abbreviation written with spaces, as it stands in the lists. */
function spaced(head: string, facts: LanguageFacts): string | undefined {
  const word = lastWord(head);
  if (word.length > 4 || !/\.[ \u00A0\u202F]$/u.test(head.slice(0, head.length - word.length).slice(-2))) return undefined;
  const compact = SPACED.exec(head)?.[1].replace(/\s/gu, '');
  if (compact === undefined || !facts.isAbbreviation(compact)) return undefined;
  // `gift 1865 m. M. Ott` is no `m. m.`, though `z. B.` is listed in small letters
  return !facts.nounsCapitalised && /^\p{Ll}\.\p{Lu}$/u.test(compact) ? undefined : compact;
}

function nextWord(text: string, from: number): NextWord {
  const tail = text.slice(from, from + REACH);
  const openers = isCapital(tail.charCodeAt(0)) ? '' : (OPENERS.exec(tail)?.[0] ?? '');
  const found = WORD.exec(openers === '' ? tail : tail.slice(openers.length))?.[0] ?? '';
  let length = found.length;
  while (length > 0 && JOINERS.includes(found[length - 1])) length--;
  const word = found.slice(0, length);
  return { openers, word, kind: kindOf(word), rest: tail.slice(openers.length + word.length) };
}

/** A capital of ASCII: the common case is told without a pattern. */
const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

function kindOf(word: string): NextWord['kind'] {
  if (isCapital(word.charCodeAt(0))) return 'upper';
  if (/^\p{N}/u.test(word)) return 'digit';
  if (/^\p{Ll}\p{Lu}/u.test(word)) return 'upper'; // iPhone, eBay
  if (/^\p{Ll}/u.test(word)) return 'lower';
  if (/^\p{Lo}/u.test(word)) return 'caseless';
  return /^[\p{Lu}\p{Lt}]/u.test(word) ? 'upper' : 'other';
}

/** Whether the next word, capitalised here, is one that its language writes with a small letter within a sentence. */
export function isStarter({ facts, next }: Context): boolean {
  if (next.kind !== 'upper') return false;
  if (facts.starters.has(next.word) || facts.starters.has(next.word.split(/['’-]/u, 1)[0])) return true;
  // a day of the week, but for a name (`Domingo Pérez`)
  return facts.weekdays.has(next.word.toLowerCase()) && !/^ \p{Lu}/u.test(next.rest);
}

/** Whether nothing but the token stands in the sentence so far. */
export const isAlone = ({ text, site, start, token }: Context): boolean =>
  site.mark - start <= token.length + 3 && !/[\p{L}\p{N}]/u.test(text.slice(start, site.mark - token.length));

/** A word that the language or this text writes without a dot. */
export function isWord(name: string, { facts, manner }: Context): boolean {
  const low = name.toLowerCase();
  return manner.words.has(low) || facts.starters.has(low.slice(0, 1).toUpperCase() + low.slice(1));
}
