import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packAll } from '../../release/pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Archives of all packages, as they are published, by name. */
    readonly archives: Readonly<Record<string, string>>;
  }
}

/** Builds the packages as they are published and packs them, once for all files: `inject('archives')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'enface-archives-'));
  project.provide('archives', await packAll(folder));
  return () => rm(folder, { recursive: true });
}
