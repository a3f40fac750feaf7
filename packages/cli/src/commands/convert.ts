import type { Alignment } from '@enface/align';
import { decisionsFromJson } from '@enface/align/json';
import { EnfaceError } from '@enface/core';
import { defineCommand } from 'citty';
import { convertedInParts, convertParts } from '../convert-parts.ts';
import { deliver } from '../deliver.ts';
import { deliverResult } from '../deliver-result.ts';
import { pairOptions, readContents, whereOf } from '../documents.ts';
import type { Invocation } from '../invocation.ts';
import { chosenFormat, type Format, options, pairFormats } from '../options.ts';
import { checkOutputs } from '../standoff.ts';
import { note } from '../stderr.ts';
import { summaries } from '../usage.ts';

/** Which words belong together, no file says. */
const formats = pairFormats.filter((format) => format !== 'pharaoh');

export const convert = defineCommand({
  meta: { name: 'convert', description: summaries.convert },
  args: {
    in: { type: 'positional', description: 'A file of a format that is read, or - for standard input', required: true },
    out: {
      type: 'positional',
      description:
        'Where it goes: .json, .jsonl, .csv, .tsv, .xlsx, .docx, .md, .tmx, .xlf, .po, .xces, .intertext or .html; a text to .txt',
      required: true,
    },
    from: { ...options.from, description: 'Which language is the source, where a file has several; BCP 47' },
    to: { ...options.to, description: 'Which language is the target, likewise' },
    'input-format': options['input-format'],
    html: options.html,
    format: { ...options.format, description: `${formats.join(', ')}; by the ending of OUT when absent` },
    quiet: options.quiet,
  },
  async run({ args, data }) {
    const { signal } = data as Invocation;
    const { out: output, quiet = false } = args;
    const format = chosenFormat(args.format, output, formats);
    const how = pairOptions(args, signal);
    await checkOutputs(output, format, [args.in]);

    const large = await convertedInParts(args.in, format, how);
    if (large) {
      await convertParts(large, format, how, { output, quiet, signal });
      if (!quiet && format === 'jsonl') note(`Not in ${output}: ${LINES_LOSE}.`);
      return;
    }
    const { contents } = await readContents(args.in, how);
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

const LINES_LOSE = 'what the texts are called, and where their segments stood';

/** What an alignment has and a format has no place for. */
function losses({ beads, unmatched }: Alignment, format: Format): string | undefined {
  const passages = [...beads.flatMap(({ source, target }) => [source, target]), ...unmatched.map(({ segments }) => segments)];
  const isSentences = passages.every((passage) => passage.length === 1);
  if (format === 'vecalign') return 'the texts, and why segments have no match';
  if (format === 'ladder') return 'the texts, beads that are out of order, and why segments have no match';
  if (format === 'csv' || format === 'tsv') return isSentences ? undefined : 'which segments each passage consists of';
  if (format === 'docx') return 'which segments each passage consists of, and how surely they match';
  if (format === 'xces' || format === 'intertext') {
    const sure = format === 'xces' ? '' : 'how surely passages match, ';
    return `${sure}how each pair relates, why passages have no match, and signs that XML cannot hold`;
  }
  if (format === 'po') return 'what only the target has, and how each pair relates but for fuzzy ones';
  if (format === 'jsonl') return LINES_LOSE;
  return format === 'text' || format === 'markdown' || format === 'html'
    ? 'what only programs need, as this is for reading'
    : undefined;
}
