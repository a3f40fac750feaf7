import type { Finding } from '@enface/align/audit';
import { languageOf } from '../bilingual.ts';
import { noteText } from '../severity.ts';
import { type Edit, spliced } from '../text/splice.ts';
import { type Chunks, openText } from '../text/stream.ts';
import type { BilingualContents } from '../types.ts';
import { editsOf, type FileWindow, type PlacedUnit, type WindowOptions, windowsOf } from '../windows.ts';
import { decodeXml, encodingOf } from '../xml/decode.ts';
import { xmlText } from '../xml/escape.ts';
import { createXmlReader, readXml } from '../xml/reader.ts';
import { contentsOf, createLanguages } from './read.ts';
import { isUnit, OWN, type TmxHeader, type TmxPlace, type TmxUnit, tmxHandler } from './units.ts';

/**
 * The translation memory that was read, with a note for each finding in its unit; notes that were written here before are taken
 * out. Every other byte of the file is as it was, its encoding too.
 *
 * @param bytes the file
 * @param contents what `readTmx` made of it
 * @param findings of an audit of `contents.alignment`
 * @throws EnfaceError as `readTmx` does
 */
export async function annotateTmx(
  bytes: Uint8Array,
  contents: BilingualContents,
  findings: readonly Finding[],
  { name = 'document', signal }: { name?: string | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Uint8Array> {
  const decoded = decodeXml(bytes, name);
  const units: PlacedUnit[] = [];
  const held = { text: decoded.text, base: 0 };
  const handler = tmxHandler(name, (value, place) => {
    if (isUnit(value)) units.push(placed(place));
  });
  await readXml(held.text, name, handler, signal);
  return spliced(bytes, decoded, editsOf(units, contents, findings), name, asReference);
}

/**
 * A translation memory in windows, each of which can be audited and written by itself: for files that outgrow memory. Which
 * languages are the two sides is told by the header and the first window, unless `source` and `target` say it.
 *
 * @throws EnfaceError as `readTmx` does
 */
export async function* tmxWindows(chunks: Chunks, options: WindowOptions = {}): AsyncGenerator<FileWindow> {
  const { name = 'document' } = options;
  let header: TmxHeader = { props: {} };
  const asked = [options.source, options.target].flatMap((tag) => (tag === undefined ? [] : [languageOf(tag)]));
  // they may come later in the file
  const languages = createLanguages(name, options, asked.length === 2 ? asked : []);
  type Placed = PlacedUnit & { readonly unit: TmxUnit };
  yield* windowsOf<Placed>(
    await openText(chunks, name, encodingOf),
    (held, found) => ({
      ...createXmlReader(
        name,
        tmxHandler(name, (value, place) => {
          if (isUnit(value)) found({ ...placed(place), unit: value });
          else header = value;
        }),
        held,
      ),
      contents: (units) => {
        const all = units.map(({ unit }) => unit);
        return contentsOf(all, header, languages(all, header), name);
      },
    }),
    asReference,
    options,
  );
}

const placed = (place: TmxPlace): PlacedUnit => ({ pairs: 1, end: place.end, edits: (findings) => editsIn(place, findings) });

function editsIn({ at, own, prefix }: TmxPlace, findings: readonly Finding[]): Edit[] {
  const notes = findings.map((finding) => `<${prefix}note>${xmlText(`${OWN}${noteText(finding)}`)}</${prefix}note>`);
  return [...own.map((note) => ({ ...note, text: '' })), { start: at, end: at, text: notes.join('') }];
}

/** In an encoding of bytes, notes refer to other signs by number. */
const asReference = (sign: string): string => `&#${sign.codePointAt(0)};`;
