import type { Segment } from '@enface/core';
import type { Realigned } from '../../bitext/realign.ts';
import type { Anchors, Bead, Unmatched } from '../../types.ts';
import type { PairData } from '../html-parts.ts';
import type { Cut, Edition } from './cut.ts';
import type { Group } from './decisions.ts';

// what the page and its aligner's thread tell each other: thousands of passages take long to tell, so what changes is told alone

/** What the thread is told first. */
export interface Kept extends Pick<PairData, 'dimensions' | 'vectors' | 'pieces'>, Edition {}

/** A text is cut otherwise from now on, and these are the segments in the place of those that were cut. */
export interface Recut {
  readonly cut: Cut;
  readonly segments: readonly Segment[];
}

/** What of a list stays, item by item, and what comes to it. */
export interface Differences<T> {
  readonly stay: readonly boolean[];
  readonly come: readonly T[];
}

/** What is shown from now on, or what was found. */
export interface Change {
  readonly beads: Differences<Bead>;
  readonly unmatched: Differences<Unmatched>;
}

/** What was decided before and is now, and which segments were cut: to be answered. */
export interface Question {
  readonly before: Anchors;
  readonly after: Anchors;
  readonly touched?: Group | undefined;
}

export type Answer = Change | { readonly failed: string };

/** What stays is the very same value. */
export function changeBetween(shown: Realigned, found: Realigned): Change {
  const differences = <T>(before: readonly T[], after: readonly T[]): Differences<T> => {
    const [old, now] = [new Set(before), new Set(after)];
    return { stay: before.map((item) => now.has(item)), come: after.filter((item) => !old.has(item)) };
  };
  return { beads: differences(shown.beads, found.beads), unmatched: differences(shown.unmatched, found.unmatched) };
}

/** What is shown then. */
export function changed(shown: Realigned, { beads, unmatched }: Change): Realigned {
  const merged = <T>(items: readonly T[], { stay, come }: Differences<T>) => [...items.filter((_, k) => stay[k]), ...come];
  return {
    beads: merged(shown.beads, beads).sort((a, b) => a.source[0] - b.source[0]),
    unmatched: merged(shown.unmatched, unmatched),
  };
}
