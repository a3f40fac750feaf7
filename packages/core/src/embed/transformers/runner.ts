import { EnfaceError } from '../../errors.ts';
import type { Project } from './head.ts';
import type { Model, Tokenizer } from './library.ts';
import { pool } from './pooling.ts';
import type { ModelRecipe } from './registry.ts';

/** Texts of one batch in, their vectors out; none when no text has a token. */
export type Run = (texts: string[]) => Promise<Float64Array[]>;

/** Tokens, network, pooling and projection in one. */
export function createRunner({
  tokenizer,
  network,
  project,
  recipe,
  maxTokens,
}: {
  tokenizer: Tokenizer;
  network: Model;
  project?: Project;
  recipe: ModelRecipe;
  maxTokens: number;
}): Run {
  return async (texts) => {
    const inputs = tokenizer(
      texts.map((text) => recipe.prefix + text),
      { padding: true, truncation: true, max_length: maxTokens },
    );
    // Some tokenizers give no token at all for odd characters, and no network takes that.
    if (inputs.input_ids.dims[1] === 0) return [];
    const outputs = await network(inputs);
    const hidden = outputs.last_hidden_state ?? outputs.token_embeddings;
    if (hidden?.dims.length !== 3) {
      throw new EnfaceError(
        'BAD_MODEL',
        `The model gives ${Object.keys(outputs).join(', ') || 'nothing'}, but no last_hidden_state. Take a feature-extraction model.`,
      );
    }
    const vectors = pool(hidden, inputs.attention_mask, recipe.pooling);
    return project ? vectors.map(project) : vectors;
  };
}
