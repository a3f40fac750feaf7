import { HASH_START, hashStep } from './hash.ts';

/** The pieces of a Unigram model, end to end. A piece's position is its id. */
export interface Vocabulary {
  /** UTF-16 units of all pieces. */
  readonly units: Uint16Array;
  /** Where each piece begins in `units`, and where the last one ends. */
  readonly starts: Int32Array;
  /** Of each piece's units. */
  readonly hashes: Int32Array;
  /** Log probabilities. */
  readonly scores: Float64Array;
  /** Units of the longest piece. */
  readonly longest: number;
  /** True when a piece has the sign for a word's beginning, `▁`, elsewhere than at its own. */
  readonly spans: boolean;
}

const MARKER = 0x2581;

/** From the entries of a `tokenizer.json`; `undefined` when one has no text. What is no number becomes NaN. */
export function flatVocabulary(entries: readonly (readonly [piece: unknown, score: unknown])[]): Vocabulary | undefined {
  if (!entries.every((entry) => typeof entry?.[0] === 'string')) return undefined;
  const starts = new Int32Array(entries.length + 1);
  for (const [id, [piece]] of entries.entries()) starts[id + 1] = starts[id] + (piece as string).length;
  const units = new Uint16Array(starts[entries.length]);
  const hashes = new Int32Array(entries.length);
  let longest = 0;
  let spans = false;
  for (const [id, [piece]] of entries.entries()) {
    longest = Math.max(longest, (piece as string).length);
    spans ||= (piece as string).lastIndexOf('▁') > 0;
    let hash = HASH_START;
    for (let i = 0; i < (piece as string).length; i++)
      hash = hashStep(hash, (units[starts[id] + i] = (piece as string).charCodeAt(i)));
    hashes[id] = hash;
  }
  const scores = Float64Array.from(entries, ([, score]) => (typeof score === 'number' ? score : Number.NaN));
  return { units, starts, hashes, scores, longest, spans };
}

/**
 * Reads a `tokenizer.json` without making a string and a list of each of its pieces, a third of the time that
 * `JSON.parse` takes: the list `"vocab": [["piece", −1.5], …]` from its bytes, and all around it as usual, the list
 * left out. `undefined` for a file of any other form, be it valid or not: that is for `JSON.parse` to judge.
 */
