/** The vectors' identity: recorded in results, so that two runs can be told apart. */
export const modelId = '@enface/model@0.1.0';
