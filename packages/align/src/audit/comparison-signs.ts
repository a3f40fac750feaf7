import { matchesIn } from '../matches.ts';
import { mayHave, type Pair, segmentsOf, spanIn } from './context.ts';
import { hasDigitAt } from './digits.ts';
import type { Draft, Span } from './types.ts';

/** What a sign before a figure says of it: more or less than that, or the end of a range. */
type Relation = 'less' | 'more' | 'range' | 'none';

interface Compared extends Span {
  readonly relation: Relation;
}

const SIGNS: Readonly<Record<string, Relation>> = {
  '<': 'less',
  '≤': 'less',
  '≦': 'less',
  '⩽': 'less',
  '>': 'more',
  '≥': 'more',
  '≧': 'more',
  '⩾': 'more',
};

const FIGURE = /(?:([<>≤≥≦≧⩽⩾])[=\s]{0,2})?\p{Nd}+(?:[.,]\p{Nd}+)*/gu;
/** A sign before a figure, or the dash of a range. */
const SIGN = /[<>≤≥≦≧⩽⩾]|\p{Nd}[%\s]{0,2}[–—-]/u;
/** What ends before the second figure of a range. */
const RANGE = /\p{Nd}[%\s]{0,2}[–—-]\s?$/u;

/**
 * Figures whose sign the translation turned: "< 5" for "> 5", or a sign where the source has the dash of a range. A sign that
 * words stand for on the other side ("more than 5") is none of them.
 */
export function turnedSigns(pair: Pair): Draft[] {
  if (!mayHave(pair, 'target', hasDigitAt) || !SIGN.test(pair.target.text)) return [];
  const target = signedFigures(pair.target.text);
  if (![...target.values()].some((each) => each !== undefined && each.relation !== 'none')) return [];
  const drafts: Draft[] = [];
  for (const [figure, own] of signedFigures(pair.source.text)) {
    const other = target.get(figure);
    if (!own || !other || !areOpposed(own.relation, other.relation)) continue;
    const said = (text: string, { start, end }: Span) => `“${text.slice(start, end)}”`;
    drafts.push({
      category: 'accuracy/mistranslation/number',
      severity: 'major',
      side: 'target',
      source: [spanIn(pair.source, own)],
      target: [spanIn(pair.target, other)],
      segments: segmentsOf(pair),
      message: `Changed sign: ${said(pair.source.text, own)} in the source, ${said(pair.target.text, other)} in the translation`,
      evidence: { kind: 'sign' },
    });
  }
  return drafts;
}

function areOpposed(one: Relation, other: Relation): boolean {
  return one !== other && one !== 'none' && other !== 'none';
}

/** The figures of a text as they are written, but for the decimal sign; those that stand there twice have nothing. */
function signedFigures(text: string): Map<string, Compared | undefined> {
  const found = new Map<string, Compared | undefined>();
  for (const { 0: figure, 1: sign, index: start } of matchesIn(text, FIGURE)) {
    const value = figure.replace(/[^\p{Nd}.,]/gu, '').replaceAll(',', '.');
    const relation = sign ? SIGNS[sign] : RANGE.test(text.slice(Math.max(0, start - 5), start)) ? 'range' : 'none';
    found.set(value, found.has(value) ? undefined : { start, end: start + figure.length, relation });
  }
  return found;
}
