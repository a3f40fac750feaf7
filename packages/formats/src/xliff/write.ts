import { type Alignment, type Decisions, type ReviewedRow, type ReviewStatus, reviewedRows } from '@enface/align';
import type { Finding } from '@enface/align/audit';
import { findingsByRow } from '../findings.ts';
import { propertiesOf, segmentMap } from '../kept.ts';
import { type Before, nothingBefore, type Part } from '../parts.ts';
import { noteText, PRIORITY, SEVERITY } from '../severity.ts';
import { xmlText, xmlValue } from '../xml/escape.ts';
import { SPECIAL } from './inline.ts';
import { OWN, PREFIX } from './units.ts';

export interface WriteXliffOptions {
  /** `2.1` holds findings by the module for ITS 2.0, `1.2` as notes. @default '2.1' */
  version?: '2.1' | '1.2' | undefined;
  /** What an audit of this alignment found. @default none */
  findings?: readonly Finding[] | undefined;
  /** What a person said, as `decisionsFromJson` gives it: the state of each segment, and notes. @default nothing */
  decisions?: Decisions | undefined;
}

/** A row, its number, what stands before its part, and what was found in it. */
interface Entry {
  readonly number: number;
  readonly before: Before;
  readonly row: ReviewedRow;
  readonly findings: readonly Finding[];
}

/**
 * An alignment as XLIFF, piece by piece: a unit for each row of `rows`, with one segment; what has no match has an empty other
 * side. What an alignment knows besides is metadata (2.1, its module of that name) or context (1.2), from which `readXliff`
 * makes the same alignment again. A sign that XML cannot hold becomes `cp` (2.1) or `ph` (1.2).
 */
export function* writeXliff(
  alignment: Alignment,
  { version = '2.1', findings = [], decisions }: WriteXliffOptions = {},
): Generator<string> {
  const { head, none, foot } = version === '1.2' ? old : current;
  yield head(alignment);
  yield* unitsOf(alignment, { version, findings, decisions });
  // a file must have a unit
  if (alignment.beads.length + alignment.unmatched.length === 0) yield none;
  yield foot;
}

/** The same of an alignment that comes in parts. */
export async function* writeXliffOfParts(
  parts: AsyncIterable<Part>,
  { version = '2.1' }: Pick<WriteXliffOptions, 'version'> = {},
): AsyncGenerator<string, void, undefined> {
  const { head, none, foot } = version === '1.2' ? old : current;
  let begun = false;
  let rows = 0;
  for await (const { alignment, decisions, before } of parts) {
    if (!begun) yield head(alignment);
    begun = true;
    rows = before.rows + alignment.beads.length + alignment.unmatched.length;
    yield [...unitsOf(alignment, { version, decisions }, before)].join('');
  }
  if (rows === 0) yield none;
  yield foot;
}

function* unitsOf(
  alignment: Alignment,
  { version, findings = [], decisions }: WriteXliffOptions,
  before: Before = nothingBefore,
): Generator<string> {
  const { unit } = version === '1.2' ? old : current;
  const all = reviewedRows(alignment, decisions);
  const found = findingsByRow(all, findings);
  for (const [at, row] of all.entries())
    yield unit(alignment, { number: before.rows + at, before, row, findings: found.get(at) ?? [] });
}

const propsOf = (alignment: Alignment, { row, before }: Entry): [string, string][] =>
  Object.entries({
    ...propertiesOf(row),
    'segments-source': segmentMap(alignment, row, 'source', before.source),
    'segments-target': segmentMap(alignment, row, 'target', before.target),
  }).filter(([, value]) => value !== '');

const current = {
  head: ({ source, target }: Alignment) => `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" version="2.1" srcLang="${xmlValue(source.language)}" trgLang="${xmlValue(target.language)}">
<file id="f1" original="${xmlValue(source.id)}" xml:space="preserve">
${metadata([['target-id', target.id]])}`,
  unit(alignment: Alignment, entry: Entry): string {
    const { number, row, findings } = entry;
    const id = `u${number + 1}`;
    const text = (side: 'source' | 'target') => {
      const written = xmlText(row[side], (code) => `<cp hex="${code}"/>`);
      const marks = findings.length > 0 && side === (row.target === '' ? 'source' : 'target');
      return marks ? `<mrk id="${id}m" type="its:generic" its:locQualityIssuesRef="#its=${id}i">${written}</mrk>` : written;
    };
    const target = row.target === '' ? '' : `<target>${text('target')}</target>`;
    return `<unit id="${id}">
${metadata(propsOf(alignment, entry))}${issues(id, findings)}${notes(row.remarks)}<segment${state(row.status, 'state', STATES)}><source>${text('source')}</source>${target}</segment>
</unit>
`;
  },
  none: '<unit id="u0">\n<segment><source></source></segment>\n</unit>\n',
  foot: '</file>\n</xliff>\n',
};

