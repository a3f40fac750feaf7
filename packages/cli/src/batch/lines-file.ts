import { createWriteStream } from 'node:fs';
import { EnfaceError } from '@enface/core';
import { notWritable } from '../reason.ts';
import { pour } from '../stdout.ts';

/** Where lines are written, one after the other. */
export interface LinesFile {
  /** Resolves once more may be written; `false` when whoever reads has gone. */
  write(line: string): Promise<boolean>;
  /** @throws EnfaceError `NOT_WRITABLE` when not all of it got to the disk */
  close(): Promise<void>;
}

/**
 * @param flags as those of `open`: `a` goes on behind what is there, `wx` wants nothing to be there, `w` overwrites
 * @throws EnfaceError `NOT_WRITABLE`
 */
export async function linesFile(path: string, flags: 'a' | 'w' | 'wx'): Promise<LinesFile> {
  const stream = createWriteStream(path, { flags, flush: true });
  let fault: unknown;
  stream.on('error', (error) => (fault ??= error));
  const check = () => {
    if (fault === undefined) return;
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST')
      throw new EnfaceError('NOT_WRITABLE', `"${path}" is there already: add --resume to go on with it, or name another file.`);
    throw notWritable(`"${path}"`, fault);
  };
  const either = (event: string) =>
    new Promise<void>((resolve) => {
      const go = () => {
        stream.off(event, go).off('error', go);
        resolve();
      };
      stream.on(event, go).on('error', go);
    });
  await either('open');
  check();
  return {
    async write(line) {
      check();
      if (!stream.write(`${line}\n`) && fault === undefined) await either('drain');
      check();
      return true;
    },
    async close() {
      stream.end();
      if (fault === undefined) await either('close');
      check();
    },
  };
}

/** Standard output, whose reader may leave. */
export function linesOut(): LinesFile {
  return {
    async write(line) {
      try {
        await pour(`${line}\n`, process.stdout);
      } catch (error) {
        throw notWritable('Standard output', error);
      }
      return !process.stdout.destroyed;
    },
    async close() {},
  };
}
