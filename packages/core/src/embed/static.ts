import { EnfaceError } from '../errors.ts';
import type { Embedder } from '../types.ts';
import { fingerprint } from './hash.ts';
import { createIds } from './ids.ts';
import { parseJson } from './json.ts';
import { createPacer } from './pace.ts';
import { createRows, type Rows, type Table } from './rows.ts';
import { decodeIntegers, decodeNumbers, readSafetensors, type Tensor } from './safetensors.ts';
import { readTokenizer, type Tokenizer } from './tokenizer.ts';

/** A file's bytes, or the promise of them: the tokenizer is built as soon as its own file is there. */
export type FileBytes = Uint8Array | PromiseLike<Uint8Array>;

/** The files of a static model in the Model2Vec layout. */
export interface StaticModelFiles {
  /** `tokenizer.json`. */
  readonly tokenizer: FileBytes;
  /** `model.safetensors`. */
  readonly weights: FileBytes;
  /** `config.json`; only looked at to refuse models of another kind. */
  readonly config?: FileBytes;
  /** The identity to give the embedder. @default a fingerprint of tokenizer and weights. */
  readonly id?: string;
  /** BCP 47 tags of the languages that it was made for: `Embedder.languages`. @default unknown */
  readonly languages?: readonly string[];
}

/**
 * An embedder from the files of a static model, wherever they came from: a page may fetch, cache or bundle them as it
 * likes. A text's vector is the sum of its tokens' rows, L2-normalised unless `normalize: false` is passed to `embed`;
 * then it is that *sum* (not Model2Vec's mean), so that the vector of a passage is the sum of its sentences' vectors.
 *
 * Rows may be int8, float16, float32 or float64, under the name `embeddings` or `embedding.weight`, with the optional
 * tensors `weights` (a factor a token) and `mapping` (a row number a token). Unknown tokens add nothing; long texts are
 * never cut, unlike Model2Vec's own loader, which stops at 512 tokens. Of `config.normalize` no use is made: the
 * caller's `normalize` decides.
 *
 * @throws EnfaceError `BAD_MODEL`, naming the file and what is wrong with it.
 */
export async function createStaticEmbedder(files: StaticModelFiles): Promise<Embedder> {
  const file = Promise.resolve(files.tokenizer);
  const ofOurKind = Promise.resolve(files.config).then(refuseOtherKinds);
  const [vocabulary, weights, tokenizer] = await Promise.all([
    file,
    files.weights,
    Promise.all([file, ofOurKind]).then(([bytes]) => readTokenizer(bytes)),
  ]);
  const rows = await createRows(readTable(readSafetensors(weights), tokenizer.size));
  const id = files.id ?? `static:${fingerprint(vocabulary, weights)}`;
  return createEmbedder({ id, languages: files.languages }, tokenizer, rows);
}

function refuseOtherKinds(file: Uint8Array | undefined): void {
  if (!file) return;
  const config = parseJson(file, 'config.json');
  const kind = (config as { model_type?: unknown } | null)?.model_type;
  if (kind !== undefined && kind !== 'model2vec') {
    throw new EnfaceError(
      'BAD_MODEL',
      `config.json: a model of the kind "${String(kind)}" is not a static one. Load it through '@enface/core/transformers'.`,
    );
  }
}

function readTable(tensors: Map<string, Tensor>, tokens: number): Table {
  const bad = (what: string) =>
    new EnfaceError('BAD_MODEL', `model.safetensors: ${what}. Take a folder in the Model2Vec layout.`);
  const rows = tensors.get('embeddings') ?? tensors.get('embedding.weight');
  if (!rows)
    throw bad(
      `it has neither \`embeddings\` nor \`embedding.weight\`, but ${[...tensors.keys()].slice(0, 5).join(', ') || 'nothing'}`,
    );
  const [count, dimensions] = rows.shape;
  if (rows.shape.length !== 2 || !(count > 0 && dimensions > 0))
    throw bad(`its table has the shape ${rows.shape.join(' × ')}, not rows × dimensions`);
  const values = decodeNumbers(rows);
  if (!values) throw bad(`rows of the type ${rows.dtype} cannot be read (I8, F16, F32, F64 can)`);
  if (values instanceof Float32Array && !values.every(Number.isFinite)) throw bad('its table holds numbers that are not finite');
  const weights = readPerToken(tensors.get('weights'), tokens, bad, (tensor) => {
    const factors = decodeNumbers(tensor);
    return factors instanceof Float32Array && factors.every(Number.isFinite) ? factors : undefined;
  });
  const mapping = readPerToken(tensors.get('mapping'), tokens, bad, (tensor) => {
    const numbers = decodeIntegers(tensor);
    return numbers?.every((row) => row >= 0 && row < count) ? Int32Array.from(numbers) : undefined;
  });
  if (!mapping && count < tokens) throw bad(`it has ${count} rows, but tokenizer.json ${tokens} tokens`);
  return { values, dimensions, weights, mapping };
}

/** A tensor with one number for each token. */
function readPerToken<T extends { length: number }>(
  tensor: Tensor | undefined,
  tokens: number,
  bad: (what: string) => EnfaceError,
  decode: (tensor: Tensor) => T | undefined,
): T | undefined {
  if (!tensor) return undefined;
  const values = decode(tensor);
  if (!values || values.length < tokens)
    throw bad(`\`weights\` or \`mapping\` (${tensor.dtype}, ${tensor.shape.join(' × ')}) does not fit ${tokens} tokens`);
  return values;
}

function createEmbedder(facts: Pick<Embedder, 'id' | 'languages'>, tokenizer: Tokenizer, rows: Rows): Embedder {
  const { dimensions } = rows;
  return {
    ...facts,
    dimensions,
    additive: true,
    async embed(texts, { normalize = true, signal, onProgress } = {}) {
      const vectors = new Float32Array(texts.length * dimensions);
      const pacer = createPacer('embed', texts.length, { signal, onProgress });
      const ids = createIds();
      for (let i = 0; i < texts.length; i++) {
        const text = texts[i];
        if (typeof text !== 'string')
          throw new EnfaceError('BAD_ARGUMENT', `Text ${i} is of the type ${typeof text}. Pass strings.`);
        ids.length = 0;
        tokenizer.tokenize(text, ids);
        rows.sum(ids, vectors, i * dimensions, normalize);
        if (pacer.due(text.length)) await pacer.pause(i + 1);
      }
      pacer.finish();
      return vectors;
    },
  };
}
