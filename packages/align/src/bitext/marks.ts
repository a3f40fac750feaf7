/** Units of a segment's beginning and end that are looked at. */
const SEEN = 16;

const QUOTE = /["'“”„‟«»‹›‘’‚]/;

/** Number of ways to begin, and to end, that are told apart. */
export const BEGINNINGS = 5;
export const ENDS = 12;

/** A letter or figure, a quotation mark, a dash, lower case, anything else. */
export function beginningOf(text: string): number {
  const first = text.trimStart().slice(0, 1);
  if (QUOTE.test(first)) return 1;
  if (/[–—-]/.test(first)) return 2;
  if (/\p{Ll}/u.test(first)) return 3;
  return /[\p{L}\p{N}]/u.test(first) ? 0 : 4;
}

/** A stop, a question, an exclamation, a break, a colon, anything else; six more for the same before a closing quotation mark. */
export function endOf(text: string): number {
  const tail = text.slice(-SEEN);
  let at = tail.length;
  let quote = 0;
  for (; at > 0 && /[\s"'“”„‟«»‹›‘’‚)\]]/.test(tail[at - 1]); at--) if (QUOTE.test(tail[at - 1])) quote = 6;
  let end = at;
  while (end > 0 && /[.?!…]/.test(tail[end - 1])) end--;
  const marks = tail.slice(end, at);
  if (marks.includes('?')) return quote + 1;
  if (marks.includes('!')) return quote + 2;
  if (/…|\.\./.test(marks)) return quote + 3;
  if (marks) return quote;
  return quote + (tail[at - 1] === ':' ? 4 : 5);
}

/**
 * How the segments of a side begin and end, by their marks alone: whether they open or close what somebody says, ask, exclaim, break
 * off. A translation mostly keeps to that, each pair of editions in its own way ("– …" for "»…«"), which is learnt from the documents
 * at hand.
 */
export interface Marked {
  readonly beginnings: Uint8Array;
  readonly ends: Uint8Array;
}

/** What each way to begin (or end) on one side says about that of the other, in nats: row-major, a row for each of the source's. */
export type Agreement = Float64Array;

export interface Marks {
  readonly beginnings: Agreement;
  readonly ends: Agreement;
}

/** Pairs that the belief in chance is worth, and the most that a coincidence can say. */
const BELIEF = 2;
const MOST = 3;

/** Pointwise mutual information of beginnings and ends over pairs of segments that are taken to be right, drawn to nothing where there are few. */
export function marksOf(source: Marked, target: Marked, pairs: readonly (readonly [number, number])[]): Marks {
  return {
    beginnings: agreement(source.beginnings, target.beginnings, BEGINNINGS, pairs),
    ends: agreement(source.ends, target.ends, ENDS, pairs),
  };
}

function agreement(
  source: Uint8Array,
  target: Uint8Array,
  size: number,
  pairs: readonly (readonly [number, number])[],
): Agreement {
  const both = new Float64Array(size * size);
  const one = new Float64Array(size);
  const other = new Float64Array(size);
  for (const [i, j] of pairs) {
    both[source[i] * size + target[j]]++;
    one[source[i]]++;
    other[target[j]]++;
  }
  const total = pairs.length;
  return both.map((count, k) => {
    const chance = (one[Math.floor(k / size)] * other[k % size]) / Math.max(1, total);
    if (chance === 0) return 0;
    return Math.max(-MOST, Math.min(MOST, Math.log((count + BELIEF) / (chance + BELIEF))));
  });
}
