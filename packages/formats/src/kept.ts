import type { Alignment, ReviewedRow, ReviewStatus, Side, TextRow } from '@enface/align';
import { relations, unmatchedReasons } from '@enface/align/json';
import type { Unit, UnitSegment, UnitText } from './types.ts';

/**
 * What an alignment knows of a passage and no format has a place for, as names and short texts: each format keeps them in its
 * own way, so that what was written is read back as it was.
 */
export type Properties = Readonly<Record<string, string>>;

/** Of a row, what is known of it, and what a person said of it. */
export function propertiesOf(row: ReviewedRow): Properties {
  return { ...measuredOf(row), ...(row.status && { status: row.status }) };
}

function measuredOf(row: TextRow): Properties {
  if (row.kind === 'bead') {
    const { score, probability, relation, crossing } = row.bead;
    return { probability: short(probability), score: short(score), relation, crossing: String(crossing) };
  }
  const { probability, reason, nearest } = row.unmatched;
  return {
    probability: short(probability),
    reason,
    ...(nearest && { nearest: `${nearest.segment} ${short(nearest.score)}` }),
  };
}

/** Six decimals, as in our JSON. */
const short = (value: number) => String(Math.round(Math.min(1, Math.max(-1, value)) * 1e6) / 1e6);

const statuses = ['confirmed', 'edited', 'rejected'] as const satisfies readonly ReviewStatus[];

const isOneOf = <T extends string>(words: readonly T[], word: string | undefined): word is T =>
  (words as readonly (string | undefined)[]).includes(word);

/** Reads them back; what is no such value is ignored, as tools may change what they like. */
export function readKept(properties: Properties): Omit<Unit, 'at' | 'source' | 'target'> {
  const { relation, reason, crossing, nearest, status } = properties;
  const place = /^(\d{1,9}) (\S+)$/.exec(nearest ?? '');
  const [score, probability] = [number(properties.score, -1), number(properties.probability, 0)];
  const near = place ? number(place[2], -1) : undefined;
  return {
    ...(score !== undefined && { score }),
    ...(probability !== undefined && { probability }),
    ...(isOneOf(relations, relation) && { relation }),
    ...(crossing !== undefined && { crossing: crossing === 'true' }),
    ...(isOneOf(unmatchedReasons, reason) && { reason }),
    ...(isOneOf(statuses, status) && { status }),
    ...(place && near !== undefined && { nearest: { segment: Number(place[1]), score: near } }),
  };
}

function number(text: string | undefined, least: number): number | undefined {
  if (text === undefined || !/^-?\d[\d.e-]{0,30}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= 1 ? value : undefined;
}

/**
 * Which segments a side of a row consists of, and where each stands in the row's text: `3:0-20 4:21-45`, numbers from 0,
 * offsets in UTF-16 units.
 *
 * @param before segments that stand before this part of the text
 */
export function segmentMap(alignment: Alignment, row: TextRow, side: Side, before = 0): string {
  const numbers = row.kind === 'bead' ? row.bead[side] : row.unmatched.side === side ? row.unmatched.segments : [];
  const { segments } = alignment[side];
  const spans: string[] = [];
  let end = 0;
  for (const [k, number] of numbers.entries()) {
    const { text, start: at } = segments[number];
    // as passageText joins them
    const touches = k > 0 && number === numbers[k - 1] + 1 && at === segments[numbers[k - 1]].end;
    const start = end + (k === 0 || touches ? 0 : 1);
    end = start + text.length;
    spans.push(`${before + number}:${start}-${end}`);
  }
  return spans.join(' ');
}

/** A side's text with the segments that its map names. */
export function mapped(text: string, map: string | undefined): UnitText {
  if (map === undefined) return { text };
  const segments: UnitSegment[] = [];
  for (const entry of map.split(' ')) {
    const found = /^(\d{1,9}):(\d{1,9})-(\d{1,9})$/.exec(entry);
    if (!found) return { text };
    segments.push({ index: Number(found[1]), start: Number(found[2]), end: Number(found[3]) });
  }
  return { text, segments };
}
