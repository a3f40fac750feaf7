import type { Document } from '@enface/core';
import { checkNumber, checkResult } from '../check-arguments.ts';
import { languageName } from '../language-name.ts';
import { type Row, readingOrder } from '../reading-order.ts';
import { shareMatched } from '../segments.ts';
import {
  documentsOf,
  isComplete,
  type Related,
  relatedDocuments,
  type SourceRow,
  sourceRows,
  unmatchedByDocument,
} from '../set-rows.ts';
import type { Alignment, Correspondence, Coverage, Link, Relation, Side, Unmatched, UnmatchedPlace, Warning } from '../types.ts';
import { warningTexts } from '../warning-texts.ts';
import { cut, cutName, facing, type Ink, isStacked, type Line, type Page, pad, paint, textWidth, wrap } from './terminal.ts';
import {
  arrowsExplained,
  capitalised,
  countOfArticles,
  countOfBeads,
  countOfLinks,
  countOfSegments,
  holdsNothing,
  inNoArticle,
  linkedText,
  nearestHelps,
  nothingToMatch,
  numbers,
  passagesOf,
  percent,
  plural,
  remarkOn,
  remarks,
  shareOfDocument,
  shortName,
  sureOfLink,
  verdictOnRun,
} from './wording.ts';

export interface TextOptions {
  /** Columns to fill. Below 60 the two sides are stacked. @default 100 */
  width?: number | undefined;
  /** Marks by colour too, with ANSI codes. @default false */
  color?: boolean | undefined;
}

const marks: Record<Relation, string> = { parallel: '═', partial: '─', comparable: '┄' };
const legend = '═ parallel, ─ partial, ┄ comparable, ⇅ moved, ✕ no match';

/**
 * The result for reading in a terminal: passages face each other, what has no match stands alone on its side with the
 * reason and its probability, and a summary ends it. Segments are numbered from 1. Control characters of the texts are
 * shown, not sent.
 *
 * @returns Lines of at most `width` columns, each ending in a line feed.
 */
export function toText(result: Alignment | Correspondence, { width = 100, color = false }: TextOptions = {}): string {
  checkResult(result);
  checkNumber(width, 'width', 0);
  const documents = 'beads' in result ? [result.source, result.target] : [...result.sources, ...result.targets];
  const longest = documents.reduce((most, { segments }) => Math.max(most, segments.length), 1);
  const page = { width: Math.max(20, width), color, digits: `${longest}`.length };
  const lines = 'beads' in result ? alignmentLines(page, result) : correspondenceLines(page, result);
  return [...warningLines(page, result.warnings), ...lines].map((line) => `${line}\n`).join('');
}

/** Before all else, as it says how the rest is to be read. */
function warningLines(page: Page, warnings: readonly Warning[]): string[] {
  if (warnings.length === 0) return [];
  const texts = warningTexts(warnings).flatMap((text) => wrap(`! ${text}`, page.width));
  return [...texts.map((line) => paint(page, 'alone', line)), ''];
}

function alignmentLines(page: Page, alignment: Alignment): string[] {
  const { source, target } = alignment;
  const blocks = readingOrder(alignment).map((row) => [...alignmentRow(page, alignment, row), '']);
  return [...heading(page, [title(page, source)], [title(page, target)]), ...blocks.flat(), ...alignmentSummary(page, alignment)];
}

function alignmentRow(page: Page, { source, target }: Alignment, row: Row): string[] {
  if (row.kind === 'unmatched') {
    const { side, nearest } = row.unmatched;
    const [own, other] = side === 'source' ? [source, target] : [target, source];
    const alone = aloneLines(page, own, `only in the ${side}`, row.unmatched, nearest && { document: other, ...nearest });
    return side === 'source' ? facing(page, alone, [], false) : facing(page, [], alone, false);
  }
  const { bead } = row;
  const mark = bead.crossing ? '⇅' : marks[bead.relation];
  const remark = remarkOn(bead);
  const right = [
    ...passage(page, target, bead.target),
    ...note(page, remark ? [remark.words, remark.sure].filter(Boolean).join(' · ') : '', bead.crossing ? 'moved' : 'faint'),
  ];
  const left = passage(page, source, bead.source);
  left[0] = { ...left[0], mark };
  return facing(page, left, right, true);
}

