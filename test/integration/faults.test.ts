import { execFile, spawn } from 'node:child_process';
import { statSync, watch } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../random.ts';

const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
const killedWhileWriting = new URL('./killed-while-writing.mjs', import.meta.url).href;
const execute = promisify(execFile);

let folder: string;
const path = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-faults-'));
  const lines = (words: string, count: number) => Array.from({ length: count }, (_, k) => `${words} ${k}.\n`).join('');
  await writeFile(path('da.txt'), lines('Skib nummer', 1000));
  await writeFile(path('en.txt'), lines('Ship number', 1000));
  await writeFile(path('short.da.txt'), lines('Skib nummer', 200));
  await writeFile(path('short.en.txt'), lines('Ship number', 200));
  await writeFile(path('long.txt'), lines('Ship number', 4000));
  await writeFile(path('empty.txt'), '');
});
afterAll(() => rm(folder, { recursive: true }));

const common = ['--from', 'da', '--to', 'en', '--segments', 'lines', '--quiet'];
const align = () => ['align', path('da.txt'), path('en.txt'), ...common];

interface End {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** So many milliseconds after the start, or when a new file in the folder has so many bytes. */
type Moment = { readonly after: number } | { readonly bytes: number };

/** Runs the command, which writes in a folder, and sends it a signal at a moment. */
async function struck(args: readonly string[], within: string, signal: NodeJS.Signals, moment: Moment): Promise<End> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  // once: whoever asks twice is served by the system
  const strike = () => child.killed || child.kill(signal);
  const watcher = watch(within, (_, name) => {
    if (!('bytes' in moment) || !name?.endsWith('.tmp')) return;
    const { size = -1 } = statSync(join(within, name), { throwIfNoEntry: false }) ?? {};
    if (size >= moment.bytes) strike();
  });
  const timer = 'after' in moment && setTimeout(strike, moment.after);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  try {
    return await new Promise((resolve) => child.on('close', (status, by) => resolve({ status, signal: by, stderr })));
  } finally {
    watcher.close();
    if (timer) clearTimeout(timer);
  }
}

test('killed at a hundred random moments of writing, it leaves the old file or the new one, whole', async () => {
  // much to write after little work
  const args = ['align', path('empty.txt'), path('long.txt'), ...common, '-o'];
  await execute(process.execPath, [main, ...args, path('whole.json')]);
  const whole = await readFile(path('whole.json'));
  const old = Buffer.from('an older result, of another length\n'.repeat(1000));
  const moments = fc.sample(fc.integer({ min: 1, max: whole.length }), 100);

  async function kill(lane: number): Promise<void> {
    const results = path(`killed-${lane}`);
    const output = join(results, 'out.json');
    await mkdir(results);
    for (let bytes = moments.pop(); bytes !== undefined; bytes = moments.pop()) {
      await writeFile(output, old);
      const end = await execute(process.execPath, ['--import', killedWhileWriting, main, ...args, output], {
        env: { ...process.env, KILL_AT: `${bytes}` },
      }).catch((error) => error);
      expect(end).toMatchObject({ signal: 'SIGKILL' });
      const there = await readFile(output);
      expect(there.equals(old) || there.equals(whole), `${there.length} bytes, killed after ${bytes}`).toBe(true);
      // else the moment was none of writing
      const [left] = (await readdir(results)).filter((name) => name !== 'out.json');
      expect((await readFile(join(results, left))).equals(whole.subarray(0, bytes))).toBe(true);
      await rm(join(results, left));
    }
  }
  await Promise.all([0, 1].map(kill));
});

