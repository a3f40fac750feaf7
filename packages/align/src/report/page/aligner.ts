import type { Anchors } from '../../types.ts';
import { cutBetween, type Documents, type Edition } from './cut.ts';
import { shownOfCut } from './edition.ts';
import { type Answer, type Change, changeBetween, changed, type Kept, type Question, type Recut } from './messages.ts';

/** Aligns anew in a worker, one question after another. */
export interface Aligner {
  /** Starts the worker, where it is not, so that the first answer comes soon. */
  start(): Promise<Worker>;
  /** What is to be shown of an edition once something else is decided. */
  ask(shown: Edition, question: Question): Promise<Edition>;
  /** The same, once a text is cut otherwise, which is all that differs in these. */
  cut(shown: Edition, documents: Documents, question: Question): Promise<Edition>;
}

/** A worker with the aligner that came with the page, packed. */
export function createAligner(packed: string, kept: Kept): Aligner {
  let worker: Promise<Worker> | undefined;
  /** What the worker takes to be shown. */
  let known: Edition = kept;
  const start = () => {
    worker ??= begin();
    return worker;
  };
  const begin = async () => {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const code = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const url = URL.createObjectURL(new Blob([await new Response(code).blob()], { type: 'text/javascript' }));
    const begun = new Worker(url);
    URL.revokeObjectURL(url);
    begun.postMessage(kept);
    return begun;
  };
  const tell = async (message: Recut | Change | Question) => (await start()).postMessage(message);
  const tellCut = async (documents: Documents) => {
    const cut = cutBetween(known.documents, documents);
    if (!cut) return;
    const { side, first, count } = cut;
    await tell({ cut, segments: documents[side].segments.slice(first, first + count) });
    known = { documents, shown: shownOfCut(known.shown, cut) };
  };
  /** Has the worker know of an edition: another than it found last, where something was taken back. */
  const tellShown = async ({ documents, shown }: Edition) => {
    await start();
    await tellCut(documents);
    if (known.shown === shown) return;
    await tell(changeBetween(known.shown, shown));
    known = { documents, shown };
  };
  const answered = async ({ before, after, touched }: Question) => {
    const asked = await start();
    return new Promise<Edition>((resolve, reject) => {
      asked.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('failed' in data) return reject(new Error(data.failed));
        known = { documents: known.documents, shown: changed(known.shown, data) };
        resolve(known);
      };
      asked.onerror = ({ message }) => reject(new Error(message));
      const plain = ({ beads, unmatched, rejected }: Anchors): Anchors => ({ beads, unmatched, rejected });
      const then = plain(before);
      asked.postMessage({ before: then, after: before === after ? then : plain(after), touched } satisfies Question);
    });
  };
  return {
    start,
    async ask(shown, question) {
      await tellShown(shown);
      return answered(question);
    },
    async cut(shown, documents, question) {
      await tellShown(shown);
      await tellCut(documents);
      return answered(question);
    },
  };
}
