import { EnfaceError } from '../../errors.ts';
import { createPacer } from '../../pause.ts';
import type { Embedder } from '../../types.ts';
import type { Run } from './runner.ts';

/** UTF-16 units of one batch, padding included: bounds memory when texts are long. */
const BATCH_UNITS = 1 << 15;
/** An embedder that runs batch by batch. */
export function createEmbedder(facts: Pick<Embedder, 'id' | 'dimensions' | 'languages'>, batchSize: number, run: Run): Embedder {
  const { dimensions } = facts;
  return {
    ...facts,
    additive: false,
    async embed(texts, { normalize = true, signal, onProgress } = {}) {
      const vectors = new Float32Array(texts.length * dimensions);
      const pacer = createPacer('embed', texts.length, { signal, onProgress });
      let done = 0;
      for (const batch of batches(texts, batchSize)) {
        const found = await run(batch.map((i) => texts[i]));
        for (const [at, vector] of found.entries()) vectors.set(scaled(vector, normalize), batch[at] * dimensions);
        done += batch.length;
        await pacer.pause(done);
      }
      pacer.finish();
      return vectors;
    },
  };
}

/** Positions of the texts, of like length together, so that little is padded. White space alone gets no vector. */
function batches(texts: readonly string[], batchSize: number): number[][] {
  for (const [i, text] of texts.entries()) {
    if (typeof text !== 'string') throw new EnfaceError('BAD_ARGUMENT', `Text ${i} is of the type ${typeof text}. Pass strings.`);
  }
  const order = texts
    .flatMap((text, i) => (text.trim() === '' ? [] : [i]))
    .sort((a, b) => texts[a].length - texts[b].length || a - b);
  const found: number[][] = [];
  for (const i of order) {
    const last = found.at(-1);
    if (last && last.length < batchSize && (last.length + 1) * texts[i].length <= BATCH_UNITS) last.push(i);
    else found.push([i]);
  }
  return found;
}

function scaled(vector: Float64Array, normalize: boolean): Float64Array {
  const length = Math.hypot(...vector);
  if (!Number.isFinite(length))
    throw new EnfaceError('BAD_MODEL', 'The model gave numbers that are not finite. Take another dtype, such as fp32.');
  return normalize && length > 0 ? vector.map((x) => x / length) : vector;
}