/** Module "Metadata", section 5.4 of XLIFF 2.1. */
const metadata = (entries: readonly (readonly [string, string])[]) =>
  `<mda:metadata><mda:metaGroup category="${OWN}">${entries
    .map(([type, value]) => `<mda:meta type="${PREFIX}${type}">${xmlText(value)}</mda:meta>`)
    .join('')}</mda:metaGroup></mda:metadata>\n`;

/** Localization Quality Issues in a place of their own: ITS module, section 5.9.7 of XLIFF 2.1. */
function issues(id: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const each = findings.map(
    (finding) =>
      `<its:locQualityIssue locQualityIssueType="${finding.locQualityType}" locQualityIssueComment="${xmlValue(finding.message)}" locQualityIssueSeverity="${SEVERITY[finding.severity]}"/>`,
  );
  return `<its:locQualityIssues xml:id="${id}i">${each.join('')}</its:locQualityIssues>\n`;
}

/** Who says what is not a finding: such notes stay when findings are written anew. */
const REVIEWER = 'reviewer';

/** As the standards call it: XLIFF 2.1, section 4.7.3.1, and 1.2, attribute `state` of `target`. */
const STATES: Readonly<Record<ReviewStatus, string>> = { confirmed: 'reviewed', edited: 'reviewed', rejected: 'initial' };
const OLD_STATES: Readonly<Record<ReviewStatus, string>> = {
  confirmed: 'signed-off',
  edited: 'signed-off',
  rejected: 'needs-review-translation',
};

const state = (status: ReviewStatus | undefined, attribute: string, names: Readonly<Record<ReviewStatus, string>>) =>
  status ? ` ${attribute}="${names[status]}"` : '';

const notes = (remarks: readonly string[]) =>
  remarks.length === 0
    ? ''
    : `<notes>${remarks.map((remark) => `<note category="${REVIEWER}">${xmlText(remark)}</note>`).join('')}</notes>\n`;

const old = {
  head: ({ source, target }: Alignment) => `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file original="${xmlValue(source.id)}" source-language="${xmlValue(source.language)}" target-language="${xmlValue(target.language)}" datatype="plaintext">
<header><note from="${PREFIX}target-id">${xmlText(target.id)}</note></header>
<body>
`,
  unit(alignment: Alignment, entry: Entry): string {
    const { number, row, findings } = entry;
    let signs = 0;
    const text = (side: 'source' | 'target') =>
      xmlText(row[side], (code) => `<ph id="s${++signs}" ctype="${SPECIAL}">U+${code}</ph>`);
    const contexts = propsOf(alignment, entry).map(
      ([type, value]) => `<context context-type="${PREFIX}${type}">${xmlText(value)}</context>`,
    );
    const approved = row.status === 'confirmed' || row.status === 'edited' ? ' approved="yes"' : '';
    const remarks = row.remarks.map((remark) => `<note from="${REVIEWER}">${xmlText(remark)}</note>\n`);
    const notes = findings.map(
      (finding) =>
        `<note from="${OWN}" annotates="${finding.side}" priority="${PRIORITY[finding.severity]}">${xmlText(noteText(finding))}</note>\n`,
    );
    return `<trans-unit id="${number + 1}" xml:space="preserve"${approved}>
<source>${text('source')}</source>${row.target === '' ? '' : `<target${state(row.status, 'state', OLD_STATES)}>${text('target')}</target>`}
<context-group name="enface" purpose="x-enface">${contexts.join('')}</context-group>
${notes.join('')}${remarks.join('')}</trans-unit>
`;
  },
  none: '<trans-unit id="0"><source></source></trans-unit>\n',
  foot: '</body>\n</file>\n</xliff>\n',
};
