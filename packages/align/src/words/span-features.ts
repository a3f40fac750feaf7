import { languageOf } from '../languages/index.ts';
import type { WordLexicon } from './lexicon.ts';
import { gainWithout, type PhraseVector, phraseCosine, phraseVector } from './phrase-vectors.ts';
import { type Run, uncoveredWeight } from './runs.ts';
import { settings } from './settings.ts';
import type { LinkedPassage, LinkedWord } from './types.ts';

/** What is usual in the documents, seen from one side. */
export interface UsualManner {
  /** Characters of the other side for one of ours. */
  readonly lengthRatio: number;
  /** How much more of a passage's content these translations usually leave without a counterpart than close ones do, −1 to 1. */
  readonly looseness: number;
}

/** The passage that a run stands in: what is left of its length when what other runs explain is taken off, and its clauses. */
export interface RunPassage {
  readonly own: LinkedPassage;
  readonly length: number;
  readonly starts: Uint8Array;
}

/** The other side, and its best run. */
export interface OtherPassage {
  readonly other: LinkedPassage;
  readonly rival: Run;
}

/** Characters that are added to both lengths, lest those of a few letters differ by multiples. */
const PADDING = 5;

/** Logarithm of the other text's length for one character of this one. */
export function lengthRatioOf(own: number, other: number): number {
  return Math.log((other + PADDING) / (own + PADDING));
}

/** How many standard deviations, at most 4, a text is longer than its counterpart lets expect; they shrink with its length. */
function lengthExcess(own: number, other: number, lengthRatio: number): number {
  const { fixed, falling } = settings.lengthVariance;
  const excess = Math.log(lengthRatio) - lengthRatioOf(own, other);
  return Math.max(-4, Math.min(4, excess / Math.sqrt(fixed + falling / (own + 2 * PADDING))));
}

/**
 * What the probability of a run is computed from, in the order of `settings.span.factors`, as far as it follows from words and
 * lengths: the run's evidence; how much longer the text is than usual; the evidence of the other side's best run; how many words
 * it has; at how many of its ends a clause begins or ends; what else of the other side has no counterpart; the text's length; how
 * many figures and names (in languages whose nouns are capital, nouns) in it have none; what has none where the run would stand on the other side, and its share of what
 * stands there; the documents' looseness.
 */
export function wordFeatures(
  { own: { text, words, language }, length, starts }: RunPassage,
  run: Run,
  { other, rival }: OtherPassage,
  { lengthRatio, looseness }: UsualManner,
): number[] {
  const place = placeOf(words, run, other.words.length);
  const inPlace = other.words.slice(...place);
  const missing = uncoveredWeight(inPlace);
  return [
    Math.log1p(run.evidence),
    lengthExcess(length, other.text.length, lengthRatio),
    Math.log1p(rival.evidence),
    Math.log1p(run.to - run.from),
    starts[run.from] + starts[run.to],
    Math.log1p(beside(other.words, rival)),
    Math.log(length + 2 * PADDING),
    Math.min(
      2,
      count(words, run, (word) => FIGURE.test(word.text)),
    ),
    (languageOf(language)?.capitalNouns ? settings.nounCapital : 1) *
      Math.min(
        3,
        count(words, run, (word, k) => CAPITAL.test(word.text) && k > 0 && !ENDS.test(text.slice(words[k - 1].end, word.start))),
      ),
    Math.log1p(missing),
    missing / (inPlace.reduce((sum, { weight }) => sum + weight, 0) + 0.5),
    looseness,
  ];
}

/** Which of them counts names. */
export const NAMES = 8;

/** The rest, which takes longer: how much nearer the texts come without the run, and how near the run comes to what stands in its place. */
export function vectorFeatures(
  { own: { words } }: RunPassage,
  run: Run,
  { other }: OtherPassage,
  { own, other: whole, lexicon }: { readonly own: PhraseVector; readonly other: PhraseVector; readonly lexicon: WordLexicon },
): number[] {
  const phrase = phraseVector(words, lexicon, run.from, run.to);
  const inPlace = phraseVector(other.words, lexicon, ...placeOf(words, run, other.words.length));
  const gain = gainWithout(own, phrase, whole);
  return [Math.max(-MOST_GAIN, Math.min(MOST_GAIN, gain)), Math.max(0, phraseCosine(phrase, inPlace))];
}

/** More says no more. */
export const MOST_GAIN = 0.1;

const FIGURE = /\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
/** What ends a sentence, with quotation marks that follow or open the next. */
const ENDS = /[.!?:]\s{0,3}["“«„]?$/u;
/** Coverage below which a word has no counterpart, and above which it has one for sure. */
const [NONE, SURE] = [0.3, 0.5];
/** Weight of a word that shows where its neighbours belong. */
const SOME = 0.2;

function count(words: readonly LinkedWord[], { from, to }: Run, is: (word: LinkedWord, k: number) => boolean): number {
  let some = 0;
  for (let k = from; k < to; k++) if (words[k].coverage < NONE && is(words[k], k)) some++;
  return some;
}

/** Where the run would stand on the other side: between the counterparts of the words around it. */
function placeOf(words: readonly LinkedWord[], { from, to }: Run, end: number): [number, number] {
  const before = counterpartBeside(words, from - 1, -1);
  const behind = counterpartBeside(words, to, 1);
  const [start, stop] = [before?.[1] ?? 0, behind?.[0] ?? end];
  // where the order is turned round, between them all the same
  return start <= stop ? [start, stop] : [behind?.[0] ?? 0, before?.[1] ?? end];
}

function counterpartBeside(words: readonly LinkedWord[], from: number, step: 1 | -1): LinkedWord['counterpart'] {
  for (let k = from; k >= 0 && k < words.length; k += step) {
    const { counterpart, coverage, weight } = words[k];
    if (counterpart && coverage > SURE && weight > SOME) return counterpart;
  }
  return undefined;
}

/** What has no counterpart outside a run: how loose the translation is. */
function beside(words: readonly LinkedWord[], { from, to }: Run): number {
  return Math.max(0, uncoveredWeight(words) - uncoveredWeight(words, from, to));
}
