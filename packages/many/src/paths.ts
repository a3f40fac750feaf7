import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { EnfaceError, shown, throwIfAborted } from '@enface/core';
import type { ReadingOptions } from './types.ts';

/** A novel has about a million bytes; beyond this it isn't text, or more than memory should hold. */
export const mostBytes = 256 * 2 ** 20;

/** So much is read at once; then the signal is asked. */
const AT_ONCE = 1 << 24;

/**
 * The bytes of a file.
 *
 * @throws EnfaceError `NOT_READABLE` when it is not there, no file, too large, or outside of `root`; `ABORTED`
 */
export async function readPath(path: string, { root }: ReadingOptions, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const unreadable = (what: string, cause?: unknown) => new EnfaceError('NOT_READABLE', `${shown(path)} ${what}.`, { cause });
  const place = await placeOf(path, root).catch((error) => {
    throw error instanceof EnfaceError ? error : unreadable(`cannot be read (${reasonOf(error)})`, error);
  });
  // a link that takes the file's place in between is not followed, and a pipe does not wait for a writer
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(place, flags).catch((error) => {
    throw unreadable(`cannot be read (${reasonOf(error)})`, error);
  });
  try {
    const there = await file.stat();
    if (!there.isFile()) throw unreadable(there.isDirectory() ? 'is a folder' : 'is no file');
    if (there.size > mostBytes) throw unreadable(`has more than ${mostBytes / 2 ** 20} MB: split it`);
    const bytes = new Uint8Array(there.size);
    let done = 0;
    for (let more = 1; more > 0 && done < bytes.length; done += more) {
      throwIfAborted(signal);
      more = (await file.read(bytes, done, Math.min(AT_ONCE, bytes.length - done), done)).bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await file.close();
  }
}

/** Where a path leads, all links followed. */
async function placeOf(path: string, root: string | undefined): Promise<string> {
  if (root === undefined) return realpath(path);
  const folder = await realpath(root);
  const refuse = () => {
    throw new EnfaceError('NOT_READABLE', `${shown(path)} is outside of ${shown(root)}, which confines what may be read.`);
  };
  // before the disk is asked, so that nobody learns what is there
  if (isOutside(folder, resolve(folder, path))) refuse();
  const place = await realpath(resolve(folder, path));
  if (isOutside(folder, place)) refuse();
  return place;
}

function isOutside(folder: string, place: string): boolean {
  const way = relative(folder, place);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  ELOOP: 'its links go in a circle',
  ENOTDIR: 'a part of its path is a file',
  ENAMETOOLONG: 'its name is too long',
  ERR_INVALID_ARG_VALUE: 'its name holds a NUL character',
};

const reasonOf = (error: NodeJS.ErrnoException) => reasons[error.code ?? ''] ?? error.code ?? error.message;
