import { auditAlignment } from '@enface/align/audit';
import { loadEmbedder } from '@enface/core';
import { expect, test } from 'vitest';
import { countsWork } from '../../work.ts';
import { facing } from '../audit-values.ts';

/** Twice the text must not take four times the work. */
const work = countsWork('/packages/align/src/');

/** Source and target of so many pieces. */
type Pattern = readonly [source: (k: number) => string, target: (k: number) => string, words?: 'with vectors'];

const PATTERNS: Readonly<Record<string, Pattern>> = {
  'one figure': [() => '12 ', () => '13 '],
  'many figures': [(k) => `${37 * k + 5} `, (k) => `${53 * k + 7} `],
  'figures against none': [(k) => `${37 * k + 5} `, () => 'a '],
  ranges: [() => '10–20 ', () => '11–21 '],
  'one long range': [(k) => `${1000 + (k % 900)}–`, (k) => `${1001 + (k % 900)}–`],
  'thousands set apart': [() => '123 ', () => '124 '],
  'one long figure': [() => '.000', () => ',000'],
  digits: [() => '7', () => '8'],
  'digits and letters': [() => 'A1-', () => 'B2-'],
  'scales without end': [(k) => (k === 0 ? '5 ' : 'million '), (k) => (k === 0 ? '6 ' : 'million ')],
  'half of scales': [(k) => (k === 0 ? 'half a ' : 'million '), () => 'hundred '],
  'glued number words': [() => 'femogtyve', () => 'hundred'],
  'number words': [() => 'fem og ', () => 'two and '],
  dates: [(k) => `${(k % 28) + 1}/${(k % 12) + 1}/2019 `, (k) => `${(k % 27) + 2}/${(k % 12) + 1}/2019 `],
  times: [(k) => `${k % 24}:10 `, (k) => `${k % 23}:20 `],
  money: [(k) => `$${3 * k} `, (k) => `$${5 * k} `],
  measures: [(k) => `${3 * k} km `, (k) => `${7 * k} kg `],
  'opening brackets': [() => 'a', () => '('],
  'numbered items': [() => 'a) ', () => 'b) ('],
  placeholders: [(k) => `{a${k}} `, (k) => `{b${k}} `],
  addresses: [(k) => `a${k}@b.cc `, (k) => `www.a${k}.b `],
  'quotation marks': [() => '“a” ', () => '"'],
  names: [(k) => `Anna${k.toString(36)} og `, (k) => `Berg${k.toString(36)} and `, 'with vectors'],
  denials: [() => 'ikke noget, ', () => 'never build, and ', 'with vectors'],
  speakers: [() => 'sagde Anna Berg, ', () => 'said Bo Lund, ', 'with vectors'],
  reservations: [() => 'angiveligt ', () => 'is said to have '],
  'words twice': [() => 'hus hus ', () => 'house house '],
  'terms of a glossary': [(k) => `a${k.toString(36)} `, (k) => `b${k.toString(36)} `],
  'half characters': [() => '\ud83d', () => '\ude00'],
};

async function workFor([source, target, words]: Pattern, pieces: number): Promise<number> {
  const text = (piece: (k: number) => string) => Array.from({ length: pieces }, (_, k) => piece(k)).join('');
  const alternatives = Array.from({ length: pieces }, (_, k) => `c${k.toString(36)}`);
  const entries = Array.from({ length: pieces }, (_, k) => ({ source: `a${k.toString(36)}`, target: alternatives }));
  const alignment = facing(['da', 'en'], [text(source), text(target)]);
  const embedder = words && (await loadEmbedder());
  work();
  await auditAlignment(alignment, { embedder, doNotTranslate: [source(1)], glossary: { entries } });
  return work();
}

test.each(Object.keys(PATTERNS))('%s: twice as many take no more than twice the work', async (name) => {
  await workFor(PATTERNS[name], 100);
  const [once, twice] = [await workFor(PATTERNS[name], 500), await workFor(PATTERNS[name], 1000)];
  expect(once).toBeGreaterThan(500);
  expect(twice / once).toBeLessThan(2.3);
});

test('work that grows with the square is seen', () => {
  const pairs = (count: number) => Array.from({ length: count }, (_, k) => k).map((k, _k, all) => all.filter((j) => j === k));
  const workOf = (count: number) => {
    work('growth.test.ts');
    pairs(count);
    return work('growth.test.ts');
  };
  expect(workOf(600) / workOf(300)).toBeGreaterThan(3);
});
