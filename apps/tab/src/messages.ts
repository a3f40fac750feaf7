import type { Side } from '@enface/align';

/** A text as it was pasted, or a file. */
export type Input = { readonly text: string } | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What a result can be saved as: the ending of the file, and its kind in words. */
export const formats = {
  html: 'a page',
  tmx: 'TMX, a translation memory',
  xlf: 'XLIFF',
  csv: 'CSV, a table',
  json: 'JSON',
} as const;

export type Format = keyof typeof formats;

/** What the worker is asked: to align two texts, to write what it found, or to load what it will need and has here. */
export type Question =
  | { readonly kind: 'prepare' }
  | { readonly kind: 'align'; readonly inputs: Readonly<Record<Side, Input>>; readonly audit: boolean }
  | { readonly kind: 'write'; readonly format: Format /** As the page keeps them. */; readonly decisions: string | undefined };

export type Answer =
  | { readonly kind: 'progress'; readonly words: string; readonly share?: number | undefined }
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'file'; readonly name: string; readonly parts: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };
