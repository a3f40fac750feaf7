import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { modelId } from '@enface/model';
import { expect, test } from 'vitest';
import { completed, folders, readManifest } from '../../release/manifests.ts';

const names = await folders();

test.each(names)('the manifest of packages/%s has what all have in common: pnpm manifests', async (folder) => {
  expect(JSON.stringify(await readManifest(folder), null, 2)).toBe(JSON.stringify(await completed(folder), null, 2));
});

test.each(names)('the manifest of packages/%s says what a registry shows', async (folder) => {
  const { description, keywords, files } = await readManifest(folder);
  expect(description).toMatch(/^.{20,140}$/);
  expect((keywords as string[]).length).toBeGreaterThanOrEqual(5);
  expect(files).toEqual(expect.arrayContaining(['dist']));
});

test("the default encoder's id is its package's version", async () => {
  const { name, version } = await readManifest('model');
  expect(modelId).toBe(`${name}@${version}`);
});

test.each([
  ['npm/11.2.0 node/v20.19.0 linux x64', 1],
  ['yarn/4.6.0 npm/? node/v20.19.0', 1],
  ['pnpm/10.4.0 npm/? node/v20.19.0 linux x64', 0],
])('packing with %s', (npm_config_user_agent, status) => {
  const script = fileURLToPath(new URL('../../release/only-pnpm.mjs', import.meta.url));
  const pack = () => execFileSync(process.execPath, [script], { env: { npm_config_user_agent }, stdio: 'pipe' });
  if (status === 0) expect(String(pack())).toBe('');
  else expect(pack).toThrow(/with pnpm: `pnpm pack`/);
});
