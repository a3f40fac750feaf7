import { type Context, isStarter, type Verdict, wordBefore } from '../context.ts';
import { includes } from '../languages/facts.ts';
import { REFERENCE } from './abbreviation.ts';

/** A name cut behind its first sound, which takes two letters, or three. */
export const SOUND = /^(?:Ch|Chr|Cz|Sz|Rz|Th|Ph|Fr|Joh|Wm|Geo|IJ|Aa|Yu|Ju)$/u;
/** A chapter's number. */
const ROMAN = /^[IVXLC]+$/u;

/** Whether a day and its month stand behind the site. */
const isDate = ({ text, site, facts }: Context): boolean => {
  const month = /^\p{N}{1,2}\.? (?:de )?(\p{L}{3,})/u.exec(text.slice(site.next, site.next + 24))?.[1];
  return month !== undefined && includes(facts.months, month);
};

/** `J. R. R. Tolkien`, `George W. Bush`, `J.-P. Sartre`: a single capital letter stands for a name. */
export function initial(context: Context): Verdict {
  const { site, token, next, facts, text } = context;
  if (site.terminator !== '.' || site.closers !== '') return undefined;
  if (/^\p{L}$/u.test(token) && /^\p{L}$/u.test(next.word) && next.rest.startsWith('.')) return 'join'; // a. C.
  if (!/^\p{Lu}\p{M}*(?:[.-]{1,2}\p{Lu}\p{M}*){0,4}$/u.test(token) && !SOUND.test(token)) return undefined;
  if (next.kind === 'digit' && /^\p{N}+\/\p{N}{2}/u.test(next.word)) return 'join'; // `comma 1, L. 431/98`
  const unit = /(?:°|(?<!\p{N})\p{N}{1,3})\s?\p{Lu}$/u.test(text.slice(Math.max(0, site.mark - 6), site.mark));
  // 20 °C. 12 B. But `12 S. Ct. 3`
  if (unit) return next.kind !== 'upper' || (next.rest.startsWith('.') && !isStarter(context)) ? undefined : 'break';
  const before = wordBefore(context);
  // `Capítulo I. Del origen`
  if (
    (/^\p{N}{1,3}(?:\.?[ºª]|a)?$/u.test(before) && !/,\s\p{Lu}$/u.test(text.slice(Math.max(0, site.mark - 3), site.mark))) ||
    (ROMAN.test(token) && facts.divisions.has(before.toLowerCase()))
  ) {
    return next.kind === 'upper' ? 'break' : undefined;
  }
  // `J. 3,16`, and a code's `L. 121-1`
  if (next.kind === 'digit' && REFERENCE.test(text.slice(site.next, site.next + 12))) return 'join';
  if (next.kind === 'digit' && /^\p{N}+[-–]\p{N}/u.test(next.word)) return 'join';
  // `Kaffe hos fru L. 13. maj`
  if (next.kind === 'digit' && isDate(context)) return 'break';
  if (next.kind !== 'upper') return next.kind === 'lower' ? 'join' : undefined;
  if (!isStarter(context)) return 'join';
  // `E. The` after a small word is a thing's letter (`vitamin E`); in `B. De Wever` the starter belongs to the surname.
  const surname = facts.particles.has(next.word) && /^\s\p{Lu}/u.test(next.rest);
  return surname && !/^\p{Ll}/u.test(before) ? 'join' : 'break';
}
