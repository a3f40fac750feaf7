import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EnfaceError, type Progress } from '@enface/core';
import { counted } from './deliver.ts';
import type { FilePair, FolderPairs } from './folder-pairs.ts';
import { progressLine } from './progress.ts';
import { notWritable } from './reason.ts';
import { note } from './stderr.ts';

/** Files without a partner that are named; the others are counted. */
const NAMED = 20;

export interface EachOptions {
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

/** What becomes of a pair. */
export type Outcome<T> =
  | { readonly pair: FilePair; readonly result: T }
  | { readonly pair: FilePair; readonly error: EnfaceError };

/**
 * Does the work for each pair of two folders, one after the other; what goes wrong with one is said, and the next one is done.
 * At the end it says how many there were, and which files have no partner.
 *
 * @param verb what is done, in the past: "Aligned"
 * @throws EnfaceError `BAD_INPUT` where there are no pairs; `ABORTED`; what is no fault of a file's
 */
export async function eachPair<T>(
  { pairs, alone, others }: FolderPairs,
  work: (pair: FilePair, onProgress: (progress: Progress) => void) => Promise<T>,
  verb: string,
  { quiet, signal }: EachOptions,
): Promise<Outcome<T>[]> {
  if (pairs.length === 0)
    throw new EnfaceError(
      'BAD_INPUT',
      `Nothing to do: no file of a format that is read goes by the same name in both folders${alone.length > 0 ? ` (${alone.slice(0, 3).join(', ')} …)` : ''}.`,
    );
  const outcomes: Outcome<T>[] = [];
  for (const [k, pair] of pairs.entries()) {
    const { onProgress, clear } = progressLine(quiet, `${k + 1} of ${pairs.length}, ${pair.name}: `);
    try {
      outcomes.push({ pair, result: await work(pair, onProgress) });
    } catch (error) {
      if (signal.aborted || !(error instanceof EnfaceError)) throw error;
      clear();
      note(`enface: ${pair.name}: ${error.message}`);
      outcomes.push({ pair, error });
    } finally {
      clear();
    }
  }
  const failed = outcomes.filter((outcome) => 'error' in outcome).length;
  if (!quiet || failed > 0) note(`${verb} ${pairs.length - failed} of ${counted(pairs.length, 'pair')}.`);
  if (!quiet && alone.length > 0) note(`Without a partner: ${listed(alone)}.`);
  if (!quiet && others > 0) note(`${counted(others, 'file')} of formats that are not read.`);
  return outcomes;
}

const listed = (files: readonly string[]) =>
  files.length <= NAMED ? files.join(', ') : `${files.slice(0, NAMED).join(', ')} and ${files.length - NAMED} more`;

/** Where a pair's result goes, its folder made. @throws EnfaceError `NOT_WRITABLE` */
export async function placeIn(folder: string, { name }: FilePair, ending: string): Promise<string> {
  const path = join(folder, `${name}${ending}`);
  try {
    await mkdir(dirname(path), { recursive: true });
    return path;
  } catch (error) {
    throw notWritable(`The folder "${dirname(path)}"`, error);
  }
}
