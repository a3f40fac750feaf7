import type { Side } from '@enface/align';
import { decisionsFromJson, type FoundDecisions } from '@enface/align/json';
import { type Document, EnfaceError } from '@enface/core';
import { detectFormat, read } from '@enface/formats';
import { decode } from '@enface/formats/text';
import { counted, grouped } from './deliver.ts';
import { nameOf, readFile } from './read.ts';
import { note } from './stderr.ts';

/** Decisions that a page saved, or a workbook; says how many of them were of sentences that are no longer there. */
export async function readDecisions(
  path: string,
  documents: Readonly<Record<Side, Document>>,
  { quiet, signal }: { readonly quiet: boolean; readonly signal: AbortSignal },
): Promise<FoundDecisions> {
  const decisions = decisionsFromJson(await savedDecisions(path, signal), documents);
  if (!quiet) note(`Kept ${inWords(decisions)}.`);
  return decisions;
}

/** `12 decisions; 1 of sentences that have changed` */
export function inWords({ anchors, dismissed, corrected, sentences, lost }: FoundDecisions): string {
  const { beads, unmatched, rejected } = anchors;
  const kept = [beads, unmatched, rejected, dismissed, corrected, sentences.source, sentences.target];
  const count = kept.reduce((sum, { length }) => sum + length, 0);
  return `${counted(count, 'decision')}${lost === 0 ? '' : `; ${grouped(lost)} of sentences that have changed`}`;
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
