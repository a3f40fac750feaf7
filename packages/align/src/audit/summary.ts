import { shareMatched } from '../segments.ts';
import type { Alignment, Side } from '../types.ts';
import { settings } from './settings.ts';
import type { AuditSummary, Finding, Severity } from './types.ts';

/** Share of a side's text that stands in a bead. */
export function matchedShare(alignment: Alignment, side: Side): number {
  return shareMatched(
    alignment[side],
    alignment.unmatched.filter((run) => run.side === side),
  );
}

/** Whether so much of both texts corresponds that what doesn't is a translator's doing. */
export function areTranslations(alignment: Alignment): boolean {
  const { source, target } = alignment;
  if (source.segments.length === 0 || target.segments.length === 0) return true;
  return Math.min(matchedShare(alignment, 'source'), matchedShare(alignment, 'target')) >= settings.translationShare;
}

export function summarise(
  alignment: Alignment,
  findings: readonly Finding[],
  skipped: Readonly<Record<string, string>>,
): AuditSummary {
  const bySeverity: Record<Severity, number> = { critical: 0, major: 0, minor: 0 };
  const counts = new Map<string, number>();
  for (const { severity, check } of findings) {
    bySeverity[severity]++;
    counts.set(check, (counts.get(check) ?? 0) + 1);
  }
  return {
    matched: { source: matchedShare(alignment, 'source'), target: matchedShare(alignment, 'target') },
    pairs: alignment.beads.length,
    bySeverity,
    byCheck: Object.fromEntries([...counts].sort((a, b) => b[1] - a[1])),
    skipped,
    verdict: areTranslations(alignment) ? 'translation' : 'different texts',
  };
}
