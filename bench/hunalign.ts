import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beyond this many lines its memory, which grows with their square, asks for texts to be cut up first. */
export const HUNALIGN_LINES = 10_000;

/**
 * Seconds that hunalign (Varga et al. 2005) takes for two files of one sentence a line, whole process: lengths first, then
 * again with the dictionary that it makes itself. `undefined` where there is no such program on the PATH.
 *
 * @throws Error when it ends otherwise than well, with what it said.
 */
export function timeHunalign(folder: string, source: string, target: string, program = 'hunalign'): number | undefined {
  const dictionary = join(folder, 'empty.dic');
  writeFileSync(dictionary, '');
  const began = performance.now();
  const { error, status, signal, stderr } = spawnSync(
    program,
    ['-text', '-utf', '-realign', dictionary, join(folder, source), join(folder, target)],
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const seconds = (performance.now() - began) / 1000;
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined;
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status ?? signal}: ${stderr.trim().slice(-500)}`);
  return seconds;
}
