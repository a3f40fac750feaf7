import { matchesIn } from '../matches.ts';
import type { Side } from '../types.ts';
import { type Pair, segmentsOf, spanIn } from './context.ts';
import type { Category, Draft, Severity, Span } from './types.ts';

/** A stretch of a passage, as found by a pattern. */
export interface Piece extends Span {
  readonly text: string;
}

const NO_PIECES: readonly Piece[] = [];

/**
 * All matches of a global pattern in one side's text. A pattern that looks about at each character takes long to say no: `sign`, where
 * given, matches every text that may have some, and most texts have none.
 */
export function piecesOf(pair: Pair, side: Side, pattern: RegExp, sign?: RegExp): readonly Piece[] {
  if (sign && !sign.test(pair[side].text)) return NO_PIECES;
  return matchesIn(pair[side].text, pattern).map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

/** What one list has more often than the other, compared by a key. */
export function surplus(own: readonly Piece[], other: readonly Piece[], key = ({ text }: Piece) => text): Piece[] {
  const left = new Map<string, number>();
  for (const piece of other) left.set(key(piece), (left.get(key(piece)) ?? 0) + 1);
  return own.filter((piece) => {
    const count = left.get(key(piece)) ?? 0;
    left.set(key(piece), count - 1);
    return count <= 0;
  });
}

/** A finding about pieces of one side. */
export function pieceDraft(
  pair: Pair,
  side: Side,
  pieces: readonly Span[],
  { category, severity, message }: { category: Category; severity: Severity; message: string },
): Draft {
  return {
    category,
    severity,
    side,
    [side]: pieces.map((piece) => spanIn(pair[side], piece)),
    segments: segmentsOf(pair),
    message,
  };
}
