import { type Decisions, decisionsFromJson, toCsv, toJson } from '@enface/align/json';
import { type Embedder, loadEmbedder, type Progress } from '@enface/core';
import { decide, type Found, find, pageOf } from './find.ts';
import type { Answer, Format, Question } from './messages.ts';

// all that takes long: the tab itself stays free
let embedder: Promise<Embedder> | undefined;
let found: Found | undefined;

const answer = (value: Answer) => postMessage(value);
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);

const steps: Readonly<Record<string, string>> = {
  align: 'Aligning',
  audit: 'Looking for faults',
  words: 'Linking words',
};

function tell(event: Progress): void {
  if (event.status === 'download') {
    const { loaded, total } = event;
    const of = total === undefined ? '' : ` of ${megabytes(total)}`;
    answer({ kind: 'progress', words: `Fetching the encoder: ${megabytes(loaded)}${of} MB`, share: total && loaded / total });
  } else if (event.status === 'progress')
    answer({ kind: 'progress', words: `${steps[event.stage] ?? 'Reading'} …`, share: event.done / Math.max(1, event.total) });
}

/** One that could not be fetched is fetched again the next time. */
function load(): Promise<Embedder> {
  embedder ??= loadEmbedder(undefined, { onProgress: tell }).catch((error) => {
    embedder = undefined;
    throw error;
  });
  return embedder;
}

const writers: Readonly<Record<Format, (found: Found, decisions: Decisions | undefined) => Promise<Iterable<string>>>> = {
  html: async ({ alignment, audit }, decisions) => [await pageOf(alignment, audit, { embedder: await load(), decisions })],
  tmx: async ({ alignment }, decisions) => (await import('@enface/formats/tmx')).writeTmx(alignment, { decisions }),
  xlf: async ({ alignment, audit }, decisions) =>
    (await import('@enface/formats/xliff')).writeXliff(alignment, { findings: audit?.findings, decisions }),
  csv: async ({ alignment }, decisions) => [toCsv(alignment, { decisions })],
  json: async ({ alignment }, decisions) => [JSON.stringify(toJson(alignment, { decisions }), undefined, 2)],
};

async function write(format: Format, json: string | undefined): Promise<Iterable<string>> {
  if (json === undefined) return writers[format](found!, undefined);
  const decisions = decisionsFromJson(JSON.parse(json), found!.alignment);
  // a page shows what is corrected, and dismissed, over what it was
  const decided = await decide(
    found!,
    format === 'html' ? { ...decisions, corrected: [], dismissed: [] } : decisions,
    await load(),
  );
  return writers[format](decided, decisions);
}

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  try {
    if (data.kind === 'prepare') await load();
    else if (data.kind === 'align') {
      found = await find(data.inputs, { embedder: await load(), audit: data.audit, onProgress: tell });
      answer({ kind: 'page', html: found.html });
    } else if (found)
      answer({ kind: 'file', name: `passages.${data.format}`, parts: [...(await write(data.format, data.decisions))] });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
