import { mapDocuments } from '@enface/align';
import { type Document, EnfaceError } from '@enface/core';
import { type ArgsDef, defineCommand } from 'citty';
import { splitAt } from '../arguments.ts';
import { deliverResult } from '../deliver-result.ts';
import { pairOptions, type ReadOptions, readDocument } from '../documents.ts';
import { modelFiles, withEngine } from '../engine.ts';
import type { Invocation } from '../invocation.ts';
import { chosenFormat, options } from '../options.ts';
import { summaries } from '../usage.ts';
import { checkOutput } from '../write.ts';

const formats = ['text', 'json', 'html'] as const;

const args = {
  'source…': { type: 'positional', description: 'Articles, files of formats that are read', required: true },
  onto: {
    type: 'string',
    valueHint: 'TARGET…',
    description: 'Articles on the same matters, in another language: all files up to the next option',
    required: true,
  },
  ...options,
  from: { ...options.from, description: 'Language of all articles before --onto, BCP 47; each identified when absent' },
  to: { ...options.to, description: 'Language of all articles behind --onto, BCP 47; each identified when absent' },
  format: { ...options.format, valueHint: formats.join('|') },
  segments: { ...options.segments, valueHint: 'sentences|lines' },
} as const satisfies ArgsDef;

export const map = defineCommand({
  meta: { name: 'map', description: summaries.map },
  args,
  async run({ args: given, rawArgs, data }) {
    const { signal } = data as Invocation;
    const { before: sourceFiles, behind: targetFiles } = splitAt('onto', rawArgs, args);
    if (sourceFiles.length === 0)
      throw new EnfaceError('BAD_ARGUMENT', 'Name articles before --onto: "enface map da.txt nl.txt --onto en.txt".');
    const files = [...sourceFiles, ...targetFiles];
    if (files.filter((file) => file === '-').length > 1)
      throw new EnfaceError('BAD_ARGUMENT', 'Only one of the texts can come from standard input.');
    const format = chosenFormat(given.format, given.output, formats);
    const { from, to, ...how } = pairOptions(given, signal);
    const { output, model, quiet = false } = given;
    const engine = { model, quiet, signal, maxSegments: how.maxSegments };
    await checkOutput(output, [...files, ...(await modelFiles(model))]);

    const sources = await readAll(sourceFiles, { ...how, language: from });
    const targets = await readAll(targetFiles, { ...how, language: to });
    const result = await withEngine(engine, (loaded) => mapDocuments(sources, targets, loaded));
    await deliverResult(result, format, { output, quiet, signal });
  },
});

/** One after the other: a thousand files at once would be a thousand open files. */
async function readAll(files: readonly string[], how: ReadOptions): Promise<Document[]> {
  const documents: Document[] = [];
  for (const file of files) documents.push(await readDocument(file, how));
  return documents;
}
