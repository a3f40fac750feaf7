import type { Document } from '@enface/core';
import { inTurns, type Steps } from '@enface/core/internal';
import type { SideVectors } from '../bitext/side.ts';
import type { Side } from '../types.ts';
import { unitRows } from '../words/dots.ts';
import { settings } from './settings.ts';
import { sparseNearness } from './sparse-nearness.ts';
import type { CreateIndex } from './vector-index.ts';

/** Which documents of the two sides are worth comparing sentence by sentence. */
export interface Candidates {
  /** For each source document the positions of target ones, ascending. */
  readonly pairs: readonly (readonly number[])[];
  /** Of those, each document's few nearest: most likely its counterparts, if it has any. */
  readonly likely: readonly (readonly [source: number, target: number])[];
}

/** True for a small set: all pairs of its documents are worth comparing. */
export const areAllCompared = (sources: readonly Document[], targets: readonly Document[]) =>
  Math.max(sources.length, targets.length) <= settings.candidates;

/**
 * All pairs of documents in a small set, else each document's nearest ones, from both sides' points of view.
 *
 * A document is a few vectors: the sums of its sentences' unit vectors, passage by passage, each less the mean of its
 * language. One vector for the whole would hide the half that two documents share behind the half that they don't. How
 * near two documents are is how near each passage's nearest one is, on average over both (the late interaction of Khattab
 * & Zaharia 2020). One source document's similarities are in memory at a time.
 *
 * @param createIndex finds the passages that are near to each other, in place of a look at all of them
 */
export async function candidates(
  sources: readonly Document[],
  targets: readonly Document[],
  vectors: Readonly<Record<Side, readonly SideVectors[]>>,
  pause: (done: number) => Promise<void>,
  createIndex?: CreateIndex | undefined,
): Promise<Candidates> {
  const { candidates: most, likely: few } = settings;
  const turn = () => pause(0);
  const own = await inTurns(passages(sources, vectors.source), turn);
  const other = await inTurns(passages(targets, vectors.target), turn);
  const nearnessOf = createIndex
    ? await foundNearness(own, other, createIndex, turn)
    : allNearness(await inTurns(createNearness(own, other), turn));
  const nearestSources: Ranked[][] = targets.map(() => []);
  const pairs = sources.map(() => new Set<number>(areAllCompared(sources, targets) ? targets.keys() : []));
  const likely = sources.map(() => new Set<number>());
  const keep = (ranked: readonly Ranked[], put: (sets: Set<number>[], at: number) => void) => {
    for (const [rank, { at }] of ranked.entries()) {
      put(pairs, at);
      if (rank < few) put(likely, at);
    }
  };
  for (const a of sources.keys()) {
    const nearest: Ranked[] = [];
    for (const [b, value] of nearnessOf(a)) {
      if (!own[a].length || !other[b].length) continue;
      offer(nearest, value, b, most);
      offer(nearestSources[b], value, a, most);
    }
    keep(nearest, (sets, b) => sets[a].add(b));
    await pause(a + 1);
  }
  for (const [b, ranked] of nearestSources.entries()) keep(ranked, (sets, a) => sets[a].add(b));
  const ascending = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b);
  return { pairs: pairs.map(ascending), likely: likely.flatMap((set, a) => ascending(set).map((b) => [a, b] as const)) };
}

/** How near a source document's candidates are. */
type NearnessOf = (a: number) => Iterable<readonly [b: number, value: number]>;

const allNearness =
  (nearness: (a: number) => Float64Array): NearnessOf =>
  (a) =>
    nearness(a).entries();

async function foundNearness(
  own: readonly (readonly Float64Array[])[],
  other: readonly (readonly Float64Array[])[],
  createIndex: CreateIndex,
  turn: () => Promise<void>,
): Promise<NearnessOf> {
  const found = await sparseNearness(own, other, createIndex, settings.neighbours, turn);
  // in the order in which a look at all has them, by which equal ones are ranked
  return (a) => [...found[a]].sort(([b], [c]) => b - c);
}

interface Ranked {
  readonly value: number;
  readonly at: number;
}

/** Keeps a list of the highest values, descending; of equal ones those that came first. */
function offer(list: Ranked[], value: number, at: number, most: number): void {
  if (list.length === most && value <= list[most - 1].value) return;
  let rank = list.length;
  while (rank > 0 && list[rank - 1].value < value) rank--;
  list.splice(rank, 0, { value, at });
  if (list.length > most) list.pop();
}

