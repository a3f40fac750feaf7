import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pairFolders } from '../../packages/cli/src/folder-pairs.ts';
import { call } from './enface.ts';

let folder: string;
const path = (name: string) => join(folder, name);

const danish = 'Byen har 40.000 indbyggere og tre skoler.\n\nBroen blev bygget i 1987 af et svensk firma.\n';
const english = 'The town has 40,000 inhabitants and three schools.\n\nThe bridge was built in 1987 by a Swedish firm.\n';

async function put(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(path(name)), { recursive: true });
    await writeFile(path(name), text);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-folders-'));
  await put({
    'da/letter.da.txt': danish,
    'en/letter.en.txt': english,
    'da/manual/da/kapitel-1.html': `<p>${danish}`,
    'en/manual/en/kapitel-1.md': english.replace('40,000', '60,000'),
    'da/bad.txt': danish,
    'en/bad.txt': 'a\0b',
    'da/alone.txt': danish,
    'da/picture.png': 'x',
    'da/.hidden.txt': danish,
    'en/.hidden.txt': english,
  });
});
afterAll(() => rm(folder, { recursive: true }));

describe('files that belong together', () => {
  test('by name, whatever language codes, folders of languages and endings say', async () => {
    const { pairs, alone, others } = await pairFolders(path('da'), path('en'));
    expect(pairs.map(({ name }) => name)).toEqual(['bad', 'letter', 'manual/kapitel-1']);
    expect(pairs[2]).toMatchObject({ source: path('da/manual/da/kapitel-1.html'), target: path('en/manual/en/kapitel-1.md') });
    expect(alone).toEqual([path('da/alone.txt')]);
    expect(others).toBe(1);
  });

  test('what differs in the ending alone goes by it, and names that two could have are no ones', async () => {
    await put({
      'a/x.txt': '1',
      'a/x.md': '1',
      'a/y_en-GB.txt': '1',
      'a/z.da.txt': '1',
      'a/z.en.txt': '1',
      'b/x.txt': '1',
      'b/x.md': '1',
      'b/y_pt_BR.txt': '1',
      'b/z.txt': '1',
      'b/en_route.txt': '1',
    });
    const { pairs, alone } = await pairFolders(path('a'), path('b'));
    expect(pairs.map(({ name, source, target }) => [name, source, target])).toEqual([
      ['x.md', path('a/x.md'), path('b/x.md')],
      ['x.txt', path('a/x.txt'), path('b/x.txt')],
      ['y', path('a/y_en-GB.txt'), path('b/y_pt_BR.txt')],
    ]);
    expect(alone).toEqual(['a/z.da.txt', 'a/z.en.txt', 'b/en_route.txt', 'b/z.txt'].map(path));
  });

  test('each file is in one pair at most, whatever the names', async () => {
    const step = fc.constantFrom('da', 'en', 'x', 'y', 'x.da', 'x_en', 'en-x', 'no');
    const name = fc
      .tuple(step, fc.option(step), fc.constantFrom('.txt', '.md'))
      .map(([a, b, c]) => `${b ? `${b}/` : ''}${a}${c}`);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { maxLength: 6 }), fc.uniqueArray(name, { maxLength: 6 }), async (left, right) => {
        const here = `random/${round++}`;
        const plain = [...left.map((file) => `${here}/a/${file}`), ...right.map((file) => `${here}/b/${file}`)];
        await mkdir(path(`${here}/a`), { recursive: true });
        await mkdir(path(`${here}/b`), { recursive: true });
        await put(Object.fromEntries(plain.map((file) => [file, '1'])));
        const { pairs, alone } = await pairFolders(path(`${here}/a`), path(`${here}/b`));
        const all = [...pairs.flatMap(({ source, target }) => [source, target!]), ...alone];
        expect([...all].sort()).toEqual([...new Set(plain.map(path))].sort());
        expect(new Set(pairs.map((pair) => pair.name)).size).toBe(pairs.length);
      }),
      { numRuns: 30 },
    );
  });
});

