import type { Finding } from '@enface/align/audit';
import { EnfaceError, shown } from '@enface/core';
import { noteText, PRIORITY } from '../severity.ts';
import type { Decoded } from '../text/decode.ts';
import type { BilingualContents } from '../types.ts';
import { decodeXml } from '../xml/decode.ts';
import { xmlText } from '../xml/escape.ts';
import { unitsOf } from './read.ts';
import { OWN, type XliffUnit } from './units.ts';

/** A stretch of the file's text, and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

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
    const unit = pairs[placeOf(finding, contents) ?? -1];
    if (unit) found.set(unit, [...(found.get(unit) ?? []), finding]);
  }
  return spliced(
    bytes,
    decoded,
    units.flatMap((unit) => editsOf(unit, found.get(unit) ?? [])),
    name,
  );
}

/** Number of the pair that a finding concerns first. */
function placeOf({ side, segments }: Finding, { places }: BilingualContents): number | undefined {
  const other = side === 'source' ? 'target' : 'source';
  return places[side][segments[side][0]]?.unit ?? places[other][segments[other][0]]?.unit;
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

function spliced(bytes: Uint8Array, { text, encoding, mark }: Decoded, edits: readonly Edit[], name: string): Uint8Array {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  if (encoding === 'utf-8' || encoding.startsWith('utf-16')) {
    let [result, done] = [mark ? '\ufeff' : '', 0];
    for (const { start, end, text: instead } of sorted) {
      result += text.slice(done, start) + instead;
      done = end;
    }
    return encoded(result + text.slice(done), encoding);
  }
  if (text.length !== bytes.length)
    throw new EnfaceError('BAD_INPUT', `${shown(name)} is in ${encoding}, into which notes can't be written: save it as UTF-8.`);
  // a byte a character: the notes are in ASCII, and refer to others by number
  const parts: Uint8Array[] = [];
  let done = 0;
  for (const { start, end, text: instead } of sorted) {
    const ascii = instead.replace(/[^\u0000-\u007f]/gu, (sign) => `&#${sign.codePointAt(0)};`);
    parts.push(bytes.subarray(done, start), new TextEncoder().encode(ascii));
    done = end;
  }
  return joined([...parts, bytes.subarray(done)]);
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < text.length; k++) view.setUint16(2 * k, text.charCodeAt(k), encoding === 'utf-16le');
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
