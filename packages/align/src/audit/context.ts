import { type Document, plainText } from '@enface/core';
import { atOnce, inTurns, primaryLanguage, type Steps } from '@enface/core/internal';
import { quantitySteps } from '../quantities/extract.ts';
import { type Comparison, compareQuantities, type Quantity } from '../quantities/index.ts';
import type { Alignment, Bead, Side } from '../types.ts';
import type { WordLexicon } from '../words/lexicon.ts';
import { linkWords } from '../words/links.ts';
import { type PackedPair, type ReadPair, type ReadWords, readWords, recentWords, wordsRead } from '../words/packed.ts';
import { settings as wordSettings } from '../words/settings.ts';
import { tokenizeWords, type Word } from '../words/tokenize.ts';
import type { WordAlignment } from '../words/types.ts';
import { placesOf, type WordPlaces } from '../words/word-places.ts';
import type { BareWords } from './bare-words.ts';
import type { Glossary } from './glossary.ts';
import type { Draft, Span } from './types.ts';

/** One side of a bead: its segments with what lies between them. */
export interface Passage {
  readonly side: Side;
  readonly segments: readonly number[];
  readonly text: string;
  /** Where `text` begins in the document: what stands at `k` in it stands at `start + k` there. */
  readonly start: number;
  /** Primary language: `en` for `en-GB`. */
  readonly language: string;
}

/** A bead, with what several checks ask of it; each is worked out when first asked for, and kept until the pair is forgotten. */
export interface Pair {
  readonly bead: Bead;
  readonly source: Passage;
  readonly target: Passage;
  readonly quantities: {
    readonly source: readonly Quantity[];
    readonly target: readonly Quantity[];
    readonly comparison: Comparison;
  };
  /** Absent without an encoder. Made anew each time that it is asked for, out of what is kept in little room. */
  readonly words: WordAlignment | undefined;
  /** The same as it is kept, for what asks all pairs for little: numbers that are read where they lie. */
  readonly packed: PackedPair | undefined;
  /** The same without what they are linked to, for what asks for no more: it takes no time. */
  readonly read: ReadPair | undefined;
}

/** A sentence, or some in a row, inside a pair that nothing on the pair's other side says. */
export interface LoneSentences {
  readonly side: Side;
  readonly passage: Passage;
  /** How many they are. */
  readonly count: number;
  /** The pair that they stand in, and what its other sentences correspond to. */
  readonly pair: Pair;
  readonly beside: readonly Pair[];
  /** That they indeed have no counterpart, 0 to 1: of the surest of them. */
  readonly probability: number;
}

/** What the checks judge from; for checks of your own, too. */
export interface AuditContext {
  readonly alignment: Alignment;
  readonly pairs: readonly Pair[];
  /**
   * The pairs by their sentences: those inside a pair whose segments hold several, aligned among themselves, else the pair
   * itself.
   */
  readonly parts: readonly Pair[];
  /** Sentences inside pairs that nothing on the other side says. */
  readonly alone: readonly LoneSentences[];
  readonly languages: Readonly<Record<Side, string>>;
  /** Absent without an encoder, and where it does not know the languages of the texts. */
  readonly lexicon: WordLexicon | undefined;
  /** What words with a prefix that denies are without it; absent without an encoder. */
  readonly bare?: BareWords;
  /** Why nothing can be said that rests on vectors: the encoder does not know a language. */
  readonly blind?: string;
  /** Characters of target text that are usual for one of source text. */
  readonly lengthRatio: number;
  readonly glossary: Glossary | undefined;
  readonly doNotTranslate: readonly string[];
  /**
   * To be awaited again and again in long work, after each pair, say: gives the event loop a turn where it has waited
   * long enough, and throws `ABORTED` when the audit's signal has fired.
   */
  readonly pause: () => Promise<void>;
}

