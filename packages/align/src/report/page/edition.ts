import type { Document } from '@enface/core';
import type { Realigned } from '../../bitext/realign.ts';
import { type Row, readingOrder } from '../../reading-order.ts';
import type { Bead, Relation, Side, Unmatched, UnmatchedReason } from '../../types.ts';
import { rowNames, rowOf } from '../html-alignment.ts';
import { type PairData, rowName } from '../html-parts.ts';
import { nothing } from '../markup.ts';
import { type Cut, cutBetween, type Documents, renumber } from './cut.ts';
import { type Group, SIDES } from './decisions.ts';
import { rangeIn } from './ranges.ts';
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

/** A side's text, as the page shows it; without more data all in one paragraph, white space between segments. */
export function documentIn(side: Side, id: string, data?: Pick<PairData, 'paragraphs' | 'touching'>): Document {
  // what was moved stands elsewhere than in its own text
  const paragraphs = paragraphsIn(document, side).sort((a, b) => segmentOf(a) - segmentOf(b));
  const touching = new Set(data?.touching[side]);
  let all = '';
  let number = 0;
  const segments = paragraphs.map((element, index) => {
    const text = element.textContent!;
    number += data?.paragraphs[side][index] ?? 0;
    if (index > 0 && !touching.has(index)) all += '\n';
    all += text;
    return { index, text, start: all.length - text.length, end: all.length, paragraph: number };
  });
  const language = paragraphs[0]?.closest<HTMLElement>('[lang]')?.lang || 'und';
  return { id, language, text: all, segments };
}

