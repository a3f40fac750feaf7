import type { Document } from '@enface/core';
import { type AlignOptions, alignDocuments } from './bitext/align-documents.ts';
import { correctedDocument, type Decisions } from './decisions.ts';
import type { Alignment, Anchors, Side } from './types.ts';

export interface AlignDecidedOptions extends Omit<AlignOptions, 'anchors'> {
  /** How the same texts were paired before: each pair stands that nothing was said against. @default not at all */
  known?: Alignment | undefined;
}

/**
 * Aligns two texts as a person cut and corrected them, around what they decided: `alignDocuments` with everything that
 * `decisionsFromJson` gives. With `corrected: []` texts say what they said.
 *
 * @throws EnfaceError as `alignDocuments` does
 */
export async function alignDecided(decisions: Decisions, { known, ...options }: AlignDecidedOptions): Promise<Alignment> {
  const { source, target } = decisions.documents;
  const anchors = known ? withKnown(decisions, known) : decisions.anchors;
  return alignDocuments(source, correctedDocument(target, decisions.corrected), { ...options, anchors });
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
