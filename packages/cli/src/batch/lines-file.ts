import { open } from 'node:fs/promises';
import { EnfaceError } from '@enface/core';
import { notWritable } from '../reason.ts';
import { pour } from '../stdout.ts';

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
  return {
    async write(line) {
      await file.appendFile(`${line}\n`).catch(fail);
      return true;
    },
    sync,
    async close() {
      await sync().finally(() => file.close());
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
