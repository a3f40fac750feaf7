import type { Alignment, Bead, Side } from '../types.ts';
import type { OwnCheck } from './check.ts';
import { type AuditContext, hasUnreadWords, pairOf } from './context.ts';
import { settings } from './settings.ts';
import { draftsOf } from './sweep.ts';
import type { Draft, Span } from './types.ts';

/** Checks that hold the two sides of a bead against each other: what one lacks may stand next door. */
const COMPARING_FIGURES = new Set(['numbers', 'dates', 'units']);
const COMPARING_WORDS = new Set(['omitted-words', 'added-words', 'names', 'negation']);

/**
 * What a check found, less what a neighbour may answer: a segment beside the bead that is unmatched, but not surely so,
 * perhaps belongs to it. It is reported as unmatched itself; that the bead also lacks a name or a denial that stands in
 * it would be the same doubt once more.
 */
export async function withoutAnswered(
  check: OwnCheck,
  drafts: readonly Draft[],
  context: AuditContext,
): Promise<readonly Draft[]> {
  const readsWords = COMPARING_WORDS.has(check.id);
  if ((!readsWords && !COMPARING_FIGURES.has(check.id)) || drafts.length === 0) return drafts;
  const doubtful = doubtfulSegments(context.alignment);
  if (doubtful.source.size + doubtful.target.size === 0) return drafts;
  const beads = new Map(context.alignment.beads.map((bead) => [bead.source[0], bead]));
  const wider = new Map<Bead, readonly Draft[] | undefined>();
  const kept: Draft[] = [];
  for (const draft of drafts) {
    await context.pause();
    const bead = beads.get(draft.segments.source[0]);
    const wide = bead && widened(bead, doubtful);
    if (!wide || wide === bead) {
      kept.push(draft);
      continue;
    }
    if (!wider.has(bead)) wider.set(bead, await draftsOfWider(check, wide, context, readsWords));
    const again = wider.get(bead);
    if (!again || again.some((other) => meets(other[draft.side] ?? [], draft[draft.side] ?? []))) kept.push(draft);
  }
  return kept;
}

/** What the check finds in the wider bead; nothing is made of it where words are left unread, or of more than a few sentences say. */
async function draftsOfWider(
  check: OwnCheck,
  wide: Bead,
  context: AuditContext,
  readsWords: boolean,
): Promise<readonly Draft[] | undefined> {
  const pair = pairOf(context.alignment, wide, context.lexicon);
  if (readsWords && hasUnreadWords(pair)) return undefined;
  const drafts = await draftsOf(check, { ...context, pairs: [pair], parts: [pair] });
  return drafts.length > MOST_AGAIN ? undefined : drafts;
}

/** Findings of a wider bead that are held against each draft. */
const MOST_AGAIN = 256;

function doubtfulSegments({ unmatched }: Alignment): Record<Side, ReadonlySet<number>> {
  const of = (side: Side) =>
    new Set(
      unmatched.filter((part) => part.side === side && part.probability < settings.doubtfulNull).flatMap((part) => part.segments),
    );
  return { source: of('source'), target: of('target') };
}

/** A bead with the doubtful segments next to it; the bead itself where there are none. */
function widened(bead: Bead, doubtful: Record<Side, ReadonlySet<number>>): Bead {
  const wide = (side: Side) => {
    const own = bead[side];
    const [before, after] = [own[0] - 1, own.at(-1)! + 1];
    return [...(doubtful[side].has(before) ? [before] : []), ...own, ...(doubtful[side].has(after) ? [after] : [])];
  };
  const [source, target] = [wide('source'), wide('target')];
  return source.length + target.length === bead.source.length + bead.target.length ? bead : { ...bead, source, target };
}

function meets(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => one.start < other.end && other.start < one.end));
}
