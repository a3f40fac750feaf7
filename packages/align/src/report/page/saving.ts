import type { Side } from '../../types.ts';
import { originalText } from './corrections.ts';
import { type Decisions, type Group, SIDES } from './decisions.ts';
import { groupIn, paragraphsIn, segmentOf } from './edition.ts';

/** What was decided, with the segments' texts: they are found again where a text has changed elsewhere. */
export function toJson(decisions: Decisions, { source, target }: Readonly<Record<Side, string>>): string {
  const texts = new Map<string, string>();
  for (const side of SIDES)
    for (const paragraph of paragraphsIn(document, side))
      texts.set(`${side} ${segmentOf(paragraph)}`, originalText(side, paragraph));
  const named = (group: Group) => {
    const own = (side: Side) => group[side].map((segment) => ({ segment, text: texts.get(`${side} ${segment}`) }));
    return { source: own('source'), target: own('target') };
  };
  const first = ({ source, target }: Group) => source[0] ?? target[0];
  const all = [
    ...decisions.beads.map((bead) => ({ say: 'right', group: bead })),
    ...decisions.unmatched.map(({ side, segments }) => ({ say: 'right', group: { source: [], target: [], [side]: segments } })),
    ...decisions.rejected.map((bead) => ({ say: 'wrong', group: bead })),
    ...[...decisions.dismissed].map(([number, reason]) => {
      const item = document.getElementById(number)!;
      const message = item.querySelector('b')!.nextSibling!.textContent!.trim();
      return { say: 'dismissed', group: groupIn(item.closest<HTMLElement>('.row')!), check: item.dataset.check, message, reason };
    }),
    ...[...decisions.corrected].map(([segment, text]) => ({ say: 'corrected', group: { source: [], target: [segment] }, text })),
  ];
  all.sort((a, b) => first(a.group) - first(b.group));
  return JSON.stringify(
    {
      schema: 'enface/decisions@1',
      source,
      target,
      decisions: all.map(({ say, group, ...more }) => ({ say, ...named(group), ...more })),
    },
    undefined,
    2,
  );
}

export function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'decisions.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
