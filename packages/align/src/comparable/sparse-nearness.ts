import type { CreateIndex, Neighbour } from './vector-index.ts';

/** Passages that are asked for at once. */
const AT_ONCE = 256;

/**
 * How near documents are of which an index finds passages near to each other, as `candidates` has it: each passage's nearest one of the
 * other document, on average over both. A passage that was not found is no nearer than the last one that was, and counts as
 * that. Memory is that of the passages and of what is found, not of all pairs.
 *
 * @param sources, targets each document's passages, of length 1 or 0
 * @param k neighbours that are asked for, a passage
 * @returns for each source document the target ones that were found, with how near they are
 */
export async function sparseNearness(
  sources: readonly (readonly Float64Array[])[],
  targets: readonly (readonly Float64Array[])[],
  createIndex: CreateIndex,
  k: number,
  pause: (done: number) => Promise<void>,
): Promise<ReadonlyMap<number, number>[]> {
  const sums: Map<number, number>[] = sources.map(() => new Map());
  /** Of a document: what its passages count for where nothing was found. */
  const floors = { source: new Float64Array(sources.length), target: new Float64Array(targets.length) };
  await eachNearest(sources, targets, createIndex, k, pause, (a, b, gain) => add(sums[a], b, gain), floors.source);
  await eachNearest(targets, sources, createIndex, k, pause, (b, a, gain) => add(sums[a], b, gain), floors.target);
  for (const [a, map] of sums.entries()) for (const [b, gain] of map) map.set(b, gain + floors.source[a] + floors.target[b]);
  return sums;
}

const add = (sums: Map<number, number>, at: number, value: number) => void sums.set(at, (sums.get(at) ?? 0) + value);

async function eachNearest(
  own: readonly (readonly Float64Array[])[],
  other: readonly (readonly Float64Array[])[],
  createIndex: CreateIndex,
  k: number,
  pause: (done: number) => Promise<void>,
  found: (own: number, other: number, gain: number) => void,
  floors: Float64Array,
): Promise<void> {
  const [asked, there] = [flat(own), flat(other)];
  if (asked.documents.length === 0 || there.documents.length === 0) return;
  const { dimensions } = there;
  const index = await createIndex(there.rows, dimensions);
  try {
    for (let start = 0; start < asked.documents.length; start += AT_ONCE) {
      const end = Math.min(asked.documents.length, start + AT_ONCE);
      const lists = await index.nearest(asked.rows.subarray(start * dimensions, end * dimensions), k);
      for (const [at, list] of lists.entries()) note(asked.documents[start + at], list);
      await pause(0);
    }
  } finally {
    await index.close?.();
  }

  function note(document: number, list: readonly Neighbour[]): void {
    const floor = list.at(-1)?.cosine ?? 0;
    const share = 1 / own[document].length;
    floors[document] += floor * share;
    const seen = new Set<number>();
    for (const { row, cosine } of list) {
      const near = there.documents[row];
      if (seen.has(near)) continue;
      seen.add(near);
      found(document, near, (cosine - floor) * share);
    }
  }
}

/** All passages of a side in a row, and whose each is. */
function flat(documents: readonly (readonly Float64Array[])[]): {
  rows: Float32Array;
  dimensions: number;
  documents: Int32Array;
} {
  const passages = documents.flat();
  const dimensions = passages[0]?.length ?? 0;
  const rows = new Float32Array(passages.length * dimensions);
  for (const [k, passage] of passages.entries()) rows.set(passage, k * dimensions);
  return { rows, dimensions, documents: Int32Array.from(documents.flatMap((own, document) => own.map(() => document))) };
}
