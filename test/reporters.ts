import { join } from 'node:path';

/**
 * How a run of the tests reports: as Vitest always does, and where `TEST_REPORTS` names a folder, as `NAME.json` in it too,
 * so that a script can count.
 */
export function reporters(name: string): ('default' | ['json', { outputFile: string }])[] {
  const folder = process.env.TEST_REPORTS;
  return folder ? ['default', ['json', { outputFile: join(folder, `${name}.json`) }]] : ['default'];
}
