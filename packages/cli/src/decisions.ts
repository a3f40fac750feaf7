import type { Anchors, Side } from '@enface/align';
import { decisionsFromJson } from '@enface/align/json';
import { type Document, EnfaceError } from '@enface/core';
import { counted } from './deliver.ts';
import { readText } from './read.ts';
import { note } from './stderr.ts';

/** Decisions that a page saved, as anchors; says how many of them were of sentences that are no longer there. */
export async function readDecisions(
  path: string,
  documents: Readonly<Record<Side, Document>>,
  { quiet, signal }: { readonly quiet: boolean; readonly signal: AbortSignal },
): Promise<Anchors> {
  const text = await readText(path, signal);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new EnfaceError('BAD_INPUT', `--decisions "${path}" is no JSON: name the file that the page saved.`, { cause });
  }
  const { anchors, lost } = decisionsFromJson(json, documents);
  const kept = anchors.beads!.length + anchors.unmatched!.length + anchors.rejected!.length;
  if (!quiet) {
    const gone = lost === 0 ? '' : `; ${lost.toLocaleString('en')} of sentences that have changed`;
    note(`Kept ${counted(kept, 'decision')}${gone}.`);
  }
  return anchors;
}
