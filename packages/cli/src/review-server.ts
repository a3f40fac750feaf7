import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EnfaceError } from '@enface/core';

export interface ReviewServerOptions {
  /** The page that is served. */
  readonly page: string;
  /**
   * Keeps what a person decided.
   *
   * @throws EnfaceError when it can't be read, or not be written
   */
  readonly keep: (json: string) => Promise<void>;
  /** Endings of files that it can be exported as, and how. */
  readonly exports: readonly string[];
  readonly exported: (ending: string) => Promise<ExportedFile>;
  readonly signal: AbortSignal;
}

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** Bytes of decisions that are taken at most: some hundred thousand of them. */
const MOST = 64 * 2 ** 20;

/**
 * Serves a page to this machine alone, at an address that nobody can guess, and takes decisions from it: from that page, for other
 * pages in the same browser may try to talk to it, too. What is read and what is written is settled before it starts; no request
 * names a file.
 *
 * @returns the page's address, and a promise that resolves when the signal has fired and all is written
 */
export async function serveReview({
  page,
  keep,
  exports,
  exported,
  signal,
}: ReviewServerOptions): Promise<{ url: string; ended: Promise<void> }> {
  const token = randomBytes(32).toString('base64url');
  const body = Buffer.from(page);
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, async (request, response) => {
    try {
      const refusal = refused(request, hosts(server.address() as AddressInfo), token, exports);
      if (refusal !== undefined) return answer(response, refusal);
      const ending = exportIn(request.url!, exports);
      if (ending !== undefined) {
        // with all that was decided so far
        const { name, bytes } = await last.then(() => exported(ending));
        return answer(response, 200, bytes, {
          'content-type': 'application/octet-stream',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        });
      }
      if (request.method === 'GET') return answer(response, 200, body);
      const json = await bodyOf(request);
      if (json === undefined) return answer(response, 413);
      // one after another, so that the last one is what stays
      const kept = last.then(() => keep(json));
      last = kept.catch(() => {});
      await kept;
      answer(response, 204);
    } catch (error) {
      const message = error instanceof EnfaceError ? error.message : 'failed';
      answer(response, error instanceof EnfaceError && error.code !== 'NOT_WRITABLE' ? 400 : 500, Buffer.from(message));
    }
  });
  server.maxConnections = 32;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      server.close(() => last.then(() => resolve()));
      server.closeAllConnections();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`, ended };
}

const hosts = ({ port }: AddressInfo) => [`127.0.0.1:${port}`, `localhost:${port}`];

/** Why a request gets no answer, as a status: `undefined` for those of the page. */
function refused(
  { method, url = '', headers }: IncomingMessage,
  own: readonly string[],
  token: string,
  exports: readonly string[],
): number | undefined {
  // a name of somebody else's that leads here is no name of ours (DNS rebinding)
  if (!own.includes(headers.host ?? '')) return 421;
  const [, given = '', name] = url.split('/', 3);
  if (!isSame(given, token) || url !== `/${given}/${name}`) return 404;
  if (method === 'GET') return name === '' || exportIn(url, exports) !== undefined ? undefined : 404;
  if (method !== 'PUT' || name !== 'decisions') return 404;
  // browsers say from where: only our own page may write
  if (headers.origin !== `http://${headers.host}`) return 403;
  if ((headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') return 403;
  return headers['content-type'] === 'application/json' ? undefined : 415;
}

/** Which of the files a request is for, if it is for one. */
const exportIn = (url: string, exports: readonly string[]) => exports.find((ending) => url.split('/')[2] === `export.${ending}`);

function isSame(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answer(response: ServerResponse, status: number, body = Buffer.alloc(0), more: Record<string, string> = {}): void {
  response.writeHead(status, {
    'content-type': status === 200 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // what is too large is not read to its end
    ...(status === 413 ? { connection: 'close' } : {}),
    ...more,
  });
  response.end(body);
}
