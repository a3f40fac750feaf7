// Shared with the other packages of this version, and no part of the public interface: it may change in any release.
export { untilAborted } from './abort.ts';
export { type FoundModel, findModel } from './embed/load.ts';
export { loadStaticModel } from './embed/static.ts';
export { wholeEmbedding } from './embed/whole.ts';
export { contradictedLanguage, contradictingLanguage, languageReader } from './language.ts';
export { canonicalTag } from './language-tag.ts';
export { countLetters } from './letters.ts';
export { createBreath, createPause, RESTED } from './pause.ts';
export { primaryLanguage } from './primary-language.ts';
export { furnitureSteps } from './segment/furniture.ts';
export { endOfCut } from './segment/reading.ts';
export { printable } from './shown.ts';
export { atOnce, inTurns, type Steps } from './steps.ts';
export { moduleOf, op } from './wasm.ts';
