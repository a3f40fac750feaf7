import { EnfaceError } from '@enface/core';
import { canonicalTag } from '@enface/core/internal';
import type { ArgsDef } from 'citty';

/** Options that more than one command has. */
export const options = {
  from: { type: 'string', valueHint: 'TAG', description: 'Language left, BCP 47 (da, nl, pt-BR); identified when absent' },
  to: { type: 'string', valueHint: 'TAG', description: 'Language right, BCP 47; identified when absent' },
  segments: {
    type: 'string',
    valueHint: 'KIND',
    description: 'What is aligned: sentences, or lines as they are',
    default: 'sentences',
  },
  model: { type: 'string', valueHint: 'PATH|HUB-ID', description: 'Encoder to use; the one that comes along when absent' },
  format: { type: 'string', valueHint: 'FORMAT', description: 'By the ending of -o when absent, else text' },
  'input-format': {
    type: 'string',
    valueHint: 'FORMAT',
    description: 'What the files are; told by their content and ending when absent',
  },
  html: {
    type: 'string',
    valueHint: 'text|all',
    description: 'What is read of a page: its text, or all, with navigation, forms and asides',
    default: 'text',
  },
  output: { type: 'string', alias: 'o', valueHint: 'FILE', description: 'Write the result there: .txt, .json or .html' },
  'max-segments': {
    type: 'string',
    valueHint: 'N',
    description: 'Refuse texts of more segments a side: what they take in memory is in docs/limits.md',
  },
  quiet: { type: 'boolean', description: 'No notes and no progress' },
} as const satisfies ArgsDef;

/** What an alignment is written as. */
export const pairFormats = [
  'text',
  'json',
  'jsonl',
  'csv',
  'tsv',
  'xlsx',
  'markdown',
  'tmx',
  'xliff',
  'po',
  'srt',
  'vtt',
  'docx',
  'xces',
  'intertext',
  'vecalign',
  'ladder',
  'pharaoh',
  'html',
] as const;

export type Format = (typeof pairFormats)[number] | 'sarif';

const endings: Record<string, Format> = {
  '.txt': 'text',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.xlsx': 'xlsx',
  '.md': 'markdown',
  '.html': 'html',
  '.sarif': 'sarif',
  '.tmx': 'tmx',
  '.xlf': 'xliff',
  '.xliff': 'xliff',
  '.sdlxliff': 'xliff',
  '.mqxliff': 'xliff',
  '.po': 'po',
  '.srt': 'srt',
  '.vtt': 'vtt',
  '.docx': 'docx',
  '.xces': 'xces',
  '.intertext': 'intertext',
  '.ladder': 'ladder',
  '.pharaoh': 'pharaoh',
};

/** The ending of a file in a format. */
export const endingFor = (format: Format): string =>
  Object.keys(endings).find((ending) => endings[ending] === format) ?? `.${format}`;

/** The format that was asked for, else the one that the output file's ending names, else text. */
export function chosenFormat<F extends Format>(
  format: string | undefined,
  output: string | undefined,
  possible: readonly F[],
): F {
  if (format !== undefined) return oneOf('--format', format, possible);
  if (output === undefined) return oneOf('--format', 'text', possible);
  const ending = /\.[^./\\]*$/.exec(output)?.[0] ?? '';
  const named = endings[ending.toLowerCase()];
  if (possible.includes(named as F)) return named as F;
  const known = possible.flatMap((each) => Object.keys(endings).find((one) => endings[one] === each) ?? []);
  throw new EnfaceError(
    'BAD_ARGUMENT',
    `"${output}" ${ending.length > 1 ? `ends in ${ending}, which is no format here` : 'does not say which format'}: end it in ${known.join(', ')}, or add --format ${possible.join(', ')}.`,
  );
}

/** @throws EnfaceError `BAD_ARGUMENT` for a file of results whose ending promises another format than lines of JSON. */
export function checkLinesFile(output: string | undefined): void {
  const ending = /\.[^./\\]*$/.exec(output ?? '')?.[0].toLowerCase() ?? '';
  const format = endings[ending];
  if (format === undefined || format === 'jsonl' || format === 'text') return;
  throw new EnfaceError('BAD_ARGUMENT', `"${output}" ends in ${ending}, but many results are lines of JSON: end it in .jsonl.`);
}

/** @throws EnfaceError `BAD_ARGUMENT` when the value isn't one of those possible. */
export function oneOf<T extends string>(option: string, value: string, possible: readonly T[]): T {
  if (possible.includes(value as T)) return value as T;
  throw new EnfaceError('BAD_ARGUMENT', `${option} "${value}" is not possible here: choose ${possible.join(', ')}.`);
}

/** The value of `--max-segments`. */
export function segmentLimit(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new EnfaceError('BAD_ARGUMENT', `--max-segments "${value}" is no whole number above 0.`);
}

/** @throws EnfaceError `BAD_ARGUMENT` when the value is no number from 0 to 1. */
export function share(option: string, value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new EnfaceError('BAD_ARGUMENT', `${option} "${value}" is no share: give a number from 0 to 1, such as 0.6.`);
}

/** The tag in its canonical form, `undefined` when it wasn't given. */
export function languageTag(option: string, tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  const canonical = canonicalTag(tag);
  if (canonical !== undefined && canonical !== 'und') return canonical;
  throw new EnfaceError(
    'LANGUAGE_UNKNOWN',
    `${option} "${tag}" is not a language that is known: give a BCP 47 tag such as da, nl or pt-BR.`,
  );
}
