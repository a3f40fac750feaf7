import { languageOf } from '../languages/index.ts';
import { type WordPattern, wordPattern } from '../languages/word-pattern.ts';
import type { Side } from '../types.ts';
import type { LinkedPassage, LinkedWord } from '../words/types.ts';
import type { Pair } from './context.ts';
import { settings } from './settings.ts';
import type { Span } from './types.ts';

/** A list of three or more, "kidney, liver or heart": its items, as runs [from, to) of words. */
type List = readonly (readonly [number, number])[];

/** Words of an item at most: more are a clause. */
const MOST_WORDS = 3;

/**
 * An item of a list that the other side does not have, where its lists are shorter and the other items are there: single words, of which a free translation leaves
 * many without a counterpart, so that only the list tells. What is listed is much alike ("kidney, liver"), so that a lost item
 * seems to be rendered by what renders its neighbour better.
 */
export function lostItems(pair: Pair, side: Side): Span[] {
  if (!pair.words || !pair[side].text.includes(',')) return [];
  const [own, other] = [pair.words[side], pair.words[side === 'source' ? 'target' : 'source']];
  const most = Math.max(0, ...listsOf(other).map(({ length }) => length));
  const lists = listsOf(own).filter(({ length }) => length > most);
  if (dividers(own) <= dividers(other)) return [];
  return lists.flatMap((list) => {
    // what the other side says instead has no counterpart either
    const strange = weightOf(renderingOf(list, own, other).filter(({ coverage }) => coverage < settings.itemStrange));
    const lost = list.filter(([from, to]) => {
      const words = own.words.slice(from, to).filter(({ weight }) => weight > 0);
      const others = [...own.words.slice(0, from), ...own.words.slice(to)];
      const weight = weightOf(words);
      const isLost = words.every((word) => word.coverage < settings.itemCovered || isTaken(word, others));
      return weight >= settings.itemWeight && strange < weight && isLost;
    });
    const isThere = ([from, to]: readonly [number, number]) =>
      own.words.slice(from, to).every(({ weight, coverage }) => weight === 0 || coverage >= settings.itemThere);
    if (lost.length !== 1 || !list.every((item) => item === lost[0] || isThere(item))) return [];
    return lost.map(([from, to]) => ({ start: own.words[from].start, end: own.words[to - 1].end }));
  });
}

/** Words around a list, and around what renders it, that may belong to it. */
const AROUND = 2;

/** Where the other side renders a list, its first item included. */
function renderingOf(list: List, own: LinkedPassage, other: LinkedPassage): readonly LinkedWord[] {
  const places = own.words
    .slice(Math.max(0, list[0][0] - AROUND), list.at(-1)![1])
    .filter(({ coverage, weight }) => weight > 0 && coverage >= settings.itemCovered)
    .flatMap(({ counterpart }) => counterpart ?? []);
  if (places.length === 0) return other.words;
  return other.words.slice(Math.max(0, Math.min(...places) - AROUND), Math.max(...places) + AROUND);
}

/** Another word has the same counterpart, and is more like it. */
function isTaken({ counterpart, similarity }: LinkedWord, others: readonly LinkedWord[]): boolean {
  if (!counterpart) return true;
  const [from, to] = counterpart;
  return others.some(
    ({ weight, counterpart: place, similarity: theirs }) =>
      weight > 0 && place !== undefined && place[0] < to && place[1] > from && theirs > similarity + MORE_ALIKE,
  );
}

const MORE_ALIKE = 0.05;

/** Commas and words that join; a comma before such a word is one with it. */
function dividers({ text, words, language }: LinkedPassage): number {
  const joining = joiningOf(language);
  return words.filter(
    (word, k) => k > 0 && (joining.test(word.text.toLowerCase()) || text.slice(words[k - 1].end, word.start).includes(',')),
  ).length;
}

function joiningOf(language: string): WordPattern {
  let joining = joinings.get(language);
  if (!joining) {
    const { and = '', or = '' } = languageOf(language)?.negation ?? {};
    joinings.set(language, (joining = wordPattern(`${and} ${or}`)));
  }
  return joining;
}

/** By language. */
const joinings = new Map<string, WordPattern>();

const weightOf = (words: readonly LinkedWord[]) => words.reduce((sum, { weight }) => sum + weight, 0);

/**
 * The lists of a passage: short items in a row, the last of them behind "and" or "or". Nothing is said of the first, which may
 * be part of what stands before it.
 */
function listsOf({ text, words, language }: LinkedPassage): List[] {
  const joining = joiningOf(language);
  const joins = (k: number) => words[k] !== undefined && joining.test(words[k].text.toLowerCase());
  const lists: List[] = [];
  let items: (readonly [number, number])[] = [];
  let from: number | undefined;
  for (let k = 1; k <= words.length; k++) {
    const between = text.slice(words[k - 1].end, words[k]?.start ?? text.length);
    const isEnd = k === words.length || /[.;:!?()–—]/.test(between);
    if (!isEnd && !between.includes(',') && !joins(k)) continue;
    if (from !== undefined && k - from <= MOST_WORDS) items.push([from, k]);
    else items = [];
    if (from !== undefined && joins(from - 1)) {
      if (items.length >= 2) lists.push(items);
      items = [];
    }
    if (isEnd) items = [];
    from = isEnd ? undefined : joins(k) ? k + 1 : k;
    if (joins(k)) k++;
  }
  return lists;
}
