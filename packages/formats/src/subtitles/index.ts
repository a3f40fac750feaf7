export { type Cue, cuesOf } from './cues.ts';
export { readSubtitles } from './read.ts';
