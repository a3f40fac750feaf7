/** Cuts a text into sentences; the parts join to the text. */
export interface Engine {
  readonly name: 'sentencex' | 'sentencex-wasm' | 'Intl.Segmenter';
  split(language: string, text: string): string[];
}

type Splitter = (language: string, text: string) => string[];

let loaded: Promise<Engine> | undefined;

/** The best engine that this machine has, loaded on first use: sentencex native, as WebAssembly, or `Intl.Segmenter`. */
export function defaultEngine(): Promise<Engine> {
  loaded ??= loadNative()
    .catch(loadWasm)
    .catch(() => intlEngine());
  return loaded;
}

const onNode = typeof process !== 'undefined' && process.versions?.node !== undefined;

/** Rejects where there is no native build for the platform. */
export async function loadNative(): Promise<Engine> {
  if (!onNode) throw new Error('The native sentencex runs in Node only.');
  const { segment } = (await load('sentencex')) as { segment: Splitter };
  return { name: 'sentencex', split: segment };
}

/** Rejects where there is no WebAssembly, or where the `.wasm` file is not served beside its script. */
export async function loadWasm(): Promise<Engine> {
  const wasm = await import('sentencex-wasm');
  if (onNode) {
    const { createRequire } = (await load('node:module')) as typeof import('node:module');
    const { readFile } = (await load('node:fs/promises')) as typeof import('node:fs/promises');
    const file = createRequire(import.meta.url).resolve('sentencex-wasm/sentencex_wasm_bg.wasm');
    wasm.initSync({ module: new Uint8Array(await readFile(file)) });
  } else {
    await wasm.default();
  }
  return { name: 'sentencex-wasm', split: wasm.segment };
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

/** An import that bundlers for the browser do not follow. */
function load(name: string): Promise<unknown> {
  return import(/* @vite-ignore */ name);
}
