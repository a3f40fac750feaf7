/**
 * A BCP 47 tag in its canonical form; `undefined` for what has no tag's form, or names a language that nobody knows
 * (`german` has the form of one). `und` is a tag.
 */
export function canonicalTag(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical === 'und' || isKnown(new Intl.Locale(canonical).language) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** The names of all languages take longer to load than a text takes to split: common languages are known without them. */
function isKnown(language: string): boolean {
  if (Intl.PluralRules.supportedLocalesOf(language).length > 0) return true;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
}
