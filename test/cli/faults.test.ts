import { execFile, spawn } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { chmod, link, mkdir, mkdtemp, open, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeResult } from '../../packages/cli/src/write.ts';
import { call, enface } from './enface.ts';

const danish = 'Byen har 40.000 indbyggere.\n\nBroen blev bygget i 1987.\n';
const english = 'The town has 60,000 inhabitants.\n\nThe bridge was built in 1987.\n';
const languages = ['--from', 'da', '--to', 'en'];

/** A device that is always full; not every system has one. */
const full = ['/dev/full'].find(existsSync);

let folder: string;
const path = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-faults-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  for (const name of await readdir(folder)) await rm(path(name), { recursive: true });
  await writeFile(path('da.txt'), danish);
  await writeFile(path('en.txt'), english);
});

const align = (...rest: string[]) => call(['align', path('da.txt'), path('en.txt'), ...languages, ...rest]);
const audit = (...rest: string[]) => call(['audit', path('da.txt'), path('en.txt'), ...languages, ...rest]);
/** The complaint of a run that failed, and left nothing behind. */
async function refused(run: Promise<{ status: number | null; stdout: string; stderr: string }>): Promise<string> {
  const before = await readdir(folder);
  const { status, stdout, stderr } = await run;
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(await readdir(folder)).toEqual(before);
  return stderr;
}

describe('no file that is read is written', () => {
  test.each([
    ['the text itself', () => align('-o', path('en.txt'))],
    ['a hard link to it', () => align('-o', path('hard.txt'))],
    ['a link to it', () => align('-o', path('soft.txt'))],
    ['the list of names', () => audit('--keep', path('keep.txt'), '-o', path('keep.txt'))],
    ['a hard link to the list', () => audit('--keep', path('keep.txt'), '-o', path('hard-keep.txt'))],
    ['the glossary', () => audit('--glossary', path('terms.csv'), '--format', 'json', '-o', path('terms.csv'))],
    ['a file of the encoder', () => align('--model', path('model'), '-o', join(path('model'), 'config.json'))],
    ['one of many texts', () => call(['map', path('da.txt'), '--onto', path('en.txt'), '-o', path('hard.txt')])],
    ['standard input', () => enface(['align', path('da.txt'), '-', '-o', path('en.txt')], { stdinFile: path('en.txt') })],
    ['standard output', () => enface(['align', path('da.txt'), path('en.txt')], { stdoutFile: path('en.txt') })],
  ])('%s', async (_, run) => {
    await link(path('en.txt'), path('hard.txt'));
    await symlink('en.txt', path('soft.txt'));
    await writeFile(path('keep.txt'), 'Salesforce\n');
    await link(path('keep.txt'), path('hard-keep.txt'));
    await writeFile(path('terms.csv'), 'da,en\nby,town\n');
    await mkdir(path('model'));
    await writeFile(join(path('model'), 'config.json'), '{}');
    expect(await refused(run())).toMatch(/is one of the files to read: write the result to another file\.\n$/);
    expect(await readFile(path('en.txt'), 'utf8')).toBe(english);
    expect(await readFile(path('keep.txt'), 'utf8')).toBe('Salesforce\n');
    expect(await readFile(path('terms.csv'), 'utf8')).toBe('da,en\nby,town\n');
  });
});

describe('a file is replaced', () => {
  test('and keeps its mode', async () => {
    await writeFile(path('out.json'), 'old');
    for (const mode of [0o600, 0o664, 0o755]) {
      await chmod(path('out.json'), mode);
      expect((await align('-o', path('out.json'))).status).toBe(0);
      expect((await stat(path('out.json'))).mode & 0o7777).toBe(mode);
    }
    expect(JSON.parse(await readFile(path('out.json'), 'utf8')).schema).toBe('enface/alignment@1');
    expect(await readdir(folder)).toEqual(['da.txt', 'en.txt', 'out.json']);
  });

  test('behind a link, whether it is there yet or not', async () => {
    await mkdir(path('results'));
    await symlink('results/a.json', path('first.json'));
    await symlink('first.json', path('second.json'));
    for (let run = 0; run < 2; run++) {
      expect((await align('-o', path('second.json'))).status).toBe(0);
      expect(await readlink(path('second.json'))).toBe('first.json');
      expect(await readdir(path('results'))).toEqual(['a.json']);
    }
    await symlink('round.json', path('round.json'));
    expect(await refused(align('-o', path('round.json')))).toContain('its links go in a circle');
  });

  test('at any moment it is the old or the new one, whole, whatever stops the writing', async () => {
    await writeFile(path('out.txt'), 'old');
    const piece = 'new '.repeat(50_000);
    for (const stop of ['error', 'abort', 'never'] as const) {
      const cancel = new AbortController();
      async function look() {
        expect(await readFile(path('out.txt'), 'utf8')).toBe('old');
      }
      const looks: Promise<void>[] = [];
      function* pieces() {
        for (let k = 0; k < 5; k++) {
          looks.push(look());
          if (k === 3 && stop === 'error') throw new Error('in the middle');
          if (k === 3 && stop === 'abort') cancel.abort();
          yield piece;
        }
      }
      const writing = writeResult(path('out.txt'), pieces(), cancel.signal);
      if (stop === 'never') expect(await writing).toBe(5 * piece.length);
      else await expect(writing).rejects.toMatchObject({ code: stop === 'abort' ? 'ABORTED' : 'NOT_WRITABLE' });
      await Promise.all(looks);
      expect(await readFile(path('out.txt'), 'utf8')).toBe(stop === 'never' ? piece.repeat(5) : 'old');
      expect(await readdir(folder)).toEqual(['da.txt', 'en.txt', 'out.txt']);
    }
  });

  test('in a folder that takes no new file it stays as it is', async ({ skip }) => {
    if (process.getuid?.() !== 0) skip('only the superuser may become another user');
    await mkdir(path('closed'));
    await writeFile(join(path('closed'), 'out.json'), 'old');
    await chmod(join(path('closed'), 'out.json'), 0o666);
    await chmod(folder, 0o755);
    process.seteuid!(65534);
    try {
      for (const name of ['out.json', 'other.json'])
        expect(await refused(align('-o', join(path('closed'), name)))).toMatch(/cannot be written: permission denied\.\n$/);
    } finally {
      process.seteuid!(0);
    }
    expect(await readFile(join(path('closed'), 'out.json'), 'utf8')).toBe('old');
  });
});

