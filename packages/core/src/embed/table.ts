import { EnfaceError } from '../errors.ts';
import type { Breathe } from '../pause.ts';
import { shown } from '../shown.ts';
import type { RowsOnDisk } from './on-disk.ts';
import { fitsUnpacked, GROUP, unpackOnUse } from './packed.ts';
import type { Table } from './rows.ts';
import { areFinite, decodeIntegers, decodeNumbers, shapeOf, type Tensor } from './safetensors.ts';

type Bad = (what: string) => EnfaceError;

/**
 * @param onDisk who reads the rows of few bits, where the tensors are without those and their scales
 * @throws EnfaceError `BAD_MODEL`, where the tensors do not make a table for so many tokens.
 */
export async function readTable(
  tensors: Map<string, Tensor>,
  tokens: number,
  breathe: Breathe,
  onDisk?: RowsOnDisk,
): Promise<Table> {
  const bad: Bad = (what) => new EnfaceError('BAD_MODEL', `model.safetensors: ${what}. Take a folder in the Model2Vec layout.`);
  const { count, ...table } = await readRows(tensors, bad, breathe, onDisk);
  const weights = await readPerToken(tensors.get('weights'), tokens, bad, async (tensor) => {
    const factors = await decodeNumbers(tensor, breathe);
    return factors instanceof Float32Array && (await areFinite(factors, breathe)) ? factors : undefined;
  });
  const mapping = await readPerToken(tensors.get('mapping'), tokens, bad, async (tensor) => {
    const numbers = decodeIntegers(tensor);
    return numbers?.every((row) => row >= 0 && row < count) ? Int32Array.from(numbers) : undefined;
  });
  if (!mapping && count < tokens) throw bad(`it has ${count} rows, but tokenizer.json ${tokens} tokens`);
  const { rowOf = (row: number) => row } = table;
  return { ...table, weights, ...(mapping && { rowOf: (id: number) => rowOf(mapping[id]) }) };
}

async function readRows(
  tensors: Map<string, Tensor>,
  bad: Bad,
  breathe: Breathe,
  onDisk: RowsOnDisk | undefined,
): Promise<Table & { count: number }> {
  const codes = tensors.get('embeddings.codes');
  if (codes) return readPacked(codes, tensors, bad, breathe, onDisk);
  const rows = tensors.get('embeddings') ?? tensors.get('embedding.weight');
  if (!rows)
    throw bad(
      `it has neither \`embeddings\` nor \`embedding.weight\`, but ${
        [...tensors.keys()]
          .slice(0, 5)
          .map((key) => shown(key))
          .join(', ') || 'nothing'
      }`,
    );
  const [count, dimensions] = shapeOfTable(rows, bad);
  const values = await decodeNumbers(rows, breathe);
  if (!values) throw bad(`rows of the type ${rows.dtype} cannot be read (I8, F16, F32, F64 can)`);
  if (values instanceof Float32Array && !(await areFinite(values, breathe)))
    throw bad('its table holds numbers that are not finite');
  return { count, values, dimensions };
}

/** Rows of few bits, as training/export.py writes them. */
async function readPacked(
  codes: Tensor,
  tensors: Map<string, Tensor>,
  bad: Bad,
  breathe: Breathe,
  onDisk: RowsOnDisk | undefined,
): Promise<Table & { count: number }> {
  const [count, width] = shapeOfTable(codes, bad);
  const finite = async (name: string) => {
    const tensor = tensors.get(`embeddings.${name}`);
    const numbers = tensor && (await decodeNumbers(tensor, breathe));
    if (!(numbers instanceof Float32Array) || !(await areFinite(numbers, breathe)))
      throw bad(`\`embeddings.codes\` needs \`embeddings.${name}\`, finite numbers of the type F16, F32 or F64`);
    return numbers;
  };
  const levels = await finite('levels');
  const scales = onDisk ? undefined : await finite('scales');
  const bits = Math.log2(levels.length);
  if (codes.dtype !== 'U8' || ![1, 2, 3, 4].includes(bits) || width % bits !== 0)
    throw bad(`rows of ${codes.dtype} of ${shapeOf(codes.shape)} cannot have ${levels.length} levels`);
  if (scales && scales.length !== count) throw bad(`it has ${scales.length} scales for ${count} rows`);
  const scaleOf = scales ? (row: number) => scales[row] : onDisk!.scaleOf;
  const packed = { codes: onDisk?.rows ?? codes.bytes, count, dimensions: (width / bits) * GROUP, bits, levels, scaleOf };
  if (!fitsUnpacked(packed)) throw bad(`its ${count} rows of ${packed.dimensions} numbers are more than 2 GiB`);
  return { count, ...unpackOnUse(packed) };
}

function shapeOfTable({ shape }: Tensor, bad: Bad): readonly number[] {
  const [count, width] = shape;
  if (shape.length !== 2 || !(count > 0 && width > 0))
    throw bad(`its table has the shape ${shapeOf(shape)}, not rows × dimensions`);
  return shape;
}

/** A tensor with one number for each token. */
async function readPerToken<T extends { length: number }>(
  tensor: Tensor | undefined,
  tokens: number,
  bad: Bad,
  decode: (tensor: Tensor) => Promise<T | undefined>,
): Promise<T | undefined> {
  if (!tensor) return undefined;
  const values = await decode(tensor);
  if (!values || values.length < tokens)
    throw bad(`\`weights\` or \`mapping\` (${tensor.dtype}, ${shapeOf(tensor.shape)}) does not fit ${tokens} tokens`);
  return values;
}
