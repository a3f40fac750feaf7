import type { Realigned } from '../../bitext/realign.ts';
import type { Anchors, Bead, Unmatched } from '../../types.ts';
import type { PairData } from '../html-parts.ts';
import type { Documents } from './cut.ts';
import { type Group, SIDES } from './decisions.ts';

/** What the worker is told first. */
export interface Kept extends Pick<PairData, 'dimensions' | 'vectors' | 'pieces'> {
  readonly documents: Documents;
}

/**
 * And then: what is shown, unless it is what was answered last; what was decided before and is now; the texts, where they are cut
 * otherwise than when it was asked last, and which segments were cut.
 */
export interface Question {
  readonly shown?: Realigned | undefined;
  readonly before: Anchors;
  readonly after: Anchors;
  readonly documents?: Partial<Documents>;
  readonly touched?: Group | undefined;
}

/** What of a list stays, item by item, and what comes to it. */
export interface Differences<T> {
  readonly stay: readonly boolean[];
  readonly come: readonly T[];
}

export interface Found {
  readonly beads: Differences<Bead>;
  readonly unmatched: Differences<Unmatched>;
}

export type Answer = Found | { readonly failed: string };

/** What is shown then. */
export function applied(shown: Realigned, { beads, unmatched }: Found): Realigned {
  const merged = <T>(items: readonly T[], { stay, come }: Differences<T>) => [...items.filter((_, k) => stay[k]), ...come];
  return {
    beads: merged(shown.beads, beads).sort((a, b) => a.source[0] - b.source[0]),
    unmatched: merged(shown.unmatched, unmatched),
  };
}

/** Aligns anew in a worker, one question after another. */
export interface Aligner {
  /** Starts the worker, where it is not, so that the first answer comes soon. */
  start(): Promise<Worker>;
  ask(question: Omit<Question, 'documents' | 'shown'> & { readonly shown: Realigned }, documents: Documents): Promise<Realigned>;
}

/** A worker with the aligner that came with the page, packed. */
export function createAligner(packed: string, kept: () => Kept): Aligner {
  let worker: Promise<Worker> | undefined;
  let known: Documents;
  let answered: Realigned | undefined;
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
    const first = kept();
    begun.postMessage(first);
    known = first.documents;
    return begun;
  };
  const ask: Aligner['ask'] = async ({ shown, before, after, touched }, documents) => {
    const asked = await start();
    return new Promise((resolve, reject) => {
      asked.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('failed' in data) return reject(new Error(data.failed));
        answered = applied(shown, data);
        resolve(answered);
      };
      asked.onerror = ({ message }) => reject(new Error(message));
      const plain = ({ beads, unmatched, rejected }: Anchors): Anchors => ({ beads, unmatched, rejected });
      // a text is told once
      const news = Object.fromEntries(
        SIDES.filter((side) => documents[side] !== known[side]).map((side) => [side, documents[side]]),
      );
      known = documents;
      // thousands of passages take long to tell
      const other = shown === answered ? undefined : shown;
      const question: Question = { shown: other, before: plain(before), after: plain(after), touched, documents: news };
      asked.postMessage(question);
    });
  };
  return { start, ask };
}
