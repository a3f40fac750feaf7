/**
 * usage: pnpm bench:abort [N] [FUNCTION ...]
 *
 * Cancels each long function of the library N times (50 when not given), at moments spread evenly over the time that it takes
 * undisturbed, all functions or those named, and prints how long the promise took to reject, and how long others had to wait for a turn at most. On a machine
 * with other work the figures are those of the machine.
 */
import { alignDocuments, alignVectors, createWordLexicon, mapDocuments } from '@enface/align';
import { auditAlignment } from '@enface/align/audit';
import { createDocument, EnfaceError, identifyLanguage, loadEmbedder, splitSentences } from '@enface/core';
import { read } from '@enface/formats';
import { writeTmx } from '@enface/formats/tmx';
import { writeXliff } from '@enface/formats/xliff';
import { alignMany, auditMany } from '@enface/many';
import { printTable, type Row } from './table.ts';

const times = Number(process.argv[2] ?? 50);
if (!Number.isInteger(times) || times < 1) {
  console.error('usage: pnpm bench:abort [N] [FUNCTION ...]');
  process.exit(2);
}

/** Sentences that nobody wrote, all different, in two word orders. */
function text(sentences: number, end: string): string {
  const words =
    'harbour winter council bridge letter engine garden market river teacher window ticket village doctor summer'.split(' ');
  const pick = (k: number, step: number) => words[(k * step + (k >> 4)) % words.length];
  return Array.from(
    { length: sentences },
    (_, k) => `The ${pick(k, 7)} of ${pick(k, 3)} number ${k} saw the ${pick(k, 11)} and the ${pick(k, 13)}${end}`,
  ).join(' ');
}

const embedder = await loadEmbedder();
const source = await createDocument(text(2000, '.'), { language: 'en' });
const target = await createDocument(text(2000, ' again.'), { language: 'en' });
const alignment = await alignDocuments(source, target, { embedder });
const articles = await Promise.all(
  Array.from({ length: 60 }, (_, k) => createDocument(text(600, '.').slice(k * 500, k * 500 + 3000), { language: 'en' })),
);
const long = text(60_000, '.');
const texts = long.split(/(?<=\.) /);
const vectors = {
  source: await embedder.embed(
    source.segments.map(({ text }) => text),
    { normalize: false },
  ),
  target: await embedder.embed(
    target.segments.map(({ text }) => text),
    { normalize: false },
  ),
};
const pairs = Array.from({ length: 50 }, (_, k) => ({
  id: `${k}`,
  source: { text: text(20, '.'), language: 'en' },
  target: { text: text(20, ' again.'), language: 'en' },
}));
const bytesOf = (pieces: Iterable<string>) => new TextEncoder().encode([...pieces].join(''));
const files = {
  'memory.tmx': bytesOf(writeTmx(alignment)),
  'pairs.xlf': bytesOf(writeXliff(alignment)),
  'page.html': bytesOf(['<html lang="en"><body>', ...texts.slice(0, 20_000).map((each) => `<p>${each}</p>`), '</body></html>']),
};
async function taken(results: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of results);
}

const functions: Record<string, (signal: AbortSignal) => Promise<unknown>> = {
  createDocument: (signal) => createDocument(long, { signal }),
  'createDocument, lines': (signal) => createDocument(long.replaceAll('. ', '.\n'), { segments: 'lines', signal }),
  splitSentences: (signal) => splitSentences(long, 'en', { signal }),
  identifyLanguage: (signal) => identifyLanguage(long, { signal }),
  loadEmbedder: (signal) => loadEmbedder(undefined, { signal }),
  'embed, sentences': (signal) => embedder.embed(texts, { signal }),
  'embed, one text': (signal) => embedder.embed([long], { signal }),
  createWordLexicon: (signal) => createWordLexicon([long], { embedder, signal }),
  alignDocuments: (signal) => alignDocuments(source, target, { embedder, signal }),
  alignVectors: (signal) => alignVectors(source, target, { vectors, dimensions: embedder.dimensions, signal }),
  mapDocuments: (signal) => mapDocuments(articles.slice(0, 30), articles.slice(30), { embedder, signal }),
  auditAlignment: (signal) => auditAlignment(alignment, { embedder, signal }),
  alignMany: (signal) => taken(alignMany(pairs, { signal })),
  auditMany: (signal) => taken(auditMany(pairs, { signal })),
  ...Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [`read, ${name}`, (signal: AbortSignal) => read(bytes, { name, signal })]),
  ),
};

const named = process.argv.slice(3);
const unknown = named.find((name) => !(name in functions));
if (unknown !== undefined) {
  console.error(`No function is called ${JSON.stringify(unknown)}. There are: ${Object.keys(functions).join('; ')}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, run] of Object.entries(functions)) {
  if (named.length > 0 && !named.includes(name)) continue;
  await run(new AbortController().signal);
  const began = performance.now();
  const gaps = watchGaps();
  await run(new AbortController().signal);
  const whole = performance.now() - began;
  const longest = gaps.stop();
  const waits: number[] = [];
  let ran = 0;
  for (let k = 0; k < times; k++) {
    const wait = await waitAfterAbort(run, ((k + 0.5) / times) * whole);
    if (wait === undefined) ran++;
    else waits.push(wait);
  }
  waits.sort((a, b) => a - b);
  const at = (share: number) => (waits[Math.min(waits.length - 1, Math.floor(share * waits.length))] ?? 0).toFixed(0);
  rows.push({
    function: name,
    'undisturbed, ms': whole.toFixed(0),
    'longest turn, ms': longest.toFixed(0),
    cancelled: waits.length,
    'done before': ran,
    'median, ms': at(0.5),
    '95 %': at(0.95),
    most: at(1),
  });
  console.error(`${name}: ${at(1)} ms at most`);
}
printTable('From the abort to the rejection', rows);

/** Milliseconds from the abort to the rejection; undefined where the work was done first. */
async function waitAfterAbort(run: (signal: AbortSignal) => Promise<unknown>, after: number): Promise<number | undefined> {
  const controller = new AbortController();
  let aborted = Number.NaN;
  const timer = setTimeout(() => {
    aborted = performance.now();
    controller.abort();
  }, after);
  // the moment counts at which the timer was due: it, too, waits for a turn
  const due = performance.now() + after;
  try {
    await run(controller.signal);
    return undefined;
  } catch (error) {
    if (!(error instanceof EnfaceError) || error.code !== 'ABORTED') throw error;
    return performance.now() - Math.min(due, aborted);
  } finally {
    clearTimeout(timer);
  }
}

function watchGaps(): { stop: () => number } {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return {
    stop() {
      clearInterval(timer);
      return Math.max(longest, performance.now() - last);
    },
  };
}
