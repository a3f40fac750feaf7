import { type Alignment, type Decisions, rows } from '@enface/align';
import type { Finding } from '@enface/align/audit';
import { toJsonLines } from '@enface/align/json';
import { EnfaceError, shown } from '@enface/core';
import { findingsByRow } from '../findings.ts';
import type { Part } from '../parts.ts';
import { pairsOf } from '../table/pairs.ts';
import { decode } from '../text/decode.ts';
import { type Edit, spliced } from '../text/splice.ts';
import { type Chunks, openText } from '../text/stream.ts';
import type { BilingualContents, Unit } from '../types.ts';
import { editsOf, type FileWindow, type PlacedUnit, type WindowOptions, windowsOf } from '../windows.ts';
import { createLineReader } from './lines.ts';

export interface WriteJsonLinesOptions {
  /** What an audit of this alignment found. @default none */
  findings?: readonly Finding[] | undefined;
  /** What a person said, as `decisionsFromJson` gives it. @default nothing */
  decisions?: Decisions | undefined;
}

/** An alignment as `toJsonLines` writes it, each line with `findings`, a list of what an audit found in it. */
export function* writeJsonLines(
  alignment: Alignment,
  { findings = [], decisions }: WriteJsonLinesOptions = {},
): Generator<string> {
  const found = findingsByRow(rows(alignment), findings);
  const lines = toJsonLines(alignment, { decisions }).split('\n').slice(0, -1);
  for (const [k, line] of lines.entries()) yield `${withFindings(line, found.get(k) ?? [])}\n`;
}

/** The lines of an alignment that comes in parts. */
export async function* writeJsonLinesOfParts(parts: AsyncIterable<Part>): AsyncGenerator<string, void, undefined> {
  for await (const { alignment, decisions, before } of parts) yield toJsonLines(alignment, { decisions, before });
}

/**
 * The JSON Lines that were read, each line with `findings`, a list of what an audit found in it. No other byte of a line is changed,
 * but where it has had such a list.
 *
 * @param bytes the file
 * @param contents what `readJsonLines` made of it
 * @param findings of an audit of `contents.alignment`
 * @throws EnfaceError as `readJsonLines` does
 */
export function annotateJsonLines(
  bytes: Uint8Array,
  contents: BilingualContents,
  findings: readonly Finding[],
  { name = 'document' }: { name?: string | undefined } = {},
): Uint8Array {
  const decoded = decode(bytes, name);
  const units: PlacedUnit[] = [];
  let start = 0;
  for (const line of decoded.text.split('\n')) {
    if (line.trim() !== '') units.push(placed(line, start));
    start += line.length + 1;
  }
  return spliced(bytes, decoded, editsOf(units, contents, findings), name, asEscape);
}

/**
 * JSON Lines in windows, each of which can be audited and written by itself: for files that outgrow memory. In UTF-8, or in UTF-16
 * with a byte order mark. Languages that nobody names are identified in the first window.
 *
 * @throws EnfaceError as `readJsonLines` does
 */
export async function* jsonLinesWindows(chunks: Chunks, options: WindowOptions = {}): AsyncGenerator<FileWindow> {
  const { name = 'document' } = options;
  const lines = createLineReader(name, options);
  const identified: { source?: string; target?: string } = {};
  type Placed = PlacedUnit & { readonly unit: Unit };
  yield* windowsOf<Placed>(
    await openText(chunks, name, () => 'utf-8'),
    (_, found) => {
      let [start, number] = [0, 0];
      const rest: string[] = [];
      const take = (line: string, length: number) => {
        number++;
        if (line.trim() !== '') found({ ...placed(line, start), unit: lines.unitOf(line, number) });
        start += length;
      };
      return {
        write(piece) {
          const all = piece.split('\n');
          for (const end of all.slice(0, -1)) {
            const line = rest.splice(0).join('') + end;
            take(line, line.length + 1);
          }
          rest.push(all.at(-1)!);
        },
        close: () => take(rest.join(''), rest.join('').length),
        async contents(units) {
          if (units.length === 0) throw new EnfaceError('BAD_INPUT', `${shown(name)} holds no lines.`);
          const all = units.map(({ unit }) => unit);
          for (const side of ['source', 'target'] as const) identified[side] = lines.languages[side] ?? identified[side];
          const contents = await pairsOf(all, identified, options);
          for (const side of ['source', 'target'] as const) identified[side] ??= contents.alignment[side].language;
          return contents;
        },
      };
    },
    asEscape,
    options,
  );
}

/** In an encoding of bytes. */
const asEscape = (sign: string): string =>
  Array.from({ length: sign.length }, (_, k) => `\\u${sign.charCodeAt(k).toString(16).padStart(4, '0')}`).join('');

const placed = (line: string, start: number): PlacedUnit => ({
  pairs: 1,
  end: start + line.length,
  edits: (findings): Edit[] => {
    const end = start + line.trimEnd().length;
    return [{ start, end, text: withFindings(line.trimEnd(), findings) }];
  },
});

/** A line that had a list before gets another in its place; in any other it stands last. */
function withFindings(line: string, findings: readonly Finding[]): string {
  const list = findings.map(({ check, category, severity, probability, side, message }) => ({
    check,
    category,
    severity,
    probability: probability === undefined ? null : Math.round(probability * 1e6) / 1e6,
    side,
    message,
  }));
  const fields = JSON.parse(line) as Record<string, unknown>;
  if (Object.hasOwn(fields, 'findings')) return JSON.stringify({ ...fields, findings: list });
  return `${line.slice(0, line.lastIndexOf('}'))}${Object.keys(fields).length > 0 ? ',' : ''}"findings":${JSON.stringify(list)}}`;
}