/** Of what the alignment was warned that leaves vectors without meaning, in words. */
export function blindness({ warnings }: Alignment): string | undefined {
  const blind = warnings.find(({ code }) => code === 'language-not-covered' || code === 'words-unknown');
  return blind && `the encoder does not know the language of the ${blind.side}`;
}

export function passageOf(document: Document, side: Side, segments: readonly number[]): Passage {
  const { start } = document.segments[segments[0]];
  const text = withoutSteppedOver(document, segments);
  return { side, segments, text, start, language: primaryLanguage(document.language) };
}

/** The text from the first segment to the last; a running head that a bead steps over is blank in it, so that offsets hold. */
function withoutSteppedOver({ text, segments: all }: Document, segments: readonly number[]): string {
  let passage = '';
  let at = all[segments[0]].start;
  for (const [k, number] of segments.entries()) {
    const { start, end } = all[number];
    const between = text.slice(at, start);
    passage += (k > 0 && number > segments[k - 1] + 1 ? '\n'.repeat(between.length) : between) + text.slice(start, end);
    at = end;
  }
  return passage;
}

export function pairOf(alignment: Alignment, bead: Bead, lexicon: WordLexicon | undefined): Pair {
  return pairOfPassages(bead, sidesOf(alignment, bead), lexicon);
}

/** Longer passages, in UTF-16 units, are read before a check asks: nobody gets a turn while one does. */
const LONG = 1 << 13;

const isLong = ({ source, target }: Sides) => source.text.length + target.text.length > LONG;

/** The words of both documents, segment by segment. */
export type SegmentPlaces = Readonly<Record<Side, readonly WordPlaces[]>>;

/** The pairs of all beads. */
export async function pairsOf(
  alignment: Alignment,
  lexicon: WordLexicon | undefined,
  places: SegmentPlaces,
  pause: () => Promise<void>,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  // where a bead has several segments, a word may go on from one to the next
  const known = ({ side, segments: [first, ...more], text }: Passage) =>
    more.length === 0 && alignment[side].segments[first].text === text ? places[side][first] : undefined;
  for (const bead of alignment.beads) {
    const sides = sidesOf(alignment, bead);
    const [source, target] = [known(sides.source), known(sides.target)];
    const pair = new PassagePair(bead, sides, lexicon, source, target);
    if (isLong(pair)) await pair.readFigures(pause);
    pairs.push(pair);
    if (pairs.length % 16 === 0) await pause();
  }
  return pairs;
}

type Sides = Readonly<Record<Side, Passage>>;

function sidesOf({ source, target }: Alignment, bead: Bead): Sides {
  return { source: passageOf(source, 'source', bead.source), target: passageOf(target, 'target', bead.target) };
}

/** The pair of two passages: of a bead's, or of some sentences inside it. */
export function pairOfPassages(bead: Bead, sides: Sides, lexicon: WordLexicon | undefined): Pair {
  return new PassagePair(bead, sides, lexicon);
}

/** A class, as pairs are many: were their getters their own, each would be an object of a kind by itself, large and slow to read. */
class PassagePair implements Pair {
  readonly bead: Bead;
  readonly source: Passage;
  readonly target: Passage;
  readonly #lexicon: WordLexicon | undefined;
  /** As far as anybody has read them. */
  readonly #sourcePlaces: WordPlaces | undefined;
  readonly #targetPlaces: WordPlaces | undefined;
  #quantities: Pair['quantities'] | undefined;
  #read: ReadPair | undefined;
  #packed: PackedPair | undefined;

  constructor(
    bead: Bead,
    { source, target }: Sides,
    lexicon: WordLexicon | undefined,
    sourcePlaces?: WordPlaces,
    targetPlaces?: WordPlaces,
  ) {
    this.bead = bead;
    this.source = source;
    this.target = target;
    this.#lexicon = lexicon;
    this.#sourcePlaces = sourcePlaces;
    this.#targetPlaces = targetPlaces;
    this.#quantities = undefined;
    this.#read = undefined;
    this.#packed = undefined;
  }

