import { type Alignment, rows } from '@enface/align';
import { read } from '@enface/formats';
import { writePharaoh } from '@enface/formats/pharaoh';
import { readStandoff, writeInterText, writeSentences, writeXces } from '@enface/formats/standoff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry } from '../align/format-values.ts';
import { alignments, bytesOf, check } from './values.ts';

const whole = (pieces: Iterable<string>) => [...pieces].join('');
const files = { source: 'a & b.xml', target: 'c.xml' };

const textsOf = (alignment: Alignment) => async (name: string) => {
  if (name === files.source) return bytesOf(whole(writeSentences(alignment.source)));
  if (name === files.target) return bytesOf(whole(writeSentences(alignment.target)));
  throw new Error(name);
};

/** What XML cannot hold. */
const writable = (text: string) => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

describe.each([
  ['XCES', writeXces],
  ["InterText's", writeInterText],
])('%s links', (name, write) => {
  test('any alignment: the same texts, beads and nulls', async () => {
    await fc.assert(
      fc.asyncProperty(alignments, async (alignment) => {
        const bytes = bytesOf(whole(write(alignment, files)));
        const { alignment: again } = await readStandoff(bytes, { beside: textsOf(alignment) });
        check(again);
        for (const side of ['source', 'target'] as const) {
          expect(again[side].language).toBe(alignment[side].language);
          expect(again[side].segments.map(({ text }) => text)).toEqual(
            alignment[side].segments.map(({ text }) => writable(text)),
          );
        }
        const links = (each: Alignment) => each.beads.map(({ source, target }) => [source, target]);
        expect(links(again)).toEqual(links(alignment));
        const runs = (each: Alignment) => each.unmatched.map(({ side, segments }) => [side, segments]);
        expect(runs(again)).toEqual(runs(alignment));
        if (name === 'XCES')
          expect(again.beads.map((bead) => bead.probability)).toEqual(alignment.beads.map((bead) => bead.probability));
      }),
      { numRuns: 100 },
    );
  });

  test('are told by their content, and their texts asked for by name', async () => {
    const contents = await read(bytesOf(whole(write(ferry, files))), { name: 'x.xml', beside: textsOf(ferry) });
    expect(contents).toMatchObject({ kind: 'bilingual' });
    await expect(read(bytesOf(whole(write(ferry, files))), { name: 'x.xml' })).rejects.toThrow(
      'holds links between two other files',
    );
  });
});

test('the source stands first in XCES, and behind the target in InterText', () => {
  expect(whole(writeXces(ferry, files))).toContain('<linkGrp targType="s" fromDoc="a &amp; b.xml" toDoc="c.xml">');
  expect(whole(writeXces(ferry, files))).toContain('<link id="SL2" xtargets="s2;s3 s4" certainty="0.99"/>');
  expect(whole(writeInterText(ferry, files))).toContain('<link type="2-1" xtargets="s3 s4;s2" status="auto"/>');
  expect(whole(writeXces(ferry, files))).toContain(';s6" certainty="0.93"/>');
});

test("OPUS's own: ids of its own, words in a sentence, links of others' certainty", async () => {
  const links = `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
<cesAlign version="1.0"><linkGrp targType="s" fromDoc="${'a &amp; b.xml'}" toDoc="c.xml"><link certainty="3.11" xtargets="s1.1 s1.2;x1" id="SL1"/><link xtargets=";x2" id="SL2"/></linkGrp></cesAlign>`;
  const texts: Record<string, string> = {
    'a & b.xml':
      '<text><p id="1"><s id="s1.1"><w>Færgen</w> <w>sejler</w>.</s><s id="s1.2">Igen.</s><s id="s1.3">Slut.</s></p></text>',
    'c.xml': '<text xml:lang="en"><s id="x1">It sails.</s><s id="x2">Yes.</s></text>',
  };
  const beside = async (name: string) => bytesOf(texts[name]);
  const { alignment } = await readStandoff(bytesOf(links), { source: 'da', beside });
  check(alignment);
  expect(alignment.source).toMatchObject({ language: 'da', text: 'Færgen sejler. Igen. Slut.' });
  expect(alignment.beads).toMatchObject([{ source: [0, 1], target: [0], probability: 1 }]);
  expect(alignment.unmatched).toMatchObject([
    { side: 'source', segments: [2] },
    { side: 'target', segments: [1] },
  ]);
  for (const [from, to, message] of [
    ['x1', 'x9', 'links "x9", which "c.xml" does not have'],
    [';x2', ';x1', 'links "x1", which "c.xml" has once only'],
    ['</cesAlign>', '<linkGrp/></cesAlign>', 'links more than two texts'],
    ['fromDoc', 'from', 'does not say which texts it links'],
  ])
    await expect(readStandoff(bytesOf(links.replace(from, to)), { name: 'x', beside })).rejects.toThrow(message);
});

describe('links between words', () => {
  test('number the words that white space parts, a line a row', () => {
    const words = ferry.beads.map(() => [] as number[]);
    // Færgen sejler igen | Ferry sails again
    words[0] = [0, 0, 1, 1, 2, 2, 2, 2];
    // Efter tre uger på værft er færgen tilbage, og … | After three weeks …
    words[1] = [1, 1, 8, 8];
    const lines = whole(writePharaoh(ferry, words)).split('\n');
    expect(lines).toHaveLength(rows(ferry).length + 1);
    expect(lines[0]).toBe('0-0 1-1 2-2');
    expect(lines[1]).toBe('1-1 8-8');
    expect(lines.slice(2)).toEqual(['', '', '', '', '']);
  });

  test('any alignment: numbers of words that are there', () => {
    fc.assert(
      fc.property(alignments, (alignment) => {
        const words = alignment.beads.map(() => [0, 0]);
        const lines = whole(writePharaoh(alignment, words)).split('\n').slice(0, -1);
        for (const [k, row] of rows(alignment).entries())
          for (const pair of lines[k].split(' ').filter((each) => /^\d/.test(each))) {
            const [i, j] = pair.split('-').map(Number);
            expect(i).toBeLessThan(row.source.split(/\s+/).filter(Boolean).length || 1);
            expect(j).toBeLessThan(row.target.split(/\s+/).filter(Boolean).length || 1);
          }
      }),
    );
  });
});
