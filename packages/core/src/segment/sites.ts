import { FACES, skipFaces } from './faces.ts';
import { isWhiteSpace, skipWhiteSpace } from './whitespace.ts';

/** A place where a sentence may end: terminators, whatever closes behind them, and white space (none in Chinese and Japanese). */
export interface Site {
  /** Offset of the last run of terminators. */
  readonly mark: number;
  /** The last run of terminators (`.`, `?!`, `...`). */
  readonly terminator: string;
  /** Closing quotation marks, brackets and note numbers behind it. */
  readonly closers: string;
  /** Offset where the sentence would end: behind the closers. */
  readonly end: number;
  /** Offset where the next sentence would start. */
  readonly next: number;
  /** True where a letter follows at once: `Ende.Danach`. */
  readonly glued: boolean;
  /** True where digits touch the stop, which may be a note's number: `in 1971.12 It`. */
  readonly numbered: boolean;
}

const TERMINATORS = '.!?…‽。！？｡।॥؟۔։።၊။៕';
/** Terminators of scripts that write no space behind them. */
const SPACELESS = '。！？｡';
const CLOSERS = '"\'”’“»«›‹)]}」』）';
/** Bullets within a line part the items of a line as terminators part sentences. */
export const BULLETS = '•‣◦▪●';
/** A note's mark: `[12]`, `[5, 6]`, `[a]`, `[note 3]`, `(7)`, `¹²`, `*`. */
const NOTE =
  /(?:\[(?:\p{L}{1,8}\.? )?[0-9]{1,3}(?:[,;–-] ?[0-9]{1,3}){0,8}\]|\[\p{Ll}\]|\([0-9]{1,3}\)|[¹²³⁰⁴-⁹]{1,4}|[*†‡]{1,3}){1,9}(?=[\s"”’»]|$)/uy;
/** The same in plain digits: `8`, `12,13`. */
const NUMBER = /[0-9]{1,3}(?:[,–-][0-9]{1,3}){0,3}(?=\s)/y;
const COMBINING = /\p{M}/uy;
/** What may start a sentence right behind a stop. */
const GLUED = /["“„«¿¡]?\p{Lu}/uy;
const BEFORE_GLUED = /[\p{L}\p{N}\s]/u;

/**
 * The sites of a paragraph, ascending; its very end is none. One pass, linear in any input: no pattern is tried
 * on a run of terminators and closers that could make it go back. Now and then it gives none, so that others get a turn.
 */
export function* sitesOf(text: string): Generator<Site | undefined> {
  let end = -1;
  let candidates = 0;
  // faces before the items of a list are none behind sentences
  const leads = skipFaces(text, skipWhiteSpace(text, 0, text.length)) > 0;
  for (let at = nextCandidate(text, 0); at >= 0; at = nextCandidate(text, Math.max(end, at + 1))) {
    if (++candidates % 1024 === 0) yield undefined;
    const site = readAt(text, at, leads);
    const repeats = site.end === end;
    end = site.end;
    const parted = site.next > site.end || site.glued || SPACELESS.includes(site.terminator.at(-1) ?? ' ');
    // A combining mark belongs to what stands before it, white space included.
    if (parted && !repeats && site.next < text.length && !matchesAt(COMBINING, text, site.next)) yield site;
  }
}

/** A text of the same length in which all that ends sentences is one of the terminators: in Greek, what looks like a semicolon asks. */
export const withTerminators = (text: string, language: string): string =>
  language === 'el' ? text.replace(/[;\u037e]/g, '?') : text;

/** Whether a paragraph has any mark at which a sentence may end. Cheap. */
export const mayHaveSites = (text: string): boolean => nextCandidate(text, 0) >= 0;

/** What every UTF-16 unit is: 1 for a terminator, 2 for a bullet, 3 for what a face may begin with. A run of them may be all of a text: no pattern, and quick. */
const MARKS = new Uint8Array(1 << 16);
for (const mark of TERMINATORS) MARKS[mark.charCodeAt(0)] = 1;
for (const mark of BULLETS) MARKS[mark.charCodeAt(0)] = 2;
for (const mark of FACES) MARKS[mark.charCodeAt(0)] = 3;

const isTerminator = (text: string, at: number): boolean => at < text.length && MARKS[text.charCodeAt(at)] === 1;

function nextCandidate(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (MARKS[text.charCodeAt(at)] !== 0) return at;
  return -1;
}

function readAt(text: string, at: number, leads: boolean): Site {
  const kind = MARKS[text.charCodeAt(at)];
  return kind === 1 ? siteAt(text, at, leads) : kind === 2 ? bulletAt(text, at) : faceAt(text, at, leads);
}

function siteAt(text: string, first: number, leads: boolean): Site {
  let at = first;
  let mark = first;
  let terminator = '';
  let closersFrom = first;
  for (;;) {
    const from = at;
    while (isTerminator(text, at)) at++;
    if (at > from) {
      terminator = text.slice(from, Math.min(at, from + 4));
      mark = from;
      closersFrom = at;
    }
    at = skipMarks(text, at);
    const closed = skipClosers(text, at);
    if (closed === at) break;
    at = closed;
    if (!isTerminator(text, at)) break;
  }
  const closed = at;
  if (matchesAt(NOTE, text, at)) at = skipClosers(text, NOTE.lastIndex);
  const numbered = at === closed && isDigit(text, at) && matchesAt(NUMBER, text, at);
  if (numbered) at = NUMBER.lastIndex;
  at = skipMarks(text, at);
  let next = skipWhiteSpace(text, at, text.length);
  const faced = leads ? next : skipFaces(text, next);
  if (faced > next) {
    at = faced;
    next = skipWhiteSpace(text, at, text.length);
  }
  return {
    mark,
    terminator,
    closers: text.slice(closersFrom, Math.min(at, closersFrom + 16)),
    end: at,
    next,
    glued: next === at && mark > 0 && !numbered && BEFORE_GLUED.test(text[mark - 1]) && matchesAt(GLUED, text, at),
    numbered,
  };
}

/** A face within a line: a sentence may end with it. */
function faceAt(text: string, mark: number, leads: boolean): Site {
  const end = leads ? mark : skipFaces(text, mark);
  const spaced = end > mark && mark > 0 && isWhiteSpace(text.charCodeAt(mark - 1));
  if (!spaced) return { mark, terminator: '', closers: '', end: mark + 1, next: mark + 1, glued: false, numbered: false };
  const next = skipWhiteSpace(text, end, text.length);
  return { mark, terminator: text.slice(mark, mark + 2), closers: '', end, next, glued: false, numbered: false };
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

const isDigit = (text: string, at: number): boolean => text[at] >= '0' && text[at] <= '9';

/** Behind combining marks. */
function skipMarks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x300 && unit <= 0x36f) at++;
    else if (unit >= 0x300 && matchesAt(COMBINING, text, at)) at = COMBINING.lastIndex;
    else return at;
  }
}

/** Behind closing marks; French writes a space before `»`, so a `»` that is spaced on both sides closes too. */
function skipClosers(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (at < text.length && CLOSERS.includes(text[at])) at++;
    else if (isSpacedGuillemet(text, at)) at += 2;
    else return at;
  }
}

function isSpacedGuillemet(text: string, at: number): boolean {
  return (
    text[at + 1] === '»' &&
    isWhiteSpace(text.charCodeAt(at)) &&
    (at + 2 === text.length || isWhiteSpace(text.charCodeAt(at + 2)) || /[.,;:!?0-9[(¹²³*]/u.test(text[at + 2]))
  );
}

/** A bullet within a line: the site stands before it. One that opens the paragraph, or touches a word, parts nothing. */
function bulletAt(text: string, mark: number): Site {
  let end = mark;
  while (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  const parts = end > 0 && end < mark && mark + 1 < text.length && isWhiteSpace(text.charCodeAt(mark + 1));
  if (!parts) return { mark, terminator: '', closers: '', end: mark + 1, next: mark + 1, glued: false, numbered: false };
  return { mark, terminator: text[mark], closers: '', end, next: mark, glued: false, numbered: false };
}
