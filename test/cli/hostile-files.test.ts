import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '@enface/formats/docx';
import { writeTmx } from '@enface/formats/tmx';
import { writeXliff } from '@enface/formats/xliff';
import { writeXlsx } from '@enface/formats/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ferry } from '../align/format-values.ts';
import { call } from './enface.ts';

const whole = (pieces: Iterable<string>) => [...pieces].join('');

/** An entity that would grow to a gigabyte. */
const bomb = (root: string) =>
  `<!DOCTYPE ${root} [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, k) => `<!ENTITY a${k + 1} "&a${k};&a${k};">`).join('')}]>`;
const outside = (root: string) => `<!DOCTYPE ${root} [<!ENTITY a30 SYSTEM "file:///etc/passwd">]>`;
const tmx = (doctype: string, text = '&a30;') =>
  `<?xml version="1.0"?>${doctype}<tmx version="1.4"><header srclang="da"/><body><tu><tuv xml:lang="da"><seg>${text}</seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu></body></tmx>`;
const xliff = (doctype: string) =>
  `<?xml version="1.0"?>${doctype}<xliff version="1.2"><file source-language="da" target-language="en"><body><trans-unit id="1"><source>&a30;</source><target>x</target></trans-unit></body></file></xliff>`;

type Parts = Record<string, string | Uint8Array>;
const packed = (parts: Parts) =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text])),
    { level: 9 },
  );
const changed = (archive: Uint8Array, more: Parts) => packed({ ...unzipSync(archive), ...more });

const odt = (content: string, manifest = '<m/>') =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  });
const epub = (chapter: string | Uint8Array, href = 'b.xhtml') =>
  zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'),
    'a.opf': strToU8(
      `<package><manifest><item id="b" href="${href}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="b"/></spine></package>`,
    ),
    'b.xhtml': typeof chapter === 'string' ? strToU8(chapter) : chapter,
  });
const pptx = (slide: string) =>
  packed({
    'ppt/presentation.xml':
      '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/slide" Target="slides/slide1.xml"/></Relationships>',
    'ppt/slides/slide1.xml': slide,
  });

/** A PDF whose password nobody knows. */
const closedPdf = () => {
  const string = `<${'41'.repeat(32)}>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
    `<< /Filter /Standard /V 1 /R 2 /O ${string} /U ${string} /P -4 >>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, k) => {
    const at = text.length;
    text += `${k + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [${string} ${string}] >>\nstartxref\n${text.length}\n%%EOF\n`;
};

const sound = {
  docx: writeDocx(ferry),
  tmx: whole(writeTmx(ferry)),
  xliff: whole(writeXliff(ferry)),
};
const million = new Uint8Array(2 ** 25).fill(0x20);

