import { alignDocuments, createWordLexicon, mapDocuments } from '@enface/align';
import { auditAlignment } from '@enface/align/audit';
import { createDocument, type Embedder, loadEmbedder, splitSentences } from '@enface/core';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { countTurns } from './turns.ts';

type Work = (signal?: AbortSignal) => Promise<unknown>;

const line = (k: number) => `Ferry ${k} left harbour ${k % 7} with ${k + 3} bales of wool for the mill at Brook ${k % 11}.`;
const text = (from: number, count: number) => Array.from({ length: count }, (_, k) => line(from + k)).join(' ');

let embedder: Embedder;
const works: Record<string, Work> = {};

beforeAll(async () => {
  embedder = await loadEmbedder();
  const long = text(0, 1500);
  const [source, target] = [await createDocument(text(0, 90)), await createDocument(text(3, 90))];
  const articles = await Promise.all(Array.from({ length: 24 }, (_, k) => createDocument(text(4 * k, 6))));
  const texts = long.split(/(?<=\.) /);
  const alignment = await alignDocuments(source, target, { embedder });
  works.createDocument = (signal) => createDocument(long, { signal });
  works.lines = (signal) => createDocument('a\n'.repeat(3000), { segments: 'lines', language: 'en', signal });
  works.splitSentences = (signal) => splitSentences(long, 'en', { signal });
  works.createWordLexicon = (signal) => createWordLexicon(texts, { embedder, signal });
  works.alignDocuments = (signal) => alignDocuments(source, target, { embedder, signal });
  works.mapDocuments = (signal) => mapDocuments(articles.slice(0, 12), articles.slice(12), { embedder, signal });
  works.auditAlignment = (signal) => auditAlignment(alignment, { embedder, signal });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const names = [
  'createDocument',
  'lines',
  'splitSentences',
  'createWordLexicon',
  'alignDocuments',
  'mapDocuments',
  'auditAlignment',
];

describe.each(names)('%s', (name) => {
  test('stops at the turn at which it is told to, whichever that is', async () => {
    const whole = countTurns();
    await works[name]();
    const turns = whole();
    expect(turns).toBeGreaterThan(1);
    vi.restoreAllMocks();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: turns - 1 }), async (at) => {
        const controller = new AbortController();
        const count = countTurns((turn) => {
          if (turn === at) controller.abort();
        });
        const outcome = await works[name](controller.signal).catch((error) => error);
        vi.restoreAllMocks();
        expect(outcome).toMatchObject({ code: 'ABORTED' });
        // a stage may look at the signal and give one more turn at once
        expect(count()).toBeLessThanOrEqual(at + 1);
      }),
      { numRuns: 3 },
    );
  });

  test('does not begin when it was told to stop before', async () => {
    const count = countTurns();
    const outcome = await works[name](AbortSignal.abort()).catch((error) => error);
    expect(outcome).toMatchObject({ code: 'ABORTED' });
    expect(count()).toBe(0);
  });
});
