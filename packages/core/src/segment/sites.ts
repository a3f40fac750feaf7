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
}

const TERMINATORS = '.!?…‽。！？｡।॥؟۔։።၊။៕';
/** Terminators of scripts that write no space behind them. */
const SPACELESS = '。！？｡';
const CLOSERS = '"\'”’“»«›‹)]}」』）';
/** Bullets within a line part the items of a line as terminators part sentences. */
export const BULLETS = '•‣◦▪●';
const CANDIDATE = new RegExp(`[${TERMINATORS}${BULLETS}]`, 'g');
/** A note number: `[12]`, `¹²`. */
const NOTE = /(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]){1,9}(?=\s)/y;

/**
 * All sites of a paragraph, ascending; its very end is none. One pass, linear in any input: no pattern is tried
 * on a run of terminators and closers that could make it go back.
 */
export function sitesOf(text: string): Site[] {
  const sites: Site[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const site = BULLETS.includes(match[0]) ? bulletAt(text, match.index) : siteAt(text, match.index);
    CANDIDATE.lastIndex = Math.max(site.end, match.index + 1);
    const parted = site.next > site.end || SPACELESS.includes(site.terminator.at(-1) ?? ' ');
    const parts = parted && site.next < text.length && site.end !== sites.at(-1)?.end;
    if (parts) sites.push(site);
  }
  return sites;
}

function siteAt(text: string, first: number): Site {
  let at = first;
  let mark = first;
  let terminator = '';
  let closersFrom = first;
  for (;;) {
    const from = at;
    while (at < text.length && TERMINATORS.includes(text[at])) at++;
    if (at > from) {
      terminator = text.slice(from, Math.min(at, from + 4));
      mark = from;
      closersFrom = at;
    }
    const closed = skipClosers(text, at);
    if (closed === at) break;
    at = closed;
    if (!TERMINATORS.includes(text[at] ?? ' ')) break;
  }
  NOTE.lastIndex = at;
  if (NOTE.test(text)) at = NOTE.lastIndex;
  return {
    mark,
    terminator,
    closers: text.slice(closersFrom, Math.min(at, closersFrom + 16)),
    end: at,
    next: skipWhiteSpace(text, at, text.length),
  };
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
    (at + 2 === text.length || isWhiteSpace(text.charCodeAt(at + 2)) || '.,;:!?'.includes(text[at + 2]))
  );
}

/** A bullet within a line: the site stands before it. One that opens the paragraph, or touches a word, parts nothing. */
function bulletAt(text: string, mark: number): Site {
  let end = mark;
  while (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  const parts = end > 0 && end < mark && mark + 1 < text.length && isWhiteSpace(text.charCodeAt(mark + 1));
  if (!parts) return { mark, terminator: '', closers: '', end: mark + 1, next: mark + 1 };
  return { mark, terminator: text[mark], closers: '', end, next: mark };
}
