import { EnfaceError, shown } from '@enface/core';
import { encodingOf } from './xml/decode.ts';

/** Names of the formats that are read. */
export type InputFormat =
  | 'text'
  | 'csv'
  | 'xlsx'
  | 'docx'
  | 'odt'
  | 'ods'
  | 'epub'
  | 'pptx'
  | 'pdf'
  | 'html'
  | 'markdown'
  | 'subtitles'
  | 'tmx'
  | 'po'
  | 'properties'
  | 'i18n'
  | 'jsonl'
  | 'xliff'
  | 'standoff'
  | 'json';

/** What begins a file that is none of ours, and what to do about it. */
const foreign: readonly (readonly [start: readonly number[], what: string, remedy: string])[] = [
  [bytesOf('{\\rtf'), 'RTF', 'save it as plain text'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old or an encrypted Office file', 'save its text as plain text'],
  [bytesOf('PK\x03\x04'), 'an archive or an Office file', 'take out or save its text as plain text'],
  [[0x89, 0x50, 0x4e, 0x47], 'an image', 'it holds no text that could be read'],
  [bytesOf('GIF8'), 'an image', 'it holds no text that could be read'],
  [[0xff, 0xd8, 0xff], 'an image', 'it holds no text that could be read'],
  [bytesOf('RIFF'), 'an image, a sound or a film', 'it holds no text that could be read'],
  [bytesOf('ID3'), 'a sound', 'it holds no text that could be read'],
  [[0x1f, 0x8b], 'compressed by gzip', 'unpack it'],
  [bytesOf('BZh'), 'compressed by bzip2', 'unpack it'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'compressed by xz', 'unpack it'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'an archive', 'unpack it'],
  [bytesOf('Rar!'), 'an archive', 'unpack it'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program', 'it holds no text that could be read'],
  [bytesOf('SQLite format 3'), 'a database', 'export its texts'],
];

/** The outermost element of an XML file, and its format. */
const roots: Readonly<Record<string, InputFormat>> = {
  tmx: 'tmx',
  xliff: 'xliff',
  html: 'html',
  cesalign: 'standoff',
  linkgrp: 'standoff',
};

const endings: Readonly<Record<string, InputFormat>> = {
  tmx: 'tmx',
  xlf: 'xliff',
  xliff: 'xliff',
  sdlxliff: 'xliff',
  mqxliff: 'xliff',
  mxliff: 'xliff',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  po: 'po',
  pot: 'po',
  properties: 'properties',
  srt: 'subtitles',
  vtt: 'subtitles',
};

/** Endings of the files that are read, without the dot. What a file holds decides all the same. */
export const inputEndings: readonly string[] = [
  ...Object.keys(endings),
  ...['txt', 'text', 'json', 'docx', 'xlsx', 'odt', 'odp', 'ods', 'pptx', 'epub', 'pdf', 'xces'],
];

/** How much of a file tells what it is. */
const START = 4096;

/**
 * The format of a file: by what it holds, then by its name's ending, else plain text.
 *
 * @throws EnfaceError `NOT_READABLE` for a file that holds no text, or one that nobody here reads: its message says what it is
 */
export function detectFormat(bytes: Uint8Array, name: string): InputFormat {
  const known = packedFormat(bytes) ?? (/^\s{0,100}%PDF-\d/.test(unmarked(startOf(bytes))) ? 'pdf' : undefined);
  if (known) return known;
  for (const [start, what, remedy] of foreign)
    if (start.every((byte, k) => bytes[k] === byte))
      throw new EnfaceError('NOT_READABLE', `${shown(name)} looks like ${what}, not like text: ${remedy}.`);
  if (isOurs(bytes)) return 'json';
  const root = rootOf(bytes)?.toLowerCase();
  if (root !== undefined && Object.hasOwn(roots, root)) return roots[root];
  const start = startOf(bytes);
  if (/^\s{0,100}<!doctype html/i.test(unmarked(start))) return 'html';
  if (SUBTITLES.test(unmarked(start))) return 'subtitles';
  const ending = /\.(\w+)$/.exec(name)?.[1].toLowerCase() ?? '';
  if (ending === 'json' && /^\s{0,100}\{/.test(unmarked(start))) return 'i18n';
  if (CATALOGUE.test(unmarked(start))) return 'po';
  if (Object.hasOwn(endings, ending)) return endings[ending];
  if (root === undefined || !/^\s{0,100}<\?xml/.test(unmarked(start))) return 'text';
  throw new EnfaceError(
    'NOT_READABLE',
    `${shown(name)} looks like XML of another kind (${root}): --input-format text reads it as it stands.`,
  );
}

/** An alignment in our JSON names its schema first. */
const isOurs = (bytes: Uint8Array) =>
  /^(?:\u00ef\u00bb\u00bf)?\s{0,100}\{\s{0,100}"schema"\s{0,100}:\s{0,100}"enface\//.test(startOf(bytes));

const startOf = (bytes: Uint8Array, encoding = 'latin1') => new TextDecoder(encoding).decode(bytes.subarray(0, START));

/** What only archives of a format hold, as their directory at the end names it. */
const packed: readonly (readonly [part: string, format: InputFormat])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
  ['META-INF/container.xml', 'epub'],
];

/** What an archive says of itself in its first file, `mimetype`, which is not packed. */
const types: readonly (readonly [start: string, format: InputFormat])[] = [
  ['application/epub+zip', 'epub'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.presentation', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
];

function packedFormat(bytes: Uint8Array): InputFormat | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const said = types.find(([type]) => start.includes(`mimetype${type}`));
  if (said) return said[1];
  const directory = new TextDecoder('latin1').decode(bytes.subarray(-DIRECTORY));
  return packed.find(([part]) => directory.includes(part))?.[1];
}

/** Of an archive's end, in bytes: the directory of a document with hundreds of pictures. */
const DIRECTORY = 1 << 18;

/** WebVTT says so; SubRip begins with a number and two times. */
const SUBTITLES = /^(?:WEBVTT(?:\s|$)|\s{0,100}\d{1,6}[\t ]{0,9}\r?\n\d{1,3}:\d{2}:\d{2}[.,]\d{1,3}[\t ]{1,9}-->)/;

/** A header of gettext, with comments before it. */
const CATALOGUE = /^(?:#[^\n]{0,400}\n|\s){0,100}msgid ""\s{1,9}msgstr "/;

const unmarked = (start: string) => start.replace(/^\u00ef\u00bb\u00bf/, '');

/** Name of the first start tag, without prefix, if the file begins as XML. */
function rootOf(bytes: Uint8Array): string | undefined {
  const mark = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : undefined;
  const wide = mark ?? (encodingOf(bytes).startsWith('utf-16') ? encodingOf(bytes) : 'latin1');
  let text = startOf(bytes, wide)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  for (;;) {
    const aside = ASIDES.find(([start]) => text.startsWith(start));
    if (!aside) return /^<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})/.exec(text)?.[1];
    const end = text.indexOf(aside[1], aside[0].length);
    if (end < 0) return undefined;
    text = text.slice(end + aside[1].length).trimStart();
  }
}

/** What may stand before the first start tag. */
const ASIDES = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
] as const;

function bytesOf(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}
