import type { Finding } from '@enface/align/audit';
import { noteText, PRIORITY } from '../severity.ts';
import { type Edit, spliced } from '../text/splice.ts';
import { type Chunks, openText } from '../text/stream.ts';
import type { BilingualContents } from '../types.ts';
import { editsOf, type FileWindow, type PlacedUnit, type WindowOptions, windowsOf } from '../windows.ts';
import { decodeXml, encodingOf } from '../xml/decode.ts';
import { xmlText } from '../xml/escape.ts';
import { createXmlReader } from '../xml/reader.ts';
import { contentsOf, unitsOf } from './read.ts';
import { sdlEdits } from './sdl.ts';
import { isSdl, sdlPlaces } from './sdl-places.ts';
import { OWN, type XliffFile, type XliffUnit, xliffHandler } from './units.ts';

export interface AnnotateXliffOptions {
  /** Of the file, in messages. @default 'document' */
  name?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Said of each comment of an SDLXLIFF. @default now */
  date?: Date | undefined;
}

/**
 * The XLIFF file that was read, with a note for each finding in the unit that it concerns; in an SDLXLIFF with a comment of Studio's at
 * the segment, as that shows no notes. What was written here before is taken out. Every other byte of the file is as it was, its
 * encoding too.
 *
 * @param bytes the file
 * @param contents what `readXliff` made of it
 * @param findings of an audit of `contents.alignment`
 * @throws EnfaceError as `readXliff` does
 */
export async function annotateXliff(
  bytes: Uint8Array,
  contents: BilingualContents,
  findings: readonly Finding[],
  { name = 'document', signal, date = new Date() }: AnnotateXliffOptions = {},
): Promise<Uint8Array> {
  const decoded = decodeXml(bytes, name);
  const units = await unitsOf(decoded.text, name, signal);
  const comments = isSdl(decoded.text)
    ? sdlEdits(await sdlPlaces(decoded.text, name, signal), units, contents, findings, date)
    : { edits: [], left: findings };
  const edits = [...comments.edits, ...editsOf(units.map(placed), contents, comments.left)];
  return spliced(bytes, decoded, edits, name, asReference);
}

/**
 * An XLIFF file in windows, each of which can be audited and written by itself: for files that outgrow memory. Findings become notes,
 * also in an SDLXLIFF, whose comments would stand before all windows.
 *
 * @throws EnfaceError as `readXliff` does
 */
export async function* xliffWindows(chunks: Chunks, options: WindowOptions = {}): AsyncGenerator<FileWindow> {
  const { name = 'document' } = options;
  let first: XliffFile | undefined;
  yield* windowsOf<ReturnType<typeof placed>>(
    await openText(chunks, name, encodingOf),
    (held, found) => ({
      ...createXmlReader(
        name,
        xliffHandler(name, (unit) => {
          first ??= unit.file;
          found(placed(unit));
        }),
        held,
      ),
      contents: (units) =>
        contentsOf(
          units.map(({ unit }) => unit),
          first,
          name,
          options,
        ),
    }),
    asReference,
    options,
  );
}

const placed = (unit: XliffUnit): PlacedUnit & { readonly unit: XliffUnit } => ({
  pairs: unit.translate ? unit.pairs.length : 0,
  end: unit.end,
  edits: (findings) => editsIn(unit, findings),
  unit,
});

function editsIn({ notes: { at, holder, own }, file, prefix }: XliffUnit, findings: readonly Finding[]): Edit[] {
  const isNew = holder !== undefined || file.isNew;
  const texts = findings.map((finding) => {
    const attributes = isNew ? `category="${OWN}" appliesTo="${finding.side}"` : `from="${OWN}" annotates="${finding.side}"`;
    return `<${prefix}note ${attributes} priority="${PRIORITY[finding.severity]}">${xmlText(noteText(finding))}</${prefix}note>`;
  });
  const text = texts.join('');
  // a holder must not be empty
  if (holder && own.length === holder.count) return [{ start: holder.start, end: holder.end, text: held(text, prefix) }];
  const gone = own.map(({ start, end }) => ({ start, end, text: '' }));
  return [...gone, { start: at, end: at, text: isNew && !holder ? held(text, prefix) : text }];
}

const held = (notes: string, prefix: string) => (notes === '' ? '' : `<${prefix}notes>${notes}</${prefix}notes>`);

/** In an encoding of bytes, notes refer to other signs by number. */
const asReference = (sign: string): string => `&#${sign.codePointAt(0)};`;
