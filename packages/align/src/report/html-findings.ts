import type { Document } from '@enface/core';
import type { Finding, Severity } from '../audit/types.ts';
import type { Row } from '../reading-order.ts';
import type { Alignment, Side } from '../types.ts';
import type { Written } from './html-parts.ts';
import { type Place, placeOf } from './html-strip.ts';
import { html, type Markup, nothing } from './markup.ts';
import { capitalised, plural, sure } from './wording.ts';

const SIDES = ['source', 'target'] as const;

/** The gravest first. */
export const SEVERITIES = ['critical', 'major', 'minor'] as const satisfies readonly Severity[];

/** A place that a finding points at, by the finding's number. */
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly finding: number;
}

/** What an audit adds to the rows of a page. */
export interface FindingsInRows {
  readonly written: Readonly<Record<Side, Written>>;
  /** The findings that belong to row number `row`. */
  list(row: number): Markup;
  /** Their numbers. */
  of(row: number): readonly number[];
}

/** Puts each finding into the row in which its cause is seen first, and underlines its places wherever they are. */
export function findingsInRows(
  alignment: Alignment,
  rows: readonly Row[],
  findings: readonly Finding[],
  where?: Where,
): FindingsInRows {
  const { source, target } = alignment;
  const places: Record<Side, Map<number, number>> = { source: new Map(), target: new Map() };
  for (const [at, row] of rows.entries())
    for (const side of SIDES) {
      const own = row.kind === 'bead' ? row.bead[side] : row.unmatched.side === side ? row.unmatched.segments : [];
      for (const segment of own) places[side].set(segment, at);
    }
  const byRow = new Map<number, number[]>();
  for (const [number, { side, segments }] of findings.entries()) {
    const other = side === 'source' ? 'target' : 'source';
    const row = places[side].get(segments[side][0]) ?? places[other].get(segments[other][0]) ?? 0;
    byRow.set(row, [...(byRow.get(row) ?? []), number]);
  }
  const of = (row: number) => byRow.get(row) ?? [];
  const writing = (side: Side, document: Document): Written => {
    const marks = marksBySegment(document, findings, side);
    return (_, segment) => marked(document.segments[segment], marks.get(segment) ?? [], findings);
  };
  return {
    written: { source: writing('source', source), target: writing('target', target) },
    of,
    list: (row) =>
      of(row).length === 0
        ? nothing
        : listed(of(row), findings, (finding) => placeOf(alignment, finding), stoodIn(alignment, where)),
  };
}

function marksBySegment({ segments }: Document, findings: readonly Finding[], side: Side): Map<number, Marked[]> {
  const marks = new Map<number, Marked[]>();
  for (const [finding, { spans }] of findings.entries()) {
    for (const { start, end } of spans[side]) {
      // the first segment that ends behind the place's beginning
      let low = 0;
      let high = segments.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (segments[middle].end <= start) low = middle + 1;
        else high = middle;
      }
      for (let at = low; at < segments.length && segments[at].start < end; at++) {
        const own = marks.get(at);
        if (own) own.push({ start, end, finding });
        else marks.set(at, [{ start, end, finding }]);
      }
    }
  }
  return marks;
}

/** A segment's text, cut where a place begins or ends: places of several findings may overlap. */
function marked(segment: Document['segments'][number], marks: readonly Marked[], findings: readonly Finding[]): Markup {
  const { text, start } = segment;
  if (marks.length === 0) return html`${text}`;
  const within = (offset: number) => Math.max(0, Math.min(text.length, offset - start));
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [within(mark.start), within(mark.end)])])];
  cuts.sort((a, b) => a - b);
  const parts = cuts.slice(1).map((to, k) => {
    const from = cuts[k];
    const here = marks.filter((mark) => within(mark.start) < to && within(mark.end) > from).map(({ finding }) => finding);
    const piece = text.slice(from, to);
    if (here.length === 0) return html`${piece}`;
    return html`<mark class="${gravest(here, findings)}" data-f="${here.map((number) => number + 1).join(' ')}">${piece}</mark>`;
  });
  return html`${parts}`;
}

function gravest(numbers: readonly number[], findings: readonly Finding[]): Severity {
  return SEVERITIES.find((severity) => numbers.some((number) => findings[number].severity === severity)) ?? 'minor';
}

/** Where in its file an offset of a side's text stood, in words. */
type Where = (side: Side, offset: number) => string;

/** ` · cue 12, 00:01:03`: of the side on which the cause is seen. */
const stoodIn =
  (alignment: Alignment, where: Where | undefined) =>
  ({ side, segments }: Finding): string => {
    const own = segments[side].length > 0 ? side : side === 'source' ? 'target' : 'source';
    return where && segments[own].length > 0 ? ` · ${where(own, alignment[own].segments[segments[own][0]].start)}` : '';
  };

function listed(
  numbers: readonly number[],
  findings: readonly Finding[],
  placed: (finding: Finding) => Place,
  stood: (finding: Finding) => string,
): Markup {
  const items = numbers.map((number) => {
    const { severity, message, check, probability, explains } = findings[number];
    const likely = probability === undefined ? '' : ` · ${sure(probability)}`;
    const others = explains.map((other) => html`<span class="with">with it: ${other.message}</span>`);
    const { source = '', target = '' } = placed(findings[number]);
    return html`<li id="finding-${number + 1}" class="${severity}" data-check="${check}" data-at="${source} ${target}" tabindex="-1"><b>${capitalised(severity)}</b> ${message}${others}<span class="from">${inWords(check)}${likely}${stood(findings[number])}</span></li>`;
  });
  return html`<ul class="findings" lang="en" dir="ltr">${items}</ul>`;
}

/** How many findings there are of each severity. */
export function countsOf(severities: readonly string[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => severities.filter((each) => each.split(' ')[0] === severity).length;
  return { critical: count('critical'), major: count('major'), minor: count('minor') };
}

/** `3 findings: 1 major, 2 minor.` */
export function foundInWords(counts: Readonly<Record<Severity, number>>): string {
  const graver = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => `${counts[severity]} ${severity}`);
  const all = counts.critical + counts.major + counts.minor;
  return all === 0 ? 'Nothing found.' : `${plural(all, 'finding')}: ${graver.join(', ')}.`;
}

/** A check's name as people read it: `missing words` */
export const inWords = (check: string) => check.replaceAll('-', ' ');
