import type { Category, LocQualityType } from './types.ts';

/** ITS 2.0's name for each MQM error type: its list is shorter, so several share a name. */
export const locQualityTypes: Readonly<Record<Category, LocQualityType>> = {
  'accuracy/omission': 'omission',
  'accuracy/addition': 'addition',
  'accuracy/untranslated': 'untranslated',
  'accuracy/do-not-translate': 'terminology',
  'accuracy/mistranslation': 'mistranslation',
  'accuracy/mistranslation/number': 'numbers',
  'accuracy/mistranslation/date-time': 'numbers',
  'accuracy/mistranslation/unit-conversion': 'numbers',
  'accuracy/mistranslation/entity': 'inconsistent-entities',
  'terminology/inconsistent-with-resource': 'terminology',
  'terminology/inconsistent-use': 'inconsistency',
  'linguistic-conventions/punctuation': 'typographical',
  'linguistic-conventions/duplication': 'duplication',
  'linguistic-conventions/whitespace': 'whitespace',
  'linguistic-conventions/capitalization': 'typographical',
  'design-and-markup/markup': 'markup',
  'design-and-markup/length': 'length',
};
