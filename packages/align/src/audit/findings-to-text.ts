import type { Document } from '@enface/core';
import type { Ink } from '../report/terminal.ts';
import { cut, cutName, harmless, paint, wrap } from '../report/terminal.ts';
import { holdsNothing, nothingToMatch, percent, plural } from '../report/wording.ts';
import type { Alignment, Side } from '../types.ts';
import { warningTexts } from '../warning-texts.ts';
import type { Audit, AuditSummary, Finding, Severity, Span } from './types.ts';

export interface FindingsTextOptions {
  /** Columns to fill. @default 100 */
  width?: number | undefined;
  /** Marks by colour too, with ANSI codes. @default false */
  color?: boolean | undefined;
  /** Where in its file an offset of a side's text stood, in words. @default the number of the segment, from 1 */
  where?: ((side: Side, offset: number) => string) | undefined;
}

interface Page {
  readonly where: FindingsTextOptions['where'];
  readonly width: number;
  readonly color: boolean;
}

const MARKS: Record<Severity, string> = { critical: '✖', major: '▲', minor: '·' };
const INKS: Record<Severity, Ink> = { critical: 'alone', major: 'alone', minor: 'faint' };

/**
 * An audit for reading in a terminal: each finding with its message, and both sides quoted with the place in question
 * between ⟦ and ⟧; a summary ends it. Control characters of the texts are shown, not sent.
 *
 * @returns lines of at most `width` columns, each ending in a line feed
 */
export function findingsToText(
  alignment: Alignment,
  audit: Audit,
  { width = 100, color = false, where }: FindingsTextOptions = {},
): string {
  const page = { width: Math.max(40, width), color, where };
  const blocks = audit.findings.map((finding) => [...findingLines(page, alignment, finding), '']);
  return [...blocks.flat(), ...summaryLines(page, alignment, audit.summary)].map((line) => `${line}\n`).join('');
}

function findingLines(page: Page, alignment: Alignment, finding: Finding): string[] {
  const { severity, message, category, probability, explains } = finding;
  const [first, ...rest] = wrap(message, page.width - 2);
  const sure = probability === undefined ? '' : ` · ${percent(probability)}`;
  const label = `${severity} · ${category} · ${finding.check}${sure}`;
  return [
    `${paint(page, INKS[severity], MARKS[severity])} ${paint(page, 'strong', first)}`,
    ...rest.map((line) => `  ${paint(page, 'strong', line)}`),
    ...explains.flatMap((other) => indented(page, `with it: ${other.message}`, 'plain')),
    ...(['source', 'target'] as const).flatMap((side) => quotation(page, alignment[side], side, finding)),
    ...indented(page, label, 'faint'),
  ];
}

const indented = (page: Page, text: string, ink: Ink) => wrap(text, page.width - 2).map((line) => `  ${paint(page, ink, line)}`);

/** Characters shown on either side of a place, and of a long place itself. */
const AROUND = 70;
const LONGEST = 240;

/** The place in question within its sentence: `da 12  … ⟦50 kvinder⟧ sagsøger …`. */
function quotation(page: Page, document: Document, side: Side, { segments, spans }: Finding): string[] {
  const numbers = segments[side];
  if (numbers.length === 0) return [];
  const from = document.segments[numbers[0]].start;
  const to = document.segments[numbers.at(-1)!].end;
  const text = marked(document.text, from, to, spans[side]);
  const place = page.where ? cut(page.where(side, from), 40) : `${numbers[0] + 1}`;
  const label = `${cut(document.language, 12)} ${place}`.padEnd(7);
  return wrap(text, page.width - 2 - label.length - 1).map(
    (line, k) => `  ${paint(page, 'faint', k === 0 ? label : ' '.repeat(label.length))} ${line}`,
  );
}

function marked(text: string, from: number, to: number, spans: readonly Span[]): string {
  if (spans.length === 0 || (spans.length === 1 && spans[0].start <= from && spans[0].end >= to))
    return cutMiddle(text.slice(from, to));
  const first = spans[0].start;
  const last = spans.at(-1)!.end;
  const left = first - from > AROUND ? `… ${afterSpace(text.slice(first - AROUND, first))}` : text.slice(from, first);
  const right = to - last > AROUND ? `${beforeSpace(text.slice(last, last + AROUND))} …` : text.slice(last, to);
  const parts = spans.map(({ start, end }, k) => {
    const between = k === 0 ? '' : cutMiddle(text.slice(spans[k - 1].end, start));
    return `${between}⟦${cutMiddle(text.slice(start, end))}⟧`;
  });
  return `${left}${parts.join('')}${right}`;
}

const afterSpace = (text: string) => text.slice(text.indexOf(' ') + 1);
const beforeSpace = (text: string) => text.slice(0, Math.max(0, text.lastIndexOf(' ')));
const cutMiddle = (text: string) =>
  text.length <= LONGEST ? text : `${beforeSpace(text.slice(0, LONGEST / 2))} […] ${afterSpace(text.slice(-LONGEST / 2))}`;

function summaryLines(page: Page, alignment: Alignment, summary: AuditSummary): string[] {
  const { source, target, warnings } = alignment;
  const { bySeverity, byCheck, matched, pairs, skipped, verdict } = summary;
  const total = bySeverity.critical + bySeverity.major + bySeverity.minor;
  const grave = bySeverity.critical + bySeverity.major;
  const readFirst = grave > 0 && grave < total ? `, ${grave} worth reading first` : '';
  const name = (document: Document) => cutName(document.id, Math.floor(page.width / 3));
  const lines = [
    total === 0
      ? `Nothing found in ${plural(pairs, 'passage')}.`
      : `${plural(total, 'finding')} in ${plural(pairs, 'passage')}${readFirst}: ${bySeverity.critical} critical, ${bySeverity.major} major, ${bySeverity.minor} minor`,
    holdsNothing(alignment)
      ? nothingToMatch
      : `Matched: ${percent(matched.source)} of ${name(source)}, ${percent(matched.target)} of ${name(target)}`,
  ];
  if (verdict === 'different texts')
    lines.push(
      'So little of these texts matches that one is hardly a translation of the other: what only one of them has is listed as minor.',
    );
  const counts = Object.entries(byCheck).map(([check, count]) => `${check} ${count}`);
  if (counts.length > 0) lines.push(`By check: ${counts.join(', ')}`);
  const silent = Object.entries(skipped).filter(([, reason]) => reason !== 'switched off');
  if (silent.length > 0) lines.push(`Not run: ${silent.map(([check, reason]) => `${check} (${reason})`).join(', ')}`);
  const told = lines.flatMap((line, k) =>
    wrap(harmless(line), page.width).map((part) => paint(page, k === 0 ? 'strong' : 'plain', part)),
  );
  const cautions = warningTexts(warnings).flatMap((text) => wrap(harmless(`! ${text}`), page.width));
  return [...told, ...cautions.map((line) => paint(page, 'alone', line))];
}
