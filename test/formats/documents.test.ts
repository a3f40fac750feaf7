import { type InputFormat, read, type TextContents } from '@enface/formats';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../packages/formats/src/pdf/lines.ts';
import { paragraphsOf, withoutFurniture } from '../../packages/formats/src/pdf/paragraphs.ts';
import { bytesOf } from './values.ts';

/** An archive of texts, the first of them not packed. */
const archive = (parts: Record<string, string>) =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text], k) => [path, [bytesOf(text), { level: k === 0 ? 0 : 6 }]])),
  );

async function textOf(bytes: Uint8Array, name = 'x.bin', format?: InputFormat): Promise<TextContents> {
  const contents = await read(bytes, { name, format });
  if (contents.kind !== 'text') throw new Error('not a text');
  return contents;
}

/** Each block with its place. */
const blocks = ({ text, places }: TextContents) => text.split('\n\n').map((block, k) => [places![k].at, block]);

const BOMB = '<!DOCTYPE a [<!ENTITY b "bb">]>';

describe('EPUB', () => {
  const parts = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>',
    'OEBPS/a.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:language>da-DK</dc:language><dc:title>T</dc:title></metadata>
<manifest><item id="t" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="b" href="text/to%20b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="../a.html" media-type="text/html"/>
<item id="p" href="p.png" media-type="image/png"/></manifest>
<spine><itemref idref="t"/><itemref idref="b"/><itemref idref="p"/><itemref idref="a"/></spine></package>`,
    'OEBPS/nav.xhtml': '<html><body><nav>Indhold</nav></body></html>',
    'OEBPS/text/to b.xhtml':
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "x.dtd"><html><head><title>nej</title></head><body><h1>Kapitel</h1><p>En &amp; to.</p><aside>Note.</aside></body></html>',
    'a.html': '<p>Slut.',
  };

  test('chapters in the order of the spine, without the table of contents', async () => {
    const contents = await textOf(archive(parts));
    expect(contents.language).toBe('da-DK');
    expect(blocks(contents)).toEqual([
      ['chapter 1, paragraph 1', 'Kapitel'],
      ['chapter 1, paragraph 2', 'En & to.'],
      ['chapter 1, paragraph 3', 'Note.'],
      ['chapter 2, paragraph 1', 'Slut.'],
    ]);
  });

  test.each([
    [
      'a protected one',
      { 'META-INF/encryption.xml': '<e><c:CipherReference xmlns:c="c" URI="a.html"/></e>' },
      /protected against copying/,
    ],
    ['one that lacks a chapter', { 'a.html': undefined }, /"x.epub" is no whole EPUB: it lacks "a.html"/],
    ['an entity bomb', { 'OEBPS/a.opf': `${BOMB}<package/>` }, /"x.epub: OEBPS\/a.opf" declares entities/],
    ['one without chapters', { 'OEBPS/a.opf': '<package/>' }, /holds no chapters/],
  ])('%s is refused', async (_, more, message) => {
    const all = Object.entries({ ...parts, ...more }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    await expect(read(archive(Object.fromEntries(all)), { name: 'x.epub' })).rejects.toThrow(message);
  });

  test('fonts may be encrypted, and references lead nowhere outside', async () => {
    const encryption = '<e><c:CipherReference xmlns:c="c" URI="OEBPS/font.otf"/></e>';
    const opf = parts['OEBPS/a.opf'].replace('../a.html', '../../../../a.html');
    expect((await textOf(archive({ ...parts, 'OEBPS/a.opf': opf, 'META-INF/encryption.xml': encryption }))).text).toContain(
      'Slut.',
    );
  });
});

describe('ODT', () => {
  const NS = ['office', 'text', 'table', 'draw', 'presentation'].map(
    (n) => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${n}:1.0"`,
  );
  const odt = (body: string, more: Record<string, string> = {}, type = 'text') =>
    archive({
      mimetype: `application/vnd.oasis.opendocument.${type}`,
      'content.xml': `<office:document-content ${NS.join(' ')}><office:body><office:${type}>${body}</office:${type}></office:body></office:document-content>`,
      ...more,
    });
  const body = `<text:tracked-changes><text:p>slettet</text:p></text:tracked-changes>
<text:table-of-content><text:p>Indhold</text:p></text:table-of-content>
<text:h>Færgen</text:h><text:p>Efter  tre<text:s text:c="2"/>uger<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>En note.</text:p></text:note-body></text:note> er
den<text:line-break/><text:span>tilbage</text:span><office:annotation><text:p>nej</text:p></office:annotation>.</text:p>
<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table>
<text:p>Ud<draw:frame><draw:text-box><text:p>I rammen</text:p></draw:text-box></draw:frame>en</text:p>`;

  test('headings, paragraphs, cells, frames, notes; spaces as they are meant', async () => {
    expect(blocks(await textOf(odt(body)))).toEqual([
      ['heading 1', 'Færgen'],
      ['paragraph 1', 'Efter tre  uger er den\ntilbage.'],
      ['paragraph 2', 'A'],
      ['paragraph 3', 'B'],
      ['paragraph 5', 'I rammen'],
      ['paragraph 4', 'Uden'],
      ['note 1', 'En note.'],
    ]);
  });

  test('a presentation, slide by slide', async () => {
    const slides =
      '<draw:page><text:p>Et</text:p></draw:page><draw:page><text:p>To</text:p><presentation:notes><text:p>Sig det.</text:p></presentation:notes></draw:page>';
    expect(blocks(await textOf(odt(slides, {}, 'presentation')))).toEqual([
      ['slide 1, paragraph 1', 'Et'],
      ['slide 2, paragraph 1', 'To'],
      ['slide 2, note 1', 'Sig det.'],
    ]);
  });

  test.each([
    ['encrypted', odt('', { 'META-INF/manifest.xml': '<m><encryption-data/></m>' }), /is encrypted: save it without a password/],
    ['broken', odt('<text:p>'), /"x.odt: content.xml", line 1/],
    ['cut off', odt(body).subarray(0, -100), /is cut off or broken/],
    ['an entity bomb', odt('', { 'content.xml': `${BOMB}<a/>` }), /declares entities/],
  ])('%s is refused', async (_, bytes, message) => {
    await expect(read(bytes, { name: 'x.odt' })).rejects.toThrow(message);
  });

  test('spaces are bounded', async () => {
    expect((await textOf(odt('<text:p>a<text:s text:c="999999999"/>b</text:p>'))).text).toHaveLength(1002);
  });
});

