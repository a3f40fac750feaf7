import type { Context, Verdict } from '../context.ts';

/** A speaker, and what the author says of the way of speaking. */
const SPEAKER = /^\p{Lu}[\p{Lu}\p{M} '’-]*(?: [([][^()[\]]*[)\]])?$/u;
/** A scene of a screenplay: `INT. KITCHEN – DAY`. */
const SCENE = /^\p{Lu}{2,4}\.(?: ?\/ ?\p{Lu}{2,4}\.)? \p{Lu}[\p{Lu}\p{N}\p{M}’' -]{1,40} [-–—] \p{Lu}{2}/u;
/** `P.S. Ring me.`, `N.B. The gate is locked.` */
const POSTSCRIPT = /^(?:P\.[- ]?(?:P\. ?)?S|P\. ?D|N\. ?B)$/u;

/** `NURSE. Who knocks?`, `NURSE (alone). Who knocks?`: the speaker's name goes with what is said; so does a postscript's sign. */
export function label({ text, first, start, site, next, manner }: Context): Verdict {
  if (!first || site.terminator !== '.' || site.mark - start > 64 || next.word === '') return undefined;
  const head = text.slice(start, site.mark);
  if (SCENE.test(text.slice(start, start + 64))) return 'join';
  return POSTSCRIPT.test(head) || (manner.labels && SPEAKER.test(head + site.closers.trim())) ? 'join' : undefined;
}
