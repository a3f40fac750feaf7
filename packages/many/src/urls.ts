import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { EnfaceError, shown, throwIfAborted } from '@enface/core';
import { useAgent } from 'request-filtering-agent';
import { mostBytes } from './paths.ts';
import { signedS3 } from './s3.ts';
import type { ReadingOptions } from './types.ts';

/** Redirections that are followed. */
const MOST_HOPS = 5;
/** A server that says nothing for so long is given up, in milliseconds. */
const SILENCE = 30_000;

/**
 * What an address holds. Whoever wrote a list of pairs must not reach through us what only we can reach: every address, a
 * redirection's too, is looked up and refused if it is not public, and the connection goes to the address that was looked at.
 *
 * @throws EnfaceError `NOT_READABLE`, `ABORTED`
 */
export async function readUrl(
  address: string,
  { urls = 'none' }: ReadingOptions,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const unreadable = (what: string, cause?: unknown) => new EnfaceError('NOT_READABLE', `${shown(address)} ${what}.`, { cause });
  if (urls === 'none') throw unreadable('is not fetched: addresses must be allowed for that');
  try {
    // the storage that the environment names is the operator's own choice
    const s3 = address.startsWith('s3://') ? await signedS3(address) : undefined;
    const isOpen = urls === 'any' || s3 !== undefined;
    let url = s3?.url ?? new URL(address);
    for (let hop = 0; hop <= MOST_HOPS; hop++) {
      if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOpen)) throw new Error('only https: is fetched');
      const answer = await ask(url, hop === 0 ? (s3?.headers ?? {}) : {}, isOpen, signal);
      const { statusCode: status = 0, headers } = answer;
      if (status === 200) return await bodyOf(answer);
      answer.destroy();
      if (status < 300 || status >= 400 || !headers.location) throw new Error(`the server answers ${status}`);
      url = new URL(headers.location, url);
    }
    throw new Error('it redirects again and again');
  } catch (error) {
    throwIfAborted(signal);
    throw unreadable(`cannot be fetched (${(error as Error).message})`, error);
  }
}

function ask(url: URL, headers: Record<string, string>, isOpen: boolean, signal: AbortSignal | undefined) {
  const agent = useAgent(url.href, { allowPrivateIPAddress: isOpen, allowMetaIPAddress: isOpen });
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise<IncomingMessage>((resolve, reject) => {
    const asked = request(url, { agent, headers, signal, timeout: SILENCE }, resolve);
    asked.on('timeout', () => asked.destroy(new Error('the server says nothing')));
    asked.on('error', reject).end();
  });
}

async function bodyOf(answer: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    length += chunk.length;
    if (length > mostBytes) throw new Error(`it has more than ${mostBytes / 2 ** 20} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
