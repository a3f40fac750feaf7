import { EnfaceError } from './errors.ts';

export interface IdentifyOptions {
  /**
   * BCP 47 tags of the languages that come into question; the answer is one of them as written here, or `und`.
   * @default every language that the identifier knows, about sixty
   */
  languages?: readonly string[];
}

/** The identifier reads about this many UTF-16 units of what it is given. */
const WINDOW = 400;
/** A document is judged by this many stretches, spread evenly over it. */
const WINDOWS = 8;
/** Fewer letters than this are no evidence: names and interjections look alike everywhere. */
const FEWEST_LETTERS = 8;
/** Lowest mean score, 0 to 1, of the best language; texts in a known language have about 0.77. */
const LOWEST_SCORE = 0.6;
/** Least distance in mean score between the best language and the next. */
const LEAST_MARGIN = 0.003;

/** Addresses and numbers, which belong to no language. */
const NOISE = /\b(?:https?:\/\/|www\.)\S{1,500}|\S{1,100}@\S{1,100}|\S{0,20}\p{N}\S{0,20}/gu;

/** The identifier's codes that are not ours: its Norwegian was learnt from Bokmål. */
const OURS: Readonly<Record<string, string>> = { no: 'nb' };
/** Tags whose texts the identifier knows under another code. */
const KNOWN_AS: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/**
 * Identifies the language of a document: a BCP 47 tag (`da`, `nb`, `pt`), or `und` when the text holds too little
 * evidence. Meant for whole documents; a single short sentence of Danish and of Norwegian may be the same. Offline, with
 * the n-gram tables of `eld`, which load on first use.
 *
 * @throws EnfaceError `BAD_ARGUMENT` when `languages` is empty.
 */
export async function identifyLanguage(text: string, options: IdentifyOptions = {}): Promise<string> {
  const { languages } = options;
  if (languages?.length === 0) {
    throw new EnfaceError(
      'BAD_ARGUMENT',
      '`languages` is an empty list. Name the tags that come into question, or leave it out.',
    );
  }
  const windows = windowsOf(text);
  if (windows.length === 0) return 'und';
  const ranked = rank(await scoresOf(windows), languages);
  const [best, next] = ranked;
  if (!best || best.score < LOWEST_SCORE) return 'und';
  if (next && best.score - next.score < LEAST_MARGIN) return 'und';
  return best.tag;
}

/** Stretches of a document with the noise taken out; none when they hold too few letters. */
function windowsOf(text: string): string[] {
  const step = Math.max(WINDOW, Math.floor(text.length / WINDOWS));
  const windows: string[] = [];
  for (let from = 0; from < text.length && windows.length < WINDOWS; from += step) {
    const stretch = text.slice(from, from + 2 * WINDOW);
    // A stretch from the middle starts within a word: leave that out.
    const whole = from === 0 ? stretch : stretch.replace(/^\S{1,30}\s/u, '');
    windows.push(whole.replace(NOISE, ' ').slice(0, WINDOW));
  }
  const letters = windows.reduce((sum, window) => sum + (window.match(/\p{L}/gu)?.length ?? 0), 0);
  return letters < FEWEST_LETTERS ? [] : windows.filter((window) => /\p{L}/u.test(window));
}

/** Mean score of each language over the windows. */
async function scoresOf(windows: readonly string[]): Promise<Map<string, number>> {
  // Of the four sizes, the smallest: on whole documents in our twelve languages all four are right, it is 1 MB, not 2 to
  // 4.5, and loads in a fourth of the time of the largest.
  const { eld } = await import('./identifier.ts');
  const sums = new Map<string, number>();
  for (const window of windows) {
    for (const [code, score] of Object.entries(eld.detect(window).getScores())) {
      const tag = OURS[code] ?? code;
      sums.set(tag, (sums.get(tag) ?? 0) + score / windows.length);
    }
  }
  return sums;
}

/** Languages by falling score, under the caller's tags when the caller named some. */
function rank(scores: ReadonlyMap<string, number>, languages: readonly string[] | undefined): { tag: string; score: number }[] {
  const tags = languages ?? [...scores.keys()];
  const scored = tags.map((tag) => {
    const primary = tag.split('-', 1)[0].toLowerCase();
    return { tag, score: scores.get(KNOWN_AS[primary] ?? primary) ?? 0 };
  });
  return scored.sort((a, b) => b.score - a.score);
}
