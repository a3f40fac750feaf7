import { constants } from 'node:os';

/** How long work may take to stop once it was told to, in milliseconds. */
let grace = 100;

/** For work that is to be brought to its end when it is told to stop: it is not ended before so many milliseconds. */
export function letFinish(milliseconds: number): void {
  grace = milliseconds;
}

/**
 * A signal that fires at Ctrl-C and when the system asks for an end. Work that does not stop soon is ended without being
 * asked; at a second Ctrl-C the system does it.
 */
export function endsAtSignals(): AbortSignal {
  const cancel = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(name, () => {
      cancel.abort(name);
      setTimeout(() => process.exit(cancelledStatus(cancel.signal)), grace).unref();
    });
  return cancel.signal;
}

/** As shells have it: 128 and the number of the signal, 130 for Ctrl-C. */
export function cancelledStatus({ reason }: AbortSignal): number {
  return 128 + (constants.signals[reason as NodeJS.Signals] ?? constants.signals.SIGINT);
}
