import { type Context, isStarter, type Verdict } from '../context.ts';
import { abbreviation } from './abbreviation.ts';

/** `in 1971.12 It moved`, `of wood.8 They`: digits that touch a stop are a note's number where no number, version or time can be. */
export function noteMark(context: Context): Verdict {
  const { site, token, next, facts, text, start, lowerCase } = context;
  if (!site.numbered) return undefined;
  const starts = next.kind === 'upper' || next.kind === 'other' || (next.kind === 'lower' && lowerCase());
  if (!starts) return 'join';
  // Only digits stand behind a plain stop; behind a closing mark or a question they can be nothing else.
  if (!/^[0-9,–-]+$/u.test(site.closers) || site.terminator !== '.') return 'break';
  if (/["'”’»«)\]]$/u.test(text.slice(start, site.mark))) return 'break'; // `“a miracle”.8 Few`
  if (/^\p{N}+$/u.test(token)) {
    const word = isStarter(context) || /^\p{Lu}\p{Ll}/u.test(next.word);
    const year = word && /^(?:1[0-9]|20)[0-9]{2}$/u.test(token);
    const price = /[$€£¥]\s?$/u.test(text.slice(start, site.mark - token.length).slice(-2));
    return year && !price && (isStarter(context) || !facts.nounsCapitalised) ? 'break' : 'join';
  }
  const word = /^\p{L}{3,}$|\p{Ll}{2}$/u.test(token);
  return word && abbreviation({ ...context, site: { ...site, closers: '' } }) !== 'join' ? 'break' : 'join';
}
