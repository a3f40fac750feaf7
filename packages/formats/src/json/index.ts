import { fromJson } from '@enface/align/json';
import { EnfaceError, shown } from '@enface/core';
import { decode } from '../text/decode.ts';
import type { BilingualContents, Place, ReadOptions } from '../types.ts';

/**
 * Reads an alignment in our own JSON, as `toJson` of `@enface/align/json` makes it.
 *
 * @throws EnfaceError `BAD_INPUT` where it is none; `NOT_READABLE`
 */
export function readJson(bytes: Uint8Array, { name = 'document' }: ReadOptions = {}): BilingualContents {
  const { text, notes } = decode(bytes, name);
  const value = parsed(text, name);
  const result = fromJson(value);
  if (!('beads' in result))
    throw new EnfaceError('BAD_INPUT', `${shown(name)} maps sets of documents: what is wanted here is an alignment of two.`);
  const places = (segments: BilingualContents['alignment']['source']['segments']): Place[] =>
    segments.map(({ start, index }) => ({ start, at: `segment ${index}` }));
  const { decisions } = value as { decisions?: unknown };
  return {
    kind: 'bilingual',
    alignment: result,
    places: { source: places(result.source.segments), target: places(result.target.segments) },
    ...(typeof decisions === 'object' && decisions !== null && { decisions }),
    notes,
  };
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EnfaceError('BAD_INPUT', `${shown(name)} is no JSON (${shown((cause as Error).message, 100)}).`, { cause });
  }
}
