/**
 * Every tuned number of the order-free alignment of sets, in one place. Set by hand while reading the result on the five
 * seed articles: there was no other set with several articles on one story to search them on. (For the probabilities see
 * there.)
 */
export const settings = {
  /** Documents of the other side that a document is compared with, when the set is larger. */
  candidates: 24,
  /** Of those, a document's most likely counterparts: what good pairs reach is estimated on them. */
  likely: 3,
  /** Passages that an index is asked for, for each passage: several documents' worth, as one document has several that are near. */
  neighbours: 64,
  /** Sentences of a passage whose sum stands for them when documents are ranked; a long document's are longer … */
  passage: 6,
  /** … so that it has no more than this many. */
  mostPassages: 12,
  /** Segments of the other document, by cosine, whose words a segment's are compared with. */
  nearest: 4,
  /** Weight of shared content words beside the adjusted cosine, and of figures that contradict each other. */
  words: 0.5,
  figures: 0.2,
  /** Largest number of segments of one side of a link. */
  maxSpread: 3,
  /** The score from which a pair counts, as a share of what the set's good pairs reach. */
  threshold: 0.48,
  /** What a pair must reach, in thresholds, when only one of the two segments prefers the other. */
  oneWay: 1.1,
  /** How much adding a segment to a link must raise its score. */
  gain: 0.03,
  /**
   * Log-odds that a pair at the bar is right, and how they rise with the distance to it, in bars: the bar is the threshold, or
   * how far chance reaches where that is more. Of pairs near
   * the threshold a third are right in sets made of FLORES lines (`bench/map.ts`); in the seed articles, which tell one story
   * in their own words, more than half, read by hand: this lies between.
   */
  atBar: -0.5,
  slope: 9,
};

/**
 * Typical score of good pairs, and how many observations this belief is worth, before a set has been seen; and how far the
 * share of common words exceeds the adjusted cosine at most.
 */
export const prior = { signal: 0.86, weight: 10, wordsBeyond: 0.45 };

/**
 * How far chance reaches in a set: the number of segments beside the best counterpart that are no runners-up; the scales of
 * the tail, above what the upper quarter of the wrong bests begin with, at which pairs are as often right as wrong; and the
 * level that is expected before a set has been seen, with its weight in runners-up. Searched on chronicles, laws and letters
 * of the Bible in other languages (`bench/map.ts`), where most best pairs of different books are wrong.
 */
export const chance = { beside: 2, tails: 3, prior: 0.4, weight: 500 };

/** The probability below which a link is not worth telling. */
export const leastProbability = 0.25;

/** Shares of coverage and order from which a pair of documents gets its verdict. */
export const verdicts = {
  translation: { coverage: 0.64, order: 0.9 },
  sameSource: { coverage: 0.4 },
  sameStory: { coverage: 0.05 },
};
