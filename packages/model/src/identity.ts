/** The vectors' identity: recorded in results, so that two runs can be told apart. */
export const modelId = '@enface/model@0.1.0';

/** BCP 47 tags of the languages that it was trained on; of any other its vectors say next to nothing. */
export const modelLanguages: readonly string[] = ['da', 'de', 'en', 'es', 'fi', 'fr', 'it', 'nb', 'nl', 'pl', 'pt', 'sv'];

/**
 * What the files add up to, as `@enface/core` counts; it loads nothing else under that identity. The test of it prints what
 * belongs here after training anew.
 */
export const modelChecksums = { tokenizer: 'd40e1b4ec8d01ef1', weights: 'c4b99126f364f756' };
