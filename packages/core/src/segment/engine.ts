import { findNode, importInstalled } from '../node.ts';

/** Cuts a text into sentences; the parts join to the text. */
export interface Engine {
  readonly name: 'sentencex' | 'sentencex-wasm' | 'Intl.Segmenter';
  split(language: string, text: string): string[];
}

type Splitter = (language: string, text: string) => string[];

let loaded: Promise<Engine> | undefined;

/**
 * The best engine that this machine has, loaded on first use: sentencex native, as WebAssembly, or, where WebAssembly is
 * missing or forbidden (a page's Content-Security-Policy may), `Intl.Segmenter`.
 */
export function defaultEngine(): Promise<Engine> {
  loaded ??= loadNative().catch(() => (hasWasm() ? loadWasm() : intlEngine()));
  return loaded;
}

/** Rejects where there is no native build for the platform. */
export async function loadNative(): Promise<Engine> {
  if (!findNode()) throw new Error('The native sentencex runs in Node only.');
  const { segment } = (await importInstalled('sentencex')) as { segment: Splitter };
  return { name: 'sentencex', split: segment };
}

export async function loadWasm(): Promise<Engine> {
  const { loadSplitter } = await import('./wasm.ts');
  return { name: 'sentencex-wasm', split: await loadSplitter() };
}

/** Asked with the smallest module that there is. */
function hasWasm(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) !== undefined;
  } catch {
    return false;
  }
}

/** The engine that every runtime brings along. */
export function intlEngine(): Engine {
  const segmenters = new Map<string, Intl.Segmenter>();
  const split: Splitter = (language, text) => {
    let segmenter = segmenters.get(language);
    if (!segmenter) {
      segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, { granularity: 'sentence' });
      segmenters.set(language, segmenter);
    }
    return Array.from(segmenter.segment(text), (part) => part.segment);
  };
  return { name: 'Intl.Segmenter', split };
}
