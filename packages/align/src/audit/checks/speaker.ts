import { languages } from '../../languages/index.ts';
import { type WordPattern, wordPattern } from '../../languages/word-pattern.ts';
import type { Side } from '../../types.ts';
import { bitsByNumber } from '../../words/by-number.ts';
import { foldWord } from '../../words/fold.ts';
import type { ReadWords } from '../../words/packed.ts';
import type { LinkedWord } from '../../words/types.ts';
import type { OwnCheck } from '../check.ts';
import { type Pair, quoted, segmentsOf, spanIn } from '../context.ts';
import { sameStem, soundsAlike } from '../name-forms.ts';
import { overPairs } from '../over-pairs.ts';
import { settings } from '../settings.ts';
import type { Draft, Span } from '../types.ts';

export const speaker: OwnCheck = {
  id: 'speaker',
  description: 'Words put into the mouth of somebody else: both sides name who says something, and the names differ.',
  needs: 'vectors',
  unable: ({ languages: { source, target } }) => {
    const unknown = [source, target].filter((tag) => !Object.hasOwn(languages, tag));
    return unknown.length > 0 ? `has no words for ${unknown.join(' and ')}` : undefined;
  },
  run: () => overPairs(judge),
};

/** Who says something: a run of capitalised words beside a verb of saying, or behind "according to". */
interface Speaker extends Span {
  readonly words: readonly LinkedWord[];
}

function judge(pair: Pair): Draft[] {
  if (!pair.read || !maySpeak(pair.read.source, pair.source.language)) return [];
  const source = speakersOf(pair, 'source');
  if (source.length === 0) return [];
  const sides = { source, target: speakersOf(pair, 'target') };
  const others = pair.words!.target.words;
  const strange = (own: Speaker, candidates: readonly Speaker[], same: (one: Speaker, other: Speaker) => boolean) =>
    candidates.every((candidate) => !same(own, candidate));
  const lost = sides.source.filter((one) => strange(one, sides.target, (a, b) => areSame(a, b, others)));
  const gained = sides.target.filter((one) => strange(one, sides.source, (b, a) => areSame(a, b, others)));
  return lost.slice(0, gained.length).map((one, k): Draft => {
    const other = gained[k];
    const [own, theirs] = [pair.source.text.slice(one.start, one.end), pair.target.text.slice(other.start, other.end)];
    return {
      category: 'accuracy/mistranslation/entity',
      severity: 'minor',
      side: 'target',
      source: [spanIn(pair.source, one)],
      target: [spanIn(pair.target, other)],
      segments: segmentsOf(pair),
      message: `Possibly another speaker: ${quoted(own)} in the source, ${quoted(theirs)} in the translation`,
      evidence: { source: own, target: theirs },
    };
  });
}

/** For each language whether a word says that somebody speaks; compiled on first use. */
const speaking = new Map<string, (words: ReadWords, k: number) => number>();

/** Most sentences have no such word: of theirs no objects need be made. */
function maySpeak(words: ReadWords, language: string): boolean {
  const { says, according } = languages[language].speech;
  let speaks = speaking.get(language);
  speaks ??= bitsByNumber((word) => Number(tellsOfSpeech(word, wordPattern(says), according.split(' '))));
  speaking.set(language, speaks);
  for (let k = 0; k < words.count; k++) if (speaks(words, k)) return true;
  return false;
}

const tellsOfSpeech = (word: string, isVerb: WordPattern, according: readonly string[]) =>
  isVerb.test(word) || word.toLowerCase() === according[0];

/** By spelling, or by meaning where a name is translated ("Det Hvide Hus"). What is shortened to initials can't be told. */
function areSame(one: Speaker, other: Speaker, others: readonly LinkedWord[]): boolean {
  if ([...one.words, ...other.words].some(({ text }) => INITIALS.test(text))) return true;
  return one.words.some((a) => {
    const own = foldWord(a.text);
    const [from, to] = a.counterpart ?? [0, 0];
    if (a.similarity >= settings.sameSpeaker && others.slice(from, to).some((word) => other.words.includes(word))) return true;
    return other.words.some(({ text }) => {
      const theirs = foldWord(text);
      return sameStem(own, theirs) || soundsAlike(own, theirs) || own.includes(theirs) || theirs.includes(own);
    });
  });
}

