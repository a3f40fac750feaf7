import { eachWord } from '../../words/tokenize.ts';
import { type Group, keyOf } from './decisions.ts';
import { groupIn } from './edition.ts';
import { highlight, rangeIn } from './ranges.ts';

/** The words of one side of a row, as ranges of the page. */
interface SideWords {
  readonly ranges: readonly Range[];
}

/** Words light up their counterparts as the pointer passes over them. */
export function followWords(links: Readonly<Record<string, readonly number[]>>, original: (group: Group) => Group): void {
  // rows come and go; words belong together in those of the same segments, by the numbers that these had at first
  const keyIn = (row: HTMLElement) => keyOf(original(groupIn(row)));
  const words = new Map(Object.entries(links).map(([row, pairs]) => [keyIn(document.getElementById(row)!), pairs]));
  const known = new WeakMap<Element, Record<'left' | 'right', SideWords>>();
  const wordsOf = (row: Element) => {
    const found = known.get(row) ?? { left: sideWords(row, 'left'), right: sideWords(row, 'right') };
    known.set(row, found);
    return found;
  };
  let last: Range | undefined;
  const light = (x: number, y: number, target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('.row') : null;
    const pairs = row ? words.get(keyIn(row)) : undefined;
    if (!row || !pairs) return clear();
    const sides = wordsOf(row);
    for (const side of ['left', 'right'] as const) {
      const own = sides[side].ranges.findIndex((range) => isAt(range, x, y));
      if (own < 0) continue;
      if (last === sides[side].ranges[own]) return;
      last = sides[side].ranges[own];
      const there = sides[side === 'left' ? 'right' : 'left'].ranges;
      const counterparts: Range[] = [];
      for (let k = 0; k < pairs.length; k += 2) {
        const [mine, theirs] = side === 'left' ? [pairs[k], pairs[k + 1]] : [pairs[k + 1], pairs[k]];
        if (mine === own && there[theirs]) counterparts.push(there[theirs]);
      }
      highlight('word', counterparts.length > 0 ? [last, ...counterparts] : []);
      return;
    }
    clear();
  };
  const clear = () => {
    if (last) highlight('word', []);
    last = undefined;
  };
  let waiting = false;
  document.addEventListener('pointermove', ({ clientX, clientY, target }) => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      light(clientX, clientY, target);
    });
  });
  document.addEventListener('pointerdown', ({ clientX, clientY, target }) => light(clientX, clientY, target));
}

function sideWords(row: Element, side: 'left' | 'right'): SideWords {
  const ranges: Range[] = [];
  for (const paragraph of row.querySelectorAll(`p.${side}, .${side} > [data-n]`))
    for (const { start, end } of eachWord(paragraph.textContent!)) ranges.push(rangeIn(paragraph, start, end));
  return { ranges };
}

function isAt(range: Range, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects())
    if (left <= x && x <= right && top <= y && y <= bottom) return true;
  return false;
}