function alignmentSummary(page: Page, alignment: Alignment): string[] {
  const alone = (side: Side) => alignment.unmatched.filter((run) => run.side === side);
  const count = (side: Side) => `only in the ${side}: ${plural(countOfSegments(alone(side)), 'segment')}`;
  const share = (side: Side) => `${percent(shareMatched(alignment[side], alone(side)))} of the ${side}`;
  if (holdsNothing(alignment)) return wrap(nothingToMatch, page.width).map((line) => paint(page, 'strong', line));
  return [
    ...wrap(`${countOfBeads(alignment)} · ${count('source')} · ${count('target')}`, page.width).map((line) =>
      paint(page, 'strong', line),
    ),
    ...wrap(`Matched: ${share('source')}, ${share('target')} (by length of text)`, page.width),
    ...legendLines(page),
  ];
}

function correspondenceLines(page: Page, correspondence: Correspondence): string[] {
  const { sources, targets } = correspondence;
  const lines = [...coverageLines(page, correspondence), ''];
  for (const [document, rows] of sourceRows(correspondence).entries()) {
    lines.push(...heading(page, [title(page, sources[document])], [passagesOf(targets)]));
    if (rows.length === 0) lines.push(...faint(page, 'no text'), '');
    for (const row of rows) lines.push(...sourceRow(page, correspondence, document, row), '');
  }
  const nowhere = inNoArticle(sources);
  for (const [document, runs] of unmatchedByDocument(correspondence, 'target').entries()) {
    lines.push(...heading(page, [capitalised(nowhere)], [title(page, targets[document])]));
    if (runs.length === 0) lines.push(...faint(page, 'nothing: every segment is linked'), '');
    for (const run of runs)
      lines.push(...facing(page, [], aloneLines(page, targets[document], nowhere, run, nearestOf(sources, run)), false), '');
  }
  return [...lines, ...correspondenceSummary(page, correspondence)];
}

function sourceRow(page: Page, { sources, targets }: Correspondence, document: number, row: SourceRow): string[] {
  if (row.kind === 'unmatched')
    return facing(
      page,
      aloneLines(page, sources[document], inNoArticle(targets), row.unmatched, nearestOf(targets, row.unmatched)),
      [],
      false,
    );
  const right = row.links.flatMap((link) => [
    ...linkLabel(page, targets[link.target.document], link, row.segments.length),
    ...passage(page, targets[link.target.document], link.target.segments, 'plain', linkedText),
  ]);
  return facing(page, passage(page, sources[document], row.segments), right, true);
}

/** Whose passage it is: `techzine.en.txt · partial, 93%`, and which of the row's segments it answers if not all. */
function linkLabel(page: Page, { id }: Document, link: Link, segmentsInRow: number): Line[] {
  const part = link.source.segments.length < segmentsInRow ? ` · for ${numbers(link.source.segments)}` : '';
  const notes = [...remarks(link.relation, false), sureOfLink(link)].join(', ');
  const room = textWidth(page) - ` · ${notes}${part}`.length;
  return [
    {
      text: cut(`${cutName(id, Math.max(8, room))} · ${notes}${part}`, textWidth(page)),
      ink: 'faint',
      mark: marks[link.relation],
    },
  ];
}

function correspondenceSummary(page: Page, correspondence: Correspondence): string[] {
  const { sources, targets } = correspondence;
  const shares = (['source', 'target'] as const).flatMap((side) =>
    unmatchedByDocument(correspondence, side).map((runs, index) =>
      shareOfDocument(documentsOf(correspondence, side)[index], runs),
    ),
  );
  const counts = `${countOfLinks(correspondence)} between ${countOfArticles(sources)} and ${countOfArticles(targets)}`;
  return [
    ...wrap(counts, page.width).map((text) => paint(page, 'strong', text)),
    ...shares.flatMap((text) => wrap(text, page.width)),
    ...legendLines(page),
  ];
}

const arrows = ({ forward, backward }: Coverage) => `→ ${percent(forward)} ← ${percent(backward)}`;

