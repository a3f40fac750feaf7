import { edit } from './corrections.ts';
import { dismiss, type Group, halves, isAlone, SIDES, sayAlone, sayRight, sayWrong } from './decisions.ts';
import { groupIn, paragraphsIn, segmentOf } from './edition.ts';
import { createEnds } from './ends.ts';
import type { Change, Review } from './review.ts';
import type { Rows } from './rows.ts';

/** What a person can do with a row; false where it can't be done with this one. */
export type Act = (row: HTMLElement) => boolean;

export interface Hand {
  readonly acts: Readonly<Record<'right' | 'wrong' | 'match' | 'none' | 'split' | 'ends' | 'edit' | 'dismiss', Act>>;
  /** Lets go of what was picked. */
  drop(): void;
}

/** The hand of a person in the page: segments that they pick, buttons at the row under the pointer or in focus. */
export function createHand(rows: Rows, review: Review): Hand {
  const picked = () => document.querySelectorAll<HTMLInputElement>('.pick:checked');
  const bar = document.querySelector<HTMLElement>('#picked')!;
  const [together, apart, leave] = bar.querySelectorAll('button');
  const groupPicked = (): Group => {
    const own = (column: string) =>
      [...picked()]
        .map((pick) => pick.parentElement!)
        .filter((paragraph) => paragraph.closest('.left, .right')!.classList.contains(column))
        .map(segmentOf)
        .sort((a, b) => a - b);
    return { source: own('left'), target: own('right') };
  };
  const isRun = (segments: readonly number[]) => segments.length === 0 || segments.at(-1)! - segments[0] === segments.length - 1;
  const showPicked = () => {
    const group = groupPicked();
    const { source, target } = group;
    bar.hidden = source.length + target.length === 0;
    bar.querySelector('output')!.textContent = `Picked ${source.length} : ${target.length}`;
    together.disabled = isAlone(group) || !isRun(source) || !isRun(target);
  };
  const drop = () => {
    for (const pick of picked()) pick.remove();
    showPicked();
  };
  const act = (change: Change, group: Group) => {
    drop();
    review.decide(change, group);
    return true;
  };
  const next = (row: HTMLElement): HTMLElement | undefined => rows.list[rows.of(row).number + 1]?.element;
  const acts: Hand['acts'] = {
    right: (row) => act(sayRight, groupIn(row)),
    // that a passage has a match after all says nothing of which
    wrong: (row) => !isAlone(groupIn(row)) && act(sayWrong, groupIn(row)),
    match(row) {
      if (!review.live) return false;
      const group = bar.hidden ? joined(row, next(row)) : groupPicked();
      if (!group || isAlone(group) || !isRun(group.source) || !isRun(group.target)) return false;
      return act(sayRight, group);
    },
    none(row) {
      if (!review.live) return false;
      const group = bar.hidden ? groupIn(row) : groupPicked();
      return act(sayAlone, group);
    },
    split(row) {
      const length = (side: 'source' | 'target', segment: number) =>
        paragraphsIn(row, side).find((paragraph) => segmentOf(paragraph) === segment)!.textContent!.length;
      const whole = groupIn(row);
      const first = review.live ? halves(whole, length)?.[0] : undefined;
      if (!first) return false;
      const [n, m] = [first.source.length, first.target.length];
      return act(
        (decisions, { source, target }) =>
          [
            { source: source.slice(0, n), target: target.slice(0, m) },
            { source: source.slice(n), target: target.slice(m) },
          ].reduce(sayRight, decisions),
        whole,
      );
    },
    ends: review.live ? createEnds(review) : () => false,
    edit(row) {
      const [paragraph] = paragraphsIn(row, 'target');
      if (paragraph) edit(paragraph, review.decide);
      return paragraph !== undefined;
    },
    dismiss: followFindings(review),
  };
  together.addEventListener('click', () => acts.match(rows.list[0].element));
  apart.addEventListener('click', () => acts.none(rows.list[0].element));
  leave.addEventListener('click', drop);
  document.addEventListener('change', ({ target }) => {
    if (target instanceof Element && target.matches('.pick')) showPicked();
  });
  followPointer(acts, review.live);
  return { acts, drop };
}

