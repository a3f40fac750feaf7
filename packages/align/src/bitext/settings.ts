import type { Side } from '../types.ts';

/**
 * Every tuned number of the pair aligner, in one place; adjusted cosines are in units of what the documents' right pairs
 * typically reach. `pnpm bench:align FOLDER --tune` searches them; the same values serve all languages and kinds of text.
 */
export interface Settings {
  /** Largest number of segments on one side of a bead. */
  maxRun: number;
  /** Largest number of segments of a bead, both sides together. */
  maxBead: number;
  /** What a bead must reach to score more than leaving its segments unmatched, in documents of usual likeness. */
  threshold: number;
  /** What the best path must carry a segment for documents to be called unrelated, at most, and related, at least. */
  related: [number, number];
  /** What an unmatched segment's nearest must reach for it to be called moved, and not left out. */
  anchor: number;
  /** Price of each segment beyond one a side. */
  extra: number;
  /** Price of each further segment that both sides of a bead have. */
  both: number;
  /** What each segment of a run must have in common with the other side, and the price of lacking it. */
  share: number;
  lack: number;
  /** Weight of the length penalty. */
  length: number;
  /** Price of a paragraph break inside a bead, where the breaks of both documents fall together. */
  paragraph: number;
  /** What a joint inside a bead, where one sentence was split, takes off the price of its segments. */
  joint: number;
  /** What a seam inside a segment, where it might have been split, takes off the price of what stands for its parts. */
  seam: number;
  /** Price of a side of several segments with what leads on, by a colon, as its last, or a speck as its first or last. */
  edge: number;
  /** What a nat of agreement between how the sides of a bead begin and end is worth: see `marks.ts`. */
  marks: number;
  /** Exponent of a segment's weight: 0 counts segments, 1 weighs them by the length of their vectors. */
  mass: number;
  /** What a moved pair must reach beyond the threshold. */
  moved: number;
  /** Slope from score to log-odds, in documents whose right pairs stand out so many standard deviations from chance, or more. */
  slope: number;
  clear: number;
  /** How fast the slope falls where they stand out less. */
  doubt: number;
  /** Score that leaving a segment unmatched gains when a document has e times as many unmatched ones as usual. */
  nulls: number;
  /** The share of what that costs that each segment after the first of a run costs: what is left out is often a passage. */
  run: number;
  /** For parts of texts: the share of each side's segments that is unmatched in the whole; the usual one where it is not known. */
  believed?: Readonly<Record<Side, number>>;
  /** Price that each segment beyond one of a side gains when it has e times fewer of them than usual. */
  merges: number;
  /** What it loses, beside one segment of the other side, when there are e times more of them than usual. */
  habit: number;
  /** What the price loses when a side has e times more of them than makes them its manner. */
  manner: number;
  /** What a segment that is rightly unmatched is worth, beside one in a right bead. */
  nullGain: number;
}

export const settings: Settings = {
  maxRun: 6,
  maxBead: 8,
  threshold: 0.112,
  related: [0.25, 0.5],
  anchor: 0.594,
  extra: 0.354,
  both: 0.154,
  share: 0.216,
  lack: 0.117,
  length: 0.065,
  paragraph: 0.28,
  joint: 0.217,
  seam: 0.087,
  edge: 0.306,
  marks: 0.098,
  mass: 0.545,
  moved: 0.25,
  slope: 16.3,
  clear: 4.64,
  doubt: 2.54,
  nulls: 0.416,
  run: 0.362,
  merges: 0.046,
  habit: 0.089,
  manner: 0.56,
  nullGain: 0.847,
};

/** How often what the search found is right: see `calibrated`. */
export const certainty = {
  bead: { intercept: 2.27, factors: [0.141, -1.313, -0.346, -1.03, -1.282] },
  none: { intercept: 2.44, factors: [0.311, 0.712] },
};

/** Smaller beads where each run's text must be embedded: every further size of run costs as much as the segments did. */
export const embeddedRuns = { maxRun: 4, maxBead: 5 };

/** Whether a segment belongs to its bead, by words: see `withoutRiders`. */
export const riders = {
  /** Log-odds: what the factors belong to stands in `belongingOf`. */
  intercept: -1.626,
  factors: [3.866, 2.793, 0.696],
  /** Share of the words of n-m beads that must have counterparts on the other side for words to tell; what it usually is, worth so many beads. */
  literal: 0.82,
  usual: 0.88,
  prior: 4,
};

/** Whether a part of a sentence stands in the counterpart of its neighbour: see `joinedAtShifts`. */
export const shifts = {
  /** What a unit of length penalty is worth in cosines. */
  length: 0.02,
  /**
   * What a segment must have in common across the border for its parts to be looked at, in cosines: so much, and this share of what the
   * blocks have in common, less so much for each unit of their length penalty.
   */
  across: -0.05,
  along: 0.7,
  uneven: 0.08,
  /** The gain, in cosines of segments of mean mass, at which a shift is as likely as not, and log-odds a unit. */
  gain: 0.21,
  slope: 40,
  /** Share of borders that are usually shifted, and a belief in it worth so many borders. */
  usual: 0.005,
  belief: 80,
};
