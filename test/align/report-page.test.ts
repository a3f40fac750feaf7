import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alignDocuments, rows } from '@enface/align';
import { createRealigner, keepVectors, unpackVectors } from '@enface/align/bitext';
import { decisionsFromJson } from '@enface/align/json';
import { toHtml } from '@enface/align/report';
import { loadEmbedder } from '@enface/core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inChromium, launchChromium } from '../chromium.ts';
import { press } from '../press.ts';
import { documents, type PageName, writePages } from './pages.ts';

/** What the page's worker answers arrives once `answer()` is called in the page, as on a slow machine with long texts. */
const slow = `{
  const held = [];
  window.answer = () => { for (const arrive of held.splice(0)) arrive(); };
  window.waiting = () => held.length;
  window.Worker = class extends Worker {
    set onmessage(hear) {
      super.onmessage = (event) => held.push(() => hear(event));
    }
  };
}`;

inChromium(() => {
  let browser: Browser;
  let context: BrowserContext;
  let folder: string;
  /** With a page that a test makes of what it saved. */
  let pages: Record<PageName, string> & { again?: string };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enface-page-'));
    browser = await launchChromium();
    // a window of its own for each page takes a third more
    context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    pages = await writePages(folder);
  });

  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  async function open(name: PageName | 'again', { isSlow = false } = {}): Promise<Page> {
    const page = await context.newPage();
    if (isSlow) await page.addInitScript(slow);
    page.on('console', (message) => expect(message.text()).toBe(''));
    page.on('pageerror', (error) => expect(String(error)).toBe(''));
    // nobody is there to choose a file
    await page.addInitScript('delete window.showSaveFilePicker');
    await page.goto(pages[name]!);
    return page;
  }

  /** The numbers of the source segments of the rows that are shown, and which of them are but context. */
  const shownRows = (page: Page) =>
    page
      .locator('.row:visible')
      .evaluateAll((rows) => rows.map((row) => `${row.classList.contains('context') ? '(' : ''}${row.id}`));

  test('findings stand beside their lines and underline their places on both sides', async () => {
    const page = await open('audit');
    const finding = page.locator('.findings > li', { hasText: '12,5 millioner kroner' });
    expect(await finding.textContent()).toMatch(/^Major .*units/);
    const row = page.locator('#s3');
    expect(await row.locator('.left mark').textContent()).toBe('12,5 millioner kroner');
    expect(await row.locator('.right mark').textContent()).toBe('125 million kroner');
    const [text, note] = [(await row.locator('.right').boundingBox())!, (await finding.boundingBox())!];
    expect(note.x).toBeGreaterThan(text.x + text.width - 1);
    expect(Math.abs(note.y - text.y)).toBeLessThan(20);
    await row.locator('.left mark').hover();
    await expect.poll(() => page.locator('.lit').count()).toBe(3);
    await page.mouse.move(5, 5);
    await expect.poll(() => page.locator('.lit').count()).toBe(0);
    await page.close();
  });

  test('filters combine, and keep a line of context', async () => {
    const page = await open('audit');
    const all = await page.locator('.row').count();
    expect(await page.locator('#shown').textContent()).toBe(`${all} passages`);
    await page.getByRole('checkbox', { name: 'No match' }).check();
    expect(await shownRows(page)).toEqual(['(s6', 's7', '(s8', '(s9', 't9']);
    expect(await page.locator('#shown').textContent()).toBe(`2 of ${all}`);
    await page.getByRole('checkbox', { name: 'Major' }).check();
    await page.getByRole('combobox').selectOption('dates');
    expect(await shownRows(page)).toEqual(['(s1', 's2', '(s3', '(s6', 's7', '(s8', '(s9', 't9']);
    expect(await page.locator('[data-cut]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.cut))).toEqual([
      '2 more',
    ]);
    await page.getByLabel('Search both texts').fill('AIRFIELD');
    expect(await shownRows(page)).toEqual(['(s9', 't9']);
    expect(await page.evaluate('CSS.highlights.get("found").size')).toBe(1);
    await page.keyboard.press('Escape');
    expect(await shownRows(page)).toHaveLength(all);
    expect(await page.evaluate('CSS.highlights.has("found")')).toBe(false);
    await page.getByLabel('Search both texts').fill('nowhere at all');
    expect(await page.locator('#shown').textContent()).toBe('nothing found');
    await page.close();
  });

  test('keys lead from finding to finding, from gap to gap, from row to row, and tell themselves', async () => {
    const page = await open('audit');
    const here = () => page.locator('.here').getAttribute('id');
    await page.keyboard.press('f');
    expect(await here()).toBe('s2');
    expect(await page.evaluate('document.activeElement.id')).toBe('finding-1');
    await page.keyboard.press('f');
    expect(await here()).toBe('s3');
    await page.keyboard.press('g');
    expect(await here()).toBe('s7');
    await page.keyboard.press('g');
    expect(await here()).toBe('t9');
    await page.keyboard.press('Shift+G');
    expect(await here()).toBe('s7');
    await page.keyboard.press('Shift+F');
    expect(await here()).toBe('s3');
    await page.keyboard.press('j');
    expect(await here()).toBe('s4');
    await page.keyboard.press('k');
    expect(await here()).toBe('s3');
    await page.keyboard.press('/');
    await page.keyboard.type('fg');
    expect(await page.getByLabel('Search both texts').inputValue()).toBe('fg');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await page.locator('#keys').textContent()).toContain('next finding');
    await page.keyboard.press('Escape');
    expect(await page.locator('#keys').isVisible()).toBe(false);
    await page.close();
  });

  test('a word lights up its counterpart', async () => {
    const page = await open('audit');
    const lit = () => page.evaluate('[...(CSS.highlights.get("word") ?? [])].map(String).sort()');
    const box = (await page.evaluate(`(() => {
      const text = document.querySelector('#s8 .left').firstChild;
      const range = document.createRange();
      const at = text.data.indexOf('Svendborg');
      text.parentElement.scrollIntoView({ block: 'center' });
      range.setStart(text, at);
      range.setEnd(text, at + 3);
      const { x, y } = range.getBoundingClientRect();
      return { x, y };
    })()`)) as { x: number; y: number };
    await page.mouse.move(box.x + 4, box.y + 8);
    await expect.poll(lit).toEqual(['Svendborg', 'Svendborg']);
    await page.mouse.move(2, 2);
    await expect.poll(lit).toEqual([]);
    await page.close();
  });

  test('a person decides, by keys and buttons, takes it back, and saves what the aligner keeps', async () => {
    const page = await open('audit');
    const said = () =>
      page.locator('[data-said]').evaluateAll((rows) => rows.map((row) => `${row.id} ${(row as HTMLElement).dataset.said}`));
    const progress = () => page.locator('#review output').textContent();
    await page.keyboard.press('j');
    for (const key of ['y', 'y', 'x']) await page.keyboard.press(key);
    expect(await said()).toEqual(['s1 right', 's2 right', 's3 wrong']);
    expect(await progress()).toMatch(/^3 of \d+ looked at$/);
    await page.keyboard.press('u');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await said()).toEqual(['s1 right']);
    await page.keyboard.press('Shift+U');
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(await said()).toEqual(['s1 right', 's2 right', 's3 wrong']);
    expect(await page.getByRole('button', { name: 'Redo' }).isDisabled()).toBe(true);
    // that something has no match is right; it can't be wrong without saying what matches
    await page.locator('#s7 .left').hover();
    await expect.poll(() => page.locator('#s7 .say button:visible').allTextContents()).toEqual(['✓']);
    await press(page.locator('#s7 .left'), 'right');
    await press(page.locator('#s2 .left'), 'right');
    expect(await said()).toEqual(['s1 right', 's3 wrong', 's7 right']);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save decisions' }).click(),
    ]);
    const json = JSON.parse(await readFile(await download.path(), 'utf8'));
    const { source, target } = await documents();
    const { anchors, lost } = decisionsFromJson(json, { source, target });
    expect({ anchors, lost }).toEqual({
      anchors: {
        beads: [{ source: [0], target: [0] }],
        unmatched: [{ side: 'source', segments: [6] }],
        rejected: [{ source: [2], target: [2] }],
      },
      lost: 0,
    });
    const again = await alignDocuments(source, target, { embedder: await loadEmbedder(), anchors });
    expect(again.beads.map((bead) => `${bead.source}|${bead.target}`)).not.toContain('2|2');
    expect(again.unmatched.find(({ side, segments }) => side === 'source' && segments[0] === 6)?.probability).toBe(1);
    await page.close();
  });

  /** The segments of the rows that are shown, counted from 0. */
  const groups = (page: Page) =>
    page
      .locator('.row')
      .evaluateAll((rows) =>
        rows.map((row) =>
          ['left', 'right']
            .map((side) =>
              [...row.querySelectorAll<HTMLElement>(`p.${side}, .${side} > [data-n]`)].map((p) => Number(p.dataset.n) - 1),
            )
            .join('|'),
        ),
      );
  const texts = (page: Page) =>
    page
      .locator('[data-n]')
      .evaluateAll((all) =>
        all.map((each) => `${each.closest('.left') ? 0 : 1} ${(each as HTMLElement).dataset.n} ${each.textContent}`).sort(),
      );

  test('what a person decides moves the rest, as the library would, and back', async () => {
    const page = await open('live');
    const first = await groups(page);
    const before = await texts(page);
    const html = await page.locator('main').innerHTML();
    const { source, target } = await documents();
    const embedder = await loadEmbedder();
    const kept = await keepVectors({ source, target }, { embedder });
    const { dimensions } = kept;
    const vectors = { source: unpackVectors(kept.source, dimensions), target: unpackVectors(kept.target, dimensions) };
    const realign = createRealigner({ documents: { source, target }, vectors, dimensions });
    const alignment = await alignDocuments(source, target, { embedder });
    const inOrder = ({ beads, unmatched }: Pick<typeof alignment, 'beads' | 'unmatched'>) =>
      rows({ ...alignment, beads, unmatched }).map((row) =>
        row.kind === 'bead'
          ? `${row.bead.source}|${row.bead.target}`
          : row.unmatched.side === 'source'
            ? `${row.unmatched.segments}|`
            : `|${row.unmatched.segments}`,
      );
    expect(first).toEqual(inOrder(alignment));
    // a passage is wrong: what else might it be?
    await press(page.locator('#s3 .left'), 'wrong');
    const wrong = { rejected: [{ source: [2], target: [2] }] };
    const second = await realign(alignment, {}, wrong);
    await expect.poll(() => groups(page)).toEqual(inOrder(second));
    expect(await groups(page)).not.toEqual(first);
    expect(await texts(page)).toEqual(before);
    expect(await page.locator('#review output').textContent()).toMatch(/^1 of \d+ looked at$/);
    await page.keyboard.press('u');
    await expect.poll(() => groups(page)).toEqual(first);
    await page.keyboard.press('Shift+U');
    await expect.poll(() => groups(page)).toEqual(inOrder(second));
    await page.keyboard.press('u');
    await expect.poll(() => groups(page)).toEqual(first);
    const plain = (text: string) =>
      text
        .replace(/ class="here"| tabindex="-1"|<div class="say".*?<\/div>|<input[^>]*>| \d+% sure/g, '')
        .replace(/ here|\n/g, '');
    await expect.poll(async () => plain(await page.locator('main').innerHTML())).toBe(plain(html));
    await page.close();
  });

  test('a key leads on to what is worth a look and nobody has judged, and the pace tells how long it will take', async () => {
    const page = await open('live');
    const here = () => page.locator('.here').getAttribute('id');
    const visited: (string | null)[] = [];
    for (let k = 0; k < 3; k++) {
      await page.keyboard.press('o');
      visited.push(await here());
    }
    expect(visited).toEqual(['s2', 's3', 's7']);
    await page.keyboard.press('Shift+O');
    expect(await here()).toBe('s3');
    await page.keyboard.press('y');
    await expect.poll(() => page.locator('#s3').getAttribute('data-said')).toBe('right');
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('Shift+O');
    expect(await here()).toBe('s2');
    await page.keyboard.press('o');
    expect(await here()).toBe('s7');
    const progress = () => page.locator('#review output').textContent();
    expect(await progress()).toMatch(/^1 of \d+ looked at$/);
    for (let k = 0; k < 4; k++) {
      await page.keyboard.press('u');
      await page.keyboard.press('Shift+U');
    }
    // eight rows in six minutes
    await page.evaluate('{ const then = performance.now() + 360_000; performance.now = () => then; }');
    for (const id of ['s1', 's2', 's4', 's5', 's6', 's8', 's9']) {
      await press(page.locator(`#${id} .left`), 'right');
      await expect.poll(() => page.locator(`#${id}`).getAttribute('data-said')).toBe('right');
    }
    await expect.poll(progress).toBe('8 of 10 looked at, 2 min left');
    await page.close();
  });

  test('segments are picked by their numbers and joined; passages merged and split; a passage has no match', async () => {
    const page = await open('live');
    const first = await groups(page);
    await press(page.locator('#s7 .left'), 'Pick 7 of the source');
    await press(page.locator('#t9 .right'), 'Pick 9 of the target');
    expect(await page.locator('#picked output').textContent()).toBe('Picked 1 : 1');
    await page.getByRole('button', { name: 'Belong together' }).click();
    await expect.poll(() => groups(page)).toContain('6|8');
    expect(await page.locator('#s7').getAttribute('data-said')).toBe('right');
    expect(await page.locator('#picked').isVisible()).toBe(false);
    await page.keyboard.press('u');
    await expect.poll(() => groups(page)).toEqual(first);
    // this one and the one below
    await press(page.locator('#s3 .left').first(), 'belongs with the passage below');
    await expect.poll(() => groups(page)).toContain('2,3|2,3');
    // its findings went with it
    expect(await page.locator('#s3 .findings > li').count()).toBeGreaterThan(0);
    expect(await page.locator('#s3 mark').count()).toBeGreaterThan(1);
    await press(page.locator('#s3 .left').first(), 'split');
    await expect.poll(() => groups(page)).toEqual(first);
    await press(page.locator('#s5 .left'), 'neither side has a match');
    await expect.poll(() => groups(page)).toEqual(expect.arrayContaining(['4|', '|4']));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save decisions' }).click(),
    ]);
    const { anchors } = decisionsFromJson(JSON.parse(await readFile(await download.path(), 'utf8')), await documents());
    expect(anchors).toEqual({
      beads: [
        { source: [2], target: [2] },
        { source: [3], target: [3] },
      ],
      unmatched: [
        { side: 'source', segments: [4] },
        { side: 'target', segments: [4] },
      ],
      rejected: [],
    });
    await page.close();
  });

  test('a finding is dismissed with a reason, a target text corrected, and both are saved', async () => {
    const page = await open('live');
    const item = page.locator('.findings > li', { hasText: '12,5 millioner kroner' });
    // by keys, and taken back
    for (const key of ['f', 'f', 'i', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => item.textContent()).toContain('dismissed: no fault');
    await page.keyboard.press('i');
    await expect.poll(() => item.textContent()).not.toContain('dismissed');
    await page.keyboard.press('Shift+F');
    await press(item, 'Dismiss');
    await page.getByLabel('Reason').fill('wished by the client');
    await page.keyboard.press('Enter');
    await expect.poll(() => item.textContent()).toContain('dismissed: wished by the client');
    await page.keyboard.press('e');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('After three weeks in dock <b>the ferry</b> is back, on 4 May.');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.corrected').allTextContents())
      .toEqual(['After three weeks in dock <b>the ferry</b> is back, on 4 May.']);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save decisions' }).click(),
    ]);
    const { dismissed, corrected, lost } = decisionsFromJson(
      JSON.parse(await readFile(await download.path(), 'utf8')),
      await documents(),
    );
    expect({ dismissed, corrected, lost }).toEqual({
      dismissed: [expect.objectContaining({ check: 'units', reason: 'wished by the client', source: [2], target: [2] })],
      corrected: [{ segment: 1, text: 'After three weeks in dock <b>the ferry</b> is back, on 4 May.' }],
      lost: 0,
    });
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.corrected').count()).toBe(0);
    expect(await page.locator('#s2 .right').textContent()).toContain('Monday 5 May');
    expect(await page.locator('#s2 .right mark').count()).toBeGreaterThan(0);
    await page.close();
  });

  /** Puts the caret behind so many signs of an element's text. */
  const putCaret = (page: Page, selector: string, at: number) =>
    page.evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      element.focus();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let at = ${at};
      for (let node = walker.nextNode(); node; at -= node.length, node = walker.nextNode())
        if (at <= node.length) return getSelection().collapse(node, at);
    })()`);

  test('a person says where sentences end: others are numbered anew, the rest falls into place, and the aligner keeps it', async () => {
    const page = await open('live');
    const [first, before] = [await groups(page), await texts(page)];
    const summary = await page.locator('#matched').textContent();
    // the fourth sentence stands in the second's place once that one is two
    await press(page.locator('#s2 .left'), 'where sentences end');
    const left = '#s2 .left[contenteditable]';
    const text = (await page.locator(left).textContent())!;
    await putCaret(page, left, text.indexOf(', og') + 1);
    await page.keyboard.type('nothing');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('p.left, .left > [data-n]').count()).toBe(10);
    expect(await page.locator('.left[data-n="3"], .left > [data-n="3"]').textContent()).toBe(
      'og den første afgang er mandag den 4. maj klokken 6.15.',
    );
    expect(await page.locator('.left[data-n="10"], .left > [data-n="10"]').textContent()).toContain('elektrisk færge');
    // what is underlined in the part stays so, and its finding stands beside it
    const row = page.locator('.row', { hasText: 'og den første afgang' });
    expect(await row.locator('.left mark').textContent()).toBe('4. maj');
    expect(await row.locator('.findings > li').count()).toBe(1);
    expect(await page.locator('.row').evaluateAll((rows) => new Set(rows.map(({ id }) => id)).size === rows.length)).toBe(true);
    const second = await groups(page);
    await page.keyboard.press('u');
    await expect.poll(() => groups(page)).toEqual(first);
    expect(await texts(page)).toEqual(before);
    expect(await page.locator('#matched').textContent()).toBe(summary);
    await page.keyboard.press('Shift+U');
    await expect.poll(() => groups(page)).toEqual(second);
    // what is decided after it is by the new numbers
    await press(page.locator('.row', { hasText: 'elektrisk færge' }).locator('.left'), 'right');
    await expect.poll(() => page.locator('[data-said=right]').count()).toBe(1);
    // and a sentence of the target goes on in the next
    await press(page.locator('.row', { hasText: 'The price of a ticket' }).locator('.right'), 'where sentences end');
    const right = '.right[contenteditable], .right > [contenteditable]';
    await putCaret(page, right, (await page.locator(right).first().textContent())!.length);
    await page.keyboard.press('Delete');
    await expect.poll(() => page.locator('p.right, .right > [data-n]').count()).toBe(8);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save decisions' }).click(),
    ]);
    const json = JSON.parse(await readFile(await download.path(), 'utf8'));
    const found = decisionsFromJson(json, await documents());
    expect(found.lost).toBe(0);
    expect(found.sentences).toEqual({ source: [1, 2], target: [3] });
    expect(found.anchors.beads).toEqual([{ source: [9], target: [6] }]);
    expect(found.documents.target.segments[3].text).toMatch(/^The price .* changed\.\s+The mayor .* run out\.$/);
    // aligned again, and shown as it was left
    const embedder = await loadEmbedder();
    const { source, target } = found.documents;
    const again = await alignDocuments(source, target, { embedder, anchors: found.anchors });
    const html = toHtml(again, { decisions: found, vectors: await keepVectors(again, { embedder }) });
    await writeFile(join(folder, 'again.html'), html);
    pages.again = pathToFileURL(join(folder, 'again.html')).href;
    await page.close();
    const next = await open('again');
    expect(await next.locator('p.left, .left > [data-n]').count()).toBe(10);
    expect(await next.locator('[data-said=right]').count()).toBe(1);
    await next.keyboard.press('j');
    await next.keyboard.press('y');
    await expect.poll(() => next.locator('[data-said=right]').count()).toBe(2);
    const [more] = await Promise.all([
      next.waitForEvent('download'),
      next.getByRole('button', { name: 'Save decisions' }).click(),
    ]);
    const { sentences, lost } = decisionsFromJson(JSON.parse(await readFile(await more.path(), 'utf8')), await documents());
    expect({ sentences, lost }).toEqual({ sentences: found.sentences, lost: 0 });
    await next.close();
  });

  test('after whatever was taken back, decisions move what they would move in a page just opened', async () => {
    const wrong = async (page: Page) => {
      await press(page.locator('#s8'), 'wrong');
      await expect.poll(() => page.locator('#review output').textContent()).toMatch(/^1 of/);
      await expect.poll(() => page.locator('.said').count()).toBe(0);
    };
    const rows = async (page: Page) => [await groups(page), await texts(page), await page.locator('#matched').textContent()];
    const cutInTwo = async (page: Page) => {
      await press(page.locator('#s2 .left'), 'where sentences end');
      await putCaret(page, '#s2 .left[contenteditable]', 20);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('p.left, .left > [data-n]').count()).toBe(10);
    };
    const fresh = await open('live');
    const first = await rows(fresh);
    await wrong(fresh);
    const decided = await rows(fresh);
    await fresh.close();
    const page = await open('live');
    await cutInTwo(page);
    const cut = await rows(page);
    await page.keyboard.press('u');
    await expect.poll(() => rows(page)).toEqual(first);
    await wrong(page);
    expect(await rows(page)).toEqual(decided);
    await page.keyboard.press('u');
    await expect.poll(() => rows(page)).toEqual(first);
    await cutInTwo(page);
    expect(await rows(page)).toEqual(cut);
    for (const [key, then] of [
      ['u', first],
      ['Shift+U', cut],
      ['u', first],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => rows(page)).toEqual(then);
    }
    await page.close();
  });

  test('a file that a person chooses has every decision as it is made; without one, they are downloaded', async () => {
    const page = await open('live');
    // as a browser would that lets pages write into files, with a person who chooses one
    await page.evaluate(`{
      window.written = [];
      window.asked = 0;
      window.showSaveFilePicker = async () => {
        if (window.asked++ === 0) throw new DOMException('left', 'AbortError');
        return { createWritable: async () => ({ write: async (text) => window.written.push(text), close: async () => {} }) };
      };
    }`);
    const written = async () =>
      ((await page.evaluate('written')) as string[]).map((text) =>
        JSON.parse(text).decisions.map(({ say }: { say: string }) => say),
      );
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    const save = page.getByRole('button', { name: 'Save decisions' });
    await expect.poll(() => save.isEnabled()).toBe(true);
    await save.click();
    await expect.poll(() => page.evaluate('asked')).toBe(1);
    expect(await written()).toEqual([]);
    await save.click();
    await expect.poll(written).toEqual([['right']]);
    await expect.poll(() => page.locator('.kept').textContent()).toBe('saved');
    await page.keyboard.press('y');
    await expect.poll(written).toEqual([['right'], ['right', 'right']]);
    // where frames may not ask, it is downloaded
    const other = await open('live');
    await other.evaluate(`window.showSaveFilePicker = async () => { throw new DOMException('no', 'SecurityError') }`);
    await other.keyboard.press('j');
    await other.keyboard.press('y');
    const again = other.getByRole('button', { name: 'Save decisions' });
    await expect.poll(() => again.isEnabled()).toBe(true);
    const [download] = await Promise.all([other.waitForEvent('download'), again.click()]);
    expect(download.suggestedFilename()).toBe('decisions.json');
    await Promise.all([page.close(), other.close()]);
  });

  test('what was decided a moment ago is saved, while the page still looks for what else changes', async () => {
    const decideAndSave = `(async () => {
      const closes = () => {
        const event = new Event('beforeunload', { cancelable: true });
        dispatchEvent(event);
        return !event.defaultPrevented;
      };
      const before = closes();
      document.querySelector('#s2').focus();
      const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      press('j');
      press('y');
      const after = closes();
      // as soon as it can be pressed, long before the worker answers
      const save = document.querySelectorAll('#review button')[2];
      while (save.disabled) await undefined;
      save.click();
      return [before, after];
    })()`;
    const says = (text: string) => JSON.parse(text).decisions.map(({ say }: { say: string }) => say);
    const inFile = await open('live');
    await inFile.evaluate(`{
      window.written = [];
      window.showSaveFilePicker = async () => (
        { createWritable: async () => ({ write: async (text) => window.written.push(text), close: async () => {} }) }
      );
    }`);
    expect(await inFile.evaluate(decideAndSave)).toEqual([true, false]);
    await expect.poll(() => inFile.locator('.kept').textContent()).toBe('saved');
    expect(((await inFile.evaluate('written')) as string[]).map(says)).toEqual([['right']]);
    // the next is not said to be saved before it is
    expect(
      await inFile.evaluate(`(async () => {
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'y', bubbles: true }));
        while (document.querySelectorAll('[data-said]').length < 2) await undefined;
        return document.querySelector('.kept').textContent;
      })()`),
    ).toBe('…');
    await expect.poll(() => inFile.locator('.kept').textContent()).toBe('saved');
    expect(((await inFile.evaluate('written')) as string[]).map(says)).toEqual([['right'], ['right', 'right']]);
    await inFile.close();
    const other = await open('live');
    await other.evaluate('window.showSaveFilePicker = async () => { throw new DOMException("no", "SecurityError") }');
    const [download] = await Promise.all([other.waitForEvent('download'), other.evaluate(decideAndSave)]);
    expect(says(await readFile(await download.path(), 'utf8'))).toEqual(['right']);
    await other.close();
  });

  /** Has the worker's answer arrive, once there is one. */
  const answer = async (page: Page) => {
    await expect.poll(() => page.evaluate('waiting()')).toBeGreaterThan(0);
    await page.evaluate('answer()');
  };
  const downloaded = async (page: Page) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save decisions' }).click(),
    ]);
    return decisionsFromJson(JSON.parse(await readFile(await download.path(), 'utf8')), await documents());
  };

  test('what a person writes stays under their hands, while the page looks for what else changes', async () => {
    const page = await open('live', { isSlow: true });
    const progress = () => page.locator('#review output').textContent();
    await press(page.locator('#s3 .left'), 'wrong');
    await expect.poll(progress).toMatch(/^1 of/);
    await press(page.locator('#s3 .right'), 'correct the target');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('The company has ');
    await answer(page);
    await page.keyboard.type('bought engines.');
    expect(await page.locator('#s3 [contenteditable], #s3[contenteditable]').allTextContents()).toEqual([
      'The company has bought engines.',
    ]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.corrected').allTextContents()).toEqual(['The company has bought engines.']);
    await expect.poll(() => page.locator('#s3.bead').count()).toBe(0);
    // nor does the caret go from where a sentence is to end
    await press(page.locator('#s8 .left'), 'wrong');
    await expect.poll(progress).toMatch(/^3 of/);
    await press(page.locator('#s8 .left'), 'where sentences end');
    const left = '#s8 .left[contenteditable]';
    await putCaret(page, left, (await page.locator(left).textContent())!.indexOf(' og') + 1);
    await answer(page);
    await page.keyboard.press('Enter');
    await answer(page);
    await expect.poll(() => page.locator('p.left, .left > [data-n]').count()).toBe(10);
    expect(await page.locator('#ends').isVisible()).toBe(false);
    const { anchors, corrected, sentences, lost } = await downloaded(page);
    expect({ anchors, corrected, sentences, lost }).toEqual({
      anchors: { beads: [], unmatched: [], rejected: [{ source: [2], target: [2] }, expect.anything()] },
      corrected: [{ segment: 2, text: 'The company has bought engines.' }],
      sentences: { source: [7, 8], target: [] },
      lost: 0,
    });
    await page.close();
  });

  test('what is decided while a text is being cut is of the segments that were meant', async () => {
    const page = await open('live', { isSlow: true });
    await press(page.locator('#s2 .left'), 'where sentences end');
    const left = '#s2 .left[contenteditable]';
    await putCaret(page, left, (await page.locator(left).textContent())!.indexOf(', og') + 1);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#ends').isVisible()).toBe(false);
    // of a passage that is no more as it was, nothing is decided
    await press(page.locator('#s2 .left'), 'right');
    await press(page.locator('#s7 .left'), 'Pick 7 of the source');
    await press(page.locator('#t9 .right'), 'Pick 9 of the target');
    await page.getByRole('button', { name: 'Belong together' }).click();
    await press(page.locator('#s5 .left'), 'neither side has a match');
    for (let k = 0; k < 3; k++) await answer(page);
    await expect.poll(() => groups(page)).toEqual(expect.arrayContaining(['7|8', '5|', '|4']));
    const { anchors, sentences, lost } = await downloaded(page);
    expect({ anchors, sentences, lost }).toEqual({
      anchors: {
        beads: [{ source: [7], target: [8] }],
        unmatched: [
          { side: 'target', segments: [4] },
          { side: 'source', segments: [5] },
        ],
        rejected: [],
      },
      sentences: { source: [1, 2], target: [] },
      lost: 0,
    });
    await page.close();
  });

  test('what stands on top of the page follows what is decided', async () => {
    const page = await open('live');
    const matched = () => page.locator('#matched').textContent();
    const rungs = async () => (await page.locator('#strip .rungs').getAttribute('d'))!.split('M').length;
    const [before, drawn] = [await matched(), await rungs()];
    const found = await page.locator('#found').textContent();
    await press(page.locator('#s5 .left'), 'neither side has a match');
    await expect.poll(matched).not.toBe(before);
    expect(await rungs()).toBe(drawn - 1);
    await press(page.locator('.findings > li').first(), 'Dismiss');
    await page.keyboard.press('Enter');
    const count = (text: string | null) => Number(/^\d+/.exec(text!)![0]);
    await expect.poll(async () => count(await page.locator('#found').textContent())).toBe(count(found) - 1);
    for (const _ of [1, 2]) await page.keyboard.press('u');
    await expect.poll(matched).toBe(before);
    expect(await page.locator('#found').textContent()).toBe(found);
    expect(await rungs()).toBe(drawn);
    await page.close();
  });

  test('the strip leads to what stands there', async () => {
    const page = await open('audit');
    const { x, y, width, height } = (await page.locator('#strip').boundingBox())!;
    await page.mouse.click(x + width - 3, y + height - 3);
    expect(await page.locator('.here').getAttribute('id')).toBe('t9');
    // the page scrolls once more in the frame after
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await page.evaluate('scrollTo(0, 0)');
    await page.mouse.click(x + 3, y + 3);
    expect(await page.locator('.here').getAttribute('id')).toBe('s1');
    await page.close();
  });

  test('bars of coverage are on one scale', async () => {
    const page = await open('set');
    const widths = await page
      .locator('.bar')
      .evaluateAll((bars) => [...new Set(bars.map((bar) => bar.getBoundingClientRect().width))]);
    expect(widths).toHaveLength(1);
    await page.close();
  });

  test('it prints: every passage, nothing that only a screen can use', async () => {
    const page = await open('audit');
    await page.getByLabel('Search both texts').fill('');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#tools').isVisible()).toBe(false);
    expect(await page.locator('.row:visible').count()).toBe(await page.locator('.row').count());
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });
});
