import { alignDocuments } from '@enface/align/bitext';
import { EnfaceError } from '@enface/core';
import { defineCommand } from 'citty';
import { readDocument } from '../documents.ts';
import { withEngine } from '../engine.ts';
import { chosenFormat, languageTag, oneOf, options } from '../options.ts';
import { deliver } from '../render.ts';
import type { Invocation } from '../run.ts';
import { summaries } from '../usage.ts';
import { checkOutput } from '../write.ts';

const formats = ['text', 'json', 'vecalign', 'html'] as const;

export const align = defineCommand({
  meta: { name: 'align', description: summaries.align },
  args: {
    source: { type: 'positional', description: 'A text file in UTF-8, or - for standard input', required: true },
    target: { type: 'positional', description: 'Its translation', required: true },
    ...options,
    format: { ...options.format, valueHint: formats.join('|') },
    segments: { ...options.segments, valueHint: 'sentences|lines' },
  },
  async run({ args, data }) {
    const { signal } = data as Invocation;
    if (args.source === '-' && args.target === '-')
      throw new EnfaceError('BAD_ARGUMENT', 'Only one of the two texts can come from standard input.');
    const format = chosenFormat(args.format, args.output, formats);
    const segments = oneOf('--segments', args.segments, ['sentences', 'lines']);
    const [from, to] = [languageTag('--from', args.from), languageTag('--to', args.to)];
    if (args.output !== undefined) await checkOutput(args.output, [args.source, args.target]);

    const quiet = args.quiet ?? false;
    const source = await readDocument(args.source, { language: from, option: '--from', segments, quiet, signal });
    const target = await readDocument(args.target, { language: to, option: '--to', segments, quiet, signal });
    const result = await withEngine({ model: args.model, quiet, signal }, (engine) => alignDocuments(source, target, engine));
    await deliver(result, format, args.output);
  },
});
