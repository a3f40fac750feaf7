/**
 * usage: pnpm bench:many FOLDER [SOURCE TARGET] [--memory N] [--rounds N]
 *
 * Pairs a second and what they cost, made of the line-parallel texts FOLDER/XX.txt.gz (da and en when not given), with one worker
 * and with as many as there are cores, by turns, medians of the rounds (5; 0 for none); and the memory of N small pairs (100,000; 0
 * for none) in a row.
 * On a machine with other work the figures of time are those of the machine; processor time is less so.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type JsonManyOptions, jsonMany, type Pair } from '@enface/many';
import { readParallel } from './retrieval.ts';
import { fixed, printTable, type Row } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { memory: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '5' } },
});
const [folder, from = 'da', to = 'en'] = positionals;
if (folder === undefined) {
  console.error('usage: pnpm bench:many FOLDER [SOURCE TARGET] [--memory N] [--rounds N]');
  process.exit(2);
}
const texts = readParallel(folder);
const [source, target] = [texts.get(from), texts.get(to)];
if (!source || !target) throw new Error(`${folder} has no lines of ${source ? to : from}`);

/** Pairs of so many sentences, round and round. */
function* pairs(count: number, sentences: number): Generator<Pair> {
  for (let k = 0, at = 0; k < count; k++, at = (at + sentences) % (source!.length - sentences)) {
    const text = (lines: readonly string[]) => lines.slice(at, at + sentences).join('\n');
    yield { id: `${k}`, source: { text: text(source!), language: from }, target: { text: text(target!), language: to } };
  }
}

interface Run {
  /** Seconds once the workers are warm: what the engine compiles in the first ones, a long list does not feel. */
  readonly seconds: number;
  readonly processor: number;
}

/** @param count of pairs that are measured, after as many for each worker */
async function run(count: number, sentences: number, options: JsonManyOptions & { concurrency: number }): Promise<Run> {
  let [start, before, done] = [0, process.cpuUsage(), 0];
  const warm = count * options.concurrency;
  for await (const { error } of jsonMany(pairs(warm + count, sentences), { segments: 'lines', ...options })) {
    if (error) throw error;
    if (++done !== warm) continue;
    start = performance.now();
    before = process.cpuUsage();
  }
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

const cores = availableParallelism();
const rows: Row[] = [];
const cases = [
  ['align', 1, 4000],
  ['align', 10, 600],
  ['align', 100, 80],
  ['audit', 10, 900],
] as const;
for (const [task, sentences, count] of Number(values.rounds) > 0 ? cases : []) {
  const runs: Record<'one' | 'all', Run[]> = { one: [], all: [] };
  for (let round = 0; round < Number(values.rounds); round++) {
    runs.one.push(await run(count, sentences, { task, concurrency: 1 }));
    runs.all.push(await run(count, sentences, { task, concurrency: cores }));
  }
  const rate = (list: Run[]) => count / median(list.map(({ seconds }) => seconds));
  const cost = (1000 * median(runs.one.map(({ processor }) => processor))) / count;
  console.error(`${task}, ${sentences}: done`);
  rows.push({
    task,
    'sentences a side': sentences,
    'pairs a second, 1 job': fixed(rate(runs.one), 0),
    [`${cores} jobs`]: fixed(rate(runs.all), 0),
    'times as many': fixed(median(runs.one.map(({ seconds }, k) => seconds / runs.all[k].seconds)), 2),
    'processor ms a pair': fixed(cost, 2),
    'core hours a million sentence pairs': fixed((cost * 1e6) / sentences / 3.6e6, 2),
  });
}
if (rows.length > 0) printTable(`Many pairs, ${from} to ${to}`, rows);

const memory: Row[] = [];
const all = Number(values.memory);
let done = 0;
for await (const { error } of jsonMany(pairs(all, 1), { segments: 'lines', compact: true })) {
  if (error) throw error;
  if (++done % Math.ceil(all / 10) === 0) memory.push({ pairs: done, 'resident MB': fixed(process.memoryUsage().rss / 1e6, 0) });
}
if (all > 0) printTable(`Memory, ${cores} jobs`, memory);