/** A row and the one below it as one. */
function joined(row: HTMLElement, below: HTMLElement | undefined): Group | undefined {
  if (!below) return undefined;
  const [a, b] = [groupIn(row), groupIn(below)];
  const both = (side: 'source' | 'target') => [...a[side], ...b[side]].sort((x, y) => x - y);
  return { source: both('source'), target: both('target') };
}

const BUTTONS = [
  ['right', '✓', 'right', () => true],
  ['wrong', '✗', 'wrong', (group: Group) => !isAlone(group)],
  ['match', '⤓', 'belongs with the passage below', (_: Group, live: boolean) => live],
  ['split', '✂', 'split', ({ source, target }: Group, live: boolean) => live && source.length > 1 && target.length > 1],
  ['ends', '¶', 'where sentences end', (_: Group, live: boolean) => live],
  ['none', '∅', 'neither side has a match', (group: Group, live: boolean) => live && !isAlone(group)],
  ['edit', '✎', 'correct the target', ({ target }: Group) => target.length > 0],
] as const;

/** Buttons in the row under the pointer or in focus; its numbers can be picked. */
function followPointer(acts: Hand['acts'], live: boolean): void {
  const bar = document.createElement('div');
  bar.className = 'say';
  bar.lang = 'en';
  let row: HTMLElement | undefined;
  const buttons = BUTTONS.map(([name, sign, label]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.ariaLabel = button.title = label;
    button.addEventListener('click', () => row && acts[name](row));
    bar.append(button);
    return button;
  });
  const follow = ({ target }: Event) => {
    const at = target instanceof Element ? target.closest<HTMLElement>('.row') : null;
    if (!at || at === row) return;
    if (live && row) for (const pick of row.querySelectorAll('.pick:not(:checked)')) pick.remove();
    row = at;
    const group = groupIn(row);
    for (const [k, [, , , fits]] of BUTTONS.entries()) buttons[k].hidden = !fits(group, live);
    row.append(bar);
    if (!live) return;
    for (const side of SIDES)
      for (const paragraph of paragraphsIn(row, side)) {
        if (paragraph.querySelector('.pick')) continue;
        const pick = document.createElement('input');
        pick.type = 'checkbox';
        pick.className = 'pick';
        pick.ariaLabel = pick.title = `Pick ${paragraph.dataset.n} of the ${side}`;
        paragraph.prepend(pick);
      }
  };
  document.addEventListener('pointerover', follow);
  document.addEventListener('focusin', follow);
}

/** A button at the finding under the pointer or in focus asks why it is none; so can whoever is at its row. */
function followFindings(review: Review): Act {
  const dialog = document.querySelector<HTMLDialogElement>('#dismiss')!;
  const reason = dialog.querySelector('input')!;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'dismiss';
  let item: HTMLElement | undefined;
  const isDismissed = (finding: HTMLElement) => finding.classList.contains('dismissed');
  const follow = ({ target }: Event) => {
    const at = target instanceof Element ? target.closest<HTMLElement>('.findings > li') : null;
    if (!at || at === item) return;
    item = at;
    button.textContent = isDismissed(at) ? 'Take back' : 'Dismiss';
    at.append(button);
  };
  document.addEventListener('pointerover', follow);
  document.addEventListener('focusin', follow);
  const ask = (finding: HTMLElement) => {
    const number = finding.id;
    if (isDismissed(finding)) return review.decide((decisions) => dismiss(decisions, number, undefined));
    reason.value = '';
    dialog.showModal();
    dialog.onclose = () => {
      const why = reason.value.trim();
      if (dialog.returnValue === 'dismiss') review.decide((decisions) => dismiss(decisions, number, why || 'no fault'));
      item = undefined;
    };
  };
  button.addEventListener('click', () => ask(item!));
  return (row) => {
    const all = [...row.querySelectorAll<HTMLElement>('.findings > li')];
    const finding = all.find((each) => each === document.activeElement) ?? all.find((each) => !isDismissed(each)) ?? all[0];
    if (finding) ask(finding);
    return finding !== undefined;
  };
}
