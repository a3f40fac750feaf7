import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Alignment } from '@enface/align';
import { type Contents, documentOf, isKeyed, pairByKey, read } from '@enface/formats';
import { annotatePo, readPo } from '@enface/formats/po';
import { readTmx } from '@enface/formats/tmx';
import { annotateXliff, readXliff, xliffWindows } from '@enface/formats/xliff';
import { describe, expect, test } from 'vitest';
import { judges, missingTools, office, unpacked, wild } from '../../tools.ts';

// Files that nobody made for us, in Debian's packages. Skipped where these aren't installed, but on CI.
const isHere = process.env.CI !== undefined || missingTools({ ...wild, ...unpacked, ...office, ...judges }).length === 0;

const MANUAL = '/usr/share/developers-reference';
const CATALOGUES = '/usr/share/doc/gettext/examples';
const languages = ['', 'de', 'fr', 'ja', 'ru'];

const OFFICE = '/usr/lib/libreoffice/share';

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

describe.runIf(isHere)('memories', () => {
  test('that translate-toolkit makes of catalogues hold their pairs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'enface-wild-'));
    const languages = ['da', 'de', 'fr', 'nl', 'ja', 'ru'];
    for (const language of languages) {
      const po = join(CATALOGUES, 'hello-c/po', `${language}.po`);
      const tmx = join(folder, `${language}.tmx`);
      await promisify(execFile)('po2tmx', ['-l', language, '--progress=none', '-i', po, '-o', tmx]);
      const texts = ({ source, target }: Alignment) => [source, target].map(({ segments }) => segments.map(({ text }) => text));
      const catalogue = await readPo(await readFile(po), { name: po });
      expect(texts((await readTmx(await readFile(tmx), { name: tmx })).alignment), language).toEqual(texts(catalogue.alignment));
    }
    await rm(folder, { recursive: true });
  });

  test('maps of games have the same ending, and are refused by name', async () => {
    const folder = dirname(unpacked.tiled);
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmx'));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) await expect(open(join(folder, name))).rejects.toThrow('is no TMX: its outermost element is "map"');
  });
});

describe.runIf(isHere)('XLIFF of a framework in PHP, in 57 languages', () => {
  const folder = dirname(unpacked['php-symfony-validator']);

  test('is read, in windows, too, and taken notes without another byte changed', async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.xlf'));
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) {
      const bytes = await readFile(join(folder, name));
      const contents = await readXliff(bytes, { name });
      expect(contents.alignment.source.language).toBe('en');
      expect(contents.alignment.beads.length, name).toBeGreaterThan(30);
      expect(Buffer.from(await annotateXliff(bytes, contents, [], { name })).equals(bytes), name).toBe(true);
      const parts: Uint8Array[] = [];
      let beads = 0;
      for await (const window of xliffWindows([bytes], { name, units: 20 })) {
        beads += window.contents.alignment.beads.length;
        parts.push(window.annotated([]));
      }
      expect(Buffer.concat(parts).equals(bytes), name).toBe(true);
      expect(beads, name).toBe(contents.alignment.beads.length);
    }
  });
});

describe.runIf(isHere)('texts of LibreOffice', () => {
  test('properties in a hundred languages go together by their keys', async () => {
    const folder = join(OFFICE, 'wizards');
    const names = (await readdir(folder)).filter((name) => /^resources_\w+\.properties$/.test(name));
    expect(names.length).toBeGreaterThan(50);
    const english = await open(join(folder, 'resources_en_US.properties'));
    if (english.kind !== 'text' || !isKeyed(english)) throw new Error('no keys');
    for (const name of names) {
      const other = await open(join(folder, name));
      if (other.kind !== 'text' || !isKeyed(other)) throw new Error(`${name} has no keys`);
      const tags = { source: 'en', target: 'und' };
      const { alignment } = await pairByKey(english, other, { source: 'en', target: name }, tags);
      expect(alignment.beads.length, name).toBeGreaterThan(100);
    }
  });

  test('templates of letters, faxes and slides are read; one of styles alone is refused in words', async () => {
    const folder = join(OFFICE, 'template/common');
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:ott|otp)$/.test(name));
    expect(names.length).toBeGreaterThan(80);
    const texts: Record<string, string> = {};
    for (const name of names) {
      const contents = await open(join(folder, name)).catch((error: Error) => {
        expect(error.message, name).toMatch(/^"[^"]+" is no document of OpenDocument\.$/);
        return undefined;
      });
      if (contents?.kind === 'text') texts[name] = contents.text;
    }
    expect(Object.keys(texts).length).toBeGreaterThan(80);
    expect(Object.values(texts).filter((text) => text.trim() !== '').length).toBeGreaterThan(40);
  });
});

