import type { Document } from '@enface/core';
import { inTurns, type Steps } from '@enface/core/internal';
import { range, relationOfBead } from '../judgement.ts';
import { frameOf, mayStandElsewhere, reasonFor } from '../reasons.ts';
import { shareMatched } from '../segments.ts';
import { tempered, trustIn } from '../trust.ts';
import type { Alignment, Bead, Nearest, Relation, Side, Unmatched, Warning } from '../types.ts';
import type { Aligned } from './align-sides.ts';
import type { CheckedAnchors } from './anchors.ts';
import { type Calibrated, calibrated } from './calibrated.ts';
import { release } from './release.ts';
import { type SideVectors, similarMatched } from './side.ts';

/** What a result is made from, beside what the search found. */
export interface Findings {
  readonly documents: Readonly<Record<Side, Document>>;
  readonly vectors: Readonly<Record<Side, SideVectors>>;
  readonly anchors: CheckedAnchors;
  readonly warnings: readonly Warning[];
}

/** What the search found, in terms of documents: beads with their relations, everything else with a reason. */
export async function alignmentOf(found: Aligned, about: Findings, turn: () => Promise<void>): Promise<Alignment> {
  const { documents, warnings, anchors } = about;
  const { source, target } = documents;
  const sure = calibrated(found, about.vectors);
  const matched = { source: matchedOn('source', found, about), target: matchedOn('target', found, about) };
  const alone = {
    source: await inTurns(unmatchedOf('source', found, matched, sure, about), turn),
    target: await inTurns(unmatchedOf('target', found, matched, sure, about), turn),
  };
  // as whole numbers they are nobody else's, and a result takes as much memory
  for (const { rows } of Object.values(about.vectors)) if (rows instanceof Int16Array) release(rows);
  const beads = await inTurns(beadsOf(found, sure, about), turn);
  // what one side says cannot be found in a text that the encoder doesn't understand, either
  const trust = Math.min(
    trustIn(warnings, 'source', undefined, shareMatched(source, alone.source)),
    trustIn(warnings, 'target', undefined, shareMatched(target, alone.target)),
  );
  const unmatched = [...alone.source, ...alone.target].map((run) => {
    const decided = anchors.alone[run.side].has(run.segments[0]);
    return { ...run, probability: decided ? 1 : tempered(run.probability, trust) };
  });
  return { source, target, beads, unmatched, warnings };
}

/** The beads in the order of the source. */
function* beadsOf({ blocks }: Aligned, sure: Calibrated, { documents, anchors }: Findings): Steps<Bead[]> {
  const { source, target } = documents;
  const text = (document: Document, from: number, count: number) =>
    document.text.slice(document.segments[from].start, document.segments[from + count - 1].end);
  const relations = new Map(anchors.beads.map((bead): [number, Relation | undefined] => [bead.source[0], bead.relation]));
  const beads: Bead[] = [];
  for (const [k, { i, n, j, m, score, probability, crossing, lacking, anchored }] of blocks.entries()) {
    const given = anchored ? relations.get(i) : undefined;
    const judged = () => relationOfBead(score, probability, text(source, i, n), text(target, j, m));
    const relation = given ?? (lacking ? 'partial' : judged());
    beads.push({ source: range(i, n), target: range(j, m), score, probability: sure.blocks[k], relation, crossing });
    if (beads.length % 64 === 0) yield;
  }
  return beads.sort((a, b) => a.source[0] - b.source[0]);
}

/** Segments of a side that are matched, and the first and the last of them. */
interface Matched extends Pick<ReadonlySet<number>, 'has'> {
  readonly frame: [number, number];
}

/** (A set of as many numbers as there are segments would take ten times the memory.) */
function matchedOn(side: Side, { blocks }: Aligned, { documents }: Findings): Matched {
  const matched = new Uint8Array(documents[side].segments.length);
  for (const { i, n, j, m } of blocks)
    if (side === 'source') matched.fill(1, i, i + n);
    else matched.fill(1, j, j + m);
  const first = matched.indexOf(1);
  const frame: [number, number] = first < 0 ? frameOf(new Set()) : [first, matched.lastIndexOf(1)];
  return { has: (k) => matched[k] === 1, frame };
}

function* unmatchedOf(
  side: Side,
  found: Aligned,
  { [side]: matched, [side === 'source' ? 'target' : 'source']: matchedOthers }: Readonly<Record<Side, Matched>>,
  { none }: Calibrated,
  { documents, vectors, anchors }: Findings,
): Steps<Unmatched[]> {
  const { nearest, scores, near } = found[side];
  const document = documents[side];
  const { frame } = matched;
  const similarity = similarMatched(vectors[side], matched);
  const result: Unmatched[] = [];
  for (const segment of document.segments) {
    const k = segment.index;
    if (matched.has(k)) continue;
    const judged = () =>
      reasonFor({
        document,
        segment,
        plain: side === 'source' ? 'omission' : 'addition',
        matched,
        frame,
        similarMatched: similarity(k),
        elsewhere: mayStandElsewhere({
          probability: none[side][k],
          isNear: near[k] === 1,
          isFree: nearest[k] >= 0 && !matchedOthers.has(nearest[k]),
        }),
      });
    const other: Nearest | undefined = nearest[k] < 0 ? undefined : { segment: nearest[k], score: scores[k] };
    const reason = anchors.alone[side].get(k) ?? judged();
    result.push({ side, segments: [k], probability: none[side][k], reason, nearest: other });
    yield;
  }
  return result;
}
