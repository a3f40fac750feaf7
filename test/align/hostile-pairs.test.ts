import { type Alignment, alignDocuments, type Correspondence, mapDocuments } from '@enface/align';
import { auditAlignment, findingsToJson, findingsToSarif, findingsToText } from '@enface/align/audit';
import { fromJson, toJson } from '@enface/align/json';
import { toHtml, toText } from '@enface/align/report';
import { createDocument, type Document, type Embedder, loadEmbedder } from '@enface/core';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import { hostileName, hostileTag, hostileText } from '../hostile.ts';

// a small share of what `pnpm bench:robust` runs by the thousand: all of it at work together, with the default encoder

const given = fc.record({
  text: hostileText,
  id: hostileName,
  language: fc.option(hostileTag, { nil: undefined }),
  segments: fc.constantFrom('lines', 'sentences'),
});
const width = fc.integer({ min: 1, max: 150 });
const documentOf = ({ text, ...options }: typeof given extends fc.Arbitrary<infer T> ? T : never) =>
  createDocument(text, options);

/** What a terminal, a page or a parser would obey, or choke on. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

let embedder: Embedder;

beforeAll(async () => {
  embedder = await loadEmbedder();
});

function expectPlain(view: string, width: number): void {
  expect(view).not.toMatch(CONTROL);
  expect(view).not.toMatch(DIRECTION);
  expect(view.isWellFormed()).toBe(true);
  for (const line of view.split('\n')) expect(stringWidth(line), JSON.stringify(line)).toBeLessThanOrEqual(width);
}

function expectWholeViews(result: Alignment | Correspondence, width: number): void {
  expectPlain(toText(result, { width }), Math.max(20, width));
  const page = toHtml(result);
  expect(page).not.toMatch(CONTROL);
  expect(page.isWellFormed()).toBe(true);
  // what the page itself says and does stands in elements that hold nothing of the texts
  const markup = page.replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '').replace(/"[^"]*"/g, '""');
  expect(markup).not.toMatch(/<script|<img|<[^>]*\son\w+=/i);
  const json = toJson(result);
  expect(toJson(fromJson(JSON.parse(JSON.stringify(json))))).toEqual(json);
}

function expectNothingLost({ source, target, beads, unmatched }: Alignment): void {
  for (const [side, { segments }] of [['source', source] as const, ['target', target] as const]) {
    const runs = unmatched.filter((run) => run.side === side).map((run) => run.segments);
    const all = [...beads.map((bead) => bead[side]), ...runs].flat().sort((a, b) => a - b);
    expect(all).toEqual(segments.map(({ index }) => index));
  }
}

describe('hostile texts, from the splitter to the page', () => {
  test('a pair loses no segment, and its views, page and JSON hold', async () => {
    await fc.assert(
      fc.asyncProperty(given, given, width, async (one, other, width) => {
        const alignment = await alignDocuments(await documentOf(one), await documentOf(other), { embedder });
        expectNothingLost(alignment);
        expectWholeViews(alignment, width);
      }),
      { numRuns: 40 },
    );
  });

  test('an audit, its text, JSON and SARIF hold', async () => {
    await fc.assert(
      fc.asyncProperty(given, given, width, async (one, other, width) => {
        const alignment = await alignDocuments(await documentOf(one), await documentOf(other), { embedder });
        const audit = await auditAlignment(alignment, { embedder });
        for (const { spans, probability = 0 } of audit.findings) {
          expect(probability >= 0 && probability <= 1).toBe(true);
          for (const side of [spans.source, spans.target])
            for (const [k, { start, end }] of side.entries()) {
              expect(end).toBeGreaterThanOrEqual(start);
              expect(start).toBeGreaterThanOrEqual(side[k - 1]?.end ?? 0);
            }
        }
        expectPlain(findingsToText(alignment, audit, { width }), Math.max(40, width));
        JSON.stringify(findingsToJson(alignment, audit));
        const sarif = JSON.stringify(findingsToSarif(alignment, audit));
        JSON.parse(sarif, (_, value) => {
          if (typeof value === 'string') expect(value.isWellFormed()).toBe(true);
          return value;
        });
        expect(sarif).not.toMatch(/"uri":"(?:\/\/|[a-z][a-z0-9+.-]*:)/i);
      }),
      { numRuns: 40 },
    );
  });

  test('a set loses no segment, and its views, page and JSON hold', async () => {
    const sets = fc.array(given, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(sets, sets, width, async (some, others, width) => {
        const made = (list: typeof some): Promise<Document[]> => Promise.all(list.map(documentOf));
        const map = await mapDocuments(await made(some), await made(others), { embedder });
        const told = new Set<string>();
        for (const { source, target } of map.links) {
          for (const segment of source.segments) told.add(`source ${source.document} ${segment}`);
          for (const segment of target.segments) told.add(`target ${target.document} ${segment}`);
        }
        for (const { side, document, segments } of map.unmatched)
          for (const segment of segments) told.add(`${side} ${document} ${segment}`);
        for (const [side, documents] of [['source', map.sources] as const, ['target', map.targets] as const])
          for (const [d, { segments }] of documents.entries())
            for (const { index } of segments) expect(told).toContain(`${side} ${d} ${index}`);
        expectWholeViews(map, width);
      }),
      { numRuns: 15 },
    );
  });
});
