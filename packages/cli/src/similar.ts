/** `did you mean align? `, or nothing where none of the words is near. (What measures that is loaded for whom it is asked.) */
export async function didYouMean(typed: string, words: readonly string[]): Promise<string> {
  const near = await similar(typed, words);
  return near === undefined ? '' : `did you mean ${near}? `;
}

/** The word that was meant, if two letters in five at most are wrong: two that changed places count as two. */
async function similar(typed: string, words: readonly string[]): Promise<string | undefined> {
  const { distance } = await import('fastest-levenshtein');
  const bare = (word: string) => word.replace(/^-+/, '').toLowerCase();
  const ranked = words
    // nothing so much longer is near, and what somebody typed may be any length
    .filter((word) => Math.abs(word.length - typed.length) <= word.length / 2)
    .map((word) => ({ word, off: distance(bare(typed), bare(word)) }))
    .sort((a, b) => a.off - b.off);
  return ranked.find(({ word, off }) => off <= Math.max(1, Math.floor(0.4 * bare(word).length)))?.word;
}
