import { type Alignment, type AlignOptions, type Anchors, correctedDocument, type Decisions, type Side } from '@enface/align';
import { alignDocuments } from '@enface/align/bitext';
import { decisionsFromJson, type FoundDecisions } from '@enface/align/json';
import { type Document, EnfaceError } from '@enface/core';
import { detectFormat, read } from '@enface/formats';
import { decode } from '@enface/formats/text';
import { counted } from './deliver.ts';
import { nameOf, readFile } from './read.ts';
import { note } from './stderr.ts';

/** What a person decided, and the texts as they cut and corrected them. */
export interface Decided extends Readonly<Record<Side, Document>> {
  readonly decisions: Decisions;
}

/** Decisions that a page saved, or a workbook; says how many of them were of sentences that are no longer there. */
export async function readDecisions(
  path: string,
  documents: Readonly<Record<Side, Document>>,
  { quiet, signal }: { readonly quiet: boolean; readonly signal: AbortSignal },
): Promise<Decided> {
  const decisions = decisionsFromJson(await savedDecisions(path, signal), documents);
  if (!quiet) note(`Kept ${inWords(decisions)}.`);
  return decidedBy(decisions);
}

/** The texts as they were cut and corrected. */
export function decidedBy(decisions: Decisions): Decided {
  const { source, target } = decisions.documents;
  return { decisions, source, target: correctedDocument(target, decisions.corrected) };
}

/** `12 decisions; 1 of sentences that have changed` */
export function inWords({ anchors, dismissed, corrected, sentences, lost }: FoundDecisions): string {
  const { beads, unmatched, rejected } = anchors;
  const kept = [beads, unmatched, rejected, dismissed, corrected, sentences.source, sentences.target];
  const count = kept.reduce((sum, { length }) => sum + length, 0);
  return `${counted(count, 'decision')}${lost === 0 ? '' : `; ${lost.toLocaleString('en')} of sentences that have changed`}`;
}

/**
 * Aligns texts around what a person decided. Of texts that were paired already each pair stands that nothing was said against.
 */
export async function alignDecided(
  texts: Readonly<Record<Side, Document>>,
  known: Alignment | undefined,
  decided: Decided | undefined,
  engine: AlignOptions,
): Promise<Alignment> {
  if (!decided) return known ?? alignDocuments(texts.source, texts.target, engine);
  const { source, target, decisions } = decided;
  const anchors = known ? withKnown(decisions, known) : decisions.anchors;
  return alignDocuments(source, target, { ...engine, anchors });
}

/** Decisions with all that is known of other segments. */
function withKnown({ documents, anchors }: Decisions, { source, target, beads, unmatched }: Alignment): Required<Anchors> {
  // a pair stands for what lies in it, however sentences are cut
  const inside = {
    source: segmentsInside(source, documents.source),
    target: segmentsInside(target, documents.target),
  };
  const said = { source: new Set<number>(), target: new Set<number>() };
  for (const group of [...anchors.beads, ...anchors.rejected])
    for (const side of ['source', 'target'] as const) for (const segment of group[side]) said[side].add(segment);
  for (const { side, segments } of anchors.unmatched) for (const segment of segments) said[side].add(segment);
  const own = (side: Side, segments: readonly number[]) => segments.flatMap((segment) => inside[side].get(segment) ?? []);
  const isOpen = (side: Side, segments: readonly number[]) =>
    segments.length > 0 && segments.every((k, at) => !said[side].has(k) && (at === 0 || k === segments[at - 1] + 1));
  const pairs = beads
    .map((bead) => ({ source: own('source', bead.source), target: own('target', bead.target), relation: bead.relation }))
    .filter((bead) => isOpen('source', bead.source) && isOpen('target', bead.target));
  const runs = unmatched
    .map(({ side, segments, reason }) => ({ side, segments: own(side, segments), reason }))
    .filter(({ side, segments }) => isOpen(side, segments));
  return { beads: [...anchors.beads, ...pairs], unmatched: [...anchors.unmatched, ...runs], rejected: anchors.rejected };
}

/** Of each segment those that begin in it, once the same text is cut otherwise. */
function segmentsInside(before: Document, now: Document): Map<number, number[]> {
  const inside = new Map<number, number[]>();
  let next = 0;
  for (const { index, end } of before.segments) {
    const own: number[] = [];
    while (next < now.segments.length && now.segments[next].start < end) own.push(next++);
    inside.set(index, own);
  }
  return inside;
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
