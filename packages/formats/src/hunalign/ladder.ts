import type { Alignment } from '@enface/align';

/**
 * An alignment as hunalign's ladder (its README, "ladder format"): a line `i<tab>j<tab>score` a rung, by which the source's segments
 * from i to the next rung belong to the target's from j to its next one; the last rung is the numbers of segments. A ladder does not
 * cross itself: of beads out of order both sides stand alone in it, and so does what a bead steps over.
 */
export function* writeLadder({ source, target, beads }: Alignment): Generator<string> {
  let [i, j] = [0, 0];
  const rung = (score: number) => `${i}\t${j}\t${score.toFixed(4)}\n`;
  for (const bead of beads) {
    const [from, to] = [bead.source, bead.target].map((side) => [side[0], side.at(-1)! + 1]);
    if (bead.crossing || from[0] < i || to[0] < j) continue;
    if (from[0] > i) {
      yield rung(0);
      i = from[0];
    }
    if (to[0] > j) {
      yield rung(0);
      j = to[0];
    }
    yield rung(bead.score);
    [i, j] = [from[1], to[1]];
  }
  if (i < source.segments.length) {
    yield rung(0);
    i = source.segments.length;
  }
  if (j < target.segments.length) {
    yield rung(0);
    j = target.segments.length;
  }
  yield rung(0);
}
