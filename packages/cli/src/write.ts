import { constants, rmSync, type Stats } from 'node:fs';
import { access, type FileHandle, open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EnfaceError, throwIfAborted } from '@enface/core';
import { openPipe } from './pipes.ts';
import { isSameFile, type Place, placeOf } from './place.ts';
import { notWritable } from './reason.ts';
import { type Pieces, pour, streamed } from './stdout.ts';

/**
 * Makes sure, before the long work, that a result can be written to `path`, and that it isn't one of the inputs, whatever
 * their names.
 *
 * @param path where it will be written; standard output when absent
 * @param inputs every file that the command reads; `-` is standard input
 * @throws EnfaceError `NOT_WRITABLE`
 */
export async function checkOutput(path: string | undefined, inputs: readonly string[]): Promise<void> {
  const name = path === undefined ? 'Standard output' : `"${path}"`;
  for (const input of inputs)
    if (await isSameFile(input, path ?? process.stdout.fd))
      throw new EnfaceError('NOT_WRITABLE', `${name} is one of the files to read: write the result to another file.`);
  if (path === undefined) return;
  const place = await placeOf(path);
  if (place.kind !== 'file') return;
  if (place.there) await access(place.path, constants.W_OK).catch(fail(name));
  const folder = dirname(place.path);
  await access(folder, constants.W_OK | constants.X_OK).catch(fail(`A new "${basename(path)}" in the folder "${folder}"`));
}

/**
 * Writes a result so that at every moment either the old file is there as it was, or the new one is there whole: to a
 * temporary file beside it, which takes its place once the disk has all of it. Links are followed, and the mode is kept.
 * What is no file (`/dev/stdout`, a named pipe) is written as it is.
 *
 * @returns bytes written
 * @throws EnfaceError `NOT_WRITABLE`; what making the pieces throws; `ABORTED`. Then nothing is left behind.
 */
export async function writeResult(
  path: string,
  pieces: Pieces | AsyncIterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<number> {
  try {
    const place = await placeOf(path);
    if (place.kind === 'file') return await replaceFile(place, streamed(pieces), signal);
    let bytes = 0;
    const counted = async function* () {
      for await (const piece of streamed(pieces)) {
        bytes += Buffer.byteLength(piece);
        yield piece;
      }
    };
    await writeThrough(place, counted(), signal);
    throwIfAborted(signal);
    return bytes;
  } catch (error) {
    throwIfAborted(signal);
    throw notWritable(`"${path}"`, error);
  }
}

async function replaceFile(
  { path, there }: Place & { kind: 'file' },
  pieces: AsyncIterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<number> {
  const temporary = join(dirname(path), `.enface-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`);
  const remove = () => rmSync(temporary, { force: true });
  process.once('exit', remove);
  try {
    const size = await withFile(await open(temporary, 'wx', there && there.mode & 0o777), async (file) => {
      await writePieces(file, pieces, signal);
      if (there) await keepOwnerAndMode(file, there);
      await file.sync();
      return (await file.stat()).size;
    });
    throwIfAborted(signal);
    await rename(temporary, path);
    // so that the new name, too, outlives a loss of power; not every system can
    await open(dirname(path))
      .then((folder) => withFile(folder, () => folder.sync()))
      .catch(() => {});
    return size;
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/** Each piece whole: a disk that fills up takes a part of it first. */
async function writePieces(file: FileHandle, pieces: AsyncIterable<string | Uint8Array>, signal: AbortSignal): Promise<void> {
  for await (const piece of pieces) {
    throwIfAborted(signal);
    await file.writeFile(piece);
  }
}

async function withFile<T>(file: FileHandle, use: (file: FileHandle) => Promise<T>): Promise<T> {
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

/** Only the superuser may give files away; for others the new file is their own. */
async function keepOwnerAndMode(file: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  const made = await file.stat();
  if (made.uid !== uid || made.gid !== gid) await file.chown(uid, gid).catch(() => {});
  if (made.mode !== mode) await file.chmod(mode & 0o777);
}

async function writeThrough(
  place: Exclude<Place, { kind: 'file' }>,
  pieces: AsyncIterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  if (place.kind === 'stream') return pourAll(pieces, place.stream);
  if (place.kind === 'device')
    return withFile(await open(place.path, constants.O_WRONLY | constants.O_APPEND), (file) => writePieces(file, pieces, signal));
  const pipe = await openPipe(place.path, 'write', signal);
  await pourAll(pieces, pipe);
  pipe.destroySoon();
}

async function pourAll(pieces: AsyncIterable<string | Uint8Array>, stream: Parameters<typeof pour>[1]): Promise<void> {
  for await (const piece of pieces) if (!(await pour([piece], stream))) return;
}

const fail = (name: string) => (error: unknown) => {
  throw notWritable(name, error);
};
