import { EnfaceError } from '../errors.ts';
import { type Breathe, createBreath, createPacer } from '../pause.ts';
import { shown } from '../shown.ts';
import type { Embedder, WorkOptions } from '../types.ts';
import { type Checksums, checkTokenizer, checkWeights } from './checksums.ts';
import { fingerprint } from './hash.ts';
import { createIds, type Ids } from './ids.ts';
import { parseJson } from './json.ts';
import type { WeightsOnDisk } from './on-disk.ts';
import { isPrepared, readPrepared } from './prepared.ts';
import { createRows, type Rows, scaleOf, type Table } from './rows.ts';
import { readSafetensors } from './safetensors.ts';
import { readTable } from './table.ts';
import { readTokenizer } from './tokenizer.ts';
import type { Tokenizer } from './unigram-tokenizer.ts';
import { rememberWhole } from './whole.ts';

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
 * Rows may be int8, float16, float32 or float64, under the name `embeddings` or `embedding.weight`, or of one to four bits,
 * as the default encoder's (`embeddings.codes`, `embeddings.levels`, `embeddings.scales`); with the optional tensors `weights` (a factor a token) and `mapping` (a row number a token). Unknown tokens add nothing; long texts are
 * never cut, unlike Model2Vec's own loader, which stops at 512 tokens. Of `config.normalize` no use is made: the
 * caller's `normalize` decides.
 *
 * @throws EnfaceError `BAD_MODEL`, naming the file and what is wrong with it.
 */
export function createStaticEmbedder(files: StaticModelFiles): Promise<Embedder> {
  return loadStaticModel(files);
}

/** The same for what this package loads itself: it may be cancelled, and files be checked. */
export async function loadStaticModel(
  files: Omit<StaticModelFiles, 'weights'> & { readonly weights: FileBytes | PromiseLike<Uint8Array | WeightsOnDisk> },
  { signal, checksums }: { signal?: AbortSignal; checksums?: Checksums } = {},
): Promise<Embedder> {
  const breathe = createBreath(signal);
  const file = Promise.resolve(files.tokenizer);
  const ready = Promise.all([
    Promise.resolve(files.config).then(refuseOtherKinds),
    checksums && file.then((bytes) => (isPrepared(bytes) ? undefined : checkTokenizer(bytes, checksums))),
  ]);
  const [vocabulary, weights, tokenizer] = await Promise.all([
    file,
    files.weights,
    Promise.all([file, ready]).then(([bytes]) => (checksums && isPrepared(bytes) ? readPrepared(bytes) : readTokenizer(bytes))),
  ]);
  const table = await tableOf(weights, tokenizer.size, checksums, breathe);
  const rows = await createRows(table);
  const id = files.id ?? `static:${await fingerprint([vocabulary, weights as Uint8Array], breathe)}`;
  return createEmbedder({ id, languages: files.languages }, tokenizer, rows);
}

/** Weights on the disk have been checked, and have an id. */
async function tableOf(
  weights: Uint8Array | WeightsOnDisk,
  tokens: number,
  checksums: Checksums | undefined,
  breathe: Breathe,
): Promise<Table> {
  if (!(weights instanceof Uint8Array)) return readTable(weights.tensors, tokens, breathe, weights);
  if (checksums) await checkWeights(weights, checksums);
  return readTable(readSafetensors(weights), tokens, breathe);
}

function refuseOtherKinds(file: Uint8Array | undefined): void {
  if (!file) return;
  const config = parseJson(file, 'config.json');
  const kind = (config as { model_type?: unknown } | null)?.model_type;
  if (kind !== undefined && kind !== 'model2vec') {
    throw new EnfaceError(
      'BAD_MODEL',
      `config.json: a model of the kind ${shown(kind)} is not a static one. Load it through '@enface/core/transformers'.`,
    );
  }
}

