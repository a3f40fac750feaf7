/**
 * Every tuned number of the pair aligner, in one place. `pnpm bench:align FOLDER --tune` searches them on the sets of a
 * folder; the same values serve all languages and kinds of text.
 */
export interface Settings {
  /** Largest number of segments on one side of a bead. */
  maxRun: number;
  /** Largest number of segments of a bead, both sides together. */
  maxBead: number;
  /** Weight of shared numbers and names beside the encoder's vector (0 = vectors alone). */
  lexical: number;
  /** The threshold below which no match is better than this match, as a share of the document's typical adjusted cosine … */
  thresholdShare: number;
  /** … but never below this many standard deviations of the cosines of unrelated segments. */
  thresholdNoise: number;
  /** Price of each segment beyond one a side. */
  extra: number;
  /** How much a better candidate elsewhere speaks against a pair. */
  rival: number;
  /** Weight of the length penalty. */
  length: number;
  /** A moved pair must exceed the threshold by this much. */
  moved: number;
  /** Slope from score to log-odds. */
  slope: number;
}

export const settings: Settings = {
  maxRun: 6,
  maxBead: 8,
  lexical: 0.5,
  thresholdShare: 0.36,
  thresholdNoise: 1.2,
  extra: 0.1,
  rival: 0.5,
  length: 0.02,
  moved: 0.08,
  slope: 12,
};
