import { type Alignment, type Anchors, alignDocuments, alignVectors, type Side } from '@enface/align';
import { createDocument, loadEmbedder } from '@enface/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yearbook } from './fixtures/yearbook.ts';
import { documentOf, wordHashEmbedder } from './vectors.ts';

const embedder = wordHashEmbedder(64);
const SIDES = ['source', 'target'] as const;

const sentence = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 })
  .map((words) => words.map((w) => `w${w}`).join(' '));
const document = fc.array(sentence, { maxLength: 12 });

/** Of two documents, decisions at random: runs of a side joined with runs of the other, in and out of order, or left alone. */
const decided = fc.tuple(document, document, fc.infiniteStream(fc.nat({ max: 999 }))).map(([source, target, numbers]) => {
  const pick = (choices: number) => numbers.next().value % choices;
  const runs = (count: number) => {
    const parts: number[][] = [];
    for (let at = 0; at < count; ) {
      const length = Math.min(1 + pick(4), count - at);
      parts.push(Array.from({ length }, (_, k) => at + k));
      at += length;
    }
    return parts;
  };
  const others = runs(target.length);
  const beads: { source: number[]; target: number[] }[] = [];
  const unmatched: { side: Side; segments: number[] }[] = [];
  for (const run of runs(source.length)) {
    const kind = pick(4);
    if (kind === 0) unmatched.push({ side: 'source', segments: run });
    if (kind === 1 && others.length > 0)
      beads.push({ source: run, target: others.splice(pick(Math.min(2, others.length)), 1)[0] });
    if (kind === 2 && others.length > 0) others.shift();
  }
  if (others.length > 0) unmatched.push({ side: 'target', segments: others[0] });
  return { source, target, anchors: { beads, unmatched } };
});

const keys = (beads: readonly { source: readonly number[]; target: readonly number[] }[]) =>
  beads.map((bead) => `${bead.source}|${bead.target}`).sort();

function expectKept({ source, target, beads, unmatched }: Alignment, anchors: Anchors): void {
  for (const side of SIDES) {
    const places = [
      ...beads.flatMap((bead) => bead[side]),
      ...unmatched.filter((run) => run.side === side).flatMap((run) => run.segments),
    ];
    const { segments } = side === 'source' ? source : target;
    expect(places.sort((a, b) => a - b)).toEqual(segments.map(({ index }) => index));
  }
  expect(keys(beads)).toEqual(expect.arrayContaining(keys(anchors.beads ?? [])));
  const alone = new Set(unmatched.flatMap((run) => run.segments.map((k) => `${run.side} ${k} ${run.probability}`)));
  for (const run of anchors.unmatched ?? []) for (const k of run.segments) expect(alone).toContain(`${run.side} ${k} 1`);
  const inOrder = beads.filter((bead) => !bead.crossing);
  for (const [k, bead] of inOrder.entries()) if (k > 0) expect(bead.target[0]).toBeGreaterThan(inOrder[k - 1].target.at(-1)!);
}

