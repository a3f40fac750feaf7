import type { Finding } from '@enface/align/audit';
import { EnfaceError, shown } from '@enface/core';
import { createBreath } from '@enface/core/internal';
import { unitOf } from './findings.ts';
import { type Edit, edited, encoderFor } from './text/splice.ts';
import type { TextStream } from './text/stream.ts';
import type { BilingualContents, ReadOptions } from './types.ts';
import type { HeldText } from './xml/reader.ts';

/** A stretch of a bilingual file, as long as a document: for files that outgrow memory. */
export interface FileWindow {
  /** Its units as an alignment; of what a file numbers, what lies beyond the window is left out. */
  readonly contents: BilingualContents;
  /**
   * The bytes of the stretch, with a note for each finding of an audit of these contents; notes that were written here before are
   * taken out. Every other byte is as it was: without findings and old notes, all stretches in a row are the file.
   */
  annotated(findings: readonly Finding[]): Uint8Array;
}

export interface WindowOptions extends ReadOptions {
  /** Units of a window: what an audit learns of a text's habits it learns within one. @default 2,000 */
  units?: number | undefined;
}

/** A unit of a file that is read as a stream. */
export interface PlacedUnit {
  /** How many units of the alignment it is: the segments of an XLIFF unit are one each. */
  readonly pairs: number;
  /** UTF-16 offset in the file's text, behind it. */
  readonly end: number;
  /** What is to be changed in it: old notes taken out, and one put in for each finding. */
  edits(findings: readonly Finding[]): readonly Edit[];
}

/** Reads a file's units. */
export interface UnitReader<U extends PlacedUnit> {
  write(piece: string): void;
  /** @throws EnfaceError where the file ends too soon */
  close(): void;
  /** An alignment of some of them. */
  contents(units: readonly U[]): Promise<Alignable> | Alignable;
}
export type Alignable = Omit<BilingualContents, 'kind' | 'notes'>;

const UNITS = 2000;
/** UTF-16 units of text in a window, about, however few units that are. */
const TEXT = 1 << 22;
/** Of what is no unit, or of one. */
const MOST = 1 << 26;

/**
 * The windows of a file.
 *
 * @param create makes what reads it, given the text that is held, and whom to tell of each unit
 * @param other what stands for a sign that the file's encoding lacks
 * @throws EnfaceError as the reader does; `BAD_INPUT` for a unit of more than 64 million characters; `ABORTED`
 */
export async function* windowsOf<U extends PlacedUnit>(
  { pieces, encoding, mark }: TextStream,
  create: (held: HeldText, found: (unit: U) => void) => UnitReader<U>,
  other: (sign: string) => string,
  { name = 'document', units: size = UNITS, signal }: WindowOptions,
): AsyncGenerator<FileWindow> {
  const held = { text: '', base: 0 };
  const waiting: U[] = [];
  const reader = create(held, (unit) => waiting.push(unit));
  const encoder = encoderFor(encoding, name);
  const breathe = createBreath(signal);
  let begun = false;

  async function windowOf(units: readonly U[], end: number): Promise<FileWindow> {
    const { base } = held;
    const text = held.text.slice(0, end - base);
    held.text = held.text.slice(end - base);
    held.base = end;
    const before = mark && !begun ? '\ufeff' : '';
    begun = true;
    const contents: BilingualContents = { kind: 'bilingual', ...withoutNearest(await reader.contents(units)), notes: [] };
    return {
      contents,
      annotated: (findings) =>
        encoder.encode(before + edited(text, moved(editsOf(units, contents, findings), -base), encoder, other)),
    };
  }

  for await (const piece of pieces) {
    held.text += piece;
    reader.write(piece);
    await breathe();
    while (waiting.length > size || (waiting.length > 1 && waiting.at(-1)!.end - held.base > TEXT)) {
      const units = waiting.splice(0, Math.min(size, waiting.length - 1));
      yield await windowOf(units, units.at(-1)!.end);
    }
    if (held.text.length > MOST)
      throw new EnfaceError('BAD_INPUT', `${shown(name)} has more than ${MOST >> 20} million characters in which no unit ends.`);
  }
  reader.close();
  yield await windowOf(waiting, held.base + held.text.length);
}

/** What becomes of a file's units with these findings. */
export function editsOf(units: readonly PlacedUnit[], contents: BilingualContents, findings: readonly Finding[]): Edit[] {
  const pairs = units.flatMap((unit) => Array.from({ length: unit.pairs }, () => unit));
  const found = new Map<PlacedUnit, Finding[]>();
  for (const finding of findings) {
    const unit = pairs[unitOf(finding, contents) ?? -1];
    if (!unit) continue;
    const there = found.get(unit);
    if (there) there.push(finding);
    else found.set(unit, [finding]);
  }
  return units.flatMap((unit) => unit.edits(found.get(unit) ?? []));
}

const moved = (edits: readonly Edit[], by: number): Edit[] =>
  edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));

/** Its number is one of the whole file's. */
const withoutNearest = ({ alignment, ...rest }: Alignable): Alignable => ({
  ...rest,
  alignment: { ...alignment, unmatched: alignment.unmatched.map(({ nearest, ...run }) => run) },
});
