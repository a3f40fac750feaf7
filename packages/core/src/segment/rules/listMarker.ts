import type { Context, Verdict } from '../context.ts';
import { includes } from '../languages/facts.ts';

const MARKER = /^[([]?(?:\p{N}{1,3}(?:\.\p{N}{1,3})*|\p{L}|[ivx]{1,5})$/u;
/** A law's and an agenda's: `§ 4`, `Stk. 2`, `Ad 1`, `Art. 5. 1`. */
const CLAUSE = /^(?:§{1,2}|(\p{L}{1,5})\.?)\s?\p{N}{1,4}(?:\s?\p{Ll})?(?:\.\s\p{N}{1,3})?$/u;
/** A catalogue's: `Cat. no. 14`, `Kat.-Nr. 14`. */
const CATALOGUE = /^(?:\p{L}{2,7}(?:\.[ -]?|[ -])\p{L}?[nN](?:[ro]|[:.]?[oº°])?|\p{L}{2,9}nr)\.? ?\p{N}{1,5}\p{Ll}?$/u;
/** Such as `Section 4`. */
const DIVISION = /^(\p{L}{4,9}n) \p{N}{1,4}$/u;
/** A question's or an answer's, and a number in a list that goes on in the line: `Q. And it floated?`, `2. Close it.` */
const WITHIN = /^(?:\p{Lu}|\p{N}{1,2})$/u;

/** `1. Open the lid.`, `b. …`, `§ 3. Purpose`: the number or letter of a list item goes with the item. */
export function listMarker({ text, first, start, site, facts, next }: Context): Verdict {
  if (site.mark - start > 20) return undefined;
  const marker = text.slice(start, site.mark);
  if (!first) return WITHIN.test(marker) && site.terminator === '.' && next.kind !== 'digit' ? 'join' : undefined;
  if (MARKER.test(marker)) return 'join';
  if (CATALOGUE.test(marker) && next.kind === 'upper') return 'join';
  if (next.kind === 'upper' && facts.divisions.has(DIVISION.exec(marker)?.[1].toLowerCase() ?? '')) return 'join';
  const clause = CLAUSE.exec(marker);
  if (!clause) return undefined;
  const word = clause[1]?.toLowerCase();
  return word === undefined || word === 'ad' || word === 'fig' || includes(facts.number, word) ? 'join' : undefined;
}
