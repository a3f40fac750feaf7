import { CONVERSION_TOLERANCE, judge } from './agree.ts';
import type { Quantity } from './types.ts';

/** Weights of evidence: a figure of three digits is hardly there by chance, a "two" easily. */
function weight(quantity: Quantity): number {
  if (quantity.kind === 'identifier') return 0.5;
  if (quantity.weak) return 0.15;
  return quantity.value.length >= 3 ? 1 : 0.6;
}

/** Evidence this much short of certainty: one small number proves little either way. */
const DOUBT = 0.5;
/** More quantities than this say nothing new about whether two sentences belong together. */
const MOST_EVIDENCE = 24;

/**
 * How far the quantities of two sentences speak for (up to 1) or against (down to −1) their being translations; 0 when
 * neither has any. Cheap: no alternatives are weighed against each other, and at most 24 quantities a side are looked at.
 */
export function quantityAgreement(a: readonly Quantity[], b: readonly Quantity[]): number {
  const left = Math.min(a.length, MOST_EVIDENCE);
  const right = Math.min(b.length, MOST_EVIDENCE);
  if (left === 0 && right === 0) return 0;
  let taken = 0;
  let shared = 0;
  let alone = 0;
  for (let i = 0; i < left; i += 1) {
    const own = weight(a[i]);
    let found = -1;
    for (let j = 0; j < right && found < 0; j += 1) {
      if ((taken & (1 << j)) === 0 && judge(a[i], b[j], CONVERSION_TOLERANCE)) found = j;
    }
    if (found < 0) alone += own;
    else {
      taken |= 1 << found;
      shared += own + weight(b[found]);
    }
  }
  for (let j = 0; j < right; j += 1) if ((taken & (1 << j)) === 0) alone += weight(b[j]);
  return (shared - alone) / (shared + alone + DOUBT);
}
