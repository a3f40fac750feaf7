/** What was asked before: a file of 100,000 units names its two languages 200,000 times. Tags of a file are anybody's, so they are few. */
const answers = new Map<string, string | undefined>();
const KEPT = 200;

/**
 * A BCP 47 tag in its canonical form; `undefined` for what has no tag's form, or names a language that nobody knows
 * (`german` has the form of one). `und` is a tag.
 */
export function canonicalTag(tag: string): string | undefined {
  if (answers.has(tag)) return answers.get(tag);
  const answer = canonical(tag);
  if (answers.size < KEPT && tag.length < 100) answers.set(tag, answer);
  return answer;
}

function canonical(tag: string): string | undefined {
  try {
    const [found] = Intl.getCanonicalLocales(tag);
    return found === 'und' || isKnown(new Intl.Locale(found).language) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The names of all languages take longer to load than a text takes to split: common languages are known without them. */
function isKnown(language: string): boolean {
  if (Intl.PluralRules.supportedLocalesOf(language).length > 0) return true;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
}
