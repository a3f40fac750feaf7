import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Contents, documentOf, read } from '@enface/formats';
import { annotatePo, readPo } from '@enface/formats/po';
import { describe, expect, test } from 'vitest';
import { missingTools, wild } from '../../tools.ts';

// Files that nobody made for us, in Debian's packages. Skipped where these aren't installed, but on CI.
const isHere = process.env.CI !== undefined || missingTools(wild).length === 0;

const MANUAL = '/usr/share/developers-reference';
const CATALOGUES = '/usr/share/doc/gettext/examples';
const languages = ['', 'de', 'fr', 'ja', 'ru'];

const open = async (path: string): Promise<Contents> => read(await readFile(path), { name: path });

async function blocksOf(path: string): Promise<string[]> {
  const contents = await open(path);
  if (contents.kind !== 'text') throw new Error(`${path} is no text`);
  return contents.text.split('\n\n');
}

describe.runIf(isHere)('a manual in five languages', () => {
  test('books: as many paragraphs in each, in their language', async () => {
    const books = await Promise.all(languages.map((language) => open(join(MANUAL, language, 'developers-reference.epub'))));
    expect(books.map((book) => book.kind === 'text' && book.language)).toEqual(['en', 'de', 'fr', 'ja', 'ru']);
    const counts = books.map((book) => (book.kind === 'text' ? book.places!.length : 0));
    expect(counts[0]).toBeGreaterThan(1500);
    expect(new Set(counts).size).toBe(1);
  });

  test('pages: as many paragraphs as the source has, without what is around', async () => {
    const pages = (await readdir(MANUAL)).filter((name) => /^(?:l10n|tools|scope|resources|new-maintainer)\.html$/.test(name));
    expect(pages).toHaveLength(5);
    for (const page of pages) {
      const counts = await Promise.all(languages.map(async (language) => (await blocksOf(join(MANUAL, language, page))).length));
      expect(new Set(counts), page).toEqual(new Set([counts[0]]));
      expect((await blocksOf(join(MANUAL, page))).some((block) => block.endsWith('¶'))).toBe(false);
    }
  });

  test('PDF: the sentences of the book, whole, without running heads', async () => {
    const contents = await open(join(MANUAL, 'developers-reference.pdf'));
    const book = await open(join(MANUAL, 'developers-reference.epub'));
    if (contents.kind !== 'text' || book.kind !== 'text') throw new Error('no text');
    const plain = (text: string) => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
    const [printed, sentences] = [plain(contents.text), (await documentOf(book)).segments.map(({ text }) => plain(text))];
    const long = sentences.filter((text) => text.length > 60 && !/[<>`|]/.test(text));
    const found = long.filter((text) => printed.includes(text)).length;
    expect(long.length).toBeGreaterThan(800);
    // the rest has signs that a printed page has otherwise: dashes, numbers of notes, addresses over two lines
    expect(found / long.length).toBeGreaterThan(0.85);
    expect(contents.text.match(/^Debian Developer’s Reference, Release/gm) ?? []).toEqual([]);
  });

  test('PDF in fonts that say nothing of their signs is refused, and no text is lost without a word', async () => {
    await expect(open(join(MANUAL, 'ja/developers-reference.pdf'))).rejects.toThrow('is set in fonts of East Asia');
  });
});

describe.runIf(isHere)('catalogues of many programs', () => {
  test('are read, in all their languages and encodings, and taken notes without another byte changed', async () => {
    const all = (await readdir(CATALOGUES, { recursive: true })).filter((name) => name.endsWith('.po'));
    expect(all.length).toBeGreaterThan(1000);
    let pairs = 0;
    for (const name of all) {
      const bytes = await readFile(join(CATALOGUES, name));
      const contents = await readPo(bytes, { name });
      pairs += contents.alignment.beads.length;
      expect(Buffer.from(annotatePo(bytes, contents, [], { name })).equals(bytes), name).toBe(true);
    }
    expect(pairs).toBeGreaterThan(2000);
  });
});
