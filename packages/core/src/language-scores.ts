import { countLetters } from './letters.ts';
import { primaryLanguage } from './primary-language.ts';

/** The identifier reads about this many UTF-16 units of what it is given. */
const WINDOW = 400;
/** A document is judged by this many stretches, spread evenly over it. */
const WINDOWS = 8;

/** Addresses and numbers, which belong to no language. */
const NOISE = /\b(?:https?:\/\/|www\.)\S{1,500}|\S{1,100}@\S{1,100}|\S{0,20}\p{N}\S{0,20}/gu;

/** What one of them must hold: most texts hold none of it. */
const MAY_BE_NOISE = /[\p{N}@]|:\/\/|www\./u;

/** The identifier's codes that are not ours: its Norwegian was learnt from Bokmål. */
const OURS: Readonly<Record<string, string>> = { no: 'nb' };
/** Languages that the identifier knows under another code, or takes for a twin of theirs. */
const KNOWN_AS: Readonly<Record<string, string>> = { bs: 'hr', cnr: 'hr', fil: 'tl', id: 'ms', in: 'ms', iw: 'he', mo: 'ro' };

/** What the identifier thinks of a text: by its code for a language, how much speaks for it, 0 to 1. */
export type Scores = ReadonlyMap<string, number>;

/** The identifier's code for the language of a BCP 47 tag. */
export function codeOf(tag: string): string {
  const primary = primaryLanguage(tag);
  return KNOWN_AS[primary] ?? primary;
}

/** A stretch of a text, and how many letters it holds: at least one. */
export interface Stretch {
  readonly text: string;
  readonly letters: number;
}

const stretchOf = (text: string): Stretch => ({ text, letters: countLetters(text) });
const holdsLetters = ({ letters }: Stretch) => letters > 0;

/** Stretches of a document that stand for it, with the noise taken out. */
export function windowsOf(text: string): Stretch[] {
  const step = Math.max(WINDOW, Math.floor(text.length / WINDOWS));
  const windows: string[] = [];
  for (let from = 0; from < text.length && windows.length < WINDOWS; from += step) {
    const stretch = text.slice(from, from + 2 * WINDOW);
    // A stretch from the middle starts within a word: leave that out.
    const whole = from === 0 ? stretch : stretch.replace(/^\S{1,30}\s/u, '');
    windows.push((MAY_BE_NOISE.test(whole) ? whole.replace(NOISE, ' ') : whole).slice(0, WINDOW));
  }
  return windows.map(stretchOf).filter(holdsLetters);
}

/** A window in pieces of about a sentence. */
export const piecesOf = ({ text }: Stretch): Stretch[] =>
  (text.match(/.{1,100}(?:\s|$)|.{1,100}/gs) ?? []).map(stretchOf).filter(holdsLetters);

export const lettersOf = (stretches: readonly Stretch[]) => stretches.reduce((sum, { letters }) => sum + letters, 0);

/** Kept, as each import of what is there already takes a while. */
let loaded: typeof import('./identifier.ts')['eld'] | undefined;

async function identifier() {
  // Of the four sizes, the smallest: on whole documents in our twelve languages all four are right, it is 1 MB, not 2 to
  // 4.5, and loads in a fourth of the time of the largest. All four tell the same sixty languages.
  loaded ??= (await import('./identifier.ts')).eld;
  return loaded;
}

let known: ReadonlySet<string> | undefined;

/** The codes of all languages that the identifier can tell. */
export async function knownCodes(): Promise<ReadonlySet<string>> {
  known ??= new Set(Object.values((await identifier()).info().Languages).map((code) => OURS[code] ?? code));
  return known;
}

/** The scores of each stretch. */
export async function scoresOf(stretches: readonly Stretch[]): Promise<Scores[]> {
  const eld = await identifier();
  return stretches.map(({ text }) => {
    const scores = new Map<string, number>();
    const found = eld.detect(text).getScores();
    for (const code in found) scores.set(OURS[code] ?? code, found[code]);
    return scores;
  });
}

/** The mean over stretches, each as important as it has letters. */
export function meanOf(scores: readonly Scores[], stretches: readonly Stretch[]): Scores {
  const all = lettersOf(stretches);
  const mean = new Map<string, number>();
  for (const [k, own] of scores.entries())
    for (const [code, score] of own) mean.set(code, (mean.get(code) ?? 0) + (score * stretches[k].letters) / all);
  return mean;
}

/** The code with the highest score. */
export function bestOf(scores: Scores): { code: string; score: number } {
  let best = { code: 'und', score: 0 };
  for (const [code, score] of scores) if (score > best.score) best = { code, score };
  return best;
}
