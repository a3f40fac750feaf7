import { reliability } from '../calibration.ts';
import { printTable, type Row } from '../table.ts';
import type { AuditedSegment, JudgedFinding, PlacedFinding } from './audited.ts';
import { isAccuracy, isBorneOut, isContent, isGrave, isMajor, isMeantFor, isNearAccuracy, kindOf, touches } from './kinds.ts';

/** Of a whole, in per cent. */
export const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

const count = <T>(items: readonly T[], is: (item: T) => boolean) => items.filter(is).length;

/** Kinds that say nothing about the translation, or that no one could expect an audit to find. */
const LEFT_OUT = ['other', 'source', 'creative'];

/** How many of the errors are found, by any finding of content and by those that are meant for the kind: in the segment, on the words. */
export function printRecall(segments: readonly AuditedSegment[]): void {
  const errors = segments.flatMap((segment) =>
    segment.errors.map((error) => ({
      segment,
      error,
      kind: kindOf(error, segment.document.segments[segment.line]),
      graveness: isGrave(error) ? 'major' : 'minor',
    })),
  );
  const groups = grouped(errors, ({ kind, graveness }) => `${kind} ${graveness}`);
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).filter(([, [{ kind }]]) => !LEFT_OUT.includes(kind));
  printTable(
    'Errors found, per 100: in the segment / touching the marked words',
    rows.map(([, all]): Row => {
      const found = (is: (each: PlacedFinding, kind: string) => boolean) => {
        const inSegment = count(all, ({ segment, kind }) => segment.findings.some((each) => is(each, kind)));
        const touching = count(all, ({ segment, error, kind }) =>
          segment.findings.some((each) => is(each, kind) && touches(each, error, segment.line)),
        );
        return `${percent(inSegment, all.length)} / ${percent(touching, all.length)}`;
      };
      return {
        kind: all[0].kind,
        marked: all[0].graveness,
        errors: all.length,
        'by any finding of content': found(({ finding }) => isContent(finding)),
        'at major and above': found(({ finding }) => isContent(finding) && isMajor(finding)),
        'by those meant for it': found(({ finding }, kind) => isMeantFor(finding, kind)),
      };
    }),
  );
}

/** How many of the findings are right, as far as anyone marked something there. */
export function printPrecision(findings: readonly JudgedFinding[]): void {
  const checks = [...new Set(findings.map(({ finding }) => finding.check))].sort();
  const groups: [string, (each: JudgedFinding) => boolean][] = [
    ...checks.map((id): (typeof groups)[number] => [id, ({ finding }) => finding.check === id]),
    ['all of content', ({ finding }) => isContent(finding)],
    ['all of form', ({ finding }) => !isContent(finding)],
  ];
  const row = (all: readonly JudgedFinding[]) => ({
    findings: all.length,
    'in a segment with an accuracy error': percent(
      count(all, ({ errors }) => errors.some(isAccuracy)),
      all.length,
    ),
    'with a major one': percent(
      count(all, ({ errors }) => errors.some((error) => isAccuracy(error) && isGrave(error))),
      all.length,
    ),
    'with any error': percent(
      count(all, ({ errors }) => errors.length > 0),
      all.length,
    ),
    'touching one of accuracy': percent(
      count(all, (each) => each.errors.some((error) => isNearAccuracy(error) && touches(each, error, error.line))),
      all.length,
    ),
    'borne out': percent(count(all, isBorneOut), all.length),
    'touching any': percent(
      count(all, (each) => each.errors.some((error) => touches(each, error, error.line))),
      all.length,
    ),
  });
  printTable(
    'Findings, and per 100 of them, those that are …',
    groups.flatMap(([check, isOne]): Row[] => {
      const all = findings.filter(isOne);
      const severities = ['critical', 'major', 'minor'].map((severity) => ({
        severity,
        some: all.filter(({ finding }) => finding.severity === severity),
      }));
      const graver = all.filter(({ finding }) => isMajor(finding));
      const sums = [
        { severity: 'major+', some: graver },
        { severity: 'all', some: all },
      ];
      return [...(check.startsWith('all') ? [] : severities), ...(check.startsWith('all') ? sums : [])]
        .filter(({ some }) => some.length > 0)
        .map(({ severity, some }) => ({ check, severity, ...row(some) }));
    }),
  );
}

/** How often findings are right beside how probable they are said to be: of all, of content alone, and of each check with many. */
export function printReliability(findings: readonly JudgedFinding[]): void {
  const sure = findings.filter(({ finding }) => finding.probability !== undefined);
  const print = (title: string, some: readonly JudgedFinding[]) => {
    const { rows, error } = reliability(some.map((each) => [each.finding.probability!, isBorneOut(each)]));
    printTable(
      `Probabilities of ${title}: expected calibration error ${error.toFixed(3)}`,
      rows.filter(({ count }) => Number(count) > 0),
    );
  };
  print('all findings', sure);
  print(
    'all of content',
    sure.filter(({ finding }) => isContent(finding)),
  );
  for (const [check, own] of [...grouped(sure, ({ finding }) => finding.check)].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (own.length >= MANY) print(check, own);
}

/** Findings of a check from which a table says something. */
const MANY = 50;

/** Findings per 1,000 segments: in all, and at major and above. */
export function printAlarms(sets: Readonly<Record<string, readonly AuditedSegment[]>>): void {
  const counts = Object.entries(sets)
    .filter(([, segments]) => segments.length > 0)
    .map(([title, segments]) => {
      const findings = [...new Set(segments.flatMap((segment) => segment.findings.map(({ finding }) => finding)))];
      return { title: `${title} (${segments.length})`, segments, findings };
    });
  const checks = new Set(counts.flatMap(({ findings }) => findings.map(({ check }) => check)));
  const rate = (some: number, segments: readonly unknown[]) => ((1000 * some) / segments.length).toFixed(1);
  printTable(
    'Findings per 1,000 segments: all / at major and above',
    ['in all', 'of content', ...[...checks].sort()].map((check): Row => {
      const row: Row = { check };
      for (const { title, segments, findings } of counts) {
        const own = findings.filter(
          (finding) => check === 'in all' || (check === 'of content' ? isContent(finding) : finding.check === check),
        );
        row[title] = `${rate(own.length, segments)} / ${rate(count(own, isMajor), segments)}`;
      }
      return row;
    }),
  );
}

export function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
