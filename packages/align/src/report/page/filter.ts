import { bitOf, FINDINGS, type Kind, type Rows } from './rows.ts';

/** What a reader asks for. Kinds add up; the check narrows findings down; the text narrows everything down. */
export interface Wanted {
  readonly kinds: readonly Kind[];
  readonly check: string;
  readonly text: string;
}

/** Of each row 1 where it is wanted. Nothing asked for is everything wanted. */
export function wantedRows(rows: Rows, texts: () => readonly string[], { kinds, check, text }: Wanted): Uint8Array {
  let bits = kinds.reduce((sum, kind) => sum | bitOf(kind), 0);
  const severities = bits & FINDINGS || FINDINGS;
  const found = new Uint8Array(rows.elements.length);
  if (check !== '') {
    bits &= ~FINDINGS;
    for (const [k, finding] of rows.findings.entries())
      if (finding.dataset.check === check && severities & bitOf(finding.className as Kind)) found[rows.rowOfFinding[k]] = 1;
  }
  const all = bits === 0 && check === '';
  const needle = text.toLowerCase();
  const haystack = needle === '' ? [] : texts();
  return found.map((has, k) => ((all || has || rows.kinds[k] & bits) && (needle === '' || haystack[k].includes(needle)) ? 1 : 0));
}

/** What is to be seen of a row. */
const [SHOWN, CONTEXT, HIDDEN] = [0, 1, 2];

/** Shows the rows wanted, each with a line of context, tells where others were left out, and returns how many are wanted. */
export function createView({ elements }: Rows): (wanted: Uint8Array) => number {
  const lists = [...document.querySelectorAll<HTMLElement>('.rows')];
  const spreads = [...document.querySelectorAll<HTMLElement>('.spread')];
  const listOf = numbersOf(elements, lists, '.rows');
  const spreadOf = numbersOf(elements, spreads, '.spread');
  // what the page shows by now: its elements are asked once, and told only what changes
  const states = Uint8Array.from(elements, (row) => (row.hidden ? HIDDEN : row.classList.contains('context') ? CONTEXT : SHOWN));
  const cuts = Int32Array.from(elements, ({ dataset }) => (dataset.cut === undefined ? 0 : -1));
  return (wanted) => {
    const isWanted = (k: number, from: number) => wanted[k] === 1 && spreadOf[k] === spreadOf[from];
    const fullLists = new Uint8Array(lists.length);
    const fullSpreads = new Uint8Array(spreads.length);
    let left = 0;
    for (const [k, element] of elements.entries()) {
      // the last row of one text says nothing of the first of the next
      const state = wanted[k] ? SHOWN : isWanted(k - 1, k) || isWanted(k + 1, k) ? CONTEXT : HIDDEN;
      if (state !== states[k]) {
        if ((state === HIDDEN) !== (states[k] === HIDDEN)) element.hidden = state === HIDDEN;
        if ((state === CONTEXT) !== (states[k] === CONTEXT)) element.classList.toggle('context', state === CONTEXT);
        states[k] = state;
      }
      const cut = state === HIDDEN ? 0 : left;
      if (cut !== cuts[k]) {
        if (cut > 0) element.dataset.cut = `${cut.toLocaleString('en')} more`;
        else delete element.dataset.cut;
        cuts[k] = cut;
      }
      left = state === HIDDEN ? left + 1 : 0;
      if (state !== HIDDEN) fullLists[listOf[k]] = fullSpreads[spreadOf[k]] = 1;
    }
    const count = wanted.reduce((sum, one) => sum + one, 0);
    const all = count === wanted.length;
    for (const [k, list] of lists.entries()) list.hidden = !all && fullLists[k] === 0;
    for (const [k, spread] of spreads.entries()) spread.hidden = !all && fullSpreads[k] === 0;
    return count;
  };
}

/** Of each row the number of the element that it stands in. */
function numbersOf(rows: readonly HTMLElement[], within: readonly Element[], selector: string): Int32Array {
  const numbers = new Map(within.map((element, k) => [element, k]));
  return Int32Array.from(rows, (row) => numbers.get(row.closest(selector)!)!);
}
