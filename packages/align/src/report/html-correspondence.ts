import type { Document } from '@enface/core';
import { isComplete, type Related, relatedDocuments, type SourceRow, sourceRows, unmatchedByDocument } from '../set-rows.ts';
import type { Correspondence, Coverage, Link, Side, UnmatchedPlace } from '../types.ts';
import { Aside, type Candidate, head, type PageParts, page, paragraphs } from './html-parts.ts';
import { html, languageAttributes, type Markup, nothing } from './markup.ts';
import {
  arrowsExplained,
  capitalised,
  countOfArticles,
  countOfLinks,
  countOfSegments,
  inNoArticle,
  linkedText,
  numbers,
  passagesOf,
  percent,
  plural,
  remarks,
  shortName,
  sure,
} from './wording.ts';

/** A set of articles: the matrix, a spread for each of the source, then what is left of each of the target. */
export function correspondencePage(correspondence: Correspondence): PageParts {
  const { sources, targets, unmatched } = correspondence;
  const aside = new Aside(unmatched.length);
  const mapped = sourceRows(correspondence).map((rows, document) => sourceSpread(correspondence, document, rows, aside));
  const left = unmatchedByDocument(correspondence, 'target').map((runs, document) =>
    targetSpread(correspondence, document, runs, aside),
  );
  const counts = (side: Side) => countOfSegments(unmatched.filter((run) => run.side === side));
  return {
    documents: `${sources.map(({ id }) => id).join(', ')} – ${targets.map(({ id }) => id).join(', ')}`,
    front: html`<h1>${countOfArticles(sources)} <span class="facing">facing</span> ${countOfArticles(targets)}</h1>
<p class="summary"><strong>${countOfLinks(correspondence)}</strong>. Of the source, ${plural(counts('source'), 'segment')} ${inNoArticle(targets)}; of the target, ${plural(counts('target'), 'segment')} ${inNoArticle(sources)}.</p>`,
    signs: ['parallel', 'partial', 'comparable'],
    main: html`${coverageOf(correspondence)}${mapped}${left}`,
  };
}

/** The matrix where it is complete and not too wide to be looked over, else a list of the closest counterparts. */
function coverageOf(correspondence: Correspondence): Markup {
  const { sources, targets } = correspondence;
  if (isComplete(correspondence) && targets.length <= MOST_COLUMNS) return matrix(correspondence);
  const table = counterparts(correspondence);
  return sources.length <= MOST_ROWS
    ? table
    : html`<details class="coverage"><summary>Closest counterparts of ${countOfArticles(sources)}</summary>\n${table}</details>\n`;
}

const MOST_COLUMNS = 24;
/** Articles listed openly; a longer list is closed until it is asked for. */
const MOST_ROWS = 100;

const table = (content: Markup) => html`<div class="matrix" role="region" aria-label="Coverage" tabindex="0"><table>
<caption>${arrowsExplained}</caption>
${content}</table></div>
`;

const sourceHead = ({ id }: Document, index: number) =>
  html`<th scope="row"><a href="#source-${index + 1}"><bdi>${id}</bdi></a></th>`;

/** Each article of the source with those of the target that have most in common with it. */
function counterparts(correspondence: Correspondence): Markup {
  const { sources, targets } = correspondence;
  const pairCell = (pair: Coverage) =>
    html`<td class="related"><a href="#target-${pair.target + 1}"><bdi>${shortName(targets[pair.target].id)}</bdi></a>${shares(pair)}</td>`;
  const rest = ({ closest, more }: Related) => {
    if (closest.length === 0) return html`<td class="unrelated">no related article</td>`;
    return more === 0 ? nothing : html`<td class="unrelated">${plural(more, 'more related article')}</td>`;
  };
  return table(html`<tbody>
${relatedDocuments(correspondence).map((related) => html`<tr>${sourceHead(sources[related.source], related.source)}${related.closest.map(pairCell)}${rest(related)}</tr>\n`)}</tbody>
`);
}

function matrix({ sources, targets, coverage }: Correspondence): Markup {
  const column = ({ id }: Document, index: number) =>
    html`<th scope="col"><a href="#target-${index + 1}"><bdi>${id}</bdi></a></th>`;
  const row = (cells: readonly Coverage[], index: number) =>
    html`<tr>${sourceHead(sources[index], index)}${cells.map((pair) => cell(pair, targets[pair.target]))}</tr>\n`;
  return table(html`<thead><tr><td></td>${targets.map(column)}</tr></thead>
<tbody>
${coverage.map(row)}</tbody>
`);
}

const cell = (pair: Coverage, { id }: Document): Markup =>
  html`<td class="${pair.verdict === 'unrelated' ? 'unrelated' : 'related'}" data-with="${shortName(id)}">${shares(pair)}</td>`;

function shares({ forward, backward, verdict }: Coverage): Markup {
  const share = (arrow: string, value: number) =>
    html`<span class="share">${arrow} <span class="bar" style="--share: ${percent(value)}"></span> <b>${percent(value)}</b></span>`;
  return html`${share('→', forward)}${share('←', backward)}<span class="verdict">${verdict}</span>`;
}

function sourceSpread({ sources, targets }: Correspondence, document: number, rows: readonly SourceRow[], aside: Aside): Markup {
  const nowhere = inNoArticle(targets);
  const items = rows.map((row) =>
    row.kind === 'unmatched'
      ? aside.row('left', sources[document], nowhere, row.unmatched, nearestOf(targets, row.unmatched))
      : html`<li class="row bead">${page('left', sources[document], row.segments)}<div class="page right links">${row.links.map((link) => linked(targets, link, row.segments.length))}</div></li>\n`,
  );
  return html`<section class="spread" id="source-${document + 1}">
<div class="heads">${head(sources[document])}<h2>${passagesOf(targets)}</h2></div>
${list(items, 'This article has no text.')}
</section>
`;
}

/** One passage of the target, under the name of its article. */
function linked(targets: readonly Document[], { source, target, relation, probability }: Link, segmentsInRow: number): Markup {
  const document = targets[target.document];
  const part = source.segments.length < segmentsInRow ? ` · for ${numbers(source.segments)}` : '';
  const words = [...remarks(relation, false), sure(probability)].join(', ');
  return html`<div class="link ${relation}"><p class="label"><bdi>${shortName(document.id)}</bdi> <span>· ${words}${part}</span></p><div${languageAttributes(document.language)}>${paragraphs(document, target.segments, linkedText)}</div></div>`;
}

function targetSpread(
  { sources, targets }: Correspondence,
  document: number,
  runs: readonly UnmatchedPlace[],
  aside: Aside,
): Markup {
  const nowhere = inNoArticle(sources);
  const items = runs.map((run) => aside.row('right', targets[document], nowhere, run, nearestOf(sources, run)));
  return html`<section class="spread" id="target-${document + 1}">
<div class="heads"><h2>${capitalised(nowhere)}</h2>${head(targets[document])}</div>
${list(items, 'Every segment of this article is linked.')}
</section>
`;
}

const list = (items: readonly Markup[], otherwise: string) =>
  items.length === 0 ? html`<p class="empty">${otherwise}</p>` : html`<ol class="rows">\n${items}</ol>`;

const nearestOf = (others: readonly Document[], { nearest }: UnmatchedPlace): Candidate | undefined =>
  nearest && { ...nearest, document: others[nearest.document] };
