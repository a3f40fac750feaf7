import { EnfaceError } from '@enface/core';
import type { Alignment, Side } from '../types.ts';

/** @throws EnfaceError `BAD_INPUT` when beads and documents don't belong together. */
export function checkFit(alignment: Alignment): void {
  for (const side of ['source', 'target'] as const) {
    checkSegments(alignment, side);
    const runs = [
      ...alignment.beads.map((bead) => bead[side]),
      ...alignment.unmatched.filter((run) => run.side === side).map((run) => run.segments),
    ];
    const counts = new Uint32Array(alignment[side].segments.length);
    for (const run of runs) {
      if (run.length === 0) fail(alignment, side, 'a bead or an unmatched run has no segment on it');
      for (const segment of run) {
        if (!(segment in counts)) fail(alignment, side, `segment ${segment} is named, but there are ${counts.length}`);
        counts[segment]++;
      }
    }
    const odd = counts.findIndex((count) => count !== 1);
    if (odd >= 0) fail(alignment, side, `segment ${odd} stands ${counts[odd]} times in beads and unmatched, not once`);
  }
}

function checkSegments(alignment: Alignment, side: Side): void {
  const { text, segments } = alignment[side];
  const odd = segments.findIndex((segment) => text.slice(segment.start, segment.end) !== segment.text);
  if (odd >= 0) fail(alignment, side, `segment ${odd} is not what its document's text has at that place`);
}

function fail(alignment: Alignment, side: Side, complaint: string): never {
  throw new EnfaceError(
    'BAD_INPUT',
    `The alignment does not fit its ${side} document "${alignment[side].id}": ${complaint}. Align these two documents again.`,
  );
}
