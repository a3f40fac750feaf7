import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Alignment, Correspondence } from '@enface/align';
import { toHtml } from '@enface/align/report';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inChromium, launchChromium } from '../chromium.ts';
import { alignments, ferry, large, lines, storm } from './format-values.ts';

const hostileTexts = [
  '</script><script>document.title = "owned"</script>',
  '"><img src=x onerror="document.title = \'owned\'">',
  "' onmouseover='document.title=1' x='",
  '</style></title><base href="https://example.org/">&lt;b&gt; & <!-- ]]>',
  'NUL \u0000, bell \u0007, lone surrogate \ud800, override \u202e reversed',
  'שלום <b>עולם</b>, "ציטוט"',
];

/** Every text of a result hostile: ids, languages and segments, matched and alone. */
const hostile: Alignment = {
  source: lines(hostileTexts[0], 'he"><script>document.title="owned"</script>', ...hostileTexts),
  target: lines(hostileTexts[1], 'he', ...hostileTexts),
  beads: hostileTexts.slice(0, 4).map((_, i) => ({
    source: [i],
    target: [i],
    score: 0.5,
    probability: 0.5,
    relation: 'partial',
    crossing: i === 1,
  })),
  unmatched: [
    { side: 'source', segments: [4, 5], probability: 0.5, reason: 'omission', nearest: { segment: 0, score: 0.4 } },
    { side: 'target', segments: [4, 5], probability: 0.5, reason: 'moved', nearest: { segment: 0, score: 0.4 } },
  ],
  warnings: hostileTexts.map((message) => ({ code: 'same-text', message })),
};

const hostileSet: Correspondence = {
  sources: [hostile.source],
  targets: [hostile.target],
  coverage: [[{ source: 0, target: 0, forward: 0.5, backward: 0.5, order: 1, verdict: 'same story' }]],
  links: hostile.beads.map(({ source, target, score, probability, relation }) => ({
    source: { document: 0, segments: source },
    target: { document: 0, segments: target },
    score,
    probability,
    relation,
  })),
  unmatched: hostile.unmatched.map(({ side, segments, probability, reason }) => ({
    side,
    document: 0,
    segments,
    probability,
    reason,
    nearest: { document: 0, segment: 0, score: 0.4 },
  })),
  warnings: hostile.warnings.map((warning) => ({ ...warning, side: 'source', document: 0 })),
};

test('the page holds no markup but its own', () => {
  fc.assert(
    fc.property(alignments, fc.constantFrom(...hostileTexts), (alignment, title) => {
      const page = toHtml(alignment, { title });
      expect(page).not.toMatch(/<script|<img|<base|<[^>]*\son\w+=/i);
      expect(page.match(/<li class="row/g) ?? []).toHaveLength(alignment.beads.length + alignment.unmatched.length);
      expect(page.match(/class="number"/g) ?? []).toHaveLength(
        alignment.source.segments.length + alignment.target.segments.length,
      );
    }),
  );
});

test('passages carry language and direction', () => {
  const page = toHtml({ ...ferry, source: { ...ferry.source, language: 'he' }, target: { ...ferry.target, language: 'und' } });
  expect(page).toContain('<div class="page left" lang="he" dir="rtl">');
  expect(page).toContain('<div class="page right" lang="" dir="auto">');
  expect(toHtml({ ...ferry, source: { ...ferry.source, language: 'pa-Arab' } })).toContain('lang="pa-Arab" dir="rtl"');
});

test('a matrix is drawn only of a set that was compared whole; else the closest counterparts are listed', () => {
  const cells = (page: string) => page.match(/<td class="(un)?related"/g) ?? [];
  expect(cells(toHtml(storm))).toHaveLength(4);
  const page = toHtml(large(40));
  expect(cells(page)).toHaveLength(40 * 4);
  expect(page).toContain('<td class="unrelated">3 more related articles</td>');
  expect(page).not.toContain('<details');
  expect(toHtml(large(101))).toContain('<summary>Closest counterparts of 101 Dutch articles</summary>');
});

inChromium(() => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enface-report-'));
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  /** Opens a result's page and collects all it complains of and all it asks for. */
  async function open(
    result: Alignment | Correspondence,
    width = 1280,
  ): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
    const file = join(folder, `${crypto.randomUUID()}.html`);
    await writeFile(file, toHtml(result));
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, complaints, requests: requests.filter((url) => url !== pathToFileURL(file).href) };
  }

  test.each([
    ['a pair', ferry],
    ['a set', storm],
  ])('%s loads without a complaint or a request, and both columns are seen', async (_, result) => {
    const { page, complaints, requests } = await open(result);
    const left = (await page.locator('.bead .left').first().boundingBox())!;
    const right = (await page.locator('.bead .right').first().boundingBox())!;
    expect(left.width).toBeGreaterThan(400);
    expect(right.width).toBeGreaterThan(400);
    expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);
    expect(right.y).toBe(left.y);
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    await page.close();
  });

  test('what has no match stands on its side with its reason', async () => {
    const { page } = await open(ferry);
    expect(await page.locator('.alone .left').textContent()).toContain('only in the source · boilerplate, 96%');
    expect(await page.locator('.alone .right').textContent()).toContain('only in the target · addition, 93%');
    const right = (await page.locator('.alone .right').boundingBox())!;
    expect(right.x).toBeGreaterThan(640);
    expect(await page.locator('.row.moved').textContent()).toContain('moved · 97%');
    await page.close();
  });

  test('the filter leaves only what has no match, by keyboard and without a script', async () => {
    const { page } = await open(ferry);
    await page.getByLabel('Show only what has no match').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.bead:visible').count()).toBe(0);
    expect(await page.locator('.alone:visible').count()).toBe(2);
    await page.locator('.next').first().press('Enter');
    expect(new URL(page.url()).hash).toBe('#alone-2');
    await page.close();
  });

  test('on a narrow screen passages stack and nothing runs out of the page', async () => {
    for (const result of [ferry, storm, hostile]) {
      const { page } = await open(result, 360);
      const left = (await page.locator('.bead .left').first().boundingBox())!;
      const right = (await page.locator('.bead .right').first().boundingBox())!;
      expect(right.y).toBeGreaterThanOrEqual(left.y + left.height);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await page.close();
    }
  });

  test.each([
    ['pair', hostile],
    ['set', hostileSet],
  ])('hostile texts of a %s are shown, never run', async (_, result) => {
    const { page, complaints, requests } = await open(result);
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('script, img, base').count()).toBe(0);
    const shown = await page.locator('.bead .left').allTextContents();
    for (const [i, text] of hostileTexts.slice(0, 4).entries()) expect(shown[i]).toContain(text);
    expect(await page.locator('.alone').first().textContent()).toContain('NUL ␀, bell ␇, lone surrogate \ufffd');
    await page.mouse.move(300, 500);
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    await page.close();
  });
});
