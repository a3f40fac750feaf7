import { type Document, type Embedder, EnfaceError, plainText, type WorkOptions } from '@enface/core';
import { createBreath, inTurns, type Steps } from '@enface/core/internal';
import { checkDocument, checkEmbedder, vectorsOf } from '../check-arguments.ts';
import type { Side } from '../types.ts';

/** The vectors of a pair's segments in little room, as text that may stand in a file: see `keepVectors`. */
export interface KeptVectors {
  readonly dimensions: number;
  readonly source: string;
  readonly target: string;
}

/** Whole numbers up to this and its negative take four bits. */
const MOST = 7;
/** The scale of the row with the largest number, in two bytes: rows stay so short that their dot products are exact. */
const SCALES = 400;
const HEAD = 2;

/**
 * Embeds the segments of a pair so that they can be aligned anew with no encoder, by `createRealigner`: four bits a number and a
 * scale a row, about 175 bytes a segment of 256 dimensions. A cosine is off by less than a hundredth.
 *
 * @throws EnfaceError `BAD_ARGUMENT` for what is no document, or an encoder that is not additive; `BAD_MODEL`; `ABORTED`
 */
export async function keepVectors(
  documents: Readonly<Record<Side, Document>>,
  { embedder, ...work }: WorkOptions & { embedder: Embedder },
): Promise<KeptVectors> {
  checkEmbedder(embedder);
  if (!embedder.additive)
    throw new EnfaceError(
      'BAD_ARGUMENT',
      `\`embedder\` ${embedder.id} is not additive: vectors of its segments say nothing of passages, so there is no use in keeping them.`,
    );
  const kept = async (side: Side) => {
    checkDocument(documents?.[side], side);
    const texts = documents[side].segments.map(({ text }) => plainText(text));
    const rows = await vectorsOf(embedder, texts, { normalize: false, ...work });
    return inTurns(packed(rows, embedder.dimensions), createBreath(work.signal));
  };
  return { dimensions: embedder.dimensions, source: await kept('source'), target: await kept('target') };
}

const largest = (values: Float32Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function* packed(rows: Float32Array, dimensions: number): Steps<string> {
  const width = HEAD + Math.ceil(dimensions / 2);
  const bytes = new Uint8Array((rows.length / dimensions) * width);
  const unit = largest(rows) / MOST / SCALES || 1;
  for (let row = 0, at = 0; at < rows.length; row++, at += dimensions) {
    const values = rows.subarray(at, at + dimensions);
    const scale = Math.ceil(largest(values) / MOST / unit - 1e-6);
    bytes[row * width] = scale >> 8;
    bytes[row * width + 1] = scale & 255;
    for (let d = 0; d < dimensions && scale > 0; d++) {
      const value = Math.round(values[d] / unit / scale) + MOST;
      bytes[row * width + HEAD + (d >> 1)] |= d & 1 ? value << 4 : value;
    }
    if (row % 64 === 0) yield;
  }
  let text = '';
  // by threes, as three bytes are four letters
  for (let at = 0; at < bytes.length; at += 0x6000) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000)));
    yield;
  }
  return text;
}

/** The rows of one side of `keepVectors`: whole numbers, row-major, not normalised. */
export function unpackVectors(text: string, dimensions: number): Float32Array {
  const bytes = atob(text);
  const width = HEAD + Math.ceil(dimensions / 2);
  const count = Math.floor(bytes.length / width);
  const rows = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row++) {
    const scale = (bytes.charCodeAt(row * width) << 8) | bytes.charCodeAt(row * width + 1);
    for (let d = 0; d < dimensions && scale > 0; d++) {
      const pair = bytes.charCodeAt(row * width + HEAD + (d >> 1));
      rows[row * dimensions + d] = scale * (((d & 1 ? pair >> 4 : pair) & 15) - MOST);
    }
  }
  return rows;
}
