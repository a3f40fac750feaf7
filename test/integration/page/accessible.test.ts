import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DisplayBundle, displayCoverage } from '@enface/align/report';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ferry, storm } from '../../align/format-values.ts';
import { type PageName, writePages } from '../../align/pages.ts';
import { inChromium, launchChromium } from '../../chromium.ts';

/** What a kernel does with a cell's last value. */
const bundleOf = (value: object) => (value as Record<symbol, () => DisplayBundle>)[Symbol.for('Jupyter.display')]();

// Tens of seconds of processor time, most of it for the contrast of every word.
inChromium(() => {
  let browser: Browser;
  let folder: string;
  let axe: string;
  let pages: Record<PageName, string>;

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    folder = await mkdtemp(join(tmpdir(), 'enface-accessible-'));
    pages = await writePages(folder);
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  test.each(['light', 'dark'] as const)(
    'people who see, hear or do otherwise can use it: no violation in the %s scheme',
    async (colorScheme) => {
      for (const name of Object.keys(pages) as PageName[])
        for (const width of [1400, 390]) {
          // the page's own policy lets no other script in
          const other = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
          const page = await other.newPage();
          await page.goto(pages[name]);
          await page.evaluate(axe);
          // in the dark, nothing is other than its colours
          const rules = colorScheme === 'dark' ? "{ runOnly: ['color-contrast'] }" : '';
          const violations = await page.evaluate(`axe.run(${rules}).then(({ violations }) =>
          violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => impact + ' ' + id + ' ' + html.slice(0, 200))))`);
          expect(violations, `${name} at ${width}`).toEqual([]);
          await other.close();
        }
    },
  );

  test('nor in a plot of coverage', async () => {
    // the page's own policy lets no other script in
    const context = await browser.newContext({ bypassCSP: true });
    for (const result of [ferry, storm]) {
      const page = await context.newPage();
      await page.setContent(bundleOf(displayCoverage(result))['text/html']);
      await page.frameLocator('iframe').locator('path.alone').first().waitFor();
      const [, inner] = page.frames();
      await inner.evaluate(axe);
      expect(
        await inner.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))'),
      ).toEqual([]);
      await page.close();
    }
  });
});
