/**
 * The same for bundlers that build for browsers (see `imports` in package.json). Vite's development server moves the scripts
 * of packages to another folder, where relative URLs lead nowhere, unless they end as this one does; the others do not mind.
 * The build makes it, a copy of files.js under another name.
 */
// @ts-expect-error
export { modelFiles } from './files.jsx?unmoved';
