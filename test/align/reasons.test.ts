import { alignDocuments } from '@enface/align';
import { createDocument, loadEmbedder } from '@enface/core';
import { describe, expect, test } from 'vitest';
import { mayStandElsewhere } from '../../packages/align/src/reasons.ts';

describe('a counterpart may stand elsewhere', () => {
  test('where what is near lacks one itself, or it is not certain that there is none', () => {
    expect(mayStandElsewhere({ probability: 0.97, isNear: true, isFree: true })).toBe(true);
    expect(mayStandElsewhere({ probability: 0.6, isNear: true, isFree: false })).toBe(true);
  });

  test('not where what is near is matched and the null certain, nor where nothing is near', () => {
    expect(mayStandElsewhere({ probability: 0.97, isNear: true, isFree: false })).toBe(false);
    expect(mayStandElsewhere({ probability: 0.97, isNear: false, isFree: true })).toBe(false);
  });
});

/** Sentences on one topic, so that what was left out is near to another one. */
const points = [
  ['Bergmann führt mit 2310 Punkten.', 'Bergmann leads with 2,310 points.'],
  ['Keller ist mit 2243 Punkten Zweiter, sieben hinter der Spitze.', ''],
  ['Dritter ist Hofer mit 2230 Punkten, zwanzig hinter der Spitze.', 'Hofer is third with 2,230 points, twenty behind the lead.'],
  ['Fünfter und Sechster sind Lang und Moser mit 2190 Punkten.', 'Lang and Moser are fifth and sixth with 2,190 points.'],
  ['Das nächste Rennen findet am Sonntag in Graz statt.', 'The next race takes place in Graz on Sunday.'],
  ['Danach macht die Serie drei Wochen Pause.', 'After that the series takes a break of three weeks.'],
];

test('a sentence that was left out is said to be, though others on its topic are near', async () => {
  const text = (side: 0 | 1) => points.flatMap((pair) => pair[side] || []).join('\n');
  const source = await createDocument(text(0), { language: 'de', segments: 'lines' });
  const target = await createDocument(text(1), { language: 'en', segments: 'lines' });
  const { unmatched } = await alignDocuments(source, target, { embedder: await loadEmbedder() });
  expect(unmatched.map(({ side, segments, reason }) => [side, segments, reason])).toEqual([['source', [1], 'omission']]);
});
