import { throwIfAborted } from '@enface/core';
import { createInbox } from './inbox.ts';

export interface ParallelOptions {
  /** Items that are worked on at once. */
  readonly width: number;
  readonly order: 'ending' | 'input';
  readonly signal?: AbortSignal | undefined;
}

type Message<I, O> =
  | { readonly kind: 'item'; readonly item: I }
  | { readonly kind: 'end' }
  | { readonly kind: 'result'; readonly index: number; readonly result: O }
  | { readonly kind: 'fault'; readonly error: unknown };

/** Items that were taken and not delivered yet, for each that is worked on: what keeps workers busy while others look on. */
const AHEAD = 4;

/**
 * Works on the items of a stream, several at once, and gives the results as they end or in the items' order. What nobody
 * takes holds up the work, which holds up the stream: no more than a few items and results are in memory. Items, the end of the stream and results come in through one door, so that a
 * stream that pauses holds up no result.
 *
 * @param work whose fault ends the whole
 * @throws what the stream or `work` throws; `ABORTED`
 */
export async function* inParallel<I, O>(
  items: Iterable<I> | AsyncIterable<I>,
  work: (item: I, index: number) => Promise<O>,
  { width, order, signal }: ParallelOptions,
): AsyncGenerator<O, void, undefined> {
  const stream = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const inbox = createInbox<Message<I, O>>();
  const fault = (error: unknown) => inbox.put({ kind: 'fault', error });
  const taken: I[] = [];
  const ended = new Map<number, O>();
  let started = 0;
  let running = 0;
  let delivered = 0;
  let pulling = false;
  let exhausted = false;

  const start = () => {
    while (running < width && taken.length > 0) {
      const index = started++;
      running++;
      work(taken.shift()!, index).then((result) => {
        running--;
        // at once, and not when whoever reads the results comes back
        start();
        inbox.put({ kind: 'result', index, result });
      }, fault);
    }
  };
  const pull = () => {
    pulling = true;
    const next = async () => stream.next();
    next().then(({ done, value }) => inbox.put(done ? { kind: 'end' } : { kind: 'item', item: value }), fault);
  };
  const onAbort = () => inbox.put({ kind: 'end' });
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    for (;;) {
      throwIfAborted(signal);
      const undelivered = started + taken.length - delivered;
      if (!pulling && !exhausted && undelivered < AHEAD * width) pull();
      if (exhausted && undelivered === 0) return;
      const message = await inbox.take();
      throwIfAborted(signal);
      if (message.kind === 'fault') throw message.error;
      if (message.kind === 'result') ended.set(message.index, message.result);
      else {
        pulling = false;
        if (message.kind === 'item') taken.push(message.item);
        else exhausted = true;
        start();
      }
      for (let index = next(); index !== undefined; index = next()) {
        const result = ended.get(index)!;
        ended.delete(index);
        delivered++;
        yield result;
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    // a stream that is waited for would answer only once it has something
    if (!exhausted) Promise.resolve(stream.return?.()).catch(() => {});
  }

  /** Number of the result to be delivered next, if there is one. */
  function next(): number | undefined {
    if (order === 'input') return ended.has(delivered) ? delivered : undefined;
    return ended.keys().next().value;
  }
}
