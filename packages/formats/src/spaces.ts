/** What may lie between segments: Unicode's `White_Space`, and U+FEFF. */
const isSpace = (unit: number) => unit === 0x85 || (unit <= 0x20 ? unit === 0x20 || (unit >= 9 && unit <= 13) : WIDE.has(unit));

const WIDE = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);
for (let unit = 0x2000; unit <= 0x200a; unit++) WIDE.add(unit);

/** The span of a text without white space at its ends; `start === end` where there is nothing else. */
export function trimmed(text: string, from = 0, to = text.length): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether nothing but white space lies between two offsets. */
export const isBlank = (text: string, from: number, to: number): boolean => {
  const { start, end } = trimmed(text, from, to);
  return start === end;
};