/** For each document of a side the vectors of its passages; none where it has no text. */
function* passages(documents: readonly Document[], sides: readonly SideVectors[]): Steps<Float64Array[][]> {
  const sums: Float64Array[][] = [];
  for (const side of sides) sums.push(yield* passageSums(side));
  const side = yield* meanOf(sums.flat(), undefined);
  const languages = new Map<string, Float64Array[]>();
  for (const [d, { language }] of documents.entries()) {
    if (!languages.has(language)) languages.set(language, []);
    languages.get(language)!.push(...sums[d]);
  }
  const means = new Map<string, Float64Array>();
  for (const [language, vectors] of languages) means.set(language, yield* meanOf(vectors, side));
  const centred: Float64Array[][] = [];
  for (const [d, vectors] of sums.entries()) {
    const mean = means.get(documents[d].language)!;
    centred.push(vectors.map((vector) => unit(vector.map((value, k) => value - mean[k]))));
    yield;
  }
  return centred;
}

function* passageSums({ count, dimensions, rows, inverse, maxRun }: SideVectors): Steps<Float64Array[]> {
  const { passage, mostPassages } = settings;
  const length = Math.max(passage, Math.ceil(count / mostPassages));
  const sums: Float64Array[] = [];
  for (let from = 0; from < count; from += length) {
    const vector = new Float64Array(dimensions);
    for (let i = from; i < Math.min(count, from + length); i++) {
      for (let d = 0; d < dimensions; d++) vector[d] += rows[i * dimensions + d] * inverse[i * maxRun];
      if (i % 64 === 0) yield;
    }
    sums.push(unit(vector));
    yield;
  }
  return sums;
}

/** Passages of a language that its mean must be made of to outweigh that of the side. */
const PRIOR_PASSAGES = 50;

function* meanOf(vectors: readonly Float64Array[], prior: Float64Array | undefined): Steps<Float64Array> {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const [k, vector] of vectors.entries()) {
    for (let d = 0; d < mean.length; d++) mean[d] += vector[d];
    if (k % 64 === 63) yield;
  }
  const weight = prior ? PRIOR_PASSAGES : 0;
  return mean.map((sum, d) => (sum + weight * (prior?.[d] ?? 0)) / (vectors.length + weight));
}

function unit(vector: Float64Array): Float64Array {
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / norm);
}

/** The function that gives a source document's nearness to every target one, in an array used again by the next call. */
function* createNearness(
  sources: readonly (readonly Float64Array[])[],
  targets: readonly (readonly Float64Array[])[],
): Steps<(a: number) => Float64Array> {
  const vectors = [...sources, ...targets].flat();
  const dimensions = vectors[0]?.length ?? 0;
  const rows = new Float32Array(vectors.length * dimensions);
  for (const [k, vector] of vectors.entries()) {
    rows.set(vector, k * dimensions);
    if (k % 256 === 255) yield;
  }
  const { cosines } = yield* unitRows(rows, new Float64Array(vectors.length).fill(1), dimensions);
  const first = firstOf(sources, 0);
  const firstTarget = firstOf(targets, first[sources.length]);
  const others = Int32Array.from({ length: vectors.length - firstTarget[0] }, (_, k) => firstTarget[0] + k);
  const row = new Float64Array(others.length);
  const best = new Float64Array(others.length);
  const result = new Float64Array(targets.length);
  return (a) => {
    const count = first[a + 1] - first[a];
    result.fill(0);
    best.fill(-1);
    for (let p = first[a]; p < first[a + 1]; p++) {
      cosines(p, others, row, 0);
      for (let b = 0, at = 0; b < targets.length; b++) {
        let highest = -1;
        for (const end = firstTarget[b + 1] - firstTarget[0]; at < end; at++) {
          if (row[at] > highest) highest = row[at];
          if (row[at] > best[at]) best[at] = row[at];
        }
        result[b] += highest / count;
      }
    }
    for (let b = 0, at = 0; b < targets.length; b++) {
      const own = targets[b].length;
      for (const end = at + own; at < end; at++) result[b] += best[at] / own;
    }
    return result;
  };
}

/** Number of each document's first passage, and at the end the number behind the last one. */
function firstOf(documents: readonly (readonly unknown[])[], from: number): number[] {
  const first = [from];
  for (const document of documents) first.push(first.at(-1)! + document.length);
  return first;
}
