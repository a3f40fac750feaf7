import { decode } from '../text/decode.ts';
import type { Place, ReadOptions, TextContents } from '../types.ts';
import { type Cue, cuesOf } from './cues.ts';

/** Ends a sentence, marks of closing behind it included. */
const END = /[.!?…:。！？♪][\])"'”’»›“]{0,3}$/u;
/** Begins what another person says. */
const SPEAKER = /^[-–—‐]\s{0,3}\S/;
/** Silence that ends a paragraph, in milliseconds: two sentences rarely stand so far apart in one. */
const PAUSE = 4000;

/**
 * Reads subtitles, SubRip or WebVTT: sentences that go over several cues are joined; what each speaker says in a cue is a
 * paragraph of its own. Places are cues: `cue 12, 00:01:03`.
 *
 * @throws EnfaceError `BAD_INPUT` where a time is none, or there are no cues; `NOT_READABLE`
 */
export function readSubtitles(bytes: Uint8Array, { name = 'document' }: ReadOptions = {}): TextContents {
  const { text, notes } = decode(bytes, name);
  const places: Place[] = [];
  let result = '';
  let last: { readonly line: string; readonly end: number } | undefined;
  for (const cue of cuesOf(text.replace(/\r\n?/g, '\n'), name)) {
    let begins = true;
    for (const line of cue.lines.filter((each) => each !== '')) {
      const isNew = !last || END.test(last.line) || SPEAKER.test(line) || cue.start - last.end > PAUSE;
      result += last === undefined ? '' : isNew ? '\n\n' : ' ';
      if (begins) places.push({ start: result.length, at: placeOf(cue), time: { start: cue.start, end: cue.end } });
      begins = false;
      result += line;
      last = { line, end: cue.end };
    }
  }
  return { kind: 'text', text: result, places, notes };
}

const placeOf = ({ number, start }: Cue): string => `cue ${number}, ${new Date(start).toISOString().slice(11, 19)}`;
