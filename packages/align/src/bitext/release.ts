/** Smaller arrays are not worth the while, in bytes. */
const LARGE = 1 << 20;

/**
 * Gives back the memory of arrays that nobody reads any more; they are empty then. An engine would collect them with all else that
 * has grown old, which by its own measure, objects, is seldom due: meanwhile there may be hundreds of megabytes of them. In other
 * hands, which these arrays do not survive, their memory is young, and is collected with what is.
 */
export function release(...arrays: readonly ArrayBufferView[]): void {
  for (const { buffer } of arrays)
    if (buffer instanceof ArrayBuffer && buffer.byteLength >= LARGE) structuredClone(buffer, { transfer: [buffer] });
}
