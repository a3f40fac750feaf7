import { languageOf } from '../languages/index.ts';
import { wordPattern } from '../languages/word-pattern.ts';
import type { Side } from '../types.ts';
import { bitsByNumber } from '../words/by-number.ts';
import { type ReadWords, weightAt } from '../words/packed.ts';
import type { LinkedWord } from '../words/types.ts';
import { isAcronym } from './acronyms.ts';
import type { Pair } from './context.ts';
import { isInAddress } from './name-places.ts';
import { namesLanguage } from './regions.ts';
import type { Span } from './types.ts';

/** A run of capitalised words. */
export interface Name extends Span {
  readonly words: readonly LinkedWord[];
}

/** "XVII-wiecznego", "XVIIIe": a century, which is another check's. */
const ROMAN_CENTURY = /^[IVX]+(?:-\p{Ll}+|e|ème)$/u;
const CAPITALISED = /^\p{Lu}/u;
/** What stands before the first word of a sentence, a quotation or an item, and what may stand between. */
const OPENING = '.!?…:;•"\'“”„«‘([';
const CLOSING = '"\'”’»)]';

/** True where what stands before a word opens a sentence, a quotation or an item. */
function isOpening(before: string): boolean {
  let to = before.trimEnd().length;
  if (before.includes('\n', to)) return true;
  while (to > 0 && CLOSING.includes(before[to - 1]) && !OPENING.includes(before[to - 1])) to--;
  return to > 0 && (before[to - 1] === '\n' || OPENING.includes(before[to - 1]));
}

/** The names of a side: words with a capital that neither their place nor their language gives them, in runs. */
export function namesOf(pair: Pair, side: Side): Name[] {
  if (languageOf(pair[side].language)?.capitalNouns || !mayName(pair.read![side])) return [];
  const { text, words, language } = pair.words![side];
  const read = pair.read![side];
  const found: { start: number; end: number; words: LinkedWord[] }[] = [];
  for (const [at, word] of words.entries()) {
    if (!looksNamed(read, at) || word.weight <= 0 || isOther(read, at)) continue;
    const before = text.slice(at > 0 ? words[at - 1].end : 0, word.start);
    if (at === 0 || isOpening(before) || isMarker(text, words[at - 1], before) || isInAddress(text, word)) continue;
    const last = found.at(-1);
    const previous = words[at - 1];
    if (/^\s$/u.test(before) && last && last.end === previous?.end) {
      last.words.push(word);
      last.end = word.end;
    } else if (/^\s$/u.test(before) && CAPITALISED.test(previous.text) && previous.weight > 0)
      found.push({ start: previous.start, end: word.end, words: [previous, word] });
    else found.push({ start: word.start, end: word.end, words: [word] });
  }
  if (found.length === 0) return [];
  const { calendar, address = '' } = languageOf(language) ?? {};
  const [feasts, addresses] = [wordPattern(calendar?.feasts ?? ''), wordPattern(address)];
  const isFeast = (word: LinkedWord) => feasts.test(word.text.toLowerCase());
  // "Szanowna Pani": who is addressed so is named behind it, or nowhere
  const isAddress = (word: LinkedWord) => addresses.test(word.text.toLowerCase());
  const isHome = (word: LinkedWord) => namesLanguage(word.text, language, pair[side === 'source' ? 'target' : 'source'].language);
  return found.filter(
    ({ words }) => !words.some(isFeast) && !isAddress(words.at(-1)!) && !(words.length === 1 && isHome(words[0])),
  );
}

/** Most sentences have no such word behind their first: of theirs no objects need be made. */
function mayName(words: ReadWords): boolean {
  for (let k = 1; k < words.count; k++) if (looksNamed(words, k) && weightAt(words, k) > 0) return true;
  return false;
}

/** A century or an acronym, which are other checks'. */
const isOther = bitsByNumber((word) => Number(ROMAN_CENTURY.test(word) || isAcronym(word)));

const looksNamed = bitsByNumber((word) => Number(CAPITALISED.test(word) && word.length > 2));

/** "2) Add water", "b. Remove the cover": the number or letter of an item. */
function isMarker(text: string, { text: marker, start }: LinkedWord, after: string): boolean {
  return /^(?:\p{N}{1,3}|\p{L})$/u.test(marker) && /^[).:]/.test(after) && (start === 0 || /[\s(]/u.test(text[start - 1]));
}
