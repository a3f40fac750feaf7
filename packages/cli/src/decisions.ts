import { correctedDocument, type Side } from '@enface/align';
import { type Decisions, decisionsFromJson } from '@enface/align/json';
import { type Document, EnfaceError } from '@enface/core';
import { detectFormat, read } from '@enface/formats';
import { decode } from '@enface/formats/text';
import { counted } from './deliver.ts';
import { nameOf, readFile } from './read.ts';
import { note } from './stderr.ts';

/** What a person decided, and the target as they corrected it. */
export interface Decided extends Pick<Decisions, 'anchors' | 'dismissed'> {
  readonly target: Document;
}

/** Decisions that a page saved, or a workbook; says how many of them were of sentences that are no longer there. */
export async function readDecisions(
  path: string,
  documents: Readonly<Record<Side, Document>>,
  { quiet, signal }: { readonly quiet: boolean; readonly signal: AbortSignal },
): Promise<Decided> {
  const json = await savedDecisions(path, signal);
  const { anchors, dismissed, corrected, lost } = decisionsFromJson(json, documents);
  const { beads, unmatched, rejected } = anchors;
  const kept = [beads, unmatched, rejected, dismissed, corrected].reduce((sum, list) => sum + list!.length, 0);
  if (!quiet) {
    const gone = lost === 0 ? '' : `; ${lost.toLocaleString('en')} of sentences that have changed`;
    note(`Kept ${counted(kept, 'decision')}${gone}.`);
  }
  return { anchors, dismissed, target: correctedDocument(documents.target, corrected) };
}

/** The JSON of a file of decisions, or what a workbook holds of them. */
export async function savedDecisions(path: string, signal: AbortSignal): Promise<unknown> {
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
