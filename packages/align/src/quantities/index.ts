export type { Agreement } from './agree.ts';
export { quantityAgreement } from './evidence.ts';
export { extractQuantities } from './extract.ts';
export { type CompareOptions, type Comparison, compareQuantities } from './match.ts';
export type { Quantity, QuantityKind, Reading } from './types.ts';
