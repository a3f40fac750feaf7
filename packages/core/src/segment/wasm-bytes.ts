import { findNode } from '../node.ts';

/**
 * The splitter's WebAssembly module, from its package, or in a page from beside the page's script. Not so in builds: there
 * `splitter-wasm.ts` puts the module itself in this file's place.
 */
export async function wasmBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const node = findNode();
  if (node) {
    const file = node.modules.createRequire(import.meta.url).resolve('sentencex-wasm/sentencex_wasm_bg.wasm');
    return new Uint8Array(await node.files.readFile(file));
  }
  const response = await fetch(new URL('sentencex_wasm_bg.wasm', import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
