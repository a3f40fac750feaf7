import { EnfaceError, shown } from '@enface/core';
import { alignmentOf, languageOf } from '../bilingual.ts';
import { mapped, readKept } from '../kept.ts';
import type { BilingualContents, ReadOptions, Unit } from '../types.ts';
import { decodeXml } from '../xml/decode.ts';
import { readXml } from '../xml/reader.ts';
import { type XliffUnit, xliffHandler } from './units.ts';

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
  if (all.length === 0) throw new EnfaceError('BAD_INPUT', `${shown(name)} holds no units.`);
  const { file } = all[0];
  const units = all.flatMap((unit) => (unit.translate ? unit.pairs.map((pair) => unitOf(unit, pair, all)) : []));
  const side = (which: 'source' | 'target', id: string) => ({ id, language: languageOf(options[which] ?? file[which]) });
  const kept = all.filter(({ translate }) => !translate).length;
  const own = file.props['target-id'] !== undefined;
  return {
    kind: 'bilingual',
    ...alignmentOf(units, {
      source: side('source', own ? file.original : name),
      target: side('target', own ? file.props['target-id'] : name),
    }),
    notes: kept > 0 ? [...notes, `${shown(name)}: ${kept} of ${all.length} units are not for translation, and left out.`] : notes,
  };
}

/** All units of a file, in order. */
export async function unitsOf(text: string, name: string, signal?: AbortSignal): Promise<XliffUnit[]> {
  const units: XliffUnit[] = [];
  await readXml(
    text,
    name,
    xliffHandler(text, name, (unit) => units.push(unit)),
    signal,
  );
  return units;
}

function unitOf(unit: XliffUnit, { id, source, target }: XliffUnit['pairs'][number], all: readonly XliffUnit[]): Unit {
  const file = unit.file !== all[0].file || unit.file !== all.at(-1)!.file ? `${shown(unit.file.original, 40)}, ` : '';
  const { props } = unit;
  return {
    at: `${file}unit ${shown(unit.id, 40)}${id === undefined ? '' : `, segment ${shown(id, 40)}`}`,
    ...(source !== undefined && { source: mapped(source, props['segments-source']) }),
    ...(target !== undefined && { target: mapped(target, props['segments-target']) }),
    ...readKept(props),
  };
}
