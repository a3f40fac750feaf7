import { type Embedded, vectorsOfCut } from '../../bitext/cut-vectors.ts';
import { unpackVectors } from '../../bitext/kept-vectors.ts';
import { createRealigner, type Realigned, type Realigner } from '../../bitext/realign.ts';
import type { Side } from '../../types.ts';
import { cutShown, type Documents, recut } from './cut.ts';
import { type Answer, type Change, changeBetween, changed, type Kept, type Question, type Recut } from './messages.ts';

// the page's aligner, in a thread of its own: told the texts and vectors once, it answers question after question
let dimensions: number;
let embedded: Record<Side, Embedded>;
let documents: Documents;
let vectors: Record<Side, Float32Array>;
let realign: Realigner;
let shown: Realigned;
const answer = (value: Answer) => postMessage(value);

async function hear(kept: Kept): Promise<void> {
  ({ dimensions, documents, shown } = kept);
  const embeddedOf = (side: Side): Embedded => {
    const { ends, vectors } = kept.pieces[side];
    const rows = unpackVectors(kept.vectors[side], dimensions);
    return { document: documents[side], rows, pieces: { ends, rows: unpackVectors(vectors, dimensions) } };
  };
  embedded = { source: embeddedOf('source'), target: embeddedOf('target') };
  vectors = { source: embedded.source.rows, target: embedded.target.rows };
  realign = createRealigner({ documents, dimensions, vectors });
  // engines compile what they have run before: the first decision shall not wait for that
  await realign(shown, {}, {}, { touched: shown.beads[shown.beads.length >> 1] });
}

function cutAnew({ cut, segments }: Recut): void {
  const { side } = cut;
  documents = recut(documents, cut, segments);
  shown = cutShown(shown, cut);
  vectors[side] = vectorsOfCut(documents[side], embedded[side], dimensions);
  realign = createRealigner({ documents, dimensions, vectors });
}

async function find({ before, after, touched }: Question): Promise<void> {
  const found = await realign(shown, before, after, { touched });
  const change = changeBetween(shown, found);
  shown = changed(shown, change);
  answer(change);
}

addEventListener('message', async ({ data }: MessageEvent<Kept | Recut | Change | Question>) => {
  try {
    if ('vectors' in data) await hear(data);
    else if ('cut' in data) cutAnew(data);
    else if ('beads' in data) shown = changed(shown, data);
    else await find(data);
  } catch (error) {
    answer({ failed: String(error) });
  }
});
