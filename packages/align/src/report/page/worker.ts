import { type Embedded, vectorsOfCut } from '../../bitext/cut-vectors.ts';
import { unpackVectors } from '../../bitext/kept-vectors.ts';
import { createRealigner, type Realigned, type Realigner } from '../../bitext/realign.ts';
import type { Side } from '../../types.ts';
import { type Answer, applied, type Differences, type Found, type Kept, type Question } from './aligner.ts';
import { SIDES } from './decisions.ts';

// the page's aligner, in a thread of its own: told the texts and vectors once, it answers question after question
let dimensions: number;
let embedded: Record<Side, Embedded>;
let documents: Kept['documents'];
let vectors: Record<Side, Float32Array>;
let realign: Realigner;
let answered: Realigned;
const answer = (value: Answer) => postMessage(value);

function hear(kept: Kept): void {
  ({ dimensions, documents } = kept);
  const embeddedOf = (side: Side): Embedded => {
    const { ends, vectors } = kept.pieces[side];
    const rows = unpackVectors(kept.vectors[side], dimensions);
    return { document: documents[side], rows, pieces: { ends, rows: unpackVectors(vectors, dimensions) } };
  };
  embedded = { source: embeddedOf('source'), target: embeddedOf('target') };
  vectors = { source: embedded.source.rows, target: embedded.target.rows };
  realign = createRealigner({ documents, dimensions, vectors });
}

/** Texts that are cut otherwise now. */
function cut(news: Partial<Kept['documents']>): void {
  documents = { ...documents, ...news };
  for (const side of SIDES) if (news[side]) vectors[side] = vectorsOfCut(news[side], embedded[side], dimensions);
  realign = createRealigner({ documents, dimensions, vectors });
}

addEventListener('message', async ({ data }: MessageEvent<Kept | Question>) => {
  try {
    if ('vectors' in data) return hear(data);
    const { shown = answered, before, after, touched } = data;
    if (data.documents && Object.keys(data.documents).length > 0) cut(data.documents);
    const result = await realign(shown, before, after, { touched });
    const found: Found = {
      beads: differences(shown.beads, result.beads),
      unmatched: differences(shown.unmatched, result.unmatched),
    };
    answered = applied(shown, found);
    answer(found);
  } catch (error) {
    answer({ failed: String(error) });
  }
});

/** What stays is the very same value: the page need not be told of it. */
function differences<T>(shown: readonly T[], found: readonly T[]): Differences<T> {
  const [before, after] = [new Set(shown), new Set(found)];
  return { stay: shown.map((item) => after.has(item)), come: found.filter((item) => !before.has(item)) };
}
