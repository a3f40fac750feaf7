export { type Clock, createClock } from './clock.ts';
export { type Cue, cuesOf } from './cues.ts';
export { readSubtitles } from './read.ts';
export { type WriteSubtitlesOptions, writeSubtitles } from './write.ts';
