import type { Document, Segment } from '@enface/core';
import { furnitureSteps, type Steps } from '@enface/core/internal';
import type { Alignment, Bead, Side, Unmatched } from '../types.ts';
import { type CheckedAnchors, renumbered } from './anchors.ts';

/** Probability that a running head or a page number has no counterpart. */
const ALONE = 0.95;

/** A document without the furniture of its pages, and without what anchored beads step over. */
export interface Pages {
  readonly document: Document;
  /** Segments that were left out, ascending. */
  readonly out: readonly number[];
  readonly furniture: ReadonlySet<number>;
  /** Of each segment left, its number before; absent where none was left out. */
  readonly kept?: readonly number[];
}

/**
 * Takes running heads, page numbers and footnotes within sentences out of a document, so that the halves on both sides are
 * neighbours, in one paragraph. Offsets stay: white space stands in their place. Anchored beads keep theirs.
 */
function* withoutFurniture(document: Document, anchors: CheckedAnchors, side: Side): Steps<Pages> {
  const furniture = new Set((yield* furnitureSteps(document)).filter((segment) => !anchors.held[side].has(segment)));
  const out = new Set([...furniture, ...anchors.steppedOver[side]]);
  if (out.size === 0) return { document, out: [], furniture };
  const segments: Segment[] = [];
  const kept: number[] = [];
  const parts: string[] = [];
  let at = 0;
  let merged = 0;
  for (const segment of document.segments) {
    if (out.has(segment.index)) {
      parts.push(document.text.slice(at, segment.start), ' '.repeat(segment.end - segment.start));
      at = segment.end;
      continue;
    }
    const before = segments.at(-1);
    const parted = before !== undefined && out.has(segment.index - 1) && /^["'“„«»(]?\p{Ll}/u.test(segment.text);
    if (parted) merged = segment.paragraph - before.paragraph;
    kept.push(segment.index);
    segments.push({ ...segment, index: segments.length, paragraph: segment.paragraph - merged });
  }
  const text = parts.join('') + document.text.slice(at);
  return { document: { ...document, text, segments }, out: [...out].sort((a, b) => a - b), furniture, kept };
}

/** A pair without the furniture of its pages, and the anchors as they are numbered then. */
export function* pairWithoutFurniture(source: Document, target: Document, anchors: CheckedAnchors) {
  const pages: Readonly<Record<Side, Pages>> = {
    source: yield* withoutFurniture(source, anchors, 'source'),
    target: yield* withoutFurniture(target, anchors, 'target'),
  };
  return {
    pages,
    documents: { source: pages.source.document, target: pages.target.document },
    held: renumbered(anchors, { source: pages.source.kept, target: pages.target.kept }),
  };
}

/** An alignment of documents without furniture as one of those with it, which is unmatched. */
export function withFurniture(
  alignment: Alignment,
  source: Document,
  target: Document,
  pages: Readonly<Record<Side, Pages>>,
  anchors: CheckedAnchors,
): Alignment {
  if (pages.source.out.length + pages.target.out.length === 0) return alignment;
  const number = (side: Side, k: number) => pages[side].kept?.[k] ?? k;
  const beads = alignment.beads.map(
    (bead): Bead => ({
      ...bead,
      source: bead.source.map((k) => number('source', k)),
      target: bead.target.map((k) => number('target', k)),
    }),
  );
  const unmatched = (['source', 'target'] as const).flatMap((side) => {
    const other = side === 'source' ? 'target' : 'source';
    const runs = alignment.unmatched.filter((run) => run.side === side);
    const known = runs.map(({ nearest, ...run }): Unmatched => {
      const segments = run.segments.map((k) => number(side, k));
      return nearest
        ? { ...run, segments, nearest: { ...nearest, segment: number(other, nearest.segment) } }
        : { ...run, segments };
    });
    const out = pages[side].out.map((k): Unmatched => {
      const plain = side === 'source' ? 'omission' : 'addition';
      const reason = anchors.alone[side].get(k) ?? (pages[side].furniture.has(k) ? 'boilerplate' : plain);
      return { side, segments: [k], probability: anchors.alone[side].has(k) ? 1 : ALONE, reason };
    });
    return [...known, ...out].sort((a, b) => a.segments[0] - b.segments[0]);
  });
  return { ...alignment, source, target, beads, unmatched };
}