test('align: a result a pair; a bad file is told, the others are done, and the exit status is 2', async () => {
  const { status, stdout, stderr } = await call(['align', path('da'), path('en'), '-o', path('out')]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('enface: bad: ');
  expect(stderr).toContain('is not text: it holds NUL bytes');
  expect(stderr).toContain(
    `Aligned 2 of 3 pairs.\nWithout a partner: ${path('da/alone.txt')}.\n1 file of formats that are not read.`,
  );
  expect((await readdir(path('out'), { recursive: true })).sort()).toEqual(['letter.tmx', 'manual', 'manual/kapitel-1.tmx']);
  expect(await readFile(path('out/letter.tmx'), 'utf8')).toContain(
    '<seg>The town has 40,000 inhabitants and three schools.</seg>',
  );
});

test('audit: a table of all pairs, and files where they are asked for', async () => {
  await rm(path('en/bad.txt'));
  const table = await call(['audit', path('da'), path('en'), '--fail-on', 'major', '--quiet']);
  expect(table).toMatchObject({ status: 1, stderr: '' });
  expect(table.stdout.split('\n').map((line) => line.split(/\s{2,}/))).toEqual([
    ['', 'passages', 'critical', 'major', 'minor', 'matched'],
    ['letter', '2', '0', '0', '0', '100 %'],
    ['manual/kapitel-1', '2', '0', '1', '0', '100 %'],
    ['all', '4', '0', '1', '0'],
    [''],
  ]);
  const files = await call(['audit', path('da'), path('en'), '-o', path('found'), '--format', 'sarif']);
  expect(files.status).toBe(0);
  expect((await readdir(path('found'), { recursive: true })).sort()).toEqual([
    'letter.sarif',
    'manual',
    'manual/kapitel-1.sarif',
  ]);
});

test('audit: one folder of files that hold both sides', async () => {
  const out = await call(['audit', path('out')]);
  expect(out.status).toBe(0);
  expect(out.stdout).toMatch(/^letter +2 /m);
});

test.each([
  [['align', 'da'], 'is a folder: name another beside it'],
  [['align', 'da', 'da/letter.da.txt', '-o', 'x'], 'name two folders, or two files'],
  [['align', 'da', 'en'], 'Say in which folder'],
  [['align', 'da', 'en', '-o', 'x', '--decisions', 'y.json'], '--decisions are of one pair'],
  [['align', 'da/manual', 'random', '-o', 'x'], 'Nothing to do'],
  [['audit', 'da', 'en/letter.en.txt'], 'name two folders, or two files'],
])('%j is refused in a line', async (args, message) => {
  const { status, stderr } = await call(
    args.map((arg) => (/^[a-z]+(?:\/|$)/.test(arg) && !['align', 'audit'].includes(arg) ? path(arg) : arg)),
  );
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});

test('two files of subtitles become a bilingual one, a workbook that was reviewed keeps what was decided', async () => {
  const film = (...texts: string[]) =>
    texts.map((text, k) => `${k + 1}\n00:00:0${k},000 --> 00:00:0${k + 1},000\n${text}\n\n`).join('');
  await put({
    'film.da.srt': film('Byen har 40.000 indbyggere.', 'Broen blev bygget i 1987.'),
    'film.en.srt': film('The town has 40,000 inhabitants.', 'The bridge was built in 1987.'),
  });
  const films = ['align', path('film.da.srt'), path('film.en.srt'), '--quiet'];
  await call([...films, '-o', path('film.srt')]);
  expect(await readFile(path('film.srt'), 'utf8')).toContain(
    '2\n00:00:01,000 --> 00:00:02,000\nBroen blev bygget i 1987.\nThe bridge was built in 1987.\n',
  );
  await call([...films, '-o', path('film.xlsx')]);
  const { stdout } = await call([...films, '--decisions', path('film.xlsx'), '--format', 'json']);
  expect(JSON.parse(stdout).beads).toHaveLength(2);
  expect((await call(['convert', path('film.xlsx'), path('film.tmx')])).stderr).toContain('2 passages');
  const { status, stderr } = await call(['align', path('da/letter.da.txt'), path('en/letter.en.txt'), '-o', path('x.srt')]);
  expect(status).toBe(2);
  expect(stderr).toContain('Subtitles need times, and neither text has any');
});