describe('anchors', () => {
  test('are kept whatever they are, and everything is accounted for exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(decided, fc.boolean(), async ({ source, target, anchors }, additive) => {
        const result = await alignDocuments(documentOf(source), documentOf(target), {
          embedder: wordHashEmbedder(64, additive),
          anchors,
        });
        expectKept(result, anchors);
        const held = new Set(keys(anchors.beads));
        for (const bead of result.beads) if (held.has(keys([bead])[0])) expect(bead.probability).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  test('give the mirrored result when the sides change places', async () => {
    await fc.assert(
      fc.asyncProperty(decided, async ({ source, target, anchors }) => {
        const there = await alignDocuments(documentOf(source), documentOf(target), { embedder, anchors });
        const back = await alignDocuments(documentOf(target), documentOf(source), {
          embedder,
          anchors: {
            beads: anchors.beads.map((bead) => ({ source: bead.target, target: bead.source })),
            unmatched: anchors.unmatched.map(({ side, segments }) => ({ side: other(side), segments })),
          },
        });
        expectKept(back, {
          beads: anchors.beads.map((bead) => ({ source: bead.target, target: bead.source })),
          unmatched: anchors.unmatched.map(({ side, segments }) => ({ side: other(side), segments })),
        });
        // which of two crossing beads is in order may be decided either way
        const free = there.beads.every(({ crossing }) => !crossing) && back.beads.every(({ crossing }) => !crossing);
        if (free)
          expect(keys(back.beads.map((bead) => ({ source: bead.target, target: bead.source })))).toEqual(keys(there.beads));
      }),
      { numRuns: 100 },
    );
  });

  test('an alignment given back as anchors is found again, its reasons and relations with it', async () => {
    await fc.assert(
      fc.asyncProperty(document, document, async (a, b) => {
        const [source, target] = [documentOf(a), documentOf(b)];
        const first = await alignDocuments(source, target, { embedder });
        const again = await alignDocuments(source, target, { embedder, anchors: first });
        const plain = ({ beads, unmatched }: Alignment) => ({
          beads: beads.map(({ source, target, relation, crossing }) => ({ source, target, relation, crossing })),
          unmatched: unmatched.map(({ side, segments, reason }) => ({ side, segments, reason })),
        });
        expect(plain(again)).toEqual(plain(first));
      }),
      { numRuns: 100 },
    );
  });

  test('the beads of a true alignment leave nothing else to find', async () => {
    const words = (from: number) => Array.from({ length: 7 }, (_, w) => `u${from}x${w}`).join(' ');
    const source = Array.from({ length: 300 }, (_, k) => words(k));
    // every seventh is left out, every ninth joined with the next, and a passage is moved
    const target: string[] = [];
    const beads: { source: number[]; target: number[] }[] = [];
    for (let k = 0; k < source.length; k++) {
      if (k % 7 === 0) target.push(words(1000 + k));
      if (k % 7 === 3) continue;
      const joined = k % 9 === 0 && (k + 1) % 7 !== 3 && k + 1 < source.length;
      beads.push({ source: joined ? [k, k + 1] : [k], target: [target.length] });
      target.push(joined ? `${words(k)} ${words(k + 1)}` : words(k));
      if (joined) k++;
    }
    const result = await alignDocuments(documentOf(source), documentOf(target), { embedder, anchors: { beads } });
    expect(keys(result.beads)).toEqual(keys(beads));
    expect(result.beads.every(({ probability, crossing }) => probability === 1 && !crossing)).toBe(true);
  });

  test('one decision settles what hangs on it', async () => {
    const source = ['a b c', 'same words here', 'same words here', 'd e f'];
    const target = ['a b c', 'same words here', 'd e f'];
    for (const right of [1, 2]) {
      const { beads, unmatched } = await alignDocuments(documentOf(source), documentOf(target), {
        embedder,
        anchors: { beads: [{ source: [right], target: [1] }] },
      });
      expect(keys(beads)).toEqual(['0|0', `${right}|1`, '3|2']);
      expect(unmatched.map(({ segments }) => segments)).toEqual([[3 - right]]);
    }
  });

  test('what was rejected is not found again, and all is still accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(
        document,
        document,
        fc.infiniteStream(fc.nat({ max: 99 })),
        fc.boolean(),
        async (a, b, numbers, additive) => {
          const [source, target] = [documentOf(a), documentOf(b)];
          const options = { embedder: wordHashEmbedder(64, additive) };
          const rejected: { source: readonly number[]; target: readonly number[] }[] = [];
          // a person who rejects whatever they are shown, time and again
          for (let round = 0; round < 4; round++) {
            const result = await alignDocuments(source, target, { ...options, anchors: { rejected } });
            expectKept(result, { beads: [], unmatched: [], rejected });
            const found = keys(result.beads);
            for (const key of keys(rejected)) expect(found).not.toContain(key);
            rejected.push(...result.beads.filter(() => numbers.next().value < 60));
          }
        },
      ),
      { numRuns: 60 },
    );
    // a larger bead would hold it, too
    const anchors = { rejected: [{ source: [1], target: [1] }] };
    const three = documentOf(['a b c', 'd e f', 'g h i']);
    const { beads, unmatched } = await alignDocuments(three, three, { embedder, anchors });
    expect(keys(beads)).toEqual(['0|0', '2|2']);
    expect(unmatched.map(({ segments }) => segments)).toEqual([[1], [1]]);
  });

  test('far from where a long text seems to go, they are kept too, and their surroundings follow', async () => {
    const words = (from: number) => Array.from({ length: 7 }, (_, w) => `u${from}x${w}`).join(' ');
    const text = Array.from({ length: 400 }, (_, k) => words(k));
    // the same text twice: the second half of the target is as good a counterpart
    const target = [...text, ...text];
    const anchors = { beads: [{ source: [200], target: [600] }], unmatched: [] };
    const result = await alignDocuments(documentOf(text), documentOf(target), { embedder, anchors });
    expectKept(result, anchors);
    expect(keys(result.beads)).toEqual(expect.arrayContaining(['201|601', '300|700', '399|799']));
  });

  test('beads of any size are kept', async () => {
    const source = Array.from({ length: 30 }, (_, k) => `w${k} x${k} y${k}`);
    const anchors = { beads: [{ source: Array.from({ length: 23 }, (_, k) => k + 2), target: [1, 2] }], unmatched: [] };
    for (const additive of [true, false]) {
      const result = await alignDocuments(documentOf(source), documentOf(['w0 x0 y0', 'a', 'b', 'w29 x29 y29']), {
        embedder: wordHashEmbedder(64, additive),
        anchors,
      });
      expectKept(result, anchors);
      expect(keys(result.beads)).toEqual(expect.arrayContaining(['0|0', '29|3']));
    }
  });

  test('beads that cross: the greater part of them is in order, or what is said to be', async () => {
    const source = documentOf(['a b c', 'd e f', 'g h i', 'j k l']);
    const target = documentOf(['j k l', 'a b c', 'd e f', 'g h i']);
    const beads = [0, 1, 2, 3].map((k) => ({ source: [k], target: [(k + 1) % 4] }));
    const crossing = async (anchors: Anchors) => {
      const result = await alignDocuments(source, target, { embedder, anchors });
      return result.beads.filter((bead) => bead.crossing).map((bead) => bead.source[0]);
    };
    expect(await crossing({ beads })).toEqual([3]);
    expect(await crossing({ beads: beads.map((bead, k) => ({ ...bead, crossing: k < 3 })) })).toEqual([0, 1, 2]);
  });

  test('furniture of pages can be anchored, and stepped over', async () => {
    const source = await createDocument(yearbook, { language: 'en' });
    const target = await createDocument(
      'Jahrbuch des Tals 12\n\nDer Verein wurde 1952 von sieben Lehrern gegründet. Er besitzt zwei Mühlen, deren eine er von den Erben eines Brauers kaufte.',
      { language: 'de' },
    );
    const anchors: Anchors = {
      beads: [
        { source: [2], target: [0] },
        { source: [5, 7], target: [2] },
      ],
      unmatched: [],
    };
    const result = await alignDocuments(source, target, { embedder: await loadEmbedder(), anchors });
    expectKept(result, anchors);
    // what a bead steps over may also be said to be unmatched, for any reason
    const stepping: Anchors = {
      beads: [{ source: [0, 3], target: [1, 2] }],
      unmatched: [{ side: 'source', segments: [1, 2], reason: 'omission' }],
    };
    const over = await alignDocuments(source, target, { embedder, anchors: stepping });
    expectKept(over, stepping);
    expect(over.unmatched.filter(({ segments }) => segments[0] === 1 || segments[0] === 2).map(({ reason }) => reason)).toEqual([
      'omission',
      'omission',
    ]);
  });

  test.each<[string, unknown, RegExp]>([
    ['no list', { beads: 3 }, /must hold lists/],
    ['an empty bead', { beads: [{ source: [], target: [0] }] }, /`anchors\.beads\[0\]\.source` is \[\]: .*one or more/],
    ['half a bead', { beads: [{ source: [0] }] }, /anchors\.beads\[0\]\.target/],
    ['no segment', { beads: [{ source: [0], target: [9] }] }, /names segment 9: the document has 3/],
    ['a fraction', { unmatched: [{ side: 'source', segments: [0.5] }] }, /names segment 0\.5/],
    ['no side', { unmatched: [{ side: 'left', segments: [0] }] }, /is "left": it must be "source" or "target"/],
    ['no order', { beads: [{ source: [1, 0], target: [0] }] }, /must ascend/],
    [
      'two claims',
      { beads: [{ source: [0, 1], target: [0] }], unmatched: [{ side: 'source', segments: [1] }] },
      /Segment 1 of the source is in anchors\.unmatched\[0\]\.segments and in anchors\.beads\[0\]\.source/,
    ],
    ['a gap', { beads: [{ source: [0, 2], target: [0] }] }, /leaves out segment 1: put it into the bead, or into/],
    [
      'a gap in another bead',
      {
        beads: [
          { source: [0, 2], target: [0] },
          { source: [1], target: [1] },
        ],
      },
      /leaves out segment 1/,
    ],
    [
      'right and wrong at once',
      { beads: [{ source: [0], target: [1] }], rejected: [{ source: [0], target: [1] }] },
      /`anchors\.beads\[0\]` is \[0\] : \[1\], and `anchors\.rejected` says that it is wrong/,
    ],
    ['no rejected segment', { rejected: [{ source: [0], target: [7] }] }, /`anchors\.rejected\[0\]\.target` names segment 7/],
  ])('that cannot be kept are refused: %s', async (_, anchors, message) => {
    const three = documentOf(['a b', 'c d', 'e f']);
    const refused = await alignDocuments(three, three, { embedder, anchors: anchors as Anchors }).catch((error) => error);
    expect(refused).toMatchObject({ name: 'EnfaceError', code: 'BAD_ARGUMENT' });
    expect(refused.message).toMatch(message);
  });
});

