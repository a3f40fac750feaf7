/**
 * Six decimals: more than any score means, and the same figures on machines whose last bits differ. Sums of many small
 * products end a last bit beyond the range that they have.
 */
export const rounded = (value: number) => Math.round(Math.min(1, Math.max(-1, value)) * 1e6) / 1e6;
