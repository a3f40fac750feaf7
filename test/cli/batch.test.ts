import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Alignment, passageText } from '@enface/align';
import { fromJson } from '@enface/align/json';
import { isUnit, type TmxUnit, tmxUnits } from '@enface/formats/tmx';
import { readXlsx } from '@enface/formats/xlsx';
import { readXlsx as readWorkbook } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesFile } from '../../packages/cli/src/batch/lines-file.ts';
import { tellThreads } from '../many/threads.ts';
import { call, enface } from './enface.ts';

tellThreads();

let folder: string;
const at = (name: string) => join(folder, name);
const pair = (k: number) => ({
  id: `pair ${k}`,
  source: { text: `Broen nummer ${k} åbner i maj. Den er ${k} meter lang.`, language: 'da' },
  target: { text: `Bridge number ${k} opens in May.`, language: 'en' },
});
const listOf = (pairs: readonly unknown[]) => pairs.map((each) => `${JSON.stringify(each)}\n`).join('');
const linesIn = async (name: string) => (await readFile(at(name), 'utf8')).trimEnd().split('\n');
const sorted = async (name: string) => (await linesIn(name)).sort();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-'));
  await writeFile(at('pairs.jsonl'), listOf(Array.from({ length: 12 }, (_, k) => pair(k))));
  await writeFile(at('da.txt'), 'Broen åbner i maj.');
  await writeFile(at('en.txt'), 'The bridge opens in May.');
  const { status, stderr } = await enface(['batch', at('pairs.jsonl'), '-o', at('whole.jsonl')]);
  expect(stderr).toMatch(/^Wrote .+whole\.jsonl: 12 pairs in [\d.]+ \w+ \([\d,.]+ a second\)\.\n$/);
  expect(status).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

test('a line a pair, in the contract of --format json', async () => {
  const lines = await linesIn('whole.jsonl');
  expect(lines.map((line) => JSON.parse(line).id).sort()).toEqual(Array.from({ length: 12 }, (_, k) => `pair ${k}`).sort());
  for (const line of lines) expect(fromJson(JSON.parse(line).result)).toMatchObject({ source: { language: 'da' } });
});

test('lines are in their file once it was synced, whenever that was before', async () => {
  const file = await linesFile(at('lines'), 'wx');
  await file.sync();
  for (const line of ['one', 'two']) {
    await file.write(line);
    await file.sync();
    await file.sync();
  }
  expect(await readFile(at('lines'), 'utf8')).toBe('one\ntwo\n');
  for (let k = 0; k < 1000; k++) await file.write(`${k}`);
  await file.close();
  expect(await linesIn('lines')).toEqual(['one', 'two', ...Array.from({ length: 1000 }, (_, k) => `${k}`)]);
});

describe('all in one file, by its ending', () => {
  const bad = { id: 'no file', source: { path: 'no such file' }, target: { text: 'x' } };
  const reversed = { id: 'en & da', source: pair(3).target, target: pair(3).source };
  /** Texts of the beads of a pair, as they stand in the lines. */
  const beadsOf = async (id: string) => {
    const line = (await linesIn('whole.jsonl')).map((each) => JSON.parse(each)).find((each) => each.id === id);
    const { source, target, beads } = fromJson(line.result) as Alignment;
    return beads.map((bead) => [passageText(source, bead.source), passageText(target, bead.target)]);
  };

  test('a translation memory, whose units say which pair they are of', async () => {
    await writeFile(at('one.jsonl'), listOf([pair(1), bad, reversed, pair(2)]));
    const args = ['batch', at('one.jsonl'), '-o', at('one.tmx'), '--jobs', '1', '--errors', at('one.err')];
    expect(await call(args)).toMatchObject({ status: 2, stderr: expect.stringContaining('1 of 4 pairs failed') });
    expect((await linesIn('one.err')).map((line) => JSON.parse(line).id)).toEqual(['no file']);
    const units: TmxUnit[] = [];
    for await (const each of tmxUnits([await readFile(at('one.tmx'))])) if (isUnit(each)) units.push(each);
    const found = (id: string) =>
      units
        .filter(({ props, variants }) => props['x-enface-pair'] === id && variants.length === 2)
        .map(({ variants }) => variants.map(({ text }) => text));
    for (const id of ['pair 1', 'pair 2']) expect(found(id)).toEqual(await beadsOf(id));
    const [first] = units.find(({ props }) => props['x-enface-pair'] === 'en & da')!.variants;
    expect(first).toMatchObject({ language: 'en', text: 'Bridge number 3 opens in May.' });
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    // what took time is not lost to a second run
    expect(await call(args)).toMatchObject({ status: 2, stderr: expect.stringContaining('is there already') });
  });

  test('a workbook with a column for the pair; what no cell can hold fails alone', async () => {
    const long = { id: 'long', source: { text: 'a'.repeat(40_000), language: 'da' }, target: pair(1).target };
    await writeFile(at('one.jsonl'), listOf([pair(1), long, pair(2)]));
    const result = await call(['batch', at('one.jsonl'), '-o', at('one.xlsx'), '--jobs', '1', '--segments', 'lines']);
    expect(result).toMatchObject({ status: 2, stderr: expect.stringContaining('a cell holds 32767') });
    const { sheets } = await readWorkbook(await readFile(at('one.xlsx')));
    const [head, ...rows] = sheets[0].rows;
    expect(head.slice(0, 5)).toEqual(['pair', 'source language', 'source', 'target', 'target language']);
    expect(rows.map((row) => row[0])).toEqual(['pair 1', 'pair 2']);
    expect(rows[0].slice(1, 5)).toEqual(['da', pair(1).source.text, pair(1).target.text, 'en']);
    const contents = await readXlsx(await readFile(at('one.xlsx')), { source: 'da', target: 'en' });
    expect(contents).toMatchObject({ kind: 'bilingual' });
  });

  test('holds whole alignments only', async () => {
    for (const more of [['--resume'], ['--compact'], ['--do', 'audit']])
      expect(await call(['batch', at('pairs.jsonl'), '-o', at('other.tmx'), ...more])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('end it in .jsonl'),
      });
  });
});