/** The matrix where it is complete and fits the width, else lines for the pairs of documents that have most in common. */
function coverageLines(page: Page, correspondence: Correspondence): string[] {
  const { sources, targets, coverage } = correspondence;
  const lines = [paint(page, 'strong', 'Coverage'), ...faint(page, arrowsExplained), ''];
  const cell = Math.min(30, Math.floor((page.width - 16) / Math.max(1, targets.length)) - 2);
  if (cell < 15 || isStacked(page) || !isComplete(correspondence)) {
    const related = relatedDocuments(correspondence).flatMap((document) => relatedTexts(correspondence, document));
    const texts = related.length === 0 ? ['no two articles are related'] : related;
    return [...lines, ...texts.flatMap((text) => wrap(text, page.width))];
  }
  const first = page.width - (cell + 2) * targets.length;
  const row = (head: string, cells: readonly string[], ink: (index: number) => Ink) =>
    (
      pad(cutName(head, first - 1), first) +
      cells.map((text, index) => `${paint(page, ink(index), pad(cut(text, cell), cell))}  `).join('')
    ).trimEnd();
  lines.push(
    row(
      '',
      targets.map(({ id }) => cutName(id, cell)),
      () => 'strong',
    ),
  );
  for (const [index, cells] of coverage.entries()) {
    const ink = (column: number): Ink => (cells[column].verdict === 'unrelated' ? 'faint' : 'plain');
    lines.push(
      row(sources[index].id, cells.map(arrows), ink),
      row(
        '',
        cells.map((pair) => pair.verdict),
        ink,
      ),
    );
  }
  return lines;
}

/** The closest of a document's related ones, a text each, and how many more there are. */
function relatedTexts({ sources, targets }: Correspondence, { source: document, closest, more }: Related): string[] {
  const { id } = sources[document];
  const texts = closest.map(
    (pair) => `${shortName(id)} ~ ${shortName(targets[pair.target].id)}: ${arrows(pair)}  ${pair.verdict}`,
  );
  return more === 0 ? texts : [...texts, `${shortName(id)} ~ ${plural(more, 'more related article')}`];
}

/** Titles over the two columns and a rule. */
function heading(page: Page, left: readonly string[], right: readonly string[]): string[] {
  const line = (text: string): Line => ({ text: cut(text, textWidth(page)), ink: 'strong' });
  return [...facing(page, left.map(line), right.map(line), false), paint(page, 'faint', '─'.repeat(page.width)), ''];
}

function title(page: Page, { id, language }: Document): string {
  const name = ` (${languageName(language)})`;
  return cutName(id, Math.max(8, textWidth(page) - name.length)) + name;
}

const faint = (page: Page, text: string) => wrap(text, page.width).map((line) => paint(page, 'faint', line));

const legendLines = (page: Page) => faint(page, legend);

/** Segments of one side, each on lines of its own with its number. */
function passage(
  page: Page,
  document: Document,
  segments: readonly number[],
  ink: Ink = 'plain',
  shown: (text: string) => string = (text) => text,
): Line[] {
  return segments.flatMap((segment) =>
    wrap(shown(document.segments[segment].text), textWidth(page)).map((text, i) => ({
      number: i === 0 ? `${segment + 1}` : '',
      text,
      ink,
    })),
  );
}

const note = (page: Page, text: string, ink: Ink): Line[] =>
  text === '' ? [] : wrap(text, textWidth(page)).map((line) => ({ text: line, ink }));

interface Candidate {
  readonly document: Document;
  readonly segment: number;
  readonly score: number;
}

function aloneLines(
  page: Page,
  document: Document,
  where: string,
  run: Unmatched | UnmatchedPlace,
  nearest: Candidate | undefined,
): Line[] {
  const lines = [...passage(page, document, run.segments, 'alone'), ...note(page, verdictOnRun(where, run), 'alone')];
  lines[0] = { ...lines[0], mark: '✕' };
  if (nearest && nearestHelps(run, nearest.score)) {
    const place = `nearest (${nearest.score.toFixed(2)}): ${'document' in run ? `${shortName(nearest.document.id)}, ` : ''}${nearest.segment + 1}`;
    const text = nearest.document.segments[nearest.segment].text;
    const shown = 'document' in run ? [place, text] : [`${place} ${text}`];
    for (const line of shown) lines.push({ text: cut(line, textWidth(page)), ink: 'faint' });
  }
  return lines;
}

const nearestOf = (others: readonly Document[], { nearest }: UnmatchedPlace): Candidate | undefined =>
  nearest && { ...nearest, document: others[nearest.document] };
