import { alignDocuments } from '@enface/align/bitext';
import { EnfaceError } from '@enface/core';
import { defineCommand } from 'citty';
import { deliverResult } from '../deliver.ts';
import { readDocument } from '../documents.ts';
import { modelFiles, withEngine } from '../engine.ts';
import type { Invocation } from '../invocation.ts';
import { chosenFormat, languageTag, oneOf, options } from '../options.ts';
import { summaries } from '../usage.ts';
import { checkOutput } from '../write.ts';

const formats = ['text', 'json', 'csv', 'vecalign', 'html'] as const;

export const align = defineCommand({
  meta: { name: 'align', description: summaries.align },
  args: {
    source: { type: 'positional', description: 'A text file in UTF-8, or - for standard input', required: true },
    target: { type: 'positional', description: 'Its translation', required: true },
    ...options,
    format: { ...options.format, valueHint: formats.join('|') },
    output: { ...options.output, description: 'Write the result there: .txt, .json, .csv or .html' },
    segments: { ...options.segments, valueHint: 'sentences|lines' },
  },
  async run({ args, data }) {
    const { signal } = data as Invocation;
    if (args.source === '-' && args.target === '-')
      throw new EnfaceError('BAD_ARGUMENT', 'Only one of the two texts can come from standard input.');
    const format = chosenFormat(args.format, args.output, formats);
    const segments = oneOf('--segments', args.segments, ['sentences', 'lines']);
    const [from, to] = [languageTag('--from', args.from), languageTag('--to', args.to)];
    const { output, model, quiet = false } = args;
    await checkOutput(output, [args.source, args.target, ...(await modelFiles(model))]);

    const source = await readDocument(args.source, { language: from, segments, signal });
    const target = await readDocument(args.target, { language: to, segments, signal });
    const result = await withEngine({ model, quiet, signal }, (engine) => alignDocuments(source, target, engine));
    await deliverResult(result, format, { output, quiet, signal });
  },
});
