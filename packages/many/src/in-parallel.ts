import { throwIfAborted } from '@enface/core';
import { createInbox } from './inbox.ts';

export interface ParallelOptions<I> {
  /** Tasks that are worked on at once. */
  readonly width: number;
  /** What an item is of a task, above 0, at most 1: light ones that are at hand make a task together. */
  readonly weigh: (item: I) => number;
  readonly order: 'ending' | 'input';
  readonly signal?: AbortSignal | undefined;
}

type Message<I, O> =
  | { readonly kind: 'item'; readonly item: I }
  | { readonly kind: 'end' }
  | { readonly kind: 'results'; readonly index: number; readonly results: readonly O[] }
  | { readonly kind: 'fault'; readonly error: unknown };

/** Tasks' worth of items that were taken and not delivered yet, for each that is worked on: what keeps workers busy while others look on. */
const AHEAD = 4;

interface Weighed<I> {
  readonly item: I;
  readonly weight: number;
}

/** How many of the first make a task: one at least. */
function sizeOfTask(items: readonly Weighed<unknown>[], most: number): number {
  let [size, sum] = [1, items[0].weight];
  while (size < most && sum + items[size].weight <= 1) sum += items[size++].weight;
  return size;
}

/**
 * Works on the items of a stream, several at once, and gives the results as they end or in the items' order. What nobody
 * takes holds up the work, which holds up the stream: no more than a few items and results are in memory. Items, the end of the
 * stream and results come in through one door, so that a stream that pauses holds up no result.
 *
 * @param work does a task: some items, the first of which has the number `index`; a result for each. Its fault ends the whole
 * @throws what the stream or `work` throws; `ABORTED`
 */
export async function* inParallel<I, O>(
  items: Iterable<I> | AsyncIterable<I>,
  work: (items: readonly I[], index: number) => Promise<readonly O[]>,
  { width, weigh, order, signal }: ParallelOptions<I>,
): AsyncGenerator<O, void, undefined> {
  const stream = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const inbox = createInbox<Message<I, O>>();
  const fault = (error: unknown) => inbox.put({ kind: 'fault', error });
  const taken: Weighed<I>[] = [];
  const ended = new Map<number, O>();
  /** Of what was started and is not delivered, by its number. */
  const weights = new Map<number, number>();
  let held = 0;
  let started = 0;
  let running = 0;
  let delivered = 0;
  let pulling = false;
  let exhausted = false;

  const start = () => {
    while (running < width && taken.length > 0) {
      const index = started;
      // no more than leaves the others their share
      const task = taken.splice(0, sizeOfTask(taken, Math.ceil(taken.length / (width - running))));
      for (const { weight } of task) weights.set(started++, weight);
      running++;
      const items = task.map(({ item }) => item);
      work(items, index).then((results) => {
        running--;
        // at once, and not when whoever reads the results comes back
        start();
        inbox.put({ kind: 'results', index, results });
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
      if (!pulling && !exhausted && held < AHEAD * width) pull();
      if (exhausted && started + taken.length === delivered) return;
      const message = await inbox.take();
      throwIfAborted(signal);
      if (message.kind === 'fault') throw message.error;
      if (message.kind === 'results') for (const [k, result] of message.results.entries()) ended.set(message.index + k, result);
      else {
        pulling = false;
        if (message.kind === 'end') exhausted = true;
        else {
          const weight = weigh(message.item);
          taken.push({ item: message.item, weight });
          held += weight;
        }
        start();
      }
      for (let index = next(); index !== undefined; index = next()) {
        const result = ended.get(index)!;
        ended.delete(index);
        held -= weights.get(index)!;
        weights.delete(index);
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