const other = (side: Side) => (side === 'source' ? 'target' : 'source');

describe('kept vectors', () => {
  const rowsOf = async (texts: readonly string[]) => embedder.embed(texts, { normalize: false });

  test('give what the encoder gave, around anchors too', async () => {
    await fc.assert(
      fc.asyncProperty(decided, async ({ source, target, anchors }) => {
        const vectors = { source: await rowsOf(source), target: await rowsOf(target) };
        const result = await alignVectors(documentOf(source), documentOf(target), { vectors, dimensions: 64, anchors });
        expectKept(result, anchors);
      }),
      { numRuns: 50 },
    );
    const lines = Array.from({ length: 40 }, (_, k) => `w${k} x${k} y${k}`);
    const whole = Int8Array.from(await rowsOf(lines), (value) => 20 * value);
    const { beads } = await alignVectors(documentOf(lines), documentOf(lines), {
      vectors: { source: whole, target: whole },
      dimensions: 64,
    });
    expect(beads.map((bead) => `${bead.source}|${bead.target}`)).toEqual(lines.map((_, k) => `${k}|${k}`));
  });

  test('that do not fit the documents are refused', async () => {
    const one = documentOf(['a']);
    const align = (rows: unknown) =>
      alignVectors(one, one, { vectors: { source: rows as Float32Array, target: rows as Float32Array }, dimensions: 2 });
    await expect(align([1, 2])).rejects.toThrow(/`vectors\.source` is an array: it must be a Float32Array/);
    await expect(align(new Float32Array(3))).rejects.toThrow(/has 3 numbers for 1 segments of 2 dimensions: there must be 2/);
    await expect(align(Float32Array.of(1, Number.NaN))).rejects.toThrow(/no finite number/);
  });
});
