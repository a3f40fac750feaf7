import { rows } from '@enface/align';
import { read } from '@enface/formats';
import { readDocx, writeDocx } from '@enface/formats/docx';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../packages/formats/src/zip/unpack.ts';
import { ferry } from '../align/format-values.ts';
import { alignments, bytesOf, findingIn } from './values.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function docx(body: string, more: Record<string, string> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${paragraph(run('En note.'))}</w:footnote></w:footnotes>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, bytesOf(text)])));
}

const letter = docx(
  paragraph(run('Færgen sejler'), 'Overskrift1') +
    paragraph(
      `${run('Den er ')}<w:del w:id="1"><w:r><w:delText>aldrig </w:delText></w:r></w:del><w:ins w:id="2">${run('altid ')}</w:ins>${run('til tiden')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' &amp; fuld.')}`,
    ) +
    `<w:tbl><w:tr><w:tc>${paragraph(run('A'))}</w:tc><w:tc>${paragraph(run('B'))}</w:tc></w:tr></w:tbl>` +
    paragraph(run('Slut.')),
);

describe('DOCX', () => {
  test('headings, paragraphs, cells, notes; tracked changes as accepted; told by content', async () => {
    const contents = await read(letter, { name: 'x.bin' });
    if (contents.kind !== 'text') throw new Error('not a text');
    expect(contents.text.split('\n\n')).toEqual([
      'Færgen sejler',
      'Den er altid til tiden & fuld.',
      'A',
      'B',
      'Slut.',
      'En note.',
    ]);
    expect(contents.places!.slice(0, 2).map(({ at }) => at)).toEqual(['h1 1', 'p 1']);
  });

  test.each([
    ['cut off', letter.subarray(0, letter.length - 300), /is cut off or broken/],
    ['no document', zipSync({ 'a.txt': bytesOf('a') }), /is no document of Word/],
    [
      'an entity bomb',
      docx('', { 'word/document.xml': `<!DOCTYPE a [<!ENTITY b "bb">]><w:document ${W}/>` }),
      /declares entities/,
    ],
    ['broken XML', docx('', { 'word/document.xml': `<w:document ${W}><w:body>` }), /"x.docx: word\/document.xml", line 1/],
  ])('%s: refused in one line', async (_, bytes, message) => {
    await expect(readDocx(bytes, { name: 'x.docx' })).rejects.toMatchObject({
      name: 'EnfaceError',
      code: 'BAD_INPUT',
      message: expect.stringMatching(message),
    });
  });
});

describe('archives', () => {
  test('bombs and paths that lead out are refused before anything is unpacked', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(40 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(2 ** 17);
    expect(() => unpack(bomb, 'x')).toThrow(/"x" holds "a.xml", which is \d+ times larger when unpacked/);
    expect(() => unpack(bomb, 'x', { bytes: 2 ** 20 })).toThrow('larger than 1 MB');
    const many = zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, k) => [`${k}`, bytesOf('a')])));
    expect(() => unpack(many, 'x', { files: 10 })).toThrow('more than 10 files');
    for (const path of ['../a', '/a', 'a/../../b', '..\\a'])
      expect(() => unpack(zipSync({ [path]: bytesOf('a') }), 'x')).toThrow('leads out');
  });

  test('a size that is a lie gives no more room than it says', () => {
    const honest = zipSync({ a: new Uint8Array(5000) });
    const view = new DataView(honest.buffer, honest.byteOffset, honest.length);
    for (let at = 0; at + 4 <= honest.length; at++) {
      const kind = view.getUint32(at, true);
      if (kind === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (kind === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    let length = 0;
    try {
      length = unpack(honest, 'x').a.length;
    } catch (error) {
      expect(error).toMatchObject({ code: 'BAD_INPUT' });
    }
    expect(length).toBeLessThanOrEqual(10);
  });
});

describe('a table of both texts', () => {
  const xmlOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml']);

  test('any alignment: the text of every row, whatever is in it', async () => {
    const bare = (text: string) => text.toWellFormed().replace(/[\u0000-\u001f\ufffe\uffff\ufffd]|\s/g, '');
    await fc.assert(
      fc.asyncProperty(alignments, async (alignment) => {
        const { text } = await readDocx(writeDocx(alignment, { findings: [] }));
        const all = rows(alignment).flatMap((row) => [row.source, row.target]);
        for (const each of all) expect(bare(text)).toContain(bare(each));
        expect(xmlOf(writeDocx(alignment)).match(/<w:tr>/g)).toHaveLength(all.length / 2 + 1);
      }),
      { numRuns: 40 },
    );
  });

  test('languages, places, what is found and how sides match; nothing of what is as it should be', () => {
    const findings = [findingIn(0, '=HYPERLINK("x") & <b>')];
    const xml = xmlOf(writeDocx(ferry, { findings, where: (side, offset) => `${side} ${offset}` }));
    expect(xml).toContain('<w:lang w:val="da"/>');
    expect(xml).toContain('major, numbers: =HYPERLINK("x") &amp; &lt;b&gt;');
    expect(xml).toContain('>source 0<');
    expect(xml.match(/>partial</g)).toHaveLength(1);
    expect(xml).toContain('>boilerplate<');
    expect(xml).not.toContain('parallel');
    expect(Buffer.from(writeDocx(ferry)).equals(writeDocx(ferry))).toBe(true);
  });
});