function createEmbedder(facts: Pick<Embedder, 'id' | 'languages'>, tokenizer: Tokenizer, rows: Rows): Embedder {
  const { dimensions } = rows;
  const encoder = { tokenizer, rows, ids: createIds() };
  const embedder: Embedder = {
    ...facts,
    dimensions,
    additive: true,
    async embed(texts, { normalize = true, ...work } = {}) {
      const vectors = new Float32Array(texts.length * dimensions);
      await embedInto(vectors, texts, { ...encoder, normalize }, work);
      return vectors;
    },
  };
  if (rows.whole) rememberWhole(embedder, (texts, out, work) => embedInto(out, texts, { ...encoder, normalize: false }, work));
  return embedder;
}

/** What texts are embedded by, and whether vectors are made of length 1. */
interface Encoder {
  readonly tokenizer: Tokenizer;
  readonly rows: Rows;
  /** Of the text that is being summed: no two are at a time. (A list for each call would be of another shape to the engine than the first one was, and what it had compiled be of no use.) */
  readonly ids: Ids;
  readonly normalize: boolean;
}

/** Rows of 8 bits whose sums have 16 bits, whatever their values. */
const FITTING = 255;

/** Writes the texts' vectors, and tells whether they are the same there, as numbers of more than 16 bits are not in an `Int16Array`. */
async function embedInto(
  vectors: Float32Array | Int16Array,
  texts: readonly string[],
  encoder: Encoder,
  work: WorkOptions,
): Promise<boolean> {
  const { tokenizer, rows, ids, normalize } = encoder;
  const { dimensions } = rows;
  const fitting = vectors instanceof Int16Array ? FITTING : Number.POSITIVE_INFINITY;
  const pacer = createPacer('embed', texts.length, work);
  let same = true;
  for (let from = 0, to = 0; from < texts.length; from = to) {
    // some together, so that rows that are read on use are asked for together
    const ends: number[] = [];
    let units = 0;
    ids.length = 0;
    for (; to < texts.length && units < TOGETHER; to++) {
      const text = texts[to];
      if (typeof text !== 'string')
        throw new EnfaceError('BAD_ARGUMENT', `Text ${to} is of the type ${typeof text}. Pass strings.`);
      if (text.length <= PART) tokenizer.tokenize(text, ids);
      ends.push(ids.length);
      units += Math.min(PART, text.length);
    }
    rows.bring?.(ids.values.subarray(0, ids.length));
    const long: number[] = [];
    for (let i = from, start = 0; i < to; start = ends[i++ - from]) {
      const end = ends[i - from];
      if (texts[i].length > PART || end - start > fitting) long.push(i);
      else rows.sum(ids.values.subarray(start, end), vectors, i * dimensions, normalize);
    }
    for (const i of long) {
      const vector = await embedParts(texts[i], encoder, () => pacer.pause(i));
      vectors.set(vector, i * dimensions);
      same &&= vectors instanceof Float32Array || vector.every((value, d) => value === vectors[i * dimensions + d]);
    }
    if (pacer.due(units)) await pacer.pause(to);
  }
  pacer.finish();
  return same;
}

/** UTF-16 units of texts that are taken together: a turn's work, as others wait for the list of ids meanwhile. */
const TOGETHER = 1 << 16;

/** Longer texts are taken in parts of so many UTF-16 units, so that others get a turn in between. */
const PART = 1 << 14;

async function embedParts(
  text: string,
  { tokenizer, rows, ids, normalize }: Encoder,
  pause: () => Promise<void>,
): Promise<Float64Array> {
  const sums = new Float64Array(rows.dimensions);
  const part = new Float64Array(rows.dimensions);
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = endOfPart(text, start);
    ids.length = 0;
    tokenizer.tokenize(text.slice(start, end), ids);
    const own = ids.values.subarray(0, ids.length);
    rows.bring?.(own);
    rows.sum(own, part, 0, false);
    for (let d = 0; d < sums.length; d++) sums[d] += part[d];
    await pause();
  }
  const scale = normalize ? scaleOf(sums) : 1;
  return sums.map((sum) => sum * scale);
}

/** Parts end at white space; where a run without any is longer than a part, within it. */
function endOfPart(text: string, start: number): number {
  const most = start + PART;
  if (most >= text.length) return text.length;
  for (let end = most; end > start; end--) if (/\s/.test(text[end])) return end;
  return (text.charCodeAt(most) & 0xfc00) === 0xdc00 ? most - 1 : most;
}
