import type { ManyOptions } from '@enface/many';
import type { ArgsDef } from 'citty';
import { oneOf } from '../options.ts';
import { number, wholeNumber } from './numbers.ts';

/** What can be done with each pair of a list. */
export const tasks = ['align', 'audit', 'map-verdict'] as const;

/** What pairs may refer to and take. */
export const limitOptions = {
  jobs: {
    type: 'string',
    valueHint: 'N',
    description: 'Pairs that are worked on at once; as many as there are cores when absent',
  },
  root: { type: 'string', valueHint: 'FOLDER', description: 'Paths are taken from there, and may not leave it' },
  urls: { type: 'string', valueHint: 'none|public|any', description: 'Addresses that may be fetched', default: 'none' },
  time: { type: 'string', valueHint: 'SECONDS', description: 'What a pair may take', default: '600' },
  memory: { type: 'string', valueHint: 'MB', description: 'What a pair may take', default: '2048' },
} as const satisfies ArgsDef;

export interface LimitArguments {
  readonly jobs?: string | undefined;
  readonly root?: string | undefined;
  readonly urls: string;
  readonly time: string;
  readonly memory: string;
}

/** @throws EnfaceError `BAD_ARGUMENT` */
export function limitsOf({ jobs, root, urls, time, memory }: LimitArguments) {
  const which = oneOf('--urls', urls, ['none', 'public', 'any']);
  return {
    reading: { root, urls: which },
    timeLimit: number('--time', time, 0.001, 2e6),
    memoryLimit: number('--memory', memory, 128, 1e6),
    concurrency: jobs === undefined ? undefined : wholeNumber('--jobs', jobs, 1024),
  } satisfies ManyOptions;
}
