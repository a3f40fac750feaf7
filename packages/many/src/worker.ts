import { workerData } from 'node:worker_threads';
import { EnfaceError } from '@enface/core';
import { formed } from './form.ts';
import { limited } from './limits.ts';
import { loadShared, type SharedModel } from './model.ts';
import type { Pair, ReadingOptions } from './types.ts';
import { doPair, type Work } from './work.ts';

/** What a worker is given when it starts. */
export interface WorkerSettings {
  readonly model: SharedModel;
  readonly reading: ReadingOptions;
  readonly timeLimit: number;
  readonly memoryLimit: number;
}

/** An error on its way between threads, which takes only its data. */
export interface Failure {
  readonly code: EnfaceError['code'];
  readonly message: string;
}

export type Answer = { readonly value: unknown } | { readonly failure: Failure };

const settings = workerData as WorkerSettings;
// while whoever waits does other things
const loading = loadShared(settings.model);
loading.catch(() => {});

/** Resolves once the encoder is there. @throws what its loading threw */
export async function ready(): Promise<Answer> {
  return answer(async () => {
    await loading;
  });
}

/** Does some pairs, one after the other. */
export default async function doThem({
  pairs,
  work,
}: {
  readonly pairs: readonly Pair[];
  readonly work: Work;
}): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const pair of pairs) answers.push(await answer(() => doOne(pair, work)));
  return answers;
}

async function doOne(pair: Pair, work: Work): Promise<unknown> {
  const [embedder, { reading }] = [await loading, settings];
  return limited(settings, async (signal) => formed(pair.id, await doPair(pair, work, { embedder, reading, signal }), work.form));
}

async function answer(what: () => Promise<unknown>): Promise<Answer> {
  try {
    return { value: await what() };
  } catch (error) {
    if (error instanceof EnfaceError) return { failure: { code: error.code, message: error.message } };
    return {
      failure: { code: 'CRASHED', message: `This is a bug in enface, please report it. ${(error as Error)?.stack ?? error}` },
    };
  }
}
