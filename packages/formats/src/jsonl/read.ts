import { EnfaceError, shown } from '@enface/core';
import { pairsOf } from '../table/pairs.ts';
import { decode } from '../text/decode.ts';
import type { BilingualContents, ReadOptions, Unit } from '../types.ts';
import { createLineReader } from './lines.ts';

/**
 * Reads JSON Lines: an object a line with `source` and `target`, as `toJsonLines` of `@enface/align/json` writes them, with what it
 * says of each pair; or with `translation`, an object of texts by language, as data sets have it. Passages are segments.
 *
 * @throws EnfaceError `BAD_INPUT` naming the line that is none, and where a translation has more languages than two and nobody says
 * which; `NOT_READABLE`
 */
export async function readJsonLines(bytes: Uint8Array, options: ReadOptions = {}): Promise<BilingualContents> {
  const { name = 'document' } = options;
  const { text, notes } = decode(bytes, name);
  const reader = createLineReader(name, options);
  const units: Unit[] = [];
  for (const [k, line] of text.split('\n').entries()) if (line.trim() !== '') units.push(reader.unitOf(line, k + 1));
  if (units.length === 0) throw new EnfaceError('BAD_INPUT', `${shown(name)} holds no lines.`);
  return { kind: 'bilingual', ...(await pairsOf(units, reader.languages, options)), notes };
}
