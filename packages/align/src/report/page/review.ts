import type { Side } from '../../types.ts';
import type { Decided, PairData, Served } from '../html-parts.ts';
import { createAligner } from './aligner.ts';
import { showCorrections } from './corrections.ts';
import { cutAt, cutBetween, cutDecisions, type Edition, numbersIn } from './cut.ts';
import { countOf, type Decisions, type Group, SIDES, undecided } from './decisions.ts';
import { editionIn, showEdition } from './edition.ts';
import { showFront } from './front.ts';
import type { Rows } from './rows.ts';
import { chosenFile, createKeeper, download, downloadText, frame, server, tellFrame, toJson } from './saving.ts';
import { named, tell } from './tell.ts';
import { nobodyWrites } from './writing.ts';

/** The names of the documents, which stand in what is saved; and what it takes to align them anew. */
export interface ReviewData extends Readonly<Record<Side, string>> {
  readonly pair?: PairData;
  readonly decided?: Decided;
  /** Whether whoever served the page, or framed it, keeps what is decided. */
  readonly served?: Served;
}

/** What was decided, and what is shown for it. */
interface State extends Edition {
  readonly decisions: Decisions;
}

/** All states there were, and which of them holds. */
interface History {
  readonly states: readonly State[];
  readonly at: number;
}

export interface Review {
  /** Whether the page can align anew. */
  readonly live: boolean;
  /**
   * Decides something, of segments by the numbers that they are shown with. Texts that are being cut give them others: it is told
   * those, and where one of the segments is cut itself, nothing is decided.
   */
  decide(change: Change, group?: Group): void;
  /** Lets a sentence end at an offset of a segment's text, or, without one, go on in the next segment. */
  cut(side: Side, segment: number, offset?: number): void;
  /** The numbers that segments had at first; of those cut since there are none. */
  original(group: Group): Group;
  undo(): void;
  redo(): void;
}

export type Change = (decisions: Decisions, group: Group) => Decisions;

