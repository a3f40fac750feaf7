export { type ModelFiles, modelFiles } from '#files';
export { modelId } from './identity.ts';
