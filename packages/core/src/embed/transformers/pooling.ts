import type { Tensor } from './library.ts';
import type { Pooling } from './registry.ts';

/**
 * One vector a text from the vectors of its tokens (texts × tokens × dimensions). The mean leaves padding out: it
 * divides by the mask's sum, not by the width of the batch.
 */
export function pool(hidden: Tensor, mask: Tensor, pooling: Pooling): Float64Array[] {
  const [texts, tokens, dimensions] = hidden.dims;
  const { data } = hidden.type === 'float16' && hidden.to ? hidden.to('float32') : hidden;
  const isToken = (text: number, token: number) => Number(mask.data[text * tokens + token]) !== 0;
  return Array.from({ length: texts }, (_, text) => {
    const vector = new Float64Array(dimensions);
    let count = 0;
    for (let token = 0; token < tokens && !(pooling === 'first' && count === 1); token++) {
      if (!isToken(text, token)) continue;
      const at = (text * tokens + token) * dimensions;
      for (let d = 0; d < dimensions; d++) vector[d] += data[at + d] as number;
      count++;
    }
    return count > 1 ? vector.map((sum) => sum / count) : vector;
  });
}
