/**
 * A number that texts have in common which differ in case and white space alone: of the units of ASCII in their order. Of two that have it in
 * common nothing else follows. It costs no copy of a text.
 */
export function printOf(text: string): number {
  let print = 0x811c9dc5 | 0;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (!counts(unit)) continue;
    print = Math.imul(print ^ (isCapital(unit) ? unit + 32 : unit), 0x01000193);
  }
  return print ^ (print >>> 15);
}

/** How many units of a text its print is made of; 0 for those that have no letter of ASCII. */
export function printedUnits(text: string): number {
  let units = 0;
  let letters = 0;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (!counts(unit)) continue;
    units++;
    if (isCapital(unit) || (unit >= 97 && unit <= 122)) letters++;
  }
  return letters > 0 ? units : 0;
}

const isCapital = (unit: number) => unit >= 65 && unit <= 90;

/** No white space, nothing beyond ASCII, nor what such may become in lower case: İ an i, the sign of kelvins a k. */
const counts = (unit: number) => unit > 32 && unit < 127 && (unit | 32) !== 105 && (unit | 32) !== 107;
