import type { SideVectors } from './side.ts';

/** Weights of segments, summed, with mean 1: longer vectors, that is, more content, count for more. */
export function massOf(side: SideVectors, exponent: number): Float64Array {
  const mass = new Float64Array(side.count + 1);
  for (let k = 0; k < side.count; k++) {
    const inverse = side.inverse[k * side.maxRun];
    mass[k + 1] = mass[k] + (inverse > 0 ? inverse ** -exponent : 0);
  }
  const mean = mass[side.count] / Math.max(1, side.count) || 1;
  return mass.map((value) => value / mean);
}
