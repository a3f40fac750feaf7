import type { Realigned } from '../../bitext/realign.ts';
import type { Side } from '../../types.ts';
import type { Decided, PairData } from '../html-parts.ts';
import { createAligner } from './aligner.ts';
import { showCorrections } from './corrections.ts';
import { countOf, type Decisions, keyOf, saidOf, undecided } from './decisions.ts';
import { alignmentIn, createEdition, documentIn, groupIn, rowOfGroup } from './edition.ts';
import type { Rows } from './rows.ts';
import { createKeeper, download, toJson } from './saving.ts';

/** The names of the documents, which stand in what is saved; and what it takes to align them anew. */
export interface ReviewData extends Readonly<Record<Side, string>> {
  readonly pair?: PairData;
  readonly decided?: Decided;
  /** Whether whoever served the page keeps what is decided. */
  readonly served?: boolean;
}

/** What was decided, and what is shown for it. */
interface State {
  readonly decisions: Decisions;
  readonly shown: Realigned;
}

/** All states there were, and which of them holds. */
interface History {
  readonly states: readonly State[];
  readonly at: number;
}

export interface Review {
  /** Whether the page can align anew. */
  readonly live: boolean;
  decide(change: (decisions: Decisions) => Decisions): void;
  undo(): void;
  redo(): void;
}

/** A person's decisions on a pair: told in the page, the rest aligned around them, and saved as a file that the aligner reads. */
export function createReview(rows: Rows, data: ReviewData, onRows: () => void): Review {
  const bar = document.querySelector<HTMLElement>('#review')!;
  const [undo, redo, save] = bar.querySelectorAll('button');
  const progress = bar.querySelector('output')!;
  const live = data.pair && createLive(data, data.pair);
  const first: State = {
    decisions: before(data.decided),
    shown: data.pair ? alignmentIn(rows, data.pair.rows) : { beads: [], unmatched: [] },
  };
  let history: History = { states: [first], at: 0 };
  const saved = new WeakSet<Decisions>([first.decisions]);

  const begun = performance.now();
  /** At the pace of this sitting, once there is one. */
  const timeLeft = (done: number, left: number) => {
    const minutes = Math.ceil((((performance.now() - begun) / 60_000) * left) / done);
    return done < PACE || left <= 0 ? '' : `, ${minutes.toLocaleString('en')} min left`;
  };
  const now = () => history.states[history.at];
  const say = (decisions: Decisions) => {
    const count = countOf(decisions);
    tell(decisions);
    save.disabled = count === 0;
    const all = rows.elements.length;
    progress.textContent =
      count === 0
        ? ''
        : `${count.toLocaleString('en')} of ${all.toLocaleString('en')} looked at${timeLeft(history.at, all - count)}`;
  };
  const keep = data.served ? createKeeper(bar.querySelector('.kept')!) : undefined;
  const go = (next: History) => {
    const before = now().shown;
    history = next;
    const { shown, decisions } = now();
    if (shown !== before) {
      live?.show(before, shown);
      onRows();
    }
    say(decisions);
    keep?.(() => {
      saved.add(decisions);
      return toJson(decisions, data);
    });
    undo.disabled = history.at === 0;
    redo.disabled = history.at === history.states.length - 1;
  };
  // one after another: each is found around the one before
  let waiting: Promise<void> | undefined;
  const inTurn = (work: () => Promise<void> | void) => {
    const failed = (error: unknown) => {
      say(now().decisions);
      progress.textContent = String(error);
    };
    if (!live) work();
    else waiting = (waiting ?? Promise.resolve()).then(work).catch(failed);
  };
  const push = (state: State) => go({ states: [...history.states.slice(0, history.at + 1), state], at: history.at + 1 });
  const review: Review = {
    live: live !== undefined,
    decide: (change) =>
      inTurn(() => {
        const { decisions, shown } = now();
        const after = change(decisions);
        if (!live || KINDS.every((kind) => decisions[kind] === after[kind])) return push({ decisions: after, shown });
        say(after);
        return live.aligner.ask({ shown, before: decisions, after }).then((found) => push({ decisions: after, shown: found }));
      }),
    undo: () => inTurn(() => go({ ...history, at: Math.max(0, history.at - 1) })),
    redo: () => inTurn(() => go({ ...history, at: Math.min(history.states.length - 1, history.at + 1) })),
  };
  undo.addEventListener('click', review.undo);
  redo.addEventListener('click', review.redo);
  save.addEventListener('click', () => {
    saved.add(now().decisions);
    download(toJson(now().decisions, data));
  });
  // what is not saved is lost with the page
  addEventListener('beforeunload', (event) => {
    if (countOf(now().decisions) > 0 && !saved.has(now().decisions)) event.preventDefault();
  });
  // whoever comes to a passage may judge it
  for (const event of ['pointerover', 'focusin'])
    document.querySelector('main')!.addEventListener(event, () => live?.aligner.start(), { once: true });
  say(first.decisions);
  bar.hidden = false;
  return review;
}

/** What was decided before the page was made. */
function before(decided: Decided | undefined): Decisions {
  if (!decided) return undecided;
  const { beads = [], unmatched = [], rejected = [], dismissed, corrected } = decided;
  return { beads, unmatched, rejected, dismissed: new Map(dismissed), corrected: new Map(corrected) };
}

/** Decisions after which a person's pace is known. */
const PACE = 8;

/** Decisions that the aligner keeps. */
const KINDS = ['beads', 'unmatched', 'rejected'] as const;

function createLive(names: Readonly<Record<Side, string>>, { paragraphs, dimensions, vectors }: PairData) {
  const documents = {
    source: documentIn('source', names.source, paragraphs.source),
    target: documentIn('target', names.target, paragraphs.target),
  };
  const code = document.querySelector('#aligner')!.textContent!;
  return { aligner: createAligner(code, () => ({ documents, dimensions, vectors })), show: createEdition(documents) };
}

/** Shows what was said: of rows in a word, of findings why they are none, of texts what they should be. */
function tell(decisions: Decisions): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-said]')) {
    delete row.dataset.said;
    row.querySelector(':scope > .said')!.remove();
  }
  for (const { group, say } of saidOf(decisions).values()) {
    const row = rowOfGroup(group);
    if (!row || keyOf(groupIn(row)) !== keyOf(group)) continue;
    row.dataset.said = say;
    row.append(ours('said', say === 'right' ? '✓ right' : '✗ wrong'));
  }
  for (const item of document.querySelectorAll('.dismissed')) {
    item.classList.remove('dismissed');
    item.querySelector('.why')!.remove();
  }
  for (const [number, reason] of decisions.dismissed) {
    const item = document.getElementById(number)!;
    item.classList.add('dismissed');
    item.append(ours('why', `dismissed: ${reason}`));
  }
  showCorrections(decisions.corrected);
}

/** A remark of ours beside texts of other languages. */
function ours(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.lang = 'en';
  element.textContent = text;
  return element;
}
