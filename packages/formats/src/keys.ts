import { identifyLanguage } from '@enface/core';
import { alignmentOf } from './bilingual.ts';
import type { BilingualContents, ReadOptions, Side, TextContents, Unit, UnitText } from './types.ts';

/** A text whose blocks have keys, as those of programs have. */
export type KeyedContents = TextContents & { readonly keys: readonly string[] };

export const isKeyed = (contents: TextContents): contents is KeyedContents => contents.keys !== undefined;

/**
 * Two files of one program's texts as pairs: what has the same key on both sides is a pair, in the order of the source; what only
 * one side has, has no match.
 *
 * @param names ids of the two documents
 * @param options tags of their languages. @default identified by the texts
 */
export async function pairByKey(
  source: KeyedContents,
  target: KeyedContents,
  names: Readonly<Record<Side, string>>,
  options: Pick<ReadOptions, 'source' | 'target' | 'signal'> = {},
): Promise<BilingualContents> {
  const rest = blocksOf(target);
  const units: Unit[] = [];
  for (const [key, text] of blocksOf(source)) {
    const other = rest.get(key);
    rest.delete(key);
    units.push({ at: `key ${key}`, source: text, ...(other && { target: other }) });
  }
  for (const [key, text] of rest) units.push({ at: `key ${key}`, target: text });
  const side = async (which: Side, contents: TextContents) => ({
    id: names[which],
    language: options[which] ?? contents.language ?? (await identifyLanguage(contents.text, options)),
  });
  const sides = { source: await side('source', source), target: await side('target', target) };
  return { kind: 'bilingual', ...alignmentOf(units, sides), notes: [...source.notes, ...target.notes] };
}

function blocksOf({ text, keys, places = [] }: KeyedContents): Map<string, UnitText> {
  const ends = places.map((_, k) => (places[k + 1]?.start ?? text.length + 2) - 2);
  return new Map(keys.map((key, k) => [key, { text: text.slice(places[k].start, ends[k]) }]));
}
