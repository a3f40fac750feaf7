import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newProject, run } from '../project.ts';

let folder: string;
beforeAll(async () => {
  folder = await newProject({ dependencies: { publint: '0.3.25', '@arethetypeswrong/cli': '0.18.5' } });
});
afterAll(() => folder && rm(folder, { recursive: true }));

const names = Object.keys(inject('archives'));

test.each(names)('publint finds nothing in %s', async (name) => {
  const { status, stdout, stderr } = await run(folder, 'npx', [
    '--no-install',
    'publint',
    'run',
    inject('archives')[name],
    '--strict',
  ]);
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('All good!');
});

// the command line is not for importing, and has no types
test.each(names.filter((name) => name !== 'enface'))(
  'the types of %s are right for whoever can load ES modules',
  async (name) => {
    const args = [inject('archives')[name], '--profile', 'esm-only', '--format', 'ascii', '--no-color'];
    const { status, stdout } = await run(folder, 'npx', ['--no-install', 'attw', ...args]);
    expect(status, stdout).toBe(0);
    expect(stdout).toContain(`"${name}"`);
    expect(stdout).toContain('node16 (from ESM): 🟢 (ESM)');
  },
);

test.each(['core', 'model', 'align', 'formats', 'many', 'queue', 'cli'])(
  'plain npm neither packs nor publishes packages/%s',
  async (name) => {
    const place = fileURLToPath(new URL(`../../../packages/${name}`, import.meta.url));
    for (const command of ['pack', 'publish']) {
      const { status, stderr } = await run(place, 'npm', [command, '--dry-run', '--pack-destination', folder]);
      expect(status).not.toBe(0);
      expect(stderr).toContain('packages are packed and published with pnpm');
    }
    expect(JSON.parse(await readFile(join(place, 'package.json'), 'utf8')).scripts.prepack).toBeDefined();
  },
);
