import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { call } from './enface.ts';

const title = '\u001b]0;TITLE\u0007';
const files: Record<string, string> = {
  'da.txt': 'Færgen sejler igen.\n',
  'en.txt': 'The ferry sails again.\n',
  'empty.txt': '',
  [`${title}\u202e.txt`]: `Færgen ${title} sejler.\n`,
  'terms.csv': 'da,en\nfærge,ferry\n',
  'evil.csv': `da,e${title}n\nfærge,ferry\n`,
  'evil.tbx': `<martif><${title} a></b>`,
  'entity.tbx': '<!DOCTYPE martif [<!ENTITY a "b">]><martif>&a;</martif>',
  'deep.tbx': '<a>'.repeat(5000),
  'prototype.tbx': '<martif><__proto__>a</__proto__><constructor><toString/></constructor></martif>',
};

let folder: string;
const home = process.cwd();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-hostile-'));
  await mkdir(join(folder, 'model'));
  await writeFile(join(folder, 'model', 'config.json'), `{"model_type":"${title.replace(/[^ -~]/g, '\\u001b')}"}`);
  process.chdir(folder);
  vi.spyOn(process, 'stdin', 'get').mockImplementation(
    () => Readable.from([Buffer.from('Standard input.\n')]) as typeof process.stdin,
  );
});
// a command line may have written its result over one
beforeEach(() => Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text))));
afterAll(async () => {
  vi.restoreAllMocks();
  process.chdir(home);
  await rm(folder, { recursive: true });
});

const anything = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('\u001b', '\u0007', '\u009b', '\u202e', '\u2066', '\0', '\ud800', '\n', '\r', '-', '=', 'a'),
    }),
    fc.constantFrom(
      '',
      '-',
      '--',
      '---',
      '-\u001b',
      'x'.repeat(100_000),
      '__proto__',
      'constructor',
      'toString',
      '\u0000',
      '.',
      '..',
    ),
  )
  // a result may be written, but only here
  .map((text) => text.replace(/[/\\]/g, ''));
const options = [
  'from',
  'to',
  'segments',
  'model',
  'format',
  'output',
  'quiet',
  'fail-on',
  'glossary',
  'keep',
  'skip',
  'onto',
  'help',
];
const values = [
  'da',
  'en',
  'lines',
  'json',
  'vecalign',
  'text',
  'html',
  'sarif',
  'minor',
  'names',
  'model',
  'out.json',
  'new.txt',
];
const option = fc.oneof(
  fc.constantFrom('-o', '-h', '-v', '-x', ...options.map((name) => `--${name}`)),
  anything.map((text) => `--${text}`),
  anything.map((text) => `-${text}`),
  fc
    .tuple(fc.constantFrom(...options), fc.oneof(fc.constantFrom(...values, ...Object.keys(files)), anything))
    .map((pair) => `--${pair.join('=')}`),
);
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(files), 'nowhere.txt', 'model') },
  { weight: 2, arbitrary: fc.constantFrom(...values) },
  { weight: 3, arbitrary: option },
  { weight: 2, arbitrary: anything },
);
const command = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('align', 'audit', 'map', 'help') },
  { weight: 1, arbitrary: anything },
);

test('no command line makes it crash, or act on the terminal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(command, fc.array(word, { maxLength: 6 })), async ([name, rest]) => {
      await meetsItself([name, ...rest]);
    }),
    { numRuns: 300 },
  );
});

test('nor does what files hold', async () => {
  const texts = ['audit', 'da.txt', 'en.txt', '--from', 'da', '--to', 'en'];
  for (const name of Object.keys(files)) {
    await meetsItself(['align', name, 'en.txt']);
    await meetsItself([...texts, '--keep', name]);
    await meetsItself([...texts, '--glossary', name]);
  }
  await meetsItself(['align', 'da.txt', 'en.txt', '--model', `${folder}/model`]);
});

/** Exit status 0, 1 or 2; on standard error whole lines that are nothing but text; never a fault of our own. */
async function meetsItself(args: string[]): Promise<void> {
  const { status, stderr } = await call(args);
  expect([0, 1, 2]).toContain(status);
  expect(stderr).toMatch(/^([^\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*\n)*$/u);
  expect(stderr).not.toMatch(/bug in enface|^ *at /m);
  if (status === 2) expect(stderr).toMatch(/^enface: /m);
}
