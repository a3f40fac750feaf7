import type { Word } from './tokenize.ts';

/** Words that open a clause: conjunctions and relative pronouns. Only the frequent ones: they refine, they decide nothing. */
const OPENERS: Readonly<Record<string, string>> = {
  en: 'and but or nor that which who whose whom while because although though when where whereas if unless since after before until so',
  da: 'og men eller samt at som der mens fordi selvom skønt når da hvor hvis hvilket hvem efter før inden indtil så',
  nb: 'og men eller samt at som mens fordi selv skjønt når da hvor hvis hvilket hvem etter før inntil så',
  sv: 'och men eller samt att som medan eftersom fast när där då om vilket vars efter innan tills så',
  nl: 'en maar of noch dat die wie wat terwijl omdat hoewel ofschoon toen waar wanneer als tenzij sinds nadat voordat totdat zodat waarin waarbij',
  de: 'und aber oder sondern sowie dass der die das welche welcher wer während weil obwohl wenn wo falls seit nachdem bevor bis sodass wobei',
  fr: 'et mais ou ni que qui dont où tandis parce quoique lorsque quand si puisque après avant alors',
  es: 'y e pero o u ni que quien cuyo donde mientras porque aunque cuando si desde después antes',
  it: 'e ed ma o né che cui quale dove mentre perché benché quando se poiché dopo prima',
  pt: 'e mas ou nem que quem cujo onde enquanto porque embora quando se desde depois antes',
  pl: 'i a ale lub albo oraz że który która które gdzie podczas ponieważ choć gdy jeśli zanim aż żeby',
  fi: 'ja mutta tai sekä että joka jotka mikä kun jos koska vaikka kunnes missä jossa jonka',
};
const openers = new Map(Object.entries(OPENERS).map(([language, words]) => [language, new Set(words.split(' '))]));

/** Marks between two words that end or open a clause. A hyphen must stand free, and an apostrophe is no mark. */
const MARKS = /[,;:!?…()[\]{}–—"“”„«»]|(?:^|\s)[-‐‑](?:\s|$)/u;

/** `result[k]` is 1 where a clause begins with word k; there is one entry more than words, and both ends are 1. */
export function clauseStarts(text: string, words: readonly Word[], language: string): Uint8Array {
  const base = language.toLowerCase().split('-')[0];
  const opens = openers.get(base === 'no' || base === 'nn' ? 'nb' : base);
  const starts = new Uint8Array(words.length + 1);
  starts[0] = starts[words.length] = 1;
  let openedBefore = false;
  for (let k = 1; k < words.length; k++) {
    const marked = MARKS.test(text.slice(words[k - 1].end, words[k].start));
    const opener = opens?.has(words[k].text.toLowerCase()) === true;
    if (marked || (opener && !openedBefore)) starts[k] = 1; // "but that …" is one clause
    openedBefore = opener;
  }
  return starts;
}
