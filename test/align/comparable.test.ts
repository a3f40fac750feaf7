import { readFile } from 'node:fs/promises';
import { type Correspondence, mapDocuments } from '@enface/align';
import { fromJson, toJson } from '@enface/align/json';
import { createDocument, type Document, loadEmbedder, type Progress } from '@enface/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentOf, wordHashEmbedder } from './vectors.ts';

async function seed(name: string, language: string): Promise<Document> {
  return createDocument(await readFile(new URL(`../../seeds/${name}`, import.meta.url), 'utf8'), { language, id: name });
}

describe('the five seed articles', () => {
  let result: Correspondence;
  beforeAll(async () => {
    const sources = [await seed('cnbc-salesforce-lawsuit.da.txt', 'da'), await seed('data-news.nl.txt', 'nl')];
    const targets = [
      await seed('techzine.en.txt', 'en'),
      await seed('thomson-reuters-foundation.en.txt', 'en'),
      await seed('crm-firm-salesforce.en.txt', 'en'),
    ];
    result = await mapDocuments(sources, targets, { embedder: await loadEmbedder() });
  });

  const segment = (document: Document, words: string): number => {
    const found = document.segments.filter(({ text }) => text.includes(words));
    if (found.length !== 1) throw new Error(`${found.length} segments of ${document.id} hold "${words}"`);
    return found[0].index;
  };
  const linked = (source: number, own: string, target: number, other: string): boolean => {
    const i = segment(result.sources[source], own);
    const j = segment(result.targets[target], other);
    return result.links.some(
      (link) =>
        link.source.document === source &&
        link.target.document === target &&
        link.source.segments.includes(i) &&
        link.target.segments.includes(j),
    );
  };

  // Links that a careful reader calls certain: source article, its words, target article, its words. The settings were
  // made while reading these very articles, so this guards against loss; it says nothing about other stories.
  const certain: [number, string, number, string][] = [
    [0, '50 kvinder sagsøger Salesforce og hævder, at virksomheden har hjulpet', 0, 'Fifty women are suing'],
    [0, 'har tjent på at hjælpe', 0, 'Fifty women are suing'],
    [0, 'har hjulpet Backpage med sexhandel', 1, 'Salesforce sued by 50 women'],
    [0, 'anonyme Jane Does', 0, 'The women, known only as Jane Does'],
    [0, 'I offentligheden', 0, 'In the indictment we read'],
    [0, 'bag lukkede døre', 0, 'behind closed doors'],
    [0, 'bag lukkede døre', 1, 'backbone of Backpage'],
    [0, 'kundeklar version', 0, 'user-friendly version'],
    [0, 'stærkt tilpasset virksomhedsdatabase', 0, 'customized business database'],
    [0, 'på tre kontinenter', 0, 'on three continents'],
    [0, 'på tre kontinenter', 1, 'on three continents'],
    [0, 'En talsmand for Salesforce', 0, 'very committed to the ethical'],
    [0, 'En talsmand for Salesforce', 0, 'takes this allegation seriously'],
    [0, 'En talsmand for Salesforce', 0, 'is not responding to the upcoming case'],
    [0, 'En talsmand for Salesforce', 1, 'did not comment on pending litigation'],
    [0, 'En talsmand for Salesforce', 1, 'We are deeply committed'],
    [0, 'En talsmand for Salesforce', 2, 'We are deeply committed'],
    [0, 'Beviserne for Salesforces ansvar', 0, 'The evidence against Salesforce is overwhelming'],
    [0, 'Det er simpelthen ikke nok', 0, 'It is not enough to say'],
    [0, 'Interne politikker', 0, 'Internal policies'],
    [1, 'Vijftig vrouwen beschuldigen', 0, 'Fifty women are suing'],
    [1, 'Vijftig vrouwen beschuldigen', 1, 'Fifty women and girls have sued'],
    [1, 'geen commentaar geeft', 1, 'did not comment on pending litigation'],
    [1, 'We zijn toegewijd', 0, 'very committed to the ethical'],
    [1, 'We zijn toegewijd', 1, 'We are deeply committed'],
    [1, 'We zijn toegewijd', 2, 'We are deeply committed'],
  ];

  test('nine in ten of the certain links are found', () => {
    const missing = certain.filter(([f, own, e, other]) => !linked(f, own, e, other));
    expect(missing.length, JSON.stringify(missing)).toBeLessThanOrEqual(Math.floor(certain.length / 10));
  });

  test.each([
    [0, 'U.S. & Verden'],
    [0, 'Biden udnævner'],
    [0, 'Aktierne i Salesforce faldt'],
    [0, 'markedsværdi på over 120 milliarder'],
    [0, 'Red Bull-slush'],
    [0, 'Lyft er ved at gå på børsen'],
    [0, 'Her er hvad man kan forvente'],
    [0, 'Peter Thiel'],
    [1, 'Els Bellens'],
    [1, 'tot strengere wetgeving'],
    [1, 'testcase voor wetgeving'],
  ])('what no English article says is unmatched: %i, %s', (source, words) => {
    const index = segment(result.sources[source], words);
    const unmatched = result.unmatched.filter((place) => place.side === 'source' && place.document === source);
    expect(unmatched.some((place) => place.segments.includes(index))).toBe(true);
  });

  test('the matrix tells the machine translation of the same story from the independent article', () => {
    const [[techzine, reuters, independent]] = result.coverage;
    expect(techzine.verdict).toBe('same source');
    expect(techzine.forward).toBeGreaterThan(0.5);
    for (const other of [reuters, independent]) {
      expect(other.verdict).toBe('same story');
      expect(other.forward).toBeLessThan(techzine.forward);
    }
  });

  test('no link lies within another', () => {
    const within = (a: readonly number[], b: readonly number[]) => a.every((segment) => b.includes(segment));
    for (const one of result.links)
      for (const other of result.links) {
        if (one === other || one.source.document !== other.source.document) continue;
        if (one.target.document !== other.target.document) continue;
        const inside = within(one.source.segments, other.source.segments) && within(one.target.segments, other.target.segments);
        expect(inside).toBe(false);
      }
  });

  test('every segment is linked or unmatched, never both', () => expectAccounted(result));
});

