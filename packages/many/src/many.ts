import type { Alignment } from '@enface/align';
import type { EnfaceError } from '@enface/core';
import { checkOptions, checkPair } from './check.ts';
import type { Form } from './form.ts';
import { inParallel } from './in-parallel.ts';
import { openPool, type Pool } from './pool.ts';
import type { AuditedPair, JsonWork, ManyOptions, Pair, PairResult, Pairs, Refusal, Task } from './types.ts';
import { weigh } from './weigh.ts';
import type { Work } from './work.ts';

/**
 * Aligns many pairs, on worker threads: a stream in, a stream out. Pairs are taken as workers come free, and results wait to be
 * taken, so that memory does not grow with their number. A pair that is none, whose file cannot be read, that exceeds a
 * limit or ends its worker has an error as its result, and the others go on. Leaving the loop ends the workers.
 *
 * @param pairs any iterable, asynchronous ones included
 * @returns one result a pair, as they end, or in order
 * @throws EnfaceError from the iteration: `BAD_ARGUMENT` for the options, what is wrong with the encoder, `ABORTED`; and whatever
 * `pairs` throws
 */
export function alignMany(pairs: Pairs, options: ManyOptions = {}): AsyncGenerator<PairResult<Alignment>, void, undefined> {
  return doMany(pairs, 'align', 'value', options);
}

/** The same, with an audit of each: see `alignMany` and `auditAlignment`. */
export function auditMany(pairs: Pairs, options: ManyOptions = {}): AsyncGenerator<PairResult<AuditedPair>, void, undefined> {
  return doMany(pairs, 'audit', 'value', options);
}

export interface JsonManyOptions extends ManyOptions, JsonWork {}

/**
 * The same as lines of JSON, written by the workers: `{"id": …, "result": {"schema": …, …}}`, as `schema/line-1.json` describes
 * them. A line has no newline at its end.
 */
export function jsonMany(
  pairs: Pairs,
  { task = 'align', compact = false, ...options }: JsonManyOptions = {},
): AsyncGenerator<PairResult<string>, void, undefined> {
  return doMany(pairs, task, compact ? 'compact' : 'json', options);
}

async function* doMany<T>(
  pairs: Pairs,
  task: Task,
  form: Form,
  options: ManyOptions,
): AsyncGenerator<PairResult<T>, void, undefined> {
  checkOptions(options);
  const { order = 'ending', segments = 'sentences', signal, onProgress } = options;
  const pool = await openPool(options);
  let [done, failed] = [0, 0];
  try {
    const work = (some: readonly (Pair | Refusal)[], index: number) => resultsOf<T>(pool, some, { task, form, segments }, index);
    for await (const result of inParallel(pairs, work, { width: pool.concurrency, weigh, order, signal })) {
      done++;
      if (result.error) failed++;
      onProgress?.({ done, failed });
      yield result;
    }
  } finally {
    await pool.close();
  }
}

/** The results of some pairs that are done together, the first of which has the number `index`. */
async function resultsOf<T>(pool: Pool, pairs: readonly (Pair | Refusal)[], work: Work, index: number): Promise<PairResult<T>[]> {
  const refusals = pairs.map(refusalOf);
  const answers = await pool.run(pairs.filter((_, k) => !refusals[k]) as Pair[], work);
  let next = 0;
  return pairs.map((pair, k) => {
    const answer = refusals[k] ? { error: refusals[k] } : answers[next++];
    const id = (pair as Partial<Pair> | null)?.id;
    const named = { id: typeof id === 'string' ? id : '', index: index + k };
    return 'error' in answer ? { ...named, error: answer.error } : { ...named, value: answer.value as T };
  });
}

function refusalOf(pair: Pair | Refusal): EnfaceError | undefined {
  try {
    if (typeof pair === 'object' && pair !== null && 'refusal' in pair) return pair.refusal;
    checkPair(pair);
    return undefined;
  } catch (error) {
    return error as EnfaceError;
  }
}
