import { loadEmbedder } from '@enface/core';
import { atOnce } from '@enface/core/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords, createWordCoverage, joinWords } from '../../packages/align/src/words/coverage.ts';
import { plainRowCosines, unitRows } from '../../packages/align/src/words/dots.ts';
import { createWordLexicon } from '../../packages/align/src/words/lexicon.ts';
import { tokenizeWords } from '../../packages/align/src/words/tokenize.ts';

const embedder = await loadEmbedder();

describe('tokenizeWords', () => {
  const words = (text: string) => tokenizeWords(text).map((word) => word.text);

  it('keeps numbers, names and compounds whole and cuts off elided words', () => {
    expect(words('“Salesforce.com” (NYSE: CRM) steg 1.234,5 % kl. 10:30.')).toEqual([
      'Salesforce.com',
      'NYSE',
      'CRM',
      'steg',
      '1.234,5',
      'kl',
      '10:30',
    ]);
    expect(words("L'accusation d’hier n'a pas touché aujourd'hui l'eau.")).toEqual([
      "L'",
      'accusation',
      'd’',
      'hier',
      "n'a",
      'pas',
      'touché',
      "aujourd'",
      'hui',
      "l'",
      'eau',
    ]);
    expect(words("We don't use state-of-the-art tools – ever; COVID-19 pandemic.")).toEqual([
      'We',
      "don't",
      'use',
      'state-of-the-art',
      'tools',
      'ever',
      'COVID-19',
      'pandemic',
    ]);
  });

  it('gives exact ascending UTF-16 spans of any text and leaves no letter or digit out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0;
        let outside = '';
        for (const word of tokenizeWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(at);
          expect(word.end).toBeGreaterThan(word.start);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          outside += text.slice(at, word.start);
          at = word.end;
        }
        expect(outside + text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe('dot products', () => {
  it('come out the same from WebAssembly and from JavaScript, and near the exact cosine', () => {
    const number = fc.float({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.array(number, { minLength: 120, maxLength: 400 }), (dimensions, values) => {
        const count = Math.floor(values.length / dimensions);
        const rows = Float32Array.from(values.slice(0, count * dimensions));
        const norms = Float64Array.from({ length: count }, (_, i) =>
          Math.hypot(...rows.subarray(i * dimensions, (i + 1) * dimensions)),
        );
        const units = atOnce(unitRows(rows, norms, dimensions));
        const others = Int32Array.from({ length: count }, (_, i) => i);
        const [fast, plain] = [new Float64Array(count + 1), new Float64Array(count + 1)];
        units.cosines(0, others, fast, 1);
        plainRowCosines(units)(0, others, plain, 1);
        expect(fast).toEqual(plain);
        for (let k = 0; k < count; k++) {
          if (norms[0] < 1e-3 || norms[k] < 1e-3) continue;
          let dot = 0;
          for (let d = 0; d < dimensions; d++) dot += rows[d] * rows[k * dimensions + d];
          expect(fast[k + 1]).toBeCloseTo(dot / norms[0] / norms[k], 2);
        }
      }),
    );
  });
});

describe('createWordCoverage', async () => {
  const dutch = 'Het bedrijf bestrijdt mensenhandel op drie continenten.';
  const english = 'The company fights human trafficking on three continents.';
  const other = 'Heavy rain is expected along the coast tomorrow morning.';
  const more = 'It also hired a new lawyer in Brussels.';
  const lexicon = await createWordLexicon([dutch, english, other, more], { embedder });
  const coverage = createWordCoverage(lexicon);
  const words = (text: string) => contentWords(text, lexicon);

  it('is high for a translation, low for another sentence, 1 for the sentence itself', () => {
    const right = coverage(words(dutch), words(english));
    const wrong = coverage(words(dutch), words(other));
    expect(right.forward).toBeGreaterThan(wrong.forward + 0.4);
    expect(right.backward).toBeGreaterThan(wrong.backward + 0.4);
    expect(coverage(words(english), words(english))).toEqual({ forward: 1, backward: 1 });
  });

  it('falls only on the side that says more, and mirrors when the sides are swapped', () => {
    const longer = joinWords([words(english), words(more)], lexicon);
    expect([...longer.ids]).toEqual([...words(`${english} ${more}`).ids]);
    const { forward, backward } = coverage(words(dutch), longer);
    expect(forward).toBeGreaterThan(backward + 0.2);
    expect(coverage(longer, words(dutch))).toEqual({ forward: backward, backward: forward });
  });

  it('takes weights for words, and says 1 where a side has nothing to cover', () => {
    const none = new Float64Array(lexicon.norms.length);
    expect(createWordCoverage(lexicon, { idf: none })(words(dutch), words(other))).toEqual({ forward: 1, backward: 1 });
    expect(coverage(words(''), words(english))).toEqual({ forward: 1, backward: 0 });
  });
});
