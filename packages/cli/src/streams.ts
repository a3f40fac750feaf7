import type { Progress } from '@enface/core';

/** A reader such as `head` may close the pipe before the end: that is its right, and no error. */
export function exitQuietlyWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    note(`enface: cannot write the result: ${error.message}.`);
    process.exit(2);
  });
}

/** A line for the person at the terminal, beside the result. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** `NO_COLOR` forbids (no-color.org), `FORCE_COLOR` other than 0 asks for it, else a terminal that knows colour has it. */
export function hasColor(stream: { readonly isTTY?: boolean }, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && TERM !== 'dumb';
}

/** Columns of the terminal; where there is none, those that `COLUMNS` names. */
export function columns(stream: { readonly columns?: number }, { COLUMNS }: NodeJS.ProcessEnv): number {
  const named = Number(COLUMNS);
  return stream.columns || (Number.isInteger(named) && named > 0 ? named : 100);
}

/** Shows how far long work is, on one line of a terminal that `clear` takes away again; elsewhere it shows nothing. */
export function progressLine(quiet: boolean): { onProgress: (progress: Progress) => void; clear: () => void } {
  const { stderr } = process;
  if (quiet || !stderr.isTTY) return { onProgress: () => {}, clear: () => {} };
  return {
    onProgress: (progress) => stderr.write(`\r\u001b[2K${describe(progress).slice(0, (stderr.columns || 80) - 1)}`),
    clear: () => stderr.write('\r\u001b[2K'),
  };
}

function describe(progress: Progress): string {
  if (progress.status === 'ready') return `${progress.stage} …`;
  if (progress.status === 'progress') return `${progress.stage} ${share(progress.done, progress.total)}`;
  return `${progress.file} ${progress.total ? share(progress.loaded, progress.total) : `${(progress.loaded / 2 ** 20).toFixed(1)} MB`}`;
}

const share = (done: number, total: number) => `${Math.floor((100 * done) / Math.max(1, total))}%`;
