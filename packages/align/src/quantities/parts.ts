import type { Context, Draft } from './context.ts';
import { quotient } from './exact.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './scan.ts';

/** "And a half", "and a quarter" or "and three quarters" at `at`, and the index after it. */
export function partAfter(
  tokens: readonly Token[],
  at: number,
  { andHalf, andQuarter, and, atoms, of }: Lexicon,
): { readonly value: string; readonly next: number } | undefined {
  const first = at + Number(and.has(tokens[at]?.lower ?? ''));
  const [count, part] = [atoms.get(tokens[first]?.lower ?? '')?.value, atoms.get(tokens[first + 1]?.lower ?? '')?.part];
  // "and two thirds of the group" goes on with something else
  const isOwn = first > at && of.has(tokens[first + 2]?.lower ?? '');
  if (count !== undefined && part !== undefined && count > 1 && count < part && !isOwn)
    return { value: quotient(BigInt(count), BigInt(part)), next: first + 2 };
  for (const [value, forms] of [['0.5', andHalf] as const, ['0.25', andQuarter] as const]) {
    const words = forms.find((words) => words.every((word, offset) => tokens[at + offset]?.lower === word));
    if (words) return { value, next: at + words.length };
  }
  return undefined;
}

/** "2 Drittel", "3 cuartos", which may be three rooms as well. True where that is so. */
export function readParts({ tokens, lexicon }: Context, draft: Draft, at: number): boolean {
  const atom = tokens[at]?.type === 'word' ? lexicon.atoms.get(tokens[at].lower) : undefined;
  if (!atom?.part || !/^[2-9]$/.test(draft.value) || Number(draft.value) >= atom.part) return false;
  if (atom.ordinal && !/[sni]$/.test(tokens[at].lower)) return false; // "2 third places"
  draft.alternatives = [{ kind: 'number', value: draft.value }];
  draft.value = quotient(BigInt(draft.value), BigInt(atom.part));
  draft.form = 'mixed';
  return true;
}
