import type { Document, Embedder, WorkOptions } from '@enface/core';
import type { Side } from '../types.ts';
import type { Aligned, VectorAlignment } from './align-sides.ts';
import { withoutRiders } from './riders.ts';
import { joinedAtShifts } from './shifts.ts';
import type { SideVectors } from './side.ts';

/** What was searched by vectors of whole segments, with a look at what is inside them: words, then parts of sentences. */
export async function refined(
  searched: VectorAlignment,
  documents: Readonly<Record<Side, Document>>,
  sides: Readonly<Record<Side, SideVectors>>,
  work: WorkOptions & { embedder: Embedder },
): Promise<Aligned> {
  return joinedAtShifts(await withoutRiders(searched, documents, work), searched, documents, sides, work);
}
