import type { Rows } from './rows.ts';

/** What a person says of a row: it is right as it stands, or its sides don't belong together. */
export type Say = 'right' | 'wrong';

/** What was said of rows, by their numbers. A value: each decision makes a new one. */
type Said = ReadonlyMap<number, Say>;

/** All states there were, and which of them holds. */
interface History {
  readonly states: readonly Said[];
  readonly at: number;
}

export interface Review {
  /** Says something of a row; said again, it is taken back. False where it can't be said. */
  say(row: number, say: Say): boolean;
  undo(): void;
  redo(): void;
}

/** The names of the documents, which stand in what is saved. */
export interface Names {
  readonly source: string;
  readonly target: string;
}

/** A person's decisions on the rows of a pair: told in the page, and saved as a file that the aligner reads. */
export function createReview({ elements, numbers }: Rows, names: Names): Review {
  let history: History = { states: [new Map()], at: 0 };
  const bar = document.querySelector<HTMLElement>('#review')!;
  const [undo, redo, save] = bar.querySelectorAll('button');
  const progress = bar.querySelector('output')!;

  const go = (next: History) => {
    const before = history.states[history.at];
    history = next;
    const now = history.states[history.at];
    for (const row of new Set([...before.keys(), ...now.keys()])) tell(elements[row], now.get(row));
    undo.disabled = history.at === 0;
    redo.disabled = history.at === history.states.length - 1;
    save.disabled = now.size === 0;
    progress.textContent =
      now.size === 0 ? '' : `${now.size.toLocaleString('en')} of ${elements.length.toLocaleString('en')} looked at`;
  };
  const review: Review = {
    say(row, say) {
      // that a passage has a match after all says nothing of which
      if (elements[row] === undefined || (say === 'wrong' && elements[row].classList.contains('alone'))) return false;
      const said = new Map(history.states[history.at]);
      if (said.get(row) === say) said.delete(row);
      else said.set(row, say);
      go({ states: [...history.states.slice(0, history.at + 1), said], at: history.at + 1 });
      return true;
    },
    undo: () => go({ ...history, at: Math.max(0, history.at - 1) }),
    redo: () => go({ ...history, at: Math.min(history.states.length - 1, history.at + 1) }),
  };
  undo.addEventListener('click', review.undo);
  redo.addEventListener('click', review.redo);
  save.addEventListener('click', () => download(decisions(elements, history.states[history.at], names)));
  followPointer(elements, numbers, review);
  // what is not saved is lost with the page
  addEventListener('beforeunload', (event) => {
    if (history.states[history.at].size > 0 && !saved.has(history.states[history.at])) event.preventDefault();
  });
  const saved = new WeakSet<Said>();
  save.addEventListener('click', () => saved.add(history.states[history.at]));
  bar.hidden = false;
  return review;
}

/** Shows what was said of a row, in a word. */
function tell(row: HTMLElement, say: Say | undefined): void {
  if (say === undefined) delete row.dataset.said;
  else row.dataset.said = say;
  row.querySelector('.said')?.remove();
  if (say === undefined) return;
  const word = document.createElement('span');
  word.className = 'said';
  word.lang = 'en';
  word.textContent = say === 'right' ? '✓ right' : '✗ wrong';
  row.append(word);
}

/** Two buttons, in the row under the pointer or in focus. */
function followPointer(elements: readonly HTMLElement[], numbers: ReadonlyMap<Element, number>, review: Review): void {
  const buttons = document.createElement('div');
  buttons.className = 'say';
  buttons.lang = 'en';
  let row = -1;
  for (const [say, sign] of [
    ['right', '✓'],
    ['wrong', '✗'],
  ] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.ariaLabel = button.title = say;
    button.addEventListener('click', () => review.say(row, say));
    buttons.append(button);
  }
  const follow = ({ target }: Event) => {
    const at = target instanceof Element ? target.closest('.row') : null;
    const next = at ? numbers.get(at) : undefined;
    if (next === undefined || next === row) return;
    row = next;
    (buttons.lastChild as HTMLElement).hidden = elements[row].classList.contains('alone');
    elements[row].append(buttons);
  };
  document.addEventListener('pointerover', follow);
  document.addEventListener('focusin', follow);
}

/** What was said, with the segments' texts: they are found again where a text has changed elsewhere. */
function decisions(elements: readonly HTMLElement[], said: Said, names: Names): string {
  const segmentsOf = (row: HTMLElement, side: 'left' | 'right') =>
    [...row.querySelectorAll<HTMLElement>(`p.${side}, .${side} > [data-n]`)].map((paragraph) => ({
      segment: Number(paragraph.dataset.n) - 1,
      text: paragraph.textContent,
    }));
  const rows = [...said].sort(([a], [b]) => a - b);
  return JSON.stringify(
    {
      schema: 'enface/decisions@1',
      ...names,
      decisions: rows.map(([row, say]) => ({
        say,
        source: segmentsOf(elements[row], 'left'),
        target: segmentsOf(elements[row], 'right'),
      })),
    },
    undefined,
    2,
  );
}

function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'decisions.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
