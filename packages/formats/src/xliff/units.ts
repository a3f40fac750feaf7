import { EnfaceError, shown } from '@enface/core';
import type { XmlElement, XmlHandler } from '../xml/reader.ts';
import { createSideReader, type SideReader, type SideText } from './side.ts';

/** A segment of a unit. */
export interface XliffPair {
  readonly source?: string;
  readonly target?: string;
  /** Its own name in the unit: `mid`, or the `id` of a `segment`. */
  readonly id?: string;
}

/** Where notes of a unit stand, or would: UTF-16 offsets into the file's text. */
export interface NotePlace {
  /** Where a note is put in. */
  readonly at: number;
  /** A `notes` element, which holds them in XLIFF 2: it must be made where it isn't there. */
  readonly holder?: { readonly start: number; readonly end: number; readonly count: number };
  /** Those that were written here before. */
  readonly own: readonly { readonly start: number; readonly end: number }[];
}

/** A `trans-unit` (1.x) or `unit` (2.x). */
export interface XliffUnit {
  readonly id: string;
  readonly file: XliffFile;
  readonly pairs: readonly XliffPair[];
  /** False where the file says that it is not for translation. */
  readonly translate: boolean;
  /** What we keep in it of an alignment. */
  readonly props: Readonly<Record<string, string>>;
  readonly notes: NotePlace;
  /** Before the names of its elements, with its colon. */
  readonly prefix: string;
  /** Offset behind its end tag. */
  readonly end: number;
}

export interface XliffFile {
  /** Of XLIFF 2. */
  readonly isNew: boolean;
  readonly original: string;
  readonly source?: string;
  readonly target?: string;
  readonly props: Readonly<Record<string, string>>;
}

/** Category or sender of notes that we write. */
export const OWN = 'enface';

interface Building extends Omit<XliffUnit, 'notes' | 'end'> {
  pairs: XliffPair[];
  props: Record<string, string>;
  depth: number;
  sides: Record<string, SideText>;
  at: number;
  open: boolean;
  holder?: { start: number; end: number; count: number };
  own: { start: number; end: number }[];
}

/**
 * Calls `found` with each unit of an XLIFF file as its end tag comes, and returns what reads the file: XLIFF 1.0 to 1.2 with
 * what SDL's and memoQ's tools make of it, and 2.0 to 2.1.
 */
