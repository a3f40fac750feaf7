import { alignDocuments } from '@enface/align';
import { loadEmbedder } from '@enface/core';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { countTurns } from './turns.ts';
import { documentOf, wordHashEmbedder } from './vectors.ts';

const embedder = wordHashEmbedder();
const align = (source: readonly string[], target: readonly string[]) =>
  alignDocuments(documentOf(source), documentOf(target), { embedder });

/** Sentences of four to nine words drawn from a small vocabulary, so that documents share some. */
const sentence = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 })
  .map((words) => words.map((w) => `w${w}`).join(' '));
const document = fc.array(sentence, { maxLength: 12 });

function places(side: 'source' | 'target', result: Awaited<ReturnType<typeof align>>): number[] {
  return [
    ...result.beads.flatMap((bead) => bead[side]),
    ...result.unmatched.filter((u) => u.side === side).flatMap((u) => u.segments),
  ].sort((a, b) => a - b);
}

const sentences = (count: number, from = 0) =>
  Array.from({ length: count }, (_, k) => Array.from({ length: 7 }, (_, w) => `u${from + k}x${w}`).join(' '));

describe('the pair aligner', () => {
  test('accounts for every segment exactly once, whatever the documents', async () => {
    await fc.assert(
      fc.asyncProperty(document, document, async (a, b) => {
        const result = await align(a, b);
        expect(places('source', result)).toEqual(a.map((_, k) => k));
        expect(places('target', result)).toEqual(b.map((_, k) => k));
        for (const bead of result.beads) {
          for (const side of [bead.source, bead.target]) expect(side).toEqual(side.map((_, at) => side[0] + at));
          expect(bead.probability).toBeGreaterThanOrEqual(0);
          expect(bead.probability).toBeLessThanOrEqual(1);
          expect(Number.isFinite(bead.score)).toBe(true);
        }
        for (const { probability } of result.unmatched) expect(probability >= 0 && probability <= 1).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('gives the mirrored result when the sides change places', async () => {
    await fc.assert(
      fc.asyncProperty(document, document, async (a, b) => {
        const there = await align(a, b);
        const back = await align(b, a);
        const pairs = (beads: typeof there.beads, mirrored: boolean) =>
          beads.map((bead) => (mirrored ? `${bead.target}|${bead.source}` : `${bead.source}|${bead.target}`)).sort();
        expect(pairs(back.beads, true)).toEqual(pairs(there.beads, false));
      }),
      { numRuns: 100 },
    );
  });

  test('is deterministic', async () => {
    const [a, b] = [sentences(30), [...sentences(12), ...sentences(10, 100), ...sentences(18, 12)]];
    expect(await align(a, b)).toEqual(await align(a, b));
  });

  test.each([1, 2, 3, 5, 40])('aligns %i sentences with themselves one to one, with probability near 1', async (count) => {
    const lines = sentences(count);
    const { beads, unmatched } = await align(lines, lines);
    expect(unmatched).toEqual([]);
    expect(beads.map((bead) => `${bead.source}|${bead.target}`)).toEqual(lines.map((_, k) => `${k}|${k}`));
    for (const bead of beads) expect(bead.probability).toBeGreaterThan(0.9);
  });

  test('calls everything unmatched against an empty document', async () => {
    const { beads, unmatched } = await align(sentences(9), []);
    expect(beads).toEqual([]);
    expect(unmatched.map((u) => u.segments[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await align([], [])).unmatched).toEqual([]);
  });

  test('calls nearly everything unmatched against an unrelated document', async () => {
    const { beads } = await align(sentences(60), sentences(60, 1000));
    expect(beads.length).toBeLessThanOrEqual(3);
  });

  test('finds one sentence among a thousand', async () => {
    const many = sentences(1000);
    const { beads, unmatched } = await align([many[617]], many);
    expect(beads.map((bead) => `${bead.source}|${bead.target}`)).toEqual(['0|617']);
    expect(unmatched).toHaveLength(999);
  });

  test('recovers a moved block and marks it', async () => {
    const lines = sentences(20);
    const moved = [...lines.slice(0, 3), ...lines.slice(5, 16), ...lines.slice(3, 5), ...lines.slice(16)];
    const { beads, unmatched } = await align(lines, moved);
    expect(unmatched).toEqual([]);
    const crossing = beads.filter((bead) => bead.crossing);
    expect(crossing.map((bead) => `${bead.source}|${bead.target}`)).toEqual(['3|14', '4|15']);
  });

  test('finds long insertions and deletions at the start, in the middle and at the end', async () => {
    const lines = sentences(40);
    const target = [
      ...sentences(25, 500),
      ...lines.slice(10, 30),
      ...sentences(15, 600),
      ...lines.slice(30),
      ...sentences(9, 700),
    ];
    const { beads, unmatched } = await align(lines, target);
    expect(beads).toHaveLength(30);
    expect(unmatched.filter((u) => u.side === 'source').map((u) => u.segments[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // a foreign sentence may now and then ride along with its neighbour
    expect(unmatched.filter((u) => u.side === 'target').length).toBeGreaterThanOrEqual(47);
  });

  test('joins what was split and merged', async () => {
    const lines = sentences(12);
    const halves = (line: string) => [line.split(' ').slice(0, 4).join(' '), line.split(' ').slice(4).join(' ')];
    const target = [lines[0], ...halves(lines[1]), `${lines[2]} ${lines[3]}`, ...lines.slice(4)];
    const { beads } = await align(lines, target);
    expect(beads.slice(0, 3).map((bead) => `${bead.source}|${bead.target}`)).toEqual(['0|0', '1|1,2', '2,3|3']);
  });

  test('keeps to the right copy of a repeated paragraph', async () => {
    const lines = [...sentences(10), ...sentences(3), ...sentences(8, 20)];
    const { beads } = await align(lines, lines);
    expect(beads.map((bead) => `${bead.source}|${bead.target}`)).toEqual(lines.map((_, k) => `${k}|${k}`));
  });

  test('aligns long documents in a band as it does short ones exactly', async () => {
    const lines = sentences(1500);
    const target = [...lines.slice(0, 400), ...lines.slice(460, 900), ...sentences(70, 5000), ...lines.slice(900)];
    const { beads, unmatched } = await align(lines, target);
    expect(beads).toHaveLength(1440);
    expect(unmatched).toHaveLength(130);
  });

  test('stops when told to', async () => {
    const early = AbortSignal.abort();
    await expect(alignDocuments(documentOf(['a']), documentOf(['b']), { embedder, signal: early })).rejects.toMatchObject({
      code: 'ABORTED',
    });
    const controller = new AbortController();
    const lines = sentences(3000);
    const work = alignDocuments(documentOf(lines), documentOf(lines), {
      embedder,
      signal: controller.signal,
      onProgress: (progress) => {
        if (progress.status === 'progress' && progress.stage === 'align') controller.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

describe('the pair aligner at work', () => {
  afterEach(() => vi.restoreAllMocks());

  /** Runs the aligner, on a clock on which every look takes longer than work may hold the event loop, and counts the turns that others had; on turn `last` it is told to stop. */
  async function turnsOf(lines: readonly string[], last = Number.POSITIVE_INFINITY): Promise<number> {
    const controller = new AbortController();
    const turns = countTurns((turn) => turn === last && controller.abort(), 50);
    await alignDocuments(documentOf(lines), documentOf(lines), { embedder, signal: controller.signal });
    return turns();
  }

  test('gives others a turn many times, from the first stage to the last, and stops at each of them when told to', async () => {
    const lines = sentences(300);
    const turns = await turnsOf(lines);
    // some ten passes over the rows, each left at least every 64 of them
    expect(turns).toBeGreaterThan((10 * lines.length) / 64);
    for (const last of [2, turns >> 1, turns - 2]) await expect(turnsOf(lines, last)).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

describe('the pair aligner with an encoder that is not additive', () => {
  const whole = wordHashEmbedder(254, false);

  test('embeds the texts of runs, and joins what was split and merged', async () => {
    const lines = sentences(12);
    const halves = (line: string) => [line.split(' ').slice(0, 4).join(' '), line.split(' ').slice(4).join(' ')];
    const target = [
      lines[0],
      ...halves(lines[1]),
      `${lines[2]} ${lines[3]}`,
      ...lines.slice(4, 8),
      ...sentences(2, 90),
      ...lines.slice(8),
    ];
    const asked: string[] = [];
    const embedder = {
      ...whole,
      embed: (texts: readonly string[], options?: object) => {
        asked.push(...texts);
        return whole.embed(texts, options);
      },
    };
    const { beads, unmatched } = await alignDocuments(documentOf(lines), documentOf(target), { embedder });
    expect(beads.slice(0, 3).map((bead) => `${bead.source}|${bead.target}`)).toEqual(['0|0', '1|1,2', '2,3|3']);
    expect(beads).toHaveLength(11);
    expect(unmatched.map((u) => `${u.side} ${u.segments}`)).toEqual(['target 8', 'target 9']);
    expect(asked).toContain(`${lines[2]}\n${lines[3]}`);
  });

  test('accounts for every segment exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(document, document, async (a, b) => {
        const result = await alignDocuments(documentOf(a), documentOf(b), { embedder: whole });
        expect(places('source', result)).toEqual(a.map((_, k) => k));
        expect(places('target', result)).toEqual(b.map((_, k) => k));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the pair aligner with the default encoder', () => {
  test('matches lines without words by their text', async () => {
    const lines = ['The harbour was closed for three days.', '* * *', '###', 'Fishermen waited for the ice to break.'];
    const { beads } = await alignDocuments(documentOf(lines), documentOf(lines), { embedder: await loadEmbedder() });
    expect(beads.map((bead) => `${bead.source}|${bead.target}`)).toEqual(['0|0', '1|1', '2|2', '3|3']);
  });

  test('aligns a Danish text with its translation and finds what was left out and added', async () => {
    const danish = [
      'Havnen var lukket i tre dage på grund af is.',
      'Fiskerne ventede hjemme hos deres familier.',
      'Borgmesteren lovede at købe en ny isbryder.',
      'På torvet solgte de stadig varm suppe.',
      'Om torsdagen kom det første skib ind igen.',
    ];
    const english = [
      'The harbour was closed for three days because of ice.',
      'The fishermen waited at home with their families.',
      'The mayor promised to buy a new icebreaker.',
      'The orchestra rehearsed a symphony by Mahler in Vienna.',
      'On Thursday the first ship came in again.',
    ];
    const { beads, unmatched } = await alignDocuments(documentOf(danish, 'da'), documentOf(english), {
      embedder: await loadEmbedder(),
    });
    expect(beads.map((bead) => `${bead.source}|${bead.target}`)).toEqual(['0|0', '1|1', '2|2', '4|4']);
    expect(unmatched.map((u) => [u.side, u.segments[0], u.reason])).toEqual([
      ['source', 3, 'omission'],
      ['target', 3, 'addition'],
    ]);
  });
});
