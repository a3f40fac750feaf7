import type { Document, Embedder } from '@enface/core';

/** A document of one-line segments. */
export function documentOf(lines: readonly string[], language = 'en'): Document {
  let start = 0;
  const segments = lines.map((text, index) => {
    const segment = { index, text, start, end: start + text.length, paragraph: index };
    start += text.length + 1;
    return segment;
  });
  return { id: `lines-${lines.length}`, language, text: lines.join('\n'), segments };
}

/**
 * An additive embedder whose words are pseudo-random vectors, the same in every run: what the search does with vectors
 * can be tested on any words, with no model's opinions in between.
 */
export function wordHashEmbedder(dimensions = 256, additive = true): Embedder {
  const word = (text: string): Float32Array => {
    let h = 2166136261;
    for (const c of text) h = Math.imul(h ^ c.codePointAt(0)!, 16777619);
    return Float32Array.from({ length: dimensions }, () => {
      h ^= h << 13;
      h ^= h >>> 17;
      h ^= h << 5;
      return (h >>> 0) / 2 ** 32 - 0.5;
    });
  };
  return {
    id: 'word-hash',
    dimensions,
    additive,
    async embed(texts, options) {
      const out = new Float32Array(texts.length * dimensions);
      texts.forEach((text, row) => {
        for (const token of text.split(/\s+/).filter(Boolean))
          for (const [d, value] of word(token).entries()) out[row * dimensions + d] += value;
        if (options?.normalize === false) return;
        const vector = out.subarray(row * dimensions, (row + 1) * dimensions);
        const norm = Math.hypot(...vector) || 1;
        for (let d = 0; d < dimensions; d++) vector[d] /= norm;
      });
      return out;
    },
  };
}
