import { fstatSync, writeFile } from 'node:fs';
import type { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { notWritable } from './reason.ts';

/** What is written: all of it, or piece by piece where the whole would be large. */
export type Pieces = string | Iterable<string | Uint8Array>;

/** UTF-16 units that are written at once: between pieces the event loop gets a turn. */
const MOST = 1 << 16;

/** Pieces of a size to be written, none of which ends within a pair of surrogates if the text doesn't. */
export function* piecesOf(pieces: Pieces): Generator<string | Uint8Array> {
  for (const piece of typeof pieces === 'string' ? [pieces] : pieces)
    if (typeof piece !== 'string') yield piece;
    else
      for (let start = 0, end = 0; start < piece.length; start = end) {
        end = Math.min(piece.length, start + MOST);
        if (end < piece.length && (piece.charCodeAt(end) & 0xfc00) === 0xdc00) end--;
        yield piece.slice(start, end);
      }
}

/** The same of pieces that come by and by. */
export async function* streamed(
  pieces: Pieces | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array, void, undefined> {
  if (typeof pieces === 'string' || Symbol.iterator in pieces) yield* piecesOf(pieces);
  else for await (const piece of pieces) yield* piecesOf([piece]);
}

/** @throws EnfaceError `NOT_WRITABLE` when the disk behind it is full, and the like */
export async function print(pieces: Pieces): Promise<void> {
  try {
    await pour(pieces, process.stdout);
  } catch (error) {
    throw notWritable('Standard output', error);
  }
}

/**
 * Writes to a stream, and resolves when the system has taken all. A reader such as `head` may close a pipe before the end:
 * that is its right and no error, and nothing more is written.
 *
 * @returns whether the reader is still there
 */
export async function pour(pieces: Pieces, stream: Writable & { readonly fd?: number }): Promise<boolean> {
  try {
    // asked by large numbers: once it was asked by small ones of a pipe, Node 20 follows no link on its way to a module, and finds it
    // twice or not at all
    const file = stream.fd !== undefined && fstatSync(stream.fd, { bigint: true }).isFile() ? stream.fd : undefined;
    // Node's own stream for a file takes a disk that fills up for success
    for (const piece of piecesOf(pieces))
      if (file !== undefined) await writeAll(file, piece);
      else await new Promise<void>((resolve, reject) => stream.write(piece, (error) => (error ? reject(error) : resolve())));
    return true;
  } catch (error) {
    if (!isClosed(error)) throw error;
    return false;
  }
}

const writeAll = promisify<number, string | Uint8Array>(writeFile);

const isClosed = (error: unknown) =>
  ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'].includes((error as NodeJS.ErrnoException).code ?? '');

/** `NO_COLOR` forbids (no-color.org), `FORCE_COLOR` other than 0 asks for it, else a terminal that knows colour has it. */
export function hasColor(stream: { readonly isTTY?: boolean }, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && TERM !== 'dumb';
}

/** A line of text is never wider: somebody's `COLUMNS` may be any number. */
const widest = 1000;

/** Columns of the terminal; where there is none, those that `COLUMNS` names. */
export function columns(stream: { readonly columns?: number }, { COLUMNS }: NodeJS.ProcessEnv): number {
  const named = Number(COLUMNS);
  return Math.min(widest, stream.columns || (Number.isInteger(named) && named > 0 ? named : 100));
}
