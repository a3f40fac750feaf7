import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { EnfaceError } from '@enface/core';
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
    return await readBytes(name, await openText(path, signal), signal);
  } catch (error) {
    if (error instanceof EnfaceError) throw error;
    throw new EnfaceError('NOT_READABLE', `${name} cannot be read: ${reason(error)}.`, { cause: error });
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

async function openText(path: string, signal: AbortSignal): Promise<Readable> {
  if (path === '-') return process.stdin;
  const there = await stat(path);
  if (there.isDirectory()) throw new EnfaceError('NOT_READABLE', `"${path}" is a folder: name a file.`);
  return there.isFIFO() ? openPipe(path, 'read', signal) : createReadStream(path);
}

async function readBytes(name: string, stream: Readable, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of addAbortSignal(signal, stream)) {
    length += chunk.length;
    if (length > mostBytes) throw new EnfaceError('NOT_READABLE', `${name} has more than ${mostBytes / 2 ** 20} MB: split it.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
