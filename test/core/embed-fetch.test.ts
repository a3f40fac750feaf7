import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadEmbedder, type Progress } from '@enface/core';
import { modelFiles } from '@enface/model';
import { afterAll, beforeAll, expect, test } from 'vitest';

const { weights } = modelFiles();
const page = '<!DOCTYPE html>\n<html><body><div id="app"></div></body></html>';

/** What servers do with the paths of a model that is not there, or that arrives in an odd way, by folder. */
const folders: Record<string, (response: ServerResponse, name: string) => void> = {
  weights: async (response, name) => {
    const file = new URL(name, weights);
    const found = await stat(file).catch(() => undefined);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-length': found.size });
    createReadStream(file).pipe(response);
  },
  // as servers of single-page applications do, with its type or without
  app: (response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
  untyped: (response) => response.writeHead(200).end(page),
  half: async (response, name) => {
    const bytes = await readFile(new URL(name, weights));
    response.writeHead(200).end(bytes.subarray(0, bytes.length / 2));
  },
  never: (response) => response.writeHead(200, { 'content-length': 1e6 }).write('{'),
  silent: () => {},
};
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url!, 'http://localhost');
  const [, folder, name] = /^\/(?:a%20b\/)?(\w+)\/([\w.]+)$/.exec(pathname) ?? [];
  if (folder in folders) folders[folder](response, name);
  else response.writeHead(404).end();
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a model fetched over HTTP is the one on disk, however its address is written', async () => {
  const own = await loadEmbedder();
  const texts = ['Behind closed doors', 'Bag lukkede døre'];
  for (const address of ['/weights/', '/weights', '/a%20b/weights?token=1']) {
    for (const model of [origin + address, new URL(address, origin)]) {
      const fetched = await loadEmbedder(model);
      expect(fetched.id).toMatch(/^static:/);
      expect(await fetched.embed(texts)).toEqual(await own.embed(texts));
    }
  }
});

test('what is loaded is reported as it comes, to the last byte', async () => {
  const reports: Progress[] = [];
  await loadEmbedder(`${origin}/weights/`, { onProgress: (progress) => reports.push(progress) });
  expect(reports.at(-1)).toEqual({ status: 'ready', stage: 'load' });
  for (const name of ['tokenizer.json', 'model.safetensors']) {
    const { size } = await stat(new URL(name, weights));
    const own = reports.filter((report) => report.status === 'download' && report.file === name) as { loaded: number }[];
    expect(own.length).toBeGreaterThan(2);
    expect(own.length).toBeLessThan(100);
    expect(own.map(({ loaded }) => loaded)).toEqual(own.map(({ loaded }) => loaded).sort((a, b) => a - b));
    expect(own.at(-1)).toMatchObject({ loaded: size, total: size });
  }
});

test.each([
  ['/elsewhere/', 'MODEL_UNREACHABLE', /\/elsewhere\/tokenizer\.json could not be fetched \(404 Not Found\)\. Serve /],
  ['/app/', 'MODEL_UNREACHABLE', /^The server answered with a web page for http\S+\/app\/tokenizer\.json, .*Serve /],
  ['/untyped/', 'MODEL_UNREACHABLE', /^The server answered with a web page for http\S+\/untyped\/tokenizer\.json/],
  ['/half/', 'BAD_MODEL', /^(tokenizer\.json|model\.safetensors): /],
])('%s is refused with %s', async (address, code, message) => {
  await expect(loadEmbedder(origin + address)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
});

test('a server that is gone, and what is no address of one', async () => {
  await expect(loadEmbedder('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'MODEL_UNREACHABLE' });
  for (const model of ['http://', 'https://%', 'ftp://127.0.0.1/weights/', new URL('data:,')])
    await expect(loadEmbedder(model), String(model)).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
});

test.each(['/silent/', '/never/', '/weights/'])('a signal ends the loading of %s', async (address) => {
  await expect(loadEmbedder(origin + address, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' });
  const controller = new AbortController();
  const loading = loadEmbedder(origin + address, { signal: controller.signal });
  setTimeout(() => controller.abort(), 5);
  await expect(loading).rejects.toMatchObject({ code: 'ABORTED' });
});
