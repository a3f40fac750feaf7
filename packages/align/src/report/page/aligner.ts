import type { Document } from '@enface/core';
import type { Realigned } from '../../bitext/realign.ts';
import type { Anchors, Bead, Side, Unmatched } from '../../types.ts';

/** What the worker is told first. */
export interface Kept {
  readonly documents: Readonly<Record<Side, Document>>;
  readonly dimensions: number;
  readonly vectors: Readonly<Record<Side, string>>;
}

/** And then: what is shown, and what was decided before and is now. */
export interface Question {
  readonly shown: Realigned;
  readonly before: Anchors;
  readonly after: Anchors;
}

/** What of a list stays, item by item, and what comes to it. */
export interface Differences<T> {
  readonly stay: readonly boolean[];
  readonly come: readonly T[];
}

export type Answer =
  | { readonly beads: Differences<Bead>; readonly unmatched: Differences<Unmatched> }
  | { readonly failed: string };

/** Aligns anew in a worker, one question after another. */
export interface Aligner {
  /** Starts the worker, where it is not, so that the first answer comes soon. */
  start(): Worker;
  ask(question: Question): Promise<Realigned>;
}

/** A worker with the aligner that came with the page. */
export function createAligner(code: string, kept: () => Kept): Aligner {
  let worker: Worker | undefined;
  const start = () => {
    if (worker) return worker;
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    worker = new Worker(url);
    URL.revokeObjectURL(url);
    worker.postMessage(kept());
    return worker;
  };
  const ask: Aligner['ask'] = ({ shown, before, after }) =>
    new Promise((resolve, reject) => {
      const worker = start();
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('failed' in data) return reject(new Error(data.failed));
        const merged = <T>(items: readonly T[], { stay, come }: Differences<T>) => [...items.filter((_, k) => stay[k]), ...come];
        const beads = merged(shown.beads, data.beads).sort((a, b) => a.source[0] - b.source[0]);
        resolve({ beads, unmatched: merged(shown.unmatched, data.unmatched) });
      };
      worker.onerror = ({ message }) => reject(new Error(message));
      const plain = ({ beads, unmatched, rejected }: Anchors): Anchors => ({ beads, unmatched, rejected });
      worker.postMessage({ shown, before: plain(before), after: plain(after) } satisfies Question);
    });
  return { start, ask };
}
