import type { Document } from '@enface/core';

/** One document's segments as vectors, with what is needed to score runs of neighbouring segments in constant time. */
export interface SideVectors {
  readonly count: number;
  readonly dimensions: number;
  /** Row-major, unnormalised: the vector of a run is the sum of its rows. */
  readonly rows: Float32Array;
  readonly maxRun: number;
  /** `inverse[i * maxRun + n - 1]`: one over the length of the vector of the run of n segments from i; 0 for zero vectors and past the end. */
  readonly inverse: Float64Array;
  /**
   * For encoders that are not additive: `runs[n − 1]`, row-major, the unit vector of the text of the run of n segments from
   * each segment on; then `rows` are unit vectors too, and every `inverse` is 1 (or 0).
   */
  readonly runs?: readonly Float32Array[];
  /** Characters up to each segment, `count + 1` entries: lengths of runs by subtraction. */
  readonly characters: Float64Array;
  /** The paragraph that each segment stands in, ascending; where none are known, all stand in one. */
  readonly paragraphs: Int32Array;
}

export function sideVectors(document: Document, rows: Float32Array, dimensions: number, maxRun: number): SideVectors {
  const characters = new Float64Array(document.segments.length + 1);
  const paragraphs = Int32Array.from(document.segments, (segment) => segment.paragraph);
  let known = rows;
  for (const { index, text } of document.segments) {
    characters[index + 1] = characters[index] + text.length;
    if (!rows.subarray(index * dimensions, (index + 1) * dimensions).every((value) => value === 0)) continue;
    if (known === rows) known = Float32Array.from(rows);
    known.set(textVector(text, dimensions), index * dimensions);
  }
  return sideOf(known, characters, dimensions, maxRun, paragraphs);
}

/**
 * A pseudo-random unit vector for a text that the encoder knows no word of ("* * *", a script it was not trained on):
 * equal texts still match, and different ones have nothing in common.
 */
function textVector(text: string, dimensions: number): Float32Array {
  let h = 2166136261;
  for (let k = 0; k < text.length; k++) h = Math.imul(h ^ text.charCodeAt(k), 16777619);
  // xorshift never leaves 0
  h ||= 1;
  return Float32Array.from({ length: dimensions }, () => {
    h ^= h << 13;
    h ^= h >>> 17;
    h ^= h << 5;
    return (h & 64 ? 1 : -1) / Math.sqrt(dimensions);
  });
}

export function sideOf(
  rows: Float32Array,
  characters: Float64Array,
  dimensions: number,
  maxRun: number,
  paragraphs = new Int32Array(characters.length - 1),
): SideVectors {
  const count = characters.length - 1;
  const inverse = new Float64Array(count * maxRun);
  const sum = new Float64Array(dimensions);
  for (let i = 0; i < count; i++) {
    sum.fill(0);
    for (let n = 1; n <= maxRun && i + n <= count; n++) {
      const at = (i + n - 1) * dimensions;
      let square = 0;
      for (let d = 0; d < dimensions; d++) {
        const value = (sum[d] += rows[at + d]);
        square += value * value;
      }
      inverse[i * maxRun + n - 1] = square > 0 ? 1 / Math.sqrt(square) : 0;
    }
  }
  return { count, dimensions, rows, maxRun, inverse, characters, paragraphs };
}

/** A side whose runs were embedded one by one: see `SideVectors.runs`. */
export function withRuns(side: SideVectors, runs: readonly Float32Array[]): SideVectors {
  const { count, dimensions, maxRun } = side;
  const inverse = Float64Array.from(side.inverse, (_, k) => {
    const i = Math.floor(k / maxRun);
    const row = runs[k % maxRun].subarray(i * dimensions, (i + 1) * dimensions);
    return i < count && row.some((value) => value !== 0) ? 1 : 0;
  });
  return { ...side, inverse, runs };
}

/** Segments before and after one in which its repetition is looked for. */
const NEIGHBOURHOOD = 40;

/** Highest cosine of a segment with a matched one of its own document, not far from it. */
export function similarMatched(side: SideVectors, index: number, matched: ReadonlySet<number>): number {
  const { dimensions, rows, inverse, maxRun, count } = side;
  let best = 0;
  for (let other = Math.max(0, index - NEIGHBOURHOOD); other < Math.min(count, index + NEIGHBOURHOOD); other++) {
    if (!matched.has(other)) continue;
    let dot = 0;
    for (let d = 0; d < dimensions; d++) dot += rows[index * dimensions + d] * rows[other * dimensions + d];
    best = Math.max(best, dot * inverse[index * maxRun] * inverse[other * maxRun]);
  }
  return best;
}
