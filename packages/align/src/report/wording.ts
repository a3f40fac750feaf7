import type { Document } from '@enface/core';
import { shareMatched } from '../rows.ts';
import type { Alignment, Correspondence, Relation, Unmatched, UnmatchedPlace } from '../types.ts';

/** The words that both reports use, so that the terminal and the page say the same. */

export const percent = (share: number) => `${Math.round(share * 100)}%`;

/** Segment numbers as people count them, from 1: `4`, `4–6`, `4, 7`. */
export function numbers(segments: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < segments.length; ) {
    const first = i;
    while (++i < segments.length && segments[i] === segments[i - 1] + 1);
    parts.push(i - first === 1 ? `${segments[first] + 1}` : `${segments[first] + 1}–${segments[i - 1] + 1}`);
  }
  return parts.join(', ');
}

export const plural = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

const where = {
  source: 'only in the source',
  target: 'only in the target',
  foreign: 'in no English article',
  english: 'in no foreign article',
} as const;

/** Why a passage stands alone: `only in the source · boilerplate, 96%`. */
export const verdictOnRun = ({ side, reason, probability }: Unmatched | UnmatchedPlace) =>
  `${where[side]} · ${reason}, ${percent(probability)}`;

/** Below this cosine a candidate has no more to do with a passage than any other, and is not worth a look. */
const worthALook = 0.25;

/** Whether the nearest candidate helps a person to judge: nobody looks for a counterpart of a menu line or a rule. */
export const nearestHelps = ({ reason }: Unmatched | UnmatchedPlace, score: number) =>
  score >= worthALook && reason !== 'boilerplate' && reason !== 'untranslatable';

/** What a reader must know of a passage beyond that it matches; empty for a parallel one in its place. */
export function remarks(relation: Relation, crossing: boolean): string[] {
  return [...(crossing ? ['moved'] : []), ...(relation === 'parallel' ? [] : [relation])];
}

/** `12 passages (2 moved, 1 partial)`. */
export function countOfBeads({ beads }: Alignment): string {
  const moved = beads.filter((bead) => bead.crossing).length;
  return plural(beads.length, 'passage') + inBrackets([[moved, 'moved'], ...relationCounts(beads)]);
}

export const countOfLinks = ({ links }: Correspondence) => plural(links.length, 'link') + inBrackets(relationCounts(links));

const relationCounts = (items: readonly { readonly relation: Relation }[]) =>
  (['partial', 'comparable'] as const).map(
    (relation) => [items.filter((item) => item.relation === relation).length, relation] as const,
  );

function inBrackets(counts: readonly (readonly [number, string])[]): string {
  const parts = counts.filter(([count]) => count > 0).map(([count, word]) => `${count.toLocaleString('en')} ${word}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

export const countOfSegments = (runs: readonly { readonly segments: readonly number[] }[]) =>
  runs.reduce((count, run) => count + run.segments.length, 0);

/** `wire.en.txt: 90% matched, 1 segment of 3 alone`. */
export function shareOfDocument(document: Document, runs: readonly UnmatchedPlace[]): string {
  if (document.segments.length === 0) return `${document.id}: no text`;
  const alone = `${plural(countOfSegments(runs), 'segment')} of ${document.segments.length.toLocaleString('en')} alone`;
  return `${document.id}: ${percent(shareMatched(document, runs))} matched, ${alone}`;
}

/** `Danish` for `da`; the tag itself where it isn't one, and what `und` means. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'language undetermined';
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
