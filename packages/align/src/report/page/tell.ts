import { showCorrections } from './corrections.ts';
import { type Decisions, keyOf, saidOf } from './decisions.ts';
import { groupIn, rowOfGroup } from './edition.ts';

/** Elements by one class, which browsers find at once in long pages, too. */
export const named = (name: string) => [...document.getElementsByClassName(name)] as HTMLElement[];

/** Shows what was said: of rows in a word, of findings why they are none, of texts what they should be. */
export function tell(decisions: Decisions): void {
  for (const word of named('said')) {
    delete word.parentElement!.dataset.said;
    word.remove();
  }
  for (const { group, say } of saidOf(decisions).values()) {
    const row = rowOfGroup(group);
    if (!row || keyOf(groupIn(row)) !== keyOf(group)) continue;
    row.dataset.said = say;
    row.append(ours('said', say === 'right' ? '✓ right' : '✗ wrong'));
  }
  for (const item of named('dismissed')) {
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