export function scanVocabulary(bytes: Uint8Array): { vocabulary: Vocabulary; json: unknown } | undefined {
  const from = findList(bytes);
  if (from < 0) return undefined;
  // an entry has at least six bytes, and a unit at least one
  const most = Math.ceil((bytes.length - from) / 6) + 1;
  const starts = new Int32Array(most + 1);
  const hashes = new Int32Array(most);
  const scores = new Float64Array(most);
  const units = new Uint16Array(bytes.length - from);
  const scan: Scan = { bytes, at: from + 1, units, used: 0, hash: 0, score: 0, longest: 0, spans: false };
  let count = 0;
  do {
    if (!scanEntry(scan)) return undefined;
    hashes[count] = scan.hash;
    scores[count++] = scan.score;
    starts[count] = scan.used;
  } while (take(scan, COMMA));
  if (!take(scan, CLOSE)) return undefined;
  try {
    const before = decode(bytes.subarray(0, from));
    const after = decode(bytes.subarray(scan.at));
    // in the list's place, a string that is longer than any other of the file can be
    const mark = ' '.repeat(before.length + after.length);
    const json = JSON.parse(`${before}"${mark}"${after}`) as { model?: { vocab?: unknown } } | null;
    if (json?.model?.vocab !== mark) return undefined;
    delete json.model.vocab;
    return {
      // views: what of the room was not needed was never touched, and takes no memory
      vocabulary: {
        units: units.subarray(0, scan.used),
        starts: starts.subarray(0, count + 1),
        hashes: hashes.subarray(0, count),
        scores: scores.subarray(0, count),
        longest: scan.longest,
        spans: scan.spans,
      },
      json,
    };
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Where reading is, and what it has found. */
interface Scan {
  readonly bytes: Uint8Array;
  at: number;
  readonly units: Uint16Array;
  used: number;
  hash: number;
  score: number;
  longest: number;
  spans: boolean;
}

const [QUOTE, COMMA, MINUS, POINT, ZERO, NINE, COLON, OPEN, BACKSLASH, CLOSE] = [...'",-.09:[\\]'].map((c) => c.charCodeAt(0));
const KEY = new TextEncoder().encode('"vocab"');

/** Position of the bracket that follows the first `"vocab":`, or −1. (Within a string, its quotes would be escaped.) */
function findList(bytes: Uint8Array): number {
  for (let at = 0; at + KEY.length < bytes.length; at++) {
    if (bytes[at] !== QUOTE || bytes[at + 1] !== KEY[1] || !KEY.every((byte, i) => bytes[at + i] === byte)) continue;
    const scan = { bytes, at: at + KEY.length };
    if (take(scan, COLON) && take(scan, OPEN)) return scan.at - 1;
  }
  return -1;
}

/** Goes past white space and, if it is the next, one byte; false when another comes. */
function take(scan: { readonly bytes: Uint8Array; at: number }, byte: number): boolean {
  const { bytes } = scan;
  while (isSpace(bytes[scan.at])) scan.at++;
  if (bytes[scan.at] !== byte) return false;
  scan.at++;
  return true;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function scanEntry(scan: Scan): boolean {
  return take(scan, OPEN) && take(scan, QUOTE) && scanText(scan) && take(scan, COMMA) && scanNumber(scan) && take(scan, CLOSE);
}

/** The rest of a string, its closing quote included; false for what is not allowed, and for what our pieces do not have. */
function scanText(scan: Scan): boolean {
  const { bytes, units } = scan;
  let { at, used } = scan;
  let hash = HASH_START;
  for (;;) {
    const byte = bytes[at++];
    let unit = byte;
    if (byte >= 0x20 && byte < 0x80 && byte !== BACKSLASH) {
      if (byte === QUOTE) break;
    } else if (byte >= 0xc2 && byte < 0xe0 && bytes[at] >> 6 === 2) {
      unit = ((byte & 0x1f) << 6) | (bytes[at++] & 0x3f);
    } else if (byte >= 0xe0 && byte < 0xf0 && bytes[at] >> 6 === 2 && bytes[at + 1] >> 6 === 2) {
      unit = ((byte & 0xf) << 12) | ((bytes[at] & 0x3f) << 6) | (bytes[at + 1] & 0x3f);
      if (unit < 0x800 || unit >> 11 === 0x1b) return false;
      if (unit === MARKER && used > scan.used) scan.spans = true;
      at += 2;
    } else if (byte === BACKSLASH && (bytes[at] === QUOTE || bytes[at] === BACKSLASH)) {
      unit = bytes[at++];
    } else return false;
    hash = hashStep(hash, (units[used++] = unit));
  }
  scan.longest = Math.max(scan.longest, used - scan.used);
  scan.at = at;
  scan.used = used;
  scan.hash = hash;
  return true;
}

/** Of so many digits, at most, the number and the power of ten that divides it are exact, and so is the rounding. */
const EXACT_DIGITS = 15;
const POWERS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => Number(`1e${power}`));

/** A number without exponent, as ours have it; false for any other. */
function scanNumber(scan: Scan): boolean {
  const sign = take(scan, MINUS) ? -1 : 1;
  const { bytes, at: start } = scan;
  let at = start;
  let value = 0;
  let point = -1;
  for (; ; at++) {
    const byte = bytes[at];
    if (byte >= ZERO && byte <= NINE) value = 10 * value + byte - ZERO;
    else if (byte === POINT && point < 0) point = at;
    else break;
  }
  scan.at = at;
  const whole = (point < 0 ? at : point) - start;
  const places = point < 0 ? 0 : at - point - 1;
  if (whole === 0 || (whole > 1 && bytes[start] === ZERO) || (places === 0) !== point < 0) return false;
  if (whole + places > EXACT_DIGITS) return false;
  scan.score = (sign * value) / POWERS[places];
  return true;
}