  get quantities(): Pair['quantities'] {
    return (this.#quantities ??= atOnce(this.#figures()));
  }

  get read(): ReadPair | undefined {
    const lexicon = this.#lexicon;
    if (!lexicon) return undefined;
    if (this.#packed) return this.#packed;
    const { source, target } = this;
    return (this.#read ??= {
      source: readWords(this.#sourcePlaces ?? placesOf(source.text, lexicon), source.text, lexicon),
      target: readWords(this.#targetPlaces ?? placesOf(target.text, lexicon), target.text, lexicon),
    });
  }

  get packed(): PackedPair | undefined {
    if (this.#packed) return this.#packed;
    const { read } = this;
    if (!read) return undefined;
    this.#packed = linkWords(read, this.quantities);
    this.#read = undefined;
    return this.#packed;
  }

  get words(): WordAlignment | undefined {
    const { packed } = this;
    return packed && recentWords(packed, this);
  }

  /** The figures of a long pair, before anybody asks. */
  async readFigures(pause: () => Promise<void>): Promise<void> {
    this.#quantities = await inTurns(this.#figures(), pause);
  }

  forget(): void {
    if (!isLong(this)) this.#quantities = undefined;
  }

  *#figures(): Steps<Pair['quantities']> {
    const { source, target } = this;
    const [one, other] = [this.#sourcePlaces && this.read?.source, this.#targetPlaces && this.read?.target];
    const a = yield* quantitySteps(source.text, source.language, one);
    const b = yield* quantitySteps(target.text, target.language, other);
    return { source: a, target: b, comparison: compareQuantities(a, b) };
  }
}

/**
 * Says that nobody is about to ask for a pair's figures again, which take more room than all else. What its words are linked to is kept,
 * as are the figures of a long pair: they were read in steps.
 */
export function forget(pair: Pair): void {
  if (pair instanceof PassagePair) pair.forget();
}

/** True where a side has more words than are looked at. */
export function hasUnreadWords({ source, target }: Pair): boolean {
  // a word and what divides it from the next take two units at least
  return [source, target].some(
    ({ text }) => text.length >= 2 * wordSettings.mostWords && tokenizeWords(text).length > wordSettings.mostWords,
  );
}

/** All words of a side, as they are read; undefined where there are none read, or more than that. */
export function allRead({ read }: Pair, side: Side): ReadWords | undefined {
  return read && read[side].count < wordSettings.mostWords ? read[side] : undefined;
}

/** The words of a side, which is not cut again where all have been read. */
export function wordsOf(pair: Pair, side: Side): readonly Word[] {
  const read = allRead(pair, side);
  return read ? wordsRead(read) : tokenizeWords(pair[side].text);
}

/** True where a side may have a word of which a test is true: certain where all its words are read. */
export function mayHave(pair: Pair, side: Side, is: (words: ReadWords, k: number) => number): boolean {
  const words = allRead(pair, side);
  if (!words) return true;
  for (let k = 0; k < words.count; k++) if (is(words, k)) return true;
  return false;
}

/** A stretch of a passage as a span of its document. */
export function spanIn({ start: base }: Passage, { start, end }: Span): Span {
  return { start: base + start, end: base + end };
}

export const wholeOf = ({ start, text }: Passage): Span => ({ start, end: start + text.length });

export const segmentsOf = ({ bead }: Pair): Draft['segments'] => ({ source: bead.source, target: bead.target });

/** A quotation for a message: on one line, with its words whole, cut at a word after about `most` characters. */
export function quoted(text: string, most = 60): string {
  // of a long text no more than is shown is looked at
  const line = plainText(text.slice(0, 20 * most))
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return text.length > 20 * most ? `“${line} …”` : `“${line}”`;
  const cut = line.slice(0, most);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).toWellFormed()} …”`;
}
