import type { Check } from './check.ts';
import { dates } from './checks/dates.ts';
import { addedWords, omittedWords } from './checks/missing-words.ts';
import { addedSentences, omittedSentences } from './checks/missing-sentences.ts';
import { names } from './checks/names.ts';
import { negation } from './checks/negation.ts';
import { numbers } from './checks/numbers.ts';
import { units } from './checks/units.ts';
import { untranslated } from './checks/untranslated.ts';

/** Every check there is, in the order in which they run. */
export const checks: readonly Check[] = [
  omittedSentences,
  addedSentences,
  untranslated,
  omittedWords,
  addedWords,
  numbers,
  dates,
  units,
  names,
  negation,
];
