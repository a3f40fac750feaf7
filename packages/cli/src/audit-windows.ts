import { auditAlignment, type Glossary, type Severity } from '@enface/align/audit';
import type { AlignOptions } from '@enface/align/bitext';
import { detectFormat, type FileWindow, type InputFormat, type WindowOptions } from '@enface/formats';
import { type AuditSettings, countsOf, languagesOf, readGlossary } from './audit-pair.ts';
import { counted, noteWritten } from './deliver.ts';
import type { PairOptions } from './documents.ts';
import { type LargeFile, largeFile, nameOf } from './read.ts';
import { note } from './stderr.ts';
import { writeResult } from './write.ts';

/** Bytes of a file from which on it is read in windows: some 30,000 units. */
const LARGE = 8 * 2 ** 20;

type Windows = (chunks: AsyncIterable<Uint8Array>, options: WindowOptions) => AsyncGenerator<FileWindow>;

/** Formats that are read, audited and written window by window. */
const windowed: Partial<Record<InputFormat, () => Promise<Windows>>> = {
  tmx: async () => (await import('@enface/formats/tmx')).tmxWindows,
  xliff: async () => (await import('@enface/formats/xliff')).xliffWindows,
  jsonl: async () => (await import('@enface/formats/jsonl')).jsonLinesWindows,
};

/** A file that is too large to be held, and how its windows are read. */
export interface WindowedFile {
  readonly path: string;
  readonly file: LargeFile;
  readonly windows: Windows;
}

/**
 * The windows of a file that is to be written as a copy of itself, if it is a large one of a format that can; `undefined` for what
 * is read whole. Comments of an SDLXLIFF stand before all that they are about, so that it is one.
 */
export async function windowedFile(
  path: string,
  wanted: AuditSettings['format'],
  { format: stated }: Pick<PairOptions, 'format'>,
): Promise<WindowedFile | undefined> {
  if (!Object.hasOwn(windowed, wanted)) return undefined;
  const file = await largeFile(path, LARGE);
  if (!file || (stated ?? detectFormat(file.start, nameOf(path))) !== wanted) return undefined;
  if (new TextDecoder('latin1').decode(file.start).includes('sdl.com/FileTypes/SdlXliff')) return undefined;
  return { path, file, windows: await windowed[wanted as InputFormat]!() };
}

/** Audits a large file window by window into a copy of itself; says how many findings of each severity there were. */
export async function auditWindows(
  { path, file, windows }: WindowedFile,
  engine: AlignOptions,
  { checks, doNotTranslate, minProbability, glossary, format, signal }: AuditSettings,
  { from, to }: Pick<PairOptions, 'from' | 'to'>,
  { output, quiet }: { readonly output: string; readonly quiet: boolean },
): Promise<Readonly<Record<Severity, number>>> {
  const { embedder, onProgress } = engine;
  const bySeverity: Record<Severity, number> = { critical: 0, major: 0, minor: 0 };
  const count = { findings: 0, pairs: 0, windows: 0 };
  let read = 0;
  const counting = async function* () {
    for await (const chunk of file.chunks(signal)) {
      read += chunk.length;
      onProgress?.({ status: 'progress', stage: 'audit', done: read, total: file.size });
      yield chunk;
    }
  };
  const annotated = async function* () {
    let terms: Glossary | undefined;
    for await (const window of windows(counting(), { name: nameOf(path), source: from, target: to, signal })) {
      const { alignment } = window.contents;
      if (glossary !== undefined) terms ??= await readGlossary(glossary, { languages: languagesOf(alignment) }, signal);
      const options = { embedder, signal, checks, minProbability, doNotTranslate, glossary: terms };
      const { findings } = await auditAlignment(alignment, options);
      for (const { severity } of findings) bySeverity[severity]++;
      count.findings += findings.length;
      count.pairs += alignment.beads.length;
      count.windows++;
      yield window.annotated(findings);
    }
  };
  const bytes = await writeResult(output, annotated(), signal);
  if (!quiet) {
    noteWritten(output, format, countsOf(count.findings, bySeverity), bytes);
    note(`${counted(count.pairs, 'passage')} in ${counted(count.windows, 'part')}: what is usual in a text was learnt in each.`);
  }
  return bySeverity;
}
