import type { EnfaceError } from '@enface/core';
import { checkOptions, checkPair } from './check.ts';
import { openPool, type PoolOptions } from './pool.ts';
import type { JsonWork, Pair } from './types.ts';

export interface PairsOptions extends PoolOptions {}

/** Workers for pairs that come one by one, from a queue or a server. */
export interface PairWorkers {
  /** Threads: more pairs at once wait. */
  readonly concurrency: number;
  /** A pair as a line of JSON, as in `jsonMany`. Never rejects for what is the pair's fault. */
  json(
    pair: Pair,
    work?: JsonWork,
  ): Promise<
    { readonly value: string; readonly error?: undefined } | { readonly value?: undefined; readonly error: EnfaceError }
  >;
  /** Ends the threads, and with them what they do. */
  close(): Promise<void>;
}

/**
 * Starts threads that do pairs, each by itself; where there is a stream of them, `alignMany` and its kin do more.
 *
 * @throws EnfaceError `BAD_ARGUMENT` for the options, what is wrong with the encoder, `ABORTED`
 */
export async function openPairs(options: PairsOptions = {}): Promise<PairWorkers> {
  checkOptions(options);
  const { concurrency, run, close } = await openPool(options);
  return {
    concurrency,
    close,
    async json(pair, { task = 'align', segments = 'sentences', compact = false } = {}) {
      try {
        checkPair(pair);
      } catch (error) {
        return { error: error as EnfaceError };
      }
      const [answer] = await run([pair], { task, segments, form: compact ? 'compact' : 'json' });
      return 'error' in answer ? answer : { value: answer.value as string };
    },
  };
}
