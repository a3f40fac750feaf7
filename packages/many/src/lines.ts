/** A line of a stream of bytes. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the end of the line; no more than its first bytes where `isCut`. */
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
  /** Bytes of the stream up to the line's end, that included. */
  readonly end: number;
  /** False for what stands behind the last newline. */
  readonly hasEnd: boolean;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * The lines of a stream. Of a line that is longer than `most` bytes the rest is passed over, so that memory is bounded whatever
 * comes in.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line, void, undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let total = 0;
  let number = 0;
  const keep = (part: Uint8Array) => {
    if (length < most && part.length > 0) parts.push(part.subarray(0, most - length));
    length += part.length;
  };
  const line = (end: number, hasEnd: boolean): Line => {
    const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts);
    const isCut = length > most;
    const bytes = !isCut && whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole;
    parts = [];
    length = 0;
    return { number: ++number, bytes, isCut, end, hasEnd };
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, at));
      start = at + 1;
      yield line(total + start, true);
    }
    keep(chunk.subarray(start));
    total += chunk.length;
  }
  if (length > 0) yield line(total, false);
}
