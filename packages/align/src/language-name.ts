/** `Danish` for `da`; the tag itself where it isn't one, and what `und` means. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'language undetermined';
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
