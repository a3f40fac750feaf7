import type { Document } from '@enface/core';
import {
  documentsOf,
  isComplete,
  type Related,
  relatedDocuments,
  type SourceRow,
  sourceRows,
  unmatchedByDocument,
} from '../set-rows.ts';
import type { Correspondence, Coverage, Link, UnmatchedPlace } from '../types.ts';
import { cut, cutName, facing, type Ink, isStacked, type Line, type Page, pad, paint, textWidth, wrap } from './terminal.ts';
import { aloneLines, type Candidate, faint, heading, legendLines, marks, passage, title } from './text-parts.ts';
import {
  arrowsExplained,
  capitalised,
  countOfArticles,
  countOfLinks,
  inNoArticle,
  linkedText,
  numbers,
  passagesOf,
  percent,
  plural,
  remarks,
  shareOfDocument,
  shortName,
  sureOfLink,
} from './wording.ts';

/** Coverage, every source document with its links, what no document has, with a summary. */
export function correspondenceLines(page: Page, correspondence: Correspondence): string[] {
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

const nearestOf = (others: readonly Document[], { nearest }: UnmatchedPlace): Candidate | undefined =>
  nearest && { ...nearest, document: others[nearest.document] };
