/** UTF-16 units of a piece, about: larger ones would lie where an engine takes new memory from the system for each. */
const SIZE = 1 << 15;
/** A value that weighs less is written at once. */
const FEW = 50;
/** Members of a list that weigh less are written together, as many as weigh so much. */
const TOGETHER = 500;

/**
 * `JSON.stringify(value, null, 2)` with a newline at its end, piece by piece: for a long result, the whole text at once
 * would take its size in memory several times, and hold up the event loop.
 *
 * @param value plain data: objects, arrays, strings, numbers, booleans, null
 */
export function* jsonPieces(value: unknown): Generator<string> {
  let piece = '';
  for (const token of tokens(value, 0)) {
    piece += token;
    if (piece.length < SIZE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

/** @param depth how many lists and objects it stands in */
function* tokens(value: unknown, depth: number): Generator<string> {
  if (typeof value !== 'object' || value === null || weight(value, FEW) < FEW) yield written(value, depth);
  else if (Array.isArray(value)) yield* tokensOfList(value, depth);
  else yield* tokensOfObject(value, depth);
}

/** A value as it is written so deep: in as many lists, which are taken away again, as a new margin in each of its lines takes most of the time. */
function written(value: unknown, depth: number): string {
  let within = value;
  for (let k = 0; k < depth; k++) within = [within];
  const text = JSON.stringify(within, null, 2);
  // on the way in, each list takes its bracket, a line's end and two spaces more than the one before; on the way out as many less
  return text.slice(depth * (depth + 3), text.length - depth * (depth + 1));
}

const newlineAt = (depth: number) => `\n${'  '.repeat(depth)}`;

function* tokensOfObject(value: object, depth: number): Generator<string> {
  const inner = newlineAt(depth + 1);
  let before = '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${inner}${JSON.stringify(key)}: `;
    yield* tokens(member, depth + 1);
    before = ',';
  }
  yield `${newlineAt(depth)}}`;
}

/** (A generator for each of its members, most of them small, would take most of the time.) */
function* tokensOfList(list: readonly unknown[], depth: number): Generator<string> {
  const newline = newlineAt(depth);
  const inner = newlineAt(depth + 1);
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
    if (to > from) yield written(list.slice(from, to), depth).slice(1, -1 - newline.length);
    else {
      yield inner;
      yield* tokens(list[to++], depth + 1);
    }
  }
  yield `${newline}]`;
}

/** How many values it holds, itself included, each 256 UTF-16 units of a string counted as one more; counted up to `most`. */
function weight(value: unknown, most: number): number {
  if (typeof value === 'string') return 1 + (value.length >>> 8);
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value)) return weightOfList(value, most);
  let count = 1;
  for (const key in value) {
    if (count >= most) break;
    const member = (value as Record<string, unknown>)[key];
    // most are of these kinds, and what asks itself is asked for all of them
    count +=
      typeof member === 'number' ? 1 : typeof member === 'string' ? 1 + (member.length >>> 8) : weight(member, most - count);
  }
  return count;
}

function weightOfList(list: readonly unknown[], most: number): number {
  if (list.length >= most) return most;
  let count = 1;
  for (let k = 0; k < list.length && count < most; k++) count += weight(list[k], most - count);
  return count;
}
