import { mapDocuments } from '@enface/align';
import { type Document, EnfaceError } from '@enface/core';
import { type ArgsDef, defineCommand } from 'citty';
import { splitAt } from '../arguments.ts';
import { type ReadOptions, readDocument } from '../documents.ts';
import { withEngine } from '../engine.ts';
import { chosenFormat, languageTag, oneOf, options } from '../options.ts';
import { deliver } from '../render.ts';
import type { Invocation } from '../run.ts';
import { summaries } from '../usage.ts';
import { checkOutput } from '../write.ts';

const formats = ['text', 'json', 'html'] as const;

const args = {
  'foreign…': { type: 'positional', description: 'Articles in other languages, text files in UTF-8', required: true },
  onto: {
    type: 'string',
    valueHint: 'ENGLISH…',
    description: 'The English articles: all files up to the next option',
    required: true,
  },
  ...options,
  from: { ...options.from, description: 'Language of all foreign articles, BCP 47; each identified when absent' },
  to: { ...options.to, description: 'Language of the articles behind --onto', default: 'en' },
  format: { ...options.format, valueHint: formats.join('|') },
  segments: { ...options.segments, valueHint: 'sentences|lines' },
} as const satisfies ArgsDef;

export const map = defineCommand({
  meta: { name: 'map', description: summaries.map },
  args,
  async run({ args: given, rawArgs, data }) {
    const { signal } = data as Invocation;
    const { before: foreignFiles, behind: englishFiles } = splitAt('onto', rawArgs, args);
    if (foreignFiles.length === 0)
      throw new EnfaceError('BAD_ARGUMENT', 'Name the foreign articles before --onto: "enface map da.txt nl.txt --onto en.txt".');
    const files = [...foreignFiles, ...englishFiles];
    if (files.filter((file) => file === '-').length > 1)
      throw new EnfaceError('BAD_ARGUMENT', 'Only one of the texts can come from standard input.');
    const format = chosenFormat(given.format, given.output, formats);
    const segments = oneOf('--segments', given.segments, ['sentences', 'lines']);
    const [from, to] = [languageTag('--from', given.from), languageTag('--to', given.to)];
    if (given.output !== undefined) await checkOutput(given.output, files);

    const quiet = given.quiet ?? false;
    const foreign = await readAll(foreignFiles, { language: from, option: '--from', segments, quiet, signal });
    const english = await readAll(englishFiles, { language: to, option: '--to', segments, quiet, signal });
    const result = await withEngine({ model: given.model, quiet, signal }, (engine) => mapDocuments(foreign, english, engine));
    await deliver(result, format, given.output);
  },
});

/** One after the other: a thousand files at once would be a thousand open files. */
async function readAll(files: readonly string[], how: ReadOptions): Promise<Document[]> {
  const documents: Document[] = [];
  for (const file of files) documents.push(await readDocument(file, how));
  return documents;
}
