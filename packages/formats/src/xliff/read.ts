import { EnfaceError, shown } from '@enface/core';
import { alignmentOf, languageOf } from '../bilingual.ts';
import { mapped, readKept } from '../kept.ts';
import type { BilingualContents, ReadOptions, Unit } from '../types.ts';
import { decodeXml } from '../xml/decode.ts';
import { readXml } from '../xml/reader.ts';
import { type XliffFile, type XliffUnit, xliffHandler } from './units.ts';

/**
 * Reads XLIFF 1.0 to 1.2 (SDLXLIFF and MQXLIFF among them) and 2.0 to 2.1: each segment with both texts is a bead; one without a
 * translation has no match. Codes become short tags, `<g1>`. What the file says is not for translation is left out, and a note
 * says how much. What `writeXliff` wrote is read back as it was.
 *
 * @throws EnfaceError `BAD_INPUT` where it is no XLIFF, or holds no units; `NOT_READABLE`; `ABORTED`
 */
export async function readXliff(bytes: Uint8Array, options: ReadOptions = {}): Promise<BilingualContents> {
  const { name = 'document' } = options;
  const { text, notes } = decodeXml(bytes, name);
  const all = await unitsOf(text, name, options.signal);
  const contents = contentsOf(all, all[0]?.file, name, options);
  const kept = all.filter(({ translate }) => !translate).length;
  return {
    kind: 'bilingual',
    ...contents,
    notes: kept > 0 ? [...notes, `${shown(name)}: ${kept} of ${all.length} units are not for translation, and left out.`] : notes,
  };
}

/**
 * Units as an alignment.
 *
 * @param first the first `file` of the file, which says the languages
 * @throws EnfaceError `BAD_INPUT` where there is none
 */
export function contentsOf(
  all: readonly XliffUnit[],
  first: XliffFile | undefined,
  name: string,
  options: ReadOptions,
): Omit<BilingualContents, 'kind' | 'notes'> {
  if (!first) throw new EnfaceError('BAD_INPUT', `${shown(name)} holds no units.`);
  const isOne = all.every(({ file }) => file === first);
  const units = all.flatMap((unit) => (unit.translate ? unit.pairs.map((pair) => unitOf(unit, pair, isOne)) : []));
  const side = (which: 'source' | 'target', id: string) => ({ id, language: languageOf(options[which] ?? first[which]) });
  const own = first.props['target-id'] !== undefined;
  return alignmentOf(units, {
    source: side('source', own ? first.original : name),
    target: side('target', own ? first.props['target-id'] : name),
  });
}

/** All units of a file, in order. */
export async function unitsOf(text: string, name: string, signal?: AbortSignal): Promise<XliffUnit[]> {
  const units: XliffUnit[] = [];
  await readXml(
    text,
    name,
    xliffHandler(name, (unit) => units.push(unit)),
    signal,
  );
  return units;
}

function unitOf(unit: XliffUnit, { id, source, target }: XliffUnit['pairs'][number], isOne: boolean): Unit {
  const file = isOne ? '' : `${shown(unit.file.original, 40)}, `;
  const { props } = unit;
  return {
    at: `${file}unit ${shown(unit.id, 40)}${id === undefined ? '' : `, segment ${shown(id, 40)}`}`,
    ...(source !== undefined && { source: mapped(source, props['segments-source']) }),
    ...(target !== undefined && { target: mapped(target, props['segments-target']) }),
    ...readKept(props),
  };
}
