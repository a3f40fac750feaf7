import type { Context, Verdict } from '../context.ts';

/** A move of chess, in whatever language the pieces are named: `Sf3`, `exd5`, `O-O`. */
const MOVE = /^(?:\p{Lu}?[a-h]?[1-8]?x?[a-h][1-8]\p{Lu}?|[O0](?:-[O0]){1,2})$/u;
/** What stands before a move: its number, and dots where White's is left out. */
const NUMBER = /(?:^|\s)\p{N}{1,3}(?:\.\s?)?$/u;
/** Who scored, behind the minute: `58. Bakker 1-1`. */
const SCORED = /^(?: \p{Lu}[\p{L}’'-]{0,20})?,? \(?\p{N}{1,2}[-–]\p{N}{1,2}(?!\p{N})|^,? \(?\p{N}{1,2}:\p{N}{1,2}(?!\p{N})/u;

/** `1. e4 e5 2. Sf3`, `14. ... Dd7`, `58. Bakker 1-1`: the number of a move or a minute goes with what happened then. */
export function moves({ text, start, site, next }: Context): Verdict {
  if (!site.terminator.startsWith('.') && site.terminator !== '…') return undefined;
  if (site.closers !== '' || !/[0-9.][\s.]?$/.test(text.slice(Math.max(start, site.mark - 2), site.mark))) return undefined;
  if (!NUMBER.test(text.slice(Math.max(start, site.mark - 7), site.mark))) return undefined;
  if (MOVE.test(next.word)) return 'join';
  return site.terminator === '.' && next.kind === 'upper' && next.openers === '' && SCORED.test(next.rest) ? 'join' : undefined;
}
