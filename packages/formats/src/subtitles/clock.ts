import type { Contents, Side } from '../types.ts';

/** When an offset of a text is said, in milliseconds. At a place where one cue ends and another begins, `edge` says which is meant. */
export type Clock = (offset: number, edge: 'start' | 'end') => number;

/** The clock of a side that was read from subtitles; `undefined` for what has no times. Within a cue, time goes with the text. */
export function createClock(contents: Contents, side: Side = 'source'): Clock | undefined {
  const places = (contents.kind === 'bilingual' ? contents.places[side] : contents.places) ?? [];
  if (places.length === 0 || places.some(({ time }) => !time)) return undefined;
  const text = contents.kind === 'bilingual' ? contents.alignment[side].text : contents.text;
  return (offset, edge) => {
    let [low, high] = [0, places.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (edge === 'start' ? places[middle].start <= offset : places[middle].start < offset) low = middle;
      else high = middle - 1;
    }
    const { start, time } = places[low];
    // white space before the next cue is no time
    let end = places[low + 1]?.start ?? text.length;
    while (end > start + 1 && /\s/.test(text[end - 1])) end--;
    return time!.start + (time!.end - time!.start) * Math.min(1, Math.max(0, (offset - start) / (end - start)));
  };
}