function expectAccounted({ sources, targets, links, unmatched }: Correspondence): void {
  for (const [side, documents] of [
    ['source', sources],
    ['target', targets],
  ] as const) {
    for (const [d, { segments }] of documents.entries()) {
      const linkedHere = new Set(links.filter((link) => link[side].document === d).flatMap((link) => link[side].segments));
      const alone = unmatched.filter((place) => place.side === side && place.document === d).flatMap((place) => place.segments);
      expect(new Set(alone).size).toBe(alone.length);
      for (const { index } of segments) expect(linkedHere.has(index) !== alone.includes(index)).toBe(true);
    }
  }
}

describe('sets of documents', () => {
  const embedder = wordHashEmbedder(256);
  const sentence = fc
    .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 7 })
    .map((words) => words.map((w) => `ord${w}`).join(' '));
  const set = fc.array(fc.array(sentence, { maxLength: 6 }), { maxLength: 3 });

  test('nothing is lost, whatever the documents', async () => {
    await fc.assert(
      fc.asyncProperty(set, set, async (a, b) => {
        expectAccounted(
          await mapDocuments(
            a.map((lines) => documentOf(lines)),
            b.map((lines) => documentOf(lines)),
            { embedder },
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("finds each document's translation among many, and calls it that", async () => {
    const story = (k: number) =>
      Array.from({ length: 8 }, (_, s) => Array.from({ length: 8 }, (_, w) => `ord${k}x${s}x${w}`).join(' '));
    const documents = Array.from({ length: 40 }, (_, k) => documentOf(story(k)));
    const result = await mapDocuments(documents, [...documents].reverse(), { embedder });
    const { coverage, links, unmatched } = result;
    for (const [k, row] of coverage.entries()) {
      expect(row.find((pair) => pair.target === 39 - k)?.verdict).toBe('translation');
      expect(row.length).toBeLessThan(40);
    }
    expect(fromJson(JSON.parse(JSON.stringify(toJson(result))))).toMatchObject({ coverage, unmatched });
    expect(links.filter((link) => link.source.document + link.target.document !== 39)).toHaveLength(0);
    expect(links).toHaveLength(320);
  });

  test('finds the document that shares half of its passages, in another order, among many', async () => {
    const passage = (k: number) => Array.from({ length: 6 }, (_, s) => `ord${k}a${s} ord${k}b${s} ord${k}c${s} ord${k}d${s}`);
    const sources = Array.from({ length: 60 }, (_, k) => documentOf([4 * k, 4 * k + 1, 4 * k + 2, 4 * k + 3].flatMap(passage)));
    const targets = Array.from({ length: 60 }, (_, k) =>
      documentOf([1000 + 2 * k, 4 * k + 2, 1001 + 2 * k, 4 * k].flatMap(passage)),
    );
    const { coverage } = await mapDocuments(sources, targets, { embedder });
    for (const [k, row] of coverage.entries())
      expect(row.filter((pair) => pair.verdict !== 'unrelated')).toMatchObject([{ target: k, verdict: 'same source' }]);
  });

  test('a document without text is compared with nothing in a large set', async () => {
    const documents = Array.from({ length: 30 }, (_, k) => documentOf(k === 7 ? [] : [`ord${k} ord${k + 50}`]));
    const { coverage } = await mapDocuments(documents, documents, { embedder });
    expect(coverage[7]).toEqual([]);
    expect(coverage.flat().some((pair) => pair.target === 7)).toBe(false);
  });

  test.each(['prepare', 'rank', 'sample', 'align'])('reports its progress and stops in the middle of "%s"', async (stage) => {
    const documents = Array.from({ length: 40 }, (_, k) => documentOf([`ord${k} ord${k + 50}`, `ord${k + 100} ord${k + 200}`]));
    const controller = new AbortController();
    const seen = new Set<string>();
    const onProgress = (progress: Progress) => {
      if (progress.status !== 'progress') return;
      seen.add(progress.stage);
      if (progress.stage === stage && progress.done < progress.total) controller.abort();
    };
    await expect(mapDocuments(documents, documents, { embedder, onProgress, signal: controller.signal })).rejects.toMatchObject({
      code: 'ABORTED',
    });
    expect(seen).toContain(stage);
    expect(seen.has('align')).toBe(stage === 'align');
  });

  test('stops when told to', async () => {
    const documents = [documentOf(['a b c'])];
    await expect(mapDocuments(documents, documents, { embedder, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'ABORTED',
    });
  });
});
