import type { DocumentJson } from '../json/to-json.ts';
import { toJson } from '../json/to-json.ts';
import type { Alignment, Side, Warning } from '../types.ts';
import type { Audit, AuditSummary, Finding } from './types.ts';

/** A finding, and where in their files its segments stood, in words, where somebody knows: `cue 12, 00:01:03`. */
export interface FindingJson extends Finding {
  readonly places?: Readonly<Partial<Record<Side, string>>>;
}

export interface FindingsJsonOptions {
  /** Where in its file an offset of a side's text stood, in words. @default not said */
  where?: ((side: Side, offset: number) => string) | undefined;
}

/** `schema/findings-1.json` describes it. */
export interface FindingsJson {
  readonly schema: 'enface/findings@1';
  readonly source: DocumentJson;
  readonly target: DocumentJson;
  readonly findings: readonly FindingJson[];
  readonly summary: AuditSummary;
  readonly warnings: readonly Warning[];
}

/** An audit as a plain object for `JSON.stringify`, in the stable form that the schema describes. */
export function findingsToJson(
  alignment: Alignment,
  { findings, summary }: Audit,
  { where }: FindingsJsonOptions = {},
): FindingsJson {
  const { source, target, warnings } = toJson(alignment);
  const { matched } = summary;
  return {
    schema: 'enface/findings@1',
    source,
    target,
    findings: findings.map((finding) => ({
      ...finding,
      ...(finding.probability !== undefined && { probability: rounded(finding.probability) }),
      ...(where && { places: placesOf(alignment, finding, where) }),
    })),
    summary: { ...summary, matched: { source: rounded(matched.source), target: rounded(matched.target) } },
    warnings,
  };
}

/** Six decimals, as everywhere in the JSON forms. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

function placesOf(alignment: Alignment, { segments }: Finding, where: NonNullable<FindingsJsonOptions['where']>) {
  const sides = (['source', 'target'] as const).filter((side) => segments[side].length > 0);
  return Object.fromEntries(sides.map((side) => [side, where(side, alignment[side].segments[segments[side][0]].start)]));
}
