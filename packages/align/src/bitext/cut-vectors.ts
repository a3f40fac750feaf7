import type { Document } from '@enface/core';
import type { KeptPieces } from './kept-vectors.ts';

/** A text as it was embedded: its vectors, row-major, a row a segment, and those of the pieces of its segments. */
export interface Embedded {
  readonly document: Document;
  readonly rows: Float32Array;
  readonly pieces: Pick<KeptPieces, 'ends'> & { readonly rows: Float32Array };
}

/** A stretch of a text, and its vector. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly vector: Float32Array;
}

/**
 * The vectors of a text whose segments were cut otherwise, with no encoder: vectors add up, so that a segment's is the sum of those
 * of its pieces. Where a cut goes through a piece, each side of it has as much of its vector as of its letters.
 *
 * @param document the text that was embedded, with other segments
 */
export function vectorsOfCut(document: Document, { document: whole, rows, pieces }: Embedded, dimensions: number): Float32Array {
  const rowOf = (all: Float32Array, k: number) => all.subarray(k * dimensions, (k + 1) * dimensions);
  const firstOf = new Map<number, number>();
  for (let at = pieces.ends.length - 2; at >= 0; at -= 2) firstOf.set(pieces.ends[at], at);
  const partsOf = (k: number): Part[] => {
    const { start, end } = whole.segments[k];
    const parts: Part[] = [];
    const rest = rowOf(rows, k).slice();
    let from = start;
    for (let at = firstOf.get(k) ?? -1; pieces.ends[at] === k; at += 2) {
      const vector = rowOf(pieces.rows, at / 2);
      const to = start + pieces.ends[at + 1];
      parts.push({ start: from, end: to, vector });
      for (const [d, value] of vector.entries()) rest[d] -= value;
      from = to;
    }
    return [...parts, { start: from, end, vector: rest }];
  };
  const made = new Float32Array(document.segments.length * dimensions);
  let first = 0;
  for (const { index, start, end } of document.segments) {
    while (whole.segments[first].end <= start) first++;
    const out = rowOf(made, index);
    if (whole.segments[first].start === start && whole.segments[first].end === end) {
      out.set(rowOf(rows, first));
      continue;
    }
    for (let k = first; k < whole.segments.length && whole.segments[k].start < end; k++)
      for (const part of partsOf(k)) {
        const share = Math.max(0, Math.min(end, part.end) - Math.max(start, part.start)) / (part.end - part.start);
        if (share > 0) for (const [d, value] of part.vector.entries()) out[d] += share * value;
      }
  }
  return made;
}
