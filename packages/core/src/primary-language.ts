/** What our tables know the language of a BCP 47 tag by: `en` for `en-GB`, `nb` for all Norwegian. */
export function primaryLanguage(tag: string): string {
  const primary = tag.split('-', 1)[0].toLowerCase();
  return primary === 'no' || primary === 'nn' ? 'nb' : primary;
}
