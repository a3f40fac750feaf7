import { foldWord } from '../words/fold.ts';

/** How words of Greek and Latin origin say a number, in all our languages, without diacritics: "triad", "octagonal", "kwartet"; a quarter of a year is "Quartal". */
const LEARNED: Readonly<Record<string, RegExp>> = {
  0.25: /^(?:[qk][uvw]arta|trimest)/,
  3: /^tri(?:ad|ang|ling|log|part|pel|pl)/,
  4: /^(?:[cqk][uvw]adr|quart[ei]t|[kc][vwu]art[ei]t|tetra)/,
  5: /^(?:pent|[qk][uvw]int)/,
  6: /^(?:hexa|heksa|esag|sext|sekst)/,
  7: /^(?:hepta|ettag|sept[eu]|septy)/,
  8: /^(?:o[ck]t[ao](?!b)|ottag)/,
};

/** True where a word in lower case tells such a number. */
export const isLearned = (value: string, word: string): boolean => LEARNED[value]?.test(foldWord(word)) === true;
