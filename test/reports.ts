/** What a run of tests came to. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly files: readonly FileReport[];
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

/** The report of a part that never came to its tests: one failure, so that none goes uncounted. */
export const UNREPORTED: Report = { passed: 0, failed: 1, skipped: 0, files: [] };

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
