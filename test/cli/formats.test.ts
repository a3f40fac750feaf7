import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from './enface.ts';

/** Bytes from which on a file is audited in windows; what fills it up is no unit. */
const filler = ' '.repeat(8 * 2 ** 20);
const pairs = Array.from({ length: 12 }, (_, k) => [
  `Færgen sejler kl. ${k + 5} fra havnen, siger kaptajnen.`,
  `The ferry sails at ${k === 7 ? 3 : k + 5} from the harbour, says the captain.`,
]);
const large: Record<string, string> = {
  'large.tmx': `<tmx version="1.4"><header srclang="da"/><body><!--${filler}-->${pairs.map(([da, en]) => `<tu><tuv xml:lang="da"><seg>${da}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>\n`).join('')}</body></tmx>\n`,
  'large.xlf': `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><!--${filler}--><file original="x" source-language="da" target-language="en" datatype="plaintext"><body>${pairs.map(([da, en], k) => `<trans-unit id="${k}"><source>${da}</source><target>${en}</target></trans-unit>\n`).join('')}</body></file></xliff>\n`,
  'large.jsonl': `${pairs.map(([source, target]) => JSON.stringify({ source, target, sourceLanguage: 'da', targetLanguage: 'en' })).join('\n')}\n${filler}\n`,
};

let folder: string;
const home = process.cwd();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-formats-'));
  process.chdir(folder);
  for (const [name, text] of Object.entries(large)) await writeFile(name, text);
  await writeFile('da.txt', 'Færgen sejler igen på mandag.\n\nPrisen på en billet er uændret.\n\nKun på dansk.\n');
  await writeFile('en.txt', 'The ferry sails again on Monday.\n\nThe price of a ticket has not changed.\n');
});
afterAll(async () => {
  process.chdir(home);
  await rm(folder, { recursive: true });
});

describe('texts whose lines a margin ended', () => {
  const german =
    'Im Frühjahr kam der Uhr-\nmacher mit seiner Frau\nund zwei Kindern nach\nLeer. Er mietete ein\nschmales Haus am Hafen\nund hängte ein Schild hin-\naus, auf dem nichts stand\nals sein Name.\n';
  const dutch =
    'In het voorjaar kwam de\nhorlogemaker met zijn\nvrouw en twee kinderen\nnaar Leer. Hij huurde een\nsmal huis aan de haven en\nhing een bord op waarop\nniets stond dan zijn na-\nam.\n';
  const whole = [/Uhrmacher mit seiner Frau und zwei Kindern nach Leer\./, /dan zijn naam\./];

  test.each(['tmx', 'xlf', 'csv', 'md', 'po'])(
    'are written to .%s with each segment on one line, its words whole',
    async (ending) => {
      await writeFile('scan.de.txt', german);
      await writeFile('scan.nl.txt', dutch);
      await call(['align', 'scan.de.txt', 'scan.nl.txt', '--from', 'de', '--to', 'nl', '-o', `scan.${ending}`]);
      const written = await readFile(`scan.${ending}`, 'utf8');
      for (const line of whole) expect(written).toMatch(line);
    },
  );

  test('are read as such in a terminal, and letter by letter in JSON', async () => {
    const { stdout } = await call(['align', 'scan.de.txt', 'scan.nl.txt', '--from', 'de', '--to', 'nl']);
    expect(stdout).toContain('Uhrmacher');
    const json = JSON.parse((await call(['align', 'scan.de.txt', 'scan.nl.txt', '--format', 'json'])).stdout);
    for (const { start, end, text } of json.source.segments) expect(german.slice(start, end)).toBe(text);
  });
});

