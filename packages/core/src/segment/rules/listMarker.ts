import type { Context, Verdict } from '../context.ts';
import { includes } from '../languages/facts.ts';

const MARKER = /^[([]?(?:\p{N}{1,3}(?:\.\p{N}{1,3})*|\p{L}|[ivx]{1,5})$/u;
/** A law's and an agenda's: `§ 4`, `Stk. 2`, `Ad 1`. */
const CLAUSE = /^(?:§{1,2}|(\p{L}{1,5})\.?)\s?\p{N}{1,4}(?:\s?\p{Ll})?$/u;

/** `1. Open the lid.`, `b. …`, `§ 3. Purpose`: the number or letter of a list item goes with the item. */
export function listMarker({ text, first, start, site, facts }: Context): Verdict {
  if (!first || site.mark - start > 12) return undefined;
  const marker = text.slice(start, site.mark);
  if (MARKER.test(marker)) return 'join';
  const clause = CLAUSE.exec(marker);
  if (!clause) return undefined;
  const word = clause[1]?.toLowerCase();
  return word === undefined || word === 'ad' || includes(facts.number, word) ? 'join' : undefined;
}
