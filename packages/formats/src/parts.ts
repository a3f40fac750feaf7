import type { Alignment, Decisions } from '@enface/align';
import { decisionsFromJson } from '@enface/align/json';
import type { Side } from './types.ts';
import type { FileWindow } from './windows.ts';

/** How many rows and segments stand before a part of an alignment. */
export interface Before extends Readonly<Record<Side, number>> {
  readonly rows: number;
}

export const nothingBefore: Before = { rows: 0, source: 0, target: 0 };

/** A part of an alignment that is too large to be held; its segments are numbered by itself. */
export interface Part {
  readonly alignment: Alignment;
  readonly before: Before;
  /** What a person said of it, where its file says. */
  readonly decisions?: Decisions | undefined;
}

/** The windows of a file as parts of one alignment, as they are read. */
export async function* partsOf(windows: AsyncIterable<FileWindow>): AsyncGenerator<Part, void, undefined> {
  let before = nothingBefore;
  for await (const { contents } of windows) {
    const { alignment } = contents;
    yield { alignment, before, decisions: contents.decisions && decisionsFromJson(contents.decisions, alignment) };
    before = {
      rows: before.rows + alignment.beads.length + alignment.unmatched.length,
      source: before.source + alignment.source.segments.length,
      target: before.target + alignment.target.segments.length,
    };
  }
}
