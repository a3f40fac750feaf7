import type { Document } from '@enface/core';
import { languageName } from '../language-name.ts';
import type { Relation, Unmatched, UnmatchedPlace } from '../types.ts';
import { cut, cutName, facing, type Ink, type Line, type Page, paint, textWidth, wrap } from './terminal.ts';
import { nearestHelps, shortName, verdictOnRun } from './wording.ts';

/** What stands between two passages. */
export const marks: Record<Relation, string> = { parallel: '═', partial: '─', comparable: '┄' };
const legend = '═ parallel, ─ partial, ┄ comparable, ⇅ moved, ✕ no match';

/** Titles over the two columns and a rule. */
export function heading(page: Page, left: readonly string[], right: readonly string[]): string[] {
  const line = (text: string): Line => ({ text: cut(text, textWidth(page)), ink: 'strong' });
  return [...facing(page, left.map(line), right.map(line), false), paint(page, 'faint', '─'.repeat(page.width)), ''];
}

/** `name (language)`, cut to the column. */
export function title(page: Page, { id, language }: Document): string {
  const name = ` (${languageName(language)})`;
  return cutName(id, Math.max(8, textWidth(page) - name.length)) + name;
}

export const faint = (page: Page, text: string) => wrap(text, page.width).map((line) => paint(page, 'faint', line));

export const legendLines = (page: Page) => faint(page, legend);

/** Segments of one side, each on lines of its own with its number. */
export function passage(
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

export const note = (page: Page, text: string, ink: Ink): Line[] =>
  text === '' ? [] : wrap(text, textWidth(page)).map((line) => ({ text: line, ink }));

/** The segment of another document that comes nearest. */
export interface Candidate {
  readonly document: Document;
  readonly segment: number;
  readonly score: number;
}

/** A run without a match: its segments, the verdict, and what comes nearest where that helps. */
export function aloneLines(
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
