import type { Document } from '@enface/core';
import type { KeptVectors } from '../bitext/kept-vectors.ts';
import { languageName } from '../language-name.ts';
import type { Anchors, Side, Unmatched, UnmatchedPlace, UnmatchedReason } from '../types.ts';
import { html, languageAttributes, type Markup, nothing } from './markup.ts';
import { CERTAIN, excerpt, nearestHelps, onlyIn, shortName, titleOf } from './wording.ts';

/** What a kind of result puts into the page. */
export interface PageParts {
  /** The documents' names, for the title. */
  readonly documents: string;
  readonly front: Markup;
  /** The signs that its passages bear, for the legend. */
  readonly signs: readonly Sign[];
  /** How many rows there are of each kind that can be asked for. */
  readonly kinds: readonly Kind[];
  /** The checks that found something, most first. */
  readonly checks: readonly string[];
  readonly main: Markup;
  /** For the script: words that belong together, by row; numbers alone. */
  readonly words: Readonly<Record<string, readonly number[]>>;
  /** The names of the documents of a pair, which a person can review. */
  readonly review?: Readonly<Record<Side, string>>;
  /** What it takes to align them anew. */
  readonly pair?: PairData | undefined;
  /** What was decided of them before. */
  readonly decided?: Decided | undefined;
}

/** Who keeps decisions: whoever served the page, or framed it; nobody but a file. */
export type Served = boolean | 'frame';

/** What was decided, by numbers: of segments, and of findings by their elements' names. */
export interface Decided extends Anchors {
  readonly dismissed: readonly (readonly [string, string])[];
  readonly corrected: readonly (readonly [number, string])[];
  readonly sentences: Readonly<Record<Side, readonly number[]>>;
}

/** What of a row the page doesn't show: of a bead score and probability; of a run probability, reason, and the nearest there is. */
export type RowNumbers = readonly [number, number] | readonly [number, UnmatchedReason, number?, number?];

/** What of a pair the page doesn't show. */
export interface PairData {
  readonly rows: readonly RowNumbers[];
  /** Of each segment, how many paragraphs further on it stands than the one before. */
  readonly paragraphs: Readonly<Record<Side, readonly number[]>>;
  readonly dimensions: number;
  readonly vectors: Readonly<Record<Side, string>>;
  readonly pieces: KeptVectors['pieces'];
  /** Segments that follow the one before without white space. */
  readonly touching: Readonly<Record<Side, readonly number[]>>;
}

/** A sign of the legend: its class, and what it means. */
export interface Sign {
  readonly sign: string;
  readonly means: string;
}

/** Rows that a reader may ask for: by a class of the row, or by one of the findings in it. */
export interface Kind {
  readonly name: string;
  readonly label: string;
  readonly count: number;
}

export type Column = 'left' | 'right';

export const columnOf = (side: Side): Column => (side === 'source' ? 'left' : 'right');

/** The name of the row that begins with a segment. */
export const rowName = (side: Side, segment: number) => `${side === 'source' ? 's' : 't'}${segment + 1}`;

/** How a segment's text is written: plainly, or with marks in it. */
export type Written = (document: Document, segment: number) => Markup;

export const plainly: Written = (document, segment) => html`${document.segments[segment].text}`;

/** Segments of one document, a paragraph each, their numbers in the margin. One alone is its side's only element: pages are long. */
export function sideOf(
  column: Column,
  document: Document,
  segments: readonly number[],
  written: Written = plainly,
  after: Markup = nothing,
): Markup {
  const attributes = languageAttributes(document.language);
  if (segments.length === 1 && after === nothing)
    return html`<p class="${column}" data-n="${segments[0] + 1}"${attributes}>${written(document, segments[0])}</p>`;
  return html`<div class="${column}"${attributes}>${segments.map((segment) => html`<p data-n="${segment + 1}">${written(document, segment)}</p>`)}${after}</div>`;
}

/** A remark of ours beside texts of other languages. */
export const note = (content: Markup): Markup => html`<div class="note" lang="en" dir="ltr">${content}</div>`;

export const head = (document: Document, title = titleOf(document)): Markup =>
  html`<h2><bdi>${title}</bdi> <span class="language">${languageName(document.language)}</span></h2>`;

export interface Candidate {
  readonly document: Document;
  readonly segment: number;
  readonly score: number;
  /** The row that it stands in. */
  readonly row?: string | undefined;
}

/** A row with text on one side alone, the reason under it, and on demand the nearest candidate where it helps. */
export function aloneRow(
  side: Side,
  document: Document,
  where: string,
  run: Unmatched | UnmatchedPlace,
  nearest: Candidate | undefined,
  { id, written = plainly, after = nothing }: { id?: string; written?: Written; after?: Markup } = {},
): Markup {
  const helps = nearest && nearestHelps(run, nearest.score);
  const remark = note(html`<strong>${onlyIn(where, run)}</strong>${helps ? nearestOf(nearest, 'document' in run) : nothing}`);
  const name = id === undefined ? nothing : html` id="${id}"`;
  const doubt = run.probability < CERTAIN ? ' doubt' : '';
  return html`<li class="row alone${doubt}"${name}>${sideOf(columnOf(side), document, run.segments, written, remark)}${after}</li>\n`;
}

function nearestOf({ document, segment, score, row }: Candidate, named: boolean): Markup {
  const place = named ? html`<bdi>${shortName(titleOf(document))}</bdi> ${segment + 1}` : html`${segment + 1}`;
  const linked = row === undefined ? place : html`<a href="#${row}">${place}</a>`;
  return html`<details><summary>nearest on the other side, likeness ${score.toFixed(2)}</summary>${linked} <q${languageAttributes(document.language)}>${excerpt(document.segments[segment].text)}</q></details>`;
}

/** Rows that a browser need not lay out one by one. */
const TOGETHER = 100;

/** Rows as lists of so many, of which browsers lay out those in view. */
export function rowLists(rows: readonly Markup[]): Markup {
  const lists: Markup[] = [];
  for (let at = 0; at < rows.length; at += TOGETHER) lists.push(html`<ol class="rows">\n${rows.slice(at, at + TOGETHER)}</ol>\n`);
  return html`${lists}`;
}
