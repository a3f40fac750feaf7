import type { Side } from '../types.ts';

/**
 * How much harm a finding does. `critical`: it turns the meaning over; `major`: content is wrong or lost; `minor`: worth a look, or
 * too seldom right to be more: `major` takes a probability of .6, `critical` one of .8.
 */
export type Severity = 'minor' | 'major' | 'critical';

/** MQM error types (themqm.org), as paths from the dimension down. */
export type Category =
  | 'accuracy/omission'
  | 'accuracy/addition'
  | 'accuracy/untranslated'
  | 'accuracy/do-not-translate'
  | 'accuracy/mistranslation'
  | 'accuracy/mistranslation/number'
  | 'accuracy/mistranslation/date-time'
  | 'accuracy/mistranslation/unit-conversion'
  | 'accuracy/mistranslation/entity'
  | 'terminology/inconsistent-with-resource'
  | 'terminology/inconsistent-use'
  | 'linguistic-conventions/punctuation'
  | 'linguistic-conventions/duplication'
  | 'linguistic-conventions/whitespace'
  | 'linguistic-conventions/capitalization'
  | 'design-and-markup/markup'
  | 'design-and-markup/length';

/** Values of the Localization Quality Issue data category, ITS 2.0, section 8.17 (www.w3.org/TR/its20/). */
export type LocQualityType =
  | 'omission'
  | 'addition'
  | 'untranslated'
  | 'mistranslation'
  | 'numbers'
  | 'inconsistent-entities'
  | 'terminology'
  | 'inconsistency'
  | 'typographical'
  | 'duplication'
  | 'whitespace'
  | 'markup'
  | 'length';

/** A stretch of a document's text: UTF-16 offsets into `Document.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What made a check speak, as plain values for programs: figures read, words compared, probabilities. */
export type Evidence = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A place where the translation may be wrong. */
export interface Finding {
  /** Name of the check, as in `checks`. */
  readonly check: string;
  readonly category: Category;
  readonly locQualityType: LocQualityType;
  readonly severity: Severity;
  /** Where the cause is to be seen first: `source` for what the target lacks, else `target`. */
  readonly side: Side;
  /** The exact places on both sides, ascending; none on a side where nothing corresponds. */
  readonly spans: { readonly source: readonly Span[]; readonly target: readonly Span[] };
  /** Segments in which those places lie, and the segments that they were compared with. */
  readonly segments: { readonly source: readonly number[]; readonly target: readonly number[] };
  /** For a translator: what is wrong, in one reading. */
  readonly message: string;
  /**
   * That the finding is right, 0 to 1: as often as people found such ones right in machine translations. Absent only where a check
   * of your own states none.
   */
  readonly probability?: number;
  readonly evidence: Evidence;
  /** Findings of other checks that this one explains: the number in a dropped clause. */
  readonly explains: readonly { readonly check: string; readonly message: string }[];
}

/** What a check returns; the rest of a finding follows from it. */
export interface Draft {
  readonly category: Category;
  readonly severity: Severity;
  readonly side: Side;
  readonly source?: readonly Span[];
  readonly target?: readonly Span[];
  readonly segments: { readonly source: readonly number[]; readonly target: readonly number[] };
  readonly message: string;
  /** That it is right, 0 to 1, as far as a check can tell. Of our own checks it is a score, which `calibration` puts right. */
  readonly probability?: number;
  /** Our own checks say here which `kind` of their findings it is, and whether it is a `weak` one: see `caseOf`. */
  readonly evidence?: Evidence;
}

/** How far the two texts are translations at all, and what was found, in figures. */
export interface AuditSummary {
  /** Share of the source's text that stands in a bead, 0 to 1; likewise of the target's. */
  readonly matched: { readonly source: number; readonly target: number };
  /** Beads that were compared. */
  readonly pairs: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Findings of each check that found something, most first. */
  readonly byCheck: Readonly<Record<string, number>>;
  /** Checks that could not run, and why: no encoder, no table for the language, nothing configured. */
  readonly skipped: Readonly<Record<string, string>>;
  /**
   * `translation`, or `different texts` where so little corresponds that what is missing on a side says more about the
   * choice of texts than about a translator.
   */
  readonly verdict: 'translation' | 'different texts';
}

export interface Audit {
  /** In the order of the source, then of the target. */
  readonly findings: readonly Finding[];
  readonly summary: AuditSummary;
}
