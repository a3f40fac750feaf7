// Shared with the other packages of this version, and no part of the public interface: it may change in any release.
export { printable } from './shown.ts';
export { moduleOf, op } from './wasm.ts';
