import { type Alignment, type Decisions, type ReviewedRow, reviewedRows, type Side } from '@enface/align';
import { propertiesOf, segmentMap } from '../kept.ts';
import { xmlText, xmlValue } from '../xml/escape.ts';
import { SPECIAL } from './units.ts';

/** Before the names of our own props: TMX wants `x-` before what it doesn't know. */
export const PREFIX = 'x-enface-';

export interface WriteTmxOptions {
  /** Passages without a match as units of one language, or left out. @default 'units' */
  unmatched?: 'units' | 'omit' | undefined;
  /** Said in the header. @default 'enface' without a version */
  tool?: { readonly name: string; readonly version: string } | undefined;
  /** Said in the header, in UTC. @default not said, so that equal results are equal files */
  date?: Date | undefined;
  /** What a person said, as `decisionsFromJson` gives it: a prop `status`, and a note for what else. @default nothing */
  decisions?: Decisions | undefined;
}

/**
 * An alignment as a translation memory, TMX 1.4b (Gala, 2005), piece by piece: a unit for each row of `rows`. Relation,
 * probability, crossing, reason and status are its props, and so is which segments a text consists of, from which `readTmx` makes the
 * same alignment again. A sign that XML cannot hold (controls, halves of pairs) becomes a `ph`.
 */
export function* writeTmx(alignment: Alignment, options: WriteTmxOptions = {}): Generator<string> {
  const { source, target } = alignment;
  const { tool = { name: 'enface', version: '' }, date, decisions, unmatched = 'units' } = options;
  const created = date ? ` creationdate="${stamp(date)}"` : '';
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="${xmlValue(tool.name)}" creationtoolversion="${xmlValue(tool.version || '0')}" segtype="sentence" o-tmf="enface" adminlang="en" srclang="${tag(source.language)}" datatype="plaintext"${created}>
${prop('source-id', source.id)}${prop('target-id', target.id)}${prop('source-language', source.language)}${prop('target-language', target.language)}</header>
<body>
`;
  for (const row of reviewedRows(alignment, decisions)) {
    if (row.kind === 'unmatched' && unmatched === 'omit') continue;
    yield unit(alignment, row);
  }
  yield '</body>\n</tmx>\n';
}

function unit(alignment: Alignment, row: ReviewedRow): string {
  const sides = row.kind === 'bead' ? (['source', 'target'] as const) : [row.unmatched.side];
  const isSentence = sides.every((side) => (row.kind === 'bead' ? row.bead[side] : row.unmatched.segments).length === 1);
  const notes = row.remarks.map((remark) => `<note>${xmlText(remark)}</note>\n`);
  const props = Object.entries(propertiesOf(row)).map(([name, value]) => prop(name, value));
  const variants = sides.map((side) => variant(alignment, row, side));
  return `<tu${isSentence ? '' : ' segtype="block"'}>\n${notes.join('')}${props.join('')}${variants.join('')}</tu>\n`;
}

function variant(alignment: Alignment, row: ReviewedRow, side: Side): string {
  const text = xmlText(row[side], (code) => `<ph type="${SPECIAL}">U+${code}</ph>`);
  const map = prop('side', side) + prop('segments', segmentMap(alignment, row, side));
  return `<tuv xml:lang="${tag(alignment[side].language)}">\n${map}<seg>${text}</seg>\n</tuv>\n`;
}

const prop = (name: string, value: string) => `<prop type="${PREFIX}${name}">${xmlText(value)}</prop>\n`;

/** `und` is a tag, too. */
const tag = (language: string) => xmlValue(language || 'und');

/** `20261126T201500Z` */
const stamp = (date: Date) => `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
