import type { Finding } from '@enface/align/audit';
import { unitOf } from '../findings.ts';
import { noteText } from '../severity.ts';
import { type Edit, spliced } from '../text/splice.ts';
import type { BilingualContents } from '../types.ts';
import { OWN, type PoEntry, poEntries } from './entries.ts';
import { decodePo, pairsOf } from './read.ts';

/**
 * The catalogue that was read, with a translator's comment for each finding, and the flag `fuzzy` for one that is major or worse;
 * comments that were written here before are taken out, flags stay for a person to take off. Every other byte is as it was.
 *
 * @param bytes the file
 * @param contents what `readPo` made of it
 * @param findings of an audit of `contents.alignment`
 * @throws EnfaceError as `readPo` does
 */
export function annotatePo(
  bytes: Uint8Array,
  contents: BilingualContents,
  findings: readonly Finding[],
  { name = 'document' }: { name?: string | undefined } = {},
): Uint8Array {
  const decoded = decodePo(bytes, name);
  const entries = poEntries(decoded.text, name);
  const pairs = pairsOf(entries);
  const found = new Map<PoEntry, Finding[]>();
  for (const finding of findings) {
    const entry = pairs[unitOf(finding, contents) ?? -1]?.entry;
    if (entry) found.set(entry, [...(found.get(entry) ?? []), finding]);
  }
  const newline = decoded.text.includes('\r\n') ? '\r\n' : '\n';
  const edits = entries.flatMap((entry) => editsOf(entry, found.get(entry) ?? [], newline));
  return spliced(bytes, decoded, edits, name);
}

function editsOf(entry: PoEntry, findings: readonly Finding[], newline: string): Edit[] {
  const { start, own, flags, flagsEnd, beforeId } = entry;
  const comments = findings.map((finding) => `${OWN}${noteText(finding).replace(/\s+/g, ' ')}${newline}`);
  const edits: Edit[] = own.map((line) => ({ ...line, text: '' }));
  if (comments.length > 0) edits.push({ start, end: start, text: comments.join('') });
  const isGrave = findings.some(({ severity }) => severity !== 'minor');
  if (!isGrave || flags.includes('fuzzy')) return edits;
  if (flagsEnd !== undefined) edits.push({ start: flagsEnd, end: flagsEnd, text: ', fuzzy' });
  else edits.push({ start: beforeId, end: beforeId, text: `#, fuzzy${newline}` });
  return edits;
}
