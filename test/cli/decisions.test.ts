import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from './enface.ts';

let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-decisions-'));
  await writeFile(path('da.txt'), 'Byen har 40.000 indbyggere og tre skoler.\nBroen blev bygget i 1987 af et svensk firma.\n');
  await writeFile(
    path('en.txt'),
    'The town has 40,000 inhabitants and three schools.\nThe bridge was built in 1987 by a Swedish firm.\n',
  );
  const decisions = [
    {
      say: 'wrong',
      source: [{ segment: 0, text: 'Byen har 40.000 indbyggere og tre skoler.' }],
      target: [{ segment: 0, text: 'The town has 40,000 inhabitants and three schools.' }],
    },
    { say: 'right', source: [], target: [{ segment: 7, text: 'That is gone.' }] },
  ];
  await writeFile(
    path('decisions.json'),
    JSON.stringify({ schema: 'enface/decisions@1', source: 'da.txt', target: 'en.txt', decisions }),
  );
  await writeFile(path('broken.json'), '{');
});
afterAll(() => rm(folder, { recursive: true }));

const align = (...rest: string[]) =>
  call([
    'align',
    path('da.txt'),
    path('en.txt'),
    '--from',
    'da',
    '--to',
    'en',
    '--segments',
    'lines',
    '--format',
    'vecalign',
    ...rest,
  ]);

test('decisions that a page saved are kept, and those of changed sentences counted', async () => {
  expect((await align()).stdout).toMatch(/^\[0\]:\[0\].*\n\[1\]:\[1\]/);
  const { status, stdout, stderr } = await align('--decisions', path('decisions.json'));
  expect({ status, stderr }).toEqual({ status: 0, stderr: 'Kept 1 decision; 1 of sentences that have changed.\n' });
  expect(stdout).not.toContain('[0]:[0]');
  expect(stdout).toContain('[1]:[1]');
});

test('what is no file of decisions is refused, and none is written over', async () => {
  expect((await align('--decisions', path('broken.json'))).stderr).toMatch(/--decisions ".*broken\.json" is no JSON/);
  const over = await align('--decisions', path('decisions.json'), '-o', path('decisions.json'), '--format', 'json');
  expect(over.status).toBe(2);
});

test('an audit keeps them: texts as they were corrected, and nothing of what was dismissed', async () => {
  await writeFile(
    path('wrong.txt'),
    'The town has 60,000 inhabitants and three schools.\nThe bridge was built in 1988 by a Swedish firm.\n',
  );
  const audit = (...rest: string[]) =>
    call([
      'audit',
      path('da.txt'),
      path('wrong.txt'),
      '--from',
      'da',
      '--to',
      'en',
      '--segments',
      'lines',
      '--format',
      'json',
      ...rest,
    ]);
  const { findings } = JSON.parse((await audit('--quiet')).stdout);
  expect(findings).toHaveLength(2);
  const [town, bridge] = findings;
  const decisions = [
    {
      say: 'dismissed',
      source: [{ segment: 0, text: 'Byen har 40.000 indbyggere og tre skoler.' }],
      target: [{ segment: 0, text: 'The town has 60,000 inhabitants and three schools.' }],
      check: town.check,
      message: town.message,
      reason: 'known',
    },
    {
      say: 'corrected',
      source: [],
      target: [{ segment: 1, text: 'The bridge was built in 1988 by a Swedish firm.' }],
      text: 'The bridge was built in 1987 by a Swedish firm.',
    },
  ];
  const save = (list: unknown[]) =>
    writeFile(path('said.json'), JSON.stringify({ schema: 'enface/decisions@1', source: 'a', target: 'b', decisions: list }));
  await save(decisions);
  const { status, stdout, stderr } = await audit('--decisions', path('said.json'));
  expect({ status, stderr }).toEqual({ status: 0, stderr: 'Kept 2 decisions.\n' });
  expect(JSON.parse(stdout).findings).toEqual([]);
  await save(decisions.slice(0, 1));
  expect(JSON.parse((await audit('--quiet', '--decisions', path('said.json'))).stdout).findings).toEqual([
    expect.objectContaining({ message: bridge.message }),
  ]);
});
