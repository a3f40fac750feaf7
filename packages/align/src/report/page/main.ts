import { view, type Wanted, wantedRows } from './filter.ts';
import { createHand } from './hand.ts';
import { highlight, rangeIn } from './ranges.ts';
import { createReview } from './review.ts';
import { bitOf, createRows, FINDINGS, type Kind, textOf } from './rows.ts';
import { followStrip } from './strip.ts';
import { createWalk, type Walk } from './walk.ts';
import { followWords } from './words.ts';

const rows = createRows();
const walk = createWalk(rows);
const data = JSON.parse(document.querySelector('#data')!.textContent!);
const review = data.review ? createReview(rows, data.review, onRows) : undefined;
const hand = review && createHand(rows, review);
const form = document.querySelector<HTMLFormElement>('#tools')!;
const keys = document.querySelector<HTMLDialogElement>('#keys')!;
const shown = document.querySelector<HTMLOutputElement>('#shown')!;

/** Hits that are marked, so that a letter does not mark the whole page. */
const MOST_HITS = 2000;

function wanted(): Wanted {
  const data = new FormData(form);
  return {
    kinds: data.getAll('kind') as Kind[],
    check: String(data.get('check') ?? ''),
    text: String(data.get('text')).trim(),
  };
}

function apply(): void {
  const asked = wanted();
  const count = view(rows, wantedRows(rows, asked));
  const all = rows.list.length;
  const of = all.toLocaleString('en');
  shown.textContent = count === all ? `${of} passages` : count === 0 ? 'nothing found' : `${count.toLocaleString('en')} of ${of}`;
  document.body.classList.toggle('narrowed', count < all);
  markHits(asked.text);
}

/** Marks what was searched for, in the rows shown. */
function markHits(text: string): void {
  const hits: Range[] = [];
  const needle = text.toLowerCase();
  for (const row of needle === '' ? [] : rows.list) {
    if (hits.length >= MOST_HITS) break;
    if (row.element.hidden || !textOf(row).includes(needle)) continue;
    for (const paragraph of row.element.querySelectorAll('[data-n]')) {
      const lower = paragraph.textContent!.toLowerCase();
      for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + needle.length))
        hits.push(rangeIn(paragraph, at, at + needle.length));
    }
  }
  highlight('found', hits);
}

function reset(): void {
  form.reset();
  apply();
}

/** Does something with the row that the reader is at. */
function act(name: keyof NonNullable<typeof hand>['acts']): boolean {
  const row = rows.list[walk.here()];
  return hand !== undefined && row !== undefined && hand.acts[name](row.element);
}

/** Shows what there is to find, once some rows are others. */
function onRows(elements: readonly HTMLElement[]): void {
  const here = rows.list[walk.here()]?.element.id;
  rows.become(elements);
  walk.refresh(here);
  for (const input of form.querySelectorAll<HTMLInputElement>('[name=kind]')) {
    const bit = bitOf(input.value as Kind);
    const findings = rows.findings.filter(({ element }) => element.className === input.value).length;
    const count = findings || rows.list.reduce((sum, { kinds }) => sum + (kinds & bit ? 1 : 0), 0);
    input.parentElement!.querySelector('b')!.textContent = count.toLocaleString('en');
  }
  apply();
}

const OPEN = bitOf('alone') | bitOf('doubt') | FINDINGS;
const isOf = (bits: number) => (row: number) => (rows.list[row].kinds & bits) !== 0;

const steps: Readonly<Record<string, (walk: Walk, step: 1 | -1) => void>> = {
  j: ({ toRow }, step) => toRow(step),
  k: ({ toRow }, step) => toRow(step > 0 ? -1 : 1),
  f: ({ toFinding }, step) => toFinding(step),
  g: ({ toRow }, step) => toRow(step, isOf(bitOf('alone'))),
  d: ({ toRow }, step) => toRow(step, isOf(bitOf('doubt'))),
  // what nobody has looked at yet, of all that is worth a look
  o: ({ toRow }, step) => toRow(step, (row) => isOf(OPEN)(row) && !rows.list[row].element.querySelector('.said, .corrected')),
  // whoever has judged a passage goes on to the next
  y: (walk) => act('right') && walk.toRow(1),
  x: () => act('wrong') && review!.live === false && walk.toRow(1),
  m: () => act('match'),
  n: () => act('none'),
  s: () => act('split'),
  c: () => act('ends'),
  e: () => act('edit'),
  i: () => act('dismiss'),
  u: (_, step) => (step > 0 ? review?.undo() : review?.redo()),
};

document.addEventListener('keydown', (event) => {
  const { key, target, shiftKey } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  const typing = target instanceof HTMLElement && target.matches('input[type=search], select, [contenteditable]');
  if (key === 'Escape') {
    reset();
    hand?.drop();
    if (typing) (target as HTMLElement).blur();
    return;
  }
  if (typing) return;
  const step = steps[key.toLowerCase()];
  if (step) step(walk, shiftKey ? -1 : 1);
  else if (key === '/') form.querySelector<HTMLElement>('[name=text]')!.focus();
  else if (key === '?') keys.showModal();
  else return;
  event.preventDefault();
});

form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('#help')!.addEventListener('click', () => keys.showModal());

/** Lights up a finding and its places together. */
function lightFindings(event: Event, on: boolean): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const mark = target?.closest<HTMLElement>('mark');
  const item = target?.closest('.findings > li');
  const numbers = mark?.dataset.f?.split(' ') ?? (item ? [item.id.slice('finding-'.length)] : []);
  for (const number of numbers) {
    document.getElementById(`finding-${number}`)?.classList.toggle('lit', on);
    for (const place of document.querySelectorAll(`mark[data-f~="${number}"]`)) place.classList.toggle('lit', on);
  }
}
for (const [name, on] of [
  ['pointerover', true],
  ['pointerout', false],
  ['focusin', true],
  ['focusout', false],
] as const)
  document.addEventListener(name, (event) => lightFindings(event, on));

document.addEventListener('click', ({ target }) => {
  const mark = target instanceof Element ? target.closest<HTMLElement>('mark') : null;
  if (mark) document.getElementById(`finding-${mark.dataset.f!.split(' ')[0]}`)?.focus();
});

// a link leads to its row even where a filter has hidden it
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.note a[href^="#"]') : null;
  const row = link && document.getElementById(link.hash.slice(1));
  if (!row) return;
  event.preventDefault();
  if (row.hidden) reset();
  walk.goTo(rows.of(row).number);
});

followStrip((row) => {
  if ((row as HTMLElement).hidden) reset();
  walk.goTo(rows.of(row).number);
});
followWords(data.words, review?.original ?? ((group) => group));

form.hidden = false;
new ResizeObserver(() => {
  const sticky = getComputedStyle(form).position === 'sticky';
  document.documentElement.style.setProperty('--tools', `${sticky ? form.offsetHeight : 0}px`);
}).observe(form);
// browsers keep what was ticked when a page is opened again
apply();
