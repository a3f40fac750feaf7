import type { Context, Verdict } from '../context.ts';

/** `NURSE. Who knocks?`: the speaker's name goes with what is said. */
export function label({ text, first, start, site, next, manner }: Context): Verdict {
  if (!manner.labels || !first || site.terminator !== '.' || site.mark - start > 32) return undefined;
  return /^\p{Lu}[\p{Lu}\p{M} '’-]*$/u.test(text.slice(start, site.mark)) && next.word !== '' ? 'join' : undefined;
}