describe.runIf(isHere)('files of Office that libraries ship', () => {
  const site = join(dirname(unpacked['r-cran-readxl']), '../..');
  const text = async (path: string) => {
    const contents = await open(path);
    if (contents.kind !== 'text') throw new Error(`${path} is no text`);
    return contents.text;
  };

  test('DOCX and PPTX, five of each, some of them without a text', async () => {
    expect(await text(join(site, 'officer/doc_examples/example.docx'))).toMatch(/^Title 1\n\nLorem ipsum dolor sit amet/);
    expect(await text(join(site, 'officer/doc_examples/example.pptx'))).toMatch(/^Title\n\nA table\n\nand some text/);
    for (const empty of [
      'officer/doc_examples/landscape.docx',
      'officer/template/template.docx',
      'officer/template/template.pptx',
    ])
      expect((await text(join(site, empty))).trim()).toBe('');
    expect(await text(unpacked['python3-docx'])).toBe('');
    // cells over several columns and rows, a slide without a master
    const more = join(site, '../../../share/doc/r-cran-officer/tests/testthat/docs_dir');
    const zipped = async (name: string) => {
      const contents = await read(gunzipSync(await readFile(join(more, `${name}.gz`))), { name });
      return contents.kind === 'text' ? contents.text : undefined;
    };
    expect(await zipped('table-complex.docx')).toMatch(/^A table that doesn’t quite work\n\nColumn head\n\n.*\n\nc$/s);
    expect(await zipped('table-complex.pptx')).toMatch(/^Header 1\n\nA\n\nHeader 2\n\n.*\n\nblah blah blah$/s);
    expect(await zipped('test_empty.pptx')).toBe('Blah blah');
    expect(await zipped('no_master.pptx')).toBe('');
  });

  test('news in Markdown: each heading and item is a block, without its marks', async () => {
    for (const library of ['officer', 'readr', 'readxl', 'rmarkdown']) {
      const path = join(site, library, 'NEWS.md');
      const blocks = (await text(path)).split('\n\n');
      expect(blocks.length, library).toBeGreaterThan(20);
      const headings = [...(await readFile(path, 'utf8')).matchAll(/^#{1,3} ([\w .()-]+)$/gm)].map(([, heading]) =>
        heading.trim(),
      );
      expect(headings.length, library).toBeGreaterThan(3);
      expect(blocks, library).toEqual(expect.arrayContaining(headings));
      expect(
        blocks.filter((block) => /^#{1,6} |^[-*] |```/.test(block)),
        library,
      ).toEqual([]);
    }
  });

  test('tables: what was learnt is that two columns may be measurements; more than two that nobody names are refused in words', async () => {
    const folder = dirname(unpacked['r-cran-readr']);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names)
      await expect(open(join(folder, name)), name).rejects.toThrow(
        name === 'challenge.csv' ? 'these are no two texts' : 'its first row does not say which are meant',
      );
    // but for a reader who says which: what chickens say has no translation
    const bytes = Buffer.from(
      (await readFile(join(folder, 'chickens.csv'), 'utf8')).replace('chicken,sex,eggs_laid,motto', 'source,,,target'),
    );
    const contents = await read(bytes, { name: 'chickens.csv' });
    expect(contents.kind === 'bilingual' && contents.alignment.target.segments[1].text).toBe('The sky is falling!');
  });

  test('workbooks: what was learnt is that columns of figures may be called like languages', async () => {
    const folder = join(site, 'readxl/extdata');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.xlsx'));
    expect(names).toHaveLength(5);
    for (const name of names) expect((await text(join(folder, name))).length, name).toBeGreaterThan(20);
    expect(await text(join(folder, 'deaths.xlsx'))).toMatch(/^Lots of people\n\nsimply cannot resist writing/);
  });
});
