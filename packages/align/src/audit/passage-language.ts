import { countLetters, languageReader } from '@enface/core/internal';
import { languages } from '../languages/index.ts';
import { idAt, type ReadWords, textAt } from '../words/packed.ts';
import { remembered } from '../words/remembered.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import { type AuditContext, allRead, type Pair } from './context.ts';
import { settings } from './settings.ts';
import type { WordLanguages } from './word-languages.ts';

/** Tags too close to be told apart in one sentence. */
const CLOSE: readonly (readonly string[])[] = [
  ['da', 'nb', 'nn', 'sv'],
  ['es', 'pt', 'gl', 'ca', 'it'],
  ['nl', 'af'],
  ['pl', 'cs', 'sk'],
];

const areClose = (one: string, other: string) => CLOSE.some((group) => group.includes(one) && group.includes(other));

/** `source`, `target`, or the tag of a third language; the nearer of the two, `target` at best, wherever there is doubt. */
export async function languageOf(text: string, { languages: { source, target } }: AuditContext): Promise<string> {
  const letters = countLetters(text);
  if (letters < settings.languageLetters) return 'target';
  const among = await languageReader(text);
  const doubt = among([source, target]) === source ? 'source' : 'target';
  if (letters < settings.thirdLanguageLetters) return doubt;
  const third = among([...new Set([...Object.keys(languages), source, target])]);
  if (third === 'und' || [source, target].some((own) => third === own || areClose(third, own))) return doubt;
  return among([source, target, third]) === third ? third : doubt;
}

/** Letters of the longest words that are looked up: those that tell a language are short. */
const LONGEST = 12;
/** Words that a language must know of a passage, and the share of all, to be plainly its own. */
const FEWEST_KNOWN = 3;
const LEAST_KNOWN = 0.2;

const UNKNOWN = -1;

/**
 * Tells cheaply of a passage that it plainly is in the target's language: it knows many of its words, and more than twice as many as
 * any other that could be told from it. Most sentences are; reading the letters of the others takes fifty times as long.
 */
export function plainlyTarget({ languages: { source, target } }: AuditContext, known: WordLanguages): (pair: Pair) => boolean {
  const rivals = Object.keys(languages).filter((each) => each !== target && (each === source || !areClose(each, target)));
  /** Of a word, which of these know it: a bit each, the target's first. */
  const tags = [target, ...rivals];
  const maskOf = (word: string) => {
    if (word.length > LONGEST) return 0;
    const small = word.toLowerCase();
    return tags.reduce((bits, tag, k) => bits | (known.knows(tag, small) ? 1 << k : 0), 0);
  };
  const rememberedMask = remembered(maskOf);
  // by the words' numbers: all pairs of an audit have one lexicon, and another has other rivals
  let masks: Int32Array | undefined;
  const maskAt = (words: ReadWords, k: number) => {
    const id = idAt(words, k);
    if (id < 0) return maskOf(textAt(words, k));
    masks ??= new Int32Array(words.spellings.texts.length).fill(UNKNOWN);
    if (masks[id] === UNKNOWN) masks[id] = maskOf(words.spellings.texts[id]);
    return masks[id];
  };
  const counts = new Int32Array(tags.length);
  const count = (bits: number) => {
    for (let mask = bits; mask !== 0; mask &= mask - 1) counts[31 - Math.clz32(mask & -mask)]++;
  };
  return (pair) => {
    counts.fill(0);
    const linked = allRead(pair, 'target');
    const words = linked ? [] : tokenizeWords(pair.target.text);
    for (const word of words) count(rememberedMask(word.text));
    for (let k = 0; linked && k < linked.count; k++) count(maskAt(linked, k));
    if (counts[0] < Math.max(FEWEST_KNOWN, LEAST_KNOWN * (linked?.count ?? words.length))) return false;
    for (let k = 1; k < counts.length; k++) if (2 * counts[k] > counts[0]) return false;
    return true;
  };
}
