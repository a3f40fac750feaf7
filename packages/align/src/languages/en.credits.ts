import type { CreditWords } from './credit-words.ts';

export const credits: CreditWords = {
  phrases: String.raw`reporting by|editing by|written by|edited by|additional reporting|photos? by|photo credit|(?:photo|image)s? courtesy|copyright (?:by|\d{4})|read more|see also|subscribe|sign up (?:for|to|here|now)|follow us|share this|click here|visit (?:us|our)|for more information`,
  self: [
    'this (?:news )?(?:article|story) (?:was|has been)',
    'translated|written|published|updated|corrected|edited|amended|produced',
  ],
  labels: 'photo|photos|image|images|picture|video|source|sources|credit|credits|copyright|related|advertisement|visit|by',
  pointers: 'more from',
  by: 'by',
  articles: 'the',
  and: 'and',
};
