import { createDocument, type Document, EnfaceError, shown } from '@enface/core';
import { documentOf, read } from '@enface/formats';
import { isDocument } from './check.ts';
import { readPath } from './paths.ts';
import type { PairText, ReadingOptions } from './types.ts';
import { readUrl } from './urls.ts';

export interface DocumentSettings {
  readonly segments: 'sentences' | 'lines';
  readonly reading: ReadingOptions;
  readonly signal?: AbortSignal | undefined;
}

/** A side of a pair as a document: read, if it is a reference, and cut into segments. */
export async function documentFor(text: PairText, { segments, reading, signal }: DocumentSettings): Promise<Document> {
  if (isDocument(text)) return text;
  const { language } = text;
  if ('text' in text) return createDocument(text.text, { language, id: text.id, segments, signal });
  const name = 'path' in text ? text.path : text.url;
  const bytes = 'path' in text ? await readPath(text.path, reading, signal) : await readUrl(text.url, reading, signal);
  const contents = await read(bytes, { name, source: language, signal });
  if (contents.kind === 'text') return documentOf(contents, { id: name, language, segments, signal });
  throw new EnfaceError('BAD_INPUT', `${shown(name)} holds a text and its translation: name a file that holds one text.`);
}
