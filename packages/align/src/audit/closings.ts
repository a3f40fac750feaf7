import type { Document } from '@enface/core';
import type { Alignment, Side, Unmatched } from '../types.ts';
import type { AuditContext, Pair } from './context.ts';

/** Characters of a formula at most, and of each line below it: signature, title, telephone. */
const LONGEST = 100;
const LONGEST_BELOW = 60;
/** Cosine below which two formulas say other things, word by word. */
const STRANGERS = 0.4;
/** Lines below it at most. */
const MOST_BELOW = 8;

/**
 * Formulas that close a letter, on both sides of one place, and only there: "Veuillez agréer, Madame, l’expression de …" has no word in
 * common with "Yours faithfully", and is neither omitted nor added. They are told by where they stand: a short line without figures
 * between two pairs, with a signature below: a few short lines, none of them a sentence.
 */
export function closings({ source, target, beads, unmatched }: Alignment): ReadonlySet<Unmatched> {
  const beadOf = { source: new Map<number, number>(), target: new Map<number, number>() };
  for (const [k, bead] of beads.entries())
    for (const side of ['source', 'target'] as const) for (const segment of bead[side]) beadOf[side].set(segment, k);
  const isOneLine = (part: Unmatched) => part.segments.length === 1 && isClosing(part, part.side === 'source' ? source : target);
  const lone = (side: Side) => unmatched.filter((part) => part.side === side && isOneLine(part));
  const found = new Set<Unmatched>();
  const sources = lone('source');
  const targets = sources.length > 0 ? lone('target') : [];
  for (const one of sources)
    for (const other of targets) {
      const [s, t] = [one.segments[0], other.segments[0]];
      const meet = (a: number, b: number) => beadOf.source.get(a) !== undefined && beadOf.source.get(a) === beadOf.target.get(b);
      if (meet(s - 1, t - 1) && meet(s + 1, t + 1)) found.add(one).add(other);
    }
  return found;
}

/** The same of two such lines that were taken for a pair, though their vectors have next to nothing in common. */
export const closesLetter = ({ bead, source, target }: Pair, { alignment }: AuditContext): boolean =>
  bead.score < STRANGERS &&
  source.segments.length === 1 &&
  target.segments.length === 1 &&
  isClosing(source, alignment.source) &&
  isClosing(target, alignment.target);

function isClosing({ segments: [at] }: Pick<Unmatched, 'segments'>, document: Document): boolean {
  const { text } = document.segments[at];
  const below = document.segments.slice(at + 1, at + MOST_BELOW + 2);
  return (
    text.length <= LONGEST &&
    !/\p{N}/u.test(text) &&
    beginsLine(document, at) &&
    below.length > 0 &&
    below.length <= MOST_BELOW &&
    below.every((each) => each.text.length <= LONGEST_BELOW && beginsLine(document, each.index) && !/[.!?…]$/.test(each.text))
  );
}

const beginsLine = ({ text, segments }: Document, at: number) =>
  at === 0 || text.slice(segments[at - 1].end, segments[at].start).includes('\n');
