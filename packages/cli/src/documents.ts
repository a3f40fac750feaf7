import { createDocument, type Document } from '@enface/core';
import { readText } from './read.ts';

export interface ReadOptions {
  readonly language: string | undefined;
  readonly segments: 'sentences' | 'lines';
  readonly signal: AbortSignal;
}

/** Reads and cuts up one text. */
export async function readDocument(path: string, { language, segments, signal }: ReadOptions): Promise<Document> {
  const text = await readText(path, signal);
  return createDocument(text, { id: path === '-' ? 'stdin' : path, language, segments, signal });
}
