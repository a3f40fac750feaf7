import { checkText } from './check-text.ts';
import { EnfaceError, throwIfAborted } from './errors.ts';
import { bestOf, codeOf, knownCodes, lettersOf, meanOf, piecesOf, type Scores, scoresOf, windowsOf } from './language-scores.ts';
import type { Document } from './types.ts';

export interface IdentifyOptions {
  /**
   * BCP 47 tags of the languages that come into question; the answer is one of them as written here, or `und`.
   * @default every language that the identifier knows, about sixty
   */
  languages?: readonly string[] | undefined;
  /** Cancels the work. */
  signal?: AbortSignal | undefined;
}

/** Fewer letters than this are no evidence: names and interjections look alike everywhere. */
const FEWEST_LETTERS = 8;
/** Lowest mean score, 0 to 1, of the best language; texts in a known language have about 0.77. */
const LOWEST_SCORE = 0.6;
/** Least distance in mean score between the best language and the next. */
const LEAST_MARGIN = 0.003;

/**
 * Identifies the language of a document: a BCP 47 tag (`da`, `nb`, `pt`), or `und` when the text holds too little
 * evidence. Meant for whole documents; a single short sentence of Danish and of Norwegian may be the same. Offline, with
 * the n-gram tables of `eld`, which load on first use. A language that it does not know is mostly `und`, but may be taken
 * for a near relative: Afrikaans for Dutch.
 *
 * @throws EnfaceError `BAD_INPUT` when the text is no string; `BAD_ARGUMENT` when `languages` is empty; `ABORTED` when the signal fires.
 */
export async function identifyLanguage(text: string, options: IdentifyOptions = {}): Promise<string> {
  const { languages, signal } = options;
  checkText(text);
  throwIfAborted(signal);
  if (languages?.length === 0) {
    throw new EnfaceError(
      'BAD_ARGUMENT',
      '`languages` is an empty list. Name the tags that come into question, or leave it out.',
    );
  }
  const among = await languageReader(text);
  throwIfAborted(signal);
  return among(languages);
}

/** Reads a text once, and says as often as somebody asks what `identifyLanguage` says of it, among some languages. */
export async function languageReader(text: string): Promise<(languages?: readonly string[]) => string> {
  const windows = windowsOf(text);
  if (lettersOf(windows) < FEWEST_LETTERS) return () => 'und';
  const mean = meanOf(await scoresOf(windows), windows);
  return (languages) => {
    const [best, next] = rank(mean, languages);
    if (!best || best.score < LOWEST_SCORE) return 'und';
    return next && best.score - next.score < LEAST_MARGIN ? 'und' : best.tag;
  };
}

/** Languages by falling score, under the caller's tags when the caller named some. */
function rank(scores: Scores, languages: readonly string[] | undefined): { tag: string; score: number }[] {
  const tags = languages ?? [...scores.keys()];
  return tags.map((tag) => ({ tag, score: scores.get(codeOf(tag)) ?? 0 })).sort((a, b) => b.score - a.score);
}

const identified = new WeakSet<Document>();

/** Notes that a document's language was read from its text, among all: there is no claim to contradict. */
export function noteIdentified(document: Document): Document {
  identified.add(document);
  return document;
}

/** The language that a document reads as, where it clearly is not the one it is said to be in: see `contradictingLanguage`. */
export async function contradictedLanguage(document: Document): Promise<string | undefined> {
  return identified.has(document) ? undefined : contradictingLanguage(document.text, document.language);
}

/** With fewer letters, a text contradicts nobody: headings and names of one language look like another's. */
const FEWEST_TO_CONTRADICT = 80;
/**
 * How much higher than the claimed language's the best one's score must be, at least, and divided by the number of letters:
 * scores of short texts scatter. `pnpm bench:languages FOLDER` prints how often sound claims are contradicted.
 */
const CONTRADICTION = { least: 0.035, letters: 10 };
/** A text of which so large a share is nearest to the claimed language is mixed, not wrongly claimed. */
const MIXED = 0.2;
/** Written in several scripts or next to twins, of which the identifier knows one. */
const SEVERAL_FACES = new Set(['az', 'ku', 'pa', 'sr']);

/**
 * The language of a text that clearly is not in the one claimed for it (a BCP 47 tag), or `undefined`: where it may be, where
 * the text is too short or too mixed to say, and where the identifier knows too little of the claimed language.
 */
export async function contradictingLanguage(text: string, claimed: string): Promise<string | undefined> {
  const pieces = windowsOf(text).flatMap(piecesOf);
  const letters = lettersOf(pieces);
  const own = codeOf(claimed);
  if (letters < FEWEST_TO_CONTRADICT || SEVERAL_FACES.has(own) || !(await knownCodes()).has(own)) return undefined;
  const scores = await scoresOf(pieces);
  const mean = meanOf(scores, pieces);
  const best = bestOf(mean);
  const lag = best.score - (mean.get(own) ?? 0);
  if (best.score < LOWEST_SCORE || lag < Math.max(CONTRADICTION.least, CONTRADICTION.letters / letters)) return undefined;
  const likeClaimed = pieces.filter((_, k) => bestOf(scores[k]).code === own);
  return lettersOf(likeClaimed) > MIXED * letters ? undefined : best.code;
}