/** What each file is, and what is said of it. */
const files: Record<string, readonly [content: string | Uint8Array | (() => Promise<Uint8Array>), said: RegExp]> = {
  // entities
  'bomb.tmx': [tmx(bomb('tmx')), /line 1, column \d+: its document type declares entities/],
  'bomb.xlf': [xliff(bomb('xliff')), /line 1, column \d+: its document type declares entities/],
  'outside.tmx': [tmx(outside('tmx')), /document type declares/],
  'outside.xlf': [xliff(outside('xliff')), /document type declares/],
  'bomb.docx': [
    changed(sound.docx, { 'word/document.xml': `${bomb('w')}<w>&a30;</w>` }),
    /word\/document\.xml.*declares entities/,
  ],
  'bomb.odt': [odt(`${bomb('o')}<o>&a30;</o>`), /content\.xml.*declares entities/],
  'bomb.pptx': [pptx(`${bomb('p')}<p>&a30;</p>`), /slide1\.xml.*declares entities/],
  'bomb.epub': [epub(`${bomb('html')}<html><body>&a30;</body></html>`), /b\.xhtml.*declares entities/],
  'bomb.xlsx': [
    async () => changed(await writeXlsx(ferry), { 'xl/workbook.xml': `${bomb('w')}<w>&a30;</w>` }),
    /workbook\.xml.*declares entities/,
  ],
  // archives
  'zipped.docx': [
    changed(sound.docx, { 'word/document.xml': million }),
    /document\.xml", which is \d+ times larger when unpacked/,
  ],
  'zipped.epub': [epub(million), /b\.xhtml", which is \d+ times larger when unpacked/],
  'path.docx': [
    changed(sound.docx, { '../../etc/cron.d/x': 'x' }),
    /holds "..\/..\/etc\/cron.d\/x", a path that leads out of it/,
  ],
  'path.epub': [epub('<p>a</p>', '../../../etc/passwd'), /lacks "etc\/passwd"/],
  'many.docx': [
    packed({ ...Object.fromEntries(Array.from({ length: 10_001 }, (_, k) => [`x/${k}`, ''])), ...unzipSync(sound.docx) }),
    /holds more than 10000 files/,
  ],
  // cut off
  'cut.tmx': [sound.tmx.slice(0, -200), /line \d+, column \d+: .*unclosed/],
  'cut.xlf': [sound.xliff.slice(0, -200), /line \d+, column \d+: /],
  'cut.docx': [sound.docx.subarray(0, -100), /is cut off or broken/],
  'cut.odt': [odt('<o><p>a</p></o>').subarray(0, -60), /is cut off or broken/],
  'cut.epub': [epub('<p>a</p>').subarray(0, -60), /is cut off or broken/],
  'cut.pdf': ['%PDF-1.7\n1 0 obj\n<< /Type /Cat', /cannot be read as a PDF/],
  'cut.jsonl': ['{"source":"a","target":"b"}\n{"source":"a","tar', /line 2 is no JSON/],
  'cut.csv': ['da,en\n"a,b\n', /row 2: a quote has no end/],
  'cut.po': ['msgid "a"\nmsgstr "b\n', /line 2: .* is no line of a catalogue/],
  // something else than its ending says
  'image.docx': [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /looks like an image/],
  'rtf.docx': ['{\\rtf1 Hello}', /looks like RTF/],
  'tmx.xlf': ['<tmx version="1.4"/>', /no TMX|no texts|has texts in no language/],
  'svg.xml': ['<?xml version="1.0"?><svg/>', /looks like XML of another kind/],
  'bytes.srt': [Uint8Array.of(0, 1, 2, 3, 0xff), /is not text|not valid/],
  'times.srt': ['1\n00:00:01,000 --> soon\nHi.\n', /line 2: .* should be two times/],
  // encrypted
  'closed.docx': [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /an old or an encrypted Office file/],
  'closed.pdf': [closedPdf(), /is encrypted: save it without a password/],
  'closed.odt': [
    odt('<o/>', '<m><manifest:encryption-data xmlns:manifest="m"/></m>'),
    /is encrypted: save it without a password/,
  ],
  'closed.epub': [
    zipSync({
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      ...Object.fromEntries(Object.entries(unzipSync(epub('<p>a</p>'))).filter(([path]) => path !== 'mimetype')),
      'META-INF/encryption.xml': strToU8('<e><CipherReference URI="b.xhtml"/></e>'),
    }),
    /is protected against copying/,
  ],
  // deep
  'deep.tmx': [`<tmx>${'<a>'.repeat(300)}`, /more than 256 deep/],
  'deep.html': ['<div>'.repeat(5000), /more than 4096 deep/],
  'deep.json': [`${'{"a":'.repeat(100)}"b"${'}'.repeat(100)}`, /more than 64 deep/],
  // links to somewhere else
  'links.xces': [
    '<cesAlign><linkGrp fromDoc="/etc/passwd" toDoc="../x.xml"><link xtargets="1;1"/></linkGrp></cesAlign>',
    /refers to "\/etc\/passwd", which is not beside it/,
  ],
};

let folder: string;
const home = process.cwd();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-hostile-'));
  for (const [name, [content]] of Object.entries(files))
    await writeFile(join(folder, name), typeof content === 'function' ? await content() : content);
  await writeFile(join(folder, 'en.txt'), 'The ferry sails again.\n');
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(home);
  await rm(folder, { recursive: true });
});

describe('a hostile file is refused in one line that names it and the place, with status 2, and nothing is written', () => {
  test.each(Object.entries(files))('%s', async (name, [, said]) => {
    const before = (await readdir('.')).sort();
    for (const args of [
      ['convert', name, 'out.json'],
      ['align', name, 'en.txt', '-o', 'out.tmx'],
      ['audit', name, '-o', 'out.xlf'],
    ]) {
      const { status, stdout, stderr } = await call(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^enface: [^\n]+\n$/);
      expect(stderr).toContain(name);
      expect(stderr).toMatch(said);
      expect(stderr.length).toBeLessThan(500);
    }
    expect((await readdir('.')).sort()).toEqual(before);
  });
});