describe('told to end, it ends with the signal’s status and leaves nothing behind', () => {
  const commands: Record<string, (output: string) => string[]> = {
    align: (output) => [...align(), '-o', output],
    audit: (output) => ['audit', path('da.txt'), path('en.txt'), ...common, '--format', 'json', '-o', output],
    map: (output) => ['map', path('short.da.txt'), '--onto', path('short.en.txt'), ...common, '-o', output],
    demo: (output) => ['demo', '--quiet', '-o', output],
  };
  test.each(Object.keys(commands))('%s', async (name) => {
    const results = path(`${name}-results`);
    await mkdir(results);
    const signals = fc.sample(fc.constantFrom('SIGINT', 'SIGTERM', 'SIGHUP'), 9);
    const moments = fc.sample(fc.integer({ min: 50, max: 1000 }), 9);
    let ended = 0;
    for (const [k, signal] of signals.entries()) {
      const args = commands[name](join(results, 'out.html'));
      const end = await struck(args, results, signal, k % 3 === 0 ? { bytes: 0 } : { after: moments[k] });
      const left = await readdir(results);
      if (end.status === 0) expect(left).toEqual(['out.html']);
      else {
        ended++;
        // Node itself takes a moment to start, in which the system ends it
        const status = end.signal === signal ? 128 + constants.signals[signal] : end.status;
        expect({ status, stderr: end.stderr, left: left.filter((each) => each !== 'out.html') }).toEqual({
          status: 128 + constants.signals[signal],
          stderr: '',
          left: [],
        });
      }
      for (const each of left) await rm(join(results, each));
    }
    expect(ended).toBeGreaterThan(0);
  });
});

test('it does not end before a reader that takes its time has all', async () => {
  await execute(process.execPath, [main, ...align(), '-o', path('all.json')]);
  const child = spawn(process.execPath, [main, ...align(), '--format', 'json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout!) {
    chunks.push(chunk);
    await pause(20);
  }
  expect(Buffer.concat(chunks).equals(await readFile(path('all.json')))).toBe(true);
});

describe('a small disk', () => {
  let disk: string;
  let mounted = false;
  beforeAll(async () => {
    disk = path('disk');
    await mkdir(disk);
    mounted = await execute('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).then(
      () => true,
      () => false,
    );
    // mounting takes a superuser's rights, which the machines have on which nothing may go untested
    if (!mounted && process.env.CI) throw new Error('No small disk can be mounted: run the tests as root.');
  });
  afterAll(async () => {
    if (mounted) await execute('umount', [disk]);
  });

  test('that fills up keeps the old file, and nothing of the new one', async ({ skip }) => {
    if (!mounted) skip('no small disk can be mounted');
    const output = join(disk, 'out.json');
    await writeFile(output, 'old');
    const end = await execute(process.execPath, [main, ...align(), '-o', output]).catch((error) => error);
    expect(end).toMatchObject({ code: 2, stderr: `enface: "${output}" cannot be written: the disk is full.\n` });
    expect(await readFile(output, 'utf8')).toBe('old');
    expect(await readdir(disk)).toEqual(['out.json']);
  });

  test('that fills up behind standard output is no success', async ({ skip }) => {
    if (!mounted) skip('no small disk can be mounted');
    const file = await open(join(disk, 'stdout'), 'w');
    const child = spawn(process.execPath, [main, ...align(), '--format', 'json'], { stdio: ['ignore', file.fd, 'pipe'] });
    let stderr = '';
    child.stderr!.setEncoding('utf8').on('data', (text) => (stderr += text));
    const status = await new Promise((resolve) => child.on('close', resolve));
    await file.close();
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'enface: Standard output cannot be written: the disk is full.\n' });
    await rm(join(disk, 'stdout'));
  });

  test('that is read-only is said to be so before the work', async ({ skip }) => {
    if (!mounted) skip('no small disk can be mounted');
    await execute('mount', ['-o', 'remount,ro', disk]);
    const end = await execute(process.execPath, [main, ...align(), '-o', join(disk, 'new.json')]).catch((error) => error);
    await execute('mount', ['-o', 'remount,rw', disk]);
    expect(end).toMatchObject({ code: 2, stderr: expect.stringContaining('the disk is read-only') });
  });
});
