export { extractQuantities } from './extract.ts';
export { type Agreement, type Comparison, type CompareOptions, compareQuantities, quantityAgreement } from './match.ts';
export type { Quantity, QuantityKind, Reading } from './types.ts';
