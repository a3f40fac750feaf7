import { alignDocuments } from '@enface/align';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, wordHashEmbedder } from './vectors.ts';

const words = (from: number, count: number) => Array.from({ length: count }, (_, k) => `word${from + k}`).join(' ');

/** Sentences that have nothing in common, of two parts each. */
const sentence = (k: number) => `${words(20 * k, 6)}, ${words(20 * k + 6, 6)}.`;
const sentences = (count: number) => Array.from({ length: count }, (_, k) => sentence(k));

/** The same, the last part of sentence `k` said at the beginning of the next one. */
function withShift(lines: readonly string[], k: number): string[] {
  const cut = lines[k].lastIndexOf(', ');
  const [stays, goes] = [`${lines[k].slice(0, cut)}.`, lines[k].slice(cut + 2, -1)];
  return lines.flatMap((line, at) => (at === k ? [stays] : at === k + 1 ? [`${goes}, ${line}`] : [line]));
}

const pairsOf = async (
  source: string[],
  target: string[],
  options: Omit<Parameters<typeof alignDocuments>[2], 'embedder'> = {},
) => {
  const { beads } = await alignDocuments(documentOf(source), documentOf(target), { embedder: wordHashEmbedder(), ...options });
  return beads.map((bead) => `${bead.source}:${bead.target}`);
};

describe('a part of a sentence on the other side of a border', () => {
  const lines = sentences(10);
  const alone = lines.map((_, k) => `${k}:${k}`);

  test('makes one bead of two, whichever side has it, and whichever way', async () => {
    const joined = [...alone.slice(0, 4), '4,5:4,5', ...alone.slice(6)];
    expect(await pairsOf(lines, withShift(lines, 4))).toEqual(joined);
    expect(await pairsOf(withShift(lines, 4), lines)).toEqual(joined);
    const turned = (all: string[]) => [...all].reverse().map((line) => line.split(', ').reverse().join(', '));
    expect(await pairsOf(turned(lines), turned(withShift(lines, 4)))).toEqual([
      ...alone.slice(0, 4),
      '4,5:4,5',
      ...alone.slice(6),
    ]);
  });

  test('two in a row make one of three', async () => {
    expect(await pairsOf(lines, withShift(withShift(lines, 4), 5))).toContain('4,5,6:4,5,6');
  });

  test('is left where it is by a decision', async () => {
    const target = withShift(lines, 4);
    expect(await pairsOf(lines, target, { anchors: { beads: [{ source: [4], target: [4] }] } })).toEqual(alone);
    const rejected = [{ source: [4, 5], target: [4, 5] }];
    expect(await pairsOf(lines, target, { anchors: { rejected } })).not.toContain('4,5:4,5');
  });

  test('is told to be less sure where it may be', async () => {
    const { beads } = await alignDocuments(documentOf(lines), documentOf(withShift(lines, 4)), { embedder: wordHashEmbedder() });
    const { beads: plain } = await alignDocuments(documentOf(lines), documentOf(lines), { embedder: wordHashEmbedder() });
    expect(beads[4].probability).toBeLessThan(plain[4].probability);
  });

  test('sentences that hold what their counterparts hold stay apart, wherever their parts stand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), async (turned) => {
        const source = sentences(8);
        const target = source.map((line, k) =>
          turned[k] ? `${line.slice(0, -1).split(', ').reverse().join(', ')}.` : line.replace(', ', ' '),
        );
        expect(await pairsOf(source, target)).toEqual(source.map((_, k) => `${k}:${k}`));
      }),
      { numRuns: 20 },
    );
  });
});
