import { type Context, isStarter, type Verdict, wordBefore } from '../context.ts';
import { includes } from '../languages/facts.ts';

/** `3. maj`, `am 3. Mai`, `den 2. Weltkrieg`, `3. 5. 2021`, `lat 30. XIX wieku`: where a dot makes an ordinal of a number. */
export function ordinal(context: Context): Verdict {
  const { site, token, next, facts } = context;
  if (site.terminator !== '.' || site.closers !== '' || facts.ordinalLeads === undefined) return undefined;
  const digits = /^(?:\p{N}{1,2}\.[-–/]?)?\p{N}{1,3}$/u.test(token);
  if (!digits && !/^[IVX]{2,5}$/u.test(token)) return undefined;
  if (includes(facts.months, next.word)) return 'join';
  if (next.kind === 'digit')
    return digits && Number.parseInt(token, 10) <= 31 && Number.parseInt(next.word, 10) <= 12 ? 'join' : undefined;
  if (next.kind !== 'upper') return undefined;
  if (digits && /^[IVX]{2,5}$/u.test(next.word)) return 'join';
  if (isStarter(context)) return 'break';
  return digits && includes(facts.ordinalLeads, wordBefore(context)) ? 'join' : 'break';
}
