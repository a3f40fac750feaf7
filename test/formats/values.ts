import type { Alignment, Bead, Unmatched } from '@enface/align';
import type { Finding } from '@enface/align/audit';
import type { Document } from '@enface/core';
import fc from 'fast-check';
import { hostileLine } from '../hostile.ts';

/** A finding in one segment of each side. */
export const findingIn = (segment: number, message: string): Finding => ({
  check: 'numbers',
  category: 'accuracy/mistranslation/number',
  locQualityType: 'numbers',
  severity: 'major',
  side: 'target',
  spans: { source: [], target: [] },
  segments: { source: [segment], target: [segment] },
  message,
  evidence: {},
  explains: [],
});

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A document of these segments, one a line. */
export function documentOf(id: string, language: string, texts: readonly string[]): Document {
  let start = 0;
  const segments = texts.map((text, index) => {
    const segment = { index, text, start, end: start + text.length, paragraph: index };
    start = segment.end + 1;
    return segment;
  });
  return { id, language, text: texts.join('\n'), segments };
}

const share = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 1e6);
const ids = fc.constantFrom('a.txt', 'b & c <d>.txt', '"', 'é\u202e.txt');

/** The positions from 0 to a number, in groups of neighbours. */
const groups = (count: number) =>
  fc.array(fc.boolean(), { minLength: count, maxLength: count }).map((cuts) => {
    const all: number[][] = [];
    for (let k = 0; k < count; k++) {
      if (k === 0 || cuts[k]) all.push([]);
      all.at(-1)!.push(k);
    }
    return all;
  });

/** Any alignment at all: beads of n and m, nulls on both sides, crossings, texts that may harm. */
export const alignments: fc.Arbitrary<Alignment> = fc
  .tuple(fc.array(hostileLine, { maxLength: 8 }), fc.array(hostileLine, { maxLength: 8 }))
  .chain(([left, right]) =>
    fc.record({
      left: fc.constant(left),
      right: fc.constant(right),
      lefts: groups(left.length),
      rights: groups(right.length).chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
      paired: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      figures: fc.array(fc.tuple(share, share, fc.boolean()), { minLength: 16, maxLength: 16 }),
      languages: fc.constantFrom(['da', 'en'], ['en', 'en-GB'], ['und', 'und'], ['pt-BR', 'pt']),
      names: fc.tuple(ids, ids),
    }),
  )
  .map(({ left, right, lefts, rights, paired, figures, languages, names }) => {
    const beads: Bead[] = [];
    const matched = new Set<readonly number[]>();
    for (const [k, source] of lefts.entries()) {
      if (!paired[k] || !rights[k]) continue;
      const [probability, score, crossing] = figures[k];
      const relation = (['parallel', 'partial', 'comparable'] as const)[k % 3];
      beads.push({ source, target: [...rights[k]].sort((a, b) => a - b), score, probability, relation, crossing });
      matched.add(source).add(rights[k]);
    }
    const alone = (side: 'source' | 'target', runs: readonly number[][], others: number) =>
      runs
        .filter((run) => !matched.has(run))
        .sort((a, b) => a[0] - b[0])
        .map((segments, k): Unmatched => {
          const reason = (['omission', 'boilerplate', 'moved'] as const)[k % 3];
          const [probability, score, near] = figures[8 + k];
          return { side, segments, probability, reason, ...(near && others > 0 && { nearest: { segment: k % others, score } }) };
        });
    return {
      source: documentOf(names[0], languages[0], left),
      target: documentOf(names[1], languages[1], right),
      beads,
      unmatched: [...alone('source', lefts, right.length), ...alone('target', rights, left.length)],
      warnings: [],
    };
  });

/** What a format that keeps segments and their numbers must give back: all but where a segment stood in its text. */
export function essence({ source, target, beads, unmatched }: Alignment) {
  const side = ({ id, language, segments }: Document) => ({ id, language, texts: segments.map(({ text }) => text) });
  return { source: side(source), target: side(target), beads, unmatched };
}

/** The invariants of documents and alignments. */
export function check({ source, target, beads, unmatched }: Alignment): void {
  for (const { text, segments } of [source, target])
    for (const [k, segment] of segments.entries()) {
      if (segment.index !== k || text.slice(segment.start, segment.end) !== segment.text || segment.text === '')
        throw new Error(`segment ${k} is not where it says`);
      if (/\S/.test(text.slice(k === 0 ? 0 : segments[k - 1].end, segment.start))) throw new Error('text between segments');
    }
  for (const side of ['source', 'target'] as const) {
    const all = [...beads.flatMap((bead) => bead[side]), ...unmatched.flatMap((run) => (run.side === side ? run.segments : []))];
    const count = { source, target }[side].segments.length;
    if (new Set(all).size !== all.length || all.length !== count) throw new Error(`${side}: not every segment once`);
  }
}
