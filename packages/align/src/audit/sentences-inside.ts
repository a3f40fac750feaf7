import { type Document, type Embedder, plainText, type Segment, splitSentences, type WorkOptions } from '@enface/core';
import { createBreath, createPause } from '@enface/core/internal';
import { type AlignedPassages, alignPassages } from '../bitext/align-passages.ts';
import { vectorsOf } from '../check-arguments.ts';
import type { Alignment, Side } from '../types.ts';
import { alignWords } from '../words/align-words.ts';
import type { WordLexicon } from '../words/lexicon.ts';
import { type LoneSentences, type Pair, type Passage, pairOfPassages } from './context.ts';
import { settings } from './settings.ts';
import type { Span } from './types.ts';

/** What the sentences inside a pair correspond to. */
export interface Inside {
  /** Pairs of a sentence or a few a side. */
  readonly parts: readonly Pair[];
  readonly alone: readonly LoneSentences[];
}

const SIDES = ['source', 'target'] as const;
type Sides<T> = Readonly<Record<Side, T>>;

/**
 * Aligns the sentences inside each pair that has a segment of several, with the engine that aligned the documents: words are
 * then compared with their own sentence, and what was dropped or added within a line is a sentence of its own. Where vectors
 * and words disagree about that, the pair stays whole.
 *
 * @returns of each such pair what is inside; pairs with nothing to divide are not in it
 */
export async function sentencesInside(
  alignment: Alignment,
  pairs: readonly Pair[],
  { embedder, lexicon, ...work }: WorkOptions & { embedder: Embedder; lexicon: WordLexicon },
): Promise<ReadonlyMap<Pair, Inside>> {
  const split = {
    source: await splitSegments(alignment.source, work),
    target: await splitSegments(alignment.target, work),
  };
  const several = pairs.filter((pair) => SIDES.some((side) => pair.bead[side].some((segment) => split[side].has(segment))));
  const sentences = several.map((pair): Sides<readonly Span[]> => {
    const of = (side: Side) => pair.bead[side].flatMap((k) => split[side].get(k) ?? [alignment[side].segments[k]]);
    return { source: of('source'), target: of('target') };
  });
  const texts = sentences.flatMap((spans) =>
    SIDES.flatMap((side) => spans[side].map(({ start, end }) => plainText(alignment[side].text.slice(start, end)))),
  );
  const result = new Map<Pair, Inside>();
  if (texts.length === 0) return result;
  const { dimensions } = embedder;
  const rows = await vectorsOf(embedder, texts, { normalize: !embedder.additive, ...work });
  const pause = createPause('sentences', several.length, work);
  let at = 0;
  for (const [k, pair] of several.entries()) {
    const sideOf = (side: Side) => {
      const from = at;
      at += sentences[k][side].length;
      return { document: excerpt(alignment[side], sentences[k][side]), rows: rows.subarray(from * dimensions, at * dimensions) };
    };
    const aligned = await alignPassages({ source: sideOf('source'), target: sideOf('target') }, dimensions, {
      signal: work.signal,
    });
    const inside = insideOf(pair, sentences[k], aligned, alignment, lexicon);
    if (inside.alone.every((sentence) => isAlone(sentence, lexicon))) result.set(pair, inside);
    await pause(k);
  }
  return result;
}

/** Where a sentence may end inside a segment: one without such a place holds one. */
const MAY_END = /[.!?…。！？]\P{L}/u;

/** The sentences of the segments that hold several. They are split as one text, which shows how its sentences begin and end. */
async function splitSegments(document: Document, work: WorkOptions): Promise<ReadonlyMap<number, readonly Span[]>> {
  const breathe = createBreath(work.signal);
  const candidates: Segment[] = [];
  const lines: string[] = [];
  for (const segment of document.segments) {
    if (!MAY_END.test(segment.text)) continue;
    candidates.push(segment);
    // a line break inside a segment ends no sentence, or it would be two segments
    lines.push(segment.text.replace(/\s/g, ' '));
    await breathe();
  }
  const found = new Map<number, Span[]>();
  if (candidates.length === 0) return found;
  const text = lines.join('\n\n');
  let k = 0;
  let start = 0;
  for (const sentence of await splitSentences(text, document.language, { signal: work.signal })) {
    while (sentence.start >= start + candidates[k].text.length) start += candidates[k++].text.length + 2;
    const offset = candidates[k].start - start;
    const list = found.get(candidates[k].index);
    const span = { start: sentence.start + offset, end: sentence.end + offset };
    if (list) list.push(span);
    else found.set(candidates[k].index, [span]);
    if (found.size % 256 === 0) await breathe();
  }
  for (const [segment, spans] of found) if (spans.length < 2) found.delete(segment);
  return found;
}

/** Some sentences of a document as one. */
function excerpt({ id, language, text }: Document, sentences: readonly Span[]): Document {
  return {
    id,
    language,
    text,
    segments: sentences.map(({ start, end }, index) => ({ index, text: text.slice(start, end), start, end, paragraph: 0 })),
  };
}

/** True where vectors say so, and the words do not contradict them. */
function isAlone({ side, passage, pair, probability }: LoneSentences, lexicon: WordLexicon): boolean {
  if (probability < 0.5) return false;
  const { words } = alignWords(passage, pair[side === 'source' ? 'target' : 'source'], lexicon).source;
  const total = words.reduce((sum, word) => sum + word.weight, 0);
  const covered = words.reduce((sum, word) => sum + word.weight * word.coverage, 0);
  return covered < settings.coveredElsewhere * total;
}

function insideOf(
  pair: Pair,
  sentences: Sides<readonly Span[]>,
  { blocks, none }: AlignedPassages,
  alignment: Alignment,
  lexicon: WordLexicon,
): Inside {
  const passage = (side: Side, from: number, count: number): Passage => {
    const { start } = sentences[side][from];
    const { end } = sentences[side][from + count - 1];
    const segments = pair.bead[side].filter(
      (k) => alignment[side].segments[k].end > start && alignment[side].segments[k].start < end,
    );
    return { ...pair[side], segments, start, text: pair[side].text.slice(start - pair[side].start, end - pair[side].start) };
  };
  const matched = { source: new Set<number>(), target: new Set<number>() };
  const parts = blocks.map(({ i, n, j, m }) => {
    for (let k = 0; k < n; k++) matched.source.add(i + k);
    for (let k = 0; k < m; k++) matched.target.add(j + k);
    const sides = { source: passage('source', i, n), target: passage('target', j, m) };
    return pairOfPassages({ ...pair.bead, source: sides.source.segments, target: sides.target.segments }, sides, lexicon);
  });
  const alone = SIDES.flatMap((side) =>
    runsWithout(matched[side], sentences[side].length).map(([from, count]): LoneSentences => {
      const probability = Math.max(...none[side].subarray(from, from + count));
      return { side, pair, beside: parts, passage: passage(side, from, count), count, probability };
    }),
  );
  return { parts, alone };
}

/** The runs of numbers below `count` that are not in the set: where each begins, and how long it is. */
function runsWithout(set: ReadonlySet<number>, count: number): [from: number, count: number][] {
  const runs: [number, number][] = [];
  for (let k = 0; k < count; k++) {
    if (set.has(k)) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === k) last[1]++;
    else runs.push([k, 1]);
  }
  return runs;
}
