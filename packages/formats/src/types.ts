import type { Alignment, Bead, Relation, ReviewStatus, Side, Unmatched } from '@enface/align';
import type { WorkOptions } from '@enface/core';

/** Where a stretch of a text stood in its file, in words: `line 40`, `cue 12, 00:01:03`, `row 5`. */
export interface Place {
  /** UTF-16 offset into the document's text. The place holds up to where the next one begins. */
  readonly start: number;
  readonly at: string;
  /** When it is shown, in milliseconds from the beginning. */
  readonly time?: { readonly start: number; readonly end: number };
  /** Number of the unit in a bilingual file, from 0. */
  readonly unit?: number;
}

/** A paragraph, cell, cue or the like, as a reader finds it. */
export interface Block {
  readonly text: string;
  readonly at: string;
  /** Of a text of a program: its name in all languages. */
  readonly key?: string;
}

/** The text of one file. `documentOf` cuts it into segments. */
export interface TextContents {
  readonly kind: 'text';
  /** The format's blocks with a blank line between each two; of plain text the file as it is. */
  readonly text: string;
  /** Ascending; absent where places are lines of the text itself. */
  readonly places?: readonly Place[];
  /** The name of each place, the same in all languages: of files that hold a program's texts. */
  readonly keys?: readonly string[];
  /** BCP 47 tag that the file names for itself. */
  readonly language?: string;
  /** What a reader should be told, in sentences: an encoding that was guessed, content that was left out. */
  readonly notes: readonly string[];
}

/** A text and its translation, paired as they are in one file. */
export interface BilingualContents {
  readonly kind: 'bilingual';
  /** As it is in the file: probability 1 where the file says nothing else; `score` 1, as nothing was measured. */
  readonly alignment: Alignment;
  /** Where each side's segments stood. */
  readonly places: Readonly<Record<Side, readonly Place[]>>;
  /** What a reviewer decided, where the file says: for `decisionsFromJson` of `@enface/align/json`. */
  readonly decisions?: object;
  readonly notes: readonly string[];
}

export type Contents = TextContents | BilingualContents;

export interface ReadOptions extends Pick<WorkOptions, 'signal'> {
  /** Name of the file: in messages, and as the document's id. @default 'document' */
  name?: string | undefined;
  /** BCP 47 tags of the two sides, where a file has more languages than two. @default those that the file has */
  source?: string | undefined;
  target?: string | undefined;
  /** Of a page: `text` leaves out what stands around its text (navigation, forms, asides), `all` keeps it. @default 'text' */
  content?: 'text' | 'all' | undefined;
  /**
   * Gives a file beside this one, by the name by which it refers to it: for alignments that stand apart from their texts. Whoever
   * passes it decides what may be read. @default those are refused
   */
  beside?: ((name: string) => Promise<Uint8Array>) | undefined;
}

/** A segment within the text of one side of a unit. */
export interface UnitSegment {
  /** Its number on its side, from 0. */
  readonly index: number;
  /** UTF-16 offsets into the unit's text. */
  readonly start: number;
  readonly end: number;
}

/** One side of a unit. */
export interface UnitText {
  readonly text: string;
  /** What it consists of, where the file says so; else it is one segment. */
  readonly segments?: readonly UnitSegment[];
}

/** A pair of a bilingual file, or what stands alone on its side, with what is known of it. */
export interface Unit {
  readonly at: string;
  readonly source?: UnitText;
  readonly target?: UnitText;
  readonly score?: number;
  readonly probability?: number;
  readonly relation?: Relation;
  readonly crossing?: boolean;
  readonly reason?: Unmatched['reason'];
  readonly nearest?: Unmatched['nearest'];
  /** What a person said of it. */
  readonly status?: ReviewStatus;
}

export type { Alignment, Bead, Relation, Side, Unmatched };

/** An alignment with what it is called among many. */
export interface NamedAlignment {
  readonly id: string;
  readonly alignment: Alignment;
}
