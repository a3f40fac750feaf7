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

/** Milliseconds after which what could not be sent is sent again. */
const AGAIN = 2000;

/** Sends what there is to keep to whoever served the page, the last of it until it is there, and tells so. */
export function createKeeper(told: HTMLElement): (text: () => string) => void {
  let last: (() => string) | undefined;
  let busy = false;
  const send = async () => {
    if (busy || !last) return;
    busy = true;
    const text = last;
    const headers = { 'content-type': 'application/json' };
    const kept = await fetch('decisions', { method: 'PUT', headers, body: text() }).then(
      ({ ok }) => ok,
      () => false,
    );
    busy = false;
    told.textContent = kept ? 'saved' : 'not saved: the server does not answer';
    if (kept && last === text) last = undefined;
    else setTimeout(send, kept ? 0 : AGAIN);
  };
  return (text) => {
    last = text;
    told.textContent = '…';
    send();
  };
}

export function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'decisions.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
