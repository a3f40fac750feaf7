import { type Alignment, type Anchors, alignVectors, type Side } from '@enface/align';
import { createRealigner, keepVectors, unpackVectors } from '@enface/align/bitext';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, wordHashEmbedder } from './vectors.ts';

const SIDES = ['source', 'target'] as const;
const dimensions = 64;
const embedder = wordHashEmbedder(dimensions);

type Shown = Pick<Alignment, 'beads' | 'unmatched'>;
type Group = { source: number[]; target: number[] };

const keyOf = ({ source, target }: { source: readonly number[]; target: readonly number[] }) => `${source}|${target}`;
const keys = (beads: Shown['beads']) => beads.map(keyOf).sort();

async function pairOf(a: readonly string[], b: readonly string[]) {
  const documents = { source: documentOf(a), target: documentOf(b) };
  const kept = await keepVectors(documents, { embedder });
  const vectors = { source: unpackVectors(kept.source, dimensions), target: unpackVectors(kept.target, dimensions) };
  const align = (anchors: Anchors) => alignVectors(documents.source, documents.target, { vectors, dimensions, anchors });
  return { documents, align, realign: createRealigner({ documents, vectors, dimensions }) };
}

const sentence = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 })
  .map((ws) => ws.map((w) => `w${w}`).join(' '));
const text = fc.array(sentence, { minLength: 1, maxLength: 14 });
const numbers = fc.array(fc.nat({ max: 9999 }), { minLength: 40, maxLength: 40 });

/** Decides something more, at random, about what is shown: right, wrong, alone, or belonging to something else. */
function decideMore(shown: Shown, anchors: Required<Anchors>, pick: (choices: number) => number, counts: Record<Side, number>) {
  const bead = shown.beads[pick(Math.max(1, shown.beads.length))];
  const kind = pick(4);
  const group: Group =
    bead && kind < 3
      ? { source: [...bead.source], target: [...bead.target] }
      : { source: [pick(counts.source)], target: [pick(counts.target)] };
  const touches = (other: { source: readonly number[]; target: readonly number[] }) =>
    SIDES.some((side) => other[side].some((segment) => group[side].includes(segment)));
  const kept: Required<Anchors> = {
    beads: anchors.beads!.filter((other) => !touches(other)),
    unmatched: anchors.unmatched!.filter((run) => !run.segments.some((segment) => group[run.side].includes(segment))),
    rejected: anchors.rejected!.filter((other) => keyOf(other) !== keyOf(group)),
  };
  if (kind === 0) return { ...kept, rejected: [...kept.rejected!, group] };
  if (kind === 1)
    return {
      ...kept,
      unmatched: [
        ...kept.unmatched!,
        { side: 'source' as const, segments: group.source },
        { side: 'target' as const, segments: group.target },
      ],
    };
  return {
    ...kept,
    rejected: kept.rejected!.filter((other) => !SIDES.every((side) => other[side].every((k) => group[side].includes(k)))),
    beads: [...kept.beads!, group],
  };
}

function expectWhole({ beads, unmatched }: Shown, counts: Record<Side, number>, anchors: Required<Anchors>): void {
  for (const side of SIDES) {
    const places = [
      ...beads.flatMap((bead) => bead[side]),
      ...unmatched.filter((run) => run.side === side).flatMap((run) => run.segments),
    ];
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: counts[side] }, (_, k) => k));
  }
  expect(keys(beads)).toEqual(expect.arrayContaining(anchors.beads!.map(keyOf)));
  const alone = new Set(unmatched.flatMap((run) => run.segments.map((k) => `${run.side} ${k} ${run.probability}`)));
  for (const run of anchors.unmatched!) for (const k of run.segments) expect(alone).toContain(`${run.side} ${k} 1`);
  const isWrong = new Set(anchors.rejected!.map(keyOf));
  for (const bead of beads) expect(isWrong).not.toContain(keyOf(bead));
  const inOrder = beads.filter((bead) => !bead.crossing);
  for (const [k, bead] of inOrder.entries()) if (k > 0) expect(bead.target[0]).toBeGreaterThan(inOrder[k - 1].target.at(-1)!);
}

const nothing = { beads: [], unmatched: [], rejected: [] };

test('whatever is decided, one thing after another, is kept, and everything is accounted for exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, numbers, async (a, b, random) => {
      const { align, realign } = await pairOf(a, b);
      const counts = { source: a.length, target: b.length };
      let at = 0;
      const pick = (choices: number) => random[at++ % random.length] % choices;
      let shown: Shown = await align({});
      let anchors: Required<Anchors> = nothing;
      for (let step = 0; step < 6; step++) {
        const next = decideMore(shown, anchors, pick, counts);
        shown = await realign(shown, anchors, next);
        expectWhole(shown, counts, next);
        anchors = next;
      }
    }),
    { numRuns: 100 },
  );
});

