import { identifyLanguage } from '@enface/core';
import { alignmentOf } from '../bilingual.ts';
import type { BilingualContents, ReadOptions, Unit } from '../types.ts';
import type { Columns } from './columns.ts';

/** An alignment of a table's units; languages that it doesn't name are identified. */
export async function pairsOf(
  units: readonly Unit[],
  languages: Columns['languages'],
  { name = 'document', signal }: ReadOptions,
): Promise<Omit<BilingualContents, 'kind' | 'notes'>> {
  const language = async (side: 'source' | 'target') =>
    languages[side] ?? identifyLanguage(units.map((unit) => unit[side]?.text ?? '').join('\n'), { signal });
  const side = async (which: 'source' | 'target') => ({ id: name, language: await language(which) });
  return alignmentOf(units, { source: await side('source'), target: await side('target') });
}
