/** UTF-16 units that a cell may hold (Excel's specifications and limits). */
export const LONGEST = 32_767;

const hex = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text as a cell's XML holds it: what XML cannot hold stands as `_x0007_` (ECMA-376, part 1, 22.9.2.19), and so what looks
 * like that begins with `_x005F_`. Controls and carriage returns are the library's part.
 */
export const cellText = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\ufffe\uffff]|\p{Cs}/gu, hex);
