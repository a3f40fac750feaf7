import { constants } from 'node:fs';
import { access, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EnfaceError } from '@enface/core';
import { reason } from './read.ts';

/**
 * Makes sure, before the long work, that a result can be written to `path`, and that it isn't one of the inputs.
 *
 * @throws EnfaceError `NOT_WRITABLE`
 */
export async function checkOutput(path: string, inputs: readonly string[] = []): Promise<void> {
  const folder = dirname(path);
  if (!(await exists(folder)))
    throw new EnfaceError('NOT_WRITABLE', `"${path}" cannot be written: the folder "${folder}" does not exist.`);
  const there = await exists(path);
  if (there?.isDirectory()) throw new EnfaceError('NOT_WRITABLE', `"${path}" is a folder: name a file in it.`);
  try {
    await access(there ? path : folder, constants.W_OK);
  } catch (error) {
    throw notWritable(path, error);
  }
  if (!there) return;
  const real = await realpath(path);
  for (const input of inputs)
    if (input !== '-' && (await exists(input)) && (await realpath(input)) === real)
      throw new EnfaceError('NOT_WRITABLE', `"${path}" is one of the texts to read: write the result to another file.`);
}

/** @throws EnfaceError `NOT_WRITABLE` */
export async function writeResult(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw notWritable(path, error);
  }
}

const exists = (path: string) => stat(path).catch(() => undefined);

const notWritable = (path: string, error: unknown) =>
  new EnfaceError('NOT_WRITABLE', `"${path}" cannot be written: ${reason(error)}.`, { cause: error });
