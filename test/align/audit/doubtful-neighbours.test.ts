import type { Alignment } from '@enface/align';
import { auditAlignment } from '@enface/align/audit';
import { createDocument } from '@enface/core';
import { expect, test } from 'vitest';

const NEIGHBOUR = 'The spokesman did not want to answer on the 40,000 kroner.';

/** A statement whose denial the translation puts into a sentence of its own, which the aligner left unmatched. */
async function statement(probability: number, neighbour = NEIGHBOUR): Promise<Alignment> {
  const source = await createDocument(
    'Talsmanden sagde, at firmaet ikke ville svare, men at det tog kravet på 40.000 kroner alvorligt.',
    {
      language: 'da',
      segments: 'lines',
    },
  );
  const target = await createDocument(`${neighbour}\nThe firm took the claim seriously.`, {
    language: 'en',
    segments: 'lines',
  });
  return {
    source,
    target,
    beads: [{ source: [0], target: [1], score: 0.4, probability: 0.6, relation: 'partial', crossing: false }],
    unmatched: [{ side: 'target', segments: [0], probability, reason: 'addition' }],
    warnings: [],
  };
}

const checksOf = async (alignment: Alignment) => (await auditAlignment(alignment)).findings.map(({ check }) => check);

test('a sentence next door that is perhaps unmatched answers for what the bead lacks, and is still reported', async () => {
  const checks = await checksOf(await statement(0.6));
  expect(checks).toContain('added-sentences');
  expect(checks).not.toContain('negation');
  expect(checks).not.toContain('numbers');
});

test('one that is surely unmatched answers for nothing', async () => {
  const checks = await checksOf(await statement(0.95));
  expect(checks).toContain('added-sentences');
  expect(checks).toContain('negation');
  expect(checks.filter((check) => check === 'numbers' || check === 'units')).not.toEqual([]);
});

test('one too long for all its words to be looked at answers for no denial, only for figures', async () => {
  const checks = await checksOf(await statement(0.6, NEIGHBOUR + ' He spoke of the weather.'.repeat(80)));
  expect(checks).toContain('negation');
  expect(checks).not.toContain('numbers');
  expect(checks).not.toContain('units');
});
