import { counted, grouped } from '../deliver.ts';
import { note, status } from '../stderr.ts';

/** How often a terminal is told, and how often a log is, in milliseconds. */
const [TERMINAL, LOG] = [500, 60_000];

/** Counts what is done, and says so now and then. */
export interface Tally {
  readonly done: number;
  readonly failed: number;
  /** @param share of the list that has been read, 0 to 1; absent where nobody knows how long it is */
  add(isFailed: boolean, share: number | undefined): void;
  /** `1,000 pairs in 12 s (83 a second), 3 failed` */
  summary(): string;
  clear(): void;
}

export function createTally(quiet: boolean, now: () => number = () => performance.now()): Tally {
  const start = now();
  const { isTTY } = process.stderr;
  let told = start;
  let from = 0;
  let [done, failed] = [0, 0];
  const rate = () => (1000 * done) / Math.max(1, now() - start);
  return {
    get done() {
      return done;
    },
    get failed() {
      return failed;
    },
    add(isFailed, share) {
      // what an earlier run did took no time in this one
      if (done === 0) from = share ?? 0;
      done++;
      if (isFailed) failed++;
      if (quiet || now() - told < (isTTY ? TERMINAL : LOG)) return;
      told = now();
      const left = share === undefined || share <= from ? undefined : ((now() - start) * (1 - share)) / (share - from);
      const line = [
        counted(done, 'pair'),
        ...(failed ? [`${grouped(failed)} failed`] : []),
        `${figure(rate())} a second`,
        ...(left === undefined ? [] : [`${duration(left)} left`]),
      ].join(', ');
      if (isTTY) status(line);
      else note(line);
    },
    summary() {
      const speed = done === 0 ? '' : ` (${figure(rate())} a second)`;
      return `${counted(done, 'pair')} in ${duration(now() - start)}${speed}${failed ? `, ${grouped(failed)} failed` : ''}`;
    },
    clear() {
      if (!quiet && isTTY) status('');
    },
  };
}

const figure = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 });

/** `45 s`, `12 min`, `3.5 h`, `2.1 days` */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return seconds < 48 * 3600 ? `${(seconds / 3600).toFixed(1)} h` : `${(seconds / 86_400).toFixed(1)} days`;
}
