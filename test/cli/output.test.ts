import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fromJson, toJson } from '@enface/align/json';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { jsonPieces } from '../../packages/cli/src/json.ts';
import { describer } from '../../packages/cli/src/progress.ts';
import { call, enface } from './enface.ts';

const seed = (name: string) => fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url));
const danish = seed('cnbc-salesforce-lawsuit.da.txt');
const dutch = seed('data-news.nl.txt');
const english = ['techzine.en.txt', 'thomson-reuters-foundation.en.txt', 'crm-firm-salesforce.en.txt'].map(seed);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function expectSchema(name: string, json: unknown): Promise<void> {
  const schema = await readFile(new URL(`../../packages/align/schema/${name}.json`, import.meta.url), 'utf8');
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(schema));
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  expect(toJson(fromJson(json))).toEqual(json);
}

test('align --format json keeps to the schema on real articles', async () => {
  const { status, stdout, stderr } = await call(['align', danish, english[0], '--format', 'json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const json = JSON.parse(stdout);
  await expectSchema('alignment-1', json);
  expect(json.source.language).toBe('da');
});

test('map --format json keeps to the schema on real articles', async () => {
  const { status, stdout, stderr } = await call(['map', danish, dutch, '--onto', ...english, '--format', 'json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const json = JSON.parse(stdout);
  await expectSchema('correspondence-2', json);
  expect(json.documents.source.map((document: { language: string }) => document.language)).toEqual(['da', 'nl']);
  expect(json.documents.target).toHaveLength(3);
});

test('the demo shows the result here and as a page, and names the page', async () => {
  const home = process.cwd();
  process.chdir(folder);
  vi.stubEnv('COLUMNS', '90');
  const { status, stdout, stderr } = await call(['demo']);
  vi.unstubAllEnvs();
  process.chdir(home);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const page = join(folder, 'enface-demo.html');
  expect(stdout).toContain(`\nThe same as a page: ${pathToFileURL(page).href}\n`);
  expect(stdout).toContain('techzine.en.txt');
  expect(stdout).toContain('in no English article');
  const html = await readFile(page, 'utf8');
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).toContain('tre kontinenter');
});

test('progress never seems to begin anew', () => {
  const describe = describer();
  const step = (stage: string, done: number) => describe({ status: 'progress', stage, done, total: 4 });
  expect([
    describe({ status: 'ready', stage: 'load' }),
    step('embed', 1),
    step('embed', 4),
    step('embed', 1),
    step('new', 0),
  ]).toEqual(['1. loading the encoder …', '2. embedding 25%', '2. embedding 100%', '3. embedding 25%', '4. new 0%']);
  expect(describe({ status: 'download', file: 'model.onnx', loaded: 3 * 2 ** 20 })).toBe('5. model.onnx 3.0 MB');
});

test('JSON in pieces is the JSON that there is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // short values are written at once, long ones member by member
      const all = [value, Array(60).fill({ value, none: undefined, deep: [value] }), { value, none: undefined }, [undefined]];
      expect([...jsonPieces(all)].join('')).toBe(`${JSON.stringify(all, null, 2)}\n`);
    }),
  );
});

test('colour is for terminals, unless forced; NO_COLOR forbids it always', async () => {
  await writeFile(join(folder, 'line.txt'), 'Færgen sejler igen.\n');
  const args = ['align', join(folder, 'line.txt'), danish, '--segments', 'lines'];
  for (const [force, forbid, colored] of [
    ['', '', false],
    ['1', '', true],
    ['0', '', false],
    ['1', '1', false],
  ] as const) {
    vi.stubEnv('FORCE_COLOR', force || undefined);
    vi.stubEnv('NO_COLOR', forbid || undefined);
    const { stdout } = await call(args);
    expect({ force, forbid, colored: stdout.includes('\u001b[') }).toEqual({ force, forbid, colored });
  }
  vi.unstubAllEnvs();
});

test('Ctrl-C ends it with status 130 and no words', async () => {
  const { status, stdout, stderr } = await enface(['align', '-', english[0]], {
    // It has begun to read once it takes what is written; then it waits for more, and is interrupted.
    started: (child) => child.stdin!.write('x'.repeat(2 ** 20), () => child.kill('SIGINT')),
  });
  expect({ status, stdout, stderr }).toEqual({ status: 130, stdout: '', stderr: '' });
});
