import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inChromium, launchChromium } from '../../chromium.ts';
import { press } from '../../press.ts';

// The site as it is built, served as any static server would, in a browser that has never seen it.
const site = fileURLToPath(new URL('../../../apps/tab/', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

let folder: string;
let server: Server;
let origin: string;
let browser: Browser;
let context: BrowserContext;
const asked = new Map<string, number>();

async function open(): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => expect(String(error)).toBe(''));
  page.on('console', (message) => expect(message.text()).toBe(''));
  await page.goto(`${origin}/`);
  return page;
}

const rowsIn = (page: Page) => page.frameLocator('iframe').locator('.row');
const result = (page: Page) => rowsIn(page).first().waitFor();

const danish = 'Broen åbner i maj. Den er ca. 200 meter lang. Ingen betaler for at køre over den, siger borgmesteren.';
const english = 'The bridge opens in May. Nobody pays to drive across it, says the mayor.';

/** A text processor's file with a paragraph for each line. */
function docx(...lines: string[]): Buffer {
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
  const office = 'http://schemas.openxmlformats.org';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': xml(
        `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      '_rels/.rels': xml(
        `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': xml(
        `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
      ),
    }),
  );
}

inChromium(() => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enface-tab-'));
    const vite = join(createRequire(join(site, 'package.json')).resolve('vite/package.json'), '../bin/vite.js');
    // the tests' own environment is no site's
    const env = { ...process.env, NODE_ENV: 'production' };
    await promisify(execFile)(process.execPath, [vite, 'build', site, '--outDir', folder, '--logLevel', 'error'], { env });
    server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      const path = normalize(pathname === '/' ? '/index.html' : pathname);
      asked.set(path, (asked.get(path) ?? 0) + 1);
      try {
        const bytes = await readFile(join(folder, path));
        const type = types[extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'content-length': bytes.length, 'cache-control': 'no-store' }).end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchChromium();
    context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await rm(folder, { recursive: true });
  });

  test('it says how much there is to fetch before it does; two pasted texts stand face to face, and can be decided on', async () => {
    const page = await open();
    expect(await page.locator('#encoder').textContent()).toMatch(/^The encoder \(\d+ MB\) is fetched the first time/);
    expect([...asked.keys()].filter((path) => /model-|tokenizer-/.test(path))).toEqual([]);
    await page.getByLabel('Original').fill(danish);
    await page.getByLabel('Translation', { exact: true }).fill(english);
    await page.getByRole('button', { name: 'Align', exact: true }).click();
    await result(page);
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('main').innerText()).toMatch(/Den er ca\. 200 meter lang\.\s+Only in the source: left out/);
    await page.getByLabel('Save as').selectOption('tmx');
    // at once, while the page looks for what else changes: what was decided is saved all the same
    await press(frame.locator('#s1 .left'), 'wrong');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved).toContain('<seg>Nobody pays to drive across it, says the mayor.</seg>');
    expect(await frame.locator('#s1.bead').count()).toBe(0);
    // with what was decided in the page: that pair is no more
    expect(saved).toMatch(/<tu>\s*<note>rejected: [^<]*Broen åbner i maj\. \| The bridge opens in May\.<\/note>/);
    await page.close();
  });

  test('files are dropped on it; what is wrong with one is said', async () => {
    const page = await open();
    const drop = (side: string, name: string, bytes: Buffer) =>
      page.locator(`[data-side=${side}]`).evaluate(
        (place, { name, base64 }) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
          for (const type of ['dragover', 'drop'])
            place.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        },
        { name, base64: bytes.toString('base64') },
      );
    await drop('source', 'bro.docx', docx('Broen åbner i maj.', 'Ingen betaler for at køre over den.'));
    await expect.poll(() => page.locator('[data-side=source] output').textContent()).toMatch(/^bro\.docx/);
    await page.locator('[data-side=target] input[type=file]').setInputFiles({
      name: 'bridge.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        '<!doctype html><html lang="en"><h1>The bridge opens in May.</h1><p>Nobody pays to drive across it.</p></html>',
      ),
    });
    await expect.poll(() => page.locator('[data-side=target] output').textContent()).toMatch(/^bridge\.html/);
    await page.getByRole('button', { name: 'Align', exact: true }).click();
    await result(page);
    expect(await rowsIn(page).evaluateAll((rows) => rows.map(({ className }) => className))).toEqual(['row bead', 'row bead']);
    await page.getByRole('button', { name: 'Other texts' }).click();
    await drop('target', 'broken.docx', Buffer.from('PK\u0003\u0004 and no more'));
    await expect.poll(() => page.locator('[data-side=target] output').textContent()).toMatch(/^broken/);
    await page.getByRole('button', { name: 'Align', exact: true }).click();
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/broken\.docx/);
    expect(await page.locator('#result').isVisible()).toBe(false);
    await page.close();
  });

  test('the encoder was fetched once; without a network all works as before', async () => {
    const encoder = [...asked].filter(([path]) => /model-.*\.safetensors$/.test(path));
    expect(encoder.map(([, times]) => times)).toEqual([1]);
    await new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
    await context.setOffline(true);
    const page = await open();
    await expect.poll(() => page.locator('#encoder').textContent()).toMatch(/is kept in this browser: everything works offline/);
    await page.getByRole('button', { name: 'Try an example' }).click();
    await result(page);
    expect(await rowsIn(page).count()).toBeGreaterThan(8);
    await page.close();
  });

  test.each(['light', 'dark'] as const)(
    'people who see, hear or do otherwise can use it: no violation in the %s scheme',
    async (colorScheme) => {
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      for (const width of [1400, 390]) {
        const other = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
        const page = await other.newPage();
        await page.setContent(await readFile(join(folder, 'index.html'), 'utf8'));
        const [style] = [...(await readFile(join(folder, 'index.html'), 'utf8')).matchAll(/href="\.\/(assets\/[^"]+\.css)"/g)];
        await page.addStyleTag({ path: join(folder, style[1]) });
        await page.evaluate(axe);
        const violations = await page.evaluate(`axe.run().then(({ violations }) =>
        violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => impact + ' ' + id + ' ' + html.slice(0, 200))))`);
        expect(violations, `at ${width}`).toEqual([]);
        await other.close();
      }
    },
  );
});
