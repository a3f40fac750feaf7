const NONE: readonly RegExpExecArray[] = [];

/** All matches of a global pattern, as `text.matchAll(pattern)` gives them: that copies the pattern first, which for a sentence takes longer than to look for it. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
