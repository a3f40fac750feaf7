import { type Alignment, mapDocuments } from '@enface/align';
import { type Audit, auditAlignment } from '@enface/align/audit';
import { alignDocuments } from '@enface/align/bitext';
import type { Document, Embedder } from '@enface/core';
import { documentFor } from './documents.ts';
import type { Form } from './form.ts';
import type { Pair, ReadingOptions, Task } from './types.ts';

/** What is done with a pair, and in which form it is handed back. */
export interface Work {
  readonly task: Task;
  readonly segments: 'sentences' | 'lines';
  readonly form: Form;
}

/** What two documents have to do with each other, as `mapDocuments` judges. Shares are of characters, 0 to 1. */
export interface VerdictJson {
  readonly schema: 'enface/verdict@1';
  /** Share of the source that the target says, and the other way. */
  readonly forward: number;
  readonly backward: number;
  /** How far both say it in the same order; 1 where they do. */
  readonly order: number;
  readonly verdict: string;
}

/** What came of a pair, in the form of its task. */
export type Outcome =
  | { readonly task: 'align'; readonly alignment: Alignment }
  | { readonly task: 'audit'; readonly alignment: Alignment; readonly audit: Audit }
  | { readonly task: 'map-verdict'; readonly verdict: VerdictJson };

/**
 * Does one pair, from its texts or references to its result.
 *
 * @throws EnfaceError what reading, `createDocument`, `alignDocuments`, `auditAlignment` and `mapDocuments` throw
 */
export async function doPair(
  pair: Pair,
  { task, segments }: Work,
  { embedder, reading, signal }: { readonly embedder: Embedder; readonly reading: ReadingOptions; readonly signal: AbortSignal },
): Promise<Outcome> {
  const document = (side: 'source' | 'target'): Promise<Document> => documentFor(pair[side], { segments, reading, signal });
  const [source, target] = [await document('source'), await document('target')];
  if (task === 'map-verdict') {
    const { coverage } = await mapDocuments([source], [target], { embedder, signal });
    const { forward, backward, order, verdict } = coverage[0][0];
    return { task, verdict: { schema: 'enface/verdict@1', ...rounded({ forward, backward, order }), verdict } };
  }
  const alignment = await alignDocuments(source, target, { embedder, signal });
  if (task === 'align') return { task, alignment };
  return { task, alignment, audit: await auditAlignment(alignment, { embedder, signal }) };
}

function rounded<T extends Record<string, number>>(values: T): T {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 1e6) / 1e6])) as T;
}
