import { checkNumber, checkResult } from '../check-arguments.ts';
import type { Alignment, Correspondence, Warning } from '../types.ts';
import { warningTexts } from '../warning-texts.ts';
import { type Page, paint, wrap } from './terminal.ts';
import { alignmentLines } from './text-alignment.ts';
import { correspondenceLines } from './text-correspondence.ts';

export interface TextOptions {
  /** Columns to fill. Below 60 the two sides are stacked. @default 100 */
  width?: number | undefined;
  /** Marks by colour too, with ANSI codes. @default false */
  color?: boolean | undefined;
}

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
