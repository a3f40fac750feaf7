import type { Document } from '@enface/core';

export type Side = 'source' | 'target';

/**
 * `parallel`: each side says what the other says. `partial`: one side's content is only partly in the other.
 * `comparable`: the same matter, told independently.
 */
export type Relation = 'parallel' | 'partial' | 'comparable';

/**
 * An aligned group: n source segments and m target segments, n, m ≥ 1. A side ascends, and is contiguous but for
 * boilerplate that it steps over, such as a running head between the halves of a sentence: `[4, 6]`.
 */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Cosine of the two sides' vectors, −1 to 1. */
  readonly score: number;
  /** Probability that the two sides belong together, 0 to 1. */
  readonly probability: number;
  readonly relation: Relation;
  /** True when the bead stands out of order: its content was moved. */
  readonly crossing: boolean;
}

/**
 * Why a segment has no counterpart, a closed list.
 * `omission`: source content that the target lacks; `addition`: target content that the source lacks;
 * `boilerplate`: navigation, bylines, links, agency lines; `untranslatable`: no words (a rule, a number, a symbol);
 * `repeated`: says again what a neighbouring, matched segment says; `moved`: likely matched elsewhere, but too weakly to
 * link; `segmentation`: a piece of a sentence that was cut in the wrong place.
 */
export type UnmatchedReason = 'omission' | 'addition' | 'boilerplate' | 'untranslatable' | 'repeated' | 'moved' | 'segmentation';

/** A segment of the other side that comes nearest, so that a person can judge a null. */
export interface Nearest {
  readonly segment: number;
  readonly score: number;
}

/** One or more neighbouring segments of one side without a counterpart. */
export interface Unmatched {
  readonly side: Side;
  readonly segments: readonly number[];
  /** Probability that they indeed have none, 0 to 1. */
  readonly probability: number;
  readonly reason: UnmatchedReason;
  readonly nearest?: Nearest;
}

/**
 * What a result should be read with caution for, a closed list.
 * `no-text`: a document holds nothing; `language-undetermined`: nobody can tell its language; `language-contradicted`: it
 * clearly is not in the language that was given for it; `language-not-covered`: it is in a language that the encoder was
 * not made for; `words-unknown`: the encoder has vectors for less than half of it; `same-text`: a source and a target
 * document are one text, or mostly.
 */
export type WarningCode =
  | 'no-text'
  | 'language-undetermined'
  | 'language-contradicted'
  | 'language-not-covered'
  | 'words-unknown'
  | 'same-text';

export interface Warning {
  readonly code: WarningCode;
  /** A sentence for people; the documents' ids stand in it, without control characters. */
  readonly message: string;
  /** The document in question; absent where both of a pair are. */
  readonly side?: Side;
  /** Its position on its side; only in a set. */
  readonly document?: number;
}

/** Every segment of both documents occurs exactly once, in `beads` or in `unmatched`. */
export interface Alignment {
  readonly source: Document;
  readonly target: Document;
  /** Ordered by their first source segment. */
  readonly beads: readonly Bead[];
  /** Source side first, ascending. */
  readonly unmatched: readonly Unmatched[];
  /** None for two texts in languages that the encoder knows. */
  readonly warnings: readonly Warning[];
}

/** Segments that belong together; its relation, and whether it stands out of order, are judged where they aren't given. */
export type AnchoredBead = Pick<Bead, Side> & Partial<Pick<Bead, 'relation' | 'crossing'>>;

/** Segments of one side without a counterpart; the reason is judged where it isn't given. */
export type AnchoredRun = Pick<Unmatched, 'side' | 'segments'> & Partial<Pick<Unmatched, 'reason'>>;

/**
 * What a person has decided about a pair: an aligner keeps it exactly, and finds the rest around it. An `Alignment` is one, too.
 * No segment may be in two beads or runs. A bead may step over segments that are unmatched or furniture of pages, and over no other.
 */
export interface Anchors {
  readonly beads?: readonly AnchoredBead[] | undefined;
  readonly unmatched?: readonly AnchoredRun[] | undefined;
  /** Segments that don't belong together: no bead is found that holds all of them. */
  readonly rejected?: readonly Pick<Bead, Side>[] | undefined;
}

/** Segments of one document of a set. */
export interface Place {
  /** Position of the document on its side of the set. */
  readonly document: number;
  readonly segments: readonly number[];
}

/** A link between a passage of a source document and one of a target document; links ignore order and may share segments. */
export interface Link {
  readonly source: Place;
  readonly target: Place;
  readonly score: number;
  readonly probability: number;
  readonly relation: Relation;
}

export type Verdict = 'translation' | 'same source' | 'same story' | 'unrelated';

/** How far two documents cover each other, in shares of their content (segments weighted by length), 0 to 1. */
export interface Coverage {
  /** Positions of the two documents, each on its side. */
  readonly source: number;
  readonly target: number;
  /** Share of the source document's content linked into the target one, doubtful links (probability below .5) left out. */
  readonly forward: number;
  /** Share of the target document's content linked into the source one, likewise. */
  readonly backward: number;
  /** Agreement of the two orders over the links: Kendall's τ mapped to 0 … 1; 1 when there are fewer than two links. */
  readonly order: number;
  readonly verdict: Verdict;
}

/** A segment run of one document that no document of the other side covers. */
export interface UnmatchedPlace {
  readonly side: Side;
  readonly document: number;
  readonly segments: readonly number[];
  readonly probability: number;
  readonly reason: UnmatchedReason;
  readonly nearest?: { readonly document: number; readonly segment: number; readonly score: number };
}

/** The order-free alignment of a set of documents. Every segment occurs in a link or in `unmatched`, never in both. */
export interface Correspondence {
  readonly sources: readonly Document[];
  readonly targets: readonly Document[];
  /**
   * `coverage[s]` lists source document s with each target one that it was compared with, in their order: with all of
   * them in a set of up to 24 documents a side. A pair that is absent was not compared, as other documents' vectors are
   * nearer on both sides: take it for unrelated. No link joins its documents.
   */
  readonly coverage: readonly (readonly Coverage[])[];
  readonly links: readonly Link[];
  readonly unmatched: readonly UnmatchedPlace[];
  readonly warnings: readonly Warning[];
}
