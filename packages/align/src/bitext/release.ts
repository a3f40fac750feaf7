/** Smaller arrays are not worth the while, in bytes. */
const LARGE = 1 << 20;

/**
 * Gives back the memory of arrays that nobody reads any more: they are empty at once, and it is free when the event loop has had a turn.
 * An engine would collect them with all else that has grown old, which by its own measure, objects, is seldom due: meanwhile there
 * may be hundreds of megabytes of them. So they are sent to where nobody is, and are lost on the way. (What `structuredClone` takes
 * over and nobody asks for is collected no sooner than what was never given away.)
 */
export function release(...arrays: readonly ArrayBufferView[]): void {
  const large = arrays.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer && buffer.byteLength >= LARGE ? [buffer] : []));
  if (large.length === 0 || typeof MessageChannel === 'undefined') return;
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(undefined, [...new Set(large)]);
}
