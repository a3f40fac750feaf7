import type { DocumentJson } from '../json/to-json.ts';
import { toJson } from '../json/to-json.ts';
import type { Alignment, Warning } from '../types.ts';
import type { Audit, AuditSummary, Finding } from './types.ts';

/** `schema/findings-1.json` describes it. */
export interface FindingsJson {
  readonly schema: 'enface/findings@1';
  readonly source: DocumentJson;
  readonly target: DocumentJson;
  readonly findings: readonly Finding[];
  readonly summary: AuditSummary;
  readonly warnings: readonly Warning[];
}

/** An audit as a plain object for `JSON.stringify`, in the stable form that the schema describes. */
export function findingsToJson(alignment: Alignment, { findings, summary }: Audit): FindingsJson {
  const { source, target, warnings } = toJson(alignment);
  const { matched } = summary;
  return {
    schema: 'enface/findings@1',
    source,
    target,
    findings: findings.map((finding) => ({
      ...finding,
      ...(finding.probability !== undefined && { probability: rounded(finding.probability) }),
    })),
    summary: { ...summary, matched: { source: rounded(matched.source), target: rounded(matched.target) } },
    warnings,
  };
}

/** Six decimals, as everywhere in the JSON forms. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
