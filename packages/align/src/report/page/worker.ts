import { unpackVectors } from '../../bitext/kept-vectors.ts';
import { createRealigner, type Realigner } from '../../bitext/realign.ts';
import type { Answer, Differences, Kept, Question } from './aligner.ts';

// the page's aligner, in a thread of its own: told the texts and vectors once, it answers question after question
let realign: Realigner | undefined;
const answer = (value: Answer) => postMessage(value);

addEventListener('message', async ({ data }: MessageEvent<Kept | Question>) => {
  try {
    if ('vectors' in data) {
      const { documents, dimensions, vectors } = data;
      const rows = { source: unpackVectors(vectors.source, dimensions), target: unpackVectors(vectors.target, dimensions) };
      realign = createRealigner({ documents, dimensions, vectors: rows });
    } else {
      const { shown, before, after } = data;
      const found = await realign!(shown, before, after);
      answer({ beads: differences(shown.beads, found.beads), unmatched: differences(shown.unmatched, found.unmatched) });
    }
  } catch (error) {
    answer({ failed: String(error) });
  }
});

/** What stays is the very same value: the page need not be told of it. */
function differences<T>(shown: readonly T[], found: readonly T[]): Differences<T> {
  const [before, after] = [new Set(shown), new Set(found)];
  return { stay: shown.map((item) => after.has(item)), come: found.filter((item) => !before.has(item)) };
}
