import type { Document, Segment } from '@enface/core';
import { isCredit } from './credits.ts';
import type { UnmatchedReason } from './types.ts';

/** What the reason for a segment without counterpart is judged from. */
export interface ReasonContext {
  readonly document: Document;
  readonly segment: Segment;
  /** What plain missing content is called on this side: `omission` in the source, `addition` in the target. */
  readonly plain: 'omission' | 'addition';
  /** Segments of this document that have a counterpart. */
  readonly matched: Pick<ReadonlySet<number>, 'has'>;
  /** The first and the last of them; see `frameOf`. */
  readonly frame: readonly [number, number];
  /** Highest cosine with a matched segment of the same document. */
  readonly similarMatched: number;
  /** See `mayStandElsewhere`. */
  readonly elsewhere: boolean;
}

/** What is known of a segment without counterpart, and of the segment of the other side that is nearest to it. */
export interface Nearness {
  /** That the segment has no counterpart, 0 to 1. */
  readonly probability: number;
  /** True when the nearest would have been near enough for a pair. */
  readonly isNear: boolean;
  /** True when the nearest has no counterpart either. */
  readonly isFree: boolean;
}

/** Probability of a null from which what is matched otherwise does not say this as well. */
const CERTAIN = 0.8;

/**
 * Whether a counterpart may stand elsewhere on the other side: as a segment that lacks one itself or, where it is not certain that
 * there is none, inside one that has another. Of most sentences that were left out, some sentence on the same topic is near; to
 * send a reader there would be wrong.
 */
export function mayStandElsewhere({ probability, isNear, isFree }: Nearness): boolean {
  return isNear && (isFree || probability < CERTAIN);
}

/** The first and the last matched segment: what lies outside frames the text. */
export function frameOf(matched: ReadonlySet<number>): [number, number] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const index of matched) {
    first = Math.min(first, index);
    last = Math.max(last, index);
  }
  return [first, last];
}

/** Cosine with a matched segment of the same text from which a segment says the same again. */
const REPEATED = 0.8;

const LETTER = /\p{L}/u;
const SENTENCE_END = /[.!?…:;]["'”’»«›)\]]*$/u;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S|\b[\w.+-]{1,64}@[\w-]{1,63}\.\w{2}/u;

/** A line that stands alone, without the end of a sentence: a heading, a navigation entry, a caption. */
function loneLine({ document, segment }: ReasonContext): boolean {
  const sameParagraph = (other: Segment | undefined) => other?.paragraph === segment.paragraph;
  const alone = !sameParagraph(document.segments[segment.index - 1]) && !sameParagraph(document.segments[segment.index + 1]);
  return alone && !SENTENCE_END.test(segment.text) && segment.text.length <= 120;
}

function boilerplate(context: ReasonContext): boolean {
  const { document, segment, matched } = context;
  const { text, index } = segment;
  if (text.length < 160 && ADDRESS.test(text)) return true;
  if ((text.length < 120 || index + 6 >= document.segments.length) && isCredit(text)) return true;
  if (!loneLine(context)) return false;
  // lone lines before the first or after the last matched segment, or next to another unmatched lone line, frame the text
  const neighbour = (k: number) =>
    document.segments[k] && !matched.has(k) && loneLine({ ...context, segment: document.segments[k] });
  return index < context.frame[0] || index > context.frame[1] || Boolean(neighbour(index - 1)) || Boolean(neighbour(index + 1));
}

/** A piece of a sentence that the splitter cut off: no capital, or no more than a word or two between its neighbours. */
function fragment({ document, segment }: ReasonContext): boolean {
  const previous = document.segments[segment.index - 1];
  if (!previous || previous.paragraph !== segment.paragraph) return false;
  const words = segment.text.split(/\s+/).length;
  return (/^\p{Ll}/u.test(segment.text) && !SENTENCE_END.test(previous.text)) || (words <= 2 && segment.text.length < 14);
}

/** The reason to give for a segment without counterpart. */
export function reasonFor(context: ReasonContext): UnmatchedReason {
  if (!LETTER.test(context.segment.text)) return 'untranslatable';
  if (context.similarMatched >= REPEATED) return 'repeated';
  if (boilerplate(context)) return 'boilerplate';
  if (context.elsewhere) return 'moved';
  if (fragment(context)) return 'segmentation';
  return context.plain;
}
