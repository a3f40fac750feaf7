import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

export type Ink = 'plain' | 'strong' | 'faint' | 'alone' | 'moved';

/** One line of a column: its segment's number where one begins, its text, and the sign in the gutter beside it. */
export interface Line {
  readonly number?: string;
  readonly text: string;
  readonly ink?: Ink;
  readonly mark?: string;
}

export interface Page {
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** Columns of the widest segment number. */
  readonly digits: number;
}

/** SGR codes from the sixteen colours every terminal theme sets: readable on dark and light, and never colour alone. */
const codes: Record<Ink, [string, string]> = {
  plain: ['', ''],
  strong: ['\u001b[1m', '\u001b[22m'],
  faint: ['\u001b[2m', '\u001b[22m'],
  alone: ['\u001b[33m', '\u001b[39m'],
  moved: ['\u001b[36m', '\u001b[39m'],
};

export function paint({ color }: { readonly color: boolean }, ink: Ink, text: string): string {
  return color && text.trim() !== '' ? codes[ink][0] + text + codes[ink][1] : text;
}

/**
 * Text that cannot act on a terminal: control characters, with which a file could move the cursor, set the window's title
 * or paint over the report, become their visible pictures; white space becomes one space; marks that turn the writing
 * direction of what follows are left out, as one without its end would turn the facing column too.
 */
export function harmless(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\u007f/g, '\u2421')
    .replace(/[\u0080-\u009f]/g, '\ufffd')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .toWellFormed();
}

/**
 * The text cut into lines of at most `width` columns, at spaces where there are any. Some lines' worth at a time: to find
 * the next character, `Intl.Segmenter` takes time that grows with the text it was given.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let last = ''; // what follows may go on with it
  let rest = harmless(text);
  while (rest !== '') {
    const next = rest.slice(0, pieceEnd(rest, 10 * width));
    rest = rest.slice(next.length);
    lines.push(...wrapPiece(last + next, width));
    // so long a line holds little but signs without width: it is not taken up again, lest it grow without end
    last = rest !== '' && lines.at(-1)!.length < 40 * width ? lines.pop()! : '';
  }
  return lines.length > 0 ? lines : [''];
}

/** One line or more; a plain text is wrapped by its ASCII shadow, whose width the libraries know at once. */
function wrapPiece(text: string, width: number): string[] {
  if (!PLAIN.test(text))
    return wrapAnsi(text, width, { hard: true })
      .split('\n')
      .flatMap((line) => (widthOf(line) <= width ? line : fitted(line, width)));
  const shadow = wrapAnsi(text.replace(/[^ ]/g, 'x'), width, { hard: true }).split('\n');
  let at = 0;
  return shadow.map(({ length }) => {
    while (text[at] === ' ') at++;
    at += length;
    return text.slice(at - length, at);
  });
}

/** Latin, Greek and Cyrillic letters and usual punctuation: one column each, whatever stands beside them. */
const PLAIN = /^[ -~¡-¬®-˿Έ-ҁҊ-ԯ‐-‧€]*$/;

const widthOf = (text: string) => (PLAIN.test(text) ? text.length : stringWidth(text));

const graphemes = new Intl.Segmenter();

/**
 * A line that became too wide, as wrapping counts words and not the spaces before signs without width, in lines that are
 * not. A grapheme wider than all of a line is left out.
 */
function fitted(line: string, width: number): string[] {
  const lines = [''];
  let filled = 0;
  for (const { segment } of graphemes.segment(line)) {
    const own = stringWidth(segment);
    if (own > width) continue;
    if (filled + own > width) {
      lines.push('');
      filled = 0;
      if (segment === ' ') continue;
    }
    lines[lines.length - 1] += segment;
    filled += own;
  }
  // nothing is to be seen on a line of signs without width
  if (lines.length > 1 && filled === 0) lines.push(lines.splice(-2).join(''));
  return lines;
}

/** The last space among so many units, their number where there is none. */
function pieceEnd(text: string, most: number): number {
  if (text.length <= most) return text.length;
  const space = text.slice(0, most).lastIndexOf(' ');
  return space > 0 ? space : most;
}

/** The text on one line of at most `width` columns, an ellipsis where it was cut. */
export function cut(text: string, width: number): string {
  const clean = harmless(text.slice(0, 4 * width));
  if (text.length <= 4 * width && widthOf(clean) <= width) return clean;
  const most = Math.max(1, width - 1);
  return `${(PLAIN.test(clean) ? clean.slice(0, most) : fitted(clean, most)[0]).trimEnd()}…`;
}

/** A document's name in at most `width` columns. The end of a path says most: what is cut is its beginning. */
export function cutName(name: string, width: number): string {
  const clean = harmless(name.slice(-4 * width));
  if (name.length <= 4 * width && widthOf(clean) <= width) return clean;
  const parts = Array.from(graphemes.segment(clean), ({ segment }) => segment);
  let room = width - 1;
  let from = parts.length;
  while (from > 0 && room >= stringWidth(parts[from - 1])) room -= stringWidth(parts[--from]);
  return `…${parts.slice(from).join('')}`;
}

export const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Below this width two columns are too narrow to read: what faces each other is then stacked. */
const narrowest = 60;
const gutter = 3;

export const isStacked = ({ width }: Page) => width < narrowest;

/** Columns of text on each side, beside its number. */
export function textWidth(page: Page): number {
  const column = isStacked(page) ? page.width - 2 : Math.floor((page.width - gutter) / 2);
  return Math.max(8, column - page.digits - 1);
}

/** Two columns facing each other, line by line; `joined` draws the gutter between passages that belong together. */
export function facing(page: Page, left: readonly Line[], right: readonly Line[], joined: boolean): string[] {
  if (isStacked(page))
    return [...left, ...right].map((line) => `${paint(page, inkOf(line), line.mark ?? ' ')} ${column(page, line)}`.trimEnd());
  const width = textWidth(page) + page.digits + 1;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [l, r] = [left[i], right[i]];
    const mark = r?.mark ?? l?.mark ?? (joined ? '│' : ' ');
    const ink = r?.mark ? inkOf(r) : l?.mark ? inkOf(l) : 'faint';
    const leftText = l ? column(page, l) + ' '.repeat(Math.max(0, width - columnWidth(page, l))) : ' '.repeat(width);
    return `${leftText} ${paint(page, ink, mark)} ${r ? column(page, r) : ''}`.trimEnd();
  });
}

const inkOf = (line: Line): Ink => (line.mark === '⇅' ? 'moved' : line.mark === '✕' ? 'alone' : 'faint');

const column = (page: Page, { number = '', text, ink = 'plain' }: Line) =>
  `${paint(page, 'faint', number.padStart(page.digits))} ${paint(page, ink, text)}`;

const columnWidth = (page: Page, { text }: Line) => page.digits + 1 + widthOf(text);
