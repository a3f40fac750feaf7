import { bitsByNumber } from '../words/by-number.ts';

/** True for a word, by its number, with a digit in it: every digit of a text stands in one of its words. */
export const hasDigitAt = bitsByNumber((word) => Number(/\p{Nd}/u.test(word)));
