import type { CreditWords } from './languages/credit-words.ts';
import { creditWords } from './languages/credits.ts';

/**
 * Lines about the text instead of the story: bylines, credits, pointers to other articles, in the languages of the default
 * encoder. They count only at the beginning of a segment. A line taken for one is never linked, so that words that begin
 * ordinary sentences as well ("By Friday …", "Par exemple …", "Di solito …") need more to tell.
 */

/** A longer segment says more than who wrote it. */
const LONGEST = 200;

/** The patterns of all languages: whose a line is, its text does not say. */
interface Patterns {
  readonly phrases: RegExp;
  readonly self: readonly RegExp[];
  /** Labels stand alone, or before a colon or another sign that parts them from what they label. */
  readonly labels: RegExp;
  /** Pointers that a colon has to end: "More from the coast: …". */
  readonly pointers: RegExp;
  readonly by: RegExp;
  readonly particle: RegExp;
  readonly article: RegExp;
  readonly between: RegExp;
}

const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const LONGEST_NAME = 6;

let compiled: Patterns | undefined;

/** Made on first use. */
function patterns(): Patterns {
  return (compiled ??= {
    phrases: new RegExp(`^(?:${all('phrases')})(?=[\\s:.,]|$)`, 'iu'),
    self: creditWords.map(
      ({ self: [subject, done] }) => new RegExp(`^${subject} (?:[\\p{L}]+ ){0,3}(?:${done})(?![\\p{L}])`, 'iu'),
    ),
    labels: new RegExp(`^(?:${all('labels')})\\s*(?:[:/|©–—]|$)`, 'iu'),
    pointers: new RegExp(`^(?:${all('pointers')}) [^:]{1,40}:`, 'iu'),
    by: new RegExp(`^(?:${all('by')})$`, 'iu'),
    particle: new RegExp(`^(?:${all('particles')}|bin|al)$`, 'u'),
    article: new RegExp(`^(?:${all('articles')})$`, 'iu'),
    between: new RegExp(`,|\\s(?:${all('and')}|&)\\s`, 'u'),
  });
}

/** The alternatives of all languages. */
function all(kind: Exclude<keyof CreditWords, 'self'>): string {
  return creditWords.flatMap((words) => words[kind] ?? []).join('|');
}

/** True for a line about the text instead of the story: a byline, a credit, a pointer to other articles. */
export function isCredit(text: string): boolean {
  if (text.length > LONGEST) return false;
  const { phrases, labels, pointers, self } = patterns();
  return phrases.test(text) || labels.test(text) || pointers.test(text) || self.some((each) => each.test(text)) || isByline(text);
}

/** "By" and names, a first and a last one of each author, with nothing else beside them. */
function isByline(text: string): boolean {
  const space = text.indexOf(' ');
  const { by, between } = patterns();
  // what is all in capitals may be any heading
  return (
    by.test(text.slice(0, space)) &&
    /\p{Ll}\p{Ll}/u.test(text.slice(space)) &&
    text
      .slice(space + 1)
      .split(between)
      .every(isFullName)
  );
}

/** What stands within a name is no name of its own, nor is an article with a capital. */
function isFullName(text: string): boolean {
  const { particle, article } = patterns();
  const words = text.trim().split(/\s+/);
  const names = words.filter((word) => NAME.test(word) && !article.test(word));
  return words.length <= LONGEST_NAME && names.length > 1 && words.every((word) => names.includes(word) || particle.test(word));
}
