/** A word or number in a text, as it stands there. Offsets are UTF-16 units: `text.slice(start, end) === word.text`. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Letters and digits with the marks on them, joined by one hyphen, apostrophe, full stop, comma, slash, colon or "&"
 * between them. Stops and commas join digits ("1.234,5", "10:30") or, the stop alone, letters ("Salesforce.com", "U.S").
 */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑'’_&]|(?<=\p{N})[.,:/](?=\p{N})|(?<=\p{L})\.(?=\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** "l'", "dell'", "qu'": an elided word, which is a word of its own before at least two more letters. */
const ELISION = /^\p{L}{1,8}['’](?=\p{L}{3}|(?<=^\p{L}['’])\p{L}{2})/u;

/**
 * Cuts a text into its words and numbers, for languages that put spaces between words. Hyphenated compounds stay whole;
 * elided words ("l'accusation") are cut off; what is neither letter nor digit belongs to no word.
 */
export function tokenizeWords(text: string): Word[] {
  return Array.from(eachWord(text));
}

/** The same one by one, for whoever pauses in a long text. */
export function* eachWord(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const elided = ELISION.exec(match[0])?.[0].length ?? 0;
    if (elided) yield { text: match[0].slice(0, elided), start, end: start + elided };
    yield { text: match[0].slice(elided), start: start + elided, end };
  }
}
