/**
 * usage: pnpm bench:page [N]
 *
 * Makes the page of an audited pair of N segments a side (20,000 when not given), opens it in Chromium, filters and searches it, decides something, cuts a sentence,
 * and prints how large it is and what each step takes of the page's thread, and by the clock. On a machine with other work the
 * clock says more of that work.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Alignment, Bead, Unmatched } from '@enface/align';
import type { Audit, Finding } from '@enface/align/audit';
import { keepVectors } from '@enface/align/bitext';
import { toHtml } from '@enface/align/report';
import { type Document, loadEmbedder } from '@enface/core';
import { findBrowsers } from '../test/browser/find.ts';
import { launch } from '../test/browser/launch.ts';
import { printTable, type Row } from './table.ts';

const count = Number(process.argv[2] ?? 20_000);
const [browserPath] = findBrowsers();
if (!Number.isInteger(count) || count < 100 || browserPath === undefined) {
  console.error('usage: pnpm bench:page [N], N from 100, where there is a Chromium');
  process.exit(2);
}

const words = 'harbour winter council bridge letter engine garden market river teacher window ticket village doctor'.split(' ');

function documentOf(id: string, language: string, step: number): Document {
  const texts = Array.from({ length: count }, (_, k) => {
    const line = Array.from(
      { length: 8 + ((k * 7 + step) % 14) },
      (_, at) => words[(k * 31 + at * 17 + step * at) % words.length],
    );
    return `${line.join(' ')} ${k}.`;
  });
  let start = 0;
  const segments = texts.map((text, index) => {
    const segment = { index, text, start, end: start + text.length, paragraph: index >> 2 };
    start += text.length + 1;
    return segment;
  });
  return { id, language, text: texts.join('\n'), segments };
}

/** A fiftieth without a match, a fortieth uncertain, a twentieth with a finding; twelve linked words a passage. */
function pairOf(): { alignment: Alignment; audit: Audit; links: number[][] } {
  const [source, target] = [documentOf('long.da.txt', 'da', 1), documentOf('long.en.txt', 'en', 2)];
  const beads: Bead[] = [];
  const unmatched: Unmatched[] = [];
  for (let k = 0; k < count; k++) {
    if (k % 50 === 7) {
      unmatched.push({ side: 'source', segments: [k], probability: 0.95, reason: 'omission' });
      unmatched.push({ side: 'target', segments: [k], probability: 0.7, reason: 'addition' });
    } else {
      const probability = k % 40 === 3 ? 0.6 : 0.99;
      beads.push({ source: [k], target: [k], score: 0.7, probability, relation: 'parallel', crossing: false });
    }
  }
  unmatched.sort((a, b) => (a.side === b.side ? a.segments[0] - b.segments[0] : a.side === 'source' ? -1 : 1));
  const findings = Array.from({ length: count / 20 }, (_, k): Finding => {
    const at = (k * 20 + 9) % count;
    const span = ({ segments }: Document) => [{ start: segments[at].start, end: segments[at].start + 5 }];
    return {
      check: k % 3 ? 'numbers' : 'names',
      category: 'accuracy/mistranslation/number',
      locQualityType: 'numbers',
      severity: k % 5 ? 'major' : 'minor',
      side: 'target',
      spans: { source: span(source), target: span(target) },
      segments: { source: [at], target: [at] },
      message: 'Changed number: “12” in the source, “21” in the translation',
      probability: 0.8,
      evidence: {},
      explains: [],
    };
  });
  const bySeverity = { critical: 0, major: Math.ceil(0.8 * findings.length), minor: Math.floor(0.2 * findings.length) };
  const summary: Audit['summary'] = {
    matched: { source: 0.98, target: 0.98 },
    pairs: beads.length,
    bySeverity,
    byCheck: { numbers: 1, names: 1 },
    skipped: {},
    verdict: 'translation',
  };
  const links = beads.map(() => Array.from({ length: 24 }, (_, k) => k >> 1));
  return { alignment: { source, target, beads, unmatched, warnings: [] }, audit: { findings, summary }, links };
}

