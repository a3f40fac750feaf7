import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, enface } from './enface.ts';

let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-audit-'));
  await writeFile(path('da.txt'), 'Byen har 40.000 indbyggere og tre skoler.\n\nBroen blev bygget i 1987 af et svensk firma.\n');
  await writeFile(
    path('wrong.txt'),
    'The town has 60,000 inhabitants and three schools.\n\nThe bridge was built in 1987 by a Swedish firm.\n',
  );
  await writeFile(
    path('right.txt'),
    'The town has 40,000 inhabitants and three schools.\n\nThe bridge was built in 1987 by a Swedish firm.\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

const languages = ['--from', 'da', '--to', 'en'];
const audit = (target: string, ...rest: string[]) => call(['audit', path('da.txt'), path(target), ...languages, ...rest]);

test('findings as text, and 0 without --fail-on', async () => {
  const { status, stdout, stderr } = await audit('wrong.txt');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Changed figure: “40.000” in the source, “60,000” in the translation');
  expect(stdout).toContain('The town has ⟦60,000⟧ inhabitants');
  expect(stdout).toMatch(/1 finding in 2 passages: 0 critical, 1 major, 0 minor/);
});

test('--fail-on decides the exit status', async () => {
  expect((await audit('wrong.txt', '--fail-on', 'minor')).status).toBe(1);
  expect((await audit('wrong.txt', '--fail-on', 'major')).status).toBe(1);
  expect((await audit('wrong.txt', '--fail-on', 'critical')).status).toBe(0);
  expect((await audit('wrong.txt', '--fail-on', 'minor', '--skip', 'numbers')).status).toBe(0);
  expect((await audit('wrong.txt', '--fail-on', 'minor', '--min-probability', '0.99')).status).toBe(0);
  expect((await audit('right.txt', '--fail-on', 'minor')).status).toBe(0);
});

test('a process of its own exits so, too', async () => {
  const { status, stdout } = await enface([
    'audit',
    path('da.txt'),
    path('wrong.txt'),
    ...languages,
    '--fail-on',
    'major',
    '--format',
    'json',
  ]);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'enface/findings@1', findings: [{ check: 'numbers', severity: 'major' }] });
});

test('the format follows the ending of -o', async () => {
  const { status, stdout, stderr } = await audit('wrong.txt', '-o', path('findings.sarif'));
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toMatch(/findings\.sarif: 1 finding: 0 critical, 1 major, 0 minor \(SARIF, \d+ kB\)\.\n$/);
  const log = JSON.parse(await readFile(path('findings.sarif'), 'utf8'));
  expect(log.runs[0].results[0]).toMatchObject({ ruleId: 'numbers', level: 'warning' });
});

test('findings as a page stand where they are', async () => {
  const { status, stderr } = await audit('wrong.txt', '-o', path('findings.html'));
  expect(status).toBe(0);
  expect(stderr).toMatch(/findings\.html: 1 finding: 0 critical, 1 major, 0 minor \(a page, \d+ kB\)\.\n$/);
  const page = await readFile(path('findings.html'), 'utf8');
  expect(page.match(/<mark class="major" data-f="1">/g)).toHaveLength(2);
  // words are linked
  expect(page).toMatch(/"words":\{"s1":\[\d+,\d+/);
});

test.each([
  [['--fail-on', 'grave'], /--fail-on "grave" is not possible here: choose minor, major, critical/],
  [['--min-probability', 'high'], /--min-probability "high" is no share: give a number from 0 to 1/],
  [['--skip', 'spelling'], /--skip "spelling" is not possible here: choose omitted-sentences/],
  [['--format', 'csv'], /--format "csv" is not possible here: choose text, json, sarif, html/],
  [['-o', '/nowhere/findings.json'], /the folder "\/nowhere" does not exist/],
  [['-o', 'findings.pdf'], /ends in \.pdf, which is no format here: end it in \.txt, \.json, \.sarif, \.html/],
])('%j is refused', async (options, complaint) => {
  const { status, stdout, stderr } = await audit('wrong.txt', ...(options as string[]));
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(complaint as RegExp);
});

test('findings say where in their files they are, as text and as SARIF', async () => {
  const cue = (text: string) => `1\n00:01:03,000 --> 00:01:05,000\n${text}\n`;
  await writeFile(path('da.srt'), cue('Byen har 40.000 indbyggere.'));
  await writeFile(path('en.srt'), cue('The town has 60,000 inhabitants.'));
  const films = ['audit', path('da.srt'), path('en.srt'), ...languages];
  expect((await call(films)).stdout).toContain('en cue 1, 00:01:03 The town has ⟦60,000⟧ inhabitants.');
  const [result] = JSON.parse((await call([...films, '--format', 'sarif'])).stdout).runs[0].results;
  expect(result.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: 'cue 1, 00:01:03' }]);
  // lines of a plain text are told by the region
  const [plain] = JSON.parse((await audit('wrong.txt', '--format', 'sarif')).stdout).runs[0].results;
  expect(plain.locations[0].logicalLocations).toBeUndefined();
});

test('a catalogue gets its findings where it was read, a new one is written of other files', async () => {
  const messages =
    '# Mine.\nmsgid ""\nmsgstr "Language: da\\n"\n\nmsgid "The town has 40,000 inhabitants."\nmsgstr "Byen har 60.000 indbyggere."\n';
  await writeFile(path('da.po'), messages);
  const { status } = await call(['audit', path('da.po'), '-o', path('audited.po'), '--quiet']);
  expect(status).toBe(0);
  const audited = await readFile(path('audited.po'), 'utf8');
  expect(audited).toMatch(/\n# enface: major, numbers: .*\n#, fuzzy\nmsgid "The town/);
  expect(audited.replace(/# enface: .*\n#, fuzzy\n/, '')).toBe(messages);
  await audit('wrong.txt', '-o', path('new.po'));
  expect(await readFile(path('new.po'), 'utf8')).toMatch(/# enface: major, numbers: .*\n#, fuzzy\nmsgid "Byen har/);
});

test('texts of programs are audited by their keys', async () => {
  await writeFile(path('en.json'), '{"a": {"b": "Delete %s?"}, "c": "Cancel"}');
  await writeFile(path('da.json'), '{"c": "Annuller", "a": {"b": "Slet %d?"}}');
  const { stdout } = await call(['audit', path('en.json'), path('da.json'), '--from', 'en', '--to', 'da']);
  expect(stdout).toContain('da key a.b ');
  expect(stdout).toContain('in 2 passages');
});
