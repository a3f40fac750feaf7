import type { Context } from '../context.ts';

/** What says that something leaves or arrives, in whatever language. */
const MOVES = /^\p{L}{1,4}[bcdfgjklmnprstvwz]$/u;
/** A time of the clock behind the name of a place, with a word for "at" or without. */
const TIME = /^(?: \p{Lu}[\p{L}-]{1,20}){0,2}(?: \p{Ll}{1,3}\.?)? [0-9]{1,2}(?:[.:h]| h )[0-9]{2}(?![0-9])/u;

/** `Dep. Arden 7.12, arr. Milbrook 8.05`: a short word that begins the line or stands behind a comma, before a place and a time. */
export function isTimetable({ text, site, start, token, next }: Context, name: string): boolean {
  if (next.kind !== 'upper' || next.openers !== '' || !MOVES.test(name) || !TIME.test(next.rest)) return false;
  return /(?:^|, )$/u.test(text.slice(Math.max(start, site.mark - token.length - 2), site.mark - token.length));
}
