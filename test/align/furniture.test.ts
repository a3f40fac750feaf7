import { alignDocuments } from '@enface/align';
import { auditAlignment, type Check, checks } from '@enface/align/audit';
import { fromJson, toJson } from '@enface/align/json';
import { createDocument, loadEmbedder } from '@enface/core';
import { expect, it } from 'vitest';
import { head, yearbook } from './fixtures/yearbook.ts';

const german = [
  'Der Verein wurde 1952 von sieben Lehrern gegründet. Er besitzt zwei Mühlen, deren eine er von den Erben eines Brauers kaufte.',
  'Keine von ihnen ist heute in Betrieb. Der Steinbruch liefert Steine für Kirchen, die vom Frost beschädigt wurden.',
  'Mitglieder dürfen ihn im Juni besuchen. Ein Führer geht an alle, die rechtzeitig bezahlt haben. Wir danken allen Helfern.',
].join('\n\n');

it('beads step over running heads between the halves of a sentence, and over nothing else', async () => {
  const source = await createDocument(yearbook, { language: 'en' });
  const target = await createDocument(german, { language: 'de' });
  const embedder = await loadEmbedder();
  for (const swapped of [false, true]) {
    const [one, other] = swapped ? [target, source] : [source, target];
    const alignment = await alignDocuments(one, other, { embedder });
    const side = swapped ? 'target' : 'source';
    const heads = alignment.unmatched.filter((run) => run.side === side && run.reason === 'boilerplate');
    expect(heads.map(({ segments }) => source.segments[segments[0]].text)).toEqual([12, 13, 14].map(head));
    expect(alignment.beads.map((bead) => bead[side])).toEqual([[0], [1, 3], [4], [5, 7], [8], [9, 11], [12]]);
    expect(alignment.source).toBe(one);
    const read = fromJson(toJson(alignment));
    expect('beads' in read && read.beads.map((bead) => bead[side])).toEqual(alignment.beads.map((bead) => bead[side]));
  }
});

it('an audit does not read what a bead steps over', async () => {
  const source = await createDocument(yearbook, { language: 'en' });
  const target = await createDocument(german, { language: 'de' });
  const embedder = await loadEmbedder();
  const alignment = await alignDocuments(source, target, { embedder });
  const texts: string[] = [];
  const reader: Check = {
    ...checks[0],
    id: 'reader',
    run({ pairs }) {
      for (const pair of pairs) {
        texts.push(pair.source.text);
        const { start, text } = pair.source;
        expect(source.text.slice(start, start + text.length)).toHaveLength(text.length);
      }
      return [];
    },
  };
  const { findings } = await auditAlignment(alignment, { embedder, extraChecks: [reader] });
  expect(texts.filter((text) => text.includes('Yearbook'))).toEqual([]);
  expect(texts[1]).toMatch(/^It owns two mills, one of which it bought from\s+the heirs of a brewer\.$/);
  expect(
    findings.filter(({ message }) => /Yearbook|1[234]\b/.test(message)).map(({ check, message }) => [check, message]),
  ).toEqual([]);
});
