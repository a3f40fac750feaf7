import { type Document, type Embedder, type EmbedOptions, EnfaceError, shown } from '@enface/core';
import { createBreath, inTurns, type Steps } from '@enface/core/internal';
import { checkParts, checkSegments, checkSetParts } from './check-structure.ts';
import type { Alignment, Correspondence } from './types.ts';

/** @throws EnfaceError `BAD_ARGUMENT` where a document or an embedder is none; `name` is the parameter's. */
export function checkDocument(document: Document, name: string): void {
  const { id, text, language, segments } = document ?? {};
  if (![id, text, language].every((part) => typeof part === 'string') || !Array.isArray(segments))
    throw new EnfaceError('BAD_ARGUMENT', `\`${name}\` is ${shown(document)}: pass a document, as createDocument makes it.`);
  checkSegments(document, name);
}

export function checkDocuments(documents: readonly Document[], name: string): void {
  if (!Array.isArray(documents))
    throw new EnfaceError('BAD_ARGUMENT', `\`${name}\` is ${shown(documents)}: pass an array of documents.`);
  for (const [k, document] of documents.entries()) checkDocument(document, `${name}[${k}]`);
}

/** @throws EnfaceError `BAD_ARGUMENT` where what is to be written or audited is no alignment. */
export function checkAlignment(alignment: Alignment): void {
  const { source, target, beads, unmatched, warnings } = alignment ?? {};
  if (![beads, unmatched, warnings].every(Array.isArray))
    throw new EnfaceError(
      'BAD_ARGUMENT',
      `${shown(alignment)} is no alignment: pass what alignDocuments or fromJson gives, with lists of beads, unmatched and warnings.`,
    );
  checkDocument(source, 'alignment.source');
  checkDocument(target, 'alignment.target');
  checkParts(alignment);
}

/** @throws EnfaceError `BAD_ARGUMENT` where what is to be written is neither an alignment nor a correspondence. */
export function checkResult(result: Alignment | Correspondence): void {
  if (result === null || typeof result !== 'object' || !('links' in result)) {
    checkAlignment(result);
    return;
  }
  const { sources, targets, coverage, links, unmatched, warnings } = result;
  if (![coverage, links, unmatched, warnings].every(Array.isArray))
    throw new EnfaceError('BAD_ARGUMENT', `${shown(result)} is no correspondence: pass what mapDocuments or fromJson gives.`);
  checkDocuments(sources, 'correspondence.sources');
  checkDocuments(targets, 'correspondence.targets');
  checkSetParts(result);
}

/** @throws EnfaceError `BAD_ARGUMENT` where a number is none, or below `least`. */
export function checkNumber(value: number, name: string, least: number): void {
  if (typeof value !== 'number' || !(value >= least))
    throw new EnfaceError('BAD_ARGUMENT', `\`${name}\` is ${shown(value)}: it must be a number from ${least}.`);
}

export function checkEmbedder(embedder: Embedder): void {
  const { dimensions, embed } = embedder ?? {};
  if (typeof embed !== 'function')
    throw new EnfaceError(
      'BAD_ARGUMENT',
      `\`embedder\` is ${shown(embedder)}: pass what loadEmbedder() gives, or one of your own.`,
    );
  if (!Number.isInteger(dimensions) || dimensions < 1)
    throw new EnfaceError('BAD_ARGUMENT', `\`embedder.dimensions\` is ${shown(dimensions)}: it must be a whole number from 1.`);
}

/**
 * What an embedder gives for some texts, when it is what it promises: anything else would become a plausible result.
 *
 * @throws EnfaceError `BAD_MODEL`
 */
export async function vectorsOf(embedder: Embedder, texts: readonly string[], options: EmbedOptions): Promise<Float32Array> {
  checkEmbedder(embedder);
  const { id, dimensions } = embedder;
  const rows: unknown = await embedder.embed(texts, options);
  const refuse = (complaint: string): never => {
    throw new EnfaceError('BAD_MODEL', `The embedder ${shown(id)} gave ${complaint}.`);
  };
  if (!(rows instanceof Float32Array))
    return refuse(`${shown(rows)} for ${texts.length} texts: it must be a Float32Array of all rows`);
  if (rows.length !== texts.length * dimensions)
    refuse(
      `${rows.length} numbers for ${texts.length} texts of ${dimensions} dimensions: there must be ${texts.length * dimensions}`,
    );
  const odd = await inTurns(firstOdd(rows), createBreath(options.signal));
  if (odd < rows.length) {
    const text = texts[Math.floor(odd / dimensions)];
    refuse(`${rows[odd]} in the vector of ${shown(text)}: every number must be finite`);
  }
  return rows;
}

/** Numbers that are looked at in one go. */
const STRETCH = 1 << 18;

/** Looks at the bits: what is not finite has all of the exponent's, and one more of them makes it negative. */
function areFinite(rows: Float32Array, from: number, to: number): boolean {
  const bits = new Int32Array(rows.buffer, rows.byteOffset, rows.length);
  let all = 0;
  for (let k = from; k < to; k++) all |= (bits[k] & 0x7fffffff) + 0x800000;
  return all >= 0;
}

/** Where the first number stands that is not finite; behind the last one where all are. */
function* firstOdd(rows: Float32Array): Steps<number> {
  let odd = 0;
  for (let end = 0; odd === end && end < rows.length; ) {
    end = Math.min(rows.length, end + STRETCH);
    // a loop, as findIndex takes ten times as long
    if (areFinite(rows, odd, end)) odd = end;
    else while (Number.isFinite(rows[odd])) odd++;
    yield;
  }
  return odd;
}
