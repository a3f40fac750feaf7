/** Exact arithmetic on the canonical values of quantities: decimals without superfluous zeros, or reduced fractions. */

/** How many noughts a value ends in. */
export function zerosOf(value: string): number {
  let from = value.length;
  while (from > 0 && value[from - 1] === '0') from -= 1;
  return value.length - from;
}

/** The canonical decimal of a string of integer digits and one of fraction digits. */
export function decimal(integer: string, fraction = ''): string {
  const whole = integer.replace(/^0+(?=\d)/, '') || '0';
  const rest = fraction.slice(0, fraction.length - zerosOf(fraction));
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** `value · 10^power` of a decimal without sign, by moving its point. */
function shift(value: string, power: number): string {
  const [integer, fraction = ''] = value.split('.');
  const padded = fraction.padEnd(power, '0');
  return decimal(integer + padded.slice(0, power), padded.slice(power));
}

function ratio(value: string): [bigint, bigint] {
  const [numerator, denominator] = value.split('/');
  if (denominator !== undefined) return [BigInt(numerator), BigInt(denominator)];
  const [integer, fraction = ''] = value.split('.');
  return [BigInt(integer + fraction), 10n ** BigInt(fraction.length)];
}

function divisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The canonical form of `numerator / denominator`: a decimal where it ends, else a reduced fraction. */
export function quotient(numerator: bigint, denominator: bigint): string {
  const common = divisor(numerator, denominator);
  const top = numerator / common;
  const bottom = denominator / common;
  let rest = bottom;
  let places = 0;
  for (const prime of [10n, 5n, 2n]) {
    for (; rest % prime === 0n; rest /= prime) places += 1;
  }
  if (rest !== 1n) return `${top}/${bottom}`;
  const digits = String((top * 10n ** BigInt(places)) / bottom).padStart(places + 1, '0');
  return decimal(digits.slice(0, digits.length - places), digits.slice(digits.length - places));
}

/** The product of two values. */
export function times(a: string, b: string): string {
  if (/^10*$/.test(b) && !a.includes('/')) return shift(a, b.length - 1);
  const [top, bottom] = ratio(a);
  const [otherTop, otherBottom] = ratio(b);
  return quotient(top * otherTop, bottom * otherBottom);
}

/** The sum of two values. */
export function plus(a: string, b: string): string {
  const [top, bottom] = ratio(a);
  const [otherTop, otherBottom] = ratio(b);
  return quotient(top * otherBottom + otherTop * bottom, bottom * otherBottom);
}

/** The value as a floating-point number, for comparisons that leave room for rounding. */
export function approximately(value: string): number {
  const slash = value.indexOf('/');
  return slash < 0 ? Number(value) : Number(value.slice(0, slash)) / Number(value.slice(slash + 1));
}
