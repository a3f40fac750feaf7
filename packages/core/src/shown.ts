/** Controls (C0, DEL, C1), line separators, what changes the direction of writing, tags that nobody sees, halves of pairs. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

/** A text that does nothing to a terminal or to the text around it: what could is written as its escape, such as `\u001b`. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0)!.toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}

/**
 * Any value, as an error's message may show it: a string in quotes, its escapes as in JSON and as `printable` has them,
 * a number or the like as it is written, of objects only what they are. Nothing of the value is called. Never throws.
 *
 * @param longest a string is cut after this many UTF-16 units. @default 80
 */
export function shown(value: unknown, longest = 80): string {
  if (typeof value === 'string') return printable(JSON.stringify(cut(value, longest)));
  if (typeof value === 'bigint') return value > -(2n ** 64n) && value < 2n ** 64n ? `${value}n` : 'a huge bigint';
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  return isArray(value) ? 'an array' : 'an object';
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = (text.charCodeAt(longest) & 0xfc00) === 0xdc00 ? longest - 1 : longest;
  return `${text.slice(0, end)}…`;
}

/** `Array.isArray` throws for a proxy that was revoked. */
function isArray(value: object): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
