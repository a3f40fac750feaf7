import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Alignment, Correspondence } from '@enface/align';
import type { Audit, Finding } from '@enface/align/audit';
import { keepVectors } from '@enface/align/bitext';
import { toHtml } from '@enface/align/report';
import type { Document } from '@enface/core';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageAssetsModule, pageAssetsPath } from '../../packages/align/page-assets.ts';
import { pageAssets } from '../../packages/align/src/report/page-assets.ts';
import { inChromium, launchChromium } from '../chromium.ts';
import { alignments, ferry, large, lines, storm } from './format-values.ts';
import { wordHashEmbedder } from './vectors.ts';

const hostileTexts = [
  '</script><script>document.title = "owned"</script>',
  '"><img src=x onerror="document.title = \'owned\'">',
  "' onmouseover='document.title=1' x='",
  '</style></title><base href="https://example.org/">&lt;b&gt; & <!-- ]]>',
  'NUL \u0000, bell \u0007, lone surrogate \ud800, override \u202e reversed',
  'שלום <b>עולם</b>, "ציטוט"',
];

const embedder = wordHashEmbedder(16);
const vectorsOf = ({ source, target }: Alignment) => keepVectors({ source, target }, { embedder });

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

const lostNumber: Finding = {
  check: 'numbers',
  category: 'accuracy/mistranslation/number',
  locQualityType: 'numbers',
  severity: 'major',
  side: 'source',
  spans: { source: [], target: [] },
  segments: { source: [], target: [] },
  message: 'Number missing',
  evidence: {},
  explains: [],
};

function auditOf(findings: readonly Finding[]): Audit {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const byCheck: Record<string, number> = {};
  for (const { check } of findings) byCheck[check] = (byCheck[check] ?? 0) + 1;
  return {
    findings,
    summary: {
      matched: { source: 1, target: 1 },
      pairs: 4,
      bySeverity: { minor: count('minor'), major: count('major'), critical: count('critical') },
      byCheck,
      skipped: {},
      verdict: 'translation',
    },
  };
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]);

/** A page without its own script and style, which the policy names by their hashes. */
const withoutAssets = (page: string) =>
  [pageAssets.script, pageAssets.style, pageAssets.setStyle].reduce((rest, part) => rest.replace(part, ''), page);

