export { type ModelFiles, modelFiles } from '#files';
export { modelId, modelLanguages } from './identity.ts';
