import type { Side } from '../types.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import { acronymsOf, withoutEnding } from './acronyms.ts';
import type { Pair } from './context.ts';
import type { Span } from './types.ts';

/** How far from its place on the other side, as a share of the text, an acronym may stand that a phrase spells out. */
const APART = 0.3;
/** Letters of a word that an acronym may have a letter for. */
const LEAST_LETTERS = 3;
/** Words that a phrase may have beside those that an acronym has letters for; readers of a translation are told more. */
const MORE_WORDS: Readonly<Record<Side, number>> = { source: 2, target: 6 };

/**
 * True where a stretch of one side spells out an acronym that the other one has: it is behind or before it here as well ("USOC
 * (United States Olympic Committee)"), or stands in its place and has about as many words as that has letters. Readers of one
 * language know what those of another have to be told.
 *
 * @param between words that may stand between the stretch and the acronym behind or before it
 */
export function spellsOutAcronym(pair: Pair, side: Side, span: Span, between = 2): boolean {
  const [own, other] = [pair[side].text, pair[side === 'source' ? 'target' : 'source'].text];
  if (side === 'target' && isSpeltOut(other, own)) return true;
  const theirs = acronymsOf(other);
  if (theirs.length === 0) return false;
  const mine = acronymsOf(own);
  const key = ({ text }: { text: string }) => withoutEnding(text);
  const kept = mine.filter((acronym) => theirs.some((each) => key(each) === key(acronym)));
  if (kept.some((acronym) => isGloss(own, span, acronym, between))) return true;
  const place = (span.start + span.end) / 2 / Math.max(1, own.length);
  const words = tokenizeWords(own.slice(span.start, span.end)).filter(({ text }) => text.length >= LEAST_LETTERS).length;
  return theirs.some((acronym) => {
    if (mine.some((each) => key(each) === key(acronym))) return false;
    if (areInitials(key(acronym), own.slice(span.start, span.end))) return true;
    const letters = key(acronym).length;
    const apart = Math.abs(acronym.start / Math.max(1, other.length) - place);
    return apart <= APART && words >= Math.min(letters, 3) - 1 && words <= letters + MORE_WORDS[side];
  });
}

/** "Formel 1" where the other side has "F1": its initial and the number behind it. */
export function isNumbered({ start, end }: Span, pair: Pair, side: Side): boolean {
  const [own, other] = [pair[side].text, pair[side === 'source' ? 'target' : 'source'].text];
  const number = /^[\s-](\d{1,3})(?!\d)/.exec(own.slice(end))?.[1];
  return number !== undefined && tokenizeWords(other).some(({ text }) => text === `${own[start]}${number}`);
}

/** Words of a sentence of which an acronym is a good part. */
const FEW_WORDS = 5;

/** A sentence of few words, one of them an acronym that the other does not have; words render it. */
export function isSpeltOut(source: string, target: string): boolean {
  if (source.split(/\s+/).length > FEW_WORDS) return false;
  const acronyms = acronymsOf(source).map(({ text }) => text);
  return acronyms.length > 0 && !acronyms.some((acronym) => target.includes(acronym));
}

/** Words between a name and the acronym of the long form that it begins: "Autoridad Australiana de Comunicaciones y Medios (ACMA)". */
export const LONG_FORM = 6;

/** A bracket or a dash lies between, and nothing else but so many words. */
function isGloss(text: string, span: Span, acronym: Span, most: number): boolean {
  const [from, to] = acronym.start < span.start ? [acronym.end, span.start] : [span.end, acronym.start];
  if (from > to) return true; // the stretch holds it
  const between = text.slice(from, to);
  return /[([–—]|\s-\s/u.test(between) && tokenizeWords(between).length <= most;
}

/** "AU" of "Unión Africana", "FAA" of "Administración Federal de Aviación": languages put the words in another order. */
function areInitials(acronym: string, phrase: string): boolean {
  const initials = tokenizeWords(phrase).flatMap(({ text }) => (/^\p{Lu}\p{Ll}/u.test(text) ? [text[0]] : []));
  return initials.length >= 2 && sorted(initials) === sorted([...acronym.toUpperCase()]);
}

const sorted = (letters: readonly string[]) => [...letters].sort().join('');
