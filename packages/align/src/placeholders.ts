import { matchesIn } from './matches.ts';

/**
 * What a program fills in or reads: `{name}`, `{{name}}`, `${name}`, `[[name]]`, `%(name)s`, `%s`, `%1$d`, `%-10s`, `%1`, tags
 * and entities. A bare "% d" between words is a percentage, and words in angle brackets without an attribute are prose.
 */
export const PLACEHOLDER =
  /\$?\{\{?[\w.:-]{1,60}\}?\}|\[\[[\w.:-]{1,60}\]\]|%\([\p{L}\p{N}_]{1,60}\)[-+0-9.]{0,8}[sdif]|(?<![\d\p{L}%])%(?:\d{1,2}\$)?[-+#0]{0,2}\d{0,3}(?:\.\d{1,2})?(?:[sdifxufc@](?![\p{L}\p{N}])|l{1,2}[du](?![\p{L}\p{N}]))|(?<![\d%] ?)(?<!\p{L})%[1-9](?![\d\p{L}$%])|<\/?[a-zA-Z][\w:-]{0,30}(?:\s[^<>=]{0,100}=[^<>]{0,300})?\s?\/?>|&(?:#\d{1,7}|[a-zA-Z]{2,10});/gu;

/** Signs without which there is none. */
export const PLACEHOLDER_SIGN = /[%{<&]|\[\[/;

/** Where a text's placeholders stand, in its order. */
export function placeholderSpans(text: string): { start: number; end: number }[] {
  if (!PLACEHOLDER_SIGN.test(text)) return [];
  return matchesIn(text, PLACEHOLDER).map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}
