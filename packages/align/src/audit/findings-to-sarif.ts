import type { Document } from '@enface/core';
import type { Alignment, Side, Warning } from '../types.ts';
import { falseAlarms } from './false-alarms.ts';
import { checks } from './registry.ts';
import type { Audit, Finding, Severity, Span } from './types.ts';

export interface SarifOptions {
  /** Version of the program that reports. @default none is stated */
  version?: string | undefined;
  /** Where in its file an offset of a side's text stood, in words, for a file whose lines are not the text's. @default not said */
  where?: ((side: Side, offset: number) => string) | undefined;
}

const LEVELS: Record<Severity, 'note' | 'warning' | 'error'> = { minor: 'note', major: 'warning', critical: 'error' };

/**
 * An audit as a SARIF 2.1.0 log (docs.oasis-open.org/sarif/sarif/v2.1.0), which code hosts show beside the text: one rule a
 * check, a result's location in the document that its finding's side names, the other side as a related location.
 * Columns count UTF-16 units, lines end at line feeds. The documents' ids are the files' addresses.
 */
export function findingsToSarif(alignment: Alignment, { findings }: Audit, { version, where }: SarifOptions = {}): object {
  const files = { source: fileOf(alignment.source, 'source', where), target: fileOf(alignment.target, 'target', where) };
  const reported = new Set(findings.map(({ check }) => check));
  const used = [...checks.map(({ id }) => id).filter((id) => reported.has(id)), ...extra(reported)];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'enface audit',
            ...(version !== undefined && { semanticVersion: version }),
            rules: used.map(ruleOf),
          },
        },
        ...(alignment.warnings.length > 0 && {
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: alignment.warnings.map(notificationOf) }],
        }),
        columnKind: 'utf16CodeUnits',
        artifacts: [alignment.source, alignment.target].map(({ id, language }) => ({
          location: { uri: address(id) },
          roles: ['analysisTarget'],
          ...(language !== 'und' && { properties: { language } }),
        })),
        results: findings.map((finding) => resultOf(finding, files, used.indexOf(finding.check))),
      },
    ],
  };
}

/** Names of checks that are not ours: all that a finding says of them. */
const extra = (reported: ReadonlySet<string>) => [...reported].filter((id) => !checks.some((check) => check.id === id));

function ruleOf(id: string): object {
  const check = checks.find((each) => each.id === id);
  if (!check) return { id: id.toWellFormed() };
  return { id, shortDescription: { text: check.description }, properties: { falseAlarmsPer1000Pairs: falseAlarms[id] } };
}

const notificationOf = ({ code, message }: Warning) => ({
  descriptor: { id: code },
  level: 'warning',
  message: { text: message.toWellFormed() },
});

interface File {
  readonly uri: string;
  readonly text: string;
  /** Offset of each line's first unit. */
  readonly lines: readonly number[];
  readonly where?: ((offset: number) => string) | undefined;
}

function fileOf({ id, text }: Document, side: Side, where: SarifOptions['where']): File {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return { uri: address(id), text, lines, where: where && ((offset) => where(side, offset)) };
}

/**
 * A path as a relative reference: encoded, with slashes, and none at the beginning, so that neither a scheme nor a host can be
 * read in it ("C:\\x", "//host/x").
 */
function address(id: string): string {
  const steps = id.toWellFormed().split(/[\\/]/).filter(Boolean);
  return steps.map(encodeURIComponent).join('/') || 'text';
}

function resultOf(finding: Finding, files: Record<Side, File>, ruleIndex: number): object {
  const { check, severity, side, spans, segments, message, category, locQualityType, probability, evidence, explains } = finding;
  const own: Side = spans[side].length > 0 ? side : side === 'source' ? 'target' : 'source';
  const other: Side = own === 'source' ? 'target' : 'source';
  return {
    ruleId: check.toWellFormed(),
    ruleIndex,
    level: LEVELS[severity],
    // of 100: what is to be looked at first
    ...(probability !== undefined && { rank: Math.round(1000 * probability) / 10 }),
    message: { text: [message, ...explains.map((one) => one.message)].join('. ').toWellFormed() },
    locations: spans[own].slice(0, 1).map((span) => location(files[own], span)),
    ...(spans[other].length > 0 && {
      relatedLocations: spans[other].map((span, id) => ({
        id,
        message: { text: `The ${other}` },
        ...location(files[other], span),
      })),
    }),
    properties: { category, locQualityType, segments, ...(probability !== undefined && { probability }), evidence },
  };
}

function location(file: File, { start, end }: Span): object {
  const [from, to] = [position(file, start), position(file, end)];
  return {
    physicalLocation: {
      artifactLocation: { uri: file.uri },
      region: {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
        charOffset: start,
        charLength: end - start,
        snippet: { text: file.text.slice(start, Math.min(end, start + 300)).toWellFormed() },
      },
    },
    ...(file.where && { logicalLocations: [{ fullyQualifiedName: file.where(start).toWellFormed() }] }),
  };
}

/** Line and column, both from 1. */
function position({ lines }: File, offset: number): { line: number; column: number } {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - lines[low] + 1 };
}
