import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStaticEmbedder, loadEmbedder } from '@enface/core';
import { modelUrl } from '@enface/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchStaticModel } from '../../packages/core/src/embed/folder.ts';

// As a page gets the default model: over HTTP, from beside its own files.
const server = createServer(async (request, response) => {
  const match = /^\/weights\/([\w.]+)$/.exec(request.url!);
  const bytes = match && (await readFile(new URL(match[1], modelUrl)).catch(() => undefined));
  response.writeHead(bytes ? 200 : 404).end(bytes);
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('a model fetched over HTTP is the one on disk', async () => {
  const fetched = await createStaticEmbedder(await fetchStaticModel(new URL('/weights/', origin)));
  const own = await loadEmbedder();
  expect(await fetched.embed(['Behind closed doors', 'Bag lukkede døre'])).toEqual(
    await own.embed(['Behind closed doors', 'Bag lukkede døre']),
  );
});

test('a place without the files, a server that is gone and a signal that has fired', async () => {
  await expect(fetchStaticModel(new URL('/elsewhere/', origin))).rejects.toMatchObject({
    code: 'MODEL_UNREACHABLE',
    message: expect.stringContaining('404'),
  });
  await expect(fetchStaticModel(new URL('http://127.0.0.1:1/'))).rejects.toMatchObject({ code: 'MODEL_UNREACHABLE' });
  await expect(fetchStaticModel(new URL('/weights/', origin), AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' });
});