describe('a large file is audited in windows into a copy of itself', () => {
  test.each(Object.keys(large))('%s', async (name) => {
    const { status, stderr } = await call(['audit', name, '-o', `out-${name}`, '--fail-on', 'major']);
    expect(stderr).toMatch(/^Wrote out-large\.\w+: 1 finding: 0 critical, 1 major, 0 minor \(.*\)\.\n12 passages in \d parts?: /);
    expect(status).toBe(1);
    const noted = await readFile(`out-${name}`, 'utf8');
    const bare = noted.replace(/<note[^>]*>[^<]*<\/note>|,"findings":\[(?:\{[^[\]]*\})?\]/g, '');
    expect(bare === large[name]).toBe(true);
    expect(noted.slice(noted.indexOf('12 from')).includes('3 from')).toBe(false);
    expect(noted.match(/<note|"check":/g)).toHaveLength(1);
  });

  test.each([
    ['large.tmx', 'xlf'],
    ['large.xlf', 'jsonl'],
    ['large.jsonl', 'tmx'],
  ])('%s is converted in windows to .%s, which holds the same pairs', async (name, ending) => {
    const { status, stderr } = await call(['convert', name, `converted.${ending}`]);
    expect(stderr).toMatch(/^Wrote converted\.\w+: 12 passages, 0 segments without a match \(/);
    expect(status).toBe(0);
    await call(['convert', `converted.${ending}`, 'pairs.csv']);
    const rows = (await readFile('pairs.csv', 'utf8')).split('\n');
    for (const [k, [da, en]] of pairs.entries()) expect(rows[k + 1]).toContain(`${da}","${en}`);
  });

  test('a large one that breaks in its midst leaves the old file as it was', async () => {
    await writeFile('broken.tmx', large['large.tmx'].slice(0, -40));
    await writeFile('old.tmx', 'old');
    const { status, stderr } = await call(['audit', 'broken.tmx', '-o', 'old.tmx']);
    expect(stderr).toMatch(/^enface: "broken\.tmx", line \d+, column \d+: [^\n]+\n$/);
    expect(status).toBe(2);
    expect(await readFile('old.tmx', 'utf8')).toBe('old');
    expect((await readdir('.')).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });
});

test('links that stand apart from their texts: three files, which are read again as one', async () => {
  for (const [format, output] of [
    ['xces', 'letter.xces'],
    ['intertext', 'letter.intertext'],
  ]) {
    const made = await call(['align', 'da.txt', 'en.txt', '-o', output]);
    expect(made.status).toBe(0);
    expect(made.stderr).toContain(`Wrote ${output}.source.xml: 3 segments.`);
    const again = await call(['convert', output, `${format}.json`]);
    expect(again).toMatchObject({ status: 0, stderr: expect.stringContaining('2 passages, 1 segment without a match') });
  }
  const refused = await call(['align', 'da.txt', 'en.txt', '--format', 'xces']);
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('is three files: say where') });
  await writeFile('x.xces.source.xml', await readFile('da.txt'));
  const own = await call(['align', 'x.xces.source.xml', 'en.txt', '-o', 'x.xces']);
  expect(own).toMatchObject({ status: 2, stderr: expect.stringContaining('is one of the files to read') });
});

test('links between words, a line a row; a file alone has none', async () => {
  const { status, stdout } = await call(['align', 'da.txt', 'en.txt', '--format', 'pharaoh']);
  expect(status).toBe(0);
  const lines = stdout.split('\n').slice(0, -1);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^(\d+-\d+ ?)+$/);
  expect(lines[0].split(' ')).toContain('0-1');
  expect(lines[2]).toBe('');
  expect((await call(['convert', 'xces.json', 'x.pharaoh'])).status).toBe(2);
});

test('a table of both texts with the findings beside', async () => {
  await writeFile('wrong.txt', 'The ferry sails again on Tuesday.\n\nThe price of a ticket has not changed.\n');
  expect((await call(['audit', 'da.txt', 'wrong.txt', '-o', 'found.docx'])).status).toBe(0);
  expect((await call(['convert', 'found.docx', 'found.txt', '--quiet'])).status).toBe(0);
  const text = await readFile('found.txt', 'utf8');
  expect(text).toContain('The ferry sails again on Tuesday.');
  expect(text).toMatch(/(?:major|minor|critical), \w+: .*Tuesday/);
  expect(text).toContain('omission');
});

test('--html all keeps what stands around the text of a page', async () => {
  const page = '<nav>Forsiden</nav><p>Færgen sejler igen.</p>';
  await writeFile('page.html', page);
  const textOf = async (...more: string[]) => {
    expect((await call(['convert', 'page.html', 'page.txt', '--quiet', ...more])).status).toBe(0);
    return readFile('page.txt', 'utf8');
  };
  expect(await textOf()).toBe('Færgen sejler igen.');
  expect(await textOf('--html', 'all')).toBe('Forsiden\n\nFærgen sejler igen.');
  expect((await call(['convert', 'page.html', 'page.txt', '--html', 'some'])).stderr).toContain(
    '--html "some" is not possible here',
  );
});

test('a text of more sentences than are aligned is refused by name, before they are all found', async () => {
  await writeFile('many.txt', 'Ja.\n\n'.repeat(50));
  const { status, stderr } = await call(['align', 'many.txt', 'en.txt', '--max-segments', '20']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^enface: "many\.txt": The text has more than 20 segments: [^\n]+\n$/);
});

test('where in its file a finding stood is told in JSON and in the page', async () => {
  const film = (text: string) => `1\n00:01:03,000 --> 00:01:05,000\n${text}\n`;
  await writeFile('film.da.srt', film('Der er seks mænd i huset.'));
  await writeFile('film.en.srt', film('There are seven men in the house.'));
  const { stdout } = await call(['audit', 'film.da.srt', 'film.en.srt', '--from', 'da', '--to', 'en', '--format', 'json']);
  const { findings } = JSON.parse(stdout);
  expect(findings[0].places).toEqual({ source: 'cue 1, 00:01:03', target: 'cue 1, 00:01:03' });
  expect((await call(['audit', 'film.da.srt', 'film.en.srt', '--from', 'da', '--to', 'en', '-o', 'film.html'])).status).toBe(0);
  expect(await readFile('film.html', 'utf8')).toMatch(/<span class="from">numbers[^<]* · cue 1, 00:01:03<\/span>/);
});
