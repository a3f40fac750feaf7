import { printTable, type Row } from '../table.ts';
import type { AuditedSegment } from './audited.ts';
import { isAccuracy, isFigure, isGrave, isMajor, isOf, kindOf } from './kinds.ts';
import { grouped, percent } from './tables.ts';

/**
 * What simple means make of the same segments. Length ratio: the logarithm of the lengths' quotient, against its median for
 * the system and the languages, times the root of the length; it flags as many segments as the checks do. Digits: the sets
 * of figures in digits differ, as QA tools compare them.
 */
export function printRivals(segments: readonly AuditedSegment[]): void {
  printTable('Omissions and additions, beside the length ratio: per 100', lengthRows(segments));
  printTable('Figures, beside digits that differ: per 100', figureRows(segments));
}

const text = ({ document, line }: AuditedSegment) => document.segments[line];

function lengthRows(segments: readonly AuditedSegment[]): Row[] {
  const logs = segments.map((segment) => Math.log((text(segment).tgt.length + 5) / (text(segment).src.length + 5)));
  const groups = grouped([...segments.keys()], (k) => `${segments[k].document.set}\t${segments[k].document.system}`);
  const residuals = new Float64Array(segments.length);
  for (const group of groups.values()) {
    const usual = median(group.map((k) => logs[k]));
    for (const k of group) residuals[k] = (logs[k] - usual) * Math.sqrt(text(segments[k]).src.length + 5);
  }
  return (['omission', 'addition'] as const).flatMap((kind) => {
    const sign = kind === 'omission' ? -1 : 1;
    const order = residuals.map((residual) => sign * residual).toSorted((a, b) => b - a);
    return [false, true].flatMap((grave): Row[] => {
      const name = grave ? 'at major and above' : 'all';
      const ours = segments.map(({ findings }) =>
        findings.some(({ finding }) => isOf(finding, `accuracy/${kind}`) && (!grave || isMajor(finding))),
      );
      const as = ours.filter(Boolean).length;
      const theirs = residuals.map((residual) => Number(as > 0 && sign * residual > (order[as] ?? -Infinity)));
      return [
        { error: kind, by: `audit, ${name}`, ...row(ours) },
        { error: kind, by: 'length ratio, as many', ...row([...theirs].map(Boolean)) },
      ];
    });

    function row(flags: readonly boolean[]): Row {
      const flagged = segments.filter((_, k) => flags[k]);
      const has = (segment: AuditedSegment, grave = false) =>
        segment.errors.some((error) => error.cat === kind && (!grave || isGrave(error)));
      const hits = flagged.filter((segment) => has(segment)).length;
      const graver = flagged.filter((segment) => has(segment, true)).length;
      return {
        flags: flagged.length,
        'with one': percent(hits, flagged.length),
        'with any accuracy error': percent(flagged.filter(({ errors }) => errors.some(isAccuracy)).length, flagged.length),
        found: percent(hits, segments.filter((segment) => has(segment)).length),
        'major ones found': percent(graver, segments.filter((segment) => has(segment, true)).length),
      };
    }
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

function figureRows(segments: readonly AuditedSegment[]): Row[] {
  const has = (segment: AuditedSegment, locale: boolean) =>
    segment.errors.some((error) => {
      const kind = kindOf(error, text(segment));
      return kind === 'figure' || (locale && kind === 'locale of figures');
    });
  const sound = segments.filter(({ errors }) => errors.length === 0).length;
  const row = (by: string, isFlagged: (segment: AuditedSegment) => boolean): Row => {
    const flagged = segments.filter(isFlagged);
    const found = (locale: boolean) =>
      percent(
        flagged.filter((segment) => has(segment, locale)).length,
        segments.filter((segment) => has(segment, locale)).length,
      );
    return {
      by,
      flags: flagged.length,
      'with an error on a figure': percent(flagged.filter((segment) => has(segment, true)).length, flagged.length),
      'with an accuracy error': percent(
        flagged.filter(({ errors }) => errors.some((error) => isAccuracy(error) || error.cat === 'locale')).length,
        flagged.length,
      ),
      'found, with locale': found(true),
      found: found(false),
      'per 1,000 segments free of errors': ((1000 * flagged.filter(({ errors }) => errors.length === 0).length) / sound).toFixed(
        1,
      ),
    };
  };
  return [
    row('audit', ({ findings }) => findings.some(({ finding }) => isFigure(finding))),
    row('audit, at major and above', ({ findings }) => findings.some(({ finding }) => isFigure(finding) && isMajor(finding))),
    row('digits that differ', (segment) => digits(text(segment).src) !== digits(text(segment).tgt)),
  ];
}

/** The set of figures in a text, without separators and leading zeros. */
function digits(text: string): string {
  const plain = text.replace(/(?<=\p{Nd})[.,\u00a0\u202f\u2009' ](?=\p{Nd}{3}(?!\p{Nd}))/gu, '');
  const figures = (plain.match(/\p{Nd}+(?:[.,:]\p{Nd}+)*/gu) ?? []).map((figure) =>
    figure.replace(/[.,:]/g, '').replace(/^0+/, ''),
  );
  return [...new Set(figures)].sort().join(' ');
}
