import { auditAlignment, type Finding, findingsToJson, findingsToSarif } from '@enface/align/audit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditPair, facing } from '../audit-values.ts';

/** What checks look for, whole and broken, so that random texts have much to be found in them. */
const PIECES = [
  ...'. , ) ( [ ] { } " “ ” \' ! ? : — …'.split(' '),
  ...'😀 \ud83d \ude00 \u0301 \u200b'.split(' '),
  ...'12 1,5 km 13% $5 {a} %s <b> </b> &amp; a@b.cc www.a.b not never allegedly reportedly'.split(' '),
  ...'Anna said Berg ABC house the the of ikke angiveligt aldrig påstået hus vand'.split(' '),
  'is said to have',
  '12 March 2019',
  '  ',
  '\n',
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ')), { minLength: 1, maxLength: 24 })
  .map((parts) => parts.flat().join(''))
  .filter((text) => text.trim() !== '');

/** What is wrong with the spans of a finding; nothing, it is to be hoped. */
function complaints(finding: Finding, texts: Record<'source' | 'target', string>): string[] {
  const half = (text: string, at: number) => /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1));
  return (['source', 'target'] as const).flatMap((side) =>
    finding.spans[side].flatMap(({ start, end }, k, all) => {
      const text = texts[side];
      if (start < (all[k - 1]?.end ?? 0) || end <= start || end > text.length) return [`${finding.check}: ${side} out of order`];
      return half(text, start) || half(text, end) ? [`${finding.check}: ${side} within a character`] : [];
    }),
  );
}

/** All strings of a value that are no well-formed Unicode. */
function broken(value: unknown): string[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [...broken(key), ...broken(each)]);
}

describe('spans', () => {
  test('ascend, hold whole characters and lie apart, whatever the texts', async () => {
    let findings = 0;
    await fc.assert(
      fc.asyncProperty(texts, texts, texts, async (a, b, c) => {
        const alignment = facing(['da', 'en'], [a, b], [c, a], ['', c]);
        const audit = await auditAlignment(alignment, { doNotTranslate: ['Anna'] });
        const documents = { source: alignment.source.text, target: alignment.target.text };
        findings += audit.findings.length;
        expect(audit.findings.flatMap((finding) => complaints(finding, documents))).toEqual([]);
        expect(broken(audit.findings.map(({ message, evidence, explains }) => [message, evidence, explains]))).toEqual([]);
        expect(broken(findingsToSarif(alignment, audit))).toEqual([]);
        expect(findingsToJson(alignment, audit).findings.length).toBe(audit.findings.length);
      }),
      { numRuns: 150 },
    );
    expect(findings).toBeGreaterThan(100);
  });

  test('of brackets that close before they open stand in the order of the text', async () => {
    const [finding] = (await auditPair(['da', 'en'], '.', '.)(')).filter(({ check }) => check === 'brackets');
    expect(finding.spans.target).toEqual([
      { start: 1, end: 2 },
      { start: 2, end: 3 },
    ]);
  });
});

describe('a file that SARIF names', () => {
  const story = facing(['da', 'en'], ['Der kom 50 gæster.', 'There came 60 guests.']);
  const uris = async (id: string) => {
    const alignment = { ...story, source: { ...story.source, id }, target: { ...story.target, id } };
    const log = findingsToSarif(alignment, await auditAlignment(alignment));
    return [...new Set([...JSON.stringify(log).matchAll(/"uri":"([^"]*)"/g)].map(([, uri]) => uri))];
  };

  test.each([
    ['//evil.example/x', 'evil.example/x'],
    [String.raw`\\evil\share`, 'evil/share'],
    [String.raw`C:\x y`, 'C%3A/x%20y'],
    ['javascript:alert(1)', 'javascript%3Aalert(1)'],
    ['/home/anna/a.txt', 'home/anna/a.txt'],
    ['https://evil.example/x', 'https%3A/evil.example/x'],
    ['\ud83d.txt', '%EF%BF%BD.txt'],
    ['?a#b', '%3Fa%23b'],
    ['', 'text'],
  ])('%s is a relative reference', async (id, uri) => {
    expect(await uris(id)).toEqual([uri]);
    const base = new URL('file:///folder/');
    expect(new URL(uri, base).href.startsWith(base.href)).toBe(true);
  });

  test('has results with the members that the standard wants', async () => {
    const log = findingsToSarif(story, await auditAlignment(story)) as Record<string, unknown>;
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'enface audit', rules: [{ id: 'numbers', shortDescription: { text: expect.any(String) } }] } },
          results: [
            {
              ruleId: 'numbers',
              ruleIndex: 0,
              level: 'warning',
              message: { text: expect.stringContaining('50') },
              locations: [
                { physicalLocation: { artifactLocation: { uri: 'target.txt' }, region: { startLine: 1, charLength: 2 } } },
              ],
            },
          ],
        },
      ],
    });
  });
});