describe('--resume', () => {
  test('does what is missing, whatever of a last line a crash has left', async () => {
    const whole = await readFile(at('whole.jsonl'));
    for (const cut of [0, 1, 700, whole.length - 1, whole.length]) {
      await writeFile(at('cut.jsonl'), whole.subarray(0, cut));
      const { status, stderr } = await call(['batch', at('pairs.jsonl'), '-o', at('cut.jsonl'), '--resume', '--jobs', '1']);
      expect(status).toBe(0);
      const before = whole.subarray(0, cut).toString().split('\n').length - 1;
      expect(stderr).toContain(`: ${12 - before} pair`);
      if (before > 0) expect(stderr).toContain(`, ${before} were there before.`);
      expect(await sorted('cut.jsonl')).toEqual(await sorted('whole.jsonl'));
    }
  });

  test('touches nothing that is not its own, and without it nothing is overwritten', async () => {
    for (const other of ['a novel\nin two lines', '{"some":"json"}\n']) {
      await writeFile(at('other'), other);
      for (const more of [['--resume'], []])
        expect(await call(['batch', at('pairs.jsonl'), '-o', at('other'), ...more])).toMatchObject({
          status: 2,
          stderr: expect.stringMatching(more.length ? 'something else than results' : 'is there already: add --resume'),
        });
      expect(await readFile(at('other'), 'utf8')).toBe(other);
    }
  });

  test('tries again what stands among the errors', async () => {
    const [fine, bad] = [pair(0), { id: 'bad', source: { path: 'later.txt' }, target: { text: 'Later.' } }];
    await writeFile(at('some.jsonl'), listOf([fine, bad]));
    const args = [
      'batch',
      at('some.jsonl'),
      '-o',
      at('some.out'),
      '--errors',
      at('some.err'),
      '--root',
      folder,
      '--jobs',
      '1',
      '--resume',
    ];
    expect(await call(args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('enface: 1 of 2 pairs failed, the first "bad"'),
    });
    expect(JSON.parse((await linesIn('some.err'))[0])).toMatchObject({ id: 'bad', error: { code: 'NOT_READABLE' } });
    await writeFile(at('later.txt'), 'Senere.');
    expect(await call(args)).toMatchObject({ status: 0 });
    expect((await linesIn('some.out')).map((line) => JSON.parse(line).id)).toEqual(['pair 0', 'bad']);
    expect(await readFile(at('some.err'), 'utf8')).toBe('');
  });
});

test('shards are the whole, once', async () => {
  const all: string[] = [];
  for (const k of [1, 2, 3]) {
    await call(['batch', at('pairs.jsonl'), '-o', at(`shard${k}`), '--shard', `${k}/3`, '--jobs', '1']);
    all.push(...(await linesIn(`shard${k}`)));
  }
  expect(all.sort()).toEqual(await sorted('whole.jsonl'));
});

test('as a filter it answers every line, and says with its status whether any failed', async () => {
  const list = `${listOf([pair(1), pair(1)])}nonsense\n${at('da.txt')}\t${at('en.txt')}\n`;
  const { status, stdout, stderr } = await enface(['batch', '-', '--compact', '--from', 'da', '--to', 'en', '--quiet'], {
    stdin: list,
  });
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id).sort()).toEqual([`${at('da.txt')} ${at('en.txt')}`, 'line 3', 'pair 1', 'pair 1'].sort());
  expect(stderr).toBe(
    'enface: 1 of 4 pairs failed, the first "line 3": Line 3 is neither JSON nor two paths with a tab between.\n',
  );
  expect(status).toBe(2);
});

test('when whoever reads has enough, it ends, though the list does not', async () => {
  const list = listOf(Array.from({ length: 100 }, (_, k) => pair(k)));
  const { status, stderr } = await enface(['batch', '-', '--jobs', '1'], {
    started: ({ stdin, stdout }) => {
      const more = () => void (stdin?.writable && stdin.write(list, more));
      more();
      stdout?.once('data', () => stdout.destroy());
    },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('an id that another pair has is done once, and said to be', async () => {
  await writeFile(at('twice.jsonl'), listOf([pair(1), pair(2), pair(1)]));
  const { status, stderr } = await call(['batch', at('twice.jsonl'), '-o', at('twice.out'), '--jobs', '1']);
  expect({ status, stderr }).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('Left out 1 pair whose id another has.'),
  });
  expect(await linesIn('twice.out')).toHaveLength(2);
});

test.each([
  [['--shard', '4/3'], 'one part of so many'],
  [['--jobs', '1.5'], 'whole number'],
  [['--time', 'soon'], 'a number from'],
  [['--do', 'translate'], 'choose align, audit, map-verdict'],
  [['--resume'], 'name it with -o'],
  [['-o', 'x.html'], 'end it in .jsonl'],
  [['--from', 'danish'], 'not a language'],
])('%j is refused with a word on what is possible', async (args, what) => {
  expect(await call(['batch', at('pairs.jsonl'), ...args])).toMatchObject({ status: 2, stderr: expect.stringContaining(what) });
});

test('results do not overwrite the list, nor errors the results', async () => {
  for (const args of [
    ['-o', at('pairs.jsonl'), '--resume'],
    ['-o', at('whole.jsonl'), '--resume', '--errors', at('whole.jsonl')],
  ])
    expect(await call(['batch', at('pairs.jsonl'), ...args])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('one of the files to read'),
    });
});