/** A person's decisions on a pair: told in the page, the rest aligned around them, and saved as a file that the aligner reads. */
export function createReview(rows: Rows, data: ReviewData, onRows: (elements: readonly HTMLElement[]) => void): Review {
  const bar = document.querySelector<HTMLElement>('#review')!;
  const [undo, redo, save] = bar.querySelectorAll('button');
  const [progress, kept] = bar.querySelectorAll<HTMLElement>('output, .kept');
  const first: State = { decisions: before(data.decided), ...editionIn(rows, data, data.pair) };
  const live = data.pair && createLive(first, data.pair);
  let history: History = { states: [first], at: 0 };
  const saved = new WeakSet<Decisions>([first.decisions]);

  const begun = performance.now();
  /** At the pace of this sitting, once there is one. */
  const timeLeft = (done: number, left: number) => {
    const minutes = Math.ceil((((performance.now() - begun) / 60_000) * left) / done);
    return done < PACE || left <= 0 ? '' : `, ${minutes.toLocaleString('en')} min left`;
  };
  const now = () => history.states[history.at];
  const count = (decisions: Decisions) => {
    save.disabled = countOf(decisions) === 0;
    const all = rows.list.length;
    const told = ['said', 'dismissed', 'corrected'].flatMap(named).map((each) => each.closest<HTMLElement>('.row')!);
    // a passage that is wrong is gone once others were found for its sides
    const judged = new Set(live ? told.filter(({ dataset }) => dataset.said !== 'wrong') : told);
    const done = judged.size + (live ? decisions.rejected.length : 0);
    progress.textContent =
      done === 0
        ? ''
        : `${done.toLocaleString('en')} of ${all.toLocaleString('en')} looked at${timeLeft(history.at, all - done)}`;
  };
  const store = data.served === 'frame' ? frame : data.served ? server : undefined;
  let keeper = store && createKeeper(store, kept);
  const textOf = ({ decisions, documents }: State) => {
    saved.add(decisions);
    return toJson(decisions, documents);
  };
  const go = (next: History) => {
    const before = now();
    history = next;
    const state = now();
    const [was, is] = [before.decisions, state.decisions];
    let elements: readonly HTMLElement[] | undefined;
    if (live && state.shown !== before.shown) {
      // what is corrected stands in for what is moved
      if (state.documents !== before.documents) showCorrections(new Map());
      elements = showEdition(before, state);
    }
    tell(is);
    if (was.corrected !== is.corrected) for (const row of rows.list) row.text = undefined;
    if (elements || was.dismissed !== is.dismissed || was.corrected !== is.corrected) {
      onRows(elements ?? rows.list.map(({ element }) => element));
      showFront(state, rows.findings);
    }
    count(is);
    keeper?.keep(() => textOf(state));
    undo.disabled = history.at === 0;
    redo.disabled = history.at === history.states.length - 1;
  };
  // one after another: each is found around the one before
  let waiting: Promise<void> | undefined;
  let pending = 0;
  const inTurn = (work: () => Promise<void> | void) => {
    const failed = (error: unknown) => {
      tell(now().decisions);
      keeper?.keep(() => textOf(now()));
      progress.textContent = String(error);
    };
    const over = () => {
      pending--;
      if (pending === 0 && data.served === 'frame') tellFrame(false);
    };
    if (!live) return work();
    if (pending === 0 && data.served === 'frame') tellFrame(true);
    pending++;
    waiting = (waiting ?? Promise.resolve()).then(nobodyWrites).then(work).catch(failed).then(over);
  };
  const push = (state: State) => go({ states: [...history.states.slice(0, history.at + 1), state], at: history.at + 1 });
  const showOnceFound = async (edition: Promise<Edition>, decisions: Decisions) => {
    keeper?.expect();
    const found = await edition;
    await nobodyWrites();
    push({ decisions, ...found });
  };
  /** Work on segments, in its turn, by the numbers that they have by then; none where one of them is no more. */
  const inTurnOn = (group: Group, work: (group: Group) => Promise<void> | void) => {
    const { documents } = now();
    inTurn(() => {
      const own = numbersIn(documents, now().documents, group);
      if (SIDES.every((side) => !own[side].includes(-1))) return work(own);
    });
  };
  const review: Review = {
    live: live !== undefined,
    decide: (change, group = { source: [], target: [] }) =>
      inTurnOn(group, (own) => {
        const state = now();
        const before = state.decisions;
        const after = change(before, own);
        if (!live || KINDS.every((kind) => before[kind] === after[kind])) return push({ ...state, decisions: after });
        const found = live.ask(state, { before, after });
        // while the worker looks for what else changes
        tell(after);
        count(after);
        return showOnceFound(found, after);
      }),
    cut(side, shown, offset) {
      const both = [shown, shown + 1].slice(0, offset === undefined && now().documents[side].segments[shown + 1] ? 2 : 1);
      inTurnOn({ source: [], target: [], [side]: both }, ({ [side]: [segment] }) => {
        const state = now();
        const isCorrected = [segment, segment + 1]
          .slice(0, offset === undefined ? 2 : 1)
          .some((k) => state.decisions.corrected.has(k));
        const documents = side === 'target' && isCorrected ? undefined : cutAt(state.documents, side, segment, offset);
        const cut = documents && cutBetween(state.documents, documents);
        if (!live || !documents || !cut) return;
        const decisions = cutDecisions(state.decisions, cut);
        const touched = { source: [], target: [], [side]: Array.from({ length: cut.count }, (_, k) => cut.first + k) };
        return showOnceFound(live.cut(state, documents, { before: decisions, after: decisions, touched }), decisions);
      });
    },
    original: (group) => numbersIn(now().documents, first.documents, group),
    undo: () => inTurn(() => go({ ...history, at: Math.max(0, history.at - 1) })),
    redo: () => inTurn(() => go({ ...history, at: Math.min(history.states.length - 1, history.at + 1) })),
  };
  undo.addEventListener('click', review.undo);
  redo.addEventListener('click', review.redo);
  save.addEventListener('click', async () => {
    // once chosen, a file has every decision as it is made
    if (!keeper && 'showSaveFilePicker' in window)
      try {
        const file = await chosenFile();
        // what was decided a moment ago is shown, and no state yet
        await waiting;
        keeper = createKeeper(file, kept);
        return keeper.keep(() => textOf(now()));
      } catch (error) {
        if ((error as Error).name === 'AbortError') return;
        // frames may not ask for files
      }
    await waiting;
    downloadText(textOf(now()));
  });
  bar.querySelector('select')?.addEventListener('change', async ({ target }) => {
    const choice = target as HTMLSelectElement;
    const ending = choice.value;
    choice.value = '';
    if (ending === '') return;
    // whoever served the page exports what it keeps
    await waiting;
    await keeper?.done();
    download(`export.${ending}`, '');
  });
  // what is not saved is lost with the page
  addEventListener('beforeunload', (event) => {
    const isSaved = keeper ? keeper.isDone() : saved.has(now().decisions) || countOf(now().decisions) === 0;
    if (pending > 0 || !isSaved) event.preventDefault();
  });
  // whoever comes to a passage may judge it
  for (const event of ['pointerover', 'focusin'])
    document.querySelector('main')!.addEventListener(event, () => live?.start(), { once: true });
  tell(first.decisions);
  count(first.decisions);
  bar.hidden = false;
  return review;
}

/** What was decided before the page was made. */
function before(decided: Decided | undefined): Decisions {
  if (!decided) return undecided;
  const { beads = [], unmatched = [], rejected = [], dismissed, corrected, sentences } = decided;
  return { beads, unmatched, rejected, dismissed: new Map(dismissed), corrected: new Map(corrected), sentences };
}

/** Decisions after which a person's pace is known. */
const PACE = 8;

/** Decisions that the aligner keeps. */
const KINDS = ['beads', 'unmatched', 'rejected'] as const;

function createLive({ documents, shown }: Edition, { dimensions, vectors, pieces }: PairData) {
  const code = document.querySelector('#aligner')!.textContent!;
  return createAligner(code, { documents, shown, dimensions, vectors, pieces });
}
