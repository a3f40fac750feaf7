import { EnfaceError, shown } from '@enface/core';
import { detectFormat, type InputFormat } from './detect.ts';
import type { Contents, ReadOptions } from './types.ts';

type Reader = (bytes: Uint8Array, options: ReadOptions) => Contents | Promise<Contents>;

/** Each format's reader, loaded on first use. */
const readers: Readonly<Record<InputFormat, () => Promise<Reader>>> = {
  text: async () => (await import('./text/index.ts')).readPlainText,
  csv: async () => (await import('./csv/index.ts')).readCsv,
  xlsx: async () => (await import('./xlsx/index.ts')).readXlsx,
  docx: async () => (await import('./docx/index.ts')).readDocx,
  odt: async () => (await import('./odt/index.ts')).readOdt,
  ods: async () => (await import('./ods/index.ts')).readOds,
  epub: async () => (await import('./epub/index.ts')).readEpub,
  pptx: async () => (await import('./pptx/index.ts')).readPptx,
  pdf: async () => (await import('./pdf/index.ts')).readPdf,
  html: async () => (await import('./html/index.ts')).readHtml,
  markdown: async () => (await import('./markdown/index.ts')).readMarkdown,
  subtitles: async () => (await import('./subtitles/index.ts')).readSubtitles,
  json: async () => (await import('./json/index.ts')).readJson,
  jsonl: async () => (await import('./jsonl/index.ts')).readJsonLines,
  po: async () => (await import('./po/index.ts')).readPo,
  properties: async () => (await import('./properties/index.ts')).readProperties,
  i18n: async () => (await import('./i18n/index.ts')).readI18n,
  tmx: async () => (await import('./tmx/index.ts')).readTmx,
  standoff: async () => (await import('./standoff/index.ts')).readStandoff,
  xliff: async () => (await import('./xliff/index.ts')).readXliff,
};

/** Names of the formats that `read` reads. */
export const inputFormats = Object.keys(readers) as readonly InputFormat[];

/**
 * What a file holds: a text, or a text with its translation.
 *
 * @param format one of `inputFormats`. @default told by the file's content, then by the ending of its name
 * @throws EnfaceError `NOT_READABLE` for what is no text, `BAD_INPUT` for what is not as its format wants it, naming file and
 * place; `BAD_ARGUMENT` for an unknown format; `ABORTED`
 */
export async function read(
  bytes: Uint8Array,
  { format, ...options }: ReadOptions & { format?: InputFormat | undefined } = {},
): Promise<Contents> {
  const { name = 'document' } = options;
  if (!(bytes instanceof Uint8Array))
    throw new EnfaceError('BAD_ARGUMENT', `read was given ${shown(bytes)}: pass a file's bytes, a Uint8Array.`);
  if (format !== undefined && !Object.hasOwn(readers, format))
    throw new EnfaceError('BAD_ARGUMENT', `\`format\` is ${shown(format)}: choose among ${inputFormats.join(', ')}.`);
  const reader = await readers[format ?? detectFormat(bytes, name)]();
  return reader(bytes, { ...options, name });
}
