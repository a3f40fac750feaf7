import { open } from 'node:fs/promises';
import { EnfaceError } from '@enface/core';
import { notWritable } from '../reason.ts';
import { pour } from '../stdout.ts';

/** Characters that wait to be written, at most. */
const MOST_PENDING = 1 << 20;

/** Where lines are written, one after the other. */
export interface LinesFile {
  /** Resolves once more may be written; `false` when whoever reads has gone. */
  write(line: string): Promise<boolean>;
  /** Resolves once all of it is on the disk. @throws EnfaceError `NOT_WRITABLE` */
  sync(): Promise<void>;
  /** @throws EnfaceError `NOT_WRITABLE` when not all of it got to the disk */
  close(): Promise<void>;
}

/**
 * @param flags as those of `open`: `a` goes on behind what is there, `wx` wants nothing to be there, `w` overwrites
 * @throws EnfaceError `NOT_WRITABLE`
 */
export async function linesFile(path: string, flags: 'a' | 'w' | 'wx'): Promise<LinesFile> {
  const fail = (error: unknown): never => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritable(`"${path}"`, error);
    throw new EnfaceError('NOT_WRITABLE', `"${path}" is there already: add --resume to go on with it, or name another file.`);
  };
  const file = await open(path, flags).catch(fail);
  const sync = async () => {
    // what is no file on a disk has nothing to be synced
    await file.datasync().catch((error) => (['EINVAL', 'ENOTSUP'].includes(error.code) ? undefined : fail(error)));
  };
  let pending: string[] = [];
  let length = 0;
  let failure: unknown;
  /** What comes while something is being written is written together: a call of the system each would cost more than short pairs do. */
  const flush = async () => {
    if (pending.length === 0) return;
    const text = pending.join('');
    [pending, length] = [[], 0];
    await file.appendFile(text).catch(fail);
  };
  let last = Promise.resolve();
  const flushed = () => {
    last = last.then(flush);
    return last;
  };
  return {
    async write(line) {
      if (failure !== undefined) throw failure;
      pending.push(line, '\n');
      length += line.length;
      const written = flushed();
      written.catch((error) => (failure = error));
      if (length > MOST_PENDING) await written;
      return true;
    },
    async sync() {
      await flushed();
      await sync();
    },
    async close() {
      try {
        await flushed();
        await sync();
      } finally {
        await file.close();
      }
    },
  };
}

/** Standard output, whose reader may leave. */
export function linesOut(): LinesFile {
  return {
    async write(line) {
      try {
        return await pour(`${line}\n`, process.stdout);
      } catch (error) {
        throw notWritable('Standard output', error);
      }
    },
    async sync() {},
    async close() {},
  };
}
