import type { Document } from '@enface/core';
import type { Audit, Finding } from '../audit/types.ts';
import type { KeptVectors } from '../bitext/kept-vectors.ts';
import { type Decisions, isDismissal } from '../decisions.ts';
import { type Row, readingOrder } from '../reading-order.ts';
import { shareMatched } from '../segments.ts';
import type { Alignment, Bead, Side } from '../types.ts';
import { countsOf, type FindingsInRows, findingsInRows, foundInWords, SEVERITIES } from './html-findings.ts';
import {
  aloneRow,
  type Decided,
  head,
  type Kind,
  note,
  type PageParts,
  type PairData,
  type RowNumbers,
  rowLists,
  rowName,
  type Sign,
  sideOf,
} from './html-parts.ts';
import { plot, strip } from './html-strip.ts';
import { html, type Markup, nothing } from './markup.ts';
import {
  CERTAIN,
  capitalised,
  countOfSegments,
  holdsNothing,
  nothingToMatch,
  percent,
  plural,
  relationInWords,
  sure,
  titlesOf,
} from './wording.ts';

/** What else there is to show of a pair. */
export interface PairExtras {
  readonly audit?: Audit | undefined;
  readonly where?: ((side: Side, offset: number) => string) | undefined;
  readonly words?: readonly (readonly number[])[] | undefined;
  readonly vectors?: KeptVectors | undefined;
  readonly decisions?: Decisions | undefined;
}

/** A pair of texts as one spread. */
export function alignmentPage(alignment: Alignment, { audit, where, words = [], vectors, decisions }: PairExtras): PageParts {
  const { source, target, beads } = alignment;
  const findings = audit?.findings ?? [];
  const rows = readingOrder(alignment);
  const marks = findingsInRows(alignment, rows, findings, where);
  const names = rowNames(rows);
  const titles = titlesOf(alignment);
  const pair = [titles.source, titles.target] as const;
  return {
    documents: pair.join(' – '),
    front: html`<h1><bdi>${pair[0]}</bdi> <span class="facing">facing</span> <bdi>${pair[1]}</bdi></h1>
<p class="summary"><span id="matched">${sentences(alignment).join(' ')}</span>${audit ? verdict(audit) : nothing}</p>
${strip(alignment, findings)}${plot(alignment)}`,
    signs: signsOf(alignment, findings),
    kinds: kindsOf(alignment, findings),
    checks: Object.keys(audit?.summary.byCheck ?? {}).filter((check) => findings.some((finding) => finding.check === check)),
    main: html`<section class="spread${findings.length > 0 ? ' audited' : ''}">
<div class="heads">${head(source, titles.source)}${head(target, titles.target)}</div>
${rowLists(rows.map((row, at) => rowOf(alignment, row, at, marks, names)))}</section>`,
    review: { source: source.id, target: target.id },
    pair: vectors && pairData(alignment, rows, vectors),
    decided: decisions && decided(decisions, findings),
    words: Object.fromEntries(
      beads.flatMap((bead, k) => (words[k]?.length ? [[rowName('source', bead.source[0]), words[k]] as const] : [])),
    ),
  };
}

function decided({ anchors, dismissed, corrected, sentences }: Decisions, findings: readonly Finding[]): Decided {
  const reasons = dismissed.flatMap((one) =>
    findings.flatMap((finding, k) => (isDismissal(one, finding) ? [[`finding-${k + 1}`, one.reason] as const] : [])),
  );
  return { ...anchors, dismissed: reasons, corrected: corrected.map(({ segment, text }) => [segment, text] as const), sentences };
}

/** What a page needs to align anew, beside what it shows. */
function pairData({ source, target }: Alignment, rows: readonly Row[], kept: KeptVectors): PairData {
  const short = (value: number) => Number(value.toFixed(4));
  const steps = ({ segments }: Document) =>
    segments.map(({ paragraph }, k) => paragraph - (k > 0 ? segments[k - 1].paragraph : 0));
  return {
    rows: rows.map((row): RowNumbers => {
      if (row.kind === 'bead') return [short(row.bead.score), short(row.bead.probability)];
      const { probability, reason, nearest } = row.unmatched;
      return nearest ? [short(probability), reason, nearest.segment, short(nearest.score)] : [short(probability), reason];
    }),
    paragraphs: { source: steps(source), target: steps(target) },
    dimensions: kept.dimensions,
    vectors: { source: kept.source, target: kept.target },
    pieces: kept.pieces,
    touching: { source: touching(source), target: touching(target) },
  };
}

const touching = ({ segments }: Document) =>
  segments.flatMap(({ index, start }) => (index > 0 && segments[index - 1].end === start ? [index] : []));

/** Of each segment the row that it stands in. */
export type RowNames = Readonly<Record<Side, Pick<ReadonlyMap<number, string>, 'get'>>>;

function rowNames(rows: readonly Row[]): RowNames {
  const names = { source: new Map<number, string>(), target: new Map<number, string>() };
  for (const row of rows) {
    const own = row.kind === 'bead' ? row.bead : { source: [], target: [], [row.unmatched.side]: row.unmatched.segments };
    const name = nameOf(row);
    for (const segment of own.source) names.source.set(segment, name);
    for (const segment of own.target) names.target.set(segment, name);
  }
  return names;
}

export const nameOf = (row: Row) =>
  row.kind === 'bead' ? rowName('source', row.bead.source[0]) : rowName(row.unmatched.side, row.unmatched.segments[0]);

