/** UTF-16 units of a piece, about. */
const SIZE = 1 << 15;
/** A value that holds fewer others is written at once. */
const FEW = 50;

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
  if (typeof value !== 'object' || value === null || nodes(value, FEW) < FEW)
    return yield JSON.stringify(value, null, 2).replaceAll('\n', newline);
  const isArray = Array.isArray(value);
  const inner = `${newline}  `;
  let before = isArray ? '[' : '{';
  for (const key of isArray ? value.keys() : Object.keys(value)) {
    const member: unknown = (value as Record<string | number, unknown>)[key];
    if (member === undefined && !isArray) continue;
    yield before + inner + (isArray ? '' : `${JSON.stringify(key)}: `);
    yield* tokens(member ?? null, inner);
    before = ',';
  }
  yield newline + (isArray ? ']' : '}');
}

/** How many values it holds, itself included; counted up to `most`. */
function nodes(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value) && value.length >= most) return most;
  let count = 1;
  for (const key in value) {
    if (count >= most) break;
    count += nodes((value as Record<string, unknown>)[key], most - count);
  }
  return count;
}
