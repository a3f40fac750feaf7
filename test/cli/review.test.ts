import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inChromium, launchChromium } from '../chromium.ts';
import { press } from '../press.ts';
import { nodeOptions } from '../sources.ts';
import { enface, type Run } from './enface.ts';

let folder: string;
const path = (name: string) => join(folder, name);
const state = () => path('state.json');
const examples = fileURLToPath(new URL('../../examples/letter/', import.meta.url));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-review-'));
  for (const name of ['letter.da.txt', 'letter.en.txt']) await cp(join(examples, name), path(name));
});
afterAll(() => rm(folder, { recursive: true }));

interface Sitting {
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<Run>;
}

/** A review that has begun to serve; Node's own options are more of them. */
function begin(options: readonly string[] = [], nodes = ''): Promise<Sitting> {
  return new Promise((resolve, reject) => {
    const ended = enface(['review', path('letter.da.txt'), path('letter.en.txt'), '-o', state(), ...options], {
      env: { NODE_OPTIONS: `${nodeOptions} ${nodes}` },
      started: (child) => {
        let said = '';
        child.stdout!.on('data', (data) => {
          said += data;
          const url = /^http:\S+\n/.exec(said)?.[0].trim();
          if (url) resolve({ url, child, ended });
        });
      },
    });
    ended.then(({ stderr }) => reject(new Error(stderr)));
  });
}

const decisions = async () => JSON.parse(await readFile(state(), 'utf8')).decisions as { say: string }[];

