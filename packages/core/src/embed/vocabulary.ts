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
  /** The least of them; NaN when one is not finite. */
  readonly least: number;
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
  const least = scores.every(Number.isFinite) ? scores.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) : Number.NaN;
  return { units, starts, hashes, scores, least, longest, spans };
}

/**
 * Reads a `tokenizer.json` without making a string and a list of each of its pieces, a third of the time that
 * `JSON.parse` takes: the list `"vocab": [["piece", −1.5], …]` from its bytes, and all around it as usual, the list
 * left out. `undefined` for a file of any other form, be it valid or not: that is for `JSON.parse` to judge.
 */
export function scanVocabulary(bytes: Uint8Array): { vocabulary: Vocabulary; json: unknown } | undefined {
  const from = findList(bytes);
  if (from < 0) return undefined;
  const entries = scanEntries(bytes, from + 1);
  if (!entries) return undefined;
  try {
    const before = decode(bytes.subarray(0, from));
    const after = decode(bytes.subarray(entries.end));
    // in the list's place, a string that is longer than any other of the file can be
    const mark = ' '.repeat(before.length + after.length);
    const json = JSON.parse(`${before}"${mark}"${after}`) as { model?: { vocab?: unknown } } | null;
    if (json?.model?.vocab !== mark) return undefined;
    delete json.model.vocab;
    return { vocabulary: entries.vocabulary, json };
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

const [QUOTE, COMMA, MINUS, POINT, ZERO, NINE, COLON, OPEN, BACKSLASH, CLOSE] = [...'",-.09:[\\]'].map((c) => c.charCodeAt(0));
const KEY = new TextEncoder().encode('"vocab"');

/** Position of the bracket that follows the first `"vocab":`, or −1. (Within a string, its quotes would be escaped.) */
function findList(bytes: Uint8Array): number {
  for (let at = 0; at + KEY.length < bytes.length; at++) {
    if (bytes[at] !== QUOTE || bytes[at + 1] !== KEY[1] || !KEY.every((byte, i) => bytes[at + i] === byte)) continue;
    const colon = skipSpace(bytes, at + KEY.length);
    const open = skipSpace(bytes, colon + 1);
    if (bytes[colon] === COLON && bytes[open] === OPEN) return open;
  }
  return -1;
}

/** Where what follows white space is. */
function skipSpace(bytes: Uint8Array, at: number): number {
  while (isSpace(bytes[at])) at++;
  return at;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Of so many digits, at most, the number and the power of ten that divides it are exact, and so is the rounding. */
const EXACT_DIGITS = 15;
const POWERS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => Number(`1e${power}`));

/**
 * The entries of the list, from behind its bracket on, and where it ends. `undefined` for what is not allowed, and for what our pieces
 * and scores do not have, as an exponent. One loop does it all: the engine soon compiles that for speed, while functions that call each other
 * would be at the end before they are.
 */
function scanEntries(bytes: Uint8Array, from: number): { vocabulary: Vocabulary; end: number } | undefined {
  // an entry has at least six bytes, and a unit at least one
  const most = Math.ceil((bytes.length - from) / 6) + 1;
  const starts = new Int32Array(most + 1);
  const hashes = new Int32Array(most);
  const scores = new Float64Array(most);
  const units = new Uint16Array(bytes.length - from);
  let [used, count, longest, least, spans] = [0, 0, 0, Number.POSITIVE_INFINITY, false];
  let at = from;
  do {
    at = skipSpace(bytes, at);
    if (bytes[at++] !== OPEN) return undefined;
    at = skipSpace(bytes, at);
    if (bytes[at++] !== QUOTE) return undefined;
    const begin = used;
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
        if (unit < 0x800 || unit >> 11 === 0x1b) return undefined;
        if (unit === MARKER && used > begin) spans = true;
        at += 2;
      } else if (byte === BACKSLASH && (bytes[at] === QUOTE || bytes[at] === BACKSLASH)) {
        unit = bytes[at++];
      } else return undefined;
      units[used++] = unit;
      hash = hashStep(hash, unit);
    }
    hashes[count] = hash;
    longest = Math.max(longest, used - begin);

    at = skipSpace(bytes, at);
    if (bytes[at++] !== COMMA) return undefined;
    at = skipSpace(bytes, at);
    const negative = bytes[at] === MINUS;
    if (negative) at++;
    const first = at;
    let value = 0;
    let point = -1;
    for (; ; at++) {
      const byte = bytes[at];
      if (byte >= ZERO && byte <= NINE) value = 10 * value + byte - ZERO;
      else if (byte === POINT && point < 0) point = at;
      else break;
    }
    const whole = (point < 0 ? at : point) - first;
    const places = point < 0 ? 0 : at - point - 1;
    if (whole === 0 || (whole > 1 && bytes[first] === ZERO) || (places === 0) !== point < 0) return undefined;
    if (whole + places > EXACT_DIGITS) return undefined;
    const score = (negative ? -value : value) / POWERS[places];
    scores[count++] = score;
    starts[count] = used;
    least = Math.min(least, score);

    at = skipSpace(bytes, at);
    if (bytes[at++] !== CLOSE) return undefined;
    at = skipSpace(bytes, at);
  } while (bytes[at++] === COMMA);
  if (bytes[at - 1] !== CLOSE) return undefined;
  // views: what of the room was not needed was never touched, and takes no memory
  const vocabulary = {
    units: units.subarray(0, used),
    starts: starts.subarray(0, count + 1),
    hashes: hashes.subarray(0, count),
    scores: scores.subarray(0, count),
    least,
    longest,
    spans,
  };
  return { vocabulary, end: at };
}
