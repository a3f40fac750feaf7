import { correct, type Decisions } from './decisions.ts';
import { segmentOf } from './edition.ts';
import type { Review } from './review.ts';

/** What target segments hold in the page, with all marks in it, while something else is shown in its place. */
const originals = new Map<number, { readonly text: string; readonly nodes: readonly Node[] }>();

const paragraphOf = (segment: number) =>
  document.querySelector<HTMLElement>(`p.right[data-n="${segment + 1}"], .right > [data-n="${segment + 1}"]`)!;

/** Shows what target segments should say, and of all others what they say. */
export function showCorrections(corrected: Decisions['corrected']): void {
  for (const [segment, { nodes }] of originals) {
    if (corrected.has(segment)) continue;
    paragraphOf(segment).replaceChildren(...nodes);
    paragraphOf(segment).classList.remove('corrected');
    originals.delete(segment);
  }
  for (const [segment, text] of corrected) {
    const paragraph = paragraphOf(segment);
    take(segment, paragraph);
    if (paragraph.textContent !== text) paragraph.textContent = text;
    paragraph.classList.add('corrected');
  }
}

function take(segment: number, paragraph: HTMLElement): void {
  if (!originals.has(segment)) originals.set(segment, { text: paragraph.textContent!, nodes: [...paragraph.childNodes] });
}

/** Lets a person write in a target paragraph: Enter keeps what they wrote, Escape what was there. */
export function edit(paragraph: HTMLElement, decide: Review['decide']): void {
  const segment = segmentOf(paragraph);
  const before = paragraph.textContent!;
  take(segment, paragraph);
  const { text, nodes } = originals.get(segment)!;
  paragraph.textContent = before;
  paragraph.contentEditable = 'plaintext-only';
  paragraph.focus();
  const end = (keep: boolean) => {
    paragraph.removeEventListener('keydown', onKey);
    paragraph.removeEventListener('blur', onBlur);
    paragraph.contentEditable = 'false';
    paragraph.removeAttribute('contenteditable');
    const written = keep ? paragraph.textContent!.replace(/\s+/g, ' ').trim() : before;
    if (written === text || written === '') {
      paragraph.replaceChildren(...nodes);
      originals.delete(segment);
    } else paragraph.textContent = written;
    const right = written === text || written === '' ? undefined : written;
    if (written !== before)
      decide((decisions, { target: [own] }) => correct(decisions, own, right), { source: [], target: [segment] });
  };
  const onBlur = () => end(true);
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    end(event.key === 'Enter');
    paragraph.closest<HTMLElement>('.row')!.focus();
  };
  paragraph.addEventListener('keydown', onKey);
  paragraph.addEventListener('blur', onBlur);
}
