import type { Document } from '@enface/core';
import { checkResult } from '../check-arguments.ts';
import type { Decisions } from '../decisions.ts';
import type { Alignment, Bead, Correspondence, Coverage, Link, Side, Unmatched, UnmatchedPlace, Warning } from '../types.ts';
import { type DecisionsJson, decisionsToJson } from './decisions-to-json.ts';
import { rounded } from './rounded.ts';

export interface SegmentJson {
  readonly index: number;
  /** UTF-16 offsets into the text that was read. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly text: string;
}

/** A document without the white space between its segments, so that its text is not written twice. */
export interface DocumentJson {
  readonly id: string;
  readonly language: string;
  readonly segments: readonly SegmentJson[];
}

/** `schema/alignment-1.json` describes it. */
export interface AlignmentJson {
  readonly schema: 'enface/alignment@1';
  readonly source: DocumentJson;
  readonly target: DocumentJson;
  readonly beads: readonly Bead[];
  readonly unmatched: readonly Unmatched[];
  readonly warnings: readonly Warning[];
  /** What a person said of it; absent where nobody was asked. */
  readonly decisions?: DecisionsJson;
}

/** `schema/correspondence-2.json` describes it. */
export interface CorrespondenceJson {
  readonly schema: 'enface/correspondence@2';
  readonly documents: Readonly<Record<Side, readonly DocumentJson[]>>;
  /** For each source document the pairs that were compared, in the order of the target ones; others are unrelated. */
  readonly coverage: readonly (readonly Coverage[])[];
  readonly links: readonly Link[];
  readonly unmatched: readonly UnmatchedPlace[];
  readonly warnings: readonly Warning[];
}

export interface ToJsonOptions {
  /** What a person said of a pair, as `decisionsFromJson` gives it. @default nothing */
  decisions?: Decisions | undefined;
}

/**
 * The result as a plain object for `JSON.stringify`, in the stable form that the schemas describe. `fromJson` reads it back, and
 * `decisionsFromJson` the decisions in it.
 */
export function toJson(result: Alignment, options?: ToJsonOptions): AlignmentJson;
export function toJson(result: Correspondence): CorrespondenceJson;
export function toJson(result: Alignment | Correspondence, options?: ToJsonOptions): AlignmentJson | CorrespondenceJson;
export function toJson(
  result: Alignment | Correspondence,
  { decisions }: ToJsonOptions = {},
): AlignmentJson | CorrespondenceJson {
  checkResult(result);
  return 'beads' in result
    ? { ...alignmentToJson(result), ...(decisions && { decisions: decisionsToJson(decisions) }) }
    : correspondenceToJson(result);
}

function alignmentToJson({ source, target, beads, unmatched, warnings }: Alignment): AlignmentJson {
  return {
    schema: 'enface/alignment@1',
    source: documentToJson(source),
    target: documentToJson(target),
    beads: beads.map((bead) => ({
      source: [...bead.source],
      target: [...bead.target],
      score: rounded(bead.score),
      probability: rounded(bead.probability),
      relation: bead.relation,
      crossing: bead.crossing,
    })),
    unmatched: unmatched.map(({ side, segments, probability, reason, nearest }) => ({
      side,
      segments: [...segments],
      probability: rounded(probability),
      reason,
      ...(nearest && { nearest: { segment: nearest.segment, score: rounded(nearest.score) } }),
    })),
    warnings: warnings.map(warningToJson),
  };
}

function correspondenceToJson({ sources, targets, coverage, links, unmatched, warnings }: Correspondence): CorrespondenceJson {
  return {
    schema: 'enface/correspondence@2',
    documents: { source: sources.map(documentToJson), target: targets.map(documentToJson) },
    coverage: coverage.map((row) =>
      row.map((cell) => ({
        source: cell.source,
        target: cell.target,
        forward: rounded(cell.forward),
        backward: rounded(cell.backward),
        order: rounded(cell.order),
        verdict: cell.verdict,
      })),
    ),
    links: links.map((link) => ({
      source: { document: link.source.document, segments: [...link.source.segments] },
      target: { document: link.target.document, segments: [...link.target.segments] },
      score: rounded(link.score),
      probability: rounded(link.probability),
      relation: link.relation,
    })),
    unmatched: unmatched.map(({ side, document, segments, probability, reason, nearest }) => ({
      side,
      document,
      segments: [...segments],
      probability: rounded(probability),
      reason,
      ...(nearest && { nearest: { document: nearest.document, segment: nearest.segment, score: rounded(nearest.score) } }),
    })),
    warnings: warnings.map(warningToJson),
  };
}

function warningToJson({ code, message, side, document }: Warning): Warning {
  return { code, message, ...(side !== undefined && { side }), ...(document !== undefined && { document }) };
}

function documentToJson({ id, language, segments }: Document): DocumentJson {
  return {
    id,
    language,
    segments: segments.map(({ index, start, end, paragraph, text }) => ({ index, start, end, paragraph, text })),
  };
}
