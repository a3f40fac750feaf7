import { shown } from '@enface/core';
import { alignmentOf, languageOf } from '../bilingual.ts';
import { mapped, readKept } from '../kept.ts';
import { chooseSides, isIn } from '../languages.ts';
import type { BilingualContents, ReadOptions, Side, Unit } from '../types.ts';
import { decodeXml } from '../xml/decode.ts';
import { readXml } from '../xml/reader.ts';
import { isUnit, type TmxHeader, type TmxUnit, tmxHandler } from './units.ts';
import { PREFIX } from './write.ts';

/**
 * Reads a translation memory: each unit with both languages is a bead, each with one of them has no match. What `writeTmx`
 * wrote is read back as it was: segments, probabilities, order.
 *
 * @throws EnfaceError `BAD_INPUT` where it is no TMX, or has more languages than two and `source` and `target` don't say
 * which; `NOT_READABLE`; `ABORTED`
 */
export async function readTmx(bytes: Uint8Array, options: ReadOptions = {}): Promise<BilingualContents> {
  const { name = 'document', signal } = options;
  const units: TmxUnit[] = [];
  let header: TmxHeader = { props: {} };
  const { text, notes } = decodeXml(bytes, name);
  const found = (value: TmxHeader | TmxUnit) => {
    if (isUnit(value)) units.push(value);
    else header = value;
  };
  await readXml(text, name, tmxHandler(name, found), signal);
  const sides = createLanguages(name, options)(units, header);
  return { kind: 'bilingual', ...contentsOf(units, header, sides, name), notes };
}

/** Units as an alignment. */
export function contentsOf(
  units: readonly TmxUnit[],
  header: TmxHeader,
  sides: Sides,
  name: string,
): Omit<BilingualContents, 'kind' | 'notes'> {
  const id = (side: string) => header.props[`${PREFIX}${side}-id`] ?? name;
  return alignmentOf(
    units.map((unit) => unitOf(unit, sides)),
    { source: { id: id('source'), language: sides.source }, target: { id: id('target'), language: sides.target } },
  );
}

/** Our own props of a unit or variant, without their prefix. */
const ownProps = (props: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(props).flatMap(([type, text]) => (type.startsWith(PREFIX) ? [[type.slice(PREFIX.length), text]] : [])),
  );

/** In a memory of many pairs, a segment's number counts in its pair. */
function numbered({ nearest, ...props }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return nearest === undefined || 'pair' in props ? props : { ...props, nearest };
}

function unitOf({ number, id, props, variants }: TmxUnit, { source, target, own }: Sides): Unit {
  const side = (which: Side, language: string) => {
    const variant = own
      ? variants.find((each) => each.props[`${PREFIX}side`] === which)
      : (variants.find((each) => languageOf(each.language) === language) ??
        variants.find((each) => isIn(languageOf(each.language), language)));
    return variant && mapped(variant.text, variant.props[`${PREFIX}segments`]);
  };
  return {
    at: `unit ${id === undefined ? number : shown(id, 40)}`,
    source: side('source', source),
    target: side('target', target),
    ...readKept(numbered(ownProps(props))),
  };
}

export interface Sides {
  readonly source: string;
  readonly target: string;
  /** Whether variants say themselves on which side they stand. */
  readonly own: boolean;
}

/**
 * Says which languages the two sides are: those asked for, else the header's and the one other there is in all units that it was
 * given so far.
 *
 * @param known that are in the file, if not in these units
 * @throws EnfaceError `BAD_INPUT`, from what it returns, where there are more
 */
export function createLanguages(
  name: string,
  options: ReadOptions,
  known: readonly string[] = [],
): (units: readonly TmxUnit[], header: TmxHeader) => Sides {
  const there = new Set(known);
  return (units, header) => {
    const own = ownProps(header.props);
    const [stated, other] = [own['source-language'], own['target-language']];
    if (stated !== undefined && other !== undefined) {
      const asked = { source: options.source ?? stated, target: options.target ?? other };
      if (asked.source === stated && asked.target === other) return { ...asked, own: true };
    }
    for (const { variants } of units) for (const { language } of variants) there.add(languageOf(language));
    return { ...chooseSides([...there], languageOf(header.sourceLanguage), name, options), own: false };
  };
}
