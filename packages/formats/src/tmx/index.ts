export type { NamedAlignment } from '../types.ts';
export { annotateTmx, tmxWindows } from './annotate.ts';
export { readTmx } from './read.ts';
export { isUnit, type TmxHeader, type TmxUnit, type TmxVariant, tmxUnits } from './units.ts';
export { type WriteTmxOptions, writeTmx, writeTmxOfPairs, writeTmxOfParts } from './write.ts';
