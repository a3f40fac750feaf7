/** Every tuned number of the order-free alignment of sets, in one place. */
export const settings = {
  /** Candidate documents a document is compared with, when the set is larger. */
  candidates: 24,
  /** Largest number of segments of one side of a link. */
  maxSpread: 3,
  /** The threshold as a share of what right pairs of the set typically reach, and in standard deviations of chance. */
  thresholdShare: 0.55,
  thresholdNoise: 2.6,
  /** What a pair must exceed the threshold by when only one of the two segments prefers the other. */
  oneWay: 0.06,
  /** How much adding a segment to a link must raise its adjusted cosine. */
  gain: 0.015,
  /** Slope from distance to the threshold to log-odds. */
  slope: 14,
};

/** Shares of coverage and order from which a pair of documents gets its verdict. */
export const verdicts = {
  translation: { coverage: 0.6, order: 0.9 },
  sameSource: { coverage: 0.4 },
  sameStory: { coverage: 0.05 },
};