const { alignment, audit, links } = pairOf();
const vectors = await keepVectors(alignment, { embedder: await loadEmbedder() });
const before = process.cpuUsage();
const html = toHtml(alignment, { audit, words: links, vectors });
const { user, system } = process.cpuUsage(before);
const rows: Row[] = [];

const folder = await mkdtemp(join(tmpdir(), 'enface-bench-'));
const browser = await launch(browserPath);
try {
  const file = join(folder, 'page.html');
  await writeFile(file, html);
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(300_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const frame = () => page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  const time = async (what: string, step: () => Promise<unknown>) => {
    const [began, thread] = [performance.now(), await busy()];
    await step();
    await frame();
    const [clock, used] = [performance.now() - began, (await busy()) - thread];
    rows.push({ step: what, 'of its thread, ms': used.toFixed(0), 'by the clock, ms': clock.toFixed(0) });
  };
  const search = (text: string) =>
    page.evaluate(`{
      const input = document.querySelector('[name=text]');
      input.value = ${JSON.stringify(text)};
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
  const press = (value: string) => page.evaluate(`document.querySelector('[value=${value}]').click()`);
  const reset = () => page.keyboard.press('Escape');
  await time('open', () => page.goto(pathToFileURL(file).href));
  await time('only what has no match', () => press('alone'));
  await time('and what is uncertain', () => press('doubt'));
  await time('everything again', reset);
  await time('the first search', () => search('harbour'));
  await time('another', () => search('doctor 1'));
  await time('everything again', reset);
  await time('major findings', () => press('major'));
  await time('next finding', () => page.keyboard.press('f'));
  await time('everything again', reset);
  let decided = 0;
  /** Comes to a row, as a person with a pointer does, who reads before they decide: meanwhile the aligner is made ready. */
  const come = async (row: number) => {
    await page.evaluate(`document.querySelector('#s${row}').scrollIntoView({ block: 'center' })`);
    await page.hover(`#s${row} .left`);
    await page.waitForTimeout(500);
  };
  const click = (row: number, title: string) =>
    page.evaluate(`document.querySelector('#s${row} .say button[title="${title}"]').click()`);
  const decide = async (what: string, row: number) => {
    await come(row);
    decided++;
    // a row that is wrong is gone once the aligner has answered
    await time(what, async () => {
      await click(row, 'wrong');
      await page.evaluate(`new Promise((done) => {
        const look = () =>
          document.querySelector('#review output').textContent.startsWith('${decided} ') && document.getElementsByClassName('said').length === 0
            ? done()
            : setTimeout(look, 5);
        look();
      })`);
    });
  };
  const middle = Math.round(count / 100) * 50 + 20;
  await decide('the first decision, all read', middle);
  await decide('another beside it', middle + 4);
  await decide('another far off', Math.round(count / 4));
  await time('undo', () => page.keyboard.press('u'));
  const row = Math.round(count / 2) + 3;
  await come(row);
  await click(row, 'where sentences end');
  await page.evaluate(`getSelection().collapse(document.querySelector('#s${row} .left').firstChild, 30)`);
  // what was taken back can be decided again, until something else is
  await time('a sentence cut in two', async () => {
    await page.keyboard.press('Enter');
    await page.evaluate(`new Promise((done) => {
      const look = () => (document.querySelector('#review [aria-label=Redo]').disabled ? done() : setTimeout(look, 5));
      look();
    })`);
  });
  await time('undo', () => page.keyboard.press('u'));
  const elements = await page.evaluate('document.querySelectorAll("*").length');
  printTable(
    `${count.toLocaleString('en')} segments a side: ${(html.length / 1e6).toFixed(1)} MB, ${Number(elements).toLocaleString('en')} elements, made in ${((user + system) / 1e6).toFixed(1)} s of the processor`,
    rows,
  );
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
