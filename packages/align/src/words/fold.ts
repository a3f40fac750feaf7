import { remembered } from './remembered.ts';

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };

/** A word without case, diacritics and what is neither letter nor digit, so that spellings can be compared. */
export const foldWord = remembered((word) =>
  PLAIN.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
        .replace(/[øæœßłđðþ]/g, (letter) => LETTERS[letter]),
);

/** Has nothing that folding takes apart or out. */
const PLAIN = /^[A-Za-z0-9]*$/;
