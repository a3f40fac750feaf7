import { type Embedder, type Progress, plainText, type Segment, type WorkOptions } from '@enface/core';
import { wholeEmbedding } from '@enface/core/internal';
import { vectorsOf } from '../check-arguments.ts';
import { copyWhole, type RowValues } from './dots.ts';

/** Segments that are embedded together. */
const PART = 2048;

/**
 * The vectors of segments by an additive encoder, row-major, not normalised, and nobody else's. Part by part: what an encoder gives,
 * which a text of a hundred thousand segments would have much of, takes twice the room of the 16-bit numbers that sums of int8 rows are kept as.
 */
export async function segmentRows(
  segments: readonly Segment[],
  embedder: Embedder,
  { signal, onProgress }: WorkOptions,
): Promise<RowValues> {
  const { dimensions } = embedder;
  const narrow = new Int16Array(segments.length * dimensions);
  const embedWhole = wholeEmbedding(embedder);
  if (embedWhole) {
    const texts = segments.map(({ text }) => plainText(text));
    if (await embedWhole(texts, narrow, { signal, onProgress })) return narrow;
  }
  let rows: RowValues = narrow;
  const progressFrom = partwise(segments.length, onProgress);
  // at least once, as whoever gives no vectors at all is to be heard of
  for (let from = 0; from === 0 || from < segments.length; from += PART) {
    const texts = segments.slice(from, from + PART).map(({ text }) => plainText(text));
    const part = await vectorsOf(embedder, texts, { normalize: false, signal, onProgress: progressFrom(from) });
    if (rows instanceof Int16Array && !copyWhole(part, rows, from * dimensions)) rows = Float32Array.from(rows);
    if (rows instanceof Float32Array) rows.set(part, from * dimensions);
  }
  return rows;
}

/** The vectors of texts by an additive encoder, row-major, not normalised, to be read before the next ones are asked for: all take the same room. */
export type TextRows = (texts: readonly string[]) => Promise<RowValues>;

export function createTextRows(embedder: Embedder, signal: AbortSignal | undefined): TextRows {
  const embedWhole = wholeEmbedding(embedder);
  let room = new Int16Array(0);
  return async (texts) => {
    const size = texts.length * embedder.dimensions;
    if (embedWhole) {
      if (room.length < size) room = new Int16Array(Math.ceil(1.2 * size));
      const rows = room.subarray(0, size);
      if (await embedWhole(texts, rows, { signal })) return rows;
    }
    return vectorsOf(embedder, texts, { normalize: false, signal });
  };
}

/** Progress of a part as that of the whole, no oftener than a whole tells of it. */
function partwise(total: number, onProgress: WorkOptions['onProgress']): (from: number) => WorkOptions['onProgress'] {
  if (total <= PART || !onProgress) return () => onProgress;
  let told = 0;
  return (from) => (progress: Progress) => {
    if (progress.status !== 'progress') return onProgress(progress);
    const done = from + progress.done;
    if (done < told + total / 100 && done < total) return;
    told = done;
    onProgress({ ...progress, done, total });
  };
}
