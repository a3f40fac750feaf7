import type { Document } from '@enface/core';
import type { Realigned } from '../../bitext/realign.ts';
import { type Row, readingOrder } from '../../reading-order.ts';
import type { Bead, Relation, Side, Unmatched, UnmatchedReason } from '../../types.ts';
import { type RowNames, rowOf } from '../html-alignment.ts';
import { type PairData, rowName } from '../html-parts.ts';
import { nothing } from '../markup.ts';
import { type Cut, cutBetween, cutShown, type Edition, renumber } from './cut.ts';
import { type Group, SIDES } from './decisions.ts';
import { rangeIn } from './ranges.ts';
import type { Rows } from './rows.ts';

const COLUMNS = { source: 'left', target: 'right' } as const;

/** The paragraphs of a side of a row. (Long pages ask for thousands: queries and views of classes and data take longer.) */
export function paragraphsIn(row: HTMLElement, side: Side): HTMLElement[] {
  const name = COLUMNS[side];
  for (let child = row.firstElementChild; child; child = child.nextElementSibling)
    if (child.className === name || child.classList.contains(name))
      return (child.hasAttribute(NUMBER) ? [child] : [...child.querySelectorAll(`:scope > [${NUMBER}]`)]) as HTMLElement[];
  return [];
}

const NUMBER = 'data-n';

export const segmentOf = (paragraph: Element) => Number(paragraph.getAttribute(NUMBER)) - 1;

/** The segments of a row. */
export const groupIn = (row: HTMLElement): Group => ({
  source: paragraphsIn(row, 'source').map(segmentOf),
  target: paragraphsIn(row, 'target').map(segmentOf),
});

/** The row that a group begins, or what stands there instead. */
export const rowOfGroup = ({ source, target }: Group) =>
  document.getElementById(source.length > 0 ? rowName('source', source[0]) : rowName('target', target[0]));

/** The row that shows an item, or once did. */
const rowOfItem = new WeakMap<Bead | Unmatched, HTMLElement>();

/** The texts that the page shows, and their alignment, as it is opened. */
export function editionIn({ list }: Rows, names: Readonly<Record<Side, string>>, data?: PairData): Edition {
  const paragraphs: Record<Side, HTMLElement[]> = { source: [], target: [] };
  const beads: Bead[] = [];
  const unmatched: Unmatched[] = [];
  for (const { element, number } of list) {
    // what was moved stands elsewhere than in its own text
    const numbered = (side: Side) =>
      paragraphsIn(element, side).map((paragraph) => {
        const segment = segmentOf(paragraph);
        paragraphs[side][segment] = paragraph;
        return segment;
      });
    const item = itemIn(element, { source: numbered('source'), target: numbered('target') }, data?.rows[number]);
    rowOfItem.set(item, element);
    if ('relation' in item) beads.push(item);
    else unmatched.push(item);
  }
  const documentOf = (side: Side) => documentIn(side, names[side], paragraphs[side], data);
  return { documents: { source: documentOf('source'), target: documentOf('target') }, shown: { beads, unmatched } };
}

function itemIn({ classList }: HTMLElement, { source, target }: Group, numbers: readonly unknown[] = [0, 0]): Bead | Unmatched {
  if (classList.contains('bead')) {
    const [score, probability] = numbers as [number, number];
    const relation = (['partial', 'comparable'] as const).find((name) => classList.contains(name)) ?? ('parallel' as Relation);
    return { source, target, score, probability, relation, crossing: classList.contains('moved') };
  }
  const [probability, reason, segment, score] = numbers as [number, UnmatchedReason, number?, number?];
  const side = source.length > 0 ? 'source' : 'target';
  const nearest = segment === undefined ? undefined : { segment, score: score! };
  return { side, segments: source.length > 0 ? source : target, probability, reason, ...(nearest && { nearest }) };
}

/** A side's text, as the page shows it; without more data all in one paragraph, white space between segments. */
function documentIn(side: Side, id: string, paragraphs: readonly HTMLElement[], data?: PairData): Document {
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

/** What is shown of texts that were cut otherwise: what has but other numbers by that keeps its row. */
export function shownOfCut(shown: Realigned, cut: Cut): Realigned {
  const { side, first, last } = cut;
  return cutShown(shown, cut, (old, now) => {
    const own = 'relation' in old ? old[side] : old.side === side ? old.segments : undefined;
    // a row that tells of another tells its number
    if (own && !own.some((k) => k >= first && k <= last)) rowOfItem.set(now, rowOfItem.get(old)!);
  });
}

const itemOf = (row: Row) => (row.kind === 'bead' ? row.bead : row.unmatched);

const plain = { written: { source: () => nothing, target: () => nothing }, list: () => nothing, of: () => [] };

/** Makes the page show another alignment of its texts, and returns all rows: those that are the same stay, texts with all marks in them are moved. */
export function showEdition(from: Edition, to: Edition): HTMLElement[] {
  const cut = cutBetween(from.documents, to.documents);
  const rows = readingOrder({ ...to.documents, ...to.shown, warnings: [] });
  const staying = new Map<HTMLElement, Bead | Unmatched>();
  for (const item of rows.map(itemOf)) {
    const element = rowOfItem.get(item);
    if (element?.isConnected) staying.set(element, item);
  }
  const gone: HTMLElement[] = [];
  for (const item of [...from.shown.beads, ...from.shown.unmatched]) {
    const element = rowOfItem.get(item)!;
    if (!staying.has(element)) gone.push(element);
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
    const all = [...staying];
    for (const [element, item] of cut.count > cut.last - cut.first + 1 ? all.reverse() : all) renumberRow(element, item, cut);
    for (const [segment, nodes] of textsOfCut(gone, cut, from, to)) texts.set(`${cut.side} ${segment}`, nodes);
  }
  const names = { source: nameIn(to, 'source'), target: nameIn(to, 'target') };
  const homes = new Map<string, HTMLElement>();
  let last: Element | undefined;
  const elements = rows.map((row) => {
    const known = rowOfItem.get(itemOf(row));
    const element = known && staying.has(known) ? known : made(row, to, names);
    if (element !== known) {
      rowOfItem.set(itemOf(row), element);
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
    return element;
  });
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
  return elements;
}

function made(row: Row, { documents, shown }: Edition, names: RowNames): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = rowOf({ ...documents, ...shown, warnings: [] }, row, 0, plain, names).text;
  return template.content.firstElementChild as HTMLElement;
}

/** The names of rows, by the segments that stand in them. */
const nameIn = ({ shown }: Edition, side: Side): RowNames[Side] => ({
  get(segment) {
    const bead = shown.beads.find((each) => each[side].includes(segment));
    if (bead) return rowName('source', bead.source[0]);
    const run = shown.unmatched.find((each) => each.side === side && each.segments.includes(segment));
    return run && rowName(side, run.segments[0]);
  },
});

/** Gives a row that stays its new numbers. */
function renumberRow(row: HTMLElement, item: Bead | Unmatched, { side, first }: Cut): void {
  const own = 'relation' in item ? item[side] : item.side === side ? item.segments : [];
  if (own.length === 0 || own.at(-1)! < first) return;
  for (const [k, paragraph] of paragraphsIn(row, side).entries()) paragraph.setAttribute(NUMBER, `${own[k] + 1}`);
  if (row.id[0] === side[0]) row.id = rowName(side, own[0]);
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
