import { EnfaceError, throwIfAborted } from '../errors.ts';
import { printable } from '../shown.ts';
import type { WorkOptions } from '../types.ts';
import { LARGEST_FILE } from './limits.ts';
import { roomForRows } from './room.ts';
import { dataStart } from './safetensors.ts';
import type { StaticModelFiles } from './static.ts';

/** Where a static model's files are served. */
export interface ModelUrls {
  readonly tokenizer: URL;
  readonly weights: URL;
}

/** The files of the Model2Vec layout below a base URL; what it asks for (`?…`) is asked for with each file. */
export function urlsBelow(base: URL): ModelUrls {
  const below = (name: string) => {
    const url = new URL(base);
    url.pathname = `${base.pathname.replace(/\/$/, '')}/${name}`;
    return url;
  };
  return { tokenizer: below('tokenizer.json'), weights: below('model.safetensors') };
}

/**
 * Begins to fetch a static model's files, as soon as both have been found.
 *
 * @param remedy what to do where a file is not served, as a sentence.
 * @throws EnfaceError `MODEL_UNREACHABLE`, `ABORTED`; from the files' promises also `BAD_MODEL` when larger than 2 GiB.
 */
export async function fetchStaticModel(
  { tokenizer, weights }: ModelUrls,
  options: WorkOptions,
  remedy: string,
): Promise<StaticModelFiles> {
  const [text, table] = await Promise.all([tokenizer, weights].map((url) => open(url, options, remedy)));
  return { tokenizer: text.read(), weights: table.read().then(withRoom) };
}

interface Answer {
  read(): Promise<Uint8Array>;
}

async function open(url: URL, options: WorkOptions, remedy: string): Promise<Answer> {
  const { signal } = options;
  const failed = (what: string, cause?: unknown) => {
    throwIfAborted(signal);
    throw new EnfaceError('MODEL_UNREACHABLE', `${what} ${remedy}`, { cause });
  };
  const unreachable = (cause: unknown) =>
    failed(`${printable(url.href)} could not be fetched (${printable((cause as Error).message)}).`, cause);
  const response = await fetch(url, { signal }).catch(unreachable);
  if (!response.ok) return unreachable(new Error(`${response.status} ${response.statusText}`.trim()));
  const aPage = () => failed(`The server answered with a web page for ${printable(url.href)}, which it does not have.`);
  if (/\bhtml\b/i.test(response.headers.get('content-type') ?? '')) return aPage();
  return {
    async read() {
      const bytes = await readBody(response, url, options).catch((cause) => {
        if (cause instanceof EnfaceError) throw cause;
        return unreachable(cause);
      });
      return looksLikePage(bytes) ? aPage() : bytes;
    },
  };
}

/** Servers of single-page applications send their page, status 200, for every path. */
function looksLikePage(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return /^(\u00ef\u00bb\u00bf)?\s*<(!doctype|html|head|body|script)\b/i.test(start);
}

async function readBody(response: Response, url: URL, { signal, onProgress }: WorkOptions): Promise<Uint8Array> {
  const { headers, body } = response;
  const file = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  // of what comes compressed, the header has the compressed length
  const total = headers.has('content-encoding') ? undefined : Number(headers.get('content-length')) || undefined;
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  let next = 0;
  const reader = body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    throwIfAborted(signal);
    chunks.push(chunk.value);
    loaded += chunk.value.length;
    if (loaded > LARGEST_FILE || (total ?? 0) > LARGEST_FILE) {
      await reader?.cancel();
      throw new EnfaceError('BAD_MODEL', `${printable(url.href)} is too large. Static models of up to 2 GiB can be loaded.`);
    }
    if (loaded < next) continue;
    next = loaded + Math.max((total ?? loaded) / 50, 1 << 16);
    onProgress?.({ status: 'download', file, loaded, total });
  }
  if (loaded > 0) onProgress?.({ status: 'download', file, loaded, total: loaded });
  return joined(chunks, new Uint8Array(loaded));
}

function joined(chunks: readonly Uint8Array[], room: Uint8Array): Uint8Array {
  let at = 0;
  for (const chunk of chunks) {
    room.set(chunk, at);
    at += chunk.length;
  }
  return room;
}

/** The weights, placed so that their rows can be summed where they lie. */
function withRoom(bytes: Uint8Array): Uint8Array {
  return bytes.length < 8 ? bytes : joined([bytes], roomForRows(bytes.length, dataStart(bytes)));
}