describe('what is no file is written as it is', () => {
  test('standard output and error by their paths', async () => {
    const run = (output: string) =>
      enface(['align', path('da.txt'), path('en.txt'), ...languages, '--format', 'vecalign', '--quiet', '-o', output]);
    const lines = /^\[0\]:\[0\]:[\d.]+\n\[1\]:\[1\]:[\d.]+\n$/;
    expect(await run('/dev/stdout')).toMatchObject({ status: 0, stdout: expect.stringMatching(lines), stderr: '' });
    expect(await run('/dev/stderr')).toMatchObject({ status: 0, stderr: expect.stringMatching(lines), stdout: '' });
  });

  test('the null device, and a device that is full', async () => {
    const { mode, ino } = await stat('/dev/null');
    expect(await align('--format', 'json', '-o', '/dev/null', '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await stat('/dev/null')).toMatchObject({ mode, ino });
    if (full)
      expect(await refused(align('--format', 'json', '-o', full))).toBe(
        'enface: "/dev/full" cannot be written: the disk is full.\n',
      );
  });

  test('a named pipe, from and to', async () => {
    await promisify(execFile)('mkfifo', [path('in'), path('out')]);
    const [writer, reader] = [open(path('in'), 'w'), open(path('out'), constants.O_RDONLY | constants.O_NONBLOCK)];
    const running = call(['align', path('in'), path('en.txt'), ...languages, '--format', 'vecalign', '-o', path('out')]);
    const [input, output] = [await writer, await reader];
    await input.writeFile(danish);
    await input.close();
    expect(await running).toMatchObject({ status: 0, stdout: '' });
    expect(await output.readFile('utf8')).toMatch(/^\[0\]:\[0\]:/);
    await output.close();
    expect((await stat(path('out'))).isFIFO()).toBe(true);
  });

  test('a folder is refused', async () => {
    await mkdir(path('out.json'));
    expect(await refused(align('-o', path('out.json')))).toContain('is a folder: name a file in it.');
  });
});

test('Ctrl-C breaks off what holds the event loop', async () => {
  const source = (name: string) => JSON.stringify(new URL(`../../packages/cli/src/${name}.ts`, import.meta.url).href);
  // (written by the system's call, as a stream that is broken off while it writes keeps what comes later to itself)
  const code = `
    import { writeSync } from 'node:fs';
    import { breakable } from ${source('breakable')};
    import { endsAtSignals, letFinish } from ${source('process')};
    const signal = endsAtSignals();
    // however long the rest takes on a busy machine
    letFinish(600_000);
    try {
      breakable(() => { writeSync(1, 'begun'); for (;;); });
    } catch ({ code }) {
      console.log(code, signal.reason);
    }`;
  const node = ['--import', import.meta.resolve('tsx'), '--conditions=source', '--input-type=module', '--eval', code];
  const child = spawn(process.execPath, node, { stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.on('data', (data) => {
    stdout += data;
    if (stdout === 'begun') child.kill('SIGINT');
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'begunABORTED SIGINT\n' });
});

describe('a reader that leaves', () => {
  const leaving = (args: string[]) => enface(args, { stdin: '', started: (child) => child.stdout!.destroy() });

  test('is no error, however much was to come', async () => {
    const lines = Array.from({ length: 1000 }, (_, k) => `Ship number ${k}.\n`);
    await writeFile(path('long.txt'), lines.join(''));
    const args = ['align', path('da.txt'), path('long.txt'), ...languages, '--segments', 'lines', '--format', 'json'];
    const { status, stderr } = await leaving(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('does not change the exit status of --fail-on', async () => {
    const { status, stderr } = await leaving(['audit', path('da.txt'), path('en.txt'), ...languages, '--fail-on', 'minor']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });
});

test.skipIf(!full)('a full disk behind standard output is an error', async () => {
  const { status, stderr } = await enface(['align', path('da.txt'), path('en.txt')], { stdoutFile: full });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'enface: Standard output cannot be written: the disk is full.\n' });
});
