import { alignDocuments } from '@enface/align';
import { auditAlignment, findingsToSarif, parseGlossary } from '@enface/align/audit';
import { decisionsFromJson, fromJson, toCsv, toJson, toVecalign } from '@enface/align/json';
import { toHtml, toText } from '@enface/align/report';
import { EnfaceError } from '@enface/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignment, damagedData, damagedText } from '../damaged.ts';
import '../random.ts';
import { wordHashEmbedder } from './vectors.ts';

const embedder = wordHashEmbedder(8);

/** Whether it went well; anything but a sentence that names what is wrong is a fault. */
async function went(work: () => unknown): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof EnfaceError)) throw error;
    expect(error.code).toMatch(/^(BAD_INPUT|BAD_ARGUMENT|LANGUAGE_UNKNOWN|TOO_LARGE)$/);
    expect(error.message).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e]/u);
    return false;
  }
}

test('damaged results are read and shown, or refused in a sentence', async () => {
  let good = 0;
  await fc.assert(
    fc.asyncProperty(damagedData(JSON.parse(JSON.stringify(toJson(alignment)))), async (json) => {
      let back: ReturnType<typeof fromJson> | undefined;
      if (!(await went(() => (back = fromJson(json)))) || !back || !('beads' in back)) return;
      good++;
      const pair = back;
      // what was taken for an alignment is one: everything can be done with it
      for (const view of [toText, toHtml, toCsv, toVecalign, toJson]) view(pair);
      findingsToSarif(pair, await auditAlignment(pair, { embedder }));
    }),
    { numRuns: 1500 },
  );
  expect(good).toBeGreaterThan(100);
});

test('so are damaged alignments that were never JSON', async () => {
  await fc.assert(
    fc.asyncProperty(damagedData(alignment), async (value) => {
      await went(() => auditAlignment(value as typeof alignment, { embedder }));
      await went(() => alignDocuments((value as typeof alignment)?.source, alignment.target, { embedder }));
    }),
    { numRuns: 1000 },
  );
});

test('damaged decisions are kept as far as they are some, or refused', async () => {
  const named = (side: 'source' | 'target', ...numbers: number[]) =>
    numbers.map((segment) => ({ segment, text: alignment[side].segments[segment].text }));
  const decisions = {
    schema: 'enface/decisions@1',
    source: 'a.txt',
    target: 'b.txt',
    decisions: [
      { say: 'right', source: named('source', 1, 2), target: named('target', 1) },
      { say: 'wrong', source: named('source', 0), target: named('target', 0) },
      { say: 'right', source: [], target: named('target', 0) },
      { say: 'corrected', source: named('source', 0), target: named('target', 0), text: 'The ferry is sailing.' },
      { say: 'dismissed', source: named('source', 0), target: named('target', 0), check: 'numbers', message: 'x', reason: 'y' },
    ],
  };
  await fc.assert(
    fc.asyncProperty(damagedData(decisions), async (json) => {
      await went(() => {
        const { anchors } = decisionsFromJson(json, alignment);
        return alignDocuments(alignment.source, alignment.target, { embedder, anchors });
      });
    }),
    { numRuns: 800 },
  );
});

test('so are glossaries', async () => {
  const csv = 'da,en,de\nfærge;skib,ferry|boat,Fähre\n"by, lille",town,Stadt\n';
  const tbx =
    '<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="a"><langSet xml:lang="da"><tig><term>færge</term></tig></langSet><langSet xml:lang="en"><tig><term>ferry</term></tig></langSet></termEntry></body></text></martif>';
  for (const [format, text] of [
    ['csv', csv],
    ['tbx', tbx],
  ] as const)
    await fc.assert(
      fc.asyncProperty(damagedText(text), async (damaged) => {
        await went(() => auditAlignment(alignment, { glossary: parseGlossary(damaged, { format, source: 'da', target: 'en' }) }));
      }),
      { numRuns: 400 },
    );
});
