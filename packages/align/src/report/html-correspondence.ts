import type { Document } from '@enface/core';
import { type ForeignRow, foreignRows, isComplete, type Related, relatedDocuments, unmatchedByDocument } from '../rows.ts';
import type { Correspondence, Coverage, Link, UnmatchedPlace } from '../types.ts';
import type { PageParts } from './html.ts';
import { Aside, type Candidate, head, page, paragraphs } from './html-parts.ts';
import { html, languageAttributes, type Markup, nothing } from './markup.ts';
import { countOfLinks, countOfSegments, numbers, percent, plural, remarks } from './wording.ts';

/** A set of articles: the matrix, a spread for each foreign one, then what is left of each English one. */
export function correspondencePage(correspondence: Correspondence): PageParts {
  const { foreign, english, unmatched } = correspondence;
  const aside = new Aside(unmatched.length);
  const mapped = foreignRows(correspondence).map((rows, document) => foreignSpread(correspondence, document, rows, aside));
  const left = unmatchedByDocument(correspondence, 'english').map((runs, document) =>
    englishSpread(correspondence, document, runs, aside),
  );
  const counts = (side: UnmatchedPlace['side']) => countOfSegments(unmatched.filter((run) => run.side === side));
  return {
    documents: `${foreign.map((document) => document.id).join(', ')} – ${english.map((document) => document.id).join(', ')}`,
    front: html`<h1>${plural(foreign.length, 'foreign article')} <span class="facing">facing</span> ${english.length.toLocaleString('en')} English</h1>
<p class="summary"><strong>${countOfLinks(correspondence)}</strong>. ${plural(counts('foreign'), 'segment')} in no English article, ${plural(counts('english'), 'English segment')} in no foreign one.</p>`,
    signs: ['parallel', 'partial', 'comparable'],
    main: html`${coverageOf(correspondence)}${mapped}${left}`,
  };
}

/** The matrix where it is complete and not too wide to be looked over, else a list of the closest counterparts. */
function coverageOf(correspondence: Correspondence): Markup {
  const { foreign, english } = correspondence;
  if (isComplete(correspondence) && english.length <= MOST_COLUMNS) return matrix(correspondence);
  const table = counterparts(correspondence);
  return foreign.length <= MOST_ROWS
    ? table
    : html`<details class="coverage"><summary>Closest counterparts of ${plural(foreign.length, 'foreign article')}</summary>\n${table}</details>\n`;
}

const MOST_COLUMNS = 24;
/** Articles listed openly; a longer list is closed until it is asked for. */
const MOST_ROWS = 100;

const table = (content: Markup) => html`<div class="matrix" role="region" aria-label="Coverage" tabindex="0"><table>
<caption>→ how much of the foreign text is found in the English one, ← the other way</caption>
${content}</table></div>
`;

const foreignHead = ({ id }: Document, index: number) =>
  html`<th scope="row"><a href="#foreign-${index + 1}"><bdi>${id}</bdi></a></th>`;

/** Each foreign article with the English ones that have most in common with it. */
function counterparts(correspondence: Correspondence): Markup {
  const { foreign, english } = correspondence;
  const pairCell = (pair: Coverage) =>
    html`<td class="related"><a href="#english-${pair.english + 1}"><bdi>${english[pair.english].id}</bdi></a>${shares(pair)}</td>`;
  const rest = ({ closest, more }: Related) => {
    if (closest.length === 0) return html`<td class="unrelated">no related article</td>`;
    return more === 0 ? nothing : html`<td class="unrelated">${plural(more, 'more related article')}</td>`;
  };
  return table(html`<tbody>
${relatedDocuments(correspondence).map((related) => html`<tr>${foreignHead(foreign[related.foreign], related.foreign)}${related.closest.map(pairCell)}${rest(related)}</tr>\n`)}</tbody>
`);
}

function matrix({ foreign, english, coverage }: Correspondence): Markup {
  const column = ({ id }: Document, index: number) =>
    html`<th scope="col"><a href="#english-${index + 1}"><bdi>${id}</bdi></a></th>`;
  const row = (cells: readonly Coverage[], index: number) =>
    html`<tr>${foreignHead(foreign[index], index)}${cells.map((pair) => cell(pair, english[pair.english]))}</tr>\n`;
  return table(html`<thead><tr><td></td>${english.map(column)}</tr></thead>
<tbody>
${coverage.map(row)}</tbody>
`);
}

const cell = (pair: Coverage, { id }: Document): Markup =>
  html`<td class="${pair.verdict === 'unrelated' ? 'unrelated' : 'related'}" data-with="${id}">${shares(pair)}</td>`;

function shares({ forward, backward, verdict }: Coverage): Markup {
  const share = (arrow: string, value: number) =>
    html`<span class="share">${arrow} <span class="bar" style="--share: ${percent(value)}"></span> <b>${percent(value)}</b></span>`;
  return html`${share('→', forward)}${share('←', backward)}<span class="verdict">${verdict}</span>`;
}

function foreignSpread(
  { foreign, english }: Correspondence,
  document: number,
  rows: readonly ForeignRow[],
  aside: Aside,
): Markup {
  const items = rows.map((row) =>
    row.kind === 'unmatched'
      ? aside.row('left', foreign[document], row.unmatched, nearestOf(english, row.unmatched))
      : html`<li class="row bead">${page('left', foreign[document], row.segments)}<div class="page right links">${row.links.map((link) => linked(english, link, row.segments.length))}</div></li>\n`,
  );
  return html`<section class="spread" id="foreign-${document + 1}">
<div class="heads">${head(foreign[document])}<h2>English passages</h2></div>
${list(items, 'This article has no text.')}
</section>
`;
}

/** One English passage, under the name of its article. */
function linked(
  english: readonly Document[],
  { foreign, english: place, relation, probability }: Link,
  segmentsInRow: number,
): Markup {
  const document = english[place.document];
  const part = foreign.segments.length < segmentsInRow ? ` · for ${numbers(foreign.segments)}` : '';
  const words = [...remarks(relation, false), percent(probability)].join(', ');
  return html`<div class="link ${relation}"><p class="label"><bdi>${document.id}</bdi> <span>· ${words}${part}</span></p><div${languageAttributes(document.language)}>${paragraphs(document, place.segments)}</div></div>`;
}

function englishSpread(
  { foreign, english }: Correspondence,
  document: number,
  runs: readonly UnmatchedPlace[],
  aside: Aside,
): Markup {
  const items = runs.map((run) => aside.row('right', english[document], run, nearestOf(foreign, run)));
  return html`<section class="spread" id="english-${document + 1}">
<div class="heads"><h2>In no foreign article</h2>${head(english[document])}</div>
${list(items, 'Every segment of this article is linked.')}
</section>
`;
}

const list = (items: readonly Markup[], otherwise: string) =>
  items.length === 0 ? html`<p class="empty">${otherwise}</p>` : html`<ol class="rows">\n${items}</ol>`;

const nearestOf = (others: readonly Document[], { nearest }: UnmatchedPlace): Candidate | undefined =>
  nearest && { ...nearest, document: others[nearest.document] };