test('short texts are aligned as alignVectors aligns them', async () => {
  let same = 0;
  await fc.assert(
    fc.asyncProperty(text, numbers, async (a, random) => {
      const b = a
        .map((line, k) => (random[k] % 4 === 0 ? `${line} w${random[k] % 60}` : line))
        .filter((_, k) => random[k] % 7 > 0);
      if (b.length === 0) return;
      const { align, realign } = await pairOf(a, b);
      const first = await align({});
      let at = 20;
      const after = decideMore(first, nothing, (choices) => random[at++] % choices, { source: a.length, target: b.length });
      const whole = await align(after);
      // what stands out of order is left where it is
      if ([...first.beads, ...whole.beads].some(({ crossing }) => crossing)) return;
      const found = await realign(first, nothing, after);
      expect(keys(found.beads)).toEqual(keys(whole.beads));
      same++;
    }),
    { numRuns: 200 },
  );
  expect(same).toBeGreaterThan(50);
});

/** A text of many lines with all its words, and a translation that lacks some lines. */
function longPair(more = (_: number) => '') {
  const lines = Array.from({ length: 900 }, (_, k) => `a${k} b${(7 * k) % 450} c${k % 11} d${(3 * k) % 700}${more(k)}`);
  const kept = lines.map((_, k) => k).filter((k) => k % 37 !== 5);
  return { lines, translation: kept.map((k) => `${lines[k]} x${k % 5}`) };
}

test('in a long text only the surroundings are aligned anew', async () => {
  const { lines, translation } = longPair();
  const { align, realign } = await pairOf(lines, translation);
  const first = await align({});
  const wrong = {
    ...nothing,
    rejected: [{ source: [450], target: [first.beads.find(({ source }) => source[0] === 450)!.target[0]] }],
  };
  const second = await realign(first, nothing, wrong);
  expect(keys(second.beads)).toEqual(keys((await align(wrong)).beads));
  // all else is the very same value
  const others = second.beads.filter((bead) => !first.beads.includes(bead));
  expect(others.every(({ source }) => Math.abs(source[0] - 450) < 4)).toBe(true);
  expect(keys((await realign(second, wrong, nothing)).beads)).toEqual(keys(first.beads));
});

test('whatever is confirmed or stands alone in a long text, all is as if the whole had been aligned anew', async () => {
  // words of their own, so that nowhere a scale stands even that how much a text leaves out as a whole would tip
  const { lines, translation } = longPair((k) => ` e${k} f${k} g${k} h${k}`);
  const { align, realign } = await pairOf(lines, translation);
  const first = await align({});
  const counts = { source: lines.length, target: translation.length };
  const decisions = fc.uniqueArray(fc.tuple(fc.nat({ max: first.beads.length - 1 }), fc.boolean()), {
    selector: ([at]) => at,
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(decisions, async (all) => {
      let shown: Shown = first;
      let anchors: Required<Anchors> = nothing;
      for (const [at, isRight] of all) {
        const { source, target } = first.beads[at];
        const next = isRight
          ? { ...anchors, beads: [...anchors.beads!, { source, target }] }
          : { ...anchors, unmatched: [...anchors.unmatched!, { side: 'source' as const, segments: source }] };
        shown = await realign(shown, anchors, next);
        expectWhole(shown, counts, next);
        anchors = next;
      }
      expect(keys(shown.beads)).toEqual(keys((await align(anchors)).beads));
    }),
    { numRuns: 5 },
  );
});

test('what belongs together from one end to the other is joined, and taken apart again', async () => {
  const { lines, translation } = longPair();
  const { align, realign } = await pairOf(lines, translation);
  const first = await align({});
  const far = { ...nothing, beads: [{ source: [10], target: [870] }] };
  const counts = { source: lines.length, target: translation.length };
  const joined = await realign(first, nothing, far);
  expectWhole(joined, counts, far);
  expect(joined.beads.find(({ source }) => source[0] === 10)).toMatchObject({ crossing: true, probability: 1, target: [870] });
  const apart = await realign(joined, far, nothing);
  expectWhole(apart, counts, nothing);
  expect(keys(apart.beads)).toEqual(keys(first.beads));
});

test('vectors are kept in four bits a number, near enough', async () => {
  const lines = Array.from({ length: 50 }, (_, k) => Array.from({ length: 1 + (k % 20) }, (_, n) => `w${k * n}`).join(' '));
  const kept = await keepVectors({ source: documentOf(lines), target: documentOf([]) }, { embedder });
  expect(kept.target).toBe('');
  expect(kept.source.length).toBeLessThan(50 * 46);
  const exact = await embedder.embed(lines, { normalize: false });
  const rows = unpackVectors(kept.source, dimensions);
  expect(rows.every(Number.isInteger)).toBe(true);
  for (let row = 0; row < 50; row++) {
    const [a, b] = [exact, rows].map((all) => all.subarray(row * dimensions, (row + 1) * dimensions));
    const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, d) => sum + value * y[d], 0);
    expect(dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))).toBeGreaterThan(0.98);
  }
});

test('an encoder whose vectors do not add up is refused', async () => {
  const one = documentOf(['a']);
  await expect(keepVectors({ source: one, target: one }, { embedder: wordHashEmbedder(8, false) })).rejects.toThrow(
    /not additive/,
  );
});
