import { decisionsToJson } from '@enface/align/json';
import type { Document, Segment } from '@enface/core';
import { canonicalTag } from '@enface/core/internal';
import { isBlank, trimmed } from './spaces.ts';
import type { Alignment, Bead, BilingualContents, Place, Side, Unit, UnitSegment, UnitText, Unmatched } from './types.ts';

/** A segment as it will stand in its document. */
interface Piece {
  readonly unit: number;
  readonly text: string;
  /** White space that goes before it where it follows its neighbour in the same unit. */
  readonly before: string;
  readonly index: number | undefined;
}

/** Name and language of each side. */
export type Names = Readonly<Record<Side, { readonly id: string; readonly language: string }>>;

/**
 * The alignment that a bilingual file holds: each unit with text on both sides is a bead, each other one has no match. Where
 * the file numbers all segments of a side, as files that were written here do, they stand in that order, else as they come.
 */
export function alignmentOf(units: readonly Unit[], names: Names): Omit<BilingualContents, 'kind' | 'notes'> {
  const sides = { source: sideOf(units, 'source', names), target: sideOf(units, 'target', names) };
  const beads: Bead[] = [];
  const unmatched: Unmatched[] = [];
  for (const [k, unit] of units.entries()) {
    const [source, target] = [sides.source.segments[k], sides.target.segments[k]];
    const { probability = 1, score = 1, relation = 'parallel', crossing = false } = unit;
    if (source.length > 0 && target.length > 0) {
      beads.push({ source, target, score, probability, relation, crossing });
      continue;
    }
    const side = source.length > 0 ? 'source' : 'target';
    const segments = source.length > 0 ? source : target;
    if (segments.length === 0) continue;
    const { reason = side === 'source' ? 'omission' : 'addition', nearest } = unit;
    unmatched.push({ side, segments, probability, reason, ...(nearest && { nearest }) });
  }
  beads.sort((a, b) => a.source[0] - b.source[0]);
  unmatched.sort((a, b) => (a.side === b.side ? a.segments[0] - b.segments[0] : a.side === 'source' ? -1 : 1));
  const alignment: Alignment = {
    source: sides.source.document,
    target: sides.target.document,
    beads,
    unmatched,
    warnings: [],
  };
  const decisions = decisionsOf(units, sides);
  return { alignment, places: { source: sides.source.places, target: sides.target.places }, ...(decisions && { decisions }) };
}

/** What a person said of the units, where the file says: as they stand now, for nobody knows what was there before. */
function decisionsOf(units: readonly Unit[], { source, target }: Readonly<Record<Side, ReturnType<typeof sideOf>>>) {
  const said = units.flatMap(({ status }, k) =>
    status === 'confirmed' || status === 'edited' ? [{ source: source.segments[k], target: target.segments[k] }] : [],
  );
  if (said.length === 0) return undefined;
  const alone = (side: Side) =>
    said.flatMap((own) =>
      own[side].length > 0 && own.source.length * own.target.length === 0 ? [{ side, segments: own[side] }] : [],
    );
  return decisionsToJson({
    documents: { source: source.document, target: target.document },
    anchors: {
      beads: said.filter((own) => own.source.length > 0 && own.target.length > 0),
      unmatched: [...alone('source'), ...alone('target')],
      rejected: [],
    },
    dismissed: [],
    corrected: [],
    sentences: { source: [], target: [] },
  });
}

function sideOf(units: readonly Unit[], side: Side, names: Names) {
  const pieces = ordered(units.flatMap((unit, k) => (unit[side] ? piecesOf(unit[side], k) : [])));
  const segments: Segment[] = [];
  const places: Place[] = [];
  const byUnit: number[][] = units.map(() => []);
  const parts: string[] = [];
  let length = 0;
  let paragraph = -1;
  for (const [index, { unit, text, before }] of pieces.entries()) {
    const follows = index > 0 && pieces[index - 1].unit === unit;
    if (!follows) paragraph++;
    const between = index === 0 ? '' : follows ? before : '\n\n';
    const start = length + between.length;
    length = start + text.length;
    parts.push(between, text);
    segments.push({ index, text, start, end: length, paragraph });
    places.push({ start, at: units[unit].at, unit });
    byUnit[unit].push(index);
  }
  const document: Document = { ...names[side], text: parts.join(''), segments };
  return { document, places, segments: byUnit };
}

/** A file's own numbers count where they are those of all segments, each once. */
function ordered(pieces: Piece[]): Piece[] {
  const sorted: Piece[] = new Array(pieces.length);
  let found = 0;
  for (const piece of pieces) {
    if (piece.index === undefined || piece.index >= pieces.length || sorted[piece.index]) return pieces;
    sorted[piece.index] = piece;
    found++;
  }
  return found === pieces.length ? sorted : pieces;
}

function piecesOf({ text, segments }: UnitText, unit: number): Piece[] {
  if (segments && areWhole(text, segments))
    return segments.map(({ index, start, end }, k) => ({
      unit,
      text: text.slice(start, end),
      before: k > 0 ? text.slice(segments[k - 1].end, start) : '',
      index,
    }));
  const { start, end } = trimmed(text);
  return end > start ? [{ unit, text: text.slice(start, end), before: '', index: undefined }] : [];
}

/** Segments must be all of the text but white space, in order: a tool may have changed the text since. */
function areWhole(text: string, segments: readonly UnitSegment[]): boolean {
  let last = 0;
  for (const { start, end } of segments) {
    const inner = trimmed(text, start, end);
    if (start < last || end > text.length || start >= end || inner.start !== start || inner.end !== end) return false;
    if (!isBlank(text, last, start)) return false;
    last = end;
  }
  return segments.length > 0 && isBlank(text, last, text.length);
}

/** A file's tag in its canonical form, `da_DK` and `EN-us` included; `und` where it is none. */
export const languageOf = (tag: string | undefined): string => canonicalTag(tag?.trim().replaceAll('_', '-') ?? '') ?? 'und';
