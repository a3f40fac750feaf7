import { alignDocuments, createWordLexicon, mapDocuments, rows as texts } from '@enface/align';
import { auditAlignment } from '@enface/align/audit';
import { toCsv, toJson, toJsonLines, toMarkdown, toVecalign } from '@enface/align/json';
import { display, toHtml, toText } from '@enface/align/report';
import { createDocument, type Document, type Embedder, identifyLanguage, splitSentences } from '@enface/core';
import { describe, expect, test } from 'vitest';
import { ferry } from './format-values.ts';

const embedder = (embed: (texts: readonly string[]) => unknown, dimensions: unknown = 2, additive = true) =>
  ({ id: 'mine', dimensions, additive, embed: async (texts: readonly string[]) => embed(texts) }) as unknown as Embedder;
const rows = (length: (texts: number) => number, value = 1) =>
  embedder((texts) => new Float32Array(length(texts.length)).fill(value));

const { source, target } = ferry;
const uses: [string, (embedder: Embedder) => Promise<unknown>][] = [
  ['alignDocuments', (mine) => alignDocuments(source, target, { embedder: mine })],
  ['mapDocuments', (mine) => mapDocuments([source], [target], { embedder: mine })],
  ['createWordLexicon', (mine) => createWordLexicon(['a word'], { embedder: mine })],
  ['auditAlignment', (mine) => auditAlignment(ferry, { embedder: mine })],
];

describe.each(uses)('%s names what its embedder does wrong', (_, use) => {
  test.each([
    [
      'an array',
      embedder((texts) => texts.map(() => [1, 0])),
      'BAD_MODEL',
      /^The embedder "mine" gave an array for \d+ texts: it must be a Float32Array of all rows\.$/,
    ],
    [
      'too few rows',
      rows((texts) => 2 * texts - 1),
      'BAD_MODEL',
      /gave \d+ numbers for \d+ texts of 2 dimensions: there must be \d+\.$/,
    ],
    ['rows of other dimensions', rows((texts) => 3 * texts), 'BAD_MODEL', /of 2 dimensions: there must be/],
    [
      'no numbers',
      rows((texts) => 2 * texts, Number.NaN),
      'BAD_MODEL',
      /gave NaN in the vector of ".+": every number must be finite\.$/,
    ],
    ['infinity', rows((texts) => 2 * texts, Number.POSITIVE_INFINITY), 'BAD_MODEL', /gave Infinity in the vector of/],
    [
      'no dimensions',
      embedder(() => [], null),
      'BAD_ARGUMENT',
      /`embedder\.dimensions` is null: it must be a whole number from 1\.$/,
    ],
    ['half dimensions', embedder(() => [], 1.5), 'BAD_ARGUMENT', /`embedder\.dimensions` is 1\.5/],
    [
      'a name',
      'labse' as unknown as Embedder,
      'BAD_ARGUMENT',
      /^`embedder` is "labse": pass what loadEmbedder\(\) gives, or one of your own\.$/,
    ],
  ])('%s', async (_name, mine, code, message) => {
    await expect(use(mine)).rejects.toMatchObject({ name: 'EnfaceError', code, message: expect.stringMatching(message) });
  });
});

const sound = rows((texts) => 2 * texts);

test.each([
  [
    () => alignDocuments('a text' as unknown as Document, target, { embedder: sound }),
    '`source` is "a text": pass a document, as createDocument makes it.',
  ],
  [() => alignDocuments(source, undefined as unknown as Document, { embedder: sound }), '`target` is undefined: pass a document'],
  [
    () => mapDocuments(source as unknown as Document[], [target], { embedder: sound }),
    '`sources` is an object: pass an array of documents.',
  ],
  [
    () => mapDocuments([source], [target, null as unknown as Document], { embedder: sound }),
    '`targets[1]` is null: pass a document',
  ],
])('what is no document is named (%#)', async (use, message) => {
  await expect(use()).rejects.toMatchObject({
    name: 'EnfaceError',
    code: 'BAD_ARGUMENT',
    message: expect.stringContaining(message),
  });
});

test.each(['german', 'english', 'da_DK', '', 'qq', 'x', 7])('%j is the tag of no language', async (language) => {
  const error = await createDocument('a', { language: language as string }).catch((reason) => reason);
  expect(error).toMatchObject({ name: 'EnfaceError', code: 'LANGUAGE_UNKNOWN' });
  expect(error.message).toBe(
    `${JSON.stringify(language)} is not a language that is known: give a BCP 47 tag such as "da", "nl" or "pt-BR".`,
  );
});

test.each(['da', 'und', 'no', 'EN-gb', 'zh-hant-TW', 'sr-Latn', 'de-1996', 'tlh'])('%j is one', async (language) => {
  expect((await createDocument('a', { language })).language).toBe(language);
});

test('an option that is undefined is one that is not given', async () => {
  const document = await createDocument('A sentence.', {
    language: undefined,
    id: undefined,
    segments: undefined,
    languages: undefined,
  });
  expect(document.segments).toHaveLength(1);
  const options = { embedder: sound, signal: undefined, onProgress: undefined };
  expect((await alignDocuments(source, target, options)).source).toBe(source);
  await auditAlignment(ferry, {
    embedder: undefined,
    checks: undefined,
    glossary: undefined,
    doNotTranslate: undefined,
    extraChecks: undefined,
    signal: undefined,
  });
});

describe('what writes a result says what is none', () => {
  const { warnings, ...bare } = ferry;
  const nothings: unknown[] = [undefined, null, 'text', 7, [], {}, bare, { ...ferry, source: {} }, { ...ferry, beads: 'none' }];
  const writers: [string, (result: never) => unknown][] = [
    ['rows', texts],
    ['toCsv', toCsv],
    ['toJsonLines', toJsonLines],
    ['toMarkdown', toMarkdown],
    ['toVecalign', toVecalign],
    ['toJson', toJson],
    ['toText', toText],
    ['toHtml', toHtml],
    ['display', display],
    ['auditAlignment', (result) => auditAlignment(result)],
  ];
  test.each(writers)('%s', async (_, write) => {
    for (const nothing of nothings)
      await expect((async () => write(nothing as never))(), JSON.stringify(nothing)?.slice(0, 40)).rejects.toMatchObject({
        name: 'EnfaceError',
        code: 'BAD_ARGUMENT',
      });
    await write(ferry as never);
  });
  test('and of a set, too', () => {
    for (const nothing of [{ links: [] }, { links: [], sources: [7], targets: [], coverage: [], unmatched: [], warnings: [] }])
      expect(() => toHtml(nothing as never)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
  });
  test('and measures that are none', () => {
    for (const width of [Number.NaN, -1, '80'])
      expect(() => toText(ferry, { width: width as number })).toThrow(/`width` is .+: it must be a number from 0\./);
    expect(() => display(ferry, { height: Number.NaN })).toThrow(/`height` is NaN/);
  });
});

describe('a text must be a string', () => {
  const readers: [string, (text: string) => Promise<unknown>][] = [
    ['createDocument', (text) => createDocument(text)],
    ['splitSentences', (text) => splitSentences(text, 'en')],
    ['identifyLanguage', (text) => identifyLanguage(text)],
  ];
  test.each(readers)('%s', async (_, read) => {
    for (const text of [undefined, null, 5, new Uint8Array(2), ['a']])
      await expect(read(text as never)).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('string') });
  });
});