describe('PPTX', () => {
  const A = 'xmlns:a="http://a" xmlns:p="http://p" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const shape = (texts: string[], type = '') =>
    `<p:sp><p:nvPr>${type && `<p:ph type="${type}"/>`}</p:nvPr><p:txBody>${texts.map((text) => `<a:p>${text}</a:p>`).join('')}</p:txBody></p:sp>`;
  const run = (text: string) => `<a:r><a:t>${text}</a:t></a:r>`;
  const rels = (...all: [string, string, string][]) =>
    `<Relationships>${all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
  const parts = {
    'ppt/presentation.xml': `<p:presentation ${A}><p:sldIdLst><p:sldId r:id="r2"/><p:sldId r:id="r3"/><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': rels(
      ['r1', 'slide', 'slides/slide1.xml'],
      ['r2', 'slide', '/ppt/slides/slide2.xml'],
      ['r3', 'slide', 'slides/slide3.xml'],
    ),
    'ppt/slides/slide1.xml': `<p:sld ${A}>${shape([run('Sidste')])}</p:sld>`,
    'ppt/slides/slide2.xml': `<p:sld ${A}>${shape([run('Fær') + run('gen')], 'title')}${shape([`${run('Et')}<a:br/>${run('to')}`, ''])}${shape([run('7')], 'sldNum')}<a:tbl><a:p>${run('Celle')}</a:p></a:tbl></p:sld>`,
    'ppt/slides/_rels/slide2.xml.rels': rels(['r1', 'notesSlide', '../notesSlides/notesSlide1.xml']),
    'ppt/notesSlides/notesSlide1.xml': `<p:notes ${A}>${shape([run('Sig det.')])}${shape([run('2')], 'sldNum')}</p:notes>`,
    'ppt/slides/slide3.xml': `<p:sld ${A} show="0">${shape([run('Skjult')])}</p:sld>`,
  };

  test('slides in their order, with notes; numbers and hidden slides left out', async () => {
    const contents = await textOf(archive(parts));
    expect(blocks(contents)).toEqual([
      ['slide 1, paragraph 1', 'Færgen'],
      ['slide 1, paragraph 2', 'Et\nto'],
      ['slide 1, paragraph 3', 'Celle'],
      ['slide 1, notes', 'Sig det.'],
      ['slide 3, paragraph 1', 'Sidste'],
    ]);
    expect(contents.notes).toEqual(['"x.bin": a hidden slide is left out.']);
  });

  test('what is broken is refused', async () => {
    const broken = archive({ ...parts, 'ppt/slides/slide1.xml': '<p:sld>' });
    await expect(read(broken, { name: 'x.pptx' })).rejects.toThrow('"x.pptx: ppt/slides/slide1.xml", line 1');
    await expect(read(archive({ a: 'b' }), { name: 'x.pptx', format: 'pptx' })).rejects.toThrow('is no presentation');
  });
});

