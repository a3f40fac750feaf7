import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromJson } from '@enface/align/json';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runExample } from './script.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('examples/node/align.mjs says what the translation lost, and leaves the result in two files', async () => {
  const { stdout, stderr } = await runExample('node/align.mjs', [], folder);
  expect(stderr).toBe('');
  expect(stdout).toBe('omission: Den er 200 meter lang.\n');
  const alignment = fromJson(JSON.parse(await readFile(join(folder, 'alignment.json'), 'utf8')));
  expect(alignment).toMatchObject({
    beads: [
      { source: [0], target: [0] },
      { source: [2], target: [1] },
    ],
  });
  const page = await readFile(join(folder, 'alignment.html'), 'utf8');
  expect(page).toContain('Den er 200 meter lang.');
  expect(page).toContain('Nobody pays to drive across it.');
});

test('examples/node/embed.mjs cuts a text and compares meanings', async () => {
  const { stdout, stderr } = await runExample('node/embed.mjs', [], folder);
  expect(stderr).toBe('');
  expect(stdout).toBe(
    ['da 0 21 Dr. Jensen kom kl. 9.', 'da 22 47 »Er I klar?« spurgte hun.', 'da 48 64 Det var vi ikke.', 'true', ''].join('\n'),
  );
});

test('examples/node/own-check.mjs audits by a rule of its own', async () => {
  const { stdout, stderr } = await runExample('node/own-check.mjs', [], folder);
  expect(stderr).toBe('');
  expect(stdout).toContain('shouting: An exclamation mark where the source has none\n');
});

test('examples/node/words.mjs links words and finds the clause that the translation lacks', async () => {
  const { stdout, stderr } = await runExample('node/words.mjs', [], folder);
  expect(stderr).toBe('');
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toEqual(expect.arrayContaining(['altanerne → balconies', 'bruges → used']));
  expect(lines.at(-1)).toMatch(/^only in the source: og cykelkælderen er lukket om dagen \(\d\d%\)$/);
});

test('examples/node/many.mjs says of every pair what has no match, and goes on where one cannot be read', async () => {
  const pair = (id: string, text: string, translation: string) =>
    JSON.stringify({ id, source: { text, language: 'da' }, target: { text: translation, language: 'en' } });
  const lines = [
    pair(
      'bridge',
      'Broen åbner i maj. Den er 200 meter lang. Ingen betaler for at køre over den.',
      'The bridge opens in May. Nobody pays to drive across it.',
    ),
    'no pair',
    pair('roof', 'Taget er nyt.', 'The roof is new.'),
  ];
  await writeFile(join(folder, 'pairs.jsonl'), lines.join('\n'));
  const { stdout, stderr } = await runExample('node/many.mjs', ['pairs.jsonl'], folder);
  expect(stderr).toBe('');
  expect(stdout).toBe(
    'bridge: source Den er 200 meter lang.\nline 2: Line 2 is neither JSON nor two paths with a tab between.\n',
  );
});

test('examples/node/own-embedder.mjs aligns languages that look alike', async () => {
  const { stdout, stderr } = await runExample('node/own-embedder.mjs', [], folder);
  expect(stderr).toBe('');
  expect(stdout).toBe(
    'Broen åbner i maj. = Broen åpner i mai.\nIngen betaler for at køre over den. = Ingen betaler for å kjøre over den.\n',
  );
});
