import { type Alignment, type Decisions, type ReviewedRow, reviewedRows } from '@enface/align';
import type { Finding } from '@enface/align/audit';
import { findingsByRow } from '../findings.ts';
import { noteText } from '../severity.ts';
import { OWN } from './entries.ts';
import { poString } from './strings.ts';

export interface WritePoOptions {
  /** What an audit of this alignment found. @default none */
  findings?: readonly Finding[] | undefined;
  /** What a person said, as `decisionsFromJson` gives it: what is right is not fuzzy, what was wrong is. @default nothing */
  decisions?: Decisions | undefined;
}

/**
 * An alignment as a catalogue of gettext, piece by piece: a message for each row of `rows` with a source; what has no match is not
 * translated. The same message is told apart by its number as context. A finding is a translator's comment, and one that is major or
 * worse makes its message fuzzy; so does a pair that is only partly one. What only the target has, has no place there.
 */
export function* writePo(alignment: Alignment, { findings = [], decisions }: WritePoOptions = {}): Generator<string> {
  const { source, target } = alignment;
  const head = [
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    'MIME-Version: 1.0',
    ...(target.language === 'und' ? [] : [`Language: ${target.language.replaceAll('-', '_')}`]),
    ...(source.language === 'und' ? [] : [`X-Source-Language: ${source.language.replaceAll('-', '_')}`]),
    'X-Generator: enface',
  ];
  yield `msgid ""\n${poString('msgstr', head.map((line) => `${line}\n`).join(''))}`;
  const all = reviewedRows(alignment, decisions);
  const found = findingsByRow(all, findings);
  // as they are written: texts that differ in what no catalogue holds are one message
  const seen = new Set([poString('msgid', '')]);
  for (const [number, row] of all.entries()) {
    if (row.source === '') continue;
    const id = poString('msgid', row.source);
    yield `\n${message(row, found.get(number) ?? [], seen.has(id) ? `${number + 1}` : undefined)}`;
    seen.add(id);
  }
}

function message(row: ReviewedRow, findings: readonly Finding[], context: string | undefined): string {
  const said = [...findings.map(noteText), ...(row.status ? [row.status] : []), ...row.remarks];
  const comments = said.map((text) => `${OWN}${text.replace(/\s+/g, ' ').toWellFormed()}\n`);
  const isRight = row.status === 'confirmed' || row.status === 'edited';
  const isFuzzy =
    (!isRight && row.status === 'rejected') ||
    findings.some(({ severity }) => severity !== 'minor') ||
    (!isRight && row.kind === 'bead' && row.bead.relation !== 'parallel');
  const about = context === undefined ? '' : poString('msgctxt', context);
  return `${comments.join('')}${isFuzzy ? '#, fuzzy\n' : ''}${about}${poString('msgid', row.source)}${poString('msgstr', row.target)}`;
}