describe('PDF', () => {
  /** A document of pages, each with its lines from the top. */
  function pdf(pages: readonly (readonly string[])[]): Uint8Array {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, k) => `${4 + 2 * k} 0 R`).join(' ')}]>>`,
    ];
    objects.push('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
    for (const [k, lines] of pages.entries()) {
      const text = lines.map((line, n) => `BT /F 10 Tf 50 ${350 - 12 * n} Td (${line}) Tj ET`).join('\n');
      objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * k} 0 R>>`);
      objects.push(`<</Length ${text.length}>>stream\n${text}\nendstream`);
    }
    let file = '%PDF-1.4\n';
    const places = objects.map((object, k) => {
      const at = file.length;
      file += `${k + 1} 0 obj\n${object}\nendobj\n`;
      return at;
    });
    const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
    return bytesOf(
      `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
    );
  }

  test('lines become paragraphs, over pages too; running heads and numbers are left out', async () => {
    const pages = [
      ['The ferry, page 1', 'After three weeks in dock the ferry is back in ser-', 'vice, and the first departure is on Mon-'],
      ['The ferry, page 2', 'day at six. Nothing else is known.', 'The price has not changed, says the mayor of the island.'],
      ['The ferry, page 3', 'The end.'],
    ];
    const contents = await textOf(pdf(pages));
    expect(blocks(contents)).toEqual([
      [
        'page 1',
        'After three weeks in dock the ferry is back in service, and the first departure is on Monday at six. Nothing else is known.',
      ],
      ['page 2', 'The price has not changed, says the mayor of the island.'],
      ['page 3', 'The end.'],
    ]);
    expect(contents.notes).toEqual(['"x.bin": 3 lines at the edges of its pages, running heads and numbers, are left out.']);
  });

  test('what holds no text, and what is broken, is refused in words', async () => {
    await expect(read(pdf([[], []]), { name: 'x.pdf' })).rejects.toThrow(
      '"x.pdf" holds no text, only pictures of 2 pages: recognise',
    );
    await expect(read(bytesOf('%PDF-1.7\nnothing'), { name: 'x.pdf' })).rejects.toThrow('"x.pdf" cannot be read as a PDF');
  });

  test('cells are apart, marks of items are not, words keep hyphens that are theirs', () => {
    const row = (y: number, ...runs: [string, number, number][]) =>
      runs.map(([text, x, width]) => ({ text, x, y, width, size: 10 }));
    const lines = linesOf(
      [
        ...row(300, ['A', 50, 30], [' ', 80, 60], ['B', 140, 30]),
        ...row(280, ['•', 50, 4], ['Et', 72, 10]),
        ...row(260, ['for- og bagside, Kaplan-', 50, 300]),
        ...row(248, ['Meyer, Vor-', 50, 300]),
        ...row(236, ['und Nachteile, e-', 50, 300]),
        ...row(224, ['mail, nye e-mail og sam-', 50, 300]),
        ...row(212, ['let', 50, 30]),
      ],
      1,
      400,
    );
    expect(paragraphsOf(withoutFurniture(lines)).map(({ text }) => text)).toEqual([
      'A',
      'B',
      '• Et',
      'for- og bagside, Kaplan-Meyer, Vor- und Nachteile, e-mail, nye e-mail og samlet',
    ]);
  });
});
