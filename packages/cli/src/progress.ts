import type { Progress } from '@enface/core';
import { status } from './stderr.ts';

/** The library's stages, in the words of who waits for them. */
const stages: Record<string, string> = {
  load: 'loading the encoder',
  words: 'collecting words',
  embed: 'embedding',
  rank: 'ranking pairs',
  sample: 'sampling',
  prepare: 'preparing',
  align: 'aligning',
  unmatched: 'looking at what is left',
  audit: 'checking',
};

/** Shows how far long work is, on one line of a terminal that `clear` takes away again, with a few words before; elsewhere it shows nothing. */
export function progressLine(quiet: boolean, before = ''): { onProgress: (progress: Progress) => void; clear: () => void } {
  if (quiet || !process.stderr.isTTY) return { onProgress: () => {}, clear: () => {} };
  const describe = describer();
  return { onProgress: (progress) => status(before + describe(progress)), clear: () => status('') };
}

/** Steps are numbered: some stages come once for each side, and a share that begins anew would look as if work was done twice. */
export function describer(): (progress: Progress) => string {
  let step = 0;
  let last = { name: '', done: 0 };
  return (progress) => {
    const [name, done, total] =
      progress.status === 'download'
        ? [progress.file, progress.loaded, progress.total]
        : [
            stages[progress.stage] ?? progress.stage,
            ...(progress.status === 'progress' ? [progress.done, progress.total] : [0, 1]),
          ];
    if (name !== last.name || done < last.done) step++;
    last = { name, done };
    const share = total ? `${Math.floor((100 * done) / total)}%` : `${(done / 2 ** 20).toFixed(1)} MB`;
    return `${step}. ${name} ${progress.status === 'ready' ? '…' : share}`;
  };
}
