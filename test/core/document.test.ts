import { createDocument, type Document, splitSentences } from '@enface/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const WHITE = /^[\p{White_Space}\uFEFF]*$/u;

/** What every document promises, whatever its text. */
function expectSound(document: Document, text: string): void {
  expect(document.text).toBe(text);
  let end = 0;
  let paragraph = 0;
  document.segments.forEach((segment, index) => {
    expect(segment.index).toBe(index);
    expect(segment.start).toBeGreaterThanOrEqual(end);
    expect(segment.end).toBeGreaterThan(segment.start);
    expect(segment.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(segment.start, segment.end)).toBe(segment.text);
    expect(text.slice(end, segment.start)).toMatch(WHITE);
    expect(segment.text).not.toMatch(/^[\p{White_Space}\uFEFF]|[\p{White_Space}\uFEFF]$/u);
    if (index > 0) expect(segment.text).not.toMatch(/^\p{M}/u);
    expect([paragraph, paragraph + 1]).toContain(segment.paragraph);
    paragraph = segment.paragraph;
    end = segment.end;
  });
  expect(text.slice(end)).toMatch(WHITE);
}

const texts = (document: Document) => document.segments.map((segment) => segment.text);

describe('createDocument loses nothing', () => {
  const pieces = fc.constantFrom(
    ...[
      '. ',
      '! ',
      '…',
      '...',
      ' ',
      '\n',
      '\r\n',
      '\n\n',
      '\t',
      '\u0085',
      '\u2028',
      '\u00a0',
      '\ufeff',
      '\0',
      '\u200b',
      '\u200f',
      '! \u200b Det',
      '\u0301',
      '\u0e34',
      '\u{1d165}',
    ],
    ...['»', '«', '"', '“', '”', '(', ')', '[', ']', '[1]', '•', '– ', '- ', '1. ', 'a) ', '¹', '。', '？', '」'],
    ...[
      'Hr. ',
      'Det ',
      'kr',
      'z. B. ',
      'J. ',
      '3',
      '3.5',
      'NEW YORK (Reuters) - ',
      "'s ",
      '😀',
      '\ud83d',
      '\udc00',
      'שלום. ',
      'مرحبا؟ ',
      'ord ',
    ],
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.string(),
  );
  const language = fc.constantFrom('da', 'nl', 'en', 'de', 'fr', 'sv', 'nb', 'pl', 'fi', 'ja', 'hi', 'und', 'pt-BR');

  it.each(['sentences', 'lines'] as const)('split into %s', async (segments) => {
    await fc.assert(
      fc.asyncProperty(text, language, async (input, tag) => {
        expectSound(await createDocument(input, { language: tag, segments }), input);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ['nothing', '', 0],
    ['white space', ' \t\r\n\u00a0\u2003\u0085\ufeff ', 0],
    ['NUL', '\0', 1],
    ['a lone surrogate', 'Et \ud83d hus. Det er rødt.', 2],
    ['CRLF', 'Et hus.\r\n\r\nDet er rødt.\r\n', 2],
    ['emoji', 'Hej! 😀 Vi ses.', 2],
    ['right-to-left text', 'שלום עולם. מה שלומך היום? טוב.', 3],
    ['Chinese', '今天天气很好。我们去公园吧！', 2],
    ['a combining mark at the start of a line', 'Et hus.\n\u0301 Det er r\u00f8dt.\n\n\u0301', 1],
    ['an invisible mark between white space', 'Et hus. \u200b\ufeff[Det', 2],
    ['a combining mark first of all', '\u0301Et hus.\n\nDet er r\u00f8dt.', 2],
    ['a combining mark behind an invisible one', 'Et hus. \u200b\u0301Det er r\u00f8dt.', 1],
    ['a byte order mark', '\ufeffHello there. Good bye.', 2],
  ])('%s', async (_, input, count) => {
    const document = await createDocument(input, { language: 'en' });
    expectSound(document, input);
    expect(document.segments).toHaveLength(count);
  });

  it('one line of 5 MB', async () => {
    const sentence = 'Det er en lang linje uden afsnit, men med mange sætninger. ';
    const input = sentence.repeat(Math.ceil(5e6 / sentence.length));
    const { segments } = await createDocument(input, { language: 'da' });
    expect(segments).toHaveLength(Math.ceil(5e6 / sentence.length));
    const words = await createDocument('ord '.repeat(1_250_000), { language: 'da' });
    expect(words.segments).toHaveLength(1);
    expect(words.segments[0].end).toBe(4_999_999);
  });
});

describe('createDocument', () => {
  it('gives plain data', async () => {
    const document = await createDocument('Hello. Bye.', { language: 'en', id: 'a' });
    expect(document).toEqual({
      id: 'a',
      language: 'en',
      text: 'Hello. Bye.',
      segments: [
        { index: 0, text: 'Hello.', start: 0, end: 6, paragraph: 0 },
        { index: 1, text: 'Bye.', start: 7, end: 11, paragraph: 0 },
      ],
    });
    expect(structuredClone(document)).toEqual(document);
  });

  it('names a document by its text', async () => {
    const ids = await Promise.all(
      ['Ja.', 'Ja.', 'Nej.'].map(async (text) => (await createDocument(text, { language: 'da' })).id),
    );
    expect(ids[0]).toMatch(/^document-[0-9a-f]{8}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('identifies the language when none is given', async () => {
    const text = 'Kommunen lukker tre skoler på Vestfyn. Forældrene er vrede og vil klage over beslutningen.';
    expect((await createDocument(text)).language).toBe('da');
    expect((await createDocument(text, { languages: ['nl', 'en'] })).language).not.toBe('da');
    expect((await createDocument('12 34')).language).toBe('und');
  });

  it('keeps lines as they are on request', async () => {
    const document = await createDocument('One. Two.\n\n  Three\r\nFour. ', { language: 'en', segments: 'lines' });
    expect(texts(document)).toEqual(['One. Two.', 'Three', 'Four.']);
  });

  it('says what is wrong with its arguments', async () => {
    await expect(createDocument(7 as never)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('not 7'),
    });
    await expect(createDocument('', { segments: 'words' as never })).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
    await expect(createDocument('', { languages: [] })).rejects.toMatchObject({ code: 'BAD_ARGUMENT' });
    await expect(createDocument('', { language: 'dansk sprog' })).rejects.toMatchObject({
      code: 'LANGUAGE_UNKNOWN',
      message: expect.stringContaining('"dansk sprog"'),
    });
  });

  it('splits sentences without a document', async () => {
    expect((await splitSentences('Hr. Holm kom. Han gik.', 'da')).map(({ text }) => text)).toEqual(['Hr. Holm kom.', 'Han gik.']);
  });
});

describe('line breaks', () => {
  const split = async (text: string) => texts(await createDocument(text, { language: 'en' }));

  it('end paragraphs in a text with a paragraph a line', async () => {
    expect(await split('A heading\nA first paragraph. It goes on.\nA second one')).toEqual([
      'A heading',
      'A first paragraph.',
      'It goes on.',
      'A second one',
    ]);
  });

  it('are spaces in a text wrapped at a margin', async () => {
    const wrapped = [
      'Dear all,',
      '',
      'the meeting on Monday has been moved to the large hall, since more than',
      'forty people have said that they would come. Please bring a chair if you',
      'own one that folds. Coffee is served from nine, and the talks begin half an',
      'hour later.',
      '',
      'Topics',
      '- the new roof, which leaks as much as the old one did when it was built by',
      '  our grandfathers',
      '- the budget',
      '',
      'Yours, Ann',
    ].join('\n');
    expect((await split(wrapped)).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Dear all,',
      'the meeting on Monday has been moved to the large hall, since more than forty people have said that they would come.',
      'Please bring a chair if you own one that folds.',
      'Coffee is served from nine, and the talks begin half an hour later.',
      'Topics',
      '- the new roof, which leaks as much as the old one did when it was built by our grandfathers',
      '- the budget',
      'Yours, Ann',
    ]);
  });

  it('are spaces in a single wrapped paragraph, whose last line goes on after a sentence', async () => {
    const lines = [
      'Toen de trein eindelijk het station binnenreed, was het perron al helemaal',
      'verlaten en brandde er nog maar één lamp boven de ingang van de wachtkamer.',
      'Ze pakte haar koffer, keek nog een keer om naar de man die de hele reis',
      'geslapen had, en stapte uit. Buiten regende het.',
    ];
    const { segments } = await createDocument(lines.join('\n'), { language: 'nl' });
    expect(segments.map(({ text }) => text.replace('\n', ' '))).toEqual([
      `${lines[0]} ${lines[1]}`,
      `${lines[2]} geslapen had, en stapte uit.`,
      'Buiten regende het.',
    ]);
  });

  it('join a phrase that was cut in two, and leave a list alone', async () => {
    expect(await split('The committee met on Tuesday and decided that\nnothing would change.')).toHaveLength(1);
    expect(await split('milk\neggs\nbread and butter')).toHaveLength(3);
  });
});
