import type { Finding } from '@enface/align/audit';
import { unitOf } from '../findings.ts';
import { noteText, PRIORITY } from '../severity.ts';
import { type Edit, spliced } from '../text/splice.ts';
import type { BilingualContents } from '../types.ts';
import { decodeXml } from '../xml/decode.ts';
import { xmlText } from '../xml/escape.ts';
import { unitsOf } from './read.ts';
import { OWN, type XliffUnit } from './units.ts';

/**
 * The XLIFF file that was read, with a note for each finding in the unit that it concerns; notes that were written here before
 * are taken out. Every other byte of the file is as it was, its encoding too.
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
  { name = 'document', signal }: { name?: string | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Uint8Array> {
  const decoded = decodeXml(bytes, name);
  const units = await unitsOf(decoded.text, name, signal);
  const pairs = units.flatMap((unit) => (unit.translate ? unit.pairs.map(() => unit) : []));
  const found = new Map<XliffUnit, Finding[]>();
  for (const finding of findings) {
    const unit = pairs[unitOf(finding, contents) ?? -1];
    if (unit) found.set(unit, [...(found.get(unit) ?? []), finding]);
  }
  const edits = units.flatMap((unit) => editsOf(unit, found.get(unit) ?? []));
  // in an encoding of bytes, notes refer to other signs by number
  return spliced(bytes, decoded, edits, name, (sign) => `&#${sign.codePointAt(0)};`);
}

function editsOf({ notes: { at, holder, own }, file, prefix }: XliffUnit, findings: readonly Finding[]): Edit[] {
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