test('the page holds no markup but its own', () => {
  fc.assert(
    fc.property(alignments, fc.constantFrom(...hostileTexts), (alignment, title) => {
      const page = withoutAssets(toHtml(alignment, { title }));
      expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/json" id="data">', '<script>']);
      expect(page).not.toMatch(/<img|<base|<[^>]*\son\w+=|\sstyle=/i);
      expect(page.match(/<li class="row/g) ?? []).toHaveLength(alignment.beads.length + alignment.unmatched.length);
      expect(page.match(/ data-n="/g) ?? []).toHaveLength(alignment.source.segments.length + alignment.target.segments.length);
    }),
  );
});

test('script and style are what `pnpm page` makes of their sources, and not too large', async () => {
  // where this fails: `pnpm page`
  expect((await readFile(pageAssetsPath, 'utf8')) === (await pageAssetsModule())).toBe(true);
  const { style, script, worker } = pageAssets;
  expect(style.length + script.length + worker.length).toBeLessThan(87_000);
});

test('passages carry language and direction', () => {
  const page = toHtml({ ...ferry, source: { ...ferry.source, language: 'he' }, target: { ...ferry.target, language: 'und' } });
  expect(page).toContain('<p class="left" data-n="1" lang="he" dir="rtl">');
  expect(page).toContain('<p class="right" data-n="1" lang="" dir="auto">');
  expect(toHtml({ ...ferry, source: { ...ferry.source, language: 'pa-Arab' } })).toContain('lang="pa-Arab" dir="rtl"');
});

test('a text that nobody named is called by how it begins', () => {
  const nameless = { ...ferry, source: { ...ferry.source, id: 'document-5b5cdea2' } };
  expect(toHtml(nameless)).toContain('<title>“Færgen sejler igen” – ferry.en.txt</title>');
});

test('findings are underlined where they are, overlapping ones too, and told in their row', () => {
  fc.assert(
    fc.property(alignments, fc.infiniteStream(fc.nat({ max: 999 })), (alignment, numbers) => {
      const pick = (choices: number) => numbers.next().value % choices;
      const spansIn = (document: Document) =>
        document.text.length === 0
          ? []
          : [pick(document.text.length)].map((start) => ({ start, end: start + 1 + pick(document.text.length - start) }));
      const findings = Array.from(
        { length: 3 },
        (): Finding => ({
          ...lostNumber,
          severity: (['minor', 'major', 'critical'] as const)[pick(3)],
          spans: { source: spansIn(alignment.source), target: spansIn(alignment.target) },
          segments: { source: alignment.source.segments.map(({ index }) => index), target: [] },
        }),
      );
      const page = withoutAssets(toHtml(alignment, { audit: auditOf(findings) }));
      for (const [side, column] of [
        ['source', 'left'],
        ['target', 'right'],
      ] as const) {
        const sides = [
          ...page.matchAll(
            new RegExp(
              `<(p|div) class="${column}".*?</\\1>(?=<div class="tie|<p class="right"|<div class="right"|<div class="note"|<ul class="findings"|</li>)`,
              'g',
            ),
          ),
        ];
        const marked = sides.flatMap(([text]) => [...text.matchAll(/<mark class="\w+" data-f="([\d ]+)">(.*?)<\/mark>/g)]);
        for (const [k, { spans }] of findings.entries()) {
          const under = marked
            .filter(([, finding]) => finding.split(' ').includes(`${k + 1}`))
            .map(([, , text]) => text)
            .join('');
          const { segments, text } = alignment[side];
          const meant = spans[side]
            .flatMap(({ start, end }) =>
              segments.map((segment) => text.slice(Math.max(start, segment.start), Math.max(0, Math.min(end, segment.end)))),
            )
            .join('');
          expect(unescaped(under).length).toBe(meant.length);
        }
      }
      if (alignment.beads.length + alignment.unmatched.length > 0) expect(page.match(/<li id="finding-\d"/g)).toHaveLength(3);
    }),
    { numRuns: 60 },
  );
});

test('a matrix is drawn only of a set that was compared whole; else the closest counterparts are listed', () => {
  const cells = (page: string) => page.match(/<td class="(un)?related\b/g) ?? [];
  expect(cells(toHtml(storm))).toHaveLength(4);
  const page = toHtml(large(40));
  expect(cells(page)).toHaveLength(40 * 4);
  expect(page).toContain('<td class="unrelated">3 more related articles</td>');
  expect(page.slice(0, page.indexOf('<script'))).not.toContain('<details');
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
    await writeFile(file, toHtml(result, 'beads' in result ? { vectors: await vectorsOf(result) } : {}));
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
    expect(await page.locator('.alone .left').textContent()).toContain(
      'Only in the source: byline, link or running head · 96% sure',
    );
    expect(await page.locator('.alone .right').textContent()).toContain('Only in the target: added · 93% sure');
    const right = (await page.locator('.alone .right').boundingBox())!;
    expect(right.x).toBeGreaterThan(640);
    expect(await page.locator('.row.moved').textContent()).toContain('moved · 97%');
    await page.close();
  });

  test('without a script everything is there, and a box leaves only what has no match', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const file = join(folder, 'still.html');
    await writeFile(file, toHtml(ferry));
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    expect(await page.locator('.row:visible').count()).toBe(6);
    expect(await page.locator('#tools').isVisible()).toBe(false);
    await page.getByLabel('Show only what has no match').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.bead:visible').count()).toBe(0);
    expect(await page.locator('.row.alone:visible').count()).toBe(2);
    await context.close();
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
    expect(await page.locator('img, base').count()).toBe(0);
    expect(await page.locator('script:not(#aligner)').count()).toBe(2);
    const shown = await page.locator('.bead .left').allTextContents();
    for (const [i, text] of hostileTexts.slice(0, 4).entries()) expect(shown[i]).toContain(text);
    expect(await page.locator('.row.alone').first().textContent()).toContain('NUL ␀, bell ␇, lone surrogate \ufffd');
    await page.mouse.move(300, 500);
    // what is decided makes rows anew, of the same texts
    if (result === hostile) {
      await page.evaluate('scrollTo(0, 0)');
      for (const key of ['j', 'n']) await page.keyboard.press(key);
      await expect.poll(() => page.locator('.row.alone').count()).toBeGreaterThan(2);
      expect(await page.locator('#s1').textContent()).toContain(hostileTexts[0]);
      expect(await page.locator('img, base').count()).toBe(0);
      expect(await page.title()).not.toBe('owned');
    }
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    await page.close();
  });
});
