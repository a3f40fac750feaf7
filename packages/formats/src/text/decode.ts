import { EnfaceError, shown } from '@enface/core';

/** A text with the encoding that its bytes were in. */
export interface Decoded {
  readonly text: string;
  /** Name as the Encoding Standard has it: `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
  /** Whether a byte order mark stood before it; it is no part of the text. */
  readonly mark: boolean;
  /** What a reader should be told. */
  readonly notes: readonly string[];
}

/**
 * The text that bytes hold: UTF-8, UTF-16 with a byte order mark, or what `named` says; else Windows-1252, of which Latin-1 is a
 * part, where that gives words, and a note says so.
 *
 * @param name of the file, for messages
 * @param named encoding that the file names for itself
 * @throws EnfaceError `NOT_READABLE` naming the first line that cannot be read, and the remedy
 */
export function decode(bytes: Uint8Array, name: string, named?: string): Decoded {
  const marked = markOf(bytes);
  if (marked) return { ...strictly(bytes.subarray(marked.length), marked.encoding, name), mark: true };
  if (named !== undefined && !/^utf-?8$/i.test(named)) return { ...strictly(bytes, known(named, name), name), mark: false };
  const text = attempt(bytes, 'utf-8');
  if (text !== undefined) return { text: withoutNul(text, name), encoding: 'utf-8', mark: false, notes: [] };
  if (bytes.includes(0)) withoutNul('\0', name);
  const guess = named === undefined ? windows1252(bytes) : undefined;
  if (guess === undefined)
    throw new EnfaceError(
      'NOT_READABLE',
      `${shown(name)} is not valid UTF-8 (line ${firstInvalidLine(bytes)}): convert it, for instance with "iconv -t UTF-8".`,
    );
  const notes = [`${shown(name)} is not in UTF-8: read as Windows-1252, also called Latin-1.`];
  return { text: guess, encoding: 'windows-1252', mark: false, notes };
}

/** The byte order mark that a file begins with, if any. */
export function markOf(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function strictly(bytes: Uint8Array, encoding: string, name: string): Omit<Decoded, 'mark'> {
  const text = attempt(bytes, encoding);
  if (text !== undefined) return { text: withoutNul(text, name), encoding, notes: [] };
  throw new EnfaceError(
    'NOT_READABLE',
    `${shown(name)} begins as ${encoding.toUpperCase()} but is not valid: save it again, best as UTF-8.`,
  );
}

const attempt = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return decoded(bytes, encoding, true);
  } catch {
    return undefined;
  }
};

/** @param strict throws at bytes that are no text; else U+FFFD stands for them */
export function decoded(bytes: Uint8Array, encoding: string, strict: boolean): string {
  const text = new TextDecoder(encoding, { fatal: strict, ignoreBOM: true }).decode(bytes);
  return encoding === 'windows-1252' ? withMarks(text) : text;
}

/** Bytes 0x80 to 0x9f of Windows-1252, which Node 20 to 23 decode as those of Latin-1, as controls. Five stand for none. */
const MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
export const withMarks = (text: string) => text.replace(/[\u0080-\u009f]/g, (sign) => MARKS[sign.charCodeAt(0) - 0x80]);

/** The encoding that a label means. @throws EnfaceError `NOT_READABLE` */
export function known(label: string, name: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new EnfaceError(
      'NOT_READABLE',
      `${shown(name)} says that it is in ${shown(label)}, which is not known: save it as UTF-8.`,
    );
  }
}

function withoutNul(text: string, name: string): string {
  if (text.includes('\0'))
    throw new EnfaceError('NOT_READABLE', `${shown(name)} is not text: it holds NUL bytes. Save it as plain text in UTF-8.`);
  return text;
}

/**
 * The bytes as Windows-1252, if what that gives looks like a Western European language: no controls, and beyond ASCII mostly
 * letters and typographic marks, fewer than the plain letters. Another alphabet's bytes give nothing but such letters, and
 * those of Central Europe signs in the midst of words.
 */
function windows1252(bytes: Uint8Array): string | undefined {
  const text = attempt(bytes, 'windows-1252') ?? '\u0081';
  if (/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(text)) return undefined;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [plain, accented] = [count(/[A-Za-z]/g), count(/[À-ÖØ-öø-ÿŒœŠšŽžŸ]/g)];
  const within = count(/(?<=\p{L})[¡-©«-´¶-¹»-¿×÷](?=\p{L})/gu);
  return accented < plain && within * 20 <= accented ? text : undefined;
}

function firstInvalidLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || attempt(bytes.subarray(start, end), 'utf-8') === undefined) return line;
    start = end + 1;
  }
  return line;
}
