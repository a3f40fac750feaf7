/** The vectors' identity: recorded in results, so that two runs can be told apart. */
export const modelId = '@enface/model@0.2.0';

/** BCP 47 tags of the languages that it was trained on; of any other its vectors say next to nothing. */
export const modelLanguages: readonly string[] = ['da', 'de', 'en', 'es', 'fi', 'fr', 'it', 'nb', 'nl', 'pl', 'pt', 'sv'];

/**
 * What the files add up to, as `@enface/core` counts; it loads nothing else under that identity. The test of it prints what
 * belongs here after training anew.
 */
export const modelChecksums = { tokenizer: '024dbc17dd382856', weights: '6ed0d2201de9a153' };
