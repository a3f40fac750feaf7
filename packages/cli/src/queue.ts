import { EnfaceError } from '@enface/core';
import type { ArgsDef } from 'citty';

/** Options that the commands of the queue have in common. */
export const queueOptions = {
  queue: {
    type: 'string',
    valueHint: 'NAME',
    description: 'Which queue of the server that REDIS_URL names',
    default: 'enface',
  },
} as const satisfies ArgsDef;

/** @throws EnfaceError `PEER_MISSING` where the package isn't installed, which only these commands need */
export async function loadQueue(): Promise<typeof import('@enface/queue')> {
  try {
    return await import('@enface/queue');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new EnfaceError('PEER_MISSING', 'The queue is a package of its own: run "npm install --global @enface/queue".', {
      cause,
    });
  }
}
