/** Smaller arrays are not worth the while, in bytes. */
const LARGE = 1 << 20;

/** Where arrays begin: at a multiple of a cache line. */
const LINE = 64;

/** Part of a buffer that nobody reads any more. */
interface Spare {
  readonly buffer: ArrayBuffer;
  from: number;
  to: number;
}

/** What searches are done with, for the arrays that they still need. */
let spare: Spare[] = [];
/** Buffers that parts are lent of. */
const lent = new WeakSet<ArrayBufferLike>();
let searches = 0;

type Numbers = Float64Array | Float32Array | Int16Array | Uint16Array;
type Kind<A extends Numbers> = {
  new (length: number): A;
  new (buffer: ArrayBuffer, at: number, length: number): A;
  readonly BYTES_PER_ELEMENT: number;
};

/** Until `endSearch`, large arrays are lent: see `lend`. */
export function beginSearch(): void {
  searches++;
}

/** Gives back the memory that nobody reads any more, that of other searches too, which then take new. */
export function endSearch(): void {
  searches--;
  const all = spare;
  spare = [];
  discard(all.filter(({ buffer, from, to }) => from === 0 && to === buffer.byteLength).map(({ buffer }) => buffer));
}

/**
 * A new array of zeros, which whoever asks for it gives back by `release`, once and whole. Within a search its memory is that of arrays that were
 * given back before, where there is as much in one piece: to touch memory for the first time takes ten times as long as to fill it with zeros.
 */
export function lend<A extends Numbers>(kind: Kind<A>, length: number): A {
  const bytes = roundedUp(length * kind.BYTES_PER_ELEMENT);
  if (bytes < LARGE || searches === 0) return new kind(length);
  let best: Spare | undefined;
  for (const part of spare) {
    const size = part.to - part.from;
    if (size >= bytes && (!best || size < best.to - best.from)) best = part;
  }
  if (!best) {
    const buffer = new ArrayBuffer(bytes);
    lent.add(buffer);
    return new kind(buffer, 0, length);
  }
  const array = new kind(best.buffer, best.from, length);
  best.from += bytes;
  if (best.from === best.to) spare = spare.filter((part) => part !== best);
  array.fill(0);
  return array;
}

const roundedUp = (bytes: number) => Math.ceil(bytes / LINE) * LINE;

/** Takes back what was lent: with what lies beside it, where nobody reads that any more either. */
function takeBack({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBuffer>): void {
  const back: Spare = { buffer, from: byteOffset, to: byteOffset + roundedUp(byteLength) };
  spare = spare.filter((part) => {
    if (part.buffer !== buffer || (part.to !== back.from && part.from !== back.to)) return true;
    back.from = Math.min(back.from, part.from);
    back.to = Math.max(back.to, part.to);
    return false;
  });
  spare.push(back);
}

/**
 * Gives back the memory of arrays that nobody reads any more: of those that were lent, to the searches, and of others, which are empty at once,
 * so that it is free when the event loop has had a turn.
 * An engine would collect them with all else that has grown old, which by its own measure, objects, is seldom due: meanwhile there
 * may be hundreds of megabytes of them. So they are sent to where nobody is, and are lost on the way. (What `structuredClone` takes
 * over and nobody asks for is collected no sooner than what was never given away.)
 */
export function release(...arrays: readonly ArrayBufferView[]): void {
  const own: ArrayBuffer[] = [];
  for (const array of arrays) {
    if (lent.has(array.buffer)) takeBack(array as ArrayBufferView<ArrayBuffer>);
    else if (array.buffer instanceof ArrayBuffer && array.buffer.byteLength >= LARGE) own.push(array.buffer);
  }
  discard(own);
}

function discard(buffers: readonly ArrayBuffer[]): void {
  if (buffers.length === 0 || typeof MessageChannel === 'undefined') return;
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(undefined, [...new Set(buffers)]);
}
