import type { Alignment, Anchors } from '@enface/align';
import { createRealigner, keepVectors, unpackVectors, vectorsOfCut } from '@enface/align/bitext';
import type { Document } from '@enface/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAt, cutBetween, cutDecisions, cutShown } from '../../packages/align/src/report/page/cut.ts';
import { sayRight, undecided } from '../../packages/align/src/report/page/decisions.ts';
import { documentOf, wordHashEmbedder } from './vectors.ts';

// Where sentences end, as a person says, with no encoder at hand.
const SIDES = ['source', 'target'] as const;
const dimensions = 64;
const embedder = wordHashEmbedder(dimensions);

async function embeddedOf(documents: Readonly<Record<'source' | 'target', Document>>) {
  const kept = await keepVectors(documents, { embedder });
  const own = (side: 'source' | 'target') => ({
    document: documents[side],
    rows: unpackVectors(kept[side], dimensions),
    pieces: { ends: kept.pieces[side].ends, rows: unpackVectors(kept.pieces[side].vectors, dimensions) },
  });
  return { source: own('source'), target: own('target') };
}

const rowOf = (rows: Float32Array, k: number) => rows.subarray(k * dimensions, (k + 1) * dimensions);

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, d) => sum + value * y[d], 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

test('each part of a segment that is cut where a sentence may end has the vector of its text', async () => {
  const text = 'alpha beta gamma delta; epsilon zeta. Eta theta iota kappa: lambda mu nu';
  const documents = { source: documentOf(['one two three', text, 'four five']), target: documentOf(['x']) };
  const { source } = await embeddedOf(documents);
  for (const sign of [';', '.', ':']) {
    const cut = cutAt(documents, 'source', 1, text.indexOf(sign) + 1)!.source;
    expect(cut.segments).toHaveLength(4);
    const rows = vectorsOfCut(cut, source, dimensions);
    const fresh = await embedder.embed(
      cut.segments.map((segment) => segment.text),
      { normalize: false },
    );
    for (const { index } of cut.segments) expect(cosine(rowOf(rows, index), rowOf(fresh, index))).toBeGreaterThan(0.94);
  }
  // elsewhere it shares that of the piece
  const cut = cutAt(documents, 'source', 1, text.indexOf('beta'))!.source;
  const rows = vectorsOfCut(cut, source, dimensions);
  expect(cosine(rowOf(rows, 1), rowOf(rows, 2))).toBeGreaterThan(0);
  expect(cosine(rowOf(rows, 0), rowOf(source.rows, 0))).toBeCloseTo(1);
  // and what is joined has the sum
  const joined = vectorsOfCut(cutAt(documents, 'source', 0)!.source, source, dimensions);
  const sum = rowOf(source.rows, 0).map((value, d) => value + source.rows[dimensions + d]);
  expect(cosine(rowOf(joined, 0), sum)).toBeCloseTo(1);
});

test('nothing is cut where nothing would stand on one side, nor joined behind the end', () => {
  const documents = { source: documentOf(['one two']), target: documentOf(['x']) };
  for (const offset of [0, 7]) expect(cutAt(documents, 'source', 0, offset)).toBe(undefined);
  expect(cutAt(documents, 'source', 0)).toBe(undefined);
  expect(cutAt(documents, 'source', 0, 4)!.source.segments.map(({ text }) => text)).toEqual(['one', 'two']);
});

const sentence = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 })
  .map((ws) => ws.map((w) => `w${w}${w % 7 === 0 ? ';' : ''}`).join(' '));
const text = fc.array(sentence, { minLength: 1, maxLength: 10 });
const steps = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.boolean()), { minLength: 1, maxLength: 6 });

/** Each segment stands exactly once. */
function covers({ beads, unmatched }: Pick<Alignment, 'beads' | 'unmatched'>, documents: Record<'source' | 'target', Document>) {
  for (const side of SIDES) {
    const all = [...beads.flatMap((bead) => bead[side]), ...unmatched.flatMap((run) => (run.side === side ? run.segments : []))];
    expect(all.sort((a, b) => a - b)).toEqual(documents[side].segments.map(({ index }) => index));
  }
}

test('however sentences are cut, each stands once, what was confirmed holds, and what comes after is numbered anew', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, steps, async (a, b, all) => {
      let documents: Record<'source' | 'target', Document> = { source: documentOf(a), target: documentOf(b) };
      const embedded = await embeddedOf(documents);
      const realigner = () =>
        createRealigner({
          documents,
          dimensions,
          vectors: {
            source: vectorsOfCut(documents.source, embedded.source, dimensions),
            target: vectorsOfCut(documents.target, embedded.target, dimensions),
          },
        });
      let decisions = undecided;
      const alone = SIDES.flatMap((side) =>
        documents[side].segments.map(({ index }) => ({
          side,
          segments: [index],
          probability: 0.5,
          reason: 'omission' as const,
        })),
      );
      let shown: Pick<Alignment, 'beads' | 'unmatched'> = { beads: [], unmatched: alone };
      for (const [x, y, z, isJoin] of all) {
        if (shown.beads.length > 0 && z % 2 === 0) {
          const { source, target } = shown.beads[x % shown.beads.length];
          const next = sayRight(decisions, { source, target });
          shown = await realigner()(shown, decisions, next);
          decisions = next;
        }
        const side = SIDES[x % 2];
        const { segments } = documents[side];
        const k = y % segments.length;
        const next = cutAt(documents, side, k, isJoin ? undefined : z % (segments[k].text.length + 1));
        if (!next) continue;
        const cut = cutBetween(documents, next)!;
        expect(segments.length - (cut.last - cut.first + 1) + cut.count).toBe(next[side].segments.length);
        const before = new Map(decisions.beads.map((bead) => [bead, SIDES.map((each) => textOf(documents[each], bead[each]))]));
        decisions = cutDecisions(decisions, cut);
        documents = { ...documents, ...next };
        // what is left of them says what it said
        for (const bead of decisions.beads)
          expect([...before.values()]).toContainEqual(SIDES.map((each) => textOf(documents[each], bead[each])));
        covers(cutShown(shown, cut), documents);
        const touched = { source: [], target: [], [side]: Array.from({ length: cut.count }, (_, at) => cut.first + at) };
        const anchors: Anchors = decisions;
        shown = await realigner()(cutShown(shown, cut), anchors, anchors, { touched });
        covers(shown, documents);
        const keys = shown.beads.map(({ source, target }) => `${source}|${target}`);
        for (const { source, target } of decisions.beads) expect(keys).toContain(`${source}|${target}`);
        for (const number of decisions.sentences[side]) expect(number).toBeLessThan(documents[side].segments.length);
      }
    }),
    { numRuns: 60 },
  );
});

const textOf = ({ segments }: Document, numbers: readonly number[]) =>
  numbers
    .map((k) => segments[k].text)
    .join(' ')
    .replace(/\s+/g, '');
