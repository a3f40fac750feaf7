import { type Context, isStarter, type Verdict, wordBefore } from '../context.ts';
import { includes } from '../languages/facts.ts';
import { REFERENCE } from './abbreviation.ts';

/** Chapter and verse, behind the name of a book. */
const BOOK = /^\.? \p{N}{1,3}\s?[:,]\s?\p{N}/u;

/** `3. maj`, `am 3. Mai`, `den 2. Weltkrieg`, `3. 5. 2021`, `lat 30. XIX wieku`: where a dot makes an ordinal of a number. */
export function ordinal(context: Context): Verdict {
  const { text, start, site, token, next, facts } = context;
  if (site.terminator !== '.' || site.closers !== '' || facts.ordinalLeads === undefined) return undefined;
  // `at 1.845,32. Analysts`
  if (/[\p{N},]$/u.test(text.slice(Math.max(start, site.mark - token.length - 1), site.mark - token.length))) return undefined;
  const digits = /^(?:\p{N}{1,2}\.[-–/]?)?\p{N}{1,3}$/u.test(token);
  if (!digits && !/^[IVX]{2,5}$/u.test(token)) return undefined;
  if (includes(facts.months, next.word)) return 'join';
  if (next.kind === 'digit') return digits && isDate(token, next.word, wordBefore(context)) ? 'join' : undefined;
  if (next.kind !== 'upper') return undefined;
  if (digits && /^[IVX]{2,5}$/u.test(next.word)) return 'join';
  // `leste 1. Kor. 13,4`
  if (/^[1-4]$/u.test(token) && facts.number.has(next.word.toLowerCase()) && BOOK.test(next.rest)) return 'join';
  // `fig. 2 og 3. Fig. 4 viser`
  if (
    isStarter(context) ||
    (/^\. ?\p{N}/u.test(next.rest) && !REFERENCE.test(next.rest.slice(2)) && facts.isAbbreviation(next.word))
  )
    return 'break';
  // `8 a, 2. Stock`
  if (digits && facts.nounsCapitalised && text.slice(start, site.mark - token.length).endsWith(', ')) return 'join';
  // `por. w. 13. Co`: an abbreviation, and not the word
  const dotted = /\.\s$/u.test(text.slice(Math.max(start, site.mark - token.length - 2), site.mark - token.length));
  return digits && !dotted && includes(facts.ordinalLeads, wordBefore(context)) ? 'join' : 'break';
}

/** `3. 5.`, and the `5. 2021` behind it. */
function isDate(token: string, next: string, before: string): boolean {
  const [number, follows] = [Number.parseInt(token, 10), Number.parseInt(next, 10)];
  if (number <= 31 && follows <= 12) return true;
  return number <= 12 && /^(?:1[0-9]|20)[0-9]{2}$/u.test(next) && /^[0-9]{1,2}$/u.test(before);
}
