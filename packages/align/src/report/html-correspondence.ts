import type { Document } from '@enface/core';
import { isComplete, type Related, relatedDocuments, type SourceRow, sourceRows, unmatchedByDocument } from '../set-rows.ts';
import type { Correspondence, Coverage, Link, Side, UnmatchedPlace } from '../types.ts';
import {
  aloneRow,
  type Candidate,
  head,
  type Kind,
  type PageParts,
  rowLists,
  type Sign,
  sideOf,
  type Written,
} from './html-parts.ts';
import { html, type Markup, nothing } from './markup.ts';
import {
  arrowsExplained,
  CERTAIN,
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
  relationInWords,
  shortName,
  sureOfLink,
  titleOf,
} from './wording.ts';

/** A set of articles: the matrix, a spread for each of the source, then what is left of each of the target. */
export function correspondencePage(correspondence: Correspondence): PageParts {
  const { sources, targets, unmatched } = correspondence;
  const rows = sourceRows(correspondence);
  const mapped = rows.map((own, document) => sourceSpread(correspondence, document, own));
  const left = unmatchedByDocument(correspondence, 'target').map((runs, document) =>
    targetSpread(correspondence, document, runs),
  );
  const counts = (side: Side) => countOfSegments(unmatched.filter((run) => run.side === side));
  return {
    documents: `${sources.map(titleOf).join(', ')} – ${targets.map(titleOf).join(', ')}`,
    front: html`<h1>${countOfArticles(sources)} <span class="facing">facing</span> ${countOfArticles(targets)}</h1>
<p class="summary"><strong>${countOfLinks(correspondence, relationInWords)}</strong>. Of the source, ${plural(counts('source'), 'segment')} ${inNoArticle(targets)}; of the target, ${plural(counts('target'), 'segment')} ${inNoArticle(sources)}.</p>`,
    signs: signsOf(correspondence),
    kinds: kindsOf(correspondence, rows.flat()),
    checks: [],
    main: html`${coverageOf(correspondence)}${mapped}${left}`,
    words: {},
  };
}

function signsOf({ links, unmatched }: Correspondence): Sign[] {
  const used = (['parallel', 'partial', 'comparable'] as const).filter((relation) =>
    links.some((link) => link.relation === relation),
  );
  const signs: Sign[] = used.map((relation) => ({ sign: relation, means: relationInWords[relation] }));
  return unmatched.length > 0 ? [...signs, { sign: 'alone', means: 'no match' }] : signs;
}

function kindsOf({ unmatched }: Correspondence, rows: readonly SourceRow[]): Kind[] {
  const count = (name: string) => rows.filter((row) => row.kind === 'linked' && classesOf(row.links).includes(name)).length;
  const doubtful = unmatched.filter(({ probability }) => probability < CERTAIN).length;
  return [
    { name: 'alone', label: 'No match', count: unmatched.length },
    { name: 'doubt', label: 'Uncertain', count: count('doubt') + doubtful },
    { name: 'partial', label: 'In part', count: count('partial') },
    { name: 'comparable', label: 'Told differently', count: count('comparable') },
  ];
}

