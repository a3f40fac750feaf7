import { type Document, type Embedder, EnfaceError, plainText, type WorkOptions } from '@enface/core';
import { createBreath, inTurns, type Steps } from '@enface/core/internal';
import { checkDocument, checkEmbedder, vectorsOf } from '../check-arguments.ts';
import type { Side } from '../types.ts';

/** The vectors of a pair's segments in little room, as text that may stand in a file: see `keepVectors`. */
export interface KeptVectors {
  readonly dimensions: number;
  readonly source: string;
  readonly target: string;
  /** Of each side the parts of segments that may be sentences by themselves, should a person cut there. */
  readonly pieces: Readonly<Record<Side, KeptPieces>>;
}

/** Places inside segments, and the vector of what stands before each, up to the place before or the segment's beginning. */
export interface KeptPieces {
  /** By twos: a segment's number, and a place in its text, in UTF-16 units; ascending. */
  readonly ends: readonly number[];
  readonly vectors: string;
}

/** What may end a sentence within a segment, with the white space behind it. */
const END = /[.!?…;:–—]["'”’»«›)\]]*(?:\s+|(?=\p{Lu}))|[。！？；：]["”’」』）]*|\n\s*/gu;

/** Whole numbers up to this and its negative take four bits. */
const MOST = 7;
/** The scale of the row with the largest number, in two bytes: rows stay so short that their dot products are exact. */
const SCALES = 400;
const HEAD = 2;

/**
 * Embeds the segments of a pair so that they can be aligned anew with no encoder, by `createRealigner`: four bits a number and a
 * scale a row, about 175 bytes a segment of 256 dimensions. A cosine is off by less than a hundredth. So are parts of segments that end
 * as sentences may: where a person cuts a segment in two, each half has a vector of its own.
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
    const ends: number[] = [];
    const pieces: string[] = [];
    for (const { index, text } of documents[side].segments) {
      let from = 0;
      for (const match of text.matchAll(END)) {
        const end = match.index + match[0].length;
        if (from === end || end === text.length) continue;
        ends.push(index, end);
        pieces.push(text.slice(from, end));
        from = end;
      }
    }
    const texts = [...documents[side].segments.map(({ text }) => text), ...pieces];
    const rows = await vectorsOf(embedder, texts.map(plainText), { normalize: false, ...work });
    const own = documents[side].segments.length * embedder.dimensions;
    // both in one scale, so that a piece can be taken from its segment
    const unit = largest(rows) / MOST / SCALES || 1;
    const pack = (part: Float32Array) => inTurns(packed(part, embedder.dimensions, unit), createBreath(work.signal));
    return { segments: await pack(rows.subarray(0, own)), pieces: { ends, vectors: await pack(rows.subarray(own)) } };
  };
  const [source, target] = [await kept('source'), await kept('target')];
  return {
    dimensions: embedder.dimensions,
    source: source.segments,
    target: target.segments,
    pieces: { source: source.pieces, target: target.pieces },
  };
}

const largest = (values: Float32Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function* packed(rows: Float32Array, dimensions: number, unit: number): Steps<string> {
  const width = HEAD + Math.ceil(dimensions / 2);
  const bytes = new Uint8Array((rows.length / dimensions) * width);
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
