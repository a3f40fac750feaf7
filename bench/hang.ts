import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printTable } from './table.ts';

/*
 * Whether the command ends: runs it over and over with its output through a pipe while the machine is busy, and counts
 * the runs that have written all they had to and yet don't end.
 *
 *   pnpm bench:hang 1000 [--parallel 2] [--seconds 15] [--flags=…]
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    parallel: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '15' },
    // for Node, such as --flags=--single-threaded
    flags: { type: 'string', default: '' },
    main: { type: 'string', default: fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url)) },
  },
});
const runs = Number(positionals[0] ?? 200);
const words = {
  da: 'byen havnen broen skolen huset vejen vinden natten sneen skibet er har fik lukker venter åbner igen snart aldrig altid'.split(
    ' ',
  ),
  en: 'town harbour bridge school house road wind night snow ship is has got closes waits opens again soon never always'.split(
    ' ',
  ),
};

const folder = await mkdtemp(join(tmpdir(), 'enface-hang-'));
const load = Array.from({ length: availableParallelism() }, () =>
  spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
);
const outcomes = { ended: 0, 'did not end': 0, failed: 0 };
let next = 0;
try {
  await Promise.all(Array.from({ length: Number(values.parallel) }, worker));
} finally {
  for (const each of load) each.kill('SIGKILL');
  await rm(folder, { recursive: true });
}
printTable('How runs end', [outcomes]);

async function worker(): Promise<void> {
  for (let run = next++; run < runs; run = next++) {
    const files = await Promise.all((['da', 'en'] as const).map((language) => textOf(language, run)));
    outcomes[await outcomeOf(['align', ...files, '--from', 'da', '--to', 'en'])]++;
    if ((run + 1) % 100 === 0) console.error(`${run + 1} runs: ${JSON.stringify(outcomes)}`);
  }
}

/** Texts of all sizes, as what is compiled when the process ends depends on how long it ran. */
async function textOf(language: 'da' | 'en', run: number): Promise<string> {
  const path = join(folder, `${run}.${language}.txt`);
  const sentence = (k: number) => [3, 5, 7, 11].map((step) => words[language][(run + k * step) % 20]).join(' ');
  await writeFile(path, Array.from({ length: 1 + ((run * 37) % 200) }, (_, k) => `${sentence(k)}.\n`).join(''));
  return path;
}

async function outcomeOf(args: readonly string[]): Promise<keyof typeof outcomes> {
  const child = spawn(process.execPath, [...values.flags.split(' ').filter(Boolean), values.main, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let silentSince = Number.POSITIVE_INFINITY;
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    silentSince = performance.now();
  });
  const look = setInterval(async () => {
    if (performance.now() - silentSince < 1000 * Number(values.seconds) || !output.includes('Matched: ')) return;
    clearInterval(look);
    console.error(`process ${child.pid} does not end; its threads wait in: ${await threadsOf(child)}`);
    child.kill('SIGKILL');
  }, 250);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(look);
  return status === 0 ? 'ended' : status === null ? 'did not end' : 'failed';
}

/** Where Linux says that each thread waits. */
async function threadsOf({ pid }: ChildProcess): Promise<string> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const waits = await Promise.all(threads.map((id) => readFile(`/proc/${pid}/task/${id}/wchan`, 'utf8').catch(() => '?')));
  return waits.join(', ');
}
