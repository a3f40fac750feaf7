import type { AuditedSegment, JudgedFinding, PlacedFinding } from './audited.ts';
import { isContent, kindOf, touches } from './kinds.ts';

/** What a check found that touches nothing marked, or else, of a kind of error, what no finding of content touches; spread over the texts. */
export function printExamples(
  what: string,
  { segments, findings }: { readonly segments: readonly AuditedSegment[]; readonly findings: readonly JudgedFinding[] },
  most: number,
): void {
  const alarms = findings
    .filter((each) => each.finding.check === what && !each.errors.some((error) => touches(each, error, error.line)))
    .map((each) => {
      const [line] = each.lines;
      const marked = each.errors.map(({ cat, sev, text }) => `${cat} ${sev} “${text ?? ''}”`).join(', ');
      return `${said(each)}${texts(each.document.segments[line])}\n   marked: ${marked || 'nothing'}`;
    });
  const misses = segments.flatMap((segment) => {
    const pair = segment.document.segments[segment.line];
    const isFound = (each: PlacedFinding, error: AuditedSegment['errors'][number]) =>
      isContent(each.finding) && touches(each, error, segment.line);
    return segment.errors
      .filter((error) => kindOf(error, pair) === what && !segment.findings.some((each) => isFound(each, error)))
      .map(
        ({ sev, text, side }) =>
          `\nmissed: ${sev} “${text ?? ''}” in the ${side}${texts(pair)}${segment.findings.map(said).join('')}`,
      );
  });
  for (const examples of [alarms, misses]) {
    const step = Math.max(1, examples.length / most);
    for (let at = 0; at < examples.length; at += step) console.log(examples[Math.floor(at)]);
  }
}

const said = ({ finding: { severity, check, message, probability } }: PlacedFinding) =>
  `\n${check} ${severity}${probability === undefined ? '' : ` ${probability.toFixed(2)}`}: ${message}`;

const texts = ({ src, tgt }: { src: string; tgt: string }) => `\n   ${src}\n   ${tgt}`;
