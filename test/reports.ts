/** What a run of tests came to. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly files: readonly FileReport[];
  /** What failed, in its order: tests, and what fails outside of them. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  /** File, suites and test: `align/json.test.ts > a result > is read back`. */
  readonly name: string;
  /** What was wrong, and where. */
  readonly error: string;
}

export interface FileReport {
  /** Within `test/`. */
  readonly path: string;
  readonly seconds: number;
  /** How many tests in the suite that needs a browser did not pass. */
  readonly browserless: number;
}

/** The suite that `inChromium` makes. */
export const CHROMIUM_SUITE = 'in Chromium';

/** The report of a part that never came to the end of its tests: one failure, so that none goes uncounted. */
export const unreported = (part: string): Report => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  files: [],
  failures: [{ name: part, error: 'It did not come to the end of its tests.' }],
});

/** `1024 passed, 0 failed`, and what was skipped, if anything. */
export function tally(reports: readonly Report[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') => reports.reduce((total, report) => total + report[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`;
}

/** The files that took longest, so that nobody has to look for what makes the tests slow. */
export function slowest({ files }: Report, count = 3): string {
  const sorted = [...files].sort((a, b) => b.seconds - a.seconds).slice(0, count);
  const listed = sorted.map(({ path, seconds }) => `${path} ${seconds.toFixed(0)} s`).join(', ');
  return listed && `; slowest: ${listed}`;
}

/**
 * Each failure's name, and the first lines of its error: for the end of what is printed, as a log that is too long is cut at
 * its beginning. Of many failures some are told.
 */
export function failuresOf(reports: readonly Report[], { most = 30, lines = 8, width = 300 } = {}): string {
  const all = reports.flatMap(({ failures }) => failures);
  const first = (error: string) =>
    error
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, lines);
  const told = all
    .slice(0, most)
    .map(({ name, error }) => [`FAILED ${name}`, ...first(error).map((line) => `  ${line.slice(0, width)}`)].join('\n'));
  const more = all.length > most ? [`FAILED as well: ${all.length - most} more`] : [];
  return [...told, ...more].map((each) => `${each}\n`).join('');
}
