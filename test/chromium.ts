import type { Browser } from 'playwright-core';
import { describe, test } from 'vitest';
import { findBrowsers } from './browser/find.ts';
import { launch } from './browser/launch.ts';
import { CHROMIUM_SUITE } from './reports.ts';

const [path] = findBrowsers();

/** What a page is waited for, in milliseconds: long, as on a busy machine it may take so. */
const PATIENCE = 120_000;

/** A real browser: Chromium, or one of its family. Only within {@link inChromium} is there one for sure. */
export async function launchChromium(): Promise<Browser> {
  const browser = await launch(path);
  return browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
}

/**
 * Tests in a real browser. Where there is none they are skipped, and `test/run.ts`, which knows them by the suite's name, says
 * so at its end; on CI that is a failure.
 */
export function inChromium(tests: () => void): void {
  if (path === undefined && process.env.CI)
    test(CHROMIUM_SUITE, () => {
      throw new Error('There is no Chromium, Chrome or Edge: install one, or set CHROMIUM_PATH.');
    });
  else describe.skipIf(path === undefined)(CHROMIUM_SUITE, tests);
}