/** What may be asked for of a row with these links. */
function classesOf(links: readonly Link[]): string[] {
  const relations = (['partial', 'comparable'] as const).filter((relation) => links.some((link) => link.relation === relation));
  return links.some(({ probability }) => probability < CERTAIN) ? [...relations, 'doubt'] : relations;
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

const sourceHead = (document: Document, index: number) =>
  html`<th scope="row"><a href="#source-${index + 1}"><bdi>${titleOf(document)}</bdi></a></th>`;

/** Each article of the source with those of the target that have most in common with it. */
function counterparts(correspondence: Correspondence): Markup {
  const { sources, targets } = correspondence;
  const pairCell = (pair: Coverage) =>
    html`<td class="related ${heat(pair)}"><a href="#target-${pair.target + 1}"><bdi>${shortName(titleOf(targets[pair.target]))}</bdi></a>${shares(pair)}</td>`;
  const rest = ({ closest, more }: Related) => {
    if (closest.length === 0) return html`<td class="unrelated">no related article</td>`;
    return more === 0 ? nothing : html`<td class="unrelated">${plural(more, 'more related article')}</td>`;
  };
  return table(html`<tbody>
${relatedDocuments(correspondence).map((related) => html`<tr>${sourceHead(sources[related.source], related.source)}${related.closest.map(pairCell)}${rest(related)}</tr>\n`)}</tbody>
`);
}

function matrix({ sources, targets, coverage }: Correspondence): Markup {
  const column = (document: Document, index: number) =>
    html`<th scope="col"><a href="#target-${index + 1}"><bdi>${titleOf(document)}</bdi></a></th>`;
  const row = (cells: readonly Coverage[], index: number) =>
    html`<tr>${sourceHead(sources[index], index)}${cells.map((pair) => cell(pair, targets[pair.target]))}</tr>\n`;
  return table(html`<thead><tr><td></td>${targets.map(column)}</tr></thead>
<tbody>
${coverage.map(row)}</tbody>
`);
}

const cell = (pair: Coverage, document: Document): Markup =>
  html`<td class="${pair.verdict === 'unrelated' ? 'unrelated' : `related ${heat(pair)}`}" data-with="${shortName(titleOf(document))}">${shares(pair)}</td>`;

/** One scale for all cells: tenths of the larger share. */
const heat = ({ forward, backward }: Coverage) => `heat-${2 * Math.round(5 * Math.max(forward, backward))}`;

function shares({ forward, backward, verdict }: Coverage): Markup {
  const share = (arrow: string, value: number) =>
    html`<span class="share">${arrow} <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="6"/><rect class="full" width="${Math.round(100 * value)}" height="6"/></svg> <b>${percent(value)}</b></span>`;
  return html`${share('→', forward)}${share('←', backward)}<span class="verdict">${verdict}</span>`;
}

function sourceSpread({ sources, targets }: Correspondence, document: number, rows: readonly SourceRow[]): Markup {
  const items = rows.map((row) =>
    row.kind === 'unmatched'
      ? aloneRow('source', sources[document], 'this article', row.unmatched, nearestOf(targets, row.unmatched))
      : html`<li class="${['row bead linked', ...classesOf(row.links)].join(' ')}">${sideOf('left', sources[document], row.segments)}<div class="right links">${row.links.map((link) => linked(targets, link, row.segments.length))}</div></li>\n`,
  );
  return html`<section class="spread" id="source-${document + 1}">
<div class="heads">${head(sources[document])}<h2>${passagesOf(targets)}</h2></div>
${list(items, 'This article has no text.')}
</section>
`;
}

/** One passage of the target, under the name of its article. */
function linked(targets: readonly Document[], link: Link, segmentsInRow: number): Markup {
  const { source, target, relation, probability } = link;
  const document = targets[target.document];
  const part = source.segments.length < segmentsInRow ? ` · goes with ${numbers(source.segments)} only` : '';
  const words = [...(relation === 'parallel' ? [] : [relationInWords[relation]]), sureOfLink(link)].join(' · ');
  const doubt = probability < CERTAIN ? ' doubt' : '';
  return html`<div class="link ${relation}${doubt}"><p class="label"><bdi>${shortName(titleOf(document))}</bdi> <span>· ${words}${part}</span></p>${sideOf('right', document, target.segments, cut)}</div>`;
}

const cut: Written = (document, segment) => html`${linkedText(document.segments[segment].text)}`;

function targetSpread({ sources, targets }: Correspondence, document: number, runs: readonly UnmatchedPlace[]): Markup {
  const items = runs.map((run) => aloneRow('target', targets[document], 'this article', run, nearestOf(sources, run)));
  return html`<section class="spread" id="target-${document + 1}">
<div class="heads"><h2>${capitalised(inNoArticle(sources))}</h2>${head(targets[document])}</div>
${list(items, 'Every segment of this article is linked.')}
</section>
`;
}

const list = (items: readonly Markup[], otherwise: string) =>
  items.length === 0 ? html`<p class="empty">${otherwise}</p>` : rowLists(items);

const nearestOf = (others: readonly Document[], { nearest }: UnmatchedPlace): Candidate | undefined =>
  nearest && { ...nearest, document: others[nearest.document] };
