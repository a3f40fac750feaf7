import { bitOf, CONTEXT, FINDINGS, HIDDEN, type Kind, type Row, type Rows, SHOWN, textOf } from './rows.ts';

/** What a reader asks for. Kinds add up; the check narrows findings down; the text narrows everything down. */
export interface Wanted {
  readonly kinds: readonly Kind[];
  readonly check: string;
  readonly text: string;
}

/** Of each row 1 where it is wanted. Nothing asked for is everything wanted. */
export function wantedRows({ list }: Rows, { kinds, check, text }: Wanted): Uint8Array {
  const asked = kinds.reduce((sum, kind) => sum | bitOf(kind), 0);
  const severities = asked & FINDINGS || FINDINGS;
  const bits = check === '' ? asked : asked & ~FINDINGS;
  const all = bits === 0 && check === '';
  const hasCheck = ({ findings }: Row) =>
    check !== '' && findings.some(({ dataset, className }) => dataset.check === check && severities & bitOf(className as Kind));
  const needle = text.toLowerCase();
  const isWanted = (row: Row) =>
    (all || (row.kinds & bits) !== 0 || hasCheck(row)) && (needle === '' || textOf(row).includes(needle));
  return Uint8Array.from(list, (row) => (isWanted(row) ? 1 : 0));
}

/** Shows the rows wanted, each with a line of context, and tells where others were left out. Returns how many are wanted. */
export function view(rows: Rows, wanted: Uint8Array): number {
  // the last row of one text says nothing of the first of the next
  const isWanted = (k: number, from: number) => wanted[k] === 1 && rows.list[k].spread === rows.list[from].spread;
  const full = new Set<Element>();
  let list: Element | null = null;
  let left = 0;
  for (const [k, row] of rows.list.entries()) {
    const { element, spread } = row;
    const state = wanted[k] ? SHOWN : isWanted(k - 1, k) || isWanted(k + 1, k) ? CONTEXT : HIDDEN;
    // the page's elements are told only what changes
    if (state !== row.view) {
      if ((state === HIDDEN) !== (row.view === HIDDEN)) element.hidden = state === HIDDEN;
      if ((state === CONTEXT) !== (row.view === CONTEXT)) element.classList.toggle('context', state === CONTEXT);
      row.view = state;
    }
    const cut = state === HIDDEN ? 0 : left;
    if (cut !== row.left) {
      if (cut > 0) element.dataset.cut = `${cut.toLocaleString('en')} more`;
      else delete element.dataset.cut;
      row.left = cut;
    }
    left = state === HIDDEN ? left + 1 : 0;
    if (state === HIDDEN || element.parentElement === list) continue;
    list = element.parentElement!;
    full.add(spread).add(list);
  }
  const count = wanted.reduce((sum, one) => sum + one, 0);
  const all = count === wanted.length;
  for (const part of document.querySelectorAll<HTMLElement>('.rows, .spread')) part.hidden = !all && !full.has(part);
  return count;
}
