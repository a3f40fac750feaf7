import type { Alignment } from '@enface/align';
import { decisionsFromJson } from '@enface/align/json';
import { EnfaceError } from '@enface/core';
import { defineCommand } from 'citty';
import { deliver, deliverResult } from '../deliver.ts';
import { inputFormat, readContents, whereOf } from '../documents.ts';
import type { Invocation } from '../invocation.ts';
import { chosenFormat, type Format, languageTag, options, pairFormats } from '../options.ts';
import { note } from '../stderr.ts';
import { summaries } from '../usage.ts';
import { checkOutput } from '../write.ts';

export const convert = defineCommand({
  meta: { name: 'convert', description: summaries.convert },
  args: {
    in: { type: 'positional', description: 'A file of a format that is read, or - for standard input', required: true },
    out: {
      type: 'positional',
      description: 'Where it goes: .json, .jsonl, .csv, .tsv, .xlsx, .md, .tmx, .xlf, .po or .html; a text to .txt',
      required: true,
    },
    from: { ...options.from, description: 'Which language is the source, where a file has several; BCP 47' },
    to: { ...options.to, description: 'Which language is the target, likewise' },
    'input-format': options['input-format'],
    format: { ...options.format, description: `${pairFormats.join(', ')}; by the ending of OUT when absent` },
    quiet: options.quiet,
  },
  async run({ args, data }) {
    const { signal } = data as Invocation;
    const { out: output, quiet = false } = args;
    const format = chosenFormat(args.format, output, pairFormats);
    const [from, to] = [languageTag('--from', args.from), languageTag('--to', args.to)];
    await checkOutput(output, [args.in]);

    const { contents } = await readContents(args.in, { from, to, format: inputFormat(args['input-format']), quiet, signal });
    if (contents.kind === 'text') {
      if (format !== 'text')
        throw new EnfaceError('BAD_ARGUMENT', `"${args.in}" holds one text, which goes to .txt: "enface align" pairs two.`);
      return deliver(() => contents.text, 'text', 'one text', [], { output, quiet, signal });
    }
    const where = whereOf({ source: contents, target: contents });
    const decisions = contents.decisions && decisionsFromJson(contents.decisions, contents.alignment);
    await deliverResult(contents.alignment, format, { output, quiet, signal }, { where, decisions });
    const lost = losses(contents.alignment, format);
    if (!quiet && lost) note(`Not in ${output}: ${lost}.`);
  },
});

/** What an alignment has and a format has no place for. */
function losses({ beads, unmatched }: Alignment, format: Format): string | undefined {
  const passages = [...beads.flatMap(({ source, target }) => [source, target]), ...unmatched.map(({ segments }) => segments)];
  const isSentences = passages.every((passage) => passage.length === 1);
  if (format === 'vecalign') return 'the texts, and why segments have no match';
  if (format === 'ladder') return 'the texts, beads that are out of order, and why segments have no match';
  if (format === 'csv' || format === 'tsv') return isSentences ? undefined : 'which segments each passage consists of';
  if (format === 'po') return 'what only the target has, and how each pair relates but for fuzzy ones';
  if (format === 'jsonl') return 'what the texts are called, and where their segments stood';
  return format === 'text' || format === 'markdown' || format === 'html'
    ? 'what only programs need, as this is for reading'
    : undefined;
}
