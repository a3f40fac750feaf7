import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
// @ts-expect-error: no declarations; Bun gives the file's path, also of one within a compiled binary
import weights from '../weights/model.safetensors' with { type: 'file' };
import tokenizer from '../weights/tokenizer.json' with { type: 'file' };
import type { ModelFiles } from './files.ts';

/** The same for Bun, whose compiled binaries hold the files that were imported so. */
export function modelFiles(): ModelFiles {
  return { tokenizer: urlOf(tokenizer as unknown as string), weights: urlOf(weights as string) };
}

const urlOf = (path: string) => (isAbsolute(path) ? pathToFileURL(path) : new URL(path, import.meta.url));
