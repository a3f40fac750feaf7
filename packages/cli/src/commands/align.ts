import { alignDocuments } from '@enface/align/bitext';
import { EnfaceError } from '@enface/core';
import { defineCommand } from 'citty';
import { alignFolders } from '../align-folders.ts';
import { deliverResult } from '../deliver-result.ts';
import { pairOptions, readPair } from '../documents.ts';
import { modelFiles, withEngine } from '../engine.ts';
import { isFolder } from '../folder-pairs.ts';
import type { Invocation } from '../invocation.ts';
import { chosenFormat, oneOf, options, pairFormats } from '../options.ts';
import { pageExtras } from '../page.ts';
import { checkOutputs } from '../standoff.ts';
import { summaries } from '../usage.ts';

export const align = defineCommand({
  meta: { name: 'align', description: summaries.align },
  args: {
    source: {
      type: 'positional',
      description: 'A file of a format that is read, or - for standard input; or a folder of such files',
      required: true,
    },
    target: { type: 'positional', description: 'Its translation; none where SOURCE holds both', required: false },
    decisions: {
      type: 'string',
      valueHint: 'FILE',
      description: 'What a person decided in the page and saved: kept, the rest found around it',
    },
    ...options,
    format: { ...options.format, description: `${pairFormats.join(', ')}; by the ending of -o when absent, else text` },
    output: {
      ...options.output,
      description:
        'Write the result there: .txt, .json, .jsonl, .csv, .tsv, .xlsx, .md, .docx, .tmx, .xlf, .po, .srt, .vtt, .xces, .intertext, .pharaoh or .html; of folders, a folder',
    },
    segments: { ...options.segments, valueHint: 'sentences|lines' },
  },
  async run({ args, data }): Promise<number> {
    const { signal } = data as Invocation;
    const folders = await isFolder(args.source);
    const format = folders
      ? oneOf('--format', args.format ?? 'tmx', pairFormats)
      : chosenFormat(args.format, args.output, pairFormats);
    const how = pairOptions(args, signal);
    const { output, model, quiet = false } = args;
    const engine = { model, quiet, signal, maxSegments: how.maxSegments };
    if (folders && args.decisions !== undefined)
      throw new EnfaceError('BAD_ARGUMENT', '--decisions are of one pair of files, not of folders.');
    if (folders) return alignFolders(args.source, args.target, { output, format, how, engine });
    const files = [args.source, args.target, args.decisions].filter((path) => path !== undefined);
    await checkOutputs(output, format, [...files, ...(await modelFiles(model))]);

    const { source, target, where, clocks, alignment: known } = await readPair(args.source, args.target, how);
    // what few runs need is loaded in these
    const said =
      args.decisions === undefined
        ? undefined
        : await (await import('../decisions.ts')).readDecisions(args.decisions, { source, target }, how);
    const [result, extras] = await withEngine(engine, async (loaded) => {
      // a page shows corrections over what they correct
      const decisions = said && format === 'html' ? { ...said, corrected: [] } : said;
      const alignment = decisions
        ? await (await import('@enface/align')).alignDecided(decisions, { ...loaded, known })
        : (known ?? (await alignDocuments(source, target, loaded)));
      return [alignment, await pageExtras(format, alignment, loaded)] as const;
    });
    await deliverResult(
      result,
      format,
      { output, quiet, signal },
      { page: extras, where, clocks, decisions: said, wrapped: known === undefined },
    );
    return 0;
  },
});
