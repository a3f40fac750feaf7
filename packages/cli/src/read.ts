import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { EnfaceError, shown, throwIfAborted } from '@enface/core';
import { decode } from '@enface/formats/text';
import { openPipe } from './pipes.ts';
import { reason } from './reason.ts';

/** A novel has about a million bytes; beyond this it isn't text, or more than memory should hold. */
const mostBytes = 256 * 2 ** 20;

/**
 * The bytes of a file, or of standard input where `path` is `-`.
 *
 * @throws EnfaceError `NOT_READABLE` when there is no such file or it is a folder or too large; `ABORTED`.
 */
export async function readFile(path: string, signal: AbortSignal): Promise<Buffer> {
  const name = path === '-' ? 'Standard input' : `"${path}"`;
  try {
    return await readAll(name, path, signal);
  } catch (error) {
    throw notReadable(name, error);
  }
}

/** @param name with its quotes */
function notReadable(name: string, error: unknown): EnfaceError {
  if (error instanceof EnfaceError) return error;
  return new EnfaceError('NOT_READABLE', `${name} cannot be read: ${reason(error)}.`, { cause: error });
}

/**
 * The bytes of a file that another refers to: of its folder, or of one in that.
 *
 * @throws EnfaceError `NOT_READABLE`, also for a name that leads elsewhere; `ABORTED`
 */
export async function readBeside(path: string, name: string, signal: AbortSignal): Promise<Buffer> {
  const leadsOut = isAbsolute(name) || /^[A-Za-z]:|^[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/.test(name);
  if (!leadsOut && path !== '-') return readFile(join(dirname(path), name), signal);
  throw new EnfaceError(
    'NOT_READABLE',
    `"${path}" refers to ${shown(name)}, which is not beside it: put both in one folder, and read it from there.`,
  );
}

/** A file that is too large to be held, and what it begins with. */
export interface LargeFile {
  readonly start: Uint8Array;
  /** Its size, in bytes. */
  readonly size: number;
  /** @throws EnfaceError `NOT_READABLE`; `ABORTED` */
  readonly chunks: (signal: AbortSignal) => AsyncIterable<Uint8Array>;
}

/** A file of so many bytes or more; `undefined` for a smaller one, and for what is no file on a disk. */
export async function largeFile(path: string, bytes: number): Promise<LargeFile | undefined> {
  const there = path === '-' ? undefined : await stat(path).catch(() => undefined);
  if (!there?.isFile() || there.size < bytes) return undefined;
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 16));
      return { start: buffer.subarray(0, bytesRead), size: there.size, chunks: (signal) => chunksOf(path, signal) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw notReadable(`"${path}"`, error);
  }
}

async function* chunksOf(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { signal });
  } catch (error) {
    throw notReadable(`"${path}"`, error);
  }
}

/**
 * Reads a text that a command needs beside those that it works on.
 *
 * @throws EnfaceError `NOT_READABLE` when it can't be read or is not text; `ABORTED`.
 */
export async function readText(path: string, signal: AbortSignal): Promise<string> {
  return decode(await readFile(path, signal), nameOf(path)).text;
}

/** What messages call it, and results. */
export const nameOf = (path: string) => (path === '-' ? 'stdin' : path);

/** What a path leads to, or standard input, read to its end. */
async function readAll(name: string, path: string, signal: AbortSignal): Promise<Buffer> {
  if (path === '-') return readStream(name, process.stdin, signal);
  const there = await stat(path);
  if (there.isDirectory()) throw new EnfaceError('NOT_READABLE', `${name} is a folder: name a file.`);
  if (there.isFile()) return readInPlace(name, path, there.size, signal);
  return readStream(name, there.isFIFO() ? await openPipe(path, 'read', signal) : createReadStream(path), signal);
}

/** Read at once, in bytes: then a signal is asked. */
const PIECE = 1 << 20;

/** The bytes of a file on a disk, each read to where it stays: a stream would have them copied twice, and memory taken for each copy. */
async function readInPlace(name: string, path: string, size: number, signal: AbortSignal): Promise<Buffer> {
  if (size > mostBytes) throw tooLarge(name);
  const file = await open(path);
  try {
    // with a byte more than there should be, which tells that none came since
    let room = Buffer.allocUnsafeSlow(size + 1);
    for (let length = 0; ; ) {
      throwIfAborted(signal);
      const { bytesRead } = await file.read(room, length, Math.min(PIECE, room.length - length), null);
      if (bytesRead === 0) return room.subarray(0, length);
      length += bytesRead;
      if (length > mostBytes) throw tooLarge(name);
      if (length === room.length) room = Buffer.concat([room], 2 * length + PIECE);
    }
  } finally {
    await file.close();
  }
}

async function readStream(name: string, stream: Readable, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of addAbortSignal(signal, stream)) {
    length += chunk.length;
    if (length > mostBytes) throw tooLarge(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (name: string) => new EnfaceError('NOT_READABLE', `${name} has more than ${mostBytes / 2 ** 20} MB: split it.`);
