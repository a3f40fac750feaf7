import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadEmbedder } from '@enface/core';
import { afterAll, expect, test } from 'vitest';
import { auditJudged } from '../../bench/mqm/audited.ts';
import { type JudgedDocument, readJudged } from '../../bench/mqm/documents.ts';
import { isMeantFor, kindOf, touches } from '../../bench/mqm/kinds.ts';

const document: JudgedDocument = {
  set: 'own-da-en',
  system: 'one',
  human: false,
  doc: '0',
  from: 'da',
  to: 'en',
  segments: [
    { src: 'Havnen blev udvidet i foråret.', tgt: 'The harbour was extended in the spring.', raters: {} },
    {
      src: 'Kommunen betalte 400 kroner for hver ny bænk. Resten kom fra borgerne.',
      tgt: 'The council paid 700 kroner for each new bench. The rest came from the citizens.',
      raters: {
        A: [{ cat: 'mistranslation', sub: '', sev: 'major', side: 'target', start: 17, end: 20, text: '700' }],
        B: [],
      },
    },
    { src: 'Om sommeren er der fyldt med mennesker.', tgt: 'In summer it is full of people.', raters: { A: [] } },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'enface-mqm-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['lines', 'sentences'] as const)('a finding is where the judges count, whatever the audit splits: %s', async (mode) => {
  const { segments, findings } = await auditJudged(document, mode, await loadEmbedder());
  expect(segments.map(({ line, errors }) => [line, errors.length])).toEqual([
    [1, 1],
    [2, 0],
  ]);
  const [{ errors, findings: inLine }] = segments;
  expect(kindOf(errors[0], document.segments[1])).toBe('figure');
  const hits = inLine.filter((each) => touches(each, errors[0], 1));
  expect(hits.some(({ finding }) => isMeantFor(finding, 'figure'))).toBe(true);
  expect(findings.flatMap((each) => [...each.lines])).toEqual(findings.map(() => 1));
  expect(segments[1].findings).toEqual([]);
});

test('halves and samples are by the number of a line, in plain files and packed ones', async () => {
  const lines = Array.from({ length: 9 }, (_, k) => JSON.stringify({ ...document, doc: String(k) })).join('\n');
  writeFileSync(join(folder, 'a.jsonl'), `${lines}\n`);
  writeFileSync(join(folder, 'b.jsonl.gz'), gzipSync(lines));
  writeFileSync(join(folder, 'notes.txt'), 'no documents');
  const docs = async (path: string, options: Parameters<typeof readJudged>[1]) => {
    const found: string[] = [];
    for await (const { doc } of readJudged(path, options)) found.push(doc);
    return found.join('');
  };
  expect(await docs(join(folder, 'a.jsonl'), {})).toBe('012345678');
  expect(await docs(join(folder, 'b.jsonl.gz'), { half: 'dev' })).toBe('1357');
  expect(await docs(join(folder, 'b.jsonl.gz'), { half: 'check', every: 2 })).toBe('048');
  expect(await docs(folder, { half: 'check' })).toBe('0246802468');
});
