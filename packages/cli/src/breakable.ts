import { runInNewContext } from 'node:vm';
import { EnfaceError } from '@enface/core';

/**
 * Does work that does not let go of the event loop, and so would keep Ctrl-C waiting: here it breaks off at once.
 *
 * @throws EnfaceError `ABORTED`
 */
export function breakable<T>(work: () => T): T {
  try {
    // the only way in which Node breaks off what runs
    return runInNewContext('work()', { work }, { breakOnSigint: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw error;
    process.emit('SIGINT', 'SIGINT');
    throw new EnfaceError('ABORTED', 'The work was cancelled.', { cause: error });
  }
}
