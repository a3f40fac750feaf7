import type { Document } from '@enface/core';
import { languageName } from '../language-name.ts';
import type { Relation, Unmatched, UnmatchedPlace } from '../types.ts';
import { html, languageAttributes, type Markup, nothing } from './markup.ts';
import { excerpt, nearestHelps, shortName, verdictOnRun } from './wording.ts';

/** What a kind of result puts into the page. */
export interface PageParts {
  /** The documents' names, for the title. */
  readonly documents: string;
  readonly front: Markup;
  /** How its passages may be tied, for the legend. */
  readonly signs: readonly (Relation | 'moved')[];
  readonly main: Markup;
}

export type Column = 'left' | 'right';

/** Segments of one document, a paragraph each, with their numbers in the margin. */
export const paragraphs = (
  document: Document,
  segments: readonly number[],
  shown: (text: string) => string = (text) => text,
): Markup[] =>
  segments.map((segment) => html`<p><span class="number">${segment + 1}</span>${shown(document.segments[segment].text)}</p>`);

export const page = (column: Column, document: Document, segments: readonly number[], note: Markup = nothing): Markup =>
  html`<div class="page ${column}"${languageAttributes(document.language)}>${paragraphs(document, segments)}${note}</div>`;

/** A remark of ours inside a page of another language. */
export const note = (content: Markup): Markup => html`<div class="note" lang="en" dir="ltr">${content}</div>`;

export const head = (document: Document): Markup =>
  html`<h2><bdi>${document.id}</bdi> <span class="language">${languageName(document.language)}</span></h2>`;

export interface Candidate {
  readonly document: Document;
  readonly segment: number;
  readonly score: number;
}

/** Names the rows of unmatched content `alone-1`, `alone-2` …, so that each can point to the next. */
export class Aside {
  private count = 0;
  constructor(private readonly total: number) {}

  /** A row with text on one side alone, the reason under it, and the nearest candidate where it helps. */
  row(
    column: Column,
    document: Document,
    where: string,
    run: Unmatched | UnmatchedPlace,
    nearest: Candidate | undefined,
  ): Markup {
    const id = ++this.count;
    const next =
      id < this.total ? html`<a class="next" href="#alone-${id + 1}">next <span aria-hidden="true">↓</span></a>` : nothing;
    const reason = note(
      html`${next}<strong>${verdictOnRun(where, run)}</strong>${nearest && nearestHelps(run, nearest.score) ? nearestLine(nearest, 'document' in run) : nothing}`,
    );
    return html`<li class="row alone" id="alone-${id}">${page(column, document, run.segments, reason)}</li>\n`;
  }
}

function nearestLine({ document, segment, score }: Candidate, named: boolean): Markup {
  const place = named ? html`<bdi>${shortName(document.id)}</bdi> ${segment + 1}` : html`${segment + 1}`;
  return html`<br>nearest (${score.toFixed(2)}): ${place} <q${languageAttributes(document.language)}>${excerpt(document.segments[segment].text)}</q>`;
}
