import { endOfCut, type Steps } from '@enface/core/internal';

/** A word, a cluster of digits with the separators inside it, or one other character that is not white space. */
export interface Token {
  readonly type: 'word' | 'digits' | 'symbol';
  readonly start: number;
  readonly end: number;
  /** As written, but whole where a line's end broke the word. */
  readonly text: string;
  /** In lower case; of symbols and digits the same as `text`. */
  readonly lower: string;
  /** Which readers may find that it begins something, a bit each: see `knownWords`. */
  readonly begins: number;
  /** True of words that no quantity begins with. */
  readonly plain: boolean;
  /** True of words that "and a half" begins with. */
  readonly halves: boolean;
  /** True when nothing stands between this token and the one before. */
  readonly joined: boolean;
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const SYMBOL = 4;

/** Class of every UTF-16 unit; surrogates count as symbols, which no quantity needs. */
const CLASSES = classify();

function classify(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(SYMBOL);
  const letter = /[\p{L}\p{M}]/u;
  for (let code = 0; code < 0x3000; code += 1) {
    const character = String.fromCharCode(code);
    if (letter.test(character)) classes[code] = LETTER;
    else if (code >= 0x30 && code <= 0x39) classes[code] = DIGIT;
    else if (/\s/.test(character)) classes[code] = SPACE;
  }
  classes[0xaa] = SYMBOL; // ª and º mark ordinals
  classes[0xba] = SYMBOL;
  classes.fill(LETTER, 0x3000, 0xd800);
  classes[0x3000] = SPACE;
  classes[0xfeff] = SPACE;
  return classes;
}

/** Separators that may stand inside a cluster of digits: `.` `,` `'` `’` `:` `/` `·` `⁄`. */
const INNER = new Set([0x2e, 0x2c, 0x27, 0x2019, 0x3a, 0x2f, 0xb7, 0x2219, 0x22c5, 0x2044]);
/** Spaces that group digits in any language: no-break, thin and narrow no-break. */
const GROUPING_SPACES = new Set([0xa0, 0x2009, 0x202f, 0x2007]);

function digitAt(text: string, position: number): boolean {
  return CLASSES[text.charCodeAt(position)] === DIGIT; // charCodeAt beyond the end is NaN: no class
}

/** True when exactly three digits follow. */
function groupAt(text: string, position: number): boolean {
  return digitAt(text, position) && digitAt(text, position + 1) && digitAt(text, position + 2) && !digitAt(text, position + 3);
}

function endOfDigits(text: string, start: number, plainSpaces: boolean): number {
  let end = start;
  let run = start;
  let grouped = false;
  for (;;) {
    while (digitAt(text, end)) end += 1;
    const code = text.charCodeAt(end);
    const length = end - run;
    const space = GROUPING_SPACES.has(code) || (plainSpaces && code === 0x20);
    if (
      space &&
      (grouped ? length === 3 : run === start && length <= 3 && text.charCodeAt(start) !== 0x30) &&
      groupAt(text, end + 1)
    ) {
      grouped = true;
    } else if (!INNER.has(code) || !digitAt(text, end + 1)) {
      return end;
    }
    end += 1;
    run = end;
  }
}

/** What is known of a word as it is written. */
export type KnownWord = Pick<Token, 'text' | 'lower' | 'begins' | 'plain' | 'halves'>;

/** True for what is letters alone, as `scan` takes them. */
export function isLetters(word: string): boolean {
  for (let k = 0; k < word.length; k += 1) if (CLASSES[word.charCodeAt(k)] !== LETTER) return false;
  return true;
}

/** True where a stretch has neither letters nor digits, nor a hyphen or the like at the end of a line, which may break a word. */
export function isWordless(text: string, start: number, end: number): boolean {
  for (let k = start; k < end; k += 1) {
    const code = text.charCodeAt(k);
    if (CLASSES[code] === LETTER || CLASSES[code] === DIGIT || (BREAKS.has(code) && endOfCut(text, k) !== k)) return false;
  }
  return true;
}

const BREAKS = new Set([0x2d, 0x2010, 0xad]);

/** Behind the end of a line that breaks the word, and the hyphen before it, or the offset itself: `six-⏎teen`. */
function endOfBreak(text: string, at: number): number {
  if (!BREAKS.has(text.charCodeAt(at))) return at;
  const behind = endOfCut(text, at);
  return CLASSES[text.charCodeAt(behind)] === LETTER ? behind : at;
}

/** True where nothing behind a word makes it longer. */
function endsAt(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  return CLASSES[next] !== LETTER && !BREAKS.has(next);
}

/** Tokens that are cut in one go. */
const STRETCH = 4096;

/**
 * Cuts a text into tokens, in one pass. `plainSpaces` says that an ordinary space may group digits ("12 500"), `wordOf` what is
 * known of a word, and `wordAt`, which is asked in the order of the text, which one begins at an offset, if that is known already.
 */
export function* scan(
  text: string,
  plainSpaces: boolean,
  wordOf: (word: string) => KnownWord,
  wordAt?: (start: number) => KnownWord | undefined,
): Steps<Token[]> {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    const kind = CLASSES[text.charCodeAt(position)];
    if (kind === SPACE) {
      position += 1;
      continue;
    }
    const start = position;
    let raw = '';
    let word = kind === LETTER ? wordAt?.(start) : undefined;
    if (word && endsAt(text, start + word.text.length)) {
      position += word.text.length;
    } else if (kind === LETTER) {
      for (let from = start; ; from = position) {
        while (CLASSES[text.charCodeAt(position)] === LETTER) position += 1;
        raw += text.slice(from, position);
        const behind = endOfBreak(text, position);
        if (behind === position) break;
        position = behind;
      }
      word = wordOf(raw);
    } else if (kind === DIGIT) {
      position = endOfDigits(text, position, plainSpaces);
    } else {
      position += 1;
    }
    if (tokens.length % STRETCH === STRETCH - 1) yield;
    if (!word) raw = text.slice(start, position);
    tokens.push({
      type: word ? 'word' : kind === DIGIT ? 'digits' : 'symbol',
      start,
      end: position,
      text: word?.text ?? raw,
      lower: word?.lower ?? raw,
      begins: word?.begins ?? 0,
      plain: word?.plain ?? false,
      halves: word?.halves ?? false,
      joined: tokens.length > 0 && tokens[tokens.length - 1].end === start,
    });
  }
  return tokens;
}
