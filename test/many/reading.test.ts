import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { documentFor } from '../../packages/many/src/documents.ts';
import type { PairText, ReadingOptions } from '../../packages/many/src/types.ts';

const text = async (reference: PairText, reading: ReadingOptions = {}) =>
  (await documentFor(reference, { segments: 'sentences', reading })).text;
const refused = (what: string | RegExp) => ({ code: 'NOT_READABLE', message: expect.stringMatching(what) });

describe('paths', () => {
  let folder: string;
  let root: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enface-'));
    root = join(folder, 'root');
    await mkdir(join(root, 'inner'), { recursive: true });
    await mkdir(join(folder, 'rooted'));
    await writeFile(join(root, 'inner', 'a.txt'), 'inside');
    await writeFile(join(root, '..a.txt'), 'inside too');
    await writeFile(join(folder, 'secret.txt'), 'outside');
    await writeFile(join(folder, 'rooted', 'secret.txt'), 'outside');
    await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
    await symlink(folder, join(root, 'up'));
    await symlink(join(root, 'inner', 'a.txt'), join(root, 'fine.txt'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('are read, links within the root too', async () => {
    expect(await text({ path: join(folder, 'secret.txt') })).toBe('outside');
    for (const path of ['inner/a.txt', './inner/../inner/a.txt', 'fine.txt', join(root, 'inner/a.txt')])
      expect(await text({ path }, { root })).toBe('inside');
    expect(await text({ path: '..a.txt' }, { root })).toBe('inside too');
  });

  test.each([
    '../secret.txt',
    'inner/../../secret.txt',
    '../rooted/secret.txt',
    '/etc/hostname',
    'link.txt',
    'up/secret.txt',
    'up/rooted/secret.txt',
    '../no-such-file',
  ])('%s does not leave the root', async (path) => {
    await expect(text({ path }, { root })).rejects.toMatchObject(refused('is outside of'));
  });

  test('that are no files are named as what they are', async () => {
    await expect(text({ path: 'inner' }, { root })).rejects.toMatchObject(refused('is a folder'));
    await expect(text({ path: 'none.txt' }, { root })).rejects.toMatchObject(refused('no such file'));
    await expect(text({ path: 'a\0b' }, { root })).rejects.toMatchObject(refused('NUL'));
    await expect(text({ path: '/dev/zero' })).rejects.toMatchObject(refused('is no file'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    await expect(text({ path: 'pipe' }, { root })).rejects.toMatchObject(refused('is no file'));
    execFileSync('truncate', ['--size=300M', join(root, 'large')]);
    await expect(text({ path: 'large' }, { root })).rejects.toMatchObject(refused('more than 256 MB'));
  });
});

describe('addresses', () => {
  let server: Server;
  let port: number;
  const asked: { path: string; authorization: string | undefined }[] = [];
  beforeAll(async () => {
    server = createServer(({ url, headers }, answer) => {
      asked.push({ path: url!, authorization: headers.authorization });
      if (url === '/again') return void answer.writeHead(302, { location: '/again' }).end();
      if (url === '/elsewhere') return void answer.writeHead(301, { location: '/bucket/a%20text.txt' }).end();
      if (url === '/file') return void answer.writeHead(302, { location: 'file:///etc/passwd' }).end();
      if (url === '/none') return void answer.writeHead(404).end();
      if (url === '/endless') {
        const more = () => answer.writable && answer.write(Buffer.alloc(1 << 22, 'a '), () => setImmediate(more));
        return more();
      }
      answer.end('Broen åbner i maj.');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));

  test('are fetched where that is allowed', async () => {
    const url = `http://127.0.0.1:${port}`;
    expect(await text({ url: `${url}/` }, { urls: 'any' })).toBe('Broen åbner i maj.');
    expect(await text({ url: `${url}/elsewhere` }, { urls: 'any' })).toBe('Broen åbner i maj.');
    for (const [path, what] of [
      ['again', 'redirects again'],
      ['none', 'answers 404'],
      ['file', 'only https'],
      ['endless', 'more than 256 MB'],
    ])
      await expect(text({ url: `${url}/${path}` }, { urls: 'any' })).rejects.toMatchObject(refused(what));
    await expect(text({ url: `${url}/` })).rejects.toMatchObject(refused('must be allowed'));
  });

  test.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '0.0.0.0',
    '2130706433',
    '0x7f.1',
    '[::ffff:127.0.0.1]',
    '10.0.0.1',
    '169.254.169.254',
  ])('on the local network are refused unless they are allowed: %s', async (host) => {
    const before = asked.length;
    await expect(text({ url: `https://${host}:${port}/` }, { urls: 'public' })).rejects.toMatchObject(refused('not allowed'));
    await expect(text({ url: `http://${host}:${port}/` }, { urls: 'public' })).rejects.toMatchObject(refused('only https'));
    expect(asked.length).toBe(before);
  });

  test('of storage are asked with a signature', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'a secret');
    vi.stubEnv('AWS_REGION', 'eu-north-1');
    try {
      expect(await text({ url: 's3://bucket/a text.txt' }, { urls: 'public' })).toBe('Broen åbner i maj.');
      expect(asked.at(-1)?.path).toBe('/bucket/a%20text.txt');
      expect(asked.at(-1)?.authorization).toMatch(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-north-1\/s3\/aws4_request, SignedHeaders=[\w;-]+, Signature=[\da-f]{64}$/,
      );
    } finally {
      vi.unstubAllEnvs();
    }
    await expect(text({ url: 's3://bucket/key' }, { urls: 'public' })).rejects.toMatchObject(refused('AWS_ACCESS_KEY_ID'));
  });
});