export function xliffHandler(name: string, found: (unit: XliffUnit) => void): XmlHandler {
  let version = '';
  let root: XmlElement['attributes'] = {};
  let file: XliffFile & { props: Record<string, string> } = { isNew: false, original: '', props: {} };
  let unit: Building | undefined;
  let side: { readonly name: string; readonly depth: number; readonly reader: SideReader } | undefined;
  let segment: { id?: string; sides: Record<string, SideText> } | undefined;
  let prop: { readonly type: string; text: string } | undefined;
  let note: number | undefined;
  const isNew = () => version.startsWith('2');

  function openUnit({ attributes: { id = '', translate }, prefix, end }: XmlElement, depth: number): void {
    unit = {
      id,
      file,
      prefix,
      translate: translate !== 'no',
      pairs: [],
      props: {},
      depth,
      sides: {},
      at: end,
      open: true,
      own: [],
    };
  }

  function openInUnit(element: XmlElement, depth: number, owner: Building): void {
    const { name: tag, attributes, start } = element;
    const isChild = depth === owner.depth + 1;
    if (isNew() && isChild && ['originalData', 'segment', 'ignorable'].includes(tag) && owner.open) {
      if (!owner.holder) owner.at = start;
      owner.open = false;
    }
    if (isNew() && isChild && tag === 'notes') owner.holder = { start, end: start, count: 0 };
    if (isNew() && isChild && tag === 'segment') segment = { id: attributes.id, sides: {} };
    if (tag === 'note') note = attributes.from === OWN || attributes.category === OWN ? start : undefined;
    const type = tag === 'context' ? attributes['context-type'] : tag === 'meta' ? attributes.type : undefined;
    if (type?.startsWith(PREFIX)) prop = { type: type.slice(PREFIX.length), text: '' };
    const isSide = segment ? depth === owner.depth + 2 : isChild && !isNew();
    if (isSide && SIDES.has(tag)) side = { name: tag, depth, reader: createSideReader() };
  }

  function closeInUnit(tag: string, end: number, depth: number, owner: Building): void {
    if (tag === 'note') {
      if (note !== undefined) owner.own.push({ start: note, end });
      note = undefined;
      if (owner.holder && depth === owner.depth + 2) {
        owner.holder.count++;
        owner.at = end;
      }
    }
    if (depth !== owner.depth + 1) return;
    if (tag === 'notes' && owner.holder) owner.holder.end = end;
    if (!isNew() && NATIVE.has(tag)) owner.at = end;
    if (tag === 'segment' && segment) {
      owner.pairs.push({ id: segment.id, source: segment.sides.source?.whole, target: segment.sides.target?.whole });
      segment = undefined;
    }
  }

  return {
    open(element, depth) {
      const { name: tag, attributes } = element;
      if (depth === 1) {
        if (tag !== 'xliff')
          throw new EnfaceError('BAD_INPUT', `${shown(name)} is no XLIFF: its outermost element is ${shown(tag)}.`);
        version = attributes.version ?? '1.2';
        root = attributes;
      }
      if (side) return side.reader.open(element, depth);
      if (tag === 'file') {
        const source = attributes['source-language'] ?? root.srcLang;
        const target = attributes['target-language'] ?? root.trgLang;
        file = { isNew: isNew(), original: attributes.original ?? '', source, target, props: {} };
      }
      if (!unit && tag === (isNew() ? 'unit' : 'trans-unit')) openUnit(element, depth);
      else if (unit) openInUnit(element, depth, unit);
      else if (tag === 'meta' && attributes.type?.startsWith(PREFIX))
        prop = { type: attributes.type.slice(PREFIX.length), text: '' };
      else if (tag === 'note' && attributes.from?.startsWith(PREFIX))
        prop = { type: attributes.from.slice(PREFIX.length), text: '' };
    },
    text(piece) {
      if (side) side.reader.text(piece);
      else if (prop) prop.text += piece;
    },
    close(tag, end, depth) {
      if (side && depth > side.depth) return side.reader.close(depth);
      if (side) {
        (segment ?? unit!).sides[side.name] = side.reader.value;
        side = undefined;
      }
      if (prop && (tag === 'meta' || tag === 'context' || tag === 'note')) {
        (unit ?? file).props[prop.type] = prop.text;
        prop = undefined;
      }
      if (!unit) return;
      if (depth > unit.depth) return closeInUnit(tag, end, depth, unit);
      found(finished(unit, end));
      unit = undefined;
    },
  };
}

/** Before the types of what we keep. */
export const PREFIX = 'x-enface-';

const SIDES = new Set(['source', 'seg-source', 'target']);
/** Behind the last of these notes may stand in 1.2; foreign elements come after them. */
const NATIVE = new Set(['source', 'seg-source', 'target', 'note', 'alt-trans', 'context-group', 'count-group', 'prop-group']);

function finished({ sides, pairs, holder, own, at, depth, open, ...unit }: Building, end: number): XliffUnit {
  return { ...unit, end, pairs: pairs.length > 0 ? pairs : pairsOf(sides), notes: { at, holder, own } };
}

/** Segments that are marked on both sides go by their `mid`; where they aren't, the unit is one. */
function pairsOf(sides: Readonly<Record<string, SideText>>): XliffPair[] {
  const { source, target, 'seg-source': cut } = sides;
  const isCut =
    cut !== undefined && cut.marked.size > 0 && (target === undefined || target.marked.size > 0 || !target.whole.trim());
  if (!isCut) return [{ source: source?.whole ?? cut?.whole, target: target?.whole }];
  const ids = new Set([...cut.marked.keys(), ...(target?.marked.keys() ?? [])]);
  return [...ids].map((id) => ({ id, source: cut.marked.get(id), target: target?.marked.get(id) }));
}
