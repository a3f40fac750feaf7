import type { SideVectors } from '../bitext/side.ts';
import { settings } from './settings.ts';

/**
 * For each foreign document the English ones worth comparing sentence by sentence: all of them in a small set, else the
 * nearest by document vector (the sum of the sentences' unit vectors less the mean of the set), from both sides' points
 * of view. One row of similarities is in memory at a time.
 */
export function candidates(foreign: readonly SideVectors[], english: readonly SideVectors[]): number[][] {
  const { candidates: most } = settings;
  if (english.length <= most && foreign.length <= most) return foreign.map(() => english.map((_, e) => e));
  const f = documentVectors(foreign);
  const e = documentVectors(english);
  const found = foreign.map(() => new Set<number>());
  const gather = (from: Float64Array[], to: Float64Array[], keep: (a: number, b: number) => void) => {
    const row = new Float64Array(to.length);
    for (let a = 0; a < from.length; a++) {
      for (let b = 0; b < to.length; b++) row[b] = dot(from[a], to[b]);
      const floor = Float64Array.from(row).sort()[Math.max(0, to.length - most)];
      for (let b = 0; b < to.length; b++) if (row[b] >= floor) keep(a, b);
    }
  };
  gather(f, e, (a, b) => found[a].add(b));
  gather(e, f, (b, a) => found[a].add(b));
  return found.map((set) => [...set].sort((a, b) => a - b));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d] * b[d];
  return sum;
}

function documentVectors(documents: readonly SideVectors[]): Float64Array[] {
  const dimensions = documents[0]?.dimensions ?? 0;
  const mean = new Float64Array(dimensions);
  const vectors = documents.map((side) => {
    const vector = new Float64Array(dimensions);
    for (let i = 0; i < side.count; i++) {
      const inverse = side.inverse[i * side.maxRun];
      for (let d = 0; d < dimensions; d++) vector[d] += side.rows[i * dimensions + d] * inverse;
    }
    return unit(vector);
  });
  for (const vector of vectors) for (let d = 0; d < dimensions; d++) mean[d] += vector[d] / vectors.length;
  return vectors.map((vector) => unit(vector.map((value, d) => value - mean[d])));
}

function unit(vector: Float64Array): Float64Array {
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
}
