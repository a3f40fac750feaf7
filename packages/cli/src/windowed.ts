import { detectFormat, type FileWindow, type InputFormat, type WindowOptions } from '@enface/formats';
import type { PairOptions } from './documents.ts';
import { type LargeFile, largeFile, nameOf } from './read.ts';

/** Bytes of a file from which on it is read in windows: some 30,000 units. */
const LARGE = 8 * 2 ** 20;

type Windows = (chunks: AsyncIterable<Uint8Array>, options: WindowOptions) => AsyncGenerator<FileWindow>;

/** Formats that are read window by window. */
const windowed: Partial<Record<InputFormat, () => Promise<Windows>>> = {
  tmx: async () => (await import('@enface/formats/tmx')).tmxWindows,
  xliff: async () => (await import('@enface/formats/xliff')).xliffWindows,
  jsonl: async () => (await import('@enface/formats/jsonl')).jsonLinesWindows,
};

/** A file that is too large to be held, and how its windows are read. */
export interface WindowedFile {
  readonly path: string;
  readonly file: LargeFile;
  readonly format: InputFormat;
  /** What it begins with. */
  readonly begin: string;
  readonly windows: Windows;
}

/** A large file of a format that is read window by window; `undefined` for what is read whole. */
export async function windowedFile(
  path: string,
  { format: stated }: Pick<PairOptions, 'format'>,
): Promise<WindowedFile | undefined> {
  const file = await largeFile(path, LARGE);
  const format = file && (stated ?? detectFormat(file.start, nameOf(path)));
  const windows = format && (await windowed[format]?.());
  return windows && { path, file, format, begin: new TextDecoder('latin1').decode(file.start), windows };
}

/** Its windows, as they are read. */
export const windowsOf = (
  { path, file, windows }: WindowedFile,
  { from, to }: Pick<PairOptions, 'from' | 'to'>,
  signal: AbortSignal,
  chunks = file.chunks(signal),
): AsyncGenerator<FileWindow> => windows(chunks, { name: nameOf(path), source: from, target: to, signal });
