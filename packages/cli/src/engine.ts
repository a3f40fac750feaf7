import type { AlignOptions } from '@enface/align';
import { loadEmbedder } from '@enface/core';
import { progressLine } from './streams.ts';

export interface EngineOptions {
  /** Folder or hub id of the encoder; the default one when absent. */
  readonly model: string | undefined;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

/** Loads the encoder, does the work with it, and shows the progress of both. */
export async function withEngine<T>(
  { model, quiet, signal }: EngineOptions,
  work: (engine: AlignOptions) => Promise<T>,
): Promise<T> {
  const { onProgress, clear } = progressLine(quiet);
  try {
    const embedder = await loadEmbedder(model, { signal, onProgress });
    return await work({ embedder, signal, onProgress });
  } finally {
    clear();
  }
}
