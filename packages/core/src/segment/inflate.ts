import { findNode } from '../node.ts';

/** What gzip made small and base64 made text. */
export async function inflate(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  const node = findNode();
  if (node) return new Uint8Array(node.zlib.gunzipSync(Buffer.from(base64, 'base64')));
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
