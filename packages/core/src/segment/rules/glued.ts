import { type Context, isStarter, lastWord, type Verdict } from '../context.ts';
import { abbreviation, SUFFIX } from './abbreviation.ts';

/** How far an address or a name of a file is looked at on either side, in UTF-16 units. */
const REACH = 40;
const CODE = /[@/\\_=#<>{}|~]|www\.|\p{L}\.\p{L}+\.\p{L}/u;

/** `Schluss.Danach`: a stop without a space behind it, unless it is part of an address, a file's name or an abbreviation. */
export function glued(context: Context): Verdict {
  const { site, token, next, manner, facts } = context;
  if (!site.glued) return undefined;
  const chunk = chunkAround(context);
  const word = /^\p{Lu}[\p{L}\p{M}]*/u.exec(next.word)?.[0] ?? '';
  if (CODE.test(chunk) || SUFFIX.test(word) || abbreviation({ ...context, site: { ...site, glued: false } }) === 'join')
    return 'join';
  const before = /[\p{L}\p{M}\p{N}]+$/u.exec(token)?.[0] ?? '';
  if (site.closers !== '' || /[!?…]/u.test(site.terminator)) {
    const spaced = before === '' || site.closers !== '';
    return spaced || isStarter(context) || /^\p{Ll}{2}/u.test(before) || manner.glued ? 'break' : 'join';
  }
  if (/^[¡¿]/u.test(next.openers)) return 'break';
  if (token.includes('.')) return 'join';
  const starter = isStarter(context) || facts.starters.has(word);
  if (starter && (/\p{L}{3}$|\p{Ll}{2}$|\p{N}{2}$/u.test(before) || isShortWord(before, facts))) return 'break';
  const whole = /^\p{Lu}\p{Ll}+(?:[-'’]\p{L}+){0,3}$/u.test(next.word) && /^[\s,;:.!?]/u.test(next.rest);
  if (whole && /^\p{Ll}{3}/u.test(before)) return 'break';
  return whole && manner.glued && /^\p{L}{4}/u.test(before) ? 'break' : 'join';
}

/** `Sì.Che bello`: a word of two letters that begins sentences, which initials do not. */
const isShortWord = (word: string, { starters }: Context['facts']): boolean => /^\p{Lu}\p{Ll}$/u.test(word) && starters.has(word);

/** What stands between the white space on both sides. */
function chunkAround({ text, site }: Context): string {
  const head = text.slice(Math.max(0, site.mark - REACH), site.mark);
  return lastWord(head) + text.slice(site.mark, site.mark + REACH).split(/\s/u, 1)[0];
}