export function sentences(alignment: Alignment): string[] {
  if (holdsNothing(alignment)) return [nothingToMatch];
  const { beads, unmatched } = alignment;
  const alone = (side: Side) => unmatched.filter((run) => run.side === side);
  const share = (side: Side) => percent(shareMatched(alignment[side], alone(side)));
  const count = (side: Side) => plural(countOfSegments(alone(side)), 'segment');
  const uncertain = beads.filter(({ probability }) => probability < CERTAIN).length;
  return [
    `${share('source')} of the source has a match in the target, and ${share('target')} of the target one in the source.`,
    `${count('source')} only in the source, ${count('target')} only in the target.`,
    ...(uncertain > 0 ? [`${plural(uncertain, 'match', 'matches')} of ${beads.length.toLocaleString('en')} uncertain.`] : []),
  ];
}

function verdict({ findings, summary }: Audit): Markup {
  const { verdict, skipped, pairs } = summary;
  const silent = Object.entries(skipped).filter(([, reason]) => reason !== 'switched off');
  const more = [
    ...(verdict === 'different texts'
      ? ['So little matches that one is hardly a translation of the other: what only one of them has is listed as minor.']
      : []),
    ...(silent.length > 0 ? [`Not checked: ${silent.map(([check, reason]) => `${check} (${reason})`).join(', ')}.`] : []),
  ];
  const found =
    findings.length === 0
      ? `Nothing found in ${plural(pairs, 'passage')}.`
      : foundInWords(countsOf(findings.map(({ severity }) => severity)));
  return html` <span id="found">${found}</span>${more.map((sentence) => html` ${sentence}`)}`;
}

function signsOf({ beads, unmatched }: Alignment, findings: readonly Finding[]): Sign[] {
  const signs: Sign[] = [{ sign: 'parallel', means: relationInWords.parallel }];
  for (const relation of ['partial', 'comparable'] as const)
    if (beads.some((bead) => bead.relation === relation)) signs.push({ sign: relation, means: relationInWords[relation] });
  if (beads.some((bead) => bead.crossing)) signs.push({ sign: 'moved', means: 'moved' });
  if (beads.some(({ probability }) => probability < CERTAIN)) signs.push({ sign: 'doubt', means: 'uncertain' });
  if (unmatched.length > 0) signs.push({ sign: 'alone', means: 'no match' });
  for (const severity of SEVERITIES)
    if (findings.some((finding) => finding.severity === severity)) signs.push({ sign: severity, means: `${severity} finding` });
  return signs;
}

function kindsOf({ beads, unmatched }: Alignment, findings: readonly Finding[]): Kind[] {
  const count = (test: (bead: Bead) => boolean) => beads.filter(test).length;
  return [
    { name: 'alone', label: 'No match', count: unmatched.length },
    {
      name: 'doubt',
      label: 'Uncertain',
      count: count(({ probability }) => probability < CERTAIN) + unmatched.filter((run) => run.probability < CERTAIN).length,
    },
    { name: 'partial', label: 'In part', count: count(({ relation }) => relation === 'partial') },
    { name: 'comparable', label: 'Told differently', count: count(({ relation }) => relation === 'comparable') },
    { name: 'moved', label: 'Moved', count: count(({ crossing }) => crossing) },
    ...SEVERITIES.map((severity) => ({
      name: severity,
      label: capitalised(severity),
      count: findings.filter((finding) => finding.severity === severity).length,
    })),
  ];
}

export function rowOf({ source, target }: Alignment, row: Row, at: number, marks: FindingsInRows, names: RowNames): Markup {
  const { written } = marks;
  if (row.kind === 'bead') return beadRow({ source, target }, row.bead, marks, at);
  const { side, nearest } = row.unmatched;
  const [own, other, there] = side === 'source' ? ([source, target, 'target'] as const) : ([target, source, 'source'] as const);
  const candidate = nearest && { document: other, ...nearest, row: names[there].get(nearest.segment) };
  const how = { id: nameOf(row), written: written[side], after: marks.list(at) };
  return aloneRow(side, own, `the ${side}`, row.unmatched, candidate, how);
}

function beadRow({ source, target }: Pick<Alignment, Side>, bead: Bead, marks: FindingsInRows, at: number): Markup {
  const { relation, crossing, probability } = bead;
  const doubtful = probability < CERTAIN;
  const several = bead.source.length + bead.target.length > 2;
  const classes = [
    'row bead',
    ...(relation === 'parallel' ? [] : [relation]),
    ...(crossing ? ['moved'] : []),
    ...(doubtful ? ['doubt'] : []),
  ];
  const labels = [
    ...(crossing ? ['⇅'] : []),
    ...(several ? [`${bead.source.length} : ${bead.target.length}`] : []),
    ...(doubtful ? [sure(probability).replace(' sure', '')] : []),
  ];
  const tie =
    labels.length === 0
      ? nothing
      : html`<div class="tie" aria-hidden="true">${labels.map((label) => html`<b>${label}</b>`)}</div>`;
  const said = [...(crossing ? ['moved'] : []), ...(relation === 'parallel' ? [] : [relationInWords[relation]])];
  const remark =
    said.length === 0 && !doubtful
      ? nothing
      : note(html`${said.length > 0 ? html`<strong>${said.join(', ')}</strong> · ` : nothing}${sure(probability)}`);
  const sides = html`${sideOf('left', source, bead.source, marks.written.source)}${tie}${sideOf('right', target, bead.target, marks.written.target)}`;
  return html`<li class="${classes.join(' ')}" id="${rowName('source', bead.source[0])}">${sides}${remark}${marks.list(at)}</li>\n`;
}
