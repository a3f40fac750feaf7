import { type Alignment, type Decisions, type ReviewedRow, reviewedRows, type Side } from '@enface/align';
import type { Finding } from '@enface/align/audit';
import { findingsByRow } from '../findings.ts';
import { propertiesOf, segmentMap } from '../kept.ts';
import { type Before, nothingBefore, type Part } from '../parts.ts';
import { noteText } from '../severity.ts';
import type { NamedAlignment } from '../types.ts';
import { xmlText, xmlValue } from '../xml/escape.ts';
import { OWN, SPECIAL } from './units.ts';

/** Before the names of our own props: TMX wants `x-` before what it doesn't know. */
export const PREFIX = 'x-enface-';

export interface WriteTmxOptions {
  /** Passages without a match as units of one language, or left out. @default 'units' */
  unmatched?: 'units' | 'omit' | undefined;
  /** What an audit of this alignment found. @default none */
  findings?: readonly Finding[] | undefined;
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
 * same alignment again. Findings and remarks are notes. A sign that XML cannot hold (controls, halves of pairs) becomes a `ph`.
 */
export function* writeTmx(alignment: Alignment, options: WriteTmxOptions = {}): Generator<string> {
  yield headFor(alignment, options);
  yield* unitsOf(alignment, options);
  yield END;
}

/** The same of an alignment that comes in parts. */
export async function* writeTmxOfParts(
  parts: AsyncIterable<Part>,
  options: Omit<WriteTmxOptions, 'decisions' | 'findings'> = {},
): AsyncGenerator<string, void, undefined> {
  let begun = false;
  for await (const { alignment, decisions, before } of parts) {
    if (!begun) yield headFor(alignment, options);
    begun = true;
    yield [...unitsOf(alignment, { ...options, decisions }, {}, before)].join('');
  }
  yield END;
}

/**
 * Many alignments as one translation memory, piece by piece as they come: units as in `writeTmx`, each with the prop `pair` for
 * where it comes from. The header names no source language, as pairs may have several; of a unit, the first text is the source's.
 */
export async function* writeTmxOfPairs(
  pairs: AsyncIterable<NamedAlignment> | Iterable<NamedAlignment>,
  options: Omit<WriteTmxOptions, 'decisions' | 'findings'> = {},
): AsyncGenerator<string, void, undefined> {
  yield headOf('*all*', {}, options);
  for await (const { id, alignment } of pairs) yield [...unitsOf(alignment, options, { pair: id })].join('');
  yield END;
}

const END = '</body>\n</tmx>\n';

function headFor({ source, target }: Alignment, options: WriteTmxOptions): string {
  const names = { 'source-id': source.id, 'target-id': target.id };
  const languages = { 'source-language': source.language, 'target-language': target.language };
  return headOf(tag(source.language), { ...names, ...languages }, options);
}

function headOf(language: string, props: Readonly<Record<string, string>>, { tool, date }: WriteTmxOptions): string {
  const { name, version } = tool ?? { name: 'enface', version: '' };
  const created = date ? ` creationdate="${stamp(date)}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="${xmlValue(name)}" creationtoolversion="${xmlValue(version || '0')}" segtype="sentence" o-tmf="enface" adminlang="en" srclang="${language}" datatype="plaintext"${created}>
${propsOf(props)}</header>
<body>
`;
}

function* unitsOf(
  alignment: Alignment,
  { unmatched = 'units', decisions, findings = [] }: WriteTmxOptions,
  props: Readonly<Record<string, string>> = {},
  before: Before = nothingBefore,
): Generator<string> {
  const all = reviewedRows(alignment, decisions);
  const found = findingsByRow(all, findings);
  for (const [number, row] of all.entries())
    if (row.kind !== 'unmatched' || unmatched !== 'omit') yield unit(alignment, row, found.get(number) ?? [], props, before);
}

function unit(
  alignment: Alignment,
  row: ReviewedRow,
  findings: readonly Finding[],
  more: Readonly<Record<string, string>>,
  before: Before,
): string {
  const sides = row.kind === 'bead' ? (['source', 'target'] as const) : [row.unmatched.side];
  const isSentence = sides.every((side) => (row.kind === 'bead' ? row.bead[side] : row.unmatched.segments).length === 1);
  const said = [...findings.map((finding) => OWN + noteText(finding)), ...row.remarks];
  const notes = said.map((text) => `<note>${xmlText(text)}</note>\n`);
  const props = propsOf({ ...more, ...propertiesOf(row) });
  const variants = sides.map((side) => variant(alignment, row, side, before[side]));
  return `<tu${isSentence ? '' : ' segtype="block"'}>\n${notes.join('')}${props}${variants.join('')}</tu>\n`;
}

function variant(alignment: Alignment, row: ReviewedRow, side: Side, before: number): string {
  const text = xmlText(row[side], (code) => `<ph type="${SPECIAL}">U+${code}</ph>`);
  const map = prop('side', side) + prop('segments', segmentMap(alignment, row, side, before));
  return `<tuv xml:lang="${tag(alignment[side].language)}">\n${map}<seg>${text}</seg>\n</tuv>\n`;
}

const propsOf = (props: Readonly<Record<string, string>>) =>
  Object.entries(props)
    .map(([name, value]) => prop(name, value))
    .join('');

const prop = (name: string, value: string) => `<prop type="${PREFIX}${name}">${xmlText(value)}</prop>\n`;

/** `und` is a tag, too. */
const tag = (language: string) => xmlValue(language || 'und');

/** `20261126T201500Z` */
const stamp = (date: Date) => `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
