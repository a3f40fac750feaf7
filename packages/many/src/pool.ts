import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { EnfaceError } from '@enface/core';
import { untilAborted } from '@enface/core/internal';
import { Piscina } from 'piscina';
import { createGate } from './gate.ts';
import { tooLarge, tooLong } from './limits.ts';
import { shareModel } from './model.ts';
import type { ManyOptions, Pair } from './types.ts';
import type { Work } from './work.ts';
import type { Answer, Failure, WorkerSettings } from './worker.ts';

/** What all pairs have in common. */
export type PoolOptions = Pick<ManyOptions, 'model' | 'concurrency' | 'timeLimit' | 'memoryLimit' | 'reading' | 'signal'>;

/** Workers that do pairs. */
export interface Pool {
  readonly concurrency: number;
  /** Does some pairs one after the other in a worker. Never rejects for what is a pair's fault, whatever it does to its worker. */
  run(pairs: readonly Pair[], work: Work): Promise<readonly Done[]>;
  close(): Promise<void>;
}

/** What became of a pair. */
export type Done = { readonly value: unknown } | { readonly error: EnfaceError };

/** A worker that is past its limit for so long, in milliseconds, gives no turns, and is ended from outside. */
const GRACE = 10_000;

// the sources are run as they are where a loader is at hand, which threads inherit
const worker = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url));

/**
 * Starts the workers, and waits until one of them is ready.
 *
 * @throws EnfaceError what is wrong with the encoder; `ABORTED`
 */
export async function openPool(options: PoolOptions): Promise<Pool> {
  const { model, concurrency = availableParallelism(), timeLimit = 600, memoryLimit = 2048, reading = {}, signal } = options;
  const settings: WorkerSettings = { model: await shareModel(model, signal), timeLimit, memoryLimit, reading };
  const threads = new Piscina({
    filename: worker,
    minThreads: concurrency,
    maxThreads: concurrency,
    workerData: settings,
    env: ownEnvironment(),
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryLimit },
  });
  // of a worker that ends while it does nothing; another takes its place
  threads.on('error', () => {});
  const close = async () => {
    await threads.destroy();
  };
  try {
    const first: Answer = await untilAborted(threads.run(undefined, { name: 'ready' }), signal);
    if ('failure' in first) throw revived(first.failure);
  } catch (error) {
    await close();
    throw error;
  }
  async function attempt(pairs: readonly Pair[], work: Work): Promise<readonly Done[]> {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), settings.timeLimit * 1000 + GRACE);
    try {
      const answers: readonly Answer[] = await threads.run({ pairs, work }, { signal: end.signal });
      return answers.map((answer) => ('failure' in answer ? { error: revived(answer.failure) } : answer));
    } catch (error) {
      if (pairs.length === 1)
        return [{ error: end.signal.aborted ? tooLong(settings) : faultOf(error as NodeJS.ErrnoException, settings) }];
      // one of them ended the worker, or cannot get there: each by itself shows which
      const each: Done[] = [];
      for (const pair of pairs) each.push(...(await attempt([pair], work)));
      return each;
    } finally {
      clearTimeout(timer);
    }
  }
  // a pair's time begins when a thread is free for it
  const gate = createGate(concurrency);
  return {
    concurrency,
    close,
    async run(pairs, work) {
      if (pairs.length === 0) return [];
      await gate.enter();
      try {
        return await attempt(pairs, work);
      } finally {
        gate.leave();
      }
    },
  };
}

/**
 * Of the workers' own: what the program was started with is not for them. The pool first tries to `require` its worker, a module;
 * Node 20 ends the whole process when a thread is terminated in the midst of that. Imported, which comes next, it does not.
 */
function ownEnvironment(): Record<string, string> {
  const flag = '--no-experimental-require-module';
  const { NODE_OPTIONS = '', ...rest } = process.env as Record<string, string>;
  // a loader of sources has hooks in `require`, and makes a warning of it that cannot
  const isKnown = !worker.endsWith('.ts') && process.allowedNodeEnvironmentFlags?.has(flag);
  return { ...rest, NODE_OPTIONS: isKnown ? `${NODE_OPTIONS} ${flag}`.trim() : NODE_OPTIONS };
}

const revived = ({ code, message }: Failure) => new EnfaceError(code, message);

function faultOf(error: NodeJS.ErrnoException, settings: WorkerSettings): EnfaceError {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooLarge(settings);
  // what cannot be copied into another thread never gets there
  if (error.name === 'DataCloneError') return new EnfaceError('BAD_INPUT', `A pair is no plain data: ${error.message}`);
  return new EnfaceError('CRASHED', `The worker that did the pair ended: ${error.message}.`, { cause: error });
}
