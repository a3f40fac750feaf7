import { stat } from 'node:fs/promises';
import type { Alignment } from '@enface/align';
import { EnfaceError } from '@enface/core';
import type { NamedAlignment } from '@enface/formats/tmx';
import type { PairResult } from '@enface/many';
import { version } from '../version.ts';
import { writeResult } from '../write.ts';

/** Formats in which all pairs make one file, by its ending. */
export type OneFile = 'tmx' | 'xlsx';

export const oneFileOf = (output: string | undefined): OneFile | undefined =>
  /\.(tmx|xlsx)$/i.exec(output ?? '')?.[1].toLowerCase() as OneFile | undefined;

/** @throws EnfaceError `NOT_WRITABLE` where there is a file already, which took somebody's time */
export async function checkNothingThere(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isFile()) throw new EnfaceError('NOT_WRITABLE', `"${path}" is there already: name another file.`);
}

/**
 * Writes what comes into one file, as it comes; it has its name once it is whole.
 *
 * @param took is told of each result, and of those that the format cannot hold as of errors
 * @throws EnfaceError `NOT_WRITABLE`, `ABORTED`; whatever `results` throws
 */
export async function writeOneFile(
  path: string,
  format: OneFile,
  results: AsyncIterable<PairResult<Alignment>>,
  { took, signal }: { readonly took: (result: PairResult<Alignment>) => Promise<unknown>; readonly signal: AbortSignal },
): Promise<void> {
  const [{ writeTmxOfPairs }, { writeXlsxOfPairs, xlsxRefusal }] = [
    await import('@enface/formats/tmx'),
    await import('@enface/formats/xlsx'),
  ];
  async function* alignments(): AsyncGenerator<NamedAlignment, void, undefined> {
    for await (const result of results) {
      const { id, index, value: alignment } = result;
      const refusal = alignment && format === 'xlsx' ? xlsxRefusal({ id, alignment }) : undefined;
      await took(refusal ? { id, index, error: refusal } : result);
      if (alignment && !refusal) yield { id, alignment };
    }
  }
  const pieces =
    format === 'tmx' ? writeTmxOfPairs(alignments(), { tool: { name: 'enface', version } }) : writeXlsxOfPairs(alignments());
  await writeResult(path, pieces, signal);
}
