import { EnfaceError } from '@enface/core';
import { type JsonManyOptions, jsonMany, type PairResult, type Shard } from '@enface/many';
import { defineCommand } from 'citty';
import { idsIn } from '../batch/done.ts';
import { linesFile, linesOut } from '../batch/lines-file.ts';
import { openList } from '../batch/list.ts';
import { createTally } from '../batch/tally.ts';
import { counted } from '../deliver.ts';
import { modelFiles } from '../engine.ts';
import type { Invocation } from '../invocation.ts';
import { languageTag, oneOf, options } from '../options.ts';
import { note } from '../stderr.ts';
import { summaries } from '../usage.ts';
import { checkOutput } from '../write.ts';

const tasks = ['align', 'audit', 'map-verdict'] as const;

export const batch = defineCommand({
  meta: { name: 'batch', description: summaries.batch },
  args: {
    pairs: {
      type: 'positional',
      description: 'A list of pairs, one a line, as JSON or as two paths with a tab between; - for standard input',
      required: true,
    },
    do: { type: 'string', valueHint: tasks.join('|'), description: 'What is done with each pair', default: 'align' },
    jobs: {
      type: 'string',
      valueHint: 'N',
      description: 'Pairs that are worked on at once; as many as there are cores when absent',
    },
    shard: { type: 'string', valueHint: 'K/N', description: 'Only the Kth of N parts of the list, by the ids' },
    resume: { type: 'boolean', description: 'Go on with a file of results: what is in it is not done again' },
    errors: { type: 'string', valueHint: 'FILE', description: 'Pairs that fail go there, and are tried again by --resume' },
    compact: { type: 'boolean', description: 'Indices and probabilities only, no texts' },
    root: { type: 'string', valueHint: 'FOLDER', description: 'Paths are taken from there, and may not leave it' },
    urls: { type: 'string', valueHint: 'none|public|any', description: 'Addresses that may be fetched', default: 'none' },
    time: { type: 'string', valueHint: 'SECONDS', description: 'What a pair may take', default: '600' },
    memory: { type: 'string', valueHint: 'MB', description: 'What a pair may take', default: '2048' },
    from: options.from,
    to: options.to,
    segments: { ...options.segments, valueHint: 'sentences|lines' },
    model: options.model,
    output: { ...options.output, description: 'Write the results there, a line of JSON a pair; on standard output when absent' },
    quiet: options.quiet,
  },
  async run({ args, data }): Promise<number> {
    const { signal } = data as Invocation;
    const { output, model, errors, compact = false, resume = false, quiet = false } = args;
    const segments = oneOf('--segments', args.segments, ['sentences', 'lines']);
    const urls = oneOf('--urls', args.urls, ['none', 'public', 'any']);
    const work: JsonManyOptions = {
      task: oneOf('--do', args.do, tasks),
      reading: { root: args.root, urls },
      timeLimit: number('--time', args.time, 0.001, 2e6),
      memoryLimit: number('--memory', args.memory, 128, 1e6),
      concurrency: args.jobs === undefined ? undefined : wholeNumber('--jobs', args.jobs, 1024),
      ...{ segments, model, compact, signal },
    };
    const shard = args.shard === undefined ? undefined : shardOf(args.shard);
    const [from, to] = [languageTag('--from', args.from), languageTag('--to', args.to)];
    if (resume && output === undefined) throw new EnfaceError('BAD_ARGUMENT', '--resume goes on with a file: name it with -o.');
    const files = [args.pairs, ...(await modelFiles(model))];
    await checkOutput(output, files);
    if (errors !== undefined) await checkOutput(errors, [...files, ...(output === undefined ? [] : [output])]);

    const seen = output === undefined ? undefined : resume ? await idsIn(output, signal) : new Set<string>();
    const before = seen?.size ?? 0;
    const list = await openList(args.pairs, { from, to, shard, seen, signal });
    const results = output === undefined ? linesOut() : await linesFile(output, resume ? 'a' : 'wx');
    const failures = errors === undefined ? results : await linesFile(errors, 'w');
    const tally = createTally(quiet);
    let first: string | undefined;
    try {
      for await (const result of jsonMany(list.pairs, work)) {
        tally.add(result.error !== undefined, list.share());
        first ??= result.error && `"${result.id}": ${result.error.message}`;
        if (!(await (result.error ? failures : results).write(lineOf(result)))) break;
      }
    } finally {
      tally.clear();
    }
    await results.close();
    if (failures !== results) await failures.close();
    if (!quiet) {
      const there = before === 0 ? '' : `, ${before.toLocaleString('en')} were there before`;
      const twice = list.passed - before;
      if (output !== undefined) note(`Wrote ${output}: ${tally.summary()}${there}.`);
      if (twice > 0 && before === 0) note(`Left out ${counted(twice, 'pair')} whose id another has.`);
    }
    if (tally.failed === 0) return 0;
    note(`enface: ${tally.failed.toLocaleString('en')} of ${counted(tally.done, 'pair')} failed, the first ${first}`);
    return 2;
  },
});

function lineOf({ id, value, error }: PairResult<string>): string {
  return value ?? JSON.stringify({ id, error: { code: error!.code, message: error!.message } });
}

function number(option: string, value: string, least: number, most: number): number {
  const found = Number(value);
  if (found >= least && found <= most) return found;
  throw new EnfaceError('BAD_ARGUMENT', `${option} "${value}" is not possible: give a number from ${least} to ${most}.`);
}

function wholeNumber(option: string, value: string, most: number): number {
  const found = number(option, value, 1, most);
  if (Number.isInteger(found)) return found;
  throw new EnfaceError('BAD_ARGUMENT', `${option} "${value}" is not possible: give a whole number.`);
}

function shardOf(value: string): Shard {
  const [, number, of] = /^(\d{1,9})\/(\d{1,9})$/.exec(value)?.map(Number) ?? [];
  if (number >= 1 && number <= of) return { number, of };
  throw new EnfaceError('BAD_ARGUMENT', `--shard "${value}" is not possible: give one part of so many, such as 3/16.`);
}
