/** n-gram → number of a language → score, as the language identifier's tables have it. */
export type Ngrams = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What ends a line: no newline, of which bundlers would make a template literal, which takes an engine twice as long to read. */
const END = '\t';
/** What stands behind an n-gram. */
const BEHIND = '`';

/**
 * The table as text, which costs little to load: one n-gram a line in ascending order, then `BEHIND`, then `language:score` with
 * commas between. See the build's `language-tables.ts`.
 */
export function ngramLines(ngrams: Ngrams): string {
  return Object.keys(ngrams)
    .sort()
    .map((ngram) => {
      // all that is below a space would break lines or their order
      if (/[\0-\x1f`]/.test(ngram))
        throw new RangeError(`The n-gram ${JSON.stringify(ngram)} holds a control character or a backtick.`);
      const scores = Object.entries(ngrams[ngram]).map(([language, score]) => `${language}:${score}`);
      return `${ngram}${BEHIND}${scores.join(',')}${END}`;
    })
    .join('');
}

/** N-grams that are remembered, found or not; most of a text's are met again and again. */
const REMEMBERED = 1 << 15;

/** The table back from its text: n-grams are looked up as they are asked for, each by halving the lines. */
export function ngramsOf(lines: string): Ngrams {
  const known = new Map<string, ReturnType<typeof lookUp>>();
  const get = (_: object, ngram: string | symbol) => {
    if (typeof ngram !== 'string') return undefined;
    let found = known.get(ngram);
    if (found || known.has(ngram)) return found;
    if (known.size === REMEMBERED) known.clear();
    found = lookUp(lines, ngram);
    known.set(ngram, found);
    return found;
  };
  return new Proxy({}, { get });
}

function lookUp(lines: string, ngram: string): Record<string, number> | undefined {
  let low = 0;
  let high = lines.length;
  // both are starts of lines
  while (low < high) {
    const start = lines.lastIndexOf(END, ((low + high) >> 1) - 1) + 1;
    const behind = lines.indexOf(BEHIND, start);
    const found = lines.slice(start, behind);
    const end = lines.indexOf(END, behind);
    if (found === ngram) return scoresOf(lines.slice(behind + 1, end));
    if (found < ngram) low = end + 1;
    else high = start;
  }
  return undefined;
}

function scoresOf(list: string): Record<string, number> {
  return Object.fromEntries(
    list.split(',').map((entry) => {
      const colon = entry.indexOf(':');
      return [entry.slice(0, colon), Number(entry.slice(colon + 1))];
    }),
  );
}
