import { inspect } from 'node:util';
import type { Alignment } from '@enface/align';
import { type DisplayBundle, display, displayCoverage, toHtml, toText } from '@enface/align/report';
import { expect, test } from 'vitest';
import { inChromium, launchChromium } from '../chromium.ts';
import { ferry, lines, storm } from './format-values.ts';

/** What a kernel does with a cell's last value. */
const bundleOf = (value: object) => (value as Record<symbol, () => DisplayBundle>)[Symbol.for('Jupyter.display')]();

test('the page is given all that toHtml takes', () => {
  const none = { ends: [], vectors: '' };
  const vectors = { dimensions: 2, source: '', target: '', pieces: { source: none, target: none } };
  expect(bundleOf(display(ferry, { vectors }))['text/html']).toContain('id=&quot;aligner&quot;');
  expect(bundleOf(display(ferry))['text/html']).not.toContain('id=&quot;aligner&quot;');
});

test('a console shows the lines of the text view', () => {
  for (const result of [ferry, storm]) {
    expect(inspect(display(result))).toBe(toText(result));
    expect(`${display(result)}`).toBe(toText(result));
    expect(bundleOf(display(result))['text/plain']).toBe(toText(result));
  }
});

inChromium(() => {
  test('a notebook shows the page in a frame, out of which nothing reaches', async () => {
    const hostile: Alignment = {
      source: lines('"></iframe><script>document.title="owned"</script>', 'da', '</style><style>h1 { color: red }</style>'),
      target: lines('b', 'en', '<img src=x onerror="parent.document.title=\'owned\'">'),
      beads: [{ source: [0], target: [0], score: 0.5, probability: 0.5, relation: 'partial', crossing: false }],
      unmatched: [],
      warnings: [],
    };
    const browser = await launchChromium();
    try {
      for (const [result, height] of [
        [ferry, 600],
        [hostile, 320],
      ] as const) {
        const page = await browser.newPage();
        const { 'text/html': output } = bundleOf(display(result, { title: 'Færgen & "broen"', height }));
        await page.setContent(`<title>notebook</title><h1>cell</h1><div id="output">${output}</div>`);
        const frame = page.frameLocator('iframe');
        expect(await frame.locator('main').innerText()).toContain(result.target.segments[0].text);
        expect(await frame.locator('title').textContent()).toBe('Færgen & "broen"');
        expect((await page.locator('iframe').boundingBox())!.height).toBe(height);
        expect(await page.title()).toBe('notebook');
        expect(page.frames()).toHaveLength(2);
        expect(await page.locator('#output > *').count()).toBe(1);
        expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(0, 0, 0)');
      }
      expect(bundleOf(display(ferry))['text/html']).toContain('height: 600px');
      expect(toHtml(ferry)).not.toContain('<iframe');
    } finally {
      await browser.close();
    }
  });

  test('a plot of coverage tells what is pointed at, by hand and by keys, and nothing in it acts', async () => {
    const hostile: Alignment = {
      ...ferry,
      source: lines('<img src=x onerror=alert(1)>', 'da', ...ferry.source.segments.map((_, k) => `</script><b>${k}</b>`)),
    };
    const browser = await launchChromium();
    try {
      const context = await browser.newContext();
      for (const result of [ferry, storm, hostile]) {
        const page = await context.newPage();
        page.on('pageerror', (error) => expect(String(error)).toBe(''));
        await page.setContent(bundleOf(displayCoverage(result))['text/html']);
        const frame = page.frameLocator('iframe');
        const told = () => frame.locator('#told').innerText();
        await frame.locator('path.alone').first().hover();
        await expect.poll(told).toMatch(/Only in the|Nowhere on the other side/);
        await frame.locator('path[tabindex="0"]').first().focus();
        const second = await told();
        await page.keyboard.press('ArrowRight');
        await expect.poll(told).not.toBe(second);
        expect(await frame.locator('b, img').count()).toBe(0);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });
});
