import type { Warning } from './types.ts';

/** Warnings of one code that are told one by one; a set may have a thousand. */
const MOST = 5;

/** Warnings as sentences for people, a few of each kind and how many more there are: the same on every view. */
export function warningTexts(warnings: readonly Warning[]): string[] {
  const codes = [...new Set(warnings.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const alike = warnings.filter((warning) => warning.code === code);
    const more = alike.length - MOST;
    const texts = alike.slice(0, MOST).map(({ message }) => message);
    return more > 0 ? [...texts, `The same of ${more.toLocaleString('en')} more ${more === 1 ? 'text' : 'texts'}.`] : texts;
  });
}
