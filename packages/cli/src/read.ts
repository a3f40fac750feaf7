import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { EnfaceError } from '@enface/core';
import { openPipe } from './pipes.ts';
import { reason } from './reason.ts';

/** A novel has about a million bytes; beyond this it isn't text, or more than memory should hold. */
const mostBytes = 256 * 2 ** 20;

/**
 * Reads a text file, or standard input where `path` is `-`: UTF-8, with or without a byte order mark, or UTF-16 with one.
 *
 * @throws EnfaceError `NOT_READABLE` when there is no such file or it is a folder, too large or not text; `ABORTED`.
 */
export async function readText(path: string, signal: AbortSignal): Promise<string> {
  const name = path === '-' ? 'Standard input' : `"${path}"`;
  try {
    return decode(name, await readBytes(name, await openText(path, signal), signal));
  } catch (error) {
    if (error instanceof EnfaceError) throw error;
    throw new EnfaceError('NOT_READABLE', `${name} cannot be read: ${reason(error)}.`, { cause: error });
  }
}

async function openText(path: string, signal: AbortSignal): Promise<Readable> {
  if (path === '-') return process.stdin;
  const there = await stat(path);
  if (there.isDirectory()) throw new EnfaceError('NOT_READABLE', `"${path}" is a folder: name a text file.`);
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

function decode(name: string, bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0'))
    throw new EnfaceError('NOT_READABLE', `${name} is not text: it holds NUL bytes. Save it as plain text in UTF-8.`);
  if (encoding === 'utf-8' && !isUtf8(bytes))
    throw new EnfaceError(
      'NOT_READABLE',
      `${name} is not valid UTF-8 (line ${firstInvalidLine(bytes)}): convert it, for instance with "iconv -t UTF-8".`,
    );
  if (encoding !== 'utf-8' && !isUtf16(bytes, encoding))
    throw new EnfaceError(
      'NOT_READABLE',
      `${name} begins as ${encoding.toUpperCase()} but is not valid: save it again, best as UTF-8.`,
    );
  return text;
}

function firstInvalidLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}

function isUtf16(bytes: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
