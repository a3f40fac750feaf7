import { type BigIntStats, fstatSync, type Stats } from 'node:fs';
import { readlink, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { EnfaceError } from '@enface/core';
import { notWritable } from './reason.ts';

/** Where a path for output leads: to a file, there or yet to be; to one of our own streams; to something else that takes text. */
export type Place =
  | { readonly kind: 'file'; readonly path: string; readonly there: Stats | undefined }
  | { readonly kind: 'stream'; readonly stream: NodeJS.WriteStream }
  | { readonly kind: 'pipe' | 'device'; readonly path: string };

/** @throws EnfaceError `NOT_WRITABLE` for a folder, for a file in a folder that isn't there, and the like. */
export async function placeOf(path: string): Promise<Place> {
  try {
    const there = await statIfThere(path);
    if (there === undefined) return await newFile(path);
    if (there.isDirectory()) throw new EnfaceError('NOT_WRITABLE', `"${path}" is a folder: name a file in it.`);
    for (const stream of [process.stdout, process.stderr])
      if (isSame(await identity(path), await identity(stream.fd))) return { kind: 'stream', stream };
    if (there.isFIFO()) return { kind: 'pipe', path };
    if (there.isCharacterDevice() || isDescriptor(path)) return { kind: 'device', path };
    if (there.isFile()) return { kind: 'file', path: await realpath(path), there };
    throw new EnfaceError('NOT_WRITABLE', `"${path}" is neither a file nor a pipe: write the result to another place.`);
  } catch (error) {
    throw notWritable(`"${path}"`, error);
  }
}

/** Where a link leads that names a file which isn't there yet, there that file shall be. */
async function newFile(path: string): Promise<Place> {
  let end = path;
  for (let link = await linkAt(end); link !== undefined; link = await linkAt(end))
    end = resolve(await realpath(dirname(end)), link);
  const folder = dirname(end);
  if (!(await statIfThere(folder)))
    throw new EnfaceError('NOT_WRITABLE', `"${path}" cannot be written: the folder "${folder}" does not exist.`);
  return { kind: 'file', path: end, there: undefined };
}

const linkAt = (path: string) => readlink(path).catch(() => undefined);

/** What somebody has open already, and shall find in the same file: `enface … -o /dev/fd/3 3>log`. */
const isDescriptor = (path: string) => /^\/(dev\/(fd\/|std)|proc\/)/.test(path);

/**
 * Whether two names are one file: device and inode are the same, as those of hard links are. What only hands data on, as a
 * terminal does, may be read and written at once.
 *
 * @param input a path; `-` is standard input
 * @param output a path, or the number of an open file
 */
export async function isSameFile(input: string, output: string | number | undefined): Promise<boolean> {
  const there = await identity(input === '-' ? 0 : input);
  return (
    there !== undefined &&
    !there.isCharacterDevice() &&
    !there.isFIFO() &&
    !there.isSocket() &&
    isSame(there, await identity(output))
  );
}

const isSame = (a: BigIntStats | undefined, b: BigIntStats | undefined) =>
  a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;

async function identity(file: string | number | undefined): Promise<BigIntStats | undefined> {
  try {
    if (typeof file === 'number') return fstatSync(file, { bigint: true });
    return file === undefined ? undefined : await stat(file, { bigint: true });
  } catch {
    return undefined;
  }
}

async function statIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
