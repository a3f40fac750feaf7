import type { TextRow } from '@enface/align';
import type { Finding } from '@enface/align/audit';
import type { BilingualContents } from './types.ts';

/** The findings of each row of `rows(alignment)`, by its number: each goes to the first row that has a segment of its side. */
export function findingsByRow(all: readonly TextRow[], findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const places = { source: new Map<number, number>(), target: new Map<number, number>() };
  for (const [number, row] of all.entries())
    for (const side of ['source', 'target'] as const)
      for (const segment of row.kind === 'bead' ? row.bead[side] : row.unmatched.side === side ? row.unmatched.segments : [])
        places[side].set(segment, number);
  const found = new Map<number, Finding[]>();
  for (const finding of findings) {
    const other = finding.side === 'source' ? 'target' : 'source';
    const number = places[finding.side].get(finding.segments[finding.side][0]) ?? places[other].get(finding.segments[other][0]);
    if (number === undefined) continue;
    const there = found.get(number);
    if (there) there.push(finding);
    else found.set(number, [finding]);
  }
  return found;
}

/** Number of the unit of a bilingual file that a finding concerns first. */
export function unitOf({ side, segments }: Finding, { places }: BilingualContents): number | undefined {
  const other = side === 'source' ? 'target' : 'source';
  return places[side][segments[side][0]]?.unit ?? places[other][segments[other][0]]?.unit;
}
