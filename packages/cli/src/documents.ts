import type { Alignment, Side } from '@enface/align';
import { createDocument, type Document, EnfaceError } from '@enface/core';
import {
  type BilingualContents,
  type Contents,
  createLocator,
  detectFormat,
  documentOf,
  type InputFormat,
  inputFormats,
  isKeyed,
  pairByKey,
  read,
  type TextContents,
} from '@enface/formats';
import type { Clock } from '@enface/formats/subtitles';
import { languageTag, oneOf, segmentLimit } from './options.ts';
import { nameOf, readBeside, readFile } from './read.ts';
import { note } from './stderr.ts';

export interface ReadOptions {
  readonly language: string | undefined;
  readonly segments: 'sentences' | 'lines';
  readonly format: InputFormat | undefined;
  /** How much of a page is its text. */
  readonly content?: 'text' | 'all' | undefined;
  /** Largest number of segments of a text. @default 200,000, as of an aligner */
  readonly maxSegments?: number | undefined;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

/** How a file is read that may hold both sides. */
export interface PairOptions extends Omit<ReadOptions, 'language'> {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Options of a command, as they were typed, that say how its files are read. */
export interface ReadArguments {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly segments?: string | undefined;
  readonly 'max-segments'?: string | undefined;
  readonly 'input-format'?: string | undefined;
  readonly html: string;
  readonly quiet?: boolean | undefined;
}

/** @throws EnfaceError `BAD_ARGUMENT` for values that are none of those possible. */
export function pairOptions(args: ReadArguments, signal: AbortSignal): PairOptions {
  const format = args['input-format'];
  return {
    segments: oneOf('--segments', args.segments ?? 'sentences', ['sentences', 'lines']),
    from: languageTag('--from', args.from),
    to: languageTag('--to', args.to),
    maxSegments: segmentLimit(args['max-segments']),
    format: format === undefined ? undefined : oneOf('--input-format', format, inputFormats),
    content: oneOf<'text' | 'all'>('--html', args.html, ['text', 'all']),
    quiet: args.quiet ?? false,
    signal,
  };
}

/** A file as it was read. */
export interface FileContents<C extends Contents = Contents> {
  readonly bytes: Uint8Array;
  readonly format: InputFormat;
  readonly contents: C;
}

/** What a file holds; what its reader has to say is noted. */
export async function readContents(path: string, how: Omit<PairOptions, 'segments'>): Promise<FileContents> {
  const { from, to, content, quiet, signal } = how;
  const name = nameOf(path);
  const bytes = await readFile(path, signal);
  const format = how.format ?? detectFormat(bytes, name);
  const beside = (other: string) => readBeside(path, other, signal);
  const contents = await read(bytes, { name, format, source: from, target: to, content, beside, signal });
  if (!quiet) for (const text of contents.notes) note(text);
  return { bytes, format, contents };
}

/** When each side's text is said, where it was read from subtitles. */
export type Clocks = Readonly<Partial<Record<Side, Clock | undefined>>>;

/** Where in its file an offset of a side's text stood, in words. */
export type Where = (side: Side, offset: number) => string;

/** Of what each side was read from; looked up when somebody asks. */
export function whereOf(contents: Readonly<Record<Side, Contents>>): Where {
  const locators: Partial<Record<Side, (offset: number) => string>> = {};
  return (side, offset) => {
    locators[side] ??= createLocator(contents[side], side);
    return locators[side](offset);
  };
}

/** Reads and cuts up one text. */
export const readDocument = async (path: string, how: ReadOptions): Promise<Document> => (await readText(path, how)).document;

/** As many as an aligner takes: of a longer text the rest is not looked at. */
const MOST_SEGMENTS = 200_000;

async function readText(path: string, { language, segments, maxSegments = MOST_SEGMENTS, ...how }: ReadOptions) {
  const { contents } = await readContents(path, { ...how, from: language, to: undefined });
  if (contents.kind === 'text') {
    const options = { id: nameOf(path), language, segments, maxSegments, signal: how.signal };
    const document = await documentOf(contents, options).catch((error: unknown) => {
      if (!(error instanceof EnfaceError) || error.code !== 'TOO_LARGE') throw error;
      throw new EnfaceError(error.code, `"${path}": ${error.message}`, { cause: error });
    });
    return { contents, document };
  }
  throw new EnfaceError(
    'BAD_ARGUMENT',
    `"${path}" holds a text and its translation: name it alone, as in "enface audit ${path}".`,
  );
}

/** Both sides of a pair, and where in their files they stood. */
export interface TextPair extends Readonly<Record<Side, Document>> {
  readonly where: Where;
  /** The same, but for plain texts, whose lines say it as well. */
  readonly placed?: Where | undefined;
  readonly clocks?: Clocks;
  /** Where the files say themselves what belongs together. */
  readonly alignment?: Alignment;
}

/** Of two files, or of one that holds both sides. */
export async function readPair(source: string, target: string | undefined, how: PairOptions): Promise<TextPair> {
  if (target === undefined) {
    const { contents } = await readBilingual(source, how);
    const { alignment } = contents;
    const where = whereOf({ source: contents, target: contents });
    const again = ({ text, language, id }: Document, side: string) =>
      createDocument(text, { id: `${id} (${side})`, language, segments: how.segments, signal: how.signal });
    return {
      source: await again(alignment.source, 'source'),
      target: await again(alignment.target, 'target'),
      where,
      placed: where,
    };
  }
  if (source === '-' && target === '-')
    throw new EnfaceError('BAD_ARGUMENT', 'Only one of the two texts can come from standard input.');
  const left = await readText(source, { ...how, language: how.from });
  const right = await readText(target, { ...how, language: how.to });
  if (isKeyed(left.contents) && isKeyed(right.contents)) {
    const names = { source: nameOf(source), target: nameOf(target) };
    const languages = { source: left.document.language, target: right.document.language };
    const contents = await pairByKey(left.contents, right.contents, names, { ...languages, signal: how.signal });
    const { alignment } = contents;
    const where = whereOf({ source: contents, target: contents });
    return { source: alignment.source, target: alignment.target, where, placed: where, alignment };
  }
  const where = whereOf({ source: left.contents, target: right.contents });
  const clocks = { source: await clockOf(left.contents), target: await clockOf(right.contents) };
  return { source: left.document, target: right.document, where, placed: hasPlaces(left, right) ? where : undefined, clocks };
}

/** What makes it is loaded for texts that have places, as subtitles do: of the others none is said at a time. */
const clockOf = async (contents: TextContents): Promise<Clock | undefined> =>
  contents.places && (await import('@enface/formats/subtitles')).createClock(contents);

/** Whether a format has places of its own. */
const hasPlaces = (...sides: readonly { readonly contents: TextContents }[]) => sides.some(({ contents }) => contents.places);

/** A file that holds both sides, as they are paired in it. */
export async function readBilingual(path: string, how: Omit<PairOptions, 'segments'>): Promise<FileContents<BilingualContents>> {
  const { contents, ...file } = await readContents(path, how);
  if (contents.kind === 'bilingual') return { ...file, contents };
  throw new EnfaceError(
    'BAD_ARGUMENT',
    `TARGET is missing: "${path}" holds one text. For instance, "enface align novel.da.txt novel.en.txt".`,
  );
}
