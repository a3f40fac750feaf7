import type { Document } from '@enface/core';
import type { Realigned } from '../../bitext/realign.ts';
import { type Row, readingOrder } from '../../reading-order.ts';
import type { Bead, Relation, Side, Unmatched, UnmatchedReason } from '../../types.ts';
import { nameOf, rowNames, rowOf } from '../html-alignment.ts';
import { type PairData, rowName } from '../html-parts.ts';
import { nothing } from '../markup.ts';
import { type Group, SIDES } from './decisions.ts';
import type { Rows } from './rows.ts';

const COLUMNS = { source: 'left', target: 'right' } as const;

/** The paragraphs of a side of a row, or of the page. */
export const paragraphsIn = (within: ParentNode, side: Side) => {
  const column = COLUMNS[side];
  return [...within.querySelectorAll<HTMLElement>(`p.${column}, .${column} > [data-n]`)];
};

export const segmentOf = ({ dataset }: HTMLElement) => Number(dataset.n) - 1;

/** The segments of a row. */
export const groupIn = (row: HTMLElement): Group => ({
  source: paragraphsIn(row, 'source').map(segmentOf),
  target: paragraphsIn(row, 'target').map(segmentOf),
});

/** The row that a group begins, or what stands there instead. */
export const rowOfGroup = ({ source, target }: Group) =>
  document.getElementById(source.length > 0 ? rowName('source', source[0]) : rowName('target', target[0]));

/** A side's text, as the page shows it. */
export function documentIn(side: Side, id: string, steps: readonly number[]): Document {
  // what was moved stands elsewhere than in its own text
  const paragraphs = paragraphsIn(document, side).sort((a, b) => segmentOf(a) - segmentOf(b));
  let start = 0;
  let number = 0;
  const segments = paragraphs.map((element, index) => {
    const text = element.textContent!;
    number += steps[index];
    const segment = { index, text, start, end: start + text.length, paragraph: number };
    start = segment.end + 1;
    return segment;
  });
  const language = paragraphs[0]?.closest<HTMLElement>('[lang]')?.lang || 'und';
  return { id, language, text: segments.map(({ text }) => text).join('\n'), segments };
}

/** The alignment that the page shows as it is opened. */
export function alignmentIn({ elements }: Rows, numbers: PairData['rows']): Realigned {
  const beads: Bead[] = [];
  const unmatched: Unmatched[] = [];
  for (const [k, element] of elements.entries()) {
    const { source, target } = groupIn(element);
    const own = numbers[k];
    if (own.length === 2 && typeof own[1] === 'number') {
      const { classList } = element;
      const relation = (['partial', 'comparable'] as const).find((name) => classList.contains(name)) ?? ('parallel' as Relation);
      beads.push({ source, target, score: own[0], probability: own[1], relation, crossing: classList.contains('moved') });
    } else {
      const [probability, reason, segment, score] = own as [number, UnmatchedReason, number?, number?];
      const side = source.length > 0 ? 'source' : 'target';
      const nearest = segment === undefined ? undefined : { segment, score: score! };
      unmatched.push({ side, segments: source.length > 0 ? source : target, probability, reason, ...(nearest && { nearest }) });
    }
  }
  return { beads, unmatched };
}

const itemOf = (row: Row) => (row.kind === 'bead' ? row.bead : row.unmatched);

/** Makes the page show another alignment of its texts: rows that are the same stay, texts with all marks in them are moved. */
export function createEdition(documents: Readonly<Record<Side, Document>>): (shown: Realigned, next: Realigned) => void {
  const plain = { written: { source: () => nothing, target: () => nothing }, list: () => nothing, of: () => [] };
  return (shown, next) => {
    const stay = new Set<Bead | Unmatched>([...next.beads, ...next.unmatched]);
    const known = new Map<Bead | Unmatched, HTMLElement>();
    const gone: HTMLElement[] = [];
    for (const row of readingOrder({ ...documents, ...shown, warnings: [] })) {
      const element = document.getElementById(nameOf(row))!;
      if (stay.has(itemOf(row))) known.set(itemOf(row), element);
      else gone.push(element);
    }
    for (const element of gone) element.remove();
    const paragraphs = new Map<string, Element>();
    for (const element of gone)
      for (const side of SIDES)
        for (const paragraph of paragraphsIn(element, side)) paragraphs.set(`${side} ${paragraph.dataset.n}`, paragraph);
    const rows = readingOrder({ ...documents, ...next, warnings: [] });
    const names = rowNames(rows);
    const homes = new Map<string, HTMLElement>();
    let last: Element | undefined;
    for (const row of rows) {
      let element = known.get(itemOf(row));
      if (!element) {
        const template = document.createElement('template');
        template.innerHTML = rowOf({ ...documents, ...next, warnings: [] }, row, 0, plain, names).text;
        element = template.content.firstElementChild as HTMLElement;
        for (const side of SIDES)
          for (const paragraph of paragraphsIn(element, side)) {
            const place = `${side} ${paragraph.dataset.n}`;
            paragraph.append(...paragraphs.get(place)!.childNodes);
            homes.set(place, element);
          }
      }
      if (element !== after(last)) {
        if (last) last.after(element);
        else document.querySelector('.rows')!.prepend(element);
      }
      last = element;
    }
    // findings go where the segments went that they are told beside
    for (const element of gone) {
      const list = element.querySelector(':scope > .findings');
      if (!list) continue;
      const side = SIDES.find((each) => paragraphsIn(element, each).length > 0)!;
      const home = homes.get(`${side} ${paragraphsIn(element, side)[0].dataset.n}`)!;
      const there = home.querySelector(':scope > .findings');
      if (there) there.append(...list.children);
      else home.append(list);
    }
  };
}

/** The row that stands behind one; the first where none is given. */
function after(row: Element | undefined): Element | undefined {
  if (row?.nextElementSibling) return row.nextElementSibling;
  let list = row ? row.parentElement!.nextElementSibling : document.querySelector('.rows');
  while (list && !list.firstElementChild) list = list.nextElementSibling;
  return list?.firstElementChild ?? undefined;
}