const INITIALS = /^\p{Lu}[\p{Lu}\p{N}.&-]+$/u;
const CAPITALISED = /^\p{Lu}\p{L}*\p{Ll}/u;
/** What may stand before a verb whose speaker follows it, and behind that speaker. */
const BEFORE = /[,.!?…"”“»«’‘']\s*$/u;
/** "A déclaré", "ha detto", "har sagt". */
const AUXILIARY = /^(?:a|ha|har|hat|heeft|has|had)$/;
const BEHIND = /^\s*[,.;:!?)"”“»«]/u;

/** Speakers of a passage, and words of a name, that are held against each other: more than a sentence has. */
const MOST_SPEAKERS = 24;
const MOST_WORDS = 8;

function speakersOf(pair: Pair, side: Side): Speaker[] {
  const { text, words, language } = pair.words![side];
  const { speech, capitalNouns } = languages[language];
  const { says, according, prepositions } = speech;
  const [isVerb, isPreposition, isAccording] = [wordPattern(says), wordPattern(prepositions), according.split(' ')];
  if (!words.some(({ text: word }) => tellsOfSpeech(word, isVerb, isAccording))) return [];
  const low = words.map((word) => word.text.toLowerCase());
  const between = (k: number) => text.slice(k > 0 ? words[k - 1].end : 0, words[k]?.start ?? text.length);
  const joined = (k: number) => k > 0 && k < words.length && /^\s$/u.test(between(k));
  const named = (k: number) => CAPITALISED.test(words[k]?.text ?? '') || INITIALS.test(words[k]?.text ?? '');
  const runFrom = (from: number) => {
    let to = from;
    while (named(to) && (to === from || joined(to))) to++;
    return to;
  };
  const found: Speaker[] = [];
  const add = (from: number, to: number) => {
    // one German noun is no name, and one word that opens a sentence may be anything
    const opens = from === 0 || /[.!?…:"“„»«]\s*$/u.test(between(from));
    if (to <= from || (to - from === 1 && (capitalNouns || opens))) return;
    if (found.length === MOST_SPEAKERS) return;
    const last = Math.min(to, from + MOST_WORDS);
    found.push({ start: words[from].start, end: words[to - 1].end, words: words.slice(from, last) });
  };
  for (const k of words.keys()) {
    if (isAccording[0] && isAccording.every((word, i) => low[k + i] === word)) {
      const to = runFrom(k + isAccording.length);
      if (isComplete(to)) add(k + isAccording.length, to);
    }
    if (!isVerb.test(words[k].text)) continue;
    const verb = joined(k) && AUXILIARY.test(words[k - 1].text) ? k - 1 : k;
    let from = verb;
    while (from > 0 && joined(from) && named(from - 1)) from--;
    if (from < verb && !isOf(from)) add(from, verb);
    else if (BEFORE.test(between(verb)) && joined(k + 1)) {
      let start = k + 1;
      while (start < k + 5 && !named(start) && joined(start + 1) && !isPreposition.test(low[start])) start++;
      const to = runFrom(start);
      if (isComplete(to)) add(start, to);
    }
  }
  return found;

  /** Behind a preposition stands whose spokesman says it; behind another name and a comma, where that is. */
  function isOf(from: number): boolean {
    if (from === 0) return false;
    return joined(from) ? isPreposition.test(low[from - 1]) : named(from - 1) && /^,\s$/u.test(between(from));
  }

  function isComplete(to: number): boolean {
    return to >= words.length || BEHIND.test(between(to)) || isPreposition.test(low[to]);
  }
}
