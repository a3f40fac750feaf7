/** UTF-16 units of a piece, about. */
const SIZE = 1 << 15;
/** A value that weighs less is written at once. */
const FEW = 50;
/** Members of a list that weigh less are written together, as many as weigh so much. */
const TOGETHER = 2000;

/**
 * `JSON.stringify(value, null, 2)` with a newline at its end, piece by piece: for a long result, the whole text at once
 * would take its size in memory several times, and hold up the event loop.
 *
 * @param value plain data: objects, arrays, strings, numbers, booleans, null
 */
export function* jsonPieces(value: unknown): Generator<string> {
  let piece = '';
  for (const token of tokens(value, '\n')) {
    piece += token;
    if (piece.length < SIZE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

function* tokens(value: unknown, newline: string): Generator<string> {
  if (typeof value !== 'object' || value === null || weight(value, FEW) < FEW) yield written(value, newline);
  else if (Array.isArray(value)) yield* tokensOfList(value, newline);
  else yield* tokensOfObject(value, newline);
}

const written = (value: unknown, newline: string) => JSON.stringify(value, null, 2).replaceAll('\n', newline);

function* tokensOfObject(value: object, newline: string): Generator<string> {
  const inner = `${newline}  `;
  let before = '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${inner}${JSON.stringify(key)}: `;
    yield* tokens(member, inner);
    before = ',';
  }
  yield `${newline}}`;
}

/** (A generator for each of its members, most of them small, would take most of the time.) */
function* tokensOfList(list: readonly unknown[], newline: string): Generator<string> {
  const inner = `${newline}  `;
  let before = '[';
  for (let from = 0, to = 0; from < list.length; from = to) {
    let sum = 0;
    for (; to < list.length && sum < TOGETHER; to++) {
      const own = weight(list[to], FEW);
      if (own >= FEW) break;
      sum += own;
    }
    yield before;
    before = ',';
    // without its own brackets, and the newline before the last one
    if (to > from) yield written(list.slice(from, to), newline).slice(1, -1 - newline.length);
    else {
      yield inner;
      yield* tokens(list[to++], inner);
    }
  }
  yield `${newline}]`;
}

/** UTF-16 units of a string that weigh as much as a value. */
const UNITS = 256;

/** How many values it holds, itself included, long strings counted as several; counted up to `most`. */
function weight(value: unknown, most: number): number {
  if (typeof value === 'string') return 1 + Math.floor(value.length / UNITS);
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value) && value.length >= most) return most;
  let count = 1;
  for (const key in value) {
    if (count >= most) break;
    count += weight((value as Record<string, unknown>)[key], most - count);
  }
  return count;
}