/** The alignment that the page shows as it is opened. */
export function alignmentIn({ elements }: Rows, numbers?: PairData['rows']): Realigned {
  const beads: Bead[] = [];
  const unmatched: Unmatched[] = [];
  for (const [k, element] of elements.entries()) {
    const { source, target } = groupIn(element);
    const { classList } = element;
    const own = numbers?.[k] ?? [0, 0];
    if (classList.contains('bead')) {
      const relation = (['partial', 'comparable'] as const).find((name) => classList.contains(name)) ?? ('parallel' as Relation);
      beads.push({
        source,
        target,
        score: own[0],
        probability: own[1] as number,
        relation,
        crossing: classList.contains('moved'),
      });
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

/** The texts as they are cut, and their alignment. */
export interface Edition {
  readonly documents: Documents;
  readonly shown: Realigned;
}

const plain = { written: { source: () => nothing, target: () => nothing }, list: () => nothing, of: () => [] };

/** Makes the page show another alignment of its texts: rows that are the same stay, texts with all marks in them are moved. */
export function showEdition(from: Edition, to: Edition): void {
  const cut = cutBetween(from.documents, to.documents);
  const [before, rows] = [from, to].map(({ documents, shown }) => readingOrder({ ...documents, ...shown, warnings: [] }));
  const stay = new Set(rows.map((row) => signOf(itemOf(row), cut)));
  const known = new Map<unknown, HTMLElement>();
  const gone: HTMLElement[] = [];
  // the page has them in this order
  const elements = document.querySelectorAll<HTMLElement>('.row');
  for (const [k, row] of before.entries()) {
    const element = elements[k];
    const sign = signOf(itemOf(row), cut, true);
    if (sign !== undefined && stay.has(sign)) known.set(sign, element);
    else gone.push(element);
  }
  for (const element of gone) element.remove();
  const texts = new Map<string, readonly Node[]>();
  const now = (side: Side, segment: number) => (cut?.side === side ? (renumber(cut, [segment])[0] ?? cut.first) : segment);
  const placeOf = (side: Side, paragraph: HTMLElement) => `${side} ${now(side, segmentOf(paragraph))}`;
  for (const element of gone)
    for (const side of SIDES)
      for (const paragraph of paragraphsIn(element, side)) texts.set(placeOf(side, paragraph), [...paragraph.childNodes]);
  if (cut) {
    // from the end that names are free at: browsers are slow to find elements whose names others have, too
    const staying = [...known.values()];
    for (const element of cut.count > cut.last - cut.first + 1 ? staying.reverse() : staying) renumberRow(element, cut);
    for (const [segment, nodes] of textsOfCut(gone, cut, from, to)) texts.set(`${cut.side} ${segment}`, nodes);
  }
  const names = rowNames(rows);
  const homes = new Map<string, HTMLElement>();
  let last: Element | undefined;
  for (const row of rows) {
    let element = known.get(signOf(itemOf(row), cut));
    if (!element) {
      const template = document.createElement('template');
      template.innerHTML = rowOf({ ...to.documents, ...to.shown, warnings: [] }, row, 0, plain, names).text;
      element = template.content.firstElementChild as HTMLElement;
      for (const side of SIDES)
        for (const paragraph of paragraphsIn(element, side)) {
          const place = `${side} ${segmentOf(paragraph)}`;
          paragraph.append(...texts.get(place)!);
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
    const home = homes.get(placeOf(side, paragraphsIn(element, side)[0]))!;
    for (const item of [...list.children]) {
      // of what was cut, the part counts in which it is underlined
      const number = item.id.slice('finding-'.length);
      const own = (cut && document.querySelector(`mark[data-f~="${number}"]`)?.closest('.row')) ?? home;
      const there = own.querySelector(':scope > .findings');
      if (there) there.append(item);
      else {
        const next = list.cloneNode() as Element;
        next.append(item);
        own.append(next);
      }
    }
  }
}

/** What is seen of an item, by the new numbers; of the same numbers it is the item itself. `undefined` for what was cut, or leads there. */
function signOf(item: Bead | Unmatched, cut: Cut | undefined, isOld = false): unknown {
  if (!cut) return item;
  const { side, first, last } = cut;
  const own = (each: Side, segments: readonly number[]) => (isOld && each === side ? renumber(cut, segments) : segments);
  const isCut = (each: Side, segments: readonly number[]) =>
    isOld && each === side && segments.some((k) => k >= first && k <= last);
  if ('relation' in item) {
    if (SIDES.some((each) => isCut(each, item[each]))) return undefined;
    const { probability, relation, crossing } = item;
    return `${own('source', item.source)}|${own('target', item.target)}|${probability}|${relation}|${crossing}`;
  }
  const { nearest, probability, reason } = item;
  if (isCut(item.side, item.segments) || (isOld && nearest && item.side !== side && nearest.segment >= first)) return undefined;
  return `${item.side}|${own(item.side, item.segments)}|${probability}|${reason}`;
}

/** Numbers of a row that stays. */
function renumberRow(row: HTMLElement, cut: Cut): void {
  const paragraphs = paragraphsIn(row, cut.side);
  if (paragraphs.length === 0 || segmentOf(paragraphs.at(-1)!) < cut.first) return;
  for (const paragraph of paragraphs) paragraph.dataset.n = `${renumber(cut, [segmentOf(paragraph)])[0] + 1}`;
  if (row.id[0] === cut.side[0]) row.id = rowName(cut.side, segmentOf(paragraphs[0]));
}

/** What segments hold that were cut anew, with all marks in it. */
function textsOfCut(gone: readonly HTMLElement[], { side, first, last, count }: Cut, from: Edition, to: Edition) {
  const old = from.documents[side];
  const host = document.createElement('div');
  const paragraphs = gone.flatMap((element) => paragraphsIn(element, side)).sort((a, b) => segmentOf(a) - segmentOf(b));
  let at = old.segments[first].start;
  for (const paragraph of paragraphs) {
    const number = segmentOf(paragraph);
    if (number < first || number > last) continue;
    const { start, end } = old.segments[number];
    host.append(old.text.slice(at, start), ...paragraph.childNodes);
    at = end;
  }
  at = old.segments[first].start;
  return to.documents[side].segments.slice(first, first + count).map(({ index, start, end }): [number, Node[]] => {
    taken(host, start - at);
    at = end;
    return [index, taken(host, end - start)];
  });
}

/** The first signs of an element, taken out of it. */
function taken(element: Element, length: number): Node[] {
  if (length === 0) return [];
  const range = rangeIn(element, 0, length);
  range.setStart(element, 0);
  return [...range.extractContents().childNodes];
}

/** The row that stands behind one; the first where none is given. */
function after(row: Element | undefined): Element | undefined {
  if (row?.nextElementSibling) return row.nextElementSibling;
  let list = row ? row.parentElement!.nextElementSibling : document.querySelector('.rows');
  while (list && !list.firstElementChild) list = list.nextElementSibling;
  return list?.firstElementChild ?? undefined;
}
