import type { Side } from '../../types.ts';
import { paragraphsIn, segmentOf } from './edition.ts';
import type { Review } from './review.ts';

/**
 * Lets a person say where sentences end, as in any editor: Enter ends one at the caret, Delete at its end joins it with the next,
 * Backspace at its beginning with the one before. Nothing else changes the text. The buttons of the bar do the same.
 */
export function createEnds(review: Review): (row: HTMLElement) => boolean {
  const bar = document.querySelector<HTMLElement>('#ends')!;
  const [here, join, leave] = bar.querySelectorAll('button');
  let row: HTMLElement | undefined;
  const paragraphs = (within: HTMLElement) => (['source', 'target'] as const).flatMap((side) => paragraphsIn(within, side));
  const stop = (leaves = false) => {
    if (!row) return;
    const was = row;
    // what follows takes the focus away
    row = undefined;
    for (const paragraph of paragraphs(was)) paragraph.removeAttribute('contenteditable');
    bar.hidden = true;
    if (!leaves) was.focus({ preventScroll: true });
  };
  /** Where the caret is: behind so many signs of a segment. */
  const caret = () => {
    const { focusNode, focusOffset } = getSelection()!;
    const paragraph = (focusNode instanceof Element ? focusNode : focusNode?.parentElement)?.closest<HTMLElement>(
      '[contenteditable]',
    );
    if (!paragraph) return undefined;
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEnd(focusNode!, focusOffset);
    const side: Side = paragraph.closest('.left') ? 'source' : 'target';
    return { side, segment: segmentOf(paragraph), offset: range.toString().length, length: paragraph.textContent!.length };
  };
  const cut = (what: 'end' | 'join' | 'back') => {
    const at = caret();
    if (!at) return;
    const { side, segment, offset } = at;
    stop();
    if (what === 'end') review.cut(side, segment, offset);
    else review.cut(side, what === 'join' ? segment : segment - 1);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!row) return;
    event.stopPropagation();
    const at = caret();
    if (event.key === 'Escape') stop();
    else if (event.key === 'Enter') cut('end');
    else if (event.key === 'Delete' && at?.offset === at?.length) cut('join');
    else if (event.key === 'Backspace' && at?.offset === 0 && at.segment > 0) cut('back');
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey, true);
  // the caret moves, the text stays
  for (const name of ['beforeinput', 'drop']) document.addEventListener(name, (event) => row && event.preventDefault());
  for (const button of [here, join]) button.addEventListener('pointerdown', (event) => event.preventDefault());
  here.addEventListener('click', () => cut('end'));
  join.addEventListener('click', () => cut('join'));
  leave.addEventListener('click', () => stop());
  document.addEventListener('focusout', ({ relatedTarget }) => {
    const stays = relatedTarget instanceof Node && (row?.contains(relatedTarget) || bar.contains(relatedTarget));
    if (!stays) stop(true);
  });
  return (next) => {
    if (next.querySelector('.corrected')) return false;
    stop();
    row = next;
    const all = paragraphs(row);
    for (const paragraph of all) {
      paragraph.querySelector('.pick')?.remove();
      paragraph.contentEditable = 'true';
    }
    bar.hidden = false;
    all[0].focus();
    return true;
  };
}
