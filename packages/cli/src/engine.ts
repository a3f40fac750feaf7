import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AlignOptions } from '@enface/align';
import { loadEmbedder } from '@enface/core';
import { progressLine } from './progress.ts';

export interface EngineOptions {
  /** Folder or hub id of the encoder; the default one when absent. */
  readonly model: string | undefined;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
  /** Largest number of segments a side; the library's own when absent. */
  readonly maxSegments?: number | undefined;
}

/** Loads the encoder, does the work with it, and shows the progress of both. */
export async function withEngine<T>(
  { model, quiet, signal, maxSegments }: EngineOptions,
  work: (engine: AlignOptions) => Promise<T>,
): Promise<T> {
  const { onProgress, clear } = progressLine(quiet);
  try {
    const embedder = await loadEmbedder(model, { signal, onProgress });
    return await work({ embedder, signal, onProgress, maxSegments });
  } finally {
    clear();
  }
}

/** The files of an encoder's folder, none of which a result may overwrite. */
export async function modelFiles(model: string | undefined): Promise<string[]> {
  const names = model === undefined ? [] : await readdir(model).catch(() => []);
  return names.map((name) => join(model!, name));
}
