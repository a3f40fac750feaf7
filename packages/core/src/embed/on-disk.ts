import type { FileHandle } from 'node:fs/promises';
import { EnfaceError, throwIfAborted } from '../errors.ts';
import { requireNode } from '../node.ts';
import { printable } from '../shown.ts';
import { type Checksums, checkWeightsPieces } from './checksums.ts';
import type { RowReader } from './packed.ts';
import { dataStart, type Place, placesIn, type Tensor, valueOfHalf } from './safetensors.ts';

/** Read at once to be checked, in bytes: whole blocks of a checksum. */
const PIECE = 1 << 18;
/** Read at once for the rows in it, at most. */
const ROOM = 1 << 16;

/** Rows of few bits that stay on the disk. */
export interface RowsOnDisk {
  readonly rows: RowReader;
  readonly scaleOf: (row: number) => number;
}

/** Weights whose rows do: the tensors, those of the rows without their bytes. */
export interface WeightsOnDisk extends RowsOnDisk {
  readonly tensors: Map<string, Tensor>;
}

/**
 * The weights of the default encoder where they lie. A text uses a tenth of the rows, and memory that is touched for the first time costs
 * ten times as much as to read into the same room again: so the file is read through once, to be checked, and what of it is used is read then.
 *
 * @returns `undefined` where it cannot be opened, as Bun does not what a compiled binary holds
 * @throws EnfaceError `BAD_MODEL`, `NOT_READABLE`, `ABORTED`
 */
export async function openWeights(place: URL, checksums: Checksums, signal?: AbortSignal): Promise<WeightsOnDisk | undefined> {
  const file = await requireNode()
    .files.open(place)
    .catch(() => undefined);
  if (!file) return undefined;
  try {
    const { size, mtimeMs } = await file.stat();
    await checkWeightsPieces(piecesOf(file, size, signal), checksums);
    // by its checksum, a file that is known: its header can be trusted, and its numbers
    const head = await bytesOf(file, 0, dataStart(await bytesOf(file, 0, 8)));
    const places = placesIn(head, size);
    const codes = places.get('embeddings.codes');
    const scales = places.get('embeddings.scales');
    if (!codes || scales?.dtype !== 'F16') return undefined;
    const tensors = new Map<string, Tensor>();
    for (const [name, place] of places) {
      const isOfRows = place === codes || place === scales;
      tensors.set(name, { ...place, bytes: isOfRows ? new Uint8Array() : await bytesOf(file, place.start, place.end) });
    }
    const halves = new Uint16Array((await bytesOf(file, scales.start, scales.end)).buffer);
    return {
      tensors,
      rows: { read: (rows, each) => readRows(place, { size, mtimeMs }, codes, rows, each) },
      // a value is made of each when it is asked for: most never are
      scaleOf: (row) => valueOfHalf(halves[row]),
    };
  } catch (cause) {
    throw cause instanceof EnfaceError ? cause : unreadable(place, cause);
  } finally {
    await file.close();
  }
}

async function* piecesOf(file: FileHandle, size: number, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const room = new Uint8Array(Math.min(PIECE, size));
  for (let at = 0; at < size; at += PIECE) {
    throwIfAborted(signal);
    const { bytesRead } = await file.read(room, 0, Math.min(PIECE, size - at), at);
    yield room.subarray(0, bytesRead);
  }
}

async function bytesOf(file: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  await file.read(bytes, 0, bytes.length, start);
  return bytes;
}

/** Rows that lie near each other are read together. */
function readRows(
  place: URL,
  known: { readonly size: number; readonly mtimeMs: number },
  { shape: [, width], start }: Place,
  rows: Int32Array,
  each: (row: number, bytes: Uint8Array, at: number) => void,
): void {
  const { openSync, fstatSync, readSync, closeSync } = requireNode().sync;
  const together = Math.max(1, Math.floor(ROOM / width));
  const room = new Uint8Array(together * width);
  let file: number | undefined;
  try {
    file = openSync(place, 'r');
    const { size, mtimeMs } = fstatSync(file);
    if (size !== known.size || mtimeMs !== known.mtimeMs) throw changed(place);
    for (let k = 0; k < rows.length; ) {
      const first = rows[k];
      let next = k + 1;
      while (next < rows.length && rows[next] < first + together) next++;
      const length = (rows[next - 1] + 1 - first) * width;
      if (readSync(file, room, 0, length, start + first * width) !== length) throw changed(place);
      for (; k < next; k++) each(rows[k], room, (rows[k] - first) * width);
    }
  } catch (cause) {
    throw cause instanceof EnfaceError ? cause : unreadable(place, cause);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const unreadable = (place: URL, cause: unknown) =>
  new EnfaceError('NOT_READABLE', `${printable(place.href)} cannot be read (${printable((cause as Error).message)}).`, { cause });

const changed = (place: URL) =>
  new EnfaceError('BAD_MODEL', `${printable(place.href)} was changed while it was in use. Load the encoder again.`);
