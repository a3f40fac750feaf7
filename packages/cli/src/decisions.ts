import type { Anchors, Side } from '@enface/align';
import { decisionsFromJson } from '@enface/align/json';
import { type Document, EnfaceError } from '@enface/core';
import { detectFormat, read } from '@enface/formats';
import { decode } from '@enface/formats/text';
import { counted } from './deliver.ts';
import { nameOf, readFile } from './read.ts';
import { note } from './stderr.ts';

/** Decisions that a page saved, or a workbook, as anchors; says how many of them were of sentences that are no longer there. */
export async function readDecisions(
  path: string,
  documents: Readonly<Record<Side, Document>>,
  { quiet, signal }: { readonly quiet: boolean; readonly signal: AbortSignal },
): Promise<Anchors> {
  const json = await saved(path, signal);
  const { anchors, lost } = decisionsFromJson(json, documents);
  const kept = anchors.beads!.length + anchors.unmatched!.length + anchors.rejected!.length;
  if (!quiet) {
    const gone = lost === 0 ? '' : `; ${lost.toLocaleString('en')} of sentences that have changed`;
    note(`Kept ${counted(kept, 'decision')}${gone}.`);
  }
  return anchors;
}

async function saved(path: string, signal: AbortSignal): Promise<unknown> {
  const bytes = await readFile(path, signal);
  const name = nameOf(path);
  if (detectFormat(bytes, name) === 'xlsx') {
    const contents = await read(bytes, { name, signal });
    if (contents.kind === 'bilingual' && contents.decisions) return contents.decisions;
    throw new EnfaceError('BAD_INPUT', `--decisions "${path}" is no workbook that was written here for review.`);
  }
  try {
    return JSON.parse(decode(bytes, name).text);
  } catch (cause) {
    throw new EnfaceError('BAD_INPUT', `--decisions "${path}" is no JSON: name the file that the page saved.`, { cause });
  }
}
