import type { Document } from '@enface/core';
import type { Steps } from '@enface/core/internal';
import type { Best } from '../bitext/evidence.ts';
import { similarMatched } from '../bitext/side.ts';
import { frameOf, reasonFor } from '../reasons.ts';
import type { Link, Side, UnmatchedPlace } from '../types.ts';
import { linkProbability } from './pair-links.ts';
import type { SetDocument } from './prepared-set.ts';
import type { Standard } from './standard.ts';

/** The segment of the other side that comes nearest to one, over all documents. */
export interface Near {
  readonly document: number;
  readonly segment: number;
  /** Cosine. */
  readonly score: number;
  /** The score that links are judged by. */
  readonly value: number;
}

/** Keeps for each segment the nearest one seen so far. */
export function* noteNearest(
  near: (Near | undefined)[],
  document: number,
  best: Best,
  cosine: (own: number, other: number) => number,
): Steps<void> {
  for (let k = 0; k < near.length; k++) {
    if (k % 64 === 63) yield;
    if (best.at[k] < 0 || best.value[k] <= (near[k]?.value ?? -1)) continue;
    near[k] = { document, segment: best.at[k], score: cosine(k, best.at[k]), value: best.value[k] };
  }
}

/** The segments of a side that stand in no link, each with a reason and the nearest candidate. */
export async function unmatchedPlaces(
  side: Side,
  documents: readonly Document[],
  prepared: readonly SetDocument[],
  nearest: readonly (readonly (Near | undefined)[])[],
  links: readonly Link[],
  standard: Standard,
  pause: (done: number) => Promise<void>,
): Promise<UnmatchedPlace[]> {
  const matched = documents.map(() => new Set<number>());
  for (const link of links) for (const segment of link[side].segments) matched[link[side].document].add(segment);
  const places: UnmatchedPlace[] = [];
  for (const [d, document] of documents.entries()) {
    const frame = frameOf(matched[d]);
    const similarity = similarMatched(prepared[d].vectors, matched[d]);
    for (const segment of document.segments) {
      if (matched[d].has(segment.index)) continue;
      if (segment.index % 64 === 0) await pause(d);
      const near = nearest[d][segment.index];
      places.push({
        side,
        document: d,
        segments: [segment.index],
        probability: 1 - (near ? linkProbability(near.value, standard) : 0),
        reason: reasonFor({
          document,
          segment,
          plain: side === 'source' ? 'omission' : 'addition',
          matched: matched[d],
          frame,
          similarMatched: similarity(segment.index),
          elsewhere: false,
        }),
        nearest: near && { document: near.document, segment: near.segment, score: near.score },
      });
    }
    await pause(d + 1);
  }
  return places;
}