/** A request as no browser would send it. */
function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; path?: string },
  body: string | Buffer = '',
) {
  return new Promise<number>((resolve, reject) => {
    const sent = request(url, options, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

test('it answers its own page alone: no other host, origin, path, method or kind, and no more than there is room for', async () => {
  const { url, child, ended } = await begin(['--quiet']);
  const { origin, host, pathname } = new URL(url);
  const empty = JSON.stringify({ schema: 'enface/decisions@1', source: 'a', target: 'b', decisions: [] });
  const headers = { 'content-type': 'application/json', origin };
  const put = (more: Record<string, string> = {}, body: string | Buffer = empty) =>
    ask(`${url}decisions`, { method: 'PUT', headers: { ...headers, ...more } }, body);
  expect(await ask(url, {})).toBe(200);
  expect(await ask(url, { headers: { host: 'evil.example' } })).toBe(421);
  expect(await ask(url, { headers: { host: `evil.example:${host.split(':')[1]}` } })).toBe(421);
  for (const wrong of [
    '/',
    pathname.slice(0, -1),
    `${pathname}decisions`,
    `${pathname}../../etc/passwd`,
    `${pathname}%2e%2e/letter.da.txt`,
    `${pathname}letter.da.txt`,
    `${pathname}?x`,
    `/${'A'.repeat(43)}/`,
  ])
    expect(`${wrong} ${await ask(origin, { path: wrong })}`).toBe(`${wrong} 404`);
  for (const method of ['POST', 'DELETE', 'OPTIONS', 'HEAD']) expect(await ask(url, { method })).toBe(404);
  expect(await put({ origin: 'https://evil.example' })).toBe(403);
  expect(await put({ origin: 'null' })).toBe(403);
  expect(await put({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await put({ 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(await put({ 'content-type': 'text/plain' })).toBe(415);
  expect(await put({}, '{')).toBe(400);
  expect(await put({}, '{"schema":"enface/alignment@1"}')).toBe(400);
  expect(await put({}, Buffer.alloc(65 * 2 ** 20, 32)).catch(() => 413)).toBe(413);
  // nothing of this has left a trace
  await expect(readFile(state())).rejects.toThrow();
  expect(await put()).toBe(204);
  expect(await decisions()).toEqual([]);
  child.kill('SIGINT');
  expect((await ended).status).toBe(0);
  await rm(state());
});

/** Loaded first: a file is put in its place when the process has been told to end for a while, as on a disk that is busy. */
const late = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { rename } = fs.promises;
  const told = new Promise((done) => process.once('SIGINT', () => setTimeout(done, 500)));
  fs.promises.rename = (...places) => told.then(() => rename(...places));
  syncBuiltinESMExports();`;

test('told to end while it writes a decision, it writes it, however long that takes', async () => {
  const { url, child, ended } = await begin(['--quiet'], `--import=data:text/javascript,${encodeURIComponent(late)}`);
  const body = JSON.stringify({ schema: 'enface/decisions@1', source: 'a', target: 'b', decisions: [] });
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin };
  const asked = ask(`${url}decisions`, { method: 'PUT', headers }, body).catch(() => 'its connection was closed');
  await expect.poll(async () => (await readdir(folder)).some((name) => name.endsWith('.tmp'))).toBe(true);
  child.kill('SIGINT');
  expect((await ended).status).toBe(0);
  await asked;
  expect(await decisions()).toEqual([]);
  await rm(state());
});

test('another file is not taken for decisions, and no input written over', async () => {
  await writeFile(state(), 'my novel');
  const files = [path('letter.da.txt'), path('letter.en.txt')];
  const refused = await enface(['review', ...files, '-o', state()]);
  expect(refused.status).toBe(2);
  expect(await readFile(state(), 'utf8')).toBe('my novel');
  await rm(state());
  expect((await enface(['review', ...files, '-o', files[1]])).status).toBe(2);
});

inChromium(() => {
  let browser: Browser;
  let other: Server;

  beforeAll(async () => {
    browser = await launchChromium();
    other = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>another</title>'),
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await browser?.close();
    other?.close();
  });

  test('every decision is kept at once, and taken up again after browser and server were killed', async () => {
    const first = await begin();
    const page = await browser.newPage();
    page.on('pageerror', (error) => expect(String(error)).toBe(''));
    await page.goto(first.url);
    const kept = page.locator('.kept');
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await expect.poll(() => kept.textContent()).toBe('saved');
    await press(page.locator('#s4 .left'), 'wrong');
    await expect.poll(async () => (await decisions()).map(({ say }) => say)).toEqual(['right', 'wrong']);
    await press(page.locator('.findings > li').first(), 'Dismiss');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await decisions()).map(({ say }) => say).sort()).toEqual(['dismissed', 'right', 'wrong']);
    first.child.kill('SIGKILL');
    await first.ended;
    await page.keyboard.press('y');
    await expect.poll(() => kept.textContent()).toBe('not saved yet: trying again');
    await page.close({ runBeforeUnload: false });

    const second = await begin();
    const again = await browser.newPage();
    await again.goto(second.url);
    await expect.poll(() => again.locator('#review output').textContent()).toMatch(/^3 of /);
    expect(await again.locator('#s1').getAttribute('data-said')).toBe('right');
    expect(await again.locator('.findings > .dismissed').count()).toBe(1);
    // what was wrong is not shown as a passage any more
    expect(await again.locator('#s4[data-said]').count()).toBe(0);
    await again.keyboard.press('j');
    await again.keyboard.press('y');
    await expect.poll(async () => (await decisions()).map(({ say }) => say).sort()).toEqual(['dismissed', 'wrong']);
    await again.close();
    second.child.kill('SIGTERM');
    const { stderr } = await second.ended;
    expect(stderr).toMatch(/^Goes on from 3 decisions\.\nOpen this address/);
  });

  test('what was decided is exported in the format that a person chooses, with its status, as a file of its name', async () => {
    await rm(state(), { force: true });
    const { url, child, ended } = await begin(['--quiet']);
    // before anything was decided, too
    expect(await ask(`${url}export.tmx`, {})).toBe(200);
    const page = await browser.newPage();
    page.on('pageerror', (error) => expect(String(error)).toBe(''));
    await page.goto(url);
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await expect.poll(() => page.locator('.kept').textContent()).toBe('saved');
    for (const [ending, holds] of [
      ['tmx', 'x-enface-status">confirmed<'],
      ['xlf', '<segment state="reviewed">'],
      ['csv', '"confirmed"'],
    ]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('combobox', { name: 'Export' }).selectOption(ending),
      ]);
      expect(download.suggestedFilename()).toBe(`letter.en.txt.reviewed.${ending}`);
      expect(await readFile(await download.path(), 'utf8')).toContain(holds);
    }
    // with what was decided a moment ago, before it is found what else changes, and kept
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate(`{
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'y', bubbles: true }));
        const choice = document.querySelector('#review select');
        choice.value = 'csv';
        choice.dispatchEvent(new Event('change'));
      }`),
    ]);
    expect((await readFile(await download.path(), 'utf8')).match(/"confirmed"/g)).toHaveLength(2);
    expect(await ask(`${url}export.xlsx`, {})).toBe(200);
    for (const other of ['export.', 'export.exe', 'export.tmx/', 'export.tmx?x', '../export.tmx', 'xexport.tmx'])
      expect(`${other} ${await ask(`${url}${other}`, {})}`).toBe(`${other} 404`);
    expect(await ask(`${url}export.tmx`, { method: 'PUT' })).toBe(404);
    expect(await ask(`${url}export.tmx`, { headers: { host: 'evil.example' } })).toBe(421);
    await page.close();
    child.kill('SIGINT');
    expect((await ended).status).toBe(0);
  });

  test('a page of another origin can neither read nor write, whatever it tries', async () => {
    const { url, child, ended } = await begin(['--quiet']);
    const before = await readFile(state(), 'utf8');
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const body = JSON.stringify({ schema: 'enface/decisions@1', source: 'a', target: 'b', decisions: [] });
    const tries = await page.evaluate(`(async () => {
      const url = ${JSON.stringify(url)};
      const body = ${JSON.stringify(body)};
      const how = async (options, to = url) => fetch(to, options).then(({ status, type }) => type + ' ' + status, () => 'refused');
      const framed = () => new Promise((done) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        frame.onload = () => { try { done(frame.contentDocument.title); } catch { done('closed'); } };
        document.body.append(frame);
      });
      return [
        await how({}),
        await how({ method: 'PUT', headers: { 'content-type': 'application/json' }, body }, url + 'decisions'),
        await how({ method: 'PUT', mode: 'no-cors', body }, url + 'decisions').catch(() => 'refused'),
        await how({ method: 'POST', mode: 'no-cors', body }, url + 'decisions'),
        await framed(),
      ];
    })()`);
    expect((tries as string[]).slice(0, 3)).toEqual(['refused', 'refused', 'refused']);
    expect((tries as string[])[3]).toMatch(/^(refused|opaque 0)$/);
    expect((tries as string[])[4] || 'closed').not.toContain('letter');
    expect(await readFile(state(), 'utf8')).toBe(before);
    await page.close();
    child.kill('SIGINT');
    expect((await ended).status).toBe(0);
  });
});
