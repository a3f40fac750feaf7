import { type Alignment, rows, type TextRow } from '@enface/align';
import type { Finding } from '@enface/align/audit';
import { findingsByRow } from '../findings.ts';
import { noteText } from '../severity.ts';
import { OWN } from './entries.ts';
import { poString } from './strings.ts';

export interface WritePoOptions {
  /** What an audit of this alignment found. @default none */
  findings?: readonly Finding[] | undefined;
}

/**
 * An alignment as a catalogue of gettext, piece by piece: a message for each row of `rows` with a source; what has no match is not
 * translated. The same message is told apart by its number as context. A finding is a translator's comment, and one that is major or
 * worse makes its message fuzzy; so does a pair that is only partly one. What only the target has, has no place there.
 */
export function* writePo(alignment: Alignment, { findings = [] }: WritePoOptions = {}): Generator<string> {
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
  const all = rows(alignment);
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

function message(row: TextRow, findings: readonly Finding[], context: string | undefined): string {
  const comments = findings.map((finding) => `${OWN}${noteText(finding).replace(/\s+/g, ' ').toWellFormed()}\n`);
  const isFuzzy =
    findings.some(({ severity }) => severity !== 'minor') || (row.kind === 'bead' && row.bead.relation !== 'parallel');
  const about = context === undefined ? '' : poString('msgctxt', context);
  return `${comments.join('')}${isFuzzy ? '#, fuzzy\n' : ''}${about}${poString('msgid', row.source)}${poString('msgstr', row.target)}`;
}
