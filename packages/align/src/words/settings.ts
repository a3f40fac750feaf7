/** Every tuned number of the word level, in one place. `bench/words.ts FOLDER da nl --tune` searches them. */
export const settings = {
  /** Length of a word's vector, as a share of the mean over running words, from which it weighs something … */
  lightNorm: 0.6,
  /** … and at which it weighs 1; and the most that a word weighs. */
  heavyNorm: 1.2,
  maxWeight: 1.3,
  /** Content words of a segment that are looked at: the work grows with the product of both sides'. */
  mostWords: 400,
  /** Cosine below which a word has no counterpart at all, and above which it has one for sure. */
  noCosine: 0.1,
  sureCosine: 0.55,
};
