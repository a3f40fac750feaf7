export { type ModelFiles, modelFiles } from '#files';
export { modelChecksums, modelId, modelLanguages } from './identity.ts';
