import { createDocument, type Document } from '@enface/core';
import { readText } from './read.ts';
import { note } from './stderr.ts';

export interface ReadOptions {
  readonly language: string | undefined;
  /** The option that would name the language, for the note where it can't be told. */
  readonly option: string;
  readonly segments: 'sentences' | 'lines';
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

/** Reads and cuts up one text, and says when its language can't be told or nothing is in it. */
export async function readDocument(path: string, { language, option, segments, quiet, signal }: ReadOptions): Promise<Document> {
  const text = await readText(path, signal);
  const document = await createDocument(text, { id: path === '-' ? 'stdin' : path, language, segments });
  if (quiet) return document;
  if (document.segments.length === 0) note(`${document.id}: there is no text in it.`);
  else if (document.language === 'und') note(`${document.id}: the language cannot be told; name it with ${option}.`);
  return document;
}
