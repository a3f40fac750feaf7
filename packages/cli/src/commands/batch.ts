import { EnfaceError } from '@enface/core';
import { alignMany, type JsonManyOptions, jsonMany, type PairResult, type Shard } from '@enface/many';
import { defineCommand } from 'citty';
import { idsIn } from '../batch/done.ts';
import { linesFile, linesOut } from '../batch/lines-file.ts';
import { openList } from '../batch/list.ts';
import { checkNothingThere, oneFileOf, writeOneFile } from '../batch/one-file.ts';
import { limitOptions, limitsOf, tasks } from '../batch/options.ts';
import { createTally } from '../batch/tally.ts';
import { counted, grouped } from '../deliver.ts';
import { modelFiles } from '../engine.ts';
import type { Invocation } from '../invocation.ts';
import { checkLinesFile, languageTag, oneOf, options } from '../options.ts';
import { note } from '../stderr.ts';
import { summaries } from '../usage.ts';
import { checkOutput } from '../write.ts';

export const batch = defineCommand({
  meta: { name: 'batch', description: summaries.batch },
  args: {
    pairs: {
      type: 'positional',
      description: 'A list of pairs, one a line, as JSON or as two paths with a tab between; - for standard input',
      required: true,
    },
    do: { type: 'string', valueHint: tasks.join('|'), description: 'What is done with each pair', default: 'align' },
    shard: { type: 'string', valueHint: 'K/N', description: 'Only the Kth of N parts of the list, by the ids' },
    resume: { type: 'boolean', description: 'Go on with a file of results: what is in it is not done again' },
    errors: { type: 'string', valueHint: 'FILE', description: 'Pairs that fail go there, and are tried again by --resume' },
    compact: { type: 'boolean', description: 'Indices and probabilities only, no texts' },
    ...limitOptions,
    from: options.from,
    to: options.to,
    segments: { ...options.segments, valueHint: 'sentences|lines' },
    model: options.model,
    output: {
      ...options.output,
      description: 'Write the results there, a line of JSON a pair, or all in one .tmx or .xlsx; on standard output when absent',
    },
    quiet: options.quiet,
  },
  async run({ args, data }): Promise<number> {
    const { signal } = data as Invocation;
    const { output, model, errors, compact = false, resume = false, quiet = false } = args;
    const segments = oneOf('--segments', args.segments, ['sentences', 'lines']);
    const task = oneOf('--do', args.do, tasks);
    const work: JsonManyOptions = { ...limitsOf(args), task, segments, model, compact, signal };
    const shard = args.shard === undefined ? undefined : shardOf(args.shard);
    const [from, to] = [languageTag('--from', args.from), languageTag('--to', args.to)];
    if (resume && output === undefined) throw new EnfaceError('BAD_ARGUMENT', '--resume goes on with a file: name it with -o.');
    const oneFile = oneFileOf(output);
    if (oneFile && (task !== 'align' || compact || resume))
      throw new EnfaceError(
        'BAD_ARGUMENT',
        `A .${oneFile} holds whole alignments, written once: for the rest, end it in .jsonl.`,
      );
    const files = [args.pairs, ...(await modelFiles(model))];
    if (oneFile) await checkNothingThere(output!);
    else checkLinesFile(output);
    await checkOutput(output, files);
    if (errors !== undefined) await checkOutput(errors, [...files, ...(output === undefined ? [] : [output])]);

    const seen = output === undefined ? undefined : resume ? await idsIn(output, signal) : new Set<string>();
    const before = seen?.size ?? 0;
    const list = await openList(args.pairs, { from, to, shard, seen, signal });
    const results = oneFile ? undefined : output === undefined ? linesOut() : await linesFile(output, resume ? 'a' : 'wx');
    const failures = errors === undefined ? results : await linesFile(errors, 'w');
    const tally = createTally(quiet);
    let first: string | undefined;
    /** @returns whether whoever reads is still there */
    const took = async ({ id, value, error }: PairResult<unknown>): Promise<boolean> => {
      tally.add(error !== undefined, list.share());
      first ??= error && `"${id}": ${error.message}`;
      if (error === undefined) return results === undefined || results.write(value as string);
      return (
        failures === undefined || failures.write(JSON.stringify({ id, error: { code: error.code, message: error.message } }))
      );
    };
    try {
      if (oneFile) await writeOneFile(output!, oneFile, alignMany(list.pairs, work), { took, signal });
      else for await (const result of jsonMany(list.pairs, work)) if (!(await took(result))) break;
    } finally {
      tally.clear();
    }
    await results?.close();
    if (failures !== results) await failures?.close();
    if (!quiet) {
      const there = before === 0 ? '' : `, ${grouped(before)} were there before`;
      const twice = list.passed - before;
      if (output !== undefined) note(`Wrote ${output}: ${tally.summary()}${there}.`);
      if (twice > 0 && before === 0) note(`Left out ${counted(twice, 'pair')} whose id another has.`);
    }
    if (tally.failed === 0) return 0;
    note(`enface: ${grouped(tally.failed)} of ${counted(tally.done, 'pair')} failed, the first ${first}`);
    return 2;
  },
});

function shardOf(value: string): Shard {
  const [, number, of] = /^(\d{1,9})\/(\d{1,9})$/.exec(value)?.map(Number) ?? [];
  if (number >= 1 && number <= of) return { number, of };
  throw new EnfaceError('BAD_ARGUMENT', `--shard "${value}" is not possible: give one part of so many, such as 3/16.`);
}
