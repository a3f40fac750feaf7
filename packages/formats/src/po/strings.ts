/** What stands behind a backslash in a string of a catalogue, which are C's. */
const SIGNS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', v: '\v', f: '\f' };
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SIGNS).map(([name, sign]) => [sign, `\\${name}`]),
);

/** The text between the quotes. */
export const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))/g, (_, octal?: string, hex?: string, sign?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return hex === undefined ? (SIGNS[sign!] ?? sign!) : String.fromCharCode(Number.parseInt(hex, 16));
  });

/**
 * Controls of ASCII as C writes them. Replaced is what no catalogue holds: halves of pairs, which no encoding has, the zero that ends
 * C's strings, and the sign that stands between context and message in compiled catalogues.
 */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\0\u0004]/g, '\ufffd')
    .replace(/["\\]/g, '\\$&')
    .replace(/[\u0000-\u001f\u007f]/g, (sign) => NAMES[sign] ?? `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`);

/** A keyword with its text: several lines are written a line each, after an empty one. */
export function poString(keyword: string, text: string): string {
  const lines = text.split(/(?<=\n)/);
  if (lines.length < 2) return `${keyword} "${escaped(text)}"\n`;
  return `${keyword} ""\n${lines.map((line) => `"${escaped(line)}"\n`).join('')}`;
}
