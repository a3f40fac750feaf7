import { alignDocuments } from '@enface/align/bitext';
import { EnfaceError } from '@enface/core';
import { deliverResult } from './deliver-result.ts';
import { type PairOptions, readPair } from './documents.ts';
import { eachPair, placeIn } from './each-pair.ts';
import { type EngineOptions, modelFiles, withEngine } from './engine.ts';
import { isFolder, pairFolders } from './folder-pairs.ts';
import { endingFor, type Format } from './options.ts';
import { pageExtras } from './page.ts';
import { checkOutputs } from './standoff.ts';

export interface AlignFoldersOptions {
  readonly output: string | undefined;
  readonly format: Format;
  readonly how: PairOptions;
  readonly engine: EngineOptions;
}

/** Aligns all pairs of two folders into a third. Exit status 2 where one could not be aligned. */
export async function alignFolders(
  source: string,
  target: string | undefined,
  { output, format, how, engine }: AlignFoldersOptions,
): Promise<number> {
  if (target !== undefined && !(await isFolder(target)))
    throw new EnfaceError('BAD_ARGUMENT', `"${source}" is a folder, and "${target}" is none: name two folders, or two files.`);
  if (target === undefined)
    throw new EnfaceError(
      'BAD_ARGUMENT',
      `"${source}" is a folder: name another beside it, as in "enface align da/ en/ -o out/".`,
    );
  if (output === undefined)
    throw new EnfaceError('BAD_ARGUMENT', 'Say in which folder the results shall be, as in "enface align da/ en/ -o out/".');
  const { quiet, signal } = how;
  const model = await modelFiles(engine.model);
  const found = await pairFolders(source, target);
  const outcomes = await withEngine(engine, (loaded) =>
    eachPair(
      found,
      async (pair, onProgress) => {
        const place = await placeIn(output, pair, endingFor(format));
        await checkOutputs(place, format, [pair.source, pair.target!, ...model]);
        const { where, clocks, ...texts } = await readPair(pair.source, pair.target, how);
        const here = { ...loaded, onProgress };
        const alignment = texts.alignment ?? (await alignDocuments(texts.source, texts.target, here));
        const page = await pageExtras(format, alignment, here);
        await deliverResult(
          alignment,
          format,
          { output: place, quiet, signal },
          { page, where, clocks, wrapped: texts.alignment === undefined },
        );
      },
      'Aligned',
      how,
    ),
  );
  return outcomes.some((outcome) => 'error' in outcome) ? 2 : 0;
}
