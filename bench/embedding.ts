/**
 * usage: tsx --conditions=source bench/embedding.ts [FOLDER]
 *
 * How fast the default encoder is, how long it takes to load and what memory it costs. FOLDER holds texts of one
 * sentence a line (XX.txt or XX.txt.gz); without it the seeds serve, which are few.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadEmbedder } from '@enface/core';
import { readParallel } from './retrieval.ts';
import type { Row } from './table.ts';

/** Speed is quoted in sentences of so many words, whatever the length of those at hand. */
const WORDS = 25;
const PASSES = 7;
const LOADS = 7;

/**
 * Tables by title. Speeds are of one thread; "first" has every word still to segment, "again" finds them remembered. Per
 * CPU second tells more than per second where other work shares the processor.
 */
export async function embeddingTables(folder?: string): Promise<Record<string, Row[]>> {
  return {
    'Embedding speed, default encoder, one thread': folder
      ? await folderRows(readParallel(folder))
      : await speedRows('seeds', seedLines()),
    'Loading the default encoder in a new process': loadRows(),
  };
}

/** Two languages, as an alignment has them, and then all at once, which are more words than are remembered. */
async function folderRows(texts: ReadonlyMap<string, string[]>): Promise<Row[]> {
  const two = ['en', ...texts.keys()]
    .filter((language, i, all) => texts.has(language) && all.indexOf(language) === i)
    .slice(0, 2);
  const rows = await speedRows(
    two.join(' + '),
    two.flatMap((language) => texts.get(language)!),
  );
  return texts.size > 2 ? [...rows, ...(await speedRows(`${texts.size} languages`, [...texts.values()].flat()))] : rows;
}

async function speedRows(name: string, texts: readonly string[]): Promise<Row[]> {
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const embedder = await loadEmbedder();
  await embedder.embed(['Compile the inner loops before the clock runs. '.repeat(2000)]);
  const pass = async () => {
    const cpu = process.cpuUsage();
    const start = performance.now();
    await embedder.embed(texts);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    return { seconds, cpu: (user + system) / 1e6 };
  };
  const first = await pass();
  const later = await inTurn(PASSES, pass);
  const again = { seconds: median(later.map(({ seconds }) => seconds)), cpu: median(later.map(({ cpu }) => cpu)) };
  return Object.entries({ first, again }).map(([pass, { seconds, cpu }]) => ({
    texts: name,
    pass,
    lines: texts.length,
    words,
    [`sentences of ${WORDS} words/s`]: Math.round(words / WORDS / seconds),
    'the same per CPU second': Math.round(words / WORDS / cpu),
  }));
}

/** Every load in a process of its own, so that no compiled code or cached file of ours flatters the next. */
function loadRows(): Row[] {
  const loads = Array.from({ length: LOADS }, () => {
    const output = execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), '--load'], {
      encoding: 'utf8',
    });
    return JSON.parse(output) as { milliseconds: number; cpu: number; memory: number };
  });
  return [
    {
      loads: LOADS,
      'median ms': Math.round(median(loads.map(({ milliseconds }) => milliseconds))),
      'least ms': Math.round(Math.min(...loads.map(({ milliseconds }) => milliseconds))),
      'median CPU ms': Math.round(median(loads.map(({ cpu }) => cpu))),
      'memory MB': Math.round(median(loads.map(({ memory }) => memory)) / 2 ** 20),
    },
  ];
}

/** What one load costs: time, CPU time of all threads, and what the process grew by. */
async function measureLoad(): Promise<void> {
  const memory = process.memoryUsage().rss;
  const cpu = process.cpuUsage();
  const start = performance.now();
  await loadEmbedder();
  const milliseconds = performance.now() - start;
  const used = process.cpuUsage(cpu);
  console.log(
    JSON.stringify({ milliseconds, cpu: (used.user + used.system) / 1000, memory: process.memoryUsage().rss - memory }),
  );
}

function seedLines(): string[] {
  const folder = new URL('../seeds/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split(/\r?\n|(?<=[.!?]) /))
    .filter((line) => line.trim() !== '');
}

async function inTurn<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < times; i++) results.push(await work());
  return results;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === '--load') await measureLoad();
  else {
    const { printTable } = await import('./table.ts');
    for (const [title, rows] of Object.entries(await embeddingTables(process.argv[2]))) printTable(title, rows);
  }
}
