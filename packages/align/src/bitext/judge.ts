import type { Steps } from '@enface/core/internal';
import type { Block, Lattice } from './lattice.ts';
import { nullScores, type SideCounts, shapeScores } from './manner.ts';
import { release } from './release.ts';
import type { Settings } from './settings.ts';
import { createWaysRoom, type Nulls, nullsOf, sumWays, type Weighing } from './ways.ts';
import { addByShape, weighBeads } from './weigh-beads.ts';

/** Times that shares are estimated from the probabilities that the last estimates gave. */
const ROUNDS = 2;

/**
 * Puts the beads' probabilities in the place of their scores, and returns the segments' to be unmatched. How much these
 * documents leave out, and whether they merge sentences at all, is what their own probabilities say (expectation
 * maximisation; Dempster, Laird & Rubin 1977), which begin from a first path.
 */
export function* judge(lattice: Lattice, first: readonly Block[], s: Settings): Steps<Nulls> {
  const { sourceCount, targetCount } = lattice;
  let source: SideCounts = {
    count: sourceCount,
    missing: sourceCount - first.reduce((sum, { n }) => sum + n, 0),
    extra: first.reduce((sum, { n }) => sum + n - 1, 0),
  };
  let target: SideCounts = {
    count: targetCount,
    missing: targetCount - first.reduce((sum, { m }) => sum + m, 0),
    extra: first.reduce((sum, { m }) => sum + m - 1, 0),
  };
  let added: Float64Array = new Float64Array(lattice.shapes.length);
  const room = createWaysRoom(lattice);
  for (let round = 0; ; round++) {
    const scores = shapeScores(lattice.shapes, source, target, s);
    yield* addByShape(
      lattice,
      scores.map((score, k) => score - added[k]),
    );
    added = scores;
    // a first path leaves out what only large beads hold, which are too dear yet
    const most = round === 0 ? 0 : Number.POSITIVE_INFINITY;
    const weighing: Weighing = {
      slope: s.slope,
      source: nullScores(source, s, most, s.believed?.source),
      target: nullScores(target, s, most, s.believed?.target),
    };
    const ways = yield* sumWays(lattice, weighing, room);
    const nulls = yield* nullsOf(lattice, ways);
    const extra = yield* weighBeads(lattice, weighing, ways, round === ROUNDS);
    if (round === ROUNDS) {
      release(...Object.values(room.ways));
      return nulls;
    }
    const total = (side: Float64Array) => side.reduce((sum, probability) => sum + probability, 0);
    source = { count: sourceCount, missing: total(nulls.sourceNull), extra: extra.source };
    target = { count: targetCount, missing: total(nulls.targetNull), extra: extra.target };
  }
}
