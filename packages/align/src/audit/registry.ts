import type { OwnCheck } from './check.ts';
import { addresses } from './checks/addresses.ts';
import { allegation } from './checks/allegation.ts';
import { brackets } from './checks/brackets.ts';
import { capitals } from './checks/capitals.ts';
import { dates } from './checks/dates.ts';
import { doNotTranslate } from './checks/do-not-translate.ts';
import { doubledWords } from './checks/doubled-words.ts';
import { endPunctuation } from './checks/end-punctuation.ts';
import { glossary } from './checks/glossary.ts';
import { hallucination } from './checks/hallucination.ts';
import { inconsistency } from './checks/inconsistency.ts';
import { inconsistentTerms } from './checks/inconsistent-terms.ts';
import { length } from './checks/length.ts';
import { addedSentences, omittedSentences } from './checks/missing-sentences.ts';
import { addedWords, omittedWords } from './checks/missing-words.ts';
import { names } from './checks/names.ts';
import { negation } from './checks/negation.ts';
import { numbers } from './checks/numbers.ts';
import { placeholders } from './checks/placeholders.ts';
import { quotationMarks } from './checks/quotation-marks.ts';
import { speaker } from './checks/speaker.ts';
import { units } from './checks/units.ts';
import { untranslated } from './checks/untranslated.ts';
import { whiteSpace } from './checks/white-space.ts';

/** Every check there is, in the order in which they run. */
export const checks: readonly OwnCheck[] = [
  omittedSentences,
  addedSentences,
  untranslated,
  hallucination,
  omittedWords,
  addedWords,
  doNotTranslate,
  glossary,
  numbers,
  dates,
  units,
  names,
  negation,
  addresses,
  allegation,
  brackets,
  capitals,
  doubledWords,
  endPunctuation,
  inconsistency,
  inconsistentTerms,
  length,
  placeholders,
  quotationMarks,
  speaker,
  whiteSpace,
];
