import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inChromium, launchChromium } from '../chromium.ts';
import { runsSources } from '../sources.ts';
import { runExample } from './script.ts';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

let folder: string;
let server: Server;
let origin: string;
let browser: Browser;
/** Paths that the server is to refuse. */
const missing = new Set<string>();
/** Headers that it is to send. */
const headers = new Map<string, string>();
/** The example is built from the packages' sources here, in which the splitter is a file of its own. */
const splitter = new URL('../../packages/core/node_modules/sentencex-wasm/sentencex_wasm_bg.wasm', import.meta.url);

/** What a visitor sees who pastes two texts, and what the page asks the network for. */
async function visit(source: string, target: string) {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const requests = new Map<string, number>();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on('response', (response) => requests.set(response.url().replace(origin, ''), response.status()));
  await page.goto(origin);
  await page.fill('textarea[name=source]', source);
  await page.fill('textarea[name=target]', target);
  await page.click('button');
  const status = page.locator('output');
  await expect.poll(() => status.innerText()).not.toBe('Aligning …');
  const message = await status.innerText();
  const text = message === '' ? await page.frameLocator('iframe').locator('main').innerText() : '';
  await page.close();
  return { text, message, complaints, requests };
}

inChromium(() => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enface-'));
    await runExample('browser/build.mjs', [folder], folder, runsSources);
    server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      const path = normalize(pathname === '/' ? '/index.html' : pathname);
      try {
        if (missing.has(path)) throw new Error('refused');
        const bytes = await readFile(path.endsWith('.wasm') ? splitter : join(folder, path));
        const type = types[extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, ...Object.fromEntries(headers) }).end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true });
  });

  const danish = 'Broen åbner i maj. Den er ca. 200 meter lang. Ingen betaler for at køre over den, siger borgmesteren.';
  const english = 'The bridge opens in May. Nobody pays to drive across it, says the mayor.';

  test('the page aligns two texts by itself, with its own encoder and splitter', async () => {
    const { text, message, complaints, requests } = await visit(danish, english);
    expect(message).toBe('');
    expect(text).toContain('Ingen betaler for at køre over den, siger borgmesteren.');
    expect(text).toMatch(/Den er ca\. 200 meter lang\.\s+Only in the source: left out/);
    expect(complaints).toEqual([]);
    expect(requests.get('/weights/model.safetensors')).toBe(200);
    expect(requests.get('/assets/sentencex_wasm_bg.wasm')).toBe(200);
    for (const url of requests.keys()) expect(url, 'nothing comes from elsewhere').toMatch(/^\/|^about:srcdoc$|^data:/);
  });

  test('where WebAssembly is forbidden, the browser splits, and JavaScript adds', async () => {
    headers.set('content-security-policy', "script-src 'self'");
    const { text, message, requests } = await visit(danish, english);
    headers.clear();
    expect(message).toBe('');
    expect(text).toContain('Nobody pays to drive across it, says the mayor.');
    expect([...requests.keys()].filter((url) => url.endsWith('.wasm'))).toEqual([]);
  });

  test('where the splitter is missing, the page says so, and does not split in another way', async () => {
    missing.add('/assets/sentencex_wasm_bg.wasm');
    const { message } = await visit(danish, english);
    missing.clear();
    expect(message).toContain('/assets/sentencex_wasm_bg.wasm: 404');
  });

  test('where the encoder is not served, the page says what is missing', async () => {
    missing.add('/weights/model.safetensors');
    const { message } = await visit(danish, english);
    missing.clear();
    expect(message).toContain('/weights/model.safetensors could not be fetched (404 Not Found)');
  });
});
