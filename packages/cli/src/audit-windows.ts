import { auditAlignment, type Glossary, type Severity } from '@enface/align/audit';
import type { AlignOptions } from '@enface/align/bitext';
import { type AuditSettings, countsOf, languagesOf, readGlossary } from './audit-pair.ts';
import { counted, noteWritten } from './deliver.ts';
import type { PairOptions } from './documents.ts';
import { note } from './stderr.ts';
import { type WindowedFile, windowedFile, windowsOf } from './windowed.ts';
import { writeResult } from './write.ts';

/**
 * A file that is audited window by window into a copy of itself, if it is a large one of the format wanted. Comments of an SDLXLIFF
 * stand before all that they are about, so that it is one.
 */
export async function auditedInWindows(
  path: string,
  wanted: AuditSettings['format'],
  how: Pick<PairOptions, 'format'>,
): Promise<WindowedFile | undefined> {
  const large = await windowedFile(path, how);
  return large?.format === wanted && !large.begin.includes('sdl.com/FileTypes/SdlXliff') ? large : undefined;
}

/** Audits a large file window by window into a copy of itself; says how many findings of each severity there were. */
export async function auditWindows(
  large: WindowedFile,
  engine: AlignOptions,
  { checks, doNotTranslate, minProbability, glossary, format, signal }: AuditSettings,
  languages: Pick<PairOptions, 'from' | 'to'>,
  { output, quiet }: { readonly output: string; readonly quiet: boolean },
): Promise<Readonly<Record<Severity, number>>> {
  const { embedder, onProgress } = engine;
  const { file } = large;
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
    for await (const window of windowsOf(large, languages, signal, counting())) {
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
