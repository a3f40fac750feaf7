/**
 * usage: pnpm bench:alike FOLDER [XX YY]
 *
 * How right links are where passages are alike everywhere: books of laws, chronicles, letters of one hand. FOLDER holds
 * books as NAME.XX.txt, the same lines in every language XX, English (en) among them; those in XX (the first language, when
 * none is given) are mapped onto those in YY (the second). A link between a book and itself is right when both sides have a
 * line in common. Between different books, or different lines, it is right when the English of both sides has at least 45 %
 * of its words in common, weighed by their rarity (cut to six letters): parallel passages of the Bible have, others don't.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapDocuments } from '@enface/align';
import { createDocument, loadEmbedder } from '@enface/core';
import { reliability } from './calibration.ts';
import { fixed, printTable } from './table.ts';

const [folder, ...tags] = process.argv.slice(2);
if (!folder || tags.length === 1) {
  console.error('usage: pnpm bench:alike FOLDER [XX YY]');
  process.exit(2);
}
const files = readdirSync(folder).filter((name) => /^[^.]+\.[a-z]+\.txt$/.test(name));
const names = [...new Set(files.map((name) => name.split('.')[0]))].sort();
const languages = [...new Set(files.map((name) => name.split('.')[1]))].filter((tag) => tag !== 'en').sort();
const [from, onto] = tags.length ? tags : languages;
const linesOf = (name: string, language: string) =>
  readFileSync(join(folder, `${name}.${language}.txt`), 'utf8')
    .trimEnd()
    .split('\n');
const english = names.map((name) => linesOf(name, 'en'));

/** Share of LEAST words in common from which two passages are said to say the same. */
const LEAST = 0.45;
const wordsOf = (text: string) => new Set((text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 6)));
const lines = english.flat();
const occurrences = new Map<string, number>();
for (const line of lines) for (const word of wordsOf(line)) occurrences.set(word, (occurrences.get(word) ?? 0) + 1);
const weight = (words: Iterable<string>) =>
  [...words].reduce((sum, word) => sum + Math.log(lines.length / occurrences.get(word)!), 0);

function inCommon(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return (2 * weight([...a].filter((word) => b.has(word)))) / (weight(a) + weight(b) || 1);
}

const embedder = await loadEmbedder();
const books = (language: string) =>
  Promise.all(names.map((name) => createDocument(linesOf(name, language).join('\n'), { language, segments: 'lines', id: name })));
const { links, coverage } = await mapDocuments(await books(from), await books(onto), { embedder });

const judged = { 'of one book': [] as [number, boolean][], 'of different books': [] as [number, boolean][] };
const linksOf = new Map<string, number>();
for (const { source, target, probability } of links) {
  const isOne = source.document === target.document;
  const says = (document: number, segments: readonly number[]) => segments.map((k) => english[document][k]).join(' ');
  const right =
    (isOne && source.segments.some((k) => target.segments.includes(k))) ||
    inCommon(says(source.document, source.segments), says(target.document, target.segments)) >= LEAST;
  judged[isOne ? 'of one book' : 'of different books'].push([probability, right]);
  for (const k of source.segments) linksOf.set(`${source.document}:${k}`, (linksOf.get(`${source.document}:${k}`) ?? 0) + 1);
}
const share = (pairs: readonly [number, boolean][]) =>
  pairs.length ? fixed(pairs.filter(([, right]) => right).length / pairs.length) : '–';
const rows = Object.entries(judged).map(([between, pairs]) => {
  const from = (least: number) => pairs.filter(([probability]) => probability >= least);
  return {
    between: `passages ${between}`,
    links: pairs.length,
    'at p ≥ .5': from(0.5).length,
    'of them right': share(from(0.5)),
    'at p ≥ .9': from(0.9).length,
    'of these right': share(from(0.9)),
  };
});
printTable(`${names.join(', ')}: ${from} onto ${onto}`, rows);
const counts = [...linksOf.values()];
console.log(
  `\nLinks of a linked segment: ${fixed(counts.reduce((sum, count) => sum + count, 0) / counts.length, 2)}, ${Math.max(...counts)} at most.`,
);
const verdicts = coverage.flat().filter(({ source, target }) => source !== target);
console.log(
  `Different books called unrelated: ${verdicts.filter(({ verdict }) => verdict === 'unrelated').length} of ${verdicts.length}.`,
);
const { rows: bins, error } = reliability(Object.values(judged).flat());
printTable(`Reliability: expected calibration error ${fixed(error)}`, bins);
