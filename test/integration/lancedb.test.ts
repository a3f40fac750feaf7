import { readFile, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { newProject, run, write } from './project.ts';

const example = (name: string) => readFile(new URL(`../../examples/lancedb/${name}`, import.meta.url), 'utf8');

test('examples/lancedb finds nearly all that a look at everything finds, in a project of its own', async () => {
  const folder = await newProject({ dependencies: { '@lancedb/lancedb': '0.26.2', 'apache-arrow': '18.1.0' } });
  try {
    for (const name of ['lance-index.mjs', 'recall.mjs']) await write(folder, { [name]: await example(name) });
    const { status, stdout, stderr } = await run(folder, process.execPath, ['recall.mjs', '6000']);
    expect(status, stderr).toBe(0);
    const [, recall] = /^recall of 64 nearest: ([\d.]+)\n$/.exec(stdout) ?? [];
    console.log(stdout);
    expect(Number(recall)).toBeGreaterThan(0.9);
    expect(Number(recall)).toBeLessThanOrEqual(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});
