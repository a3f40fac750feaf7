export { extractQuantities } from './extract.ts';
export { type Agreement, type CompareOptions, type Comparison, compareQuantities, quantityAgreement } from './match.ts';
export type { Quantity, QuantityKind, Reading } from './types.ts';
