import init, { initSync, segment } from 'sentencex-wasm';
import { findNode } from '../node.ts';
import { wasmBytes } from './wasm-bytes.ts';

/** The WebAssembly build of sentencex, ready to be called. */
export async function loadSplitter(): Promise<typeof segment> {
  const bytes = await wasmBytes();
  // Node waits at its end for what compiles in the background; a browser may refuse to compile much in the foreground.
  if (findNode()) initSync({ module: bytes });
  else await init({ module_or_path: bytes });
  return segment;
}
