export { detectFormat, type InputFormat, inputEndings } from './detect.ts';
export { documentOf } from './document.ts';
export { isKeyed, type KeyedContents, pairByKey } from './keys.ts';
export { type Before, type Part, partsOf } from './parts.ts';
export { createLocator, locate } from './places.ts';
export { inputFormats, read } from './read.ts';
export type { BilingualContents, Contents, Place, ReadOptions, TextContents } from './types.ts';
export type { FileWindow, WindowOptions } from './windows.ts';
